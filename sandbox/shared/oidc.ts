import { exportJWK } from 'jose'
import type { Handle, HttpResponse } from './http.ts'
import { PendingFaults } from './pending-faults.ts'
import { issuerKey, keyId, TokenIssuer } from './token-issuer.ts'

/** What GitHub says of a job in its token; whatever else is given goes into the token as it is. */
export interface JobClaims {
  readonly repository: string
  readonly repository_id?: string
  readonly repository_owner_id?: string
  readonly ref?: string
  readonly environment?: string
  readonly actor?: string
  readonly event_name?: string
  readonly workflow?: string
  readonly job_workflow_ref?: string
  /** Replaces the subject that GitHub would build. */
  readonly sub?: string
  readonly [claim: string]: string | undefined
}

/** A failure on demand, met by the next `count` requests for a token, 1 unless told. */
export type TokenFault = { readonly count?: number } & (
  | { readonly kind: 'status'; readonly status: number }
  /** The connection drops without an answer. */
  | { readonly kind: 'reset' }
  /** The connection stays, and no answer ever comes. */
  | { readonly kind: 'hang' }
  /** The answer stops in the middle: and says that this is all, or the connection stays, or it drips for ever. */
  | { readonly kind: 'cut' | 'half' | 'drip' }
)

class TokenFaults extends PendingFaults<TokenFault> {
  take(): TokenFault | undefined {
    return this.takeWhere(() => true)
  }
}

/** GitHub's OIDC issuer and the runner's endpoint for its tokens. */
export class OidcIssuer extends TokenIssuer {
  readonly faults = new TokenFaults()
  /** The status of every request for a token, in order; 0 where nothing was answered. */
  readonly requests: number[] = []
  readonly #jobs = new Map<string, { claims: JobClaims; subject: 'names' | 'ids' }>()
  #tokens = 0

  constructor(options: { clock: { now(): Date }; issuer?: string }) {
    super({ clock: options.clock, issuer: options.issuer ?? 'https://token.actions.githubusercontent.com' })
  }

  /**
   * Registers a job, and answers the bearer token by which it asks for its ID tokens. `subject`: repositories made,
   * renamed or moved since July 2026 have their ids in it.
   */
  addJob(claims: JobClaims, options: { subject?: 'names' | 'ids' } = {}): string {
    const requestToken = `sandbox-request-token-${this.#jobs.size + 1}`
    this.#jobs.set(requestToken, { claims, subject: options.subject ?? 'names' })
    return requestToken
  }

  /** The two variables that a runner gives to a job with `id-token: write`. */
  environment(serverUrl: string, requestToken: string) {
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${serverUrl}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    }
  }

  readonly handle: Handle = async request => {
    const url = new URL(request.target, 'http://sandbox')
    if (url.pathname === '/.well-known/openid-configuration') return json(200, this.#configuration())
    if (url.pathname === '/.well-known/jwks')
      return json(200, {
        keys: [{ ...(await exportJWK(issuerKey().publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }],
      })
    if (url.pathname !== '/token' || request.method !== 'GET') return json(404, { message: 'Not Found' })
    const requestToken = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const answer = () => this.#answer(requestToken, url.searchParams.get('audience') ?? undefined)
    const response = await withFault(this.faults.take(), answer)
    this.requests.push(response.reset || response.stall === 'unanswered' ? 0 : response.status)
    return response
  }

  async #answer(requestToken: string, audience: string | undefined): Promise<HttpResponse> {
    if (!this.#jobs.has(requestToken)) return json(401, { message: 'The request token is unknown.' })
    const value = await this.token(requestToken, audience)
    return json(200, { count: value.length, value })
  }

  /** A signed token of a registered job, good for 300 s from now. */
  async token(requestToken: string, audience?: string): Promise<string> {
    const job = this.#jobs.get(requestToken)
    if (!job) throw new Error(`No job has the request token ${requestToken}: register it with addJob.`)
    const owner = job.claims.repository.split('/')[0]
    const claims = { ref: 'refs/heads/main', repository_owner: owner, ...job.claims, sub: subjectOf(job) }
    this.#tokens += 1
    const jti = `00000000-0000-4000-9000-${String(this.#tokens).padStart(12, '0')}`
    return this.sign({ ...claims, aud: audience ?? `https://github.com/${owner}`, jti })
  }

  #configuration() {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/.well-known/jwks`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public', 'pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }
}

async function withFault(fault: TokenFault | undefined, answer: () => Promise<HttpResponse>): Promise<HttpResponse> {
  switch (fault?.kind) {
    case undefined:
      return answer()
    case 'status':
      return json(fault.status, { message: 'A fault on demand.' })
    case 'reset':
      return { ...json(502, {}), reset: true }
    case 'hang':
      return { ...json(504, {}), stall: 'unanswered' }
    case 'cut':
      return { ...(await answer()), cut: 'short' }
    case 'half':
    case 'drip':
      return { ...(await answer()), stall: fault.kind }
  }
}

function subjectOf({ claims, subject }: { claims: JobClaims; subject: 'names' | 'ids' }): string {
  if (claims.sub) return claims.sub
  const [owner, name] = claims.repository.split('/')
  const repository =
    subject === 'names'
      ? claims.repository
      : `${owner}@${claims.repository_owner_id ?? '1'}/${name}@${claims.repository_id ?? '1'}`
  if (claims.environment) return `repo:${repository}:environment:${claims.environment}`
  if (claims.event_name === 'pull_request') return `repo:${repository}:pull_request`
  return `repo:${repository}:ref:${claims.ref ?? 'refs/heads/main'}`
}

function json(status: number, body: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
