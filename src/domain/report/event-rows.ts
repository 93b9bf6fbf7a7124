import { z } from 'zod'
import { eventRow, instantText, personRow, pullRequestRow } from './parts.ts'

const requestRow = () =>
  eventRow().extend({
    user: z.string(),
    account: z.string(),
    instances: z.array(z.string()).optional(),
    tags: z.record(z.string(), z.string()).optional(),
    reason: z.string(),
    requestedSeconds: z.number().optional(),
    file: z.string(),
    mergeSha: z.string(),
    grant: z.string(),
    pullRequest: pullRequestRow().optional(),
    requestedBy: personRow().optional(),
    mergedBy: personRow().optional(),
  })

/** A request that was merged and not granted. */
export const refusalRow = () => requestRow().extend({ type: z.literal('refusal'), why: z.array(z.string()) })

/** A request that another merge had changed before it could be granted. */
export const overtakenRow = () => requestRow().extend({ type: z.literal('overtaken') })

/** A grant that failed, or an end that could not be proven. */
export const failureRow = () =>
  eventRow().extend({
    type: z.literal('failure'),
    kind: z.enum(['grant', 'end']),
    grant: z.string(),
    user: z.string(),
    account: z.string(),
    message: z.string(),
    /** A later record that proves the end, or the grant of the same request. */
    followedBy: z.string().optional(),
  })

/** An emergency stop, and who pulled it. */
export const stopRow = () =>
  eventRow().extend({
    type: z.literal('stop'),
    what: z.enum(['grant', 'user', 'everything']),
    subject: z.string().optional(),
    /** The grants that it ended. */
    grants: z.array(z.string()),
  })

/** What a sweep found that nobody had merged, or that differs, with what came of it: alarms and their follow-up. */
export const findingRow = () =>
  eventRow().extend({
    type: z.literal('finding'),
    /** `unknown`, `tampered`, `stray`, `foreign`, …: the words of the output `result` of mode `sweep`. */
    state: z.string(),
    account: z.string(),
    region: z.string(),
    user: z.string().optional(),
    policy: z.string().optional(),
    sessions: z.array(z.string()),
    why: z.string(),
    /** The issue of the alarm. */
    issue: z.number().int().optional(),
    /** When a sweep no longer found it. */
    goneAt: instantText().optional(),
    /** Records that ended it. */
    endedBy: z.array(z.string()),
  })

/** A merge that changed the rules. */
export const rulesChangeRow = () =>
  z.object({
    type: z.literal('rules-change'),
    mergeSha: z.string(),
    mergedAt: instantText(),
    pullRequest: pullRequestRow().optional(),
    requestedBy: personRow().optional(),
    mergedBy: personRow().optional(),
    /** Absent where no record tells: git alone does not know who approved. */
    approvedBy: z.array(personRow().extend({ at: instantText() })).optional(),
    before: z.string().optional(),
    after: z.string().optional(),
    /** Who gains and loses, in words. */
    changes: z.array(z.string()),
    artefact: eventRow().shape.artefact.optional(),
  })

/** Who looked at what sessions typed and printed. */
export const transcriptReadRow = () =>
  eventRow().extend({
    type: z.literal('transcript-read'),
    /** `follow`, `show-content`, `save`. */
    how: z.array(z.string()),
    asked: z.array(z.string()),
    sessions: z.array(z.string()),
  })

/** A recorded access review: the merge of its file. */
export const accessReviewRow = () =>
  z.object({
    type: z.literal('access-review'),
    file: z.string(),
    mergeSha: z.string(),
    mergedAt: instantText(),
    pullRequest: pullRequestRow().optional(),
    mergedBy: personRow().optional(),
    confirmed: z.number().int(),
    notConfirmed: z.array(z.string()),
  })

export type RefusalRow = z.infer<ReturnType<typeof refusalRow>>
export type OvertakenRow = z.infer<ReturnType<typeof overtakenRow>>
export type FailureRow = z.infer<ReturnType<typeof failureRow>>
export type StopRow = z.infer<ReturnType<typeof stopRow>>
export type FindingRow = z.infer<ReturnType<typeof findingRow>>
export type RulesChangeRow = z.infer<ReturnType<typeof rulesChangeRow>>
export type TranscriptReadRow = z.infer<ReturnType<typeof transcriptReadRow>>
export type AccessReviewRow = z.infer<ReturnType<typeof accessReviewRow>>
