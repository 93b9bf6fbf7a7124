import { EXCEPTION_WORDS } from '../../../domain/report/exception-words.ts'
import type { ExceptionKind } from '../../../domain/report/grant-row.ts'
import type { PageEntry } from './entries.ts'

/** What people chose. An empty text is no filter. */
export interface PageFilter {
  readonly person: string
  readonly account: string
  /** Part of the id of an instance. */
  readonly instance: string
  /** Words, each of which has to be somewhere in a row: reason, ticket, names, ids. */
  readonly text: string
  /** `any`, `none`, `open`, or a kind of exception. */
  readonly kind: string
  /** Access at or after this minute, and before that one, in UTC: `2026-11-24T10:00`. */
  readonly since: string
  readonly until: string
}

/** What the page shows: it is all in its address after `#`, so that a view can be sent. */
export interface PageView extends PageFilter {
  /** Of the list, counted from 1. */
  readonly page: number
  /** The grant that is unfolded, by its id. */
  readonly grant: string
}

export const NO_FILTER: PageFilter = { person: '', account: '', instance: '', text: '', kind: '', since: '', until: '' }
export const FILTER_NAMES = Object.keys(NO_FILTER) as readonly (keyof PageFilter)[]

/** Filters beside the kinds of exceptions. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  any: 'Any exception',
  none: 'No exception',
  open: 'Still open',
  ...EXCEPTION_WORDS,
}

/** A view from the part of an address after `#`. What is not understood is no filter. */
export function viewFromHash(hash: string): PageView {
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const text = (name: string) => (values.get(name) ?? '').slice(0, 500)
  const filter = Object.fromEntries(FILTER_NAMES.map(name => [name, text(name)])) as unknown as PageFilter
  return {
    ...filter,
    kind: Object.hasOwn(KIND_WORDS, filter.kind) ? filter.kind : '',
    since: minuteText(minuteOf(filter.since)),
    until: minuteText(minuteOf(filter.until)),
    page: /^[1-9]\d{0,6}$/.test(text('page')) ? Number(text('page')) : 1,
    grant: text('grant'),
  }
}

export function hashOfView({ page, grant, ...filter }: PageView): string {
  const values = new URLSearchParams()
  for (const name of FILTER_NAMES) if (filter[name] !== '') values.set(name, filter[name])
  if (page > 1) values.set('page', String(page))
  if (grant !== '') values.set('grant', grant)
  return values.toString()
}

/** Milliseconds since 1970 of `2026-11-24T10:00` or `2026-11-24`; `undefined` for any other text. */
export function minuteOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(text)) return undefined
  const ms = Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`)
  return Number.isNaN(ms) ? undefined : ms
}

export const minuteText = (ms: number | undefined): string =>
  ms === undefined ? '' : new Date(ms).toISOString().slice(0, 16)

/** What a row has of what one can filter by. A filter for something that a row does not have leaves it in. */
export interface Filterable {
  readonly people?: readonly string[]
  readonly account?: string
  readonly instances?: readonly string[]
  readonly opens: number
  readonly closes: number
  /** In lower case. */
  readonly haystack: string
}

export function matcherOf(filter: PageFilter): (row: Filterable) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const since = minuteOf(filter.since) ?? Number.NEGATIVE_INFINITY
  const until = minuteOf(filter.until) ?? Number.POSITIVE_INFINITY
  const { person, account, instance } = filter
  return row =>
    (person === '' || !row.people || row.people.includes(person)) &&
    (account === '' || row.account === undefined || row.account === account) &&
    (instance === '' || !row.instances || row.instances.some(id => id.includes(instance))) &&
    row.opens < until &&
    (row.closes > since || row.opens >= since) &&
    words.every(word => row.haystack.includes(word))
}

export function kindMatcher(kind: string): (entry: PageEntry) => boolean {
  if (kind === '') return () => true
  if (kind === 'any') return entry => entry.exceptions.length > 0
  if (kind === 'none') return entry => entry.exceptions.length === 0
  if (kind === 'open') return entry => entry.state === 'open'
  return entry => entry.exceptions.includes(kind as ExceptionKind)
}

/** The places of the rows that a filter leaves. */
export function matchesOf(rows: readonly (PageEntry & Filterable)[], filter: PageFilter): readonly number[] {
  const [isOfKind, isMatch] = [kindMatcher(filter.kind), matcherOf(filter)]
  return rows.flatMap((row, index) => (isOfKind(row) && isMatch(row) ? [index] : []))
}

/** An entry as filters see it. */
export function filterableEntry(entry: PageEntry): PageEntry & Filterable {
  const { id, user, account, region, instances, reason, pullRequest, approvers, also } = entry
  const texts = [id, user, account, region, ...instances, reason, `#${pullRequest}`, ...approvers, ...also]
  return { ...entry, people: [user], haystack: texts.join('\n').toLowerCase() }
}
