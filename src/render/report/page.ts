import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { openPackedList } from '../../domain/report/packed-list.ts'
import type { Report } from '../../domain/report/report.ts'
import { script, style } from './page/assets.ts'
import { DATA_ID, ENTRIES_IN_BLOCK, entriesId, type PageData, pageEvents, rowsId } from './page/data.ts'
import { entryOf, type PageEntry } from './page/entries.ts'
import { eventTables } from './page/events.ts'
import { type FoundExceptions, openExceptions } from './page/exceptions.ts'
import { anchorTo, pageLinks } from './page/links.ts'
import { navigation, overview, pageHeader } from './page/overview.ts'
import { escapeHtml, h, treeToHtml } from './page/tree.ts'
import type { ReportText } from './report-text.ts'

const NO_SCRIPT =
  'Timeline, filters and the list of grants need JavaScript, which is switched off here. Switch it on for this file, or read the other files of this report: they have all rows.'

/**
 * A report as one HTML file that needs nothing else: no network, no server. What it may do is fixed by its Content Security
 * Policy: one script and one style, by their digests, and no address at all.
 *
 * The data are in it as gzip in base64, so no text of a record can end an element or be run, and 50,000 grants stay small
 * enough to open. First what filters need of all grants, then the rows of each block. What filters need is kept
 * until the file is written, because the exceptions stand before it.
 */
export function pageOf(report: Report): ReportText {
  const exceptions = openExceptions()
  const entries = openPackedList<PageEntry>(ENTRIES_IN_BLOCK)
  return {
    name: 'report.html',
    ofGrant(grant) {
      exceptions.add(grant)
      entries.add(entryOf(grant))
      return ''
    },
    after: () => pageTexts(report, { exceptions, entries: entries.finish() }),
  }
}

/** What the page keeps of the grants. */
interface PageParts {
  readonly exceptions: FoundExceptions
  readonly entries: readonly Uint8Array[]
}

/** @yields parts of the file, to be written one after the other */
function* pageTexts(report: Report, { exceptions, entries }: PageParts): Generator<string> {
  const links = pageLinks(report.header)
  const events = pageEvents(report)
  const tables = eventTables(events, links)
  yield htmlHead(report)
  yield treeToHtml(pageHeader(report, links))
  yield treeToHtml(navigation([...OWN_SECTIONS, ...tables.map(({ id, title }) => [id, title] as const)]))
  yield '<main>'
  for (const node of [...overview(report, exceptions), GRANTS, EVENTS]) yield treeToHtml(node)
  yield '</main>'
  const data: PageData = { header: report.header, entryBlocks: entries.length, events }
  yield dataBlock(DATA_ID, gzipSync(JSON.stringify(data)))
  for (const [number, block] of entries.entries()) yield dataBlock(entriesId(number), block)
  for (const [number, block] of report.grants.blocks.entries()) yield dataBlock(rowsId(number), block)
  yield `<script>${script}</script></body></html>\n`
}

const OWN_SECTIONS = [
  ['exceptions', 'Exceptions'],
  ['checks', 'Is the list complete?'],
  ['figures', 'Figures'],
  ['grants', 'Who had access, where and when'],
] as const

/** What the script fills. */
const GRANTS = h(
  'section',
  { id: 'grants', 'aria-labelledby': 'grants-title' },
  h('h2', { id: 'grants-title', tabindex: -1 }, 'Who had access, where and when'),
  h('p', { id: 'status', role: 'status' }),
  h('noscript', {}, h('p', { class: 'noscript' }, NO_SCRIPT)),
  h('div', { id: 'view' }),
)
const EVENTS = h('div', { id: 'events' })

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function htmlHead({ header }: Report): string {
  const policy = [
    "default-src 'none'",
    `script-src ${digestOf(script)}`,
    `style-src ${digestOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const title = `Access report of ${header.repository}, ${header.since.slice(0, 10)} to ${header.until.slice(0, 10)}`
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    treeToHtml(h('title', {}, title)),
    `<style>${style}</style></head><body>`,
    treeToHtml(h('a', { class: 'skip', href: anchorTo('grants') }, 'To the grants')),
  ].join('')
}

const dataBlock = (id: string, compressed: Uint8Array) =>
  `<script type="application/gzip+base64" id="${id}">${Buffer.from(compressed).toString('base64')}</script>`
