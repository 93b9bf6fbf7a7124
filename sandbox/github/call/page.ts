import { type Answer, Refusal, type RestCall } from './call.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly answer: Omit<Answer, 'body'>
}

/** One page of a list, with the `Link` header that leads to the others. */
export function pageByLink<T>(call: RestCall, items: readonly T[], limit = Number.POSITIVE_INFINITY): Page<T> {
  const listed = items.slice(0, limit)
  const perPage = perPageOf(call)
  const number = positive(call.query.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(listed.length / perPage))
  const to = (rel: string, page: number) => link(call, rel, { page: String(page) })
  return {
    items: listed.slice((number - 1) * perPage, number * perPage),
    answer: linked([
      ...(number > 1 ? [to('prev', number - 1), to('first', 1)] : []),
      ...(number < last ? [to('next', number + 1), to('last', last)] : []),
    ]),
  }
}

/**
 * One page of a list that goes by cursors instead of numbers. A cursor is opaque, and stands for the place of one item;
 * there is no first or last page to go to.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function cursorPage<T extends { readonly id: number }>(call: RestCall, items: readonly T[]): Page<T> {
  const perPage = perPageOf(call)
  const place = (name: 'before' | 'after') => {
    const cursor = call.query.get(name)
    if (cursor === null) return undefined
    const index = items.findIndex(({ id }) => cursorOf(id) === cursor)
    if (index < 0) throw new Refusal(422, 'Validation Failed', [`${name} is not a cursor`])
    return index
  }
  const before = place('before')
  const start = before === undefined ? (place('after') ?? -1) + 1 : Math.max(0, before - perPage)
  const shown = items.slice(start, before === undefined ? start + perPage : before)
  const [first, last] = [shown.at(0), shown.at(-1)]
  return {
    items: shown,
    answer: linked([
      ...(first && start > 0 ? [link(call, 'prev', { before: cursorOf(first.id) })] : []),
      ...(last && last !== items.at(-1) ? [link(call, 'next', { after: cursorOf(last.id) })] : []),
    ]),
  }
}

function cursorOf(id: number): string {
  return Buffer.from(`cursor:${id}`).toString('base64')
}

function link({ query, urls, path }: RestCall, rel: string, place: Readonly<Record<string, string>>): string {
  const there = new URLSearchParams(query)
  for (const name of ['before', 'after']) there.delete(name)
  for (const [name, value] of Object.entries(place)) there.set(name, value)
  return `<${urls.api}${path}?${there}>; rel="${rel}"`
}

function linked(links: readonly string[]): Omit<Answer, 'body'> {
  return links.length > 0 ? { headers: { link: links.join(', ') } } : {}
}

function perPageOf({ query }: RestCall): number {
  return Math.min(100, positive(query.get('per_page')) ?? 30)
}

function positive(text: string | null): number | undefined {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : undefined
}
