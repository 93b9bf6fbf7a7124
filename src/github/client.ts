import { setMaxListeners } from 'node:events'
import { getProxyUrl } from '../../node_modules/@actions/http-client/lib/proxy.js'
import { ErrorWithRemedy, messageOf } from '../shared/errors.ts'
import { obstacleTo } from '../shared/network.ts'
import { startTimeLimit } from '../shared/time-limit.ts'
import type { GitHubOptions, Octokit } from './api.ts'
import { GitHubError } from './error.ts'
import { type FailedAttempt, retryAfterMs } from './retry.ts'

/** Newer API versions have no `merge_commit_sha`. */
const API_VERSION = '2022-11-28'
/**
 * For one attempt, in real time, from the first byte sent to the last one read. GitHub itself aborts a request after 10 s
 * (docs, "Troubleshooting the REST API"), so waiting much longer is useless, and an emergency stop makes several calls. With
 * three attempts that run out of time (retry.ts) an unanswered call takes 47 s.
 */
export const LIMITS = { attemptMs: 15_000 }
/** The same for a job that was stopped: it has ten seconds in all. */
export const LAST_ATTEMPT_LIMIT_MS = 2_500

/**
 * Octokit with our retries and errors: every call returns an answer or fails with a `GitHubError`. The only place that loads
 * `@actions/github`.
 */
export async function connect(options: GitHubOptions): Promise<Octokit> {
  const { token, apiUrl, clock, random = Math.random, stop, limits = LIMITS } = options
  if (token === '') {
    throw new ErrorWithRemedy('The input github-token is empty', 'Leave it out, or pass github.token')
  }
  // Node 20 warns from the eleventh listener on, and each call in flight adds one.
  if (stop) setMaxListeners(0, stop)
  const [{ getOctokit }, { getProxyFetch }] = await Promise.all([
    import('@actions/github'),
    import('../../node_modules/@actions/github/lib/internal/utils.js'),
  ])
  const baseUrl = apiUrl.replace(/\/+$/, '')
  const target = new URL(baseUrl)
  // The package's own fetch takes the proxy for GITHUB_API_URL at the time when it was loaded.
  const octokit = getOctokit(token, { baseUrl, request: { fetch: getProxyFetch(baseUrl) } })
  octokit.hook.wrap('request', async (request, options) => {
    // Octokit's own inner hook sends the object that it was bound to, so a copy passed on would be ignored. `options` belongs
    // to this call; `options.headers` and `options.request` may be shared by the client, so they are replaced.
    options.headers = { ...options.headers, 'x-github-api-version': API_VERSION }
    const { request: settings } = options
    let timeouts = 0
    for (let attempt = 1; ; attempt++) {
      const limit = startTimeLimit({ ms: limits.attemptMs, lastMs: LAST_ATTEMPT_LIMIT_MS }, stop)
      options.request = { ...settings, signal: limit.signal }
      try {
        const response = await request(options)
        refuseCutAnswer(response)
        return response
      } catch (cause) {
        if (limit.signal.aborted) timeouts += 1
        // When the limit ends an answer in the middle, Octokit reports a truncated answer or an error without a message.
        const failure = limit.signal.aborted ? limit.signal.reason : cause
        const failed = { ...describeFailure(failure), method: options.method, attempt, timeouts }
        const obstacle = limit.signal.aborted ? undefined : obstacleTo(target, getProxyUrl(target), cause)
        const error = new GitHubError(failed, pathOf(cause, options.url, baseUrl), cause, obstacle?.refusal)
        const wait = obstacle?.isLasting ? undefined : retryAfterMs(failed, clock.now(), random)
        if (wait === undefined) throw error
        await clock.sleep(wait, stop).catch(() => {
          throw error
        })
      } finally {
        limit.clear()
      }
    }
  })
  return octokit
}

/** Octokit returns the text of JSON that it cannot parse: a truncated answer would look like a success. */
function refuseCutAnswer(response: { status: number; data: unknown }): void {
  if (response.status !== 204 && typeof response.data !== 'object') {
    throw new Error('the answer was cut off, or is not JSON')
  }
}

function describeFailure(error: unknown): Pick<FailedAttempt, 'message' | 'headers' | 'status'> {
  const message = messageOf(error)
  const response = (error as { response?: { status: number; headers: FailedAttempt['headers'] } }).response
  // A RequestError without a response has status 500 for a broken connection.
  return { message, headers: response?.headers ?? {}, ...(response && { status: response.status }) }
}

function pathOf(error: unknown, template: string, baseUrl: string): string {
  const url = (error as { request?: { url?: string } }).request?.url ?? template
  return url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url
}
