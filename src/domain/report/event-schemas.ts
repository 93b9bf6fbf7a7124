import { z } from 'zod'
import {
  recordedInstant,
  recordedList,
  recordedLongText,
  recordedPerson,
  recordedRun,
  recordedSha,
  recordedText,
} from './record-parts.ts'

export const stoppedSchema = () =>
  recordedRun().extend({
    kind: z.literal('stopped'),
    selector: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('user'), user: recordedText(200) }),
      z.object({ kind: z.literal('everything') }),
      z.object({ kind: z.literal('grant-id'), id: recordedText(40) }),
    ]),
  })

const about = () => ({
  state: recordedText(100),
  account: recordedText(200),
  region: recordedText(100),
  user: recordedText(200).optional(),
  policy: recordedText(200).optional(),
})

export const findingSchema = () =>
  recordedRun().extend({
    kind: z.literal('finding'),
    ...about(),
    sessions: recordedList(
      z.union([recordedText(200), z.object({ id: recordedText(200) }).transform(({ id }) => id)]),
    ).default([]),
    why: recordedLongText(),
    issue: z.number().int().optional(),
  })
export const findingGoneSchema = () => recordedRun().extend({ kind: z.literal('finding-gone') })

export const rulesChangedSchema = () =>
  recordedRun().extend({
    kind: z.literal('rules-changed'),
    mergeSha: recordedSha(),
    pullRequest: z.object({ number: z.number().int() }).optional(),
    requestedBy: recordedPerson().optional(),
    mergedBy: recordedPerson().optional(),
    approvedBy: recordedList(recordedPerson().extend({ at: recordedInstant() })).optional(),
    changes: recordedList(recordedLongText()),
  })

export const transcriptsReadSchema = () =>
  recordedRun().extend({
    kind: z.literal('transcripts-read'),
    how: z.union([recordedText(100), recordedList(recordedText(100))]).transform(how => [how].flat()),
    asked: z.unknown().transform(words),
    sessions: recordedList(
      z.union([recordedText(200), z.object({ id: recordedText(200) }).transform(({ id }) => id)]),
    ).default([]),
  })

/** What was asked for, as short texts. */
const words = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.slice(0, 100).flatMap(words)
    : [typeof value === 'string' ? value.slice(0, 500) : (JSON.stringify(value) ?? '').slice(0, 500)].filter(Boolean)

export const sweptSchema = () =>
  recordedRun().extend({ kind: z.literal('swept'), policies: recordedList(recordedText(200)).default([]) })
