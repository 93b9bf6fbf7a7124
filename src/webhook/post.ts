import { messageOf } from '../shared/errors.ts'
import { obstacleTo } from '../shared/network.ts'
import { quoted } from '../shared/printable.ts'
import type { Failure } from '../shared/result.ts'
import { startTimeLimit } from '../shared/time-limit.ts'

export interface WebhookRequest {
  /** The name of the webhook, which failures give instead of its address. */
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Why one attempt failed, with what the decision to try again needs. */
export interface FailedPost {
  readonly failure: Failure
  /** Absent without an answer. */
  readonly status?: number
  /** The answer asks to wait for so long. */
  readonly retryAfterMs?: number
  readonly ranOutOfTime: boolean
  /** Another attempt meets it as well. */
  readonly isLasting: boolean
}

/** In real time, from the first byte sent to the status of the answer. Slack and Teams answer within a second. */
export const POST_LIMIT_MS = 10_000
/** The same for a job that was stopped: it has ten seconds in all. */
const LAST_POST_LIMIT_MS = 2_000

export interface PostOptions {
  /** Aborted when the job is stopped: an attempt is not waited for much longer then. */
  readonly stop: AbortSignal
  /** Aborted when the job is over. */
  readonly abandon: AbortSignal
  readonly limitMs?: number
}

/**
 * Sends one request, once: through the proxy that the environment names, and following no redirect, which could lead to a server
 * that is not meant to read it. Returns `undefined` if it was taken. Failures never hold the address: it is a secret.
 */
export async function post(request: WebhookRequest, options: PostOptions): Promise<FailedPost | undefined> {
  const { name, url, headers, body } = request
  const { stop, abandon, limitMs = POST_LIMIT_MS } = options
  const { HttpClient, fetch, getProxyUrl } = await load()
  const limit = startTimeLimit({ ms: limitMs, lastMs: LAST_POST_LIMIT_MS }, stop)
  const dispatcher = new HttpClient().getAgentDispatcher(url)
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'user-agent': 'jit-ssm-access' },
      body,
      signal: AbortSignal.any([limit.signal, abandon]),
      ...(dispatcher && { dispatcher }),
    })
    const code = response.ok ? '' : await errorCodeIn(response, url)
    await response.body?.cancel().catch(() => {})
    return response.ok ? undefined : refused(name, response.status, code, response.headers.get('retry-after'))
  } catch (error) {
    if (limit.signal.aborted) return unreached(request, messageOf(limit.signal.reason), error, true)
    const obstacle = obstacleTo(new URL(url), getProxyUrl(new URL(url)), error, `the webhook ${quoted(name)}`)
    if (!obstacle) return unreached(request, codeOf(error) ?? 'the connection broke', error)
    return {
      failure: { ...obstacle.refusal, cause: withoutAddress(error, url) },
      ranOutOfTime: obstacle.ranOutOfTime === true,
      isLasting: obstacle.isLasting,
    }
  } finally {
    limit.clear()
    // Closes the socket to a proxy that accepted the connection and did not answer.
    await dispatcher?.destroy()
  }
}

const unreached = ({ name, url }: WebhookRequest, why: string, error: unknown, ranOutOfTime = false): FailedPost => ({
  failure: {
    message: `The webhook ${quoted(name)} could not be reached (${why})`,
    remedy: 'See whether its server runs, and whether this runner can reach it',
    cause: withoutAddress(error, url),
  },
  ranOutOfTime,
  isLasting: false,
})

/** Imported by file, like the other parts of @actions/core, which contains both in matching versions. */
async function load() {
  const [{ HttpClient }, { getProxyUrl }, { fetch }] = await Promise.all([
    import('../../node_modules/@actions/http-client/lib/index.js'),
    import('../../node_modules/@actions/http-client/lib/proxy.js'),
    import('../../node_modules/undici/index.js'),
  ])
  return { HttpClient, fetch, getProxyUrl }
}

/** What Slack answers says what is wrong (`invalid_blocks`). Any other answer may be long, or repeat the address. */
async function errorCodeIn(response: Pick<Response, 'body'>, url: string): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  try {
    const { value } = await reader.read()
    const text = Buffer.from(value ?? []).toString('utf8', 0, 64)
    return /^[a-z_]{3,40}$/.test(text) && !url.includes(text) ? text : ''
  } finally {
    reader.releaseLock()
  }
}

function refused(name: string, status: number, code: string, retryAfter: string | null): FailedPost {
  const seconds = retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : undefined
  return {
    failure: {
      message: `The webhook ${quoted(name)} answered ${status}${code && ` (${code})`}`,
      remedy: remedyFor(status),
    },
    status,
    ...(seconds !== undefined && { retryAfterMs: seconds * 1_000 }),
    ranOutOfTime: false,
    isLasting: status !== 408 && status !== 429 && status < 500,
  }
}

function remedyFor(status: number): string {
  if (status === 429) return 'It takes fewer messages than it is sent: let it be told of fewer events'
  if (status >= 500) return 'See whether its server is in order'
  if (status >= 300 && status < 400)
    return 'Write the address that it redirects to into the secret: no redirect is followed'
  if ([401, 403, 404, 410].includes(status))
    return 'Make a new address where the messages are to arrive, and write it into the secret'
  return 'See that `kind` of this webhook in the rules is that of the service behind its address'
}

const codeOf = (error: unknown): string | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { readonly code?: unknown }
    if (typeof code === 'string' && /^[A-Z_\d]{3,40}$/.test(code)) return code
  }
  return undefined
}

/** For the debug log, which shows the messages of all causes. */
function withoutAddress(error: unknown, url: string): Error {
  const { pathname, search } = new URL(url)
  const message = messageOf(error instanceof Error && error.cause instanceof Error ? error.cause : error)
  const isSafe = !message.includes(url) && (pathname.length < 2 || !message.includes(`${pathname}${search}`))
  return new Error(isSafe ? message : 'an error that repeats the address')
}
