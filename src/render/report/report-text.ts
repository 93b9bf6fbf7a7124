import type { GrantRow } from '../../domain/report/grant-row.ts'

/**
 * One file of a report, made while its grants are gone through once: their rows are more than memory should hold, and take time
 * to build. Each text has its line ends.
 */
export interface ReportText {
  readonly name: string
  readonly before?: Iterable<string>
  /** What a grant adds, as soon as it comes. Called for each, in order. */
  readonly ofGrant?: (grant: GrantRow) => string
  /** What follows all grants. Called after the last one. */
  readonly after?: () => Iterable<string>
}

/** The texts of one file, where it is made by itself. */
export function* textsOf(
  { before = [], ofGrant, after }: Omit<ReportText, 'name'>,
  grants: Iterable<GrantRow>,
): Generator<string> {
  yield* before
  if (ofGrant) for (const grant of grants) yield ofGrant(grant)
  if (after) yield* after()
}
