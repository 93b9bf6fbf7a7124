import { standingOf } from '../act.ts'
import { demand } from '../authorization.ts'
import { trusts } from '../decision.ts'
import type { AwsAccount } from '../state/account.ts'
import { type JsonDocument, type Key, roleCaller } from '../state/identity.ts'
import { numberFrom, stableId } from '../state/ids.ts'
import type { AwsState } from '../state/state.ts'
import { trustSeenBy } from '../sts-role.ts'
import { AwsError } from '../wire/errors.ts'

/** A person of the Identity Store. */
export interface StoreUser {
  /** What account access manager names the sessions of this person by (docs/aws-facts.md). */
  readonly id: string
  /** What the roles of permission sets name them by. */
  readonly name: string
}

const SERVICE = 'account-access.amazonaws.com'
/** What the service asks of the trust. The guide calls the last one optional; it has been reported that nothing works without it. */
const ACTIONS = ['sts:AssumeRole', 'sts:SetContext', 'sts:TagSession']

/**
 * A company's Identity Center: permission sets with their roles in the accounts, and account access manager, which lets people into
 * roles of the customer's own. Neither knows an end, and what is removed here leaves credentials alone that are out.
 */
export class IdentityCenter {
  readonly #world: AwsState
  readonly #region: string
  readonly #users = new Map<string, StoreUser>()
  readonly #assignments = new Set<string>()
  readonly #entitlements = new Set<string>()
  /** The account of the application: as a rule that of the management. */
  readonly accountId: string
  readonly applicationArn: string

  constructor(world: AwsState, { accountId, region }: { accountId: string; region: string }) {
    this.#world = world
    this.#region = region
    this.accountId = accountId
    this.applicationArn = `arn:aws:account-access:${region}:${accountId}:application/${stableId('app-', 16, accountId).toLowerCase()}`
  }

  addUser(name: string): StoreUser {
    const digits = [1, 2, 3].map(part => numberFrom(`${name} ${part}`).toString(16).padStart(8, '0')).join('')
    const id = [digits.slice(0, 8), digits.slice(8, 12), '7092', digits.slice(12, 16), `${digits.slice(16)}0000`].join(
      '-',
    )
    const user = { id, name }
    this.#users.set(name, user)
    return user
  }

  /** Gives a person a permission set in an account; its role is made with the first of them. */
  assign(user: StoreUser, account: AwsAccount, set: string, policy: JsonDocument): void {
    this.#assignments.add(assignmentOf(user, account, set))
    const name = this.permissionSetRole(set)
    if (account.roles.has(name)) return
    const Federated = `arn:aws:iam::${account.id}:saml-provider/AWSSSO_${stableId('', 16, account.id)}_DO_NOT_DELETE`
    account.addRole(name, {
      // Of an Identity Center in us-east-1 the path has no region.
      path: `/aws-reserved/sso.amazonaws.com/${this.#region === 'us-east-1' ? '' : `${this.#region}/`}`,
      trust: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated },
            Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
            Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
          },
        ],
      },
      policies: { AwsSSOInlinePolicy: policy },
      maxSessionDuration: 43_200,
    })
  }

  unassign(user: StoreUser, account: AwsAccount, set: string): void {
    this.#assignments.delete(assignmentOf(user, account, set))
  }

  /** `AWSReservedSSO_NAME_` and sixteen hex digits. */
  permissionSetRole(set: string): string {
    const hash = [1, 2].map(part => numberFrom(`${this.accountId} ${set} ${part}`).toString(16).padStart(8, '0'))
    return `AWSReservedSSO_${set}_${hash.join('')}`
  }

  /** `aws sso login`, and the credentials of a permission set: their session is named by the person's user name. */
  signIn(user: StoreUser, account: AwsAccount, set: string): Key {
    if (!this.#assignments.has(assignmentOf(user, account, set)) || !this.#users.has(user.name))
      throw new AwsError('ForbiddenException', 'No access')
    return account.addRoleSession(this.permissionSetRole(set), user.name, { durationMs: 3_600_000 })
  }

  /** Lets a person into a role of the account's own. */
  entitle(user: StoreUser, roleArn: string): void {
    this.#entitlements.add(`${user.id} ${roleArn}`)
  }

  removeEntitlement(user: StoreUser, roleArn: string): void {
    this.#entitlements.delete(`${user.id} ${roleArn}`)
  }

  /**
   * `aws login`, and a role by account access manager. The service sets the name of the session and how long it lasts; neither is
   * documented for sure: the settings `accountAccess…` say. The CLI then needs permissions of the role's own. @throws AwsError
   */
  async signInToRole(user: StoreUser, account: AwsAccount, roleName: string): Promise<Key> {
    const { settings, clock } = this.#world
    const role = account.roles.get(roleName)
    const now = clock.now()
    if (!role || !this.#entitlements.has(`${user.id} ${role.arn}`))
      throw new AwsError('AccessDenied', `${user.name} is not entitled to ${roleName}.`)
    const sessionName = settings.accountAccessSessionName === 'user-id' ? user.id : user.name
    const context = {
      'aws:SourceAccount': this.accountId,
      'aws:SourceArn': this.applicationArn,
      'sts:RoleSessionName': sessionName,
    }
    const ask = { principal: SERVICE, accountId: account.id, resource: role.arn, context, now }
    const refused = ACTIONS.find(action => !trusts(trustSeenBy(role, SERVICE, now), { ...ask, action }))
    if (refused)
      throw new AwsError('AccessDenied', `${SERVICE} is not authorized to perform: ${refused} on ${role.arn}`)
    const caller = roleCaller(account, role, { sessionName, sessionPolicy: undefined, mfa: undefined })
    const asked = standingOf(this.#world, { caller, region: this.#region, sourceIp: undefined })
    const resource = `arn:aws:signin:${this.#region}:${account.id}:oauth2/public-client/localhost`
    for (const action of ['signin:AuthorizeOAuth2Access', 'signin:CreateOAuth2Token'])
      await demand({ action, resource }, asked)
    const lastsMs = settings.accountAccessSessions === 'an hour' ? 3_600_000 : role.maxSessionDurationSeconds * 1_000
    return account.issue(caller, lastsMs)
  }
}

const assignmentOf = ({ id }: StoreUser, { id: account }: AwsAccount, set: string) => `${id} ${account} ${set}`
