import { type AwsErrorCode, codeOf } from '../shared/aws-error-codes.ts'
import type { Clock } from '../shared/clock.ts'
import { ErrorWithRemedy } from '../shared/errors.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Requests a GitHub OIDC token for an audience. A token lives 300 s, so each attempt to assume a role requests a new one.
 * Makes one request, which has its own time limit.
 * @throws IdTokenError
 */
export type MintToken = (audience: string, signal?: AbortSignal) => Promise<string>

/** The runner did not return an OIDC token. */
export class IdTokenError extends ErrorWithRemedy {
  override readonly name = 'IdTokenError'
  /** Whether another request may succeed. */
  readonly isMomentary: boolean

  constructor(refusal: Refusal, options: { readonly isMomentary: boolean; readonly cause?: unknown }) {
    super(refusal.message, refusal.remedy, { cause: options.cause })
    this.isMomentary = options.isMomentary
  }
}

/**
 * Errors that STS sometimes returns for a valid token: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken`: the token was used too late.
 */
const TOKEN_REFUSALS = new Set<AwsErrorCode>([
  'InvalidIdentityTokenException',
  'IDPCommunicationErrorException',
  'ExpiredTokenException',
])

/** Whether the same call may succeed with another token. */
export const wantsFreshToken = (error: unknown): boolean =>
  error instanceof IdTokenError ? error.isMomentary : TOKEN_REFUSALS.has(codeOf(error))

/** How often a token is requested, together with the call that uses it. */
export const TOKEN_TRIES = 5
const FIRST_PAUSE_MS = 1_000

/**
 * Runs a call that requests a token and uses it. After a temporary refusal it starts again: up to five times, with pauses of
 * 15 s in all.
 */
export async function withFreshTokens<T>({ sleep }: Clock, call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      if (attempt === TOKEN_TRIES || !wantsFreshToken(error)) throw error
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal)
    }
  }
}
