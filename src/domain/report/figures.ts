import type { GrantRow } from './grant-row.ts'
import type { MainHistory } from './main-line.ts'
import type { GrantStory } from './match.ts'
import type { ReportFigures, Spread } from './report.ts'
import { unusedRulesOf } from './rule-names.ts'

/** The figures of a period, from its rows. */
export function figuresOf(rows: readonly GrantRow[], stories: readonly GrantStory[], main: MainHistory): ReportFigures {
  const over = rows.filter(({ state }) => state !== 'open')
  const proven = over.filter(({ ended }) => ended !== undefined)
  const used = new Set(rows.map(({ user }) => user.toLowerCase()))
  const names = [...(main.rules?.users.keys() ?? []), ...(main.rules?.people.keys() ?? [])]
  const exceptions: Record<string, number> = {}
  for (const { kind } of rows.flatMap(row => row.exceptions)) exceptions[kind] = (exceptions[kind] ?? 0) + 1
  const rules = stories.map(({ granted: { record } }) => ({ rulesBlobSha: record.rulesBlobSha, rule: record.rule }))
  return {
    type: 'figures',
    grants: rows.length,
    people: used.size,
    ...spreads(rows),
    over: over.length,
    provenClean: proven.length,
    ...(over.length > 0 && { shareProvenClean: proven.length / over.length }),
    neverUsed: rows.filter(({ usage }) => usage?.isFinal && usage.sessions.length === 0).length,
    overruns: exceptions.overrun ?? 0,
    exceptions,
    dormantPeople: names.filter(name => !used.has(name.toLowerCase())).toSorted(),
    unusedRules: [...unusedRulesOf(main, rules)],
  }
}

function spreads(rows: readonly GrantRow[]): Pick<ReportFigures, 'requestToMerge' | 'mergeToAccess' | 'timeToRevoke'> {
  const seconds = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1_000
  const requestToMerge = spreadOf(
    rows.flatMap(({ requestedAt, mergedAt }) => (requestedAt === undefined ? [] : seconds(requestedAt, mergedAt))),
  )
  const mergeToAccess = spreadOf(rows.map(({ mergedAt, grantedAt }) => seconds(mergedAt, grantedAt)))
  const timeToRevoke = spreadOf(rows.flatMap(({ ended }) => (ended ? ended.secondsToRevoke : [])))
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
