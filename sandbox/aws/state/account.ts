import { Bucket, type BucketOptions } from './bucket.ts'
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
  setPermissions,
} from './identity.ts'
import { stableId } from './ids.ts'
import { longTermKey, temporaryKey } from './keys.ts'
import type { LogGroup } from './log-group.ts'
import type { ManagedNode, NodeOptions } from './node.ts'
import { type PastSession, pastSession } from './past-session.ts'
import { Region } from './region.ts'
import type { Session } from './session.ts'
import type { SharedState } from './shared-state.ts'

/** One account. Its `add…` methods are the setup by hand: instant, and visible everywhere at once. */
export class AwsAccount {
  readonly world: SharedState
  readonly id: string
  readonly users = new Map<string, IamUser>()
  readonly roles = new Map<string, IamRole>()
  readonly managedPolicies = new Map<string, ManagedPolicy>()
  /** KMS keys by their ARNs: a key is its policy, for there is no KMS here. */
  readonly keyPolicies = new Map<string, string>()
  /** Provider host and path (`token.actions.githubusercontent.com`) → accepted audiences. */
  readonly oidcProviders = new Map<string, readonly string[]>()
  readonly regions = new Map<string, Region>()
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

  addRole(
    name: string,
    options: { trust: JsonDocument; maxSessionDuration?: number } & PermissionOptions,
  ): { arn: string; roleId: string } {
    const role = newRole({
      name,
      arn: `arn:aws:iam::${this.id}:role/${name}`,
      roleId: stableId('AROA', 17, this.id, 'role', name),
      createdAt: this.world.clock.now(),
      trust: jsonText(options.trust),
      maxSessionDurationSeconds: options.maxSessionDuration ?? 3_600,
    })
    setPermissions(role, options, role.createdAt)
    this.roles.set(name, role)
    return { arn: role.arn, roleId: role.roleId }
  }

  /** A customer managed policy; here it serves as a permissions boundary only. */
  addPolicy(name: string, document: JsonDocument): ManagedPolicy {
    const policy = { arn: `arn:aws:iam::${this.id}:policy/${name}`, document: jsonText(document) }
    this.managedPolicies.set(policy.arn, policy)
    return policy
  }

  addOidcProvider(issuerUrl: string, audiences: readonly string[]): { arn: string } {
    const host = issuerUrl.replace(/^https:\/\//, '').replace(/\/$/, '')
    this.oidcProviders.set(host, audiences)
    return { arn: `arn:aws:iam::${this.id}:oidc-provider/${host}` }
  }

  /** A managed node: an EC2 instance (`i-…`) or a hybrid one (`mi-…`). Its `online` may be set at any time. */
  addInstance(region: string, id: string, options: NodeOptions = {}): ManagedNode {
    return this.region(region).addNode(id, options)
  }

  /** Open sessions on it end there and then, and what their agents have not written by now is lost. */
  stopInstance(region: string, id: string): void {
    this.region(region).stopNode(id)
  }

  /** A session document, schema 1.0. */
  addDocument(region: string, name: string, content: JsonDocument): void {
    const createdAt = this.world.clock.now()
    this.region(region).documents.set(name, { name, owner: this.id, content: jsonText(content), createdAt })
  }

  addLogGroup(region: string, name: string, options: { kmsKeyId?: string } = {}): LogGroup {
    return this.region(region).addLogGroup(name, options.kmsKeyId)
  }

  addBucket(name: string, options: BucketOptions = {}): Bucket {
    this.world.catchUp()
    const bucket = new Bucket(name, this, this.world.clock.now(), options)
    this.world.buckets.set(name, bucket)
    return bucket
  }

  /** With all its streams; what agents would write from now on is lost. */
  removeLogGroup(region: string, name: string): void {
    this.region(region).removeLogGroup(name)
  }

  /** With all its objects; what agents would write from now on is lost. */
  removeBucket(name: string): void {
    this.world.catchUp()
    this.world.buckets.delete(name)
  }

  /** A session of the past, or one that goes on, with its transcripts, through the document, group and bucket that are there now. */
  addSession(region: string, told: PastSession): Session {
    const session = pastSession(told, this.region(region), this.users)
    this.region(region).begin(session)
    return session
  }

  /** The ground truth, for tests: every session there was, listed or not, with its state at this instant. */
  sessions(region: string): readonly Session[] {
    return [...this.region(region).sessions.values()]
  }

  /** The names of the inline policies that a user has now. */
  policyNames(userName: string): string[] {
    return currentPolicies(this.#userNamed(userName)).map(([name]) => name)
  }

  /** Temporary credentials of a user, as GetSessionToken gives them; with `mfa` they say so. */
  addUserSession(userName: string, options: { mfa: boolean; durationMs?: number }): Key {
    const user = this.#userNamed(userName)
    const { arn, userId } = user
    const durationMs = options.durationMs ?? 3_600_000
    return this.issue({ kind: 'user', account: this, arn, userId, user, mfa: options.mfa }, durationMs)
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

  userArn(path: string, name: string): string {
    return `arn:aws:iam::${this.id}:user${path}${name}`
  }

  region(name: string): Region {
    const known = this.regions.get(name)
    if (known) return known
    const region = new Region(this.world, this, name)
    this.regions.set(name, region)
    return region
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
}
