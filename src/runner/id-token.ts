import { IdTokenError } from '../aws/identity-token.ts'
import { messageOf } from '../shared/errors.ts'
import { formatDuration } from '../shared/instant.ts'
import { obstacleTo } from '../shared/network.ts'
import { printable } from '../shared/printable.ts'

/** The OIDC token endpoint of a runner, which only jobs with `id-token: write` get. */
export interface TokenEndpoint {
  /** `ACTIONS_ID_TOKEN_REQUEST_URL`; it already has a query. */
  readonly url: string | undefined
  /** `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestToken: string | undefined
}

/** In real time, from the first byte sent to the last one read. The endpoint answers within a second, or not at all. */
export const REQUEST_LIMIT_MS = 10_000

/**
 * Requests an OIDC token once. `getIDToken` of @actions/core is not used: it waits three minutes for each byte, leaves the
 * socket open, and reports every failure with the same message. Proxies are honoured as there.
 * @throws IdTokenError
 */
export async function requestIdToken(
  { url, requestToken }: TokenEndpoint,
  audience: string,
  { signal, limitMs = REQUEST_LIMIT_MS }: { readonly signal?: AbortSignal | undefined; readonly limitMs?: number } = {},
): Promise<string> {
  if (!url || !requestToken) {
    throw new IdTokenError(
      {
        message: 'GitHub gives this job no OIDC tokens',
        remedy: 'Add `id-token: write` under `permissions:` of this job; pull requests from forks never get one',
      },
      { isMomentary: false },
    )
  }
  const { HttpClient, fetch, getProxyUrl } = await load()
  const time = AbortSignal.timeout(limitMs)
  const target = `${url}&audience=${encodeURIComponent(audience)}`
  const dispatcher = new HttpClient().getAgentDispatcher(target)
  try {
    const response = await fetch(target, {
      headers: { accept: 'application/json', authorization: `Bearer ${requestToken}`, 'user-agent': 'jit-ssm-access' },
      signal: AbortSignal.any([time, ...(signal ? [signal] : [])]),
      ...(dispatcher && { dispatcher }),
    })
    return tokenIn(response.status, await response.text())
  } catch (cause) {
    if (cause instanceof IdTokenError) throw cause
    const obstacle = time.aborted ? undefined : obstacleTo(new URL(target), getProxyUrl(new URL(target)), cause)
    if (obstacle) throw new IdTokenError(obstacle.refusal, { isMomentary: !obstacle.isLasting, cause })
    throw unavailable(time.aborted ? `no whole answer within ${formatDuration(limitMs)}` : reasonOf(cause), cause)
  } finally {
    // Closes the socket to a proxy that accepted the connection and did not answer.
    await dispatcher?.destroy()
  }
}

/** Imported by file, like the other parts of @actions/core, which contains both in matching versions. */
async function load() {
  const [{ HttpClient }, { getProxyUrl }, { fetch }] = await Promise.all([
    import('../../node_modules/@actions/http-client/lib/index.js'),
    import('../../node_modules/@actions/http-client/lib/proxy.js'),
    import('../../node_modules/undici/index.js'),
  ])
  return { HttpClient, fetch, getProxyUrl }
}

function tokenIn(status: number, text: string): string {
  if (status === 429 || status >= 500) throw unavailable(`its endpoint answered ${status}`)
  if (status !== 200) {
    throw new IdTokenError(
      {
        message: `GitHub refused this job an OIDC token (${status} ${printable(text, 200)})`,
        remedy:
          'Run the job again: what it asks for tokens with lives as long as the job. If it fails again, see that `id-token: write` stands under `permissions:` of this job',
      },
      { isMomentary: false },
    )
  }
  const token = readToken(text)
  if (token === undefined) throw unavailable('its endpoint answered without a token, or half an answer')
  return token
}

function readToken(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { value?: unknown }
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}

const unavailable = (why: string, cause?: unknown) =>
  new IdTokenError(
    {
      message: `GitHub gave no OIDC token (${why})`,
      remedy: 'Look at https://www.githubstatus.com, then run the job again: it repeats nothing that was done',
    },
    { isMomentary: true, cause },
  )

/** The reason of a failed fetch: `fetch failed` says nothing, its cause does. */
const reasonOf = (error: unknown) =>
  printable(messageOf(error instanceof Error && error.cause instanceof Error ? error.cause : error), 200)
