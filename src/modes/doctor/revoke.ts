import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { nameOfPlace, pass, untested } from '../../domain/doctor/checkup.ts'
import { usersFor } from '../../domain/doctor/users.ts'
import { userHolder } from '../../domain/principal/principal.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { assumes } from './checklist.ts'
import type { Examination } from './examination.ts'
import { examineWitness } from './witness.ts'

const CONCURRENCY = 4

/** Whether the role that ends access may see what it will have to end. What it sees is the sweep's business. */
export async function examineRevoke(examination: Examination): Promise<void> {
  const { context, list, rules, caller } = examination
  for (const account of rules.accounts.values()) {
    const where = { account, role: account.roles.revoke }
    const access = await context.aws.connect('check-revoke', where, usersFor(rules, account).map(userHolder))
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
  const users = usersFor(rules, account).filter(user => directory.value?.users.has(user) ?? true)
  const seen = await pMap(users, user => list.read(subject, () => readPolicies(access, user)), {
    concurrency: CONCURRENCY,
  })
  if ([sessions, directory, ...seen].every(({ ok }) => ok))
    list.add(pass(subject, `Sees sessions, and the inline policies of ${users.length} users of the rules`))
  list.add(untested(subject, ENDS))
}

async function readPolicies(access: AccountAccess, user: string): Promise<void> {
  const iam = access.iam(userHolder(user))
  await iam.policyNames()
  // That there is none is as good an answer.
  await iam.policy('jit.doctor')
}

const ENDS = {
  message: 'Whether it may delete policies and end sessions (iam:DeleteUserPolicy, ssm:TerminateSession) is not tried',
  remedy: 'Merge a request of five minutes once, open a session, and see its follow-up end both',
}
