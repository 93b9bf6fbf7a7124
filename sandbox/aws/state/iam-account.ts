import type { SamlIssuer } from '../../shared/saml.ts'
import { AWS_POLICIES } from './aws-policies.ts'
import {
  currentPolicies,
  type IamRole,
  type IamUser,
  type JsonDocument,
  jsonText,
  type Key,
  type ManagedPolicy,
  newRole,
  newUser,
  type PermissionOptions,
  roleCaller,
  setPermissions,
} from './identity.ts'
import { stableId } from './ids.ts'
import { longTermKey, temporaryKey } from './keys.ts'
import type { SharedState } from './shared-state.ts'

export interface RoleOptions extends PermissionOptions {
  readonly trust: JsonDocument
  /** In seconds. */
  readonly maxSessionDuration?: number
  readonly path?: string
  readonly description?: string
  /** Managed policies beside the inline ones. */
  readonly attached?: readonly ManagedPolicy[]
}

export interface RoleSessionOptions {
  readonly sessionPolicy?: string
  readonly durationMs?: number
  readonly mfa?: boolean
}

/** What IAM keeps of an account. The `add…` methods are the setup by hand: instant, and visible everywhere at once. */
export class IamAccount {
  readonly world: SharedState
  readonly id: string
  readonly users = new Map<string, IamUser>()
  readonly roles = new Map<string, IamRole>()
  readonly managedPolicies = new Map<string, ManagedPolicy>()
  /** Provider host and path (`token.actions.githubusercontent.com`) → accepted audiences. */
  readonly oidcProviders = new Map<string, readonly string[]>()
  /** By their ARNs. */
  readonly samlProviders = new Map<string, SamlIssuer>()
  readonly #created = new Map<string, number>()

  constructor(world: SharedState, id: string) {
    this.world = world
    this.id = id
  }

  addUser(
    name: string,
    options: { path?: string } & PermissionOptions = {},
  ): { arn: string; userId: string; credentials: { accessKeyId: string; secretAccessKey: string } } {
    const user = this.createUser(name, options.path ?? '/')
    const now = this.world.clock.now()
    setPermissions(user, options, now)
    const credentials = this.addAccessKey(name)
    return { arn: user.arn, userId: user.userId, credentials }
  }

  /** One more long-term key for a user. */
  addAccessKey(userName: string): { accessKeyId: string; secretAccessKey: string } {
    const user = this.#userNamed(userName)
    const { arn, userId } = user
    const caller = { kind: 'user', account: this, arn, userId, user, mfa: undefined } as const
    return longTermKey(this.world, caller, this.#next(`key of ${userName}`))
  }

  /** Replaces a role of that name by another one, with another id. */
  addRole(name: string, options: RoleOptions): { arn: string; roleId: string } {
    const role = this.createRole(name, options)
    setPermissions(role, options, role.createdAt)
    return { arn: role.arn, roleId: role.roleId }
  }

  /** A customer managed policy; here it serves as a permissions boundary only. */
  addPolicy(name: string, document: JsonDocument): ManagedPolicy {
    const policy = { arn: `arn:aws:iam::${this.id}:policy/${name}`, document: jsonText(document) }
    this.managedPolicies.set(policy.arn, policy)
    return policy
  }

  /** One of the account's own, or of AWS's. @throws Error if there is none, as CloudFormation would fail */
  policyNamed(arn: string): ManagedPolicy {
    const found = this.managedPolicies.get(arn) ?? AWS_POLICIES.find(policy => policy.arn === arn)
    if (!found) throw new Error(`Policy ${arn} does not exist or is not attachable.`)
    return found
  }

  addOidcProvider(issuerUrl: string, audiences: readonly string[]): { arn: string } {
    const host = issuerUrl.replace(/^https:\/\//, '').replace(/\/$/, '')
    this.oidcProviders.set(host, audiences)
    return { arn: `arn:aws:iam::${this.id}:oidc-provider/${host}` }
  }

  addSamlProvider(name: string, issuer: SamlIssuer): { arn: string } {
    const arn = `arn:aws:iam::${this.id}:saml-provider/${name}`
    this.samlProviders.set(arn, issuer)
    return { arn }
  }

  /** The names of the inline policies that a user has now. */
  policyNames(userName: string): string[] {
    return currentPolicies(this.#userNamed(userName)).map(([name]) => name)
  }

  /** The names of the inline policies that a role has now. */
  rolePolicyNames(roleName: string): string[] {
    return currentPolicies(this.#roleNamed(roleName)).map(([name]) => name)
  }

  /** Temporary credentials of a user, as GetSessionToken gives them; with `mfa` they say so. */
  addUserSession(userName: string, options: { mfa: boolean; durationMs?: number }): Key {
    const user = this.#userNamed(userName)
    const { arn, userId } = user
    const durationMs = options.durationMs ?? 3_600_000
    return this.issue({ kind: 'user', account: this, arn, userId, user, mfa: options.mfa }, durationMs)
  }

  /** Temporary credentials of a role, whatever its trust policy says: as a job or a person holds them that came in some way. */
  addRoleSession(roleName: string, sessionName: string, options: RoleSessionOptions = {}): Key {
    const { sessionPolicy, durationMs = 3_600_000, mfa } = options
    return this.issue(roleCaller(this, this.#roleNamed(roleName), { sessionName, sessionPolicy, mfa }), durationMs)
  }

  /** Issues temporary credentials. */
  issue(caller: Key['caller'], durationMs: number): Key {
    return temporaryKey(this.world, caller, durationMs)
  }

  createUser(name: string, path: string): IamUser {
    const arn = this.userArn(path, name)
    // A user deleted and made again under the same name is another user, with another id.
    const userId = stableId('AIDA', 17, this.id, 'user', name, this.#next(`user ${name}`))
    const user = newUser({ name, path, arn, userId, createdAt: this.world.clock.now() })
    this.users.set(name, user)
    return user
  }

  /** Without policies. */
  createRole(name: string, options: Omit<RoleOptions, 'policies' | 'boundary'>): IamRole {
    const { trust, maxSessionDuration = 3_600, path = '/', description, attached = [] } = options
    // As of users: the first of a name has the id that it always had.
    const ordinal = this.#next(`role ${name}`)
    const role = newRole(
      {
        name,
        path,
        arn: this.roleArn(path, name),
        roleId: stableId('AROA', 17, this.id, 'role', name, ...(ordinal === '1' ? [] : [ordinal])),
        createdAt: this.world.clock.now(),
        description,
        attached,
        maxSessionDurationSeconds: maxSessionDuration,
      },
      jsonText(trust),
    )
    this.roles.set(name, role)
    return role
  }

  userArn(path: string, name: string): string {
    return `arn:aws:iam::${this.id}:user${path}${name}`
  }

  roleArn(path: string, name: string): string {
    return `arn:aws:iam::${this.id}:role${path}${name}`
  }

  #next(what: string): string {
    const ordinal = (this.#created.get(what) ?? 0) + 1
    this.#created.set(what, ordinal)
    return String(ordinal)
  }

  #userNamed(name: string): IamUser {
    const user = this.users.get(name)
    if (!user) throw new Error(`The sandbox's account ${this.id} has no user ${name}: add it with addUser.`)
    return user
  }

  #roleNamed(name: string): IamRole {
    const role = this.roles.get(name)
    if (!role) throw new Error(`The sandbox's account ${this.id} has no role ${name}: add it with addRole.`)
    return role
  }
}
