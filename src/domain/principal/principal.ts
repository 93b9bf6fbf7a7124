import type { SignIn } from './sign-in.ts'

/** Who holds access in an AWS account (docs/design.md §13). */
export type Principal =
  | { readonly kind: 'iam-user'; readonly name: string }
  /** One identity in a role: `identity` is the role session name. */
  | { readonly kind: 'assumed-role'; readonly role: string; readonly identity: string }
  /** Every session of a role: where a policy on it is not known to be bound to one identity. */
  | { readonly kind: 'role'; readonly role: string }
  /** Any other owner of sessions, who holds no policies of ours: an identity in a role outside of {@link ROLE_PATH}, root. */
  | { readonly kind: 'other'; readonly arn: string }

/** An IAM user. */
export type IamUser = Extract<Principal, { kind: 'iam-user' }>

/** One identity in a role. */
export type AssumedRole = Extract<Principal, { kind: 'assumed-role' }>

/** Who a request is for, by the rules. `signIn` decides about texts alone. */
export type Subject = IamUser | (AssumedRole & { readonly signIn: SignIn })

/** Whom a grant is for. `roleId`: the unique id of the role when the grant was given. */
export type GrantPrincipal = IamUser | (AssumedRole & { readonly signIn: SignIn; readonly roleId: string })

/** What inline policies are put on. */
export interface PolicyHolder {
  readonly kind: 'user' | 'role'
  /** Without the IAM path: names are unique in an account. */
  readonly name: string
}

/** The same as IAM lists it: a role with its unique id. */
export type ListedHolder =
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'role'; readonly name: string; readonly id: string }

/** The IAM path of the roles that people have for themselves. No role outside of it gets a policy of ours. */
export const ROLE_PATH = '/jit/'

/** An AWS account, as ARNs name it. */
interface Place {
  readonly id: string
  readonly partition: string
}

export const userHolder = (name: string) => ({ kind: 'user', name }) as const satisfies PolicyHolder

/** What holds the policies of a principal; `undefined` for one that holds none. */
export function holderOf(principal: Exclude<Principal, { kind: 'other' }>): PolicyHolder
export function holderOf(principal: Principal): PolicyHolder | undefined
export function holderOf(principal: Principal): PolicyHolder | undefined {
  switch (principal.kind) {
    case 'iam-user':
      return userHolder(principal.name)
    case 'assumed-role':
    case 'role':
      return { kind: 'role', name: principal.role }
    case 'other':
      return undefined
    default:
      return principal satisfies never
  }
}

/** Everyone who may use what a holder has: all that is known without the documents of its policies. */
export const principalOf = ({ kind, name }: PolicyHolder): Principal =>
  kind === 'user' ? { kind: 'iam-user', name } : { kind: 'role', role: name }

/** The same text for the same principal, and another one for any other. */
export function principalKey(principal: Principal): string {
  switch (principal.kind) {
    case 'iam-user':
      return `user ${principal.name}`
    case 'assumed-role':
      return `role ${principal.role} ${principal.identity}`
    case 'role':
      return `role ${principal.role}`
    case 'other':
      return `arn ${principal.arn}`
    default:
      return principal satisfies never
  }
}

/** The same text for the same holder, and another one for any other. */
export const holderKey = ({ kind, name }: PolicyHolder): string => `${kind} ${name}`

export const isSamePrincipal = (one: Principal, other: Principal): boolean => principalKey(one) === principalKey(other)

export const isSameHolder = (one: PolicyHolder, other: PolicyHolder): boolean => holderKey(one) === holderKey(other)

/** Whether everything that `other` owns and holds belongs to `one` as well. */
export const includesPrincipal = (one: Principal, other: Principal): boolean =>
  isSamePrincipal(one, other) || (one.kind === 'role' && other.kind === 'assumed-role' && one.role === other.role)

/** For people: `IAM user alice`, `role JitShell-alice`. */
export const describeHolder = ({ kind, name }: PolicyHolder): string =>
  `${kind === 'user' ? 'IAM user' : 'role'} ${name}`

/** For people: `IAM user alice`, `role JitShell-alice as 2468…`. */
export function describePrincipal(principal: Principal): string {
  switch (principal.kind) {
    case 'iam-user':
      return `IAM user ${principal.name}`
    case 'assumed-role':
      return `role ${principal.role} as ${principal.identity}`
    case 'role':
      return `role ${principal.role}`
    case 'other':
      return principal.arn
    default:
      return principal satisfies never
  }
}

/** The same principal, or everyone in its role: for a policy that may not have been bound to one identity. */
export const withoutIdentity = (principal: Principal): Principal =>
  principal.kind === 'assumed-role' ? { kind: 'role', role: principal.role } : principal

/**
 * Whether an ARN of an account names exactly this principal. An IAM user: with or without an IAM path, because AWS does not
 * document which form sessions carry (docs/aws-facts.md SSM-5), and user names are unique in an account. An identity in a role:
 * the whole ARN, which never has the role's path. Never compared by a beginning or a part of a name: `bob` is not `bob-admin`.
 */
export function isOwnedBy(arn: string, account: Place, principal: Principal): boolean {
  switch (principal.kind) {
    case 'iam-user':
      return arn.startsWith(usersOf(account)) && arn.slice(arn.lastIndexOf('/') + 1) === principal.name
    case 'assumed-role':
      return arn === ownerArn(principal, account)
    case 'role':
      // A role session name has no slash.
      return arn.startsWith(sessionsOf(account, principal.role)) && arn.split('/').length === 3
    case 'other':
      return arn === principal.arn
    default:
      return principal satisfies never
  }
}

/**
 * Who owns a session.
 *
 * @param roles names of the roles under {@link ROLE_PATH}: owners do not carry the path of their role
 */
export function principalOfOwner(arn: string, account: Place, roles: ReadonlySet<string>): Principal {
  if (arn.startsWith(usersOf(account))) return { kind: 'iam-user', name: arn.slice(arn.lastIndexOf('/') + 1) }
  const [start, role = '', identity = '', ...more] = arn.split('/')
  const isRole = `${start}/` === rolesOf(account) && identity !== '' && more.length === 0
  return isRole && roles.has(role) ? { kind: 'assumed-role', role, identity } : { kind: 'other', arn }
}

/** The owner of the sessions of a principal that is no IAM user; `*` stands for any identity in a role. */
export function ownerArn(principal: Exclude<Principal, { kind: 'iam-user' }>, account: Place): string {
  switch (principal.kind) {
    case 'assumed-role':
      return `${sessionsOf(account, principal.role)}${principal.identity}`
    case 'role':
      return `${sessionsOf(account, principal.role)}*`
    case 'other':
      return principal.arn
    default:
      return principal satisfies never
  }
}

const usersOf = ({ partition, id }: Place) => `arn:${partition}:iam::${id}:user/`
const rolesOf = ({ partition, id }: Place) => `arn:${partition}:sts::${id}:assumed-role/`
const sessionsOf = (account: Place, role: string) => `${rolesOf(account)}${role}/`

/** The IAM action that puts or deletes an inline policy of a principal, as CloudTrail names it. */
export const policyAction = (verb: 'Put' | 'Delete', principal: Principal): string =>
  `iam:${verb}${holderOf(principal)?.kind === 'role' ? 'Role' : 'User'}Policy`
