import type { ReportPeriod } from '../../domain/report/main-line.ts'

/** The last whole month, in UTC. */
export function lastMonth(now: Date): ReportPeriod {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return { since: Date.UTC(year, month - 1), until: Date.UTC(year, month) }
}
