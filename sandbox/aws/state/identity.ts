import type { AccountRef } from './ids.ts'
import { Versions } from './versions.ts'

export interface ManagedPolicy {
  readonly arn: string
  readonly document: string
}

export interface IamUser {
  /** As management calls know it: UpdateUser changes these three at once. */
  name: string
  path: string
  arn: string
  /** By which name and ARN its own requests, and the sessions that they start, are known: a rename reaches them later. */
  readonly known: Versions<{ readonly name: string; readonly arn: string }>
  /** Its ARN when it was created. */
  readonly firstArn: string
  readonly userId: string
  readonly createdAt: Date
  /** Documents as written; `undefined` once deleted. */
  readonly policies: Map<string, Versions<string | undefined>>
  readonly boundary: Versions<ManagedPolicy | undefined>
  /** Managed policies: no user here has any. */
  readonly attached: readonly ManagedPolicy[]
}

export interface IamRole {
  readonly name: string
  /** `/` or `/jit/`: it is in the ARN of the role, and not in that of its sessions. */
  readonly path: string
  readonly arn: string
  readonly roleId: string
  readonly createdAt: Date
  readonly description: string | undefined
  /** The document as written: a change reaches each caller after a delay of its own. */
  readonly trust: Versions<string>
  readonly policies: Map<string, Versions<string | undefined>>
  readonly boundary: Versions<ManagedPolicy | undefined>
  /** Managed policies: from the setup, and never changed. */
  readonly attached: readonly ManagedPolicy[]
  readonly maxSessionDurationSeconds: number
}

interface CallerBase {
  readonly account: AccountRef
  /** As it stands in messages and in a session's Owner: `…:user/team/alice`, `…:assumed-role/ROLE/SESSION`. */
  readonly arn: string
  /** `aws:userid`. */
  readonly userId: string
}

export interface UserCaller extends CallerBase {
  readonly kind: 'user'
  readonly user: IamUser
  /** `undefined` for long-term keys, whose requests don't carry the context key at all. */
  readonly mfa: boolean | undefined
}

export interface RoleCaller extends CallerBase {
  readonly kind: 'role'
  readonly role: IamRole
  readonly sessionName: string
  readonly sessionPolicy: string | undefined
  /** `undefined`: the requests don't carry `aws:MultiFactorAuthPresent` at all, as of everyone who came through a provider of identities. */
  readonly mfa: boolean | undefined
}

export type Caller = UserCaller | RoleCaller

/** Those who hold a session of a role; the role's path is in none of their names. */
export function roleCaller(
  account: AccountRef,
  role: IamRole,
  session: Pick<RoleCaller, 'sessionName' | 'sessionPolicy' | 'mfa'>,
): RoleCaller {
  const arn = `arn:aws:sts::${account.id}:assumed-role/${role.name}/${session.sessionName}`
  return { kind: 'role', account, role, arn, userId: `${role.roleId}:${session.sessionName}`, ...session }
}

/** A caller as requests of this instant know them: a user who was renamed goes by the old name for a while. */
export function callerAt(caller: Caller, now: Date): Caller {
  if (caller.kind === 'role') return caller
  return { ...caller, arn: caller.user.known.seenBy(readerOf(caller), now)?.arn ?? caller.user.arn }
}

/** Who reads what is replicated: a rename makes no other reader, or a deleted policy could come back with it. */
export const readerOf = (caller: Caller): string => (caller.kind === 'user' ? caller.user.firstArn : caller.arn)

/** An access key: a user's own, or a temporary one. */
export interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | undefined
  readonly expiresAt: Date | undefined
  readonly caller: Caller
}

/** A user without policies, visible everywhere at once. */
export function newUser(user: Pick<IamUser, 'name' | 'path' | 'arn' | 'userId' | 'createdAt'>): IamUser {
  const known = new Versions<{ readonly name: string; readonly arn: string }>()
  known.write({ name: user.name, arn: user.arn }, user.createdAt)
  return { ...user, known, firstArn: user.arn, policies: new Map(), boundary: new Versions(), attached: [] }
}

/** A role without policies, visible everywhere at once. */
export function newRole(role: Omit<IamRole, 'policies' | 'boundary' | 'trust'>, trust: string): IamRole {
  const versions = new Versions<string>()
  versions.write(trust, role.createdAt)
  return { ...role, trust: versions, policies: new Map(), boundary: new Versions() }
}

/** One more inline policy, visible everywhere at once. */
function writeInline(to: IamUser | IamRole, name: string, document: string, at: Date): void {
  const versions = new Versions<string | undefined>()
  versions.write(document, at)
  to.policies.set(name, versions)
}

/** The documents of inline policies as written, by name. */
export function currentPolicies(of: IamUser | IamRole): [name: string, document: string][] {
  return policiesBy(of, versions => versions.latest())
}

/** The same, as management reads see them at this instant. */
export function readablePolicies(of: IamUser | IamRole, now: Date): [name: string, document: string][] {
  return policiesBy(of, versions => versions.readAt(now))
}

function policiesBy(
  of: IamUser | IamRole,
  read: (versions: Versions<string | undefined>) => string | undefined,
): [name: string, document: string][] {
  const found: [string, string][] = []
  for (const [name, versions] of of.policies) {
    const document = read(versions)
    if (document !== undefined) found.push([name, document])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The documents that this reader's requests are judged by at this instant. */
export function visiblePolicies(of: IamUser | IamRole, reader: string, now: Date): string[] {
  const visible: string[] = of.attached.map(({ document }) => document)
  for (const versions of of.policies.values()) {
    const document = versions.seenBy(reader, now)
    if (document !== undefined) visible.push(document)
  }
  return visible
}

/** A document as JSON, or as text exactly as given. */
export type JsonDocument = object | string

export const jsonText = (document: JsonDocument): string =>
  typeof document === 'string' ? document : JSON.stringify(document)

export interface PermissionOptions {
  /** Inline policies by name. */
  readonly policies?: Readonly<Record<string, JsonDocument>>
  readonly boundary?: ManagedPolicy
}

/** Gives a user or a role inline policies and a boundary, visible everywhere at once. */
export function setPermissions(of: IamUser | IamRole, { policies = {}, boundary }: PermissionOptions, at: Date): void {
  for (const [name, document] of Object.entries(policies)) writeInline(of, name, jsonText(document), at)
  if (boundary) of.boundary.write(boundary, at)
}
