import { EXCEPTION_WORDS } from '../../domain/report/exception-words.ts'
import type { ReportFigures, Spread } from '../../domain/report/report.ts'
import { duration, facts, join, type Markdown, md, text } from '../markdown.ts'
import { firstCodes } from './row-parts.ts'

/** The figures of a report, a line each. */
export function renderReportFigures(figures: ReportFigures): Markdown {
  const { requestToMerge, mergeToAccess, timeToRevoke, over, provenClean, shareProvenClean, exceptions } = figures
  const share = shareProvenClean === undefined ? md`` : md`, ${Math.floor(shareProvenClean * 1_000) / 10} %`
  const kinds = Object.entries(exceptions).map(([kind, count]) => md`${text(wordsOf(kind))} ${count}`)
  return facts([
    [md`Grants`, md`${figures.grants}, to ${figures.people} people`],
    [md`From request to merge`, spreadText(requestToMerge)],
    [md`From merge to access`, spreadText(mergeToAccess)],
    [md`From the end to the proof that nothing is open`, spreadText(timeToRevoke)],
    [md`Ended, and proven`, md`${provenClean} of ${over}${share}`],
    [md`Never used`, md`${figures.neverUsed}`],
    [md`Sessions beyond the end`, md`${figures.overruns}`],
    [md`Exceptions`, kinds.length > 0 ? join(kinds, ', ') : md`none`],
    [md`People without a grant`, firstCodes(figures.dormantPeople)],
    [md`Rules that no grant used`, firstCodes(figures.unusedRules)],
  ])
}

function spreadText(spread: Spread | undefined): Markdown {
  if (!spread || spread.count === 0) return md`not measured`
  const [half, most, all] = [spread.p50, spread.p95, spread.max].map(seconds => duration(seconds * 1_000)) as [
    Markdown,
    Markdown,
    Markdown,
  ]
  return md`${half} for half of them, ${most} for 95 %, ${all} at most (${spread.count} measured)`
}

const wordsOf = (kind: string) => (EXCEPTION_WORDS as Readonly<Record<string, string>>)[kind] ?? kind
