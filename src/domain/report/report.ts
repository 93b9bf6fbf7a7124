import { z } from 'zod'
import type { BreakGlassRow } from './break-glass-row.ts'
import type {
  AccessReviewRow,
  FailureRow,
  FindingRow,
  OvertakenRow,
  RefusalRow,
  RulesChangeRow,
  StopRow,
  TranscriptReadRow,
} from './event-rows.ts'
import type { GrantRows } from './grant-rows.ts'
import { instantText } from './parts.ts'

/** Where a report comes from. */
export const reportHeader = () =>
  z.object({
    type: z.literal('report'),
    version: z.literal(1),
    /** Of grants and events: merged or observed at `since` or later, and before `until`. */
    since: instantText(),
    until: instantText(),
    madeAt: instantText(),
    repository: z.string(),
    repositoryUrl: z.string(),
    run: z.string().optional(),
    /** Commits of the default branch and of the ledger. */
    main: z.string(),
    ledger: z.string().optional(),
    /** Accounts whose witness was read, by their names in the rules or folders of the copies; empty: none was. */
    witness: z.array(z.string()),
  })
export type ReportHeader = z.infer<ReturnType<typeof reportHeader>>

/** One check of completeness. A gap has its place, what it means and what to do. */
export const completenessCheck = () =>
  z.object({
    type: z.literal('check'),
    /** What is compared, as a sentence. */
    claim: z.string(),
    /** `unknown`: it could not be checked, and the gaps say why. */
    state: z.enum(['holds', 'fails', 'unknown']),
    /** The numbers, by name: `{"merged requests": 12, "granted": 10, …}`. */
    counts: z.record(z.string(), z.number()),
    gaps: z.array(z.object({ what: z.string(), meaning: z.string(), remedy: z.string() })),
  })
export type CompletenessCheck = z.infer<ReturnType<typeof completenessCheck>>

/** p50, p95 and the maximum, in seconds; absent where nothing was measured. */
export const spread = () => z.object({ count: z.number().int(), p50: z.number(), p95: z.number(), max: z.number() })
export type Spread = z.infer<ReturnType<typeof spread>>

export const reportFigures = () =>
  z.object({
    type: z.literal('figures'),
    grants: z.number().int(),
    people: z.number().int(),
    /** From the opening of the pull request to its merge; from the merge to access; from the due end to the proof. */
    requestToMerge: spread().optional(),
    mergeToAccess: spread().optional(),
    timeToRevoke: spread().optional(),
    /** Grants that are over, those of them whose end is proven, and the share (0 to 1). */
    over: z.number().int(),
    provenClean: z.number().int(),
    shareProvenClean: z.number().optional(),
    /** Grants with a final evidence check and no session. */
    neverUsed: z.number().int(),
    overruns: z.number().int(),
    exceptions: z.record(z.string(), z.number()),
    /** Users of the rules without a grant in the period; rules that no grant of the period used. */
    dormantPeople: z.array(z.string()),
    unusedRules: z.array(z.string()),
  })
export type ReportFigures = z.infer<ReturnType<typeof reportFigures>>

/** The complete population of a period. */
export interface Report {
  readonly header: ReportHeader
  readonly checks: readonly CompletenessCheck[]
  readonly figures: ReportFigures
  /** The oldest merge first, then by id. */
  readonly grants: GrantRows
  /** How many grants have an exception. */
  readonly exceptional: number
  /** The grants that nobody had approved beforehand. */
  readonly breakGlass: readonly BreakGlassRow[]
  readonly refusals: readonly RefusalRow[]
  readonly overtaken: readonly OvertakenRow[]
  readonly failures: readonly FailureRow[]
  readonly stops: readonly StopRow[]
  readonly findings: readonly FindingRow[]
  readonly rulesChanges: readonly RulesChangeRow[]
  readonly transcriptReads: readonly TranscriptReadRow[]
  readonly accessReviews: readonly AccessReviewRow[]
}
