import { z } from 'zod'
import { artefactRow, instantText, personRow, pullRequestRow, starterRow } from './parts.ts'

/** Why a grant is an exception; see `EXCEPTION_WORDS` for what people read. */
export const EXCEPTIONS = [
  /** It is over, and no record proves that it has ended. */
  'end-not-proven',
  /** A session outlived it. */
  'overrun',
  /** Nobody approved it beforehand. */
  'break-glass',
  /** The review of break-glass access is open and late, or it was rejected. */
  'review-overdue',
  'review-rejected',
  /** An emergency stop, a removed request or a sweep ended it before its time. */
  'ended-early',
  /** People deleted the policy by hand. */
  'deleted-by-others',
  /** A policy that differs from what was approved, or came back after its end. */
  'tampered',
  /** Its record is not in the witness, or differs from it. */
  'not-witnessed',
  /** The recorded approval is not before the access began. */
  'approved-late',
  /** Its merge is not on the default branch, or did not add this request. */
  'not-merged',
  /** A session of it without a transcript that is found. */
  'transcript-missing',
] as const
export type ExceptionKind = (typeof EXCEPTIONS)[number]

/** One session through a grant, by the last evidence check. */
export const sessionRow = () =>
  z.object({
    id: z.string(),
    instance: z.string(),
    startedAt: instantText().optional(),
    endedAt: instantText().optional(),
    /** How it ended, in a few words. */
    ended: z.string().optional(),
    transcripts: z.object({
      cloudWatch: z.object({ group: z.string(), stream: z.string(), state: z.string() }).optional(),
      s3: z
        .object({
          bucket: z.string(),
          key: z.string(),
          state: z.string(),
          bytes: z.number().optional(),
          etag: z.string().optional(),
          /** Of the object, where the bucket keeps versions. */
          versionId: z.string().optional(),
          /** SHA-256 of its bytes, in hex, where the evidence check read it. */
          sha256: z.string().optional(),
        })
        .optional(),
    }),
    /** The worst verdict of the evidence check, as text. */
    verdict: z.string().optional(),
    severity: z.string().optional(),
  })
export type SessionRow = z.infer<ReturnType<typeof sessionRow>>

/** One attempt to end access in one region: a revocation. */
export const endRow = () =>
  z.object({
    region: z.string(),
    /** `clean`, `still open`, …: the words of the ledger. */
    verdict: z.string(),
    /** What made it end. */
    cause: z.enum(['expiry', 'stop', 'request-removed', 'request-changed', 'sweep', 'unknown']),
    startedAt: instantText(),
    finishedAt: instantText(),
    passes: z.number().int(),
    terminatedSessions: z.number().int(),
    overrunSeconds: z.number(),
    run: z.string().optional(),
    startedBy: starterRow().optional(),
    artefact: artefactRow(),
  })
export type EndRow = z.infer<ReturnType<typeof endRow>>

/** One grant: a column for each question of an auditor, and an artefact for each column. */
export const grantRow = () =>
  z.object({
    type: z.literal('grant'),
    id: z.string(),
    /** What came of it, by the records. `open`: not over when the report was made. */
    state: z.enum(['open', 'ended', 'end-not-proven']),
    /** Asked by, for whom, when and why. */
    requestedBy: personRow().optional(),
    /** When the pull request was opened. */
    requestedAt: instantText().optional(),
    user: z.string(),
    /** Absent: the IAM user `user`. */
    principal: z.object({ role: z.string(), identity: z.string() }).optional(),
    /** GitHub logins of `user` by the rules of the tip. */
    logins: z.array(z.string()),
    pullRequest: pullRequestRow(),
    file: z.string(),
    reason: z.string(),
    /** The first `ABC-123` in the reason. */
    ticket: z.string().optional(),
    requestedSeconds: z.number(),
    /** Approved by whom, which bytes, under which rule. */
    approval: z.object({
      kind: z.enum(['approved', 'break-glass']),
      by: z.array(personRow().extend({ at: instantText() })),
      headSha: z.string(),
      blobSha: z.string(),
      rule: z.string().optional(),
      rulesBlobSha: z.string().optional(),
      /** Whether each approval and the merge came before access began. */
      beforeAccess: z.boolean(),
    }),
    mergedBy: personRow().optional(),
    mergedAt: instantText(),
    mergeSha: z.string(),
    /** Exactly what was given. */
    account: z.string(),
    accountId: z.string(),
    region: z.string(),
    /** As asked for, where that was not by ids. */
    asked: z
      .object({ instances: z.array(z.string()).optional(), tags: z.record(z.string(), z.string()).optional() })
      .optional(),
    instances: z.array(z.string()),
    live: z.record(z.string(), z.string()).optional(),
    policy: z.string(),
    documents: z.array(z.string()),
    /** When it was written, opened and was to end. */
    grantedAt: instantText(),
    opensAt: instantText(),
    expiresAt: instantText(),
    run: z.string().optional(),
    startedBy: starterRow().optional(),
    artefact: artefactRow(),
    /** Every recorded attempt to end it, in order. */
    ends: z.array(endRow()),
    /** The end that counts: the first proven one, or a later one that found something; absent while none is proven. */
    ended: z
      .object({
        at: instantText(),
        cause: endRow().shape.cause,
        by: starterRow().optional(),
        /** From the due end (or from the order to end it) to the proof that nothing is open. */
        secondsToRevoke: z.number(),
        overrunSeconds: z.number(),
      })
      .optional(),
    /** By the evidence check; absent when there was none. */
    usage: z
      .object({
        isFinal: z.boolean(),
        usedMinutes: z.number(),
        sessions: z.array(sessionRow()),
        artefact: artefactRow(),
      })
      .optional(),
    /** Of break-glass access. */
    reviews: z
      .array(
        z.object({
          verdict: z.enum(['approved', 'rejected']),
          by: personRow(),
          at: instantText(),
          text: z.string(),
          artefact: artefactRow(),
        }),
      )
      .optional(),
    reviewDueAt: instantText().optional(),
    exceptions: z.array(z.object({ kind: z.enum(EXCEPTIONS), text: z.string() })),
  })
export type GrantRow = z.infer<ReturnType<typeof grantRow>>
