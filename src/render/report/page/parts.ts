import type { EndRow } from '../../../domain/report/grant-row.ts'
import type { ArtefactRow, PersonRow, StarterRow } from '../../../domain/report/parts.ts'
import { formatAge, formatMoment } from '../../../shared/instant.ts'
import { grantAnchor, type PageLinks } from './links.ts'
import { type Href, h, type TreeElement, type TreeNode } from './tree.ts'

/** Small pieces that all parts of the page are made of. */

/** What made a grant end, for people. */
export const CAUSE_WORDS: Readonly<Record<EndRow['cause'], string>> = {
  expiry: 'it expired',
  stop: 'an emergency stop',
  'request-removed': 'the request was removed',
  'request-changed': 'the request was changed',
  sweep: 'a sweep',
  unknown: 'not recorded',
}

/** An instant as rows have it, for people; what is none is shown as it is. */
export function momentNode(instant: string | undefined): TreeNode {
  if (instant === undefined) return NOT_RECORDED
  const ms = Date.parse(instant)
  return Number.isNaN(ms) ? instant : h('time', { datetime: instant }, formatMoment(new Date(ms)))
}

export const NOT_RECORDED = h('span', { class: 'none' }, 'not recorded')

export const secondsText = (seconds: number): string => formatAge(seconds * 1_000)

export const codeNode = (text: string): TreeElement => h('code', {}, text)

/** A link where there is an address, and the same text without one. Another page opens beside this one. */
export const linkNode = (href: Href | undefined, ...content: readonly TreeNode[]): TreeElement =>
  href ? h('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...content) : h('span', {}, ...content)

export const personText = ({ login, id }: PersonRow): string => (id === undefined ? login : `${login} (id ${id})`)

export const starterText = (starter: StarterRow | undefined): string | undefined =>
  starter && `${personText(starter)}, by ${starter.event}`

export const commitNode = (links: PageLinks, sha: string): TreeElement =>
  linkNode(links.commit(sha), codeNode(sha.slice(0, 12)))

export const pullRequestNode = (links: PageLinks, pull: { readonly number: number } | undefined): TreeNode =>
  pull ? linkNode(links.pullRequest(pull.number), `#${pull.number}`) : NOT_RECORDED

/** The number of a run, as a link; any other address is shown as text and leads nowhere. */
export function runNode(links: PageLinks, run: string | undefined): TreeNode {
  if (run === undefined) return NOT_RECORDED
  const href = links.run(run)
  return href ? linkNode(href, `run ${run.split('/actions/runs/')[1] ?? ''}`) : codeNode(run)
}

/** A record: where it is, its digest, and whether the witness has the same bytes. */
export const artefactNode = (links: PageLinks, artefact: ArtefactRow): TreeElement =>
  h(
    'span',
    { class: 'artefact' },
    linkNode(links.record(artefact.path), codeNode(artefact.path)),
    h('span', { class: 'hash' }, 'SHA-256 ', codeNode(artefact.sha256)),
    witnessNode(artefact.witnessed),
  )

export const witnessNode = (witnessed: boolean | undefined): TreeElement =>
  witnessed === undefined
    ? badge('quiet', 'Witness not read')
    : badge(witnessed ? 'good' : 'bad', witnessed ? 'Witnessed' : 'Not witnessed')

/** A short mark. Its sign says the same as its colour. */
export const badge = (look: 'good' | 'bad' | 'warn' | 'quiet', text: string): TreeElement =>
  h('span', { class: `badge ${look}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[look]), text)

const SIGNS = { good: '✓', bad: '✕', warn: '!', quiet: '·' } as const

/** Lines of one or several values each; what is absent is left out. */
export const factList = (rows: readonly (readonly [string, TreeNode | undefined])[]): TreeElement =>
  h(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([label, value]) =>
      value === undefined || value === '' ? [] : [h('div', {}, h('dt', {}, label), h('dd', {}, value))],
    ),
  )

/** A grant of this page, by its id. */
export const grantLink = (id: string): TreeElement => h('a', { href: grantAnchor(id) }, codeNode(id))

/** One below the other. */
export const linesNode = (lines: readonly TreeNode[]): TreeElement =>
  h('div', { class: 'lines' }, ...lines.map(line => h('div', {}, line)))

export const listNode = (items: readonly TreeNode[]): TreeNode | undefined =>
  items.length > 1 ? h('ul', { class: 'plain' }, ...items.map(item => h('li', {}, item))) : items[0]

/** A table that scrolls by itself where the page is narrow, by keyboard as well. */
export const tableNode = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (TreeNode | undefined)[])[],
): TreeElement =>
  h(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...columns.map(column => h('th', { scope: 'col' }, column)))),
      h(
        'tbody',
        {},
        ...rows.map(cells =>
          h(
            'tr',
            {},
            ...cells.map((cell, index) =>
              index === 0 ? h('th', { scope: 'row' }, cell ?? '') : h('td', {}, cell ?? NOT_RECORDED),
            ),
          ),
        ),
      ),
    ),
  )
