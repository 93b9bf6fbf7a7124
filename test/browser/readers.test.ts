import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sampleReport } from '../support/report-sample.ts'
import { openReader, type Reader, shownIn } from './browser.ts'

const report = sampleReport(120, ({ grants, ...rest }) => ({
  ...rest,
  grants: grants.map((grant, index) => {
    const { ended, ...open } = grant
    return index % 40 === 3
      ? { ...open, state: 'end-not-proven' }
      : index > 115
        ? { ...open, state: 'open', ends: [] }
        : grant
  }),
}))
let reader: Reader
let address: string

beforeAll(async () => {
  reader = await openReader()
  address = reader.write(report)
})
afterEach(() => reader.closePages())
afterAll(() => reader?.close())

/** What axe finds, one line for each element. */
async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())) as AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
}

describe.each(['light', 'dark'] as const)('people with disabilities, in %s colours', colorScheme => {
  it.each([1200, 360])('find no obstacle that axe knows, at a width of %s pixels', async width => {
    const { page, trouble } = await reader.open(`${address}#grant=${report.grants[9]?.id}`, {
      colorScheme,
      viewport: { width, height: 800 },
    })
    await page.locator('.evidence').waitFor()
    await page.$$eval('#exceptions details', all => all.map(details => details.setAttribute('open', '')))
    await page.locator('.chart').focus()
    await page.keyboard.press('ArrowRight')
    expect(await violationsIn(page)).toEqual([])
    expect(trouble).toEqual([])
  })
})

it('axe finds an obstacle where there is one', async () => {
  const { page } = await reader.open(address)
  await page.evaluate(() => {
    document.querySelector('.filters label')?.remove()
    document.querySelector<HTMLElement>('.verdict')?.style.setProperty('color', '#fbb')
  })
  const found = (await violationsIn(page)).join('\n')
  expect(found).toMatch(/select-name/)
  expect(found).toMatch(/color-contrast/)
})

it('the page looks different in dark colours', async () => {
  const pictures = []
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await reader.open(address, { colorScheme })
    pictures.push({
      picture: await page.screenshot(),
      ground: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    })
  }
  expect(pictures[0]?.ground).toBe('rgb(255, 255, 255)')
  expect(pictures[1]?.ground).not.toBe(pictures[0]?.ground)
  expect(pictures[1]?.picture.equals(pictures[0]?.picture as Buffer)).toBe(false)
})

it('nothing scrolls by itself for people who want no motion', async () => {
  const motion = []
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const { page } = await reader.open(address, { reducedMotion })
    motion.push(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior))
  }
  expect(motion).toEqual(['auto', 'smooth'])
})

it('the page is no wider than a small telephone', async () => {
  const { page } = await reader.open(`${address}#grant=${report.grants[9]?.id}`, {
    viewport: { width: 360, height: 640 },
  })
  await page.locator('.evidence').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

describe('with the keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: element } = document
      const outline = element && getComputedStyle(element).outlineStyle
      return { text: element?.textContent ?? '', classes: element?.className ?? '', tag: element?.tagName, outline }
    })

  /** Presses Tab until `isThere`, and sees that each stop shows where it is. */
  async function tabTo(page: Page, isThere: (at: Awaited<ReturnType<typeof focused>>) => boolean) {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press('Tab')
      const at = await focused(page)
      expect(at.outline, `${at.tag} ${at.text.slice(0, 40)}`).not.toBe('none')
      if (isThere(at)) return
    }
    throw new Error('200 presses of Tab do not lead there')
  }

  it('a grant is reached and unfolded', async () => {
    const { page, trouble } = await reader.open(address)
    await tabTo(page, at => at.tag === 'SUMMARY' && at.text.includes('INC-1000'))
    await page.keyboard.press('Enter')
    const evidence = page.locator('.grants details[open] .evidence')
    await evidence.waitFor()
    expect(await evidence.innerText()).toContain(report.grants[0]?.artefact.sha256)
    expect(await page.evaluate(() => location.hash)).toBe(`#grant=${report.grants[0]?.id}`)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => location.hash)).toBe('')
    expect(trouble).toEqual([])
  })

  it('pages of the list are turned one after the other', async () => {
    const { page } = await reader.open(address)
    await tabTo(page, at => at.tag === 'BUTTON' && at.text === 'Next')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => location.hash)).toBe('#page=3')
    expect(await page.getByText('Page 3 of 3').count()).toBe(2)
    // There is no next one: the first button that can be pressed.
    expect((await focused(page)).text).toBe('First')
  })

  it('the first Tab leads past everything, to the grants', async () => {
    const { page } = await reader.open(address)
    await page.keyboard.press('Tab')
    expect((await focused(page)).text).toBe('To the grants')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.querySelector('#grants')?.getBoundingClientRect().top)).toBeLessThan(100)
  })

  it('the timeline is walked, said in words, zoomed, and leads to a grant', async () => {
    const { page, trouble } = await reader.open(address)
    await tabTo(page, at => at.classes === 'chart')
    const hint = page.locator('.hint')
    await page.keyboard.press('ArrowRight')
    expect(await hint.textContent()).toMatch(
      /^alice in prod on i-0a+000: 1 Nov 2026, 00:00 UTC to 01:00 UTC\. Ended, proven\./,
    )
    await page.keyboard.press('ArrowDown')
    expect(await hint.textContent()).toMatch(/^bob in dev/)
    await page.keyboard.press('ArrowRight')
    const said = await hint.textContent()
    expect(said).toMatch(/^bob in /)
    await page.keyboard.press('+')
    expect(await shownIn(page)).toMatch(/^\d\d of 120/)
    await page.keyboard.press('0')
    expect(await shownIn(page)).toMatch(/^120 of 120/)
    for (const key of ['ArrowRight', 'End', 'Home', 'Enter']) await page.keyboard.press(key)
    await page.locator(`details[data-id="${report.grants[0]?.id}"][open] .evidence`).waitFor()
    expect((await focused(page)).text).toContain('INC-1000')
    expect(trouble).toEqual([])
  })
})

it('a screen reader has landmarks, headings, named tables, and a line that says how many grants are shown', async () => {
  const { page } = await reader.open(address)
  for (const role of ['banner', 'main', 'search', 'status'] as const)
    expect(await page.getByRole(role).count(), role).toBe(1)
  expect(await page.getByRole('navigation', { name: 'Sections' }).count()).toBe(1)
  const levels = await page.$$eval('h1, h2, h3, h4', all => all.map(each => Number(each.tagName.slice(1))))
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  const tables = await page.$$eval('table', all =>
    all.map(table => [
      table.caption?.textContent !== '',
      [...table.querySelectorAll('th')].every(th => th.scope !== ''),
    ]),
  )
  expect(tables.length).toBeGreaterThan(5)
  expect(tables.flat()).not.toContain(false)
  expect(await page.getByRole('status').textContent()).toMatch(/^120 of 120 grants shown/)
})
