import type { OidcIssuer } from '../../shared/oidc.ts'
import type { TokenIssuer } from '../../shared/token-issuer.ts'
import type { AwsAccount } from './account.ts'
import type { AwsFaults } from './faults.ts'
import type { SharedState } from './shared-state.ts'

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
  /** As the answer has it; absent for calls without HTTP. */
  readonly requestId?: string
  /** `ok`, or the error code as it stood on the wire (`reset` for a dropped connection, `cut` for one that dropped in the middle of the answer; `hang`, `half` or `drip` for an answer that never came whole). */
  readonly outcome: string
}

/** What this AWS keeps: all that operations and the two doors to them need of the world. */
export interface AwsState extends SharedState {
  /** GitHub's. */
  readonly oidc: OidcIssuer | undefined
  /** Those of companies, for their people. */
  readonly identityProviders: readonly TokenIssuer[]
  readonly calls: ApiCall[]
  readonly faults: AwsFaults
  readonly accounts: ReadonlyMap<string, AwsAccount>
}
