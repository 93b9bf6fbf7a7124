import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import { GRANTS_CSV } from '../../src/render/report/csv.ts'
import type { PageFilter } from '../../src/render/report/page/filter.ts'
import { linesOfFile } from '../support/report-parts.ts'
import { sampleReport } from '../support/report-sample.ts'
import { listedGrants, openReader, type Reader, shownIn } from './browser.ts'

const report = sampleReport(120)
let reader: Reader
let address: string

beforeAll(async () => {
  reader = await openReader()
  address = reader.write(report)
})
afterEach(() => reader.closePages())
afterAll(() => reader?.close())

const fieldOf = (page: Page, name: keyof PageFilter) => page.locator(`.filters [name=${name}]`)
const idsOf = (isIt: (grant: GrantRow) => boolean) => report.grants.filter(isIt).map(({ id }) => id)
const isOpen = (grant: GrantRow, since: string, until: string) => grant.opensAt < until && grant.expiresAt > since

/** What people do, what is in the address then, and which grants that leaves, by the rows themselves. */
const FILTERS: readonly [string, (page: Page) => Promise<unknown>, string, (grant: GrantRow) => boolean][] = [
  ['a person', page => fieldOf(page, 'person').selectOption('erin'), '#person=erin', ({ user }) => user === 'erin'],
  [
    'an account',
    page => fieldOf(page, 'account').selectOption('prod'),
    '#account=prod',
    ({ account }) => account === 'prod',
  ],
  [
    'a part of the id of an instance',
    page => fieldOf(page, 'instance').fill('a003'),
    '#instance=a003',
    ({ instances }) => instances.some(id => id.endsWith('003')),
  ],
  [
    'words of a reason, in any order',
    page => fieldOf(page, 'text').fill('API-3 disk'),
    '#text=API-3+disk',
    ({ reason }) => /disk .*api-3/.test(reason),
  ],
  ['a ticket', page => fieldOf(page, 'text').fill('inc-1012'), '#text=inc-1012', ({ ticket }) => ticket === 'INC-1012'],
  [
    'the commit of a merge',
    page => fieldOf(page, 'text').fill(report.grants[7]?.mergeSha ?? ''),
    `#text=${report.grants[7]?.mergeSha}`,
    ({ id }) => id === report.grants[7]?.id,
  ],
  [
    'a session',
    page => fieldOf(page, 'text').fill(report.grants[9]?.usage?.sessions[0]?.id ?? ''),
    `#text=${report.grants[9]?.usage?.sessions[0]?.id}`,
    ({ id }) => id === report.grants[9]?.id,
  ],
  [
    'a kind of exception',
    page => fieldOf(page, 'kind').selectOption('overrun'),
    '#kind=overrun',
    ({ exceptions }) => exceptions.some(({ kind }) => kind === 'overrun'),
  ],
  [
    'any exception',
    page => fieldOf(page, 'kind').selectOption('any'),
    '#kind=any',
    ({ exceptions }) => exceptions.length > 0,
  ],
  [
    'a time',
    async page => {
      await fieldOf(page, 'since').fill('2026-11-05T12:00')
      await fieldOf(page, 'until').fill('2026-11-07T00:00')
    },
    '#since=2026-11-05T12%3A00&until=2026-11-07T00%3A00',
    grant => isOpen(grant, '2026-11-05T12:00:00Z', '2026-11-07T00:00:00Z'),
  ],
  [
    'a person and an exception',
    async page => {
      await fieldOf(page, 'person').selectOption('bob')
      await fieldOf(page, 'kind').selectOption('break-glass')
    },
    '#person=bob&kind=break-glass',
    ({ user, approval }) => user === 'bob' && approval.kind === 'break-glass',
  ],
]

describe('a filter', () => {
  it.each(FILTERS)('leaves the right grants in list and timeline: %s', async (_, choose, hash, isIt) => {
    const { page, trouble } = await reader.open(address)
    const expected = idsOf(isIt)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(report.grants.length)
    await choose(page)
    expect(await page.evaluate(() => location.hash)).toBe(hash)
    expect(await shownIn(page)).toMatch(new RegExp(`^${expected.length} of 120 grants`))
    const people = [...new Set(report.grants.filter(isIt).map(({ user }) => user))].toSorted()
    expect(await page.locator('.person:not(.axis) .name').allTextContents()).toEqual(people)
    const bars = await page.$$eval('.person .bar', all => all.map(each => each.getAttribute('d') ?? ''))
    expect(bars.join('').split('M').length - 1).toBe(expected.length)
    expect(await listedGrants(page)).toEqual(expected)
    expect(trouble).toEqual([])
  })

  it.each(FILTERS)('is in the address, so that a view can be sent: %s', async (_, _choose, hash, isIt) => {
    const { page } = await reader.open(`${address}${hash}`)
    expect(await listedGrants(page)).toEqual(idsOf(isIt))
  })

  it('is taken away by one button', async () => {
    const { page } = await reader.open(`${address}#person=bob&kind=overrun&text=nowhere`)
    expect(await shownIn(page)).toMatch(/^0 of 120/)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    expect(await shownIn(page)).toMatch(/^120 of 120/)
    expect(await page.evaluate(() => location.hash)).toBe('')
  })

  it('narrows the tables below, too', async () => {
    const { page } = await reader.open(`${address}#person=alice`)
    expect(await page.locator('#refusals').textContent()).toContain('The filters leave none of them')
    expect(await page.locator('#failures tbody tr').count()).toBe(1)
    expect(await page.locator('#rules-changes tbody tr').count()).toBe(1)
  })

  it('says what is saved as CSV: the lines that grants.csv has of these grants', async () => {
    const { page, trouble } = await reader.open(`${address}#person=bob`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save what is shown as CSV' }).click()
    const saved = await readFile(await (await download).path(), 'utf8')
    const lines = linesOfFile(GRANTS_CSV, report)
    const ids = idsOf(({ user }) => user === 'bob')
    const expected = lines.filter((line, index) => index === 0 || ids.some(id => line.includes(`"${id}"`)))
    expect(expected).toHaveLength(ids.length + 1)
    expect(saved).toBe(expected.join(''))
    expect(await shownIn(page)).toMatch(/^15 of 120/)
    expect(trouble).toEqual([])
  })

  it('that is no filter is ignored', async () => {
    const { page, trouble } = await reader.open(
      `${address}#kind=__proto__&since=never&page=-1&constructor=1&grant=none`,
    )
    expect(await shownIn(page)).toMatch(/^120 of 120/)
    expect(trouble).toEqual([])
  })
})
