import type { RepositoryRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import type { Token } from '../state/tokens.ts'

/** A request that was let in, taken apart. */
export interface RestCall {
  readonly world: GitHubState
  readonly urls: Urls
  /** What the path is about: a fork only where the route says that it serves forks. */
  readonly repository: RepositoryRecord
  /** What stood for the names in the route's pattern, decoded. */
  readonly params: Readonly<Record<string, string>>
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** The parsed JSON body; `{}` without one. */
  readonly body: Readonly<Record<string, unknown>>
  readonly token: Token
}

/** Where clients reach this GitHub, without a slash at the end. */
export interface Urls {
  readonly api: string
  readonly web: string
}

export interface Answer {
  readonly status?: number
  /** Nothing at all, where it is `undefined`. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that is an error, in GitHub's words. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    errors?: readonly unknown[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

/** The token may not do this. */
export function inaccessible({ kind }: Token): Refusal {
  const whose = kind === 'app' ? 'integration' : 'personal access token'
  return new Refusal(403, `Resource not accessible by ${whose}`)
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}
