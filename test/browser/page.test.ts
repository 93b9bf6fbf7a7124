import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import { sampleReport } from '../support/report-sample.ts'
import { openReader, type Reader } from './browser.ts'

const report = sampleReport(120)
let reader: Reader
let address: string

beforeAll(async () => {
  reader = await openReader()
  address = reader.write(report)
})
afterEach(() => reader.closePages())
afterAll(() => reader?.close())

describe('a grant', () => {
  it('unfolds everything that its row has', async () => {
    const grant = report.grants[9] as GrantRow
    const { page, trouble } = await reader.open(`${address}#grant=${grant.id}`)
    const text = await page.locator(`details[data-id="${grant.id}"] .evidence`).innerText()
    const session = grant.usage?.sessions[0]
    for (const part of [
      grant.reason,
      grant.approval.headSha.slice(0, 12),
      grant.approval.blobSha,
      grant.policy,
      session?.id,
      session?.transcripts.s3?.versionId,
      session?.transcripts.s3?.sha256,
      ...[grant.artefact, ...grant.ends.map(end => end.artefact), grant.usage?.artefact].flatMap(each => [
        each?.path,
        each?.sha256,
      ]),
    ])
      expect(text).toContain(part)
    expect(trouble).toEqual([])
  })

  it('leads to its pull request, commits, records and runs, and nowhere else', async () => {
    const { page } = await reader.open(`${address}#grant=${report.grants[9]?.id}`)
    await page.locator('.evidence').waitFor()
    const links = await page.$$eval('a[href]', all => all.map(each => each.getAttribute('href') ?? ''))
    const outside = links.filter(link => !link.startsWith('#'))
    expect(outside.filter(link => !link.startsWith('https://github.example/acme/access'))).toEqual([])
    expect(outside).toContain(`https://github.example/acme/access/pull/${report.grants[9]?.pullRequest.number}`)
    expect(outside).toContain(`https://github.example/acme/access/commit/${report.grants[9]?.mergeSha}`)
    expect(outside).toContain(
      `https://github.example/acme/access/blob/${report.header.ledger}/${report.grants[9]?.artefact.path}`,
    )
  })

  it('that an exception names is unfolded by a click, whatever is filtered', async () => {
    const { page } = await reader.open(`${address}#person=bob`)
    await page.locator('#exceptions summary').first().click()
    const link = page.locator('#exceptions a').first()
    const id = (await link.getAttribute('href'))?.replace('#grant=', '') ?? ''
    await link.click()
    await page.locator(`details[data-id="${id}"][open] .evidence`).waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.getAttribute('data-id'))).toBe(id)
  })
})

describe('the page', () => {
  it('leads to its sections, and keeps what is filtered', async () => {
    const { page } = await reader.open(`${address}#person=bob`)
    await page.getByRole('link', { name: 'Emergency stops' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('stops-title')
    expect(await page.evaluate(() => location.hash)).toBe('#person=bob')
  })

  it('leads from a kind of exception to its grants', async () => {
    const { page } = await reader.open(`${address}#person=bob`)
    await page.locator('#exceptions details', { hasText: 'Break-glass' }).locator('summary').click()
    await page.getByRole('link', { name: 'Show them in the list' }).filter({ visible: true }).click()
    const count = report.grants.filter(({ approval }) => approval.kind === 'break-glass').length
    await page.locator('#status', { hasText: new RegExp(`^${count} of 120`) }).waitFor()
    expect(await page.evaluate(() => document.querySelector('#grants')?.getBoundingClientRect().top)).toBeLessThan(100)
  })

  it('asks for nothing and reports no error, whatever is done with it', async () => {
    const { page, trouble } = await reader.open(address)
    for (const name of ['Zoom in', 'Earlier', 'Later', 'Zoom out', 'Whole period', 'Next', 'Last', 'Previous', 'First'])
      await page.getByRole('button', { name, exact: true }).first().click()
    await page.locator('.grants summary').first().click()
    await page.locator('.evidence').waitFor()
    expect(trouble).toEqual([])
  })

  it('lets nothing out that is put into it', async () => {
    const seen: string[] = []
    const server = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const folder = mkdtempSync(join(tmpdir(), 'jit-free-'))
    const free = join(folder, 'free.html')
    writeFileSync(free, '<!doctype html><p id="status">shown</p>')
    for (const [name, file] of [
      ['free', pathToFileURL(free).href],
      ['report', address],
    ] as const) {
      const { page } = await reader.open(file, { offline: false })
      await page.evaluate(breakOut, `${target}/${name}`)
      expect(await page.title()).toBe(
        name === 'free' ? 'run' : 'Access report of acme/access, 2026-11-01 to 2026-12-01',
      )
    }
    server.close()
    rmSync(folder, { recursive: true })
    // A page without a policy does ask: this test can fail.
    expect(seen.toSorted()).toEqual(['/free/fetch', '/free/image', '/free/style'])
  })

  it('shows exceptions, checks and figures without JavaScript, and says what is missing', async () => {
    const { page } = await reader.open(address, { javaScriptEnabled: false })
    expect(await page.locator('.noscript').isVisible()).toBe(true)
    expect(await page.getByText('The branch of the ledger is what the witness has').isVisible()).toBe(true)
    expect(await page.locator('#exceptions h3').first().textContent()).toMatch(/^Session outlived its grant: \d+$/)
    expect(await page.locator('#figures dt').first().textContent()).toBe('Grants')
  })
})

/** Runs in the page. */
async function breakOut(target: string) {
  await fetch(`${target}/fetch`, { mode: 'no-cors' }).catch(() => undefined)
  const add = (tag: string, attributes: object) =>
    new Promise<void>(resolve => {
      const element = Object.assign(document.createElement(tag), attributes)
      element.addEventListener('load', () => resolve())
      element.addEventListener('error', () => resolve())
      document.body.append(element)
      if (tag === 'script') resolve()
    })
  await add('img', { src: `${target}/image` })
  await add('link', { rel: 'stylesheet', href: `${target}/style` })
  await add('script', { textContent: 'document.title = "run"' })
}
