import { z } from 'zod'
import { consistentRecord } from '../grant/record.ts'
import {
  findingGoneSchema,
  findingSchema,
  rulesChangedSchema,
  stoppedSchema,
  sweptSchema,
  transcriptsReadSchema,
} from './event-schemas.ts'
import {
  recordedInstant,
  recordedList,
  recordedLongText,
  recordedPerson,
  recordedRun,
  recordedSha,
  recordedText,
} from './record-parts.ts'

/** What records of a request say of it. */
const asked = () =>
  recordedRun().extend({
    user: recordedText(64),
    account: recordedText(200),
    instances: recordedList(recordedText(300)).optional(),
    tags: z.record(recordedText(200), recordedText(300)).optional(),
    reason: recordedLongText(),
    file: recordedText(),
    mergeSha: recordedSha(),
    pullRequest: z.number().int().optional(),
    rulesBlobSha: recordedSha().optional(),
    requestedBy: recordedPerson().optional(),
    requestedAt: recordedInstant().optional(),
    mergedBy: recordedPerson().optional(),
  })

const granted = () =>
  asked().extend({
    kind: z.literal('granted'),
    grant: consistentRecord(),
    approval: z.object({
      kind: z.literal('break-glass').optional(),
      headSha: recordedSha(),
      blobSha: recordedSha(),
      by: recordedList(recordedPerson().extend({ at: recordedInstant() })),
      review: z.object({ approvals: z.number().int(), dueAt: recordedInstant() }).optional(),
    }),
    rule: z.number().int(),
  })

const refused = () =>
  asked().extend({
    kind: z.literal('refused'),
    refusals: recordedList(z.object({ message: recordedLongText(), remedy: recordedLongText() })),
  })
const overtaken = () => asked().extend({ kind: z.literal('overtaken') })
const failed = () => asked().extend({ kind: z.literal('failed'), message: recordedLongText() })

/** Passes are counted, and what they name, in `ledger-entry.ts`; the rest stays on the branch. */
const ended = () =>
  recordedRun().extend({
    kind: z.literal('ended'),
    mergeSha: recordedSha().optional(),
    revocation: z.object({
      account: recordedText(200),
      region: recordedText(100),
      user: recordedText(200),
      policies: recordedList(recordedText(200)),
      startedAt: recordedInstant(),
      finishedAt: recordedInstant(),
      verdict: recordedText(100),
      overrunSeconds: z.number(),
      contradiction: recordedLongText().optional(),
      deletion: z.object({ goneSince: recordedInstant() }).optional(),
      passes: recordedList(z.unknown()),
    }),
  })

const deletedByOthers = () =>
  recordedRun().extend({
    kind: z.literal('deleted-by-others'),
    account: recordedText(200),
    user: recordedText(200),
    policies: recordedList(recordedText(200)),
  })

const review = () =>
  recordedRun().extend({
    kind: z.literal('review'),
    grant: recordedText(40),
    verdict: z.enum(['approved', 'rejected']),
    by: recordedPerson(),
    at: recordedInstant(),
    text: recordedLongText(),
  })

const session = () =>
  z.object({
    id: recordedText(200),
    target: recordedText(300),
    startedAt: recordedInstant().optional(),
    endedAt: recordedInstant().optional(),
    ended: recordedText().optional(),
    cloudWatch: z.object({ group: recordedText(600), stream: recordedText(600), state: recordedText(100) }).optional(),
    s3: z
      .object({
        bucket: recordedText(100),
        key: recordedText(),
        state: recordedText(100),
        bytes: z.number().optional(),
        etag: recordedText(200).optional(),
        versionId: recordedText().optional(),
        sha256: recordedText(64).optional(),
      })
      .optional(),
    verdicts: recordedList(
      z.object({ verdict: recordedLongText(), kind: recordedText(100), severity: recordedText(100) }),
    ),
  })

const evidence = () =>
  recordedRun().extend({
    kind: z.literal('evidence'),
    id: recordedText(40),
    region: recordedText(100),
    minutesUsed: z.number(),
    overrunSeconds: z.number(),
    sessions: recordedList(session()),
  })

/** By the kind of a record. Built on use: few starts read records. */
export const recordSchemas = () => ({
  granted: granted(),
  refused: refused(),
  overtaken: overtaken(),
  failed: failed(),
  ended: ended(),
  'deleted-by-others': deletedByOthers(),
  review: review(),
  evidence: evidence(),
  stopped: stoppedSchema(),
  finding: findingSchema(),
  'finding-gone': findingGoneSchema(),
  'rules-changed': rulesChangedSchema(),
  'transcripts-read': transcriptsReadSchema(),
  swept: sweptSchema(),
})

type Schemas = ReturnType<typeof recordSchemas>
export type RecordKind = keyof Schemas
export type RecordOf<K extends RecordKind> = z.infer<Schemas[K]>
