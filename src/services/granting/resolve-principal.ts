import type { AccountAccess } from '../../aws/clients.ts'
import { isDenied } from '../../aws/errors.ts'
import type { IamEntity } from '../../aws/iam-calls.ts'
import type { PlannedGrant } from '../../domain/grant/planned-grant.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import { type GrantPrincipal, holderOf, ROLE_PATH, type Subject } from '../../domain/principal/principal.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import { grantsWitnessed } from '../../domain/witness/record.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Job } from './job.ts'

/** Whom a grant is for, as AWS has them, or why it cannot be given. */
export type ResolvedPrincipal =
  | { readonly kind: 'resolved'; readonly principal: GrantPrincipal }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Looks up the role of a person, and its unique id: a policy is bound to it, so that it says nothing to a role that is made anew
 * under the name. A re-run never gives to another role than an earlier run did. Reads only.
 * @throws AwsError when AWS fails for good
 */
export async function resolvePrincipal(
  { witness }: Pick<Job, 'witness'>,
  access: Pick<AccountAccess, 'iam'>,
  planned: PlannedGrant,
): Promise<ResolvedPrincipal> {
  const { principal, account, id } = planned
  if (principal.kind === 'iam-user') return { kind: 'resolved', principal }
  const role = await lookUpRole(access, principal)
  const wrong = refusalOfRole(role, principal, planned)
  if (wrong || !role) return { kind: 'refused', refusals: wrong ? [wrong] : [] }
  // Whether a grant may go on without the witness is decided where its end is asked for.
  const witnessed = grantsWitnessed((await witness.read(account, grantSeries(id))).value ?? [])
  const other = witnessed.find(record => !isGivenTo(record, principal, role.id))
  if (other) return { kind: 'refused', refusals: [givenToAnother(planned, other)] }
  return { kind: 'resolved', principal: { ...principal, roleId: role.id } }
}

type Person = Exclude<Subject, { kind: 'iam-user' }>

/** IAM denies what is said of a role that does not exist, or is elsewhere: the roles of this action may ask about ROLE_PATH alone. */
async function lookUpRole({ iam }: Pick<AccountAccess, 'iam'>, person: Person): Promise<IamEntity | undefined> {
  try {
    return await iam(holderOf(person)).lookUp()
  } catch (error) {
    if (isDenied(error)) return undefined
    throw error
  }
}

function refusalOfRole(
  role: IamEntity | undefined,
  { role: name }: Person,
  planned: PlannedGrant,
): Refusal | undefined {
  const where = `account ${planned.account.name} (${planned.account.id})`
  if (!role || role.path !== ROLE_PATH)
    return {
      message: `There is no role ${name} under the path ${ROLE_PATH} in ${where}, or the role that grants may not look it up`,
      remedy: `Make the role with infra/jit-people.yaml, and see that ${planned.account.roles.grant} may call iam:GetRole on role${ROLE_PATH}*`,
    }
  if (role.name === name) return undefined
  return {
    message: `The role is spelt ${role.name} in ${where}, not ${name}`,
    remedy: `Write \`role: ${role.name}\` under people: in the rule file`,
  }
}

const isGivenTo = ({ principal }: GrantRecord, { role, identity }: Person, roleId: string) =>
  principal !== undefined && principal.role === role && principal.identity === identity && principal.roleId === roleId

function givenToAnother({ user }: PlannedGrant, { principal }: GrantRecord): Refusal {
  const before = principal
    ? `role ${principal.role} (${principal.roleId}) as ${principal.identity}`
    : `IAM user ${user}`
  return {
    message: `An earlier run of this job gave this to the ${before}, which is not who ${user} is now: the role was made anew, or the rules have changed`,
    remedy: 'Find out who made the role anew. If access is still needed, ask for it in a new pull request',
  }
}
