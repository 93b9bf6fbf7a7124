import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { nameOfPlace, untested } from '../../domain/doctor/checkup.ts'
import { checkLiveTags } from '../../domain/doctor/live-tags.ts'
import { type AccountNodes, checkNodes, instancesFor, type NodeLook } from '../../domain/doctor/nodes.ts'
import { type AccountUsers, checkUsers, type UserLook, usersFor } from '../../domain/doctor/users.ts'
import { userHolder } from '../../domain/principal/principal.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { assumes } from './checklist.ts'
import type { Examination } from './examination.ts'
import { examineWitness } from './witness.ts'

/** Users that are looked up side by side; IAM publishes no rates. */
const CONCURRENCY = 4

/** DescribeInstanceInformation takes a hundred ids. */
const MOST_IDS = 50

/** What a grant will need: the users, as IAM has them, and the instances. */
export async function examineGrant(examination: Examination): Promise<void> {
  const { context, list, rules, caller } = examination
  const users: AccountUsers[] = []
  const nodes: AccountNodes[] = []
  for (const account of rules.accounts.values()) {
    const where = { account, role: account.roles.grant }
    const access = await context.aws.connect('check-grant', where, usersFor(rules, account).map(userHolder))
    if (!(await assumes(list, context, caller, account, access))) {
      nodes.push({ account })
      continue
    }
    users.push({ account, users: await readUsers(examination, account, access) })
    nodes.push({ account, ...(await readNodes(examination, account, access)) })
    await examineWitness(examination, account, 'grant')
    list.add(untested(`role grant in ${nameOfPlace(account)}`, PUTS))
  }
  list.add(...checkUsers(users), ...checkNodes(rules, nodes), ...checkLiveTags(rules))
}

const PUTS = {
  message: 'Whether it may put policies (iam:PutUserPolicy) is not tried: that would be a grant',
  remedy: 'Merge a request of five minutes once',
}

async function readUsers({ list, rules }: Examination, account: AwsAccount, access: AccountAccess) {
  const looks = new Map<string, UserLook | undefined>()
  const readOne = async (user: string) => {
    const read = await list.read(`user ${user} in ${nameOfPlace(account)}`, () => lookUp(access, user))
    if (read.ok) looks.set(user, read.value)
  }
  await pMap(usersFor(rules, account), readOne, { concurrency: CONCURRENCY })
  return looks
}

async function lookUp(access: AccountAccess, user: string): Promise<UserLook | undefined> {
  const iam = access.iam(userHolder(user))
  const found = await iam.lookUp()
  if (!found) return undefined
  const policies = new Map<string, string>()
  for (const name of (await iam.policyNames()) ?? []) {
    const document = await iam.policy(name)
    if (document !== undefined) policies.set(name, document)
  }
  const { name, boundary } = found
  return { name, ...(boundary !== undefined && { boundary }), policies }
}

async function readNodes({ list, rules }: Examination, account: AwsAccount, { ssm }: AccountAccess) {
  const ids = instancesFor(rules, account)
  const read = await list.read(`instances in ${nameOfPlace(account)}`, async () => {
    const nodes: NodeLook[] = []
    for (let from = 0; from < ids.length; from += MOST_IDS)
      nodes.push(...(await ssm.managedNodes(ids.slice(from, from + MOST_IDS))))
    return nodes
  })
  return read.ok && { nodes: read.value }
}
