import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { nameOfPlace, pass, untested } from '../../domain/doctor/checkup.ts'
import { peopleFor } from '../../domain/doctor/people.ts'
import { usersFor } from '../../domain/doctor/users.ts'
import { type PolicyHolder, userHolder } from '../../domain/principal/principal.ts'
import type { AwsAccount, Rules } from '../../domain/rules/rules.ts'
import { assumes } from './checklist.ts'
import type { Examination } from './examination.ts'
import { examineWitness } from './witness.ts'

const CONCURRENCY = 4

/** Whether the role that ends access may see what it will have to end. What it sees is the sweep's business. */
export async function examineRevoke(examination: Examination): Promise<void> {
  const { context, list, rules, caller } = examination
  for (const account of rules.accounts.values()) {
    const where = { account, role: account.roles.revoke }
    const access = await context.aws.connect('check-revoke', where, holdersFor(rules, account))
    if (!(await assumes(list, context, caller, account, access))) continue
    await examineAccount(examination, account, access)
    await examineWitness(examination, account, 'revoke')
  }
}

async function examineAccount({ list, rules }: Examination, account: AwsAccount, access: AccountAccess): Promise<void> {
  const subject = `role revoke in ${nameOfPlace(account)}`
  const sessions = await list.read(subject, () => access.ssm.openSessions())
  const directory = await list.read(subject, () => access.directory.inlinePolicies())
  // Roles may be for users of one IAM path alone, so each is asked about. Who is not there is mode grant's to say.
  const isThere = ({ kind, name }: PolicyHolder) =>
    (kind === 'user' ? directory.value?.users : directory.value?.roles)?.has(name) ?? true
  const holders = holdersFor(rules, account).filter(isThere)
  const seen = await pMap(holders, holder => list.read(subject, () => readPolicies(access, holder)), {
    concurrency: CONCURRENCY,
  })
  const count = (wanted: PolicyHolder['kind']) => holders.filter(({ kind }) => kind === wanted).length
  const people = rules.people.size > 0 ? `, and of the roles of ${count('role')} people` : ''
  if ([sessions, directory, ...seen].every(({ ok }) => ok))
    list.add(pass(subject, `Sees sessions, and the inline policies of ${count('user')} users of the rules${people}`))
  list.add(untested(subject, ENDS))
}

const holdersFor = (rules: Rules, account: AwsAccount): readonly PolicyHolder[] => [
  ...usersFor(rules, account).map(userHolder),
  ...peopleFor(rules, account).map(([, { role }]) => ({ kind: 'role', name: role }) as const),
]

async function readPolicies(access: AccountAccess, holder: PolicyHolder): Promise<void> {
  const iam = access.iam(holder)
  await iam.policyNames()
  // That there is none is as good an answer.
  await iam.policy('jit.doctor')
}

const ENDS = {
  message: 'Whether it may delete policies and end sessions (iam:DeleteUserPolicy, ssm:TerminateSession) is not tried',
  remedy: 'Merge a request of five minutes once, open a session, and see its follow-up end both',
}
