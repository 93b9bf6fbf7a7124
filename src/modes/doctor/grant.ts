import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { isDenied } from '../../aws/errors.ts'
import type { Iam } from '../../aws/iam.ts'
import { nameOfPlace, untested } from '../../domain/doctor/checkup.ts'
import { checkLiveTags } from '../../domain/doctor/live-tags.ts'
import { type AccountNodes, checkNodes, instancesFor, type NodeLook } from '../../domain/doctor/nodes.ts'
import { type AccountPeople, checkPeople, peopleFor, type RoleLook } from '../../domain/doctor/people.ts'
import { type AccountUsers, checkUsers, type UserLook, usersFor } from '../../domain/doctor/users.ts'
import { type PolicyHolder, ROLE_PATH, userHolder } from '../../domain/principal/principal.ts'
import type { AwsAccount, Person } from '../../domain/rules/rules.ts'
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
  const people: AccountPeople[] = []
  const nodes: AccountNodes[] = []
  for (const account of rules.accounts.values()) {
    const where = { account, role: account.roles.grant }
    const holders = [...usersFor(rules, account).map(userHolder), ...peopleFor(rules, account).map(roleOf)]
    const access = await context.aws.connect('check-grant', where, holders)
    if (!(await assumes(list, context, caller, account, access))) {
      nodes.push({ account })
      continue
    }
    if (rules.users.size > 0 || rules.people.size === 0)
      users.push({ account, users: await readUsers(examination, account, access) })
    people.push({ account, people: await readPeople(examination, account, access) })
    nodes.push({ account, ...(await readNodes(examination, account, access)) })
    await examineWitness(examination, account, 'grant')
    list.add(untested(`role grant in ${nameOfPlace(account)}`, PUTS))
  }
  list.add(...checkUsers(users), ...checkPeople(rules, people), ...checkNodes(rules, nodes), ...checkLiveTags(rules))
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

const roleOf = ([, { role }]: readonly [string, Person]): PolicyHolder => ({ kind: 'role', name: role })

async function readPeople({ list, rules }: Examination, account: AwsAccount, access: AccountAccess) {
  const looks = new Map<string, RoleLook | undefined>()
  const readOne = async (person: readonly [string, Person]) => {
    const [name] = person
    const read = await list.read(`person ${name} in ${nameOfPlace(account)}`, () => lookUpRole(access, roleOf(person)))
    if (read.ok) looks.set(name, read.value)
  }
  await pMap(peopleFor(rules, account), readOne, { concurrency: CONCURRENCY })
  return looks
}

/** IAM denies what is asked about a role that does not exist, or is elsewhere. */
async function lookUpRole(access: AccountAccess, holder: PolicyHolder): Promise<RoleLook | undefined> {
  const iam = access.iam(holder)
  try {
    const found = await iam.lookUp()
    if (found?.path !== ROLE_PATH) return undefined
    const { name, boundary, trust } = found
    const policies = await readPolicies(iam)
    return { name, ...(boundary !== undefined && { boundary }), trust: trust?.document ?? '', policies }
  } catch (error) {
    if (isDenied(error)) return undefined
    throw error
  }
}

async function lookUp(access: AccountAccess, user: string): Promise<UserLook | undefined> {
  const iam = access.iam(userHolder(user))
  const found = await iam.lookUp()
  if (!found) return undefined
  const { name, boundary } = found
  return { name, ...(boundary !== undefined && { boundary }), policies: await readPolicies(iam) }
}

async function readPolicies(iam: Iam): Promise<ReadonlyMap<string, string>> {
  const policies = new Map<string, string>()
  for (const name of (await iam.policyNames()) ?? []) {
    const document = await iam.policy(name)
    if (document !== undefined) policies.set(name, document)
  }
  return policies
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
