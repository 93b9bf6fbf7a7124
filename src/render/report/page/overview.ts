import type { CompletenessCheck, Report, ReportFigures, Spread } from '../../../domain/report/report.ts'
import { counted } from '../../../shared/printable.ts'
import { exceptionsSection, type FoundExceptions } from './exceptions.ts'
import { anchorTo, type PageLinks } from './links.ts'
import { badge, codeNode, linkNode, momentNode, secondsText } from './parts.ts'
import { h, type TreeElement, type TreeNode } from './tree.ts'

/** What the page shows without a script too: what is wrong, the checks and the figures. */
export const overview = (report: Report, exceptions: FoundExceptions): readonly TreeElement[] => [
  verdict(report),
  exceptionsSection(exceptions),
  checksSection(report),
  figuresSection(report),
]

/** Of which repository and period the report is, and from what it was made. */
export function pageHeader({ header }: Report, links: PageLinks): TreeElement {
  const { repository, main, ledger, witness, run } = header
  const sources: readonly (readonly [string, TreeNode])[] = [
    ['Repository', linkNode(links.repository, repository)],
    ['Made', momentNode(header.madeAt)],
    ['Default branch', linkNode(links.commit(main), codeNode(main.slice(0, 12)))],
    [
      'Ledger',
      ledger ? linkNode(links.commit(ledger), codeNode(ledger.slice(0, 12))) : 'there is no branch of the ledger',
    ],
    ['Witness', witness.length > 0 ? `read of ${witness.join(', ')}` : 'not read'],
    ...(run === undefined ? [] : [['Made by', linkNode(links.run(run), run.split('/').at(-1) ?? run)] as const]),
  ]
  return h(
    'header',
    { class: 'top' },
    h('p', { class: 'kind' }, 'JIT SSM Access'),
    h('h1', {}, `Access report of ${repository}`),
    h('p', { class: 'period' }, momentNode(header.since), ' to ', momentNode(header.until)),
    h(
      'dl',
      { class: 'sources' },
      ...sources.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
    ),
  )
}

/** One line that says whether there is something to look at. */
function verdict({ checks, figures: { grants }, exceptional }: Report): TreeElement {
  const bad = checks.filter(({ state }) => state !== 'holds').length
  const checked =
    bad === 0
      ? `All ${checks.length} checks of completeness hold.`
      : `${bad} of ${counted(checks.length, 'check')} of completeness ${bad === 1 ? 'does' : 'do'} not hold.`
  const found =
    exceptional === 0
      ? 'No grant is an exception.'
      : `${counted(exceptional, 'grant')} of ${grants} ${exceptional === 1 ? 'has' : 'have'} an exception.`
  const isFailing = checks.some(({ state }) => state === 'fails')
  return h(
    'p',
    { class: `verdict ${isFailing ? 'bad' : bad > 0 || exceptional > 0 ? 'warn' : 'good'}` },
    `${checked} ${found}`,
  )
}

/** How many gaps of a check are written out. */
const WRITTEN = 50

function checksSection({ checks }: Report): TreeElement {
  const order = ['fails', 'unknown', 'holds'] as const
  const sorted = checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return h(
    'section',
    { id: 'checks', 'aria-labelledby': 'checks-title' },
    h('h2', { id: 'checks-title', tabindex: -1 }, 'Is the list complete?'),
    ...sorted.map(checkNode),
  )
}

const CHECK_BADGES = {
  holds: badge('good', 'Holds'),
  fails: badge('bad', 'Fails'),
  unknown: badge('warn', 'Not known'),
}

function checkNode({ claim, state, counts, gaps }: CompletenessCheck): TreeElement {
  const rest = gaps.length - WRITTEN
  return h(
    'article',
    { class: `check ${state}` },
    h('h3', {}, CHECK_BADGES[state], ' ', h('span', {}, claim)),
    h(
      'p',
      { class: 'counts' },
      Object.entries(counts)
        .map(([name, count]) => `${name}: ${count}`)
        .join(' · '),
    ),
    gaps.length > 0 &&
      h(
        'ul',
        { class: 'gaps' },
        ...gaps
          .slice(0, WRITTEN)
          .map(({ what, meaning, remedy }) => h('li', {}, codeNode(what), h('span', {}, ` ${meaning}. ${remedy}.`))),
      ),
    rest > 0 && h('p', {}, `And ${counted(rest, 'more gap')}: report.jsonl has all of them.`),
  )
}

function figuresSection({ figures }: Report): TreeElement {
  const { over, provenClean, shareProvenClean, dormantPeople, unusedRules } = figures
  const share = shareProvenClean === undefined ? '–' : `${Math.floor(shareProvenClean * 1_000) / 10} %`
  return h(
    'section',
    { id: 'figures', 'aria-labelledby': 'figures-title' },
    h('h2', { id: 'figures-title', tabindex: -1 }, 'Figures'),
    h(
      'dl',
      { class: 'tiles' },
      tile('Grants', String(figures.grants), `to ${counted(figures.people, 'person', 'people')}`),
      tile('Ended, and proven', share, `${provenClean} of ${over} that are over`),
      ...spreadTiles(figures),
      tile('Never used', String(figures.neverUsed), 'grants without a session'),
      tile('Overruns', String(figures.overruns), 'sessions that outlived their grant'),
    ),
    nameList('People of the rules without a grant in this period', dormantPeople),
    nameList('Rules that no grant of this period used', unusedRules),
  )
}

const spreadTiles = ({ timeToRevoke, requestToMerge, mergeToAccess }: ReportFigures) =>
  (
    [
      ['Time to revoke', timeToRevoke],
      ['Request to merge', requestToMerge],
      ['Merge to access', mergeToAccess],
    ] as const
  ).flatMap(([label, spread]) => (spread ? [tile(label, secondsText(spread.p50), spreadText(spread))] : []))

const spreadText = ({ p95, max }: Spread) => `median; 95 % within ${secondsText(p95)}, longest ${secondsText(max)}`

const tile = (label: string, value: string, more: string) =>
  h('div', {}, h('dt', {}, label), h('dd', {}, h('strong', {}, value), h('span', {}, more)))

const nameList = (label: string, names: readonly string[]) =>
  names.length > 0 &&
  h('details', { class: 'names' }, h('summary', {}, `${label}: ${names.length}`), h('p', {}, names.join(', ')))

/** The sections that one can go to. */
export const navigation = (sections: readonly (readonly [id: string, title: string])[]): TreeElement =>
  h(
    'nav',
    { 'aria-label': 'Sections' },
    h(
      'ul',
      { class: 'sections' },
      ...sections.map(([id, title]) => h('li', {}, h('a', { href: anchorTo(id) }, title))),
    ),
  )
