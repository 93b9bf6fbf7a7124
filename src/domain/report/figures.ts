import type { MainHistory } from './main-line.ts'
import type { RecordedRule } from './match.ts'
import type { ReportFigures, Spread } from './report.ts'
import { unusedRulesOf } from './rule-names.ts'
import type { Tally } from './tally.ts'

/** The figures of a period. */
export function figuresOf(tally: Tally, usedRules: readonly RecordedRule[], main: MainHistory): ReportFigures {
  const { grants, states, users, exceptions } = tally
  const over = grants - states.open
  const names = [...(main.rules?.users.keys() ?? []), ...(main.rules?.people.keys() ?? [])]
  return {
    type: 'figures',
    grants,
    people: users.size,
    ...spreads(tally),
    over,
    provenClean: states.ended,
    ...(over > 0 && { shareProvenClean: states.ended / over }),
    neverUsed: tally.neverUsed,
    overruns: exceptions.overrun ?? 0,
    exceptions: { ...exceptions },
    dormantPeople: names.filter(name => !users.has(name.toLowerCase())).toSorted(),
    unusedRules: [...unusedRulesOf(main, usedRules)],
  }
}

function spreads(tally: Tally): Pick<ReportFigures, 'requestToMerge' | 'mergeToAccess' | 'timeToRevoke'> {
  const requestToMerge = spreadOf(tally.requestToMerge)
  const mergeToAccess = spreadOf(tally.mergeToAccess)
  const timeToRevoke = spreadOf(tally.timeToRevoke)
  return {
    ...(requestToMerge && { requestToMerge }),
    ...(mergeToAccess && { mergeToAccess }),
    ...(timeToRevoke && { timeToRevoke }),
  }
}

/** Percentiles by the nearest rank: each is a value that was measured. `undefined` without values. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return sorted.length === 0 ? undefined : { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}
