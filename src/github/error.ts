import { ErrorWithRemedy } from '../shared/errors.ts'
import { printable } from '../shared/printable.ts'
import type { Refusal } from '../shared/refusal.ts'
import { remedyOfKnown } from './refusals.ts'
import { type FailedAttempt, isRateLimited, isUnanswered } from './retry.ts'

/** A call to GitHub that failed for good: the message says what happened, where, and what to do. */
export class GitHubError extends ErrorWithRemedy {
  override readonly name = 'GitHubError'
  /** The HTTP status; absent without a complete answer. */
  readonly status: number | undefined
  /** The message of GitHub. */
  readonly answer: string
  /** Whether the request may have had its effect nevertheless. */
  readonly outcomeUnknown: boolean
  /** A 403 because of a rate limit, not of missing permissions. */
  readonly rateLimited: boolean
  /** A final refusal about something else than permissions or absence: an archived repository, for instance. */
  readonly isForeign: boolean

  /** `obstacle`: what prevented the request, where it can be told. */
  constructor(failed: FailedAttempt, path: string, cause: unknown, obstacle?: Refusal) {
    const words = failed.message.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
    // Violations of rules stand on lines of their own.
    const answer = obstacle?.message ?? printable(words.replaceAll(/\s+/g, ' ').trim(), 300)
    const what = isUnanswered(failed) ? 'GitHub did not answer' : 'GitHub refused'
    const said = [failed.status, answer].filter(Boolean).join(' ')
    const tries = failed.attempt > 1 ? `, ${failed.attempt} times` : ''
    const where = `${failed.method} ${printable(path)}`
    super(`${what} ${where} (${said}${tries})`, obstacle?.remedy ?? remedyFor(failed, path), { cause })
    this.status = failed.status
    this.answer = answer
    this.outcomeUnknown = isUnanswered(failed)
    this.rateLimited = isRateLimited(failed)
    this.isForeign = !this.rateLimited && knownRemedy(failed) !== undefined
  }
}

/**
 * The answer, or `undefined` for one of these statuses, unless the reason was a rate limit, or another one that says nothing about
 * what was asked for.
 */
export async function unlessDenied<T>(asked: Promise<T>, statuses: readonly number[]): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof GitHubError) || error.rateLimited || error.isForeign) throw error
    if (statuses.includes(error.status ?? 0)) return undefined
    throw error
  }
}

const knownRemedy = ({ status, message }: FailedAttempt) =>
  status === undefined ? undefined : remedyOfKnown({ status, message })

function remedyFor(failed: FailedAttempt, path: string): string {
  if (isRateLimited(failed)) {
    const reset = Number(failed.headers['x-ratelimit-reset'] ?? Number.NaN)
    const when = reset > 0 ? ` after ${new Date(reset * 1_000).toISOString().slice(0, 19)}Z` : ' in a few minutes'
    return `The token's rate limit is used up: re-run the job${when}`
  }
  if (isUnanswered(failed)) return 'Look at https://www.githubstatus.com and re-run the job'
  if (failed.status === 401) {
    return 'The github-token is wrong or has expired (a job token lives as long as its job): pass github.token'
  }
  const known = knownRemedy(failed)
  if (known !== undefined) return known
  const dispatched = /\/actions\/workflows\/([^/]+)\/dispatches$/.exec(path)?.[1]
  if (dispatched !== undefined) return dispatchRemedy(failed, path, printable(dispatched))
  if (failed.status === 403) return `Add ${neededPermission(failed, path)} under "permissions:" of this job`
  if (failed.status === 404) {
    return `Either it does not exist or the github-token may not see it: in a private repository the job needs ${neededPermission(failed, path)} under "permissions:"`
  }
  if (failed.status === 410) return 'Turn on issues in the settings of this repository'
  return 'This is not expected of GitHub: re-run the job, and report it if it happens again'
}

/** GitHub also answers 404 without permission, and 422 if the workflow cannot be dispatched. */
function dispatchRemedy(failed: FailedAttempt, path: string, workflow: string): string {
  const permission = `${neededPermission(failed, path)} under "permissions:"`
  if (failed.status === 403) return `Add ${permission} of this job`
  const file = `.github/workflows/${workflow}`
  return failed.status === 404
    ? `See that ${file} is on the default branch, and that this job has ${permission}`
    : `See that ${file} on the default branch is enabled and has "workflow_dispatch" with all these inputs`
}

/** `"pull-requests: write"`: the permission that GitHub says it would have accepted, or else the known one of the path. */
function neededPermission({ method, headers }: FailedAttempt, path: string): string {
  const accepted = String(headers['x-accepted-github-permissions'] ?? '')
  // `issues=write; pull_requests=write`: alternatives are separated by semicolons, and permissions that are all needed by
  // commas.
  const named = accepted
    .split(';')
    .map(alternative => [...alternative.matchAll(/(\w+)=(\w+)/g)].map(([, name, level]) => permissionText(name, level)))
    .filter(all => all.length > 0)
    .map(all => all.join(' and '))
  if (named.length > 0) return named.join(' or ')
  const level = method === 'GET' ? 'read' : 'write'
  if (/\/actions\//.test(path)) return permissionText('actions', level)
  if (/\/issues(\?|\/\d+$|$)/.test(path)) return permissionText('issues', level)
  if (/\/(pulls|issues)(\/|$)/.test(path)) return permissionText('pull_requests', level)
  return permissionText('contents', level)
}

function permissionText(name = '', level = ''): string {
  return `"${name.replaceAll('_', '-')}: ${level}"`
}
