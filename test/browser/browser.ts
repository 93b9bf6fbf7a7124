import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Report } from '../../src/domain/report/report.ts'
import { wholePage } from '../support/report-parts.ts'

const EXECUTABLE = process.env.CHROMIUM || '/usr/bin/chromium'

/** A page of a report, as a reader has it: opened from a file, without a network. */
export interface OpenedPage {
  readonly page: Page
  /** Requests that went out, errors, and what the Content Security Policy refused; a test that expects none looks here. */
  readonly trouble: readonly string[]
}

export interface Reader {
  /** Writes the page of a report, and answers its address. */
  write(report: Report): string
  open(address: string, options?: BrowserContextOptions): Promise<OpenedPage>
  closePages(): Promise<void>
  close(): Promise<void>
}

export async function openReader(): Promise<Reader> {
  const folder = mkdtempSync(join(tmpdir(), 'jit-page-'))
  const browser = await launch()
  let written = 0
  return {
    write: report => {
      const path = join(folder, `report-${written++}.html`)
      writeFileSync(path, wholePage(report))
      return pathToFileURL(path).href
    },
    open: (address, options) => openFile(browser, address, options),
    closePages: async () => {
      await Promise.all(browser.contexts().map(context => context.close()))
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Nothing moves, so nothing has to be waited for. */
const OFFLINE = { offline: true, viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' } as const

async function launch(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] })
  } catch (cause) {
    throw new Error(`no browser at ${EXECUTABLE}: name a Chromium or Chrome by CHROMIUM`, { cause })
  }
}

async function openFile(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ ...OFFLINE, ...options })
  const page = await context.newPage()
  const trouble: string[] = []
  const file = address.replace(/#.*/, '')
  page.on('request', request => {
    if (request.url().replace(/#.*/, '') !== file) trouble.push(`request to ${request.url()}`)
  })
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => trouble.push(`error: ${error.message}`))
  page.on('dialog', dialog => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await shownIn(page)
  return { page, trouble }
}

/** Waits until the page has drawn what its address says, and answers what it says about it. */
export async function shownIn(page: Page): Promise<string> {
  const status = page.locator('#status', { hasText: /shown|cannot/ })
  return (await status.textContent()) ?? ''
}

/** The ids of the grants of all pages of the list, in order. */
export async function listedGrants(page: Page): Promise<readonly string[]> {
  const ids: string[] = []
  for (;;) {
    ids.push(...(await page.$$eval('.grants details', all => all.map(each => each.getAttribute('data-id') ?? ''))))
    const next = page.getByRole('button', { name: 'Next' }).first()
    if ((await next.count()) === 0 || (await next.isDisabled())) return ids
    await next.click()
  }
}
