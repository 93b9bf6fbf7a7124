import type { Clock } from '../shared/clock.ts'
import { ErrorWithRemedy } from '../shared/errors.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Mints a GitHub OIDC token for an audience. It lives 300 s, so one is minted for every assumption, and for every try of it.
 * Makes one request, which has a limit of its own.
 * @throws IdTokenError
 */
export type MintToken = (audience: string, signal?: AbortSignal) => Promise<string>

/** The runner gave no OIDC token. */
export class IdTokenError extends ErrorWithRemedy {
  override readonly name = 'IdTokenError'
  /** Whether another request may well be answered. */
  readonly isMomentary: boolean

  constructor(refusal: Refusal, options: { readonly isMomentary: boolean; readonly cause?: unknown }) {
    super(refusal.message, refusal.remedy, { cause: options.cause })
    this.isMomentary = options.isMomentary
  }
}

/**
 * What STS answers now and then to a token that is as it should be: it could not fetch the issuer's keys, or not in time
 * (aws-actions/configure-aws-credentials 299). `ExpiredToken` says that the token lay about too long.
 */
const TOKEN_REFUSALS = new Set([
  'InvalidIdentityToken',
  'InvalidIdentityTokenException',
  'IDPCommunicationError',
  'IDPCommunicationErrorException',
  'ExpiredTokenException',
])

/** Whether the same call may well succeed with another token. */
export const wantsFreshToken = (error: unknown): boolean =>
  error instanceof IdTokenError ? error.isMomentary : error instanceof Error && TOKEN_REFUSALS.has(error.name)

/** How often a token is asked for, with whatever it is asked for. */
export const TOKEN_TRIES = 5
const FIRST_PAUSE_MS = 1_000

/** Runs what mints a token and uses it; refused for a moment, again from the start: up to five times, within 15 s of pauses. */
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
