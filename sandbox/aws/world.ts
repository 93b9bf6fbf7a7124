import type { HttpRequest, HttpResponse } from '../shared/http.ts'
import type { OidcIssuer } from '../shared/oidc.ts'
import type { Random } from '../shared/random.ts'
import type { TokenIssuer } from '../shared/token-issuer.ts'
import { type DataChannel, openDataChannel } from './data-channel.ts'
import { callDirectly, type ServiceName } from './direct-call.ts'
import { answerAws } from './front-door.ts'
import { AwsAccount } from './state/account.ts'
import type { Bucket } from './state/bucket.ts'
import { AwsFaults } from './state/faults.ts'
import type { Key } from './state/identity.ts'
import { type AwsSettings, defaultSettings } from './state/settings.ts'
import type { ApiCall, AwsState } from './state/state.ts'

export type { AwsAccount } from './state/account.ts'
export type { AwsFault } from './state/faults.ts'
export type { AwsSettings } from './state/settings.ts'
export type { ApiCall } from './state/state.ts'
export { AwsError } from './wire/errors.ts'

/** All of AWS that the project touches: accounts, and one HTTP face for IAM, STS, SSM, CloudWatch Logs and S3. */
export class AwsWorld implements AwsState {
  readonly clock: { now(): Date }
  readonly random: Random
  readonly settings: AwsSettings
  readonly oidc: OidcIssuer | undefined
  readonly identityProviders: TokenIssuer[] = []
  readonly calls: ApiCall[] = []
  readonly faults = new AwsFaults()
  readonly accounts = new Map<string, AwsAccount>()
  readonly keys = new Map<string, Key>()
  /** Bucket names are unique among all accounts. */
  readonly buckets = new Map<string, Bucket>()

  constructor(options: {
    clock: { now(): Date }
    random: Random
    settings?: Partial<AwsSettings>
    oidc?: OidcIssuer
  }) {
    this.clock = options.clock
    this.random = options.random
    this.settings = { ...defaultSettings, ...options.settings }
    this.oidc = options.oidc
  }

  handle = (request: HttpRequest): Promise<HttpResponse> => answerAws(this, request)

  /**
   * The same without HTTP, an order of magnitude faster: authorised, carried out and journaled as if signed by this
   * key; no signature, wire format or fault in between.
   * @throws AwsError
   */
  async call<Output = unknown>(
    who: { readonly accessKeyId: string },
    region: string,
    name: ServiceName,
    operation: string,
    input: object,
  ): Promise<Output> {
    const call = { accessKeyId: who.accessKeyId, region, service: name, operation, input }
    return (await callDirectly(this, call)) as Output
  }

  /** Opens the data channel of a session, as session-manager-plugin does after StartSession. @throws AwsError */
  openDataChannel(channel: DataChannel): Promise<void> {
    return openDataChannel(this, channel)
  }

  /** The account of that id, made if need be. */
  addAccount(id: string): AwsAccount {
    const known = this.accounts.get(id)
    if (known) return known
    const account = new AwsAccount(this, id)
    this.accounts.set(id, account)
    return account
  }

  catchUp(now = this.clock.now()): void {
    for (const account of this.accounts.values()) for (const region of account.regions.values()) region.catchUp(now)
  }
}
