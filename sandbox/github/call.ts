import type { Token } from './tokens.ts'
import type { GitHubWorld } from './world.ts'

/** A request that was let in, taken apart. */
export interface Call {
  readonly world: GitHubWorld
  readonly urls: Urls
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

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

/** One page of a list, with the `Link` header that leads to the others. */
export function page<T>(
  call: Call,
  items: readonly T[],
  limit = Number.POSITIVE_INFINITY,
): { items: T[]; answer: Omit<Answer, 'body'> } {
  const listed = items.slice(0, limit)
  const perPage = Math.min(100, positive(call.query.get('per_page')) ?? 30)
  const number = positive(call.query.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(listed.length / perPage))
  const link = (rel: string, page: number) => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(page))
    return `<${call.urls.api}${call.path}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [link('prev', number - 1), link('first', 1)] : []),
    ...(number < last ? [link('next', number + 1), link('last', last)] : []),
  ]
  return {
    items: listed.slice((number - 1) * perPage, number * perPage),
    answer: links.length > 0 ? { headers: { link: links.join(', ') } } : {},
  }
}

function positive(text: string | null): number | undefined {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : undefined
}
