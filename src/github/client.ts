import type { getOctokit } from '@actions/github'
import { GitHubError } from './error.ts'
import type { GitHubOptions } from './github.ts'
import { type FailedAttempt, retryAfterMs } from './retry.ts'

export type Octokit = ReturnType<typeof getOctokit>

/** Newer versions drop `merge_commit_sha`. */
const API_VERSION = '2022-11-28'
/** For one attempt, in real time: this is about sockets, not about anybody's access. */
const ATTEMPT_TIMEOUT_MS = 30_000

/**
 * Octokit with our retries and errors: whatever is sent through it either answers, or fails with a `GitHubError`.
 * The only place that loads `@actions/github`.
 */
export async function connect({ token, apiUrl, clock, random = Math.random }: GitHubOptions): Promise<Octokit> {
  if (token === '') {
    throw new Error('The input github-token is empty. Leave it out, or pass github.token.')
  }
  const { getOctokit } = await import('@actions/github')
  const baseUrl = apiUrl.replace(/\/+$/, '')
  const octokit = getOctokit(token, { baseUrl })
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await request({
          ...options,
          headers: { ...options.headers, 'x-github-api-version': API_VERSION },
          request: { ...options.request, signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS) },
        })
        refuseCutAnswer(response)
        return response
      } catch (cause) {
        const failed = describeFailure(cause, options.method, attempt)
        const wait = retryAfterMs(failed, clock.now(), random)
        if (wait === undefined) throw new GitHubError(failed, pathOf(cause, options.url, baseUrl), cause)
        await clock.sleep(wait)
      }
    }
  })
  return octokit
}

/** Octokit hands out the text of JSON that it cannot parse: an answer cut off in the middle would pass for a success. */
function refuseCutAnswer(response: { status: number; data: unknown }): void {
  if (response.status !== 204 && typeof response.data !== 'object') {
    throw new Error('the answer was cut off, or is not JSON')
  }
}

function describeFailure(error: unknown, method: string, attempt: number): FailedAttempt {
  const message = error instanceof Error ? error.message : String(error)
  const response = (error as { response?: { status: number; headers: FailedAttempt['headers'] } }).response
  // A RequestError without a response says 500 for a connection that broke.
  return { method, attempt, message, headers: response?.headers ?? {}, ...(response && { status: response.status }) }
}

function pathOf(error: unknown, template: string, baseUrl: string): string {
  const url = (error as { request?: { url?: string } }).request?.url ?? template
  return url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url
}
