import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCEPTION_WORDS } from '../../src/domain/report/exception-words.ts'
import { EXCEPTIONS, type GrantRow } from '../../src/domain/report/grant-row.ts'
import { pageEvents } from '../../src/render/report/page/data.ts'
import { entryOf } from '../../src/render/report/page/entries.ts'
import { eventTables } from '../../src/render/report/page/events.ts'
import {
  filterableEntry,
  hashOfView,
  matcherOf,
  matchesOf,
  NO_FILTER,
  type PageView,
  viewFromHash,
} from '../../src/render/report/page/filter.ts'
import { pageLinks } from '../../src/render/report/page/links.ts'
import { sampleReport } from '../support/report-sample.ts'

const NO_VIEW: PageView = { ...NO_FILTER, page: 1, grant: '' }
const grant = sampleReport(1).grants[0] as GrantRow

describe('a view', () => {
  const minute = fc
    .integer({ min: 0, max: 50_000_000 })
    .map(minutes => new Date(minutes * 60_000).toISOString().slice(0, 16))
  const view = fc.record<PageView>({
    person: fc.string({ maxLength: 40, unit: 'binary' }),
    account: fc.string({ maxLength: 40 }),
    instance: fc.string({ maxLength: 40 }),
    text: fc.string({ maxLength: 40 }),
    kind: fc.constantFrom('', 'any', 'none', 'open', ...EXCEPTIONS),
    since: fc.oneof(fc.constant(''), minute),
    until: fc.oneof(fc.constant(''), minute),
    page: fc.integer({ min: 1, max: 9_999 }),
    grant: fc.string({ maxLength: 40 }),
  })

  it('is read from an address as it was written there', () => {
    fc.assert(
      fc.property(view, one => {
        expect(viewFromHash(`#${hashOfView(one)}`)).toEqual(one)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a place in the page', '#figures'],
    ['an unknown name', '#constructor=1&__proto__=2'],
    ['an unknown kind', '#kind=toString'],
    ['a time that is none', '#since=2026-13-01T00:00&until=yesterday'],
    ['a page that is none', '#page=-1'],
    ['a page that is no number', '#page=1e3'],
  ])('is without a filter where the address has %s', (_, hash) => {
    expect(viewFromHash(hash)).toEqual(NO_VIEW)
  })

  it('may name a day instead of a minute', () => {
    expect(viewFromHash('#since=2026-11-24').since).toBe('2026-11-24T00:00')
  })
})

describe('the period of a filter', () => {
  const row = { opens: Date.parse('2026-11-24T10:00Z'), closes: Date.parse('2026-11-24T12:00Z'), haystack: '' }
  const event = { ...row, closes: row.opens }
  const isIn = (each: typeof row, since: string, until: string) => matcherOf({ ...NO_FILTER, since, until })(each)

  it.each([
    ['around it', '2026-11-24T09:00', '2026-11-24T13:00', true],
    ['within it', '2026-11-24T10:30', '2026-11-24T10:31', true],
    ['over its beginning', '2026-11-24T09:00', '2026-11-24T10:01', true],
    ['up to its beginning', '2026-11-24T09:00', '2026-11-24T10:00', false],
    ['over its end', '2026-11-24T11:59', '2026-11-24T13:00', true],
    ['from its end on', '2026-11-24T12:00', '2026-11-24T13:00', false],
    ['without an end', '2026-11-24T11:00', '', true],
    ['without a beginning', '', '2026-11-24T10:00', false],
  ])('leaves access that was open in it: %s', (_, since, until, expected) => {
    expect(isIn(row, since, until)).toBe(expected)
  })

  it('has what happens at its beginning, and not what happens at its end', () => {
    expect(isIn(event, '2026-11-24T10:00', '2026-11-24T10:01')).toBe(true)
    expect(isIn(event, '2026-11-24T09:00', '2026-11-24T10:00')).toBe(false)
  })
})

describe('the entry of a grant', () => {
  const span = (edit: Partial<GrantRow>) => {
    const { opens, closes } = entryOf({ ...grant, ...edit })
    return [opens, closes].map(ms => new Date(ms).toISOString().slice(11, 19))
  }
  const ended = (at: string, overrunSeconds: number) => ({
    at,
    cause: 'stop' as const,
    secondsToRevoke: 1,
    overrunSeconds,
  })

  it.each<[string, Partial<GrantRow>, readonly string[]]>([
    ['to its end, not to its proof', { ended: ended('2026-11-01T01:00:44Z', 0) }, ['00:00:00', '01:00:00']],
    ['to an early end', { ended: ended('2026-11-01T00:20:00Z', 0) }, ['00:00:00', '00:20:00']],
    ['as long as a session outlived it', { ended: ended('2026-11-01T01:02:00Z', 75) }, ['00:00:00', '01:01:15']],
    ['until it is to end, while it is open', { state: 'open' }, ['00:00:00', '01:00:00']],
    ['as long as the last look found it open', { state: 'end-not-proven' }, ['00:00:00', '01:00:44']],
    [
      'from its merge on, where the record has no instant',
      { opensAt: 'x', expiresAt: 'x', ended: ended('x', 0) },
      ['23:59:00', '23:59:00'],
    ],
  ])('has access %s', (_, edit, expected) => {
    expect(span(edit)).toEqual(expected)
  })

  it.each<[string, Partial<GrantRow>, string]>([
    ['ended', {}, 'ended'],
    ['open', { state: 'open' }, 'open'],
    ['exception', { exceptions: [{ kind: 'overrun', text: '' }] }, 'exception'],
    ['exception, while it is open', { state: 'open', exceptions: [{ kind: 'tampered', text: '' }] }, 'exception'],
    ['unproven, above all', { state: 'end-not-proven', exceptions: [{ kind: 'overrun', text: '' }] }, 'unproven'],
  ])('looks %s', (_, edit, look) => {
    expect(entryOf({ ...grant, ...edit }).look).toBe(look)
  })

  it('is found by kind: open is what is open, exception or not', () => {
    const rows = [
      entryOf(grant),
      entryOf({ ...grant, state: 'open' }),
      entryOf({ ...grant, state: 'open', exceptions: [{ kind: 'tampered', text: '' }] }),
    ].map(filterableEntry)
    const places = (kind: string) => matchesOf(rows, { ...NO_FILTER, kind })
    expect(['open', 'any', 'none', 'tampered', 'overrun'].map(places)).toEqual([[1, 2], [2], [0, 1], [2], []])
  })
})

it('each kind of exception has words', () => {
  expect(Object.keys(EXCEPTION_WORDS).toSorted()).toEqual([...EXCEPTIONS].toSorted())
})

it('each table has a cell for each column, and finds its rows by any text of them', () => {
  const report = sampleReport(40)
  const tables = eventTables(pageEvents(report), pageLinks(report.header))
  expect(tables.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['break-glass', 3],
    ['refusals', 1],
    ['overtaken', 1],
    ['failures', 1],
    ['stops', 1],
    ['findings', 1],
    ['rules-changes', 1],
    ['transcript-reads', 1],
    ['access-reviews', 1],
  ])
  for (const { id, rows, columns } of tables)
    for (const row of rows) expect(row.cells().length, id).toBe(columns.length)
  const finding = tables
    .find(({ id }) => id === 'findings')
    ?.rows.filter(matcherOf({ ...NO_FILTER, text: 'MALLORY 0123456789ab' }))
  expect(finding).toHaveLength(1)
})
