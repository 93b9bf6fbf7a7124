import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { decodeJwt, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'

/** Why a token is not accepted. */
export class TokenError extends Error {
  readonly reason: 'expired' | 'invalid'

  constructor(reason: 'expired' | 'invalid', cause: Error) {
    super(cause.message, { cause })
    this.reason = reason
  }
}

const lifetimeMs = 300_000
export const keyId = 'sandbox'
/** Making a key takes longer than most tests: one serves the whole process, and an issuer is told by its name. */
let keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | undefined

/** The key of every issuer of the sandbox. */
export function issuerKey() {
  keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
  return keys
}

/** An OIDC issuer: GitHub's, or a company's for its people. */
export class TokenIssuer {
  readonly issuer: string
  readonly clock: { now(): Date }

  constructor(options: { clock: { now(): Date }; issuer: string }) {
    this.clock = options.clock
    this.issuer = options.issuer
  }

  /** A signed token that is good for 300 s from now. */
  async sign(claims: { readonly sub: string; readonly aud: string } & JWTPayload): Promise<string> {
    const now = this.clock.now()
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
      .setIssuer(this.issuer)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(new Date(now.getTime() + lifetimeMs))
      .sign(issuerKey().privateKey)
  }

  /** The claims of a token that this issuer signed and that is good now. @throws TokenError */
  async verify(token: string, now: Date): Promise<JWTPayload> {
    try {
      const options = { issuer: this.issuer, algorithms: ['RS256'], currentDate: now }
      return (await jwtVerify(token, issuerKey().publicKey, options)).payload
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
      throw new TokenError(error instanceof errors.JWTExpired ? 'expired' : 'invalid', error)
    }
  }
}

/** Who a token says it is from, not verified; `undefined` if it is none. */
export function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
