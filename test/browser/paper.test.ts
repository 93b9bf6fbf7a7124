import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ListedReport, listed, type WrittenReport } from '../support/report-parts.ts'
import { sampleReport } from '../support/report-sample.ts'
import { listedGrants, openReader, type Reader, shownIn } from './browser.ts'

let reader: Reader

beforeAll(async () => {
  reader = await openReader()
})
afterEach(() => reader.closePages())
afterAll(() => reader?.close())

/** Titles of the outline of a PDF, which Chromium makes of headings. They are the one text in it that is not compressed. */
function outlineOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Title \(((?:\\.|[^\\)])*)\)/g)].map(([, title = '']) => title.replaceAll(/\\(.)/g, '$1'))
}

describe('on paper', () => {
  it('there are exceptions, checks, figures, the unfolded grants and the tables, and no controls', async () => {
    const report = sampleReport(30)
    const { page, trouble } = await reader.open(reader.write(report))
    await page.locator('[data-printable]').waitFor()
    const pdf = await page.pdf({ format: 'A4', outline: true, tagged: true })
    const titles = outlineOf(pdf)
    expect(titles).toEqual(
      expect.arrayContaining(['Exceptions', 'Session outlived its grant: 2', 'Break-glass access: 2']),
    )
    expect(titles).toEqual(expect.arrayContaining(['Is the list complete?', 'Figures', 'Refused requests 1']))
    // The evidence of each grant has a heading for what was asked.
    expect(titles.filter(title => title === 'Asked')).toHaveLength(30)
    expect(trouble).toEqual([])
  })

  it('only what the filters leave is printed, and it is said what is left out', async () => {
    const report = sampleReport(600)
    const { page } = await reader.open(`${reader.write(report)}#account=prod`)
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'))
    })
    await page.emulateMedia({ media: 'print' })
    await page.locator('[data-print]').dispatchEvent('click')
    await page.locator('.grants details[open] .evidence').nth(199).waitFor()
    expect(await page.locator('.grants details[open] .evidence').count()).toBe(200)
    const ids = report.grants.filter(({ account }) => account === 'prod').map(({ id }) => id)
    expect(ids).toHaveLength(200)
    expect(await page.$$eval('.grants details', all => all.map(each => each.getAttribute('data-id')))).toEqual(ids)
    expect(await page.locator('.filters').isVisible()).toBe(false)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    expect(await page.locator('.grants details').count()).toBe(50)
  })

  it('of more grants than are printed it is said how many are left out', async () => {
    const { page } = await reader.open(reader.write(sampleReport(300)))
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await page.getByText('And 100 more grants').count()).toBe(1)
  })
})

describe('hostile texts', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "javascript:alert(1)//'",
    '\u202egnp.exe\u2066',
    '{{alert(1)}}<!-- -->',
    '=HYPERLINK("http://evil")',
    '__proto__',
  ]
  /** Each text is one in turn, wherever a person can write one; what is compared or calculated with stays. */
  const poisoned = (report: ListedReport): ListedReport => {
    let next = 0
    const KEPT = /^(?:type|kind|state|verdict|severity|cause|repositoryUrl|ledger|main|what|since|until)$|At$|Sha$|^at$/
    const poison = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map(each => poison(each, key))
      if (value && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]))
      return typeof value === 'string' && !KEPT.test(key) ? `${value}${HOSTILE[next++ % HOSTILE.length]}` : value
    }
    return listed(poison(report) as WrittenReport)
  }

  it('stay texts: nothing runs, and no element is made of them', async () => {
    const report = poisoned(sampleReport(48))
    const { page, trouble } = await reader.open(reader.write(report))
    const elements = () =>
      page.$$eval('img, iframe, object, embed, svg[onload], body script:not([type])', all => all.length)
    for (const summary of await page.locator('.grants summary').all()) await summary.click()
    await page.locator('.grants .evidence').nth(47).waitFor()
    // Its own script.
    expect(await elements()).toBe(1)
    const reasons = await page.$$eval('.evidence .reason', all => all.map(each => each.textContent))
    expect(
      reasons.map(each =>
        each?.replaceAll(/\\u\{(\w+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
      ),
    ).toEqual(report.grants.map(({ reason }) => reason))
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\u2066]/)
    const links = await page.$$eval('a', all => all.map(each => each.protocol))
    expect(new Set(links)).toEqual(new Set(['https:', 'file:']))
    expect(trouble).toEqual([])
  })

  it('can be chosen as filters', async () => {
    const report = poisoned(sampleReport(48))
    const { page, trouble } = await reader.open(reader.write(report))
    const { user } = report.grants[3] as { user: string }
    await page.locator('[name=person]').selectOption(user)
    expect(await listedGrants(page)).toEqual(report.grants.filter(grant => grant.user === user).map(({ id }) => id))
    const { page: other } = await reader.open(page.url())
    expect(await shownIn(other)).toBe(await shownIn(page))
    expect(trouble).toEqual([])
  })
})

it('50,000 grants open, filter, and unfold', async () => {
  const report = sampleReport(50_000)
  const address = reader.write(report)
  const times: Record<string, number> = {}
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const answer = await work()
    times[what] = Math.round(performance.now() - start)
    return answer
  }
  const { page, trouble } = await timed('open', () => reader.open(address))
  expect(await shownIn(page)).toMatch(/^50000 of 50000/)
  await timed('person', () => page.locator('[name=person]').selectOption('erin'))
  expect(await shownIn(page)).toMatch(/^6250 of 50000/)
  await timed('words', () => page.locator('[name=text]').fill('api-3 disk'))
  const expected = report.grants.filter(({ user, reason }) => user === 'erin' && /disk .*api-3/.test(reason))
  expect(await shownIn(page)).toMatch(new RegExp(`^${expected.length} of 50000`))
  const last = expected.at(-1)
  await page.getByRole('button', { name: 'Last' }).first().click()
  await timed('unfold', async () => {
    await page.locator(`details[data-id="${last?.id}"] summary`).click()
    await page.locator('.evidence').waitFor()
  })
  expect(await page.locator('.evidence').innerText()).toContain(last?.approval.blobSha)
  expect(trouble).toEqual([])
  console.log('50,000 grants, in milliseconds:', JSON.stringify(times))
})
