import type { HttpRequest, HttpResponse } from '../http.ts'
import type { OidcIssuer } from '../oidc.ts'
import type { Random } from '../random.ts'
import { AwsAccount } from './account.ts'
import { act } from './act.ts'
import { AwsError } from './errors.ts'
import { Faults } from './faults.ts'
import { answer } from './front-door.ts'
import type { Key } from './identity.ts'
import type { Bucket } from './s3/bucket.ts'
import { type AwsSettings, defaultSettings } from './settings.ts'
import { services } from './wire/services.ts'
import { spellOut } from './wire/wire.ts'

export type { AwsAccount } from './account.ts'
export { AwsError } from './errors.ts'
export type { Fault } from './faults.ts'
export type { AwsSettings } from './settings.ts'

/** One entry of the journal. */
export interface ApiCall {
  readonly at: Date
  readonly service: string
  readonly operation: string
  readonly account: string | undefined
  /** The caller's ARN; `undefined` if the request was unsigned or by nobody known. */
  readonly principal: string | undefined
  readonly region: string | undefined
  readonly input: unknown
  /** `ok`, or the error code as it stood on the wire (`reset` for a dropped connection, `cut` for one that dropped in the middle of the answer; `hang`, `half` or `drip` for an answer that never came whole). */
  readonly outcome: string
}

/** All of AWS that the project touches: accounts, and one HTTP face for IAM, STS, SSM, CloudWatch Logs and S3. */
export class AwsWorld {
  readonly clock: { now(): Date }
  readonly random: Random
  readonly settings: AwsSettings
  readonly oidc: OidcIssuer | undefined
  readonly calls: ApiCall[] = []
  readonly faults = new Faults()
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

  readonly handle = (request: HttpRequest): Promise<HttpResponse> => answer(this, request)

  /**
   * The same without HTTP, an order of magnitude faster: authorised, carried out and journaled as if signed by this
   * key; no signature, wire format or fault in between.
   * @throws AwsError
   */
  async call<Output = unknown>(
    who: { readonly accessKeyId: string },
    region: string,
    name: 'iam' | 'sts' | 'ssm' | 'logs' | 's3',
    operation: string,
    input: object,
  ): Promise<Output> {
    const service = services.get(name)
    const caller = this.keys.get(who.accessKeyId)?.caller
    if (!service || !caller) throw new Error(`The sandbox knows no key ${who.accessKeyId} for ${name}.`)
    const entry = { at: this.clock.now(), service: name, operation, account: caller.account.id, principal: caller.arn }
    try {
      const output = await act(this, { caller, region, sourceIp: undefined, service, operation, input })
      this.calls.push({ ...entry, region, input, outcome: 'ok' })
      return output as Output
    } catch (error) {
      if (error instanceof AwsError) {
        const outcome = spellOut(error, service.wire.schema, service.protocol).code
        this.calls.push({ ...entry, region, input, outcome })
      }
      throw error
    }
  }

  /** The account of that id, made if need be. */
  addAccount(id: string): AwsAccount {
    const known = this.accounts.get(id)
    if (known) return known
    const account = new AwsAccount(this, id)
    this.accounts.set(id, account)
    return account
  }

  /** Writes what the agents of all sessions have recorded up to now. */
  catchUp(now = this.clock.now()): void {
    for (const account of this.accounts.values()) for (const region of account.regions.values()) region.catchUp(now)
  }
}
