import type { Observer } from '../../domain/ledger/observer.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Ledger } from '../../services/ledger/ledger.ts'
import { recordOfRead, type TranscriptRead } from '../../services/ledger/reads.ts'
import type { Archive } from '../../services/transcripts/archive.ts'
import type { LogsContext, Reader } from '../../services/transcripts/reader.ts'
import { clauseOf, type Failure } from '../../shared/result.ts'

/** What of the transcripts people asked to see or to keep. */
export interface ReadingOptions {
  /** For how long to watch live sessions; `true`: as long as the rules let a follow-up wait. */
  readonly follow?: number | true
  readonly showContent: boolean
  /** Where to copy the transcripts to. */
  readonly archive?: Archive
  readonly dryRun: boolean
  /** Writes down who reads; answers why that failed. `isFurther`: sessions that began while others were followed. */
  readonly recordRead: (read: TranscriptRead, isFurther: boolean) => Promise<readonly Failure[]>
}

/** What may be shown, and is recorded. */
export interface Reading extends Pick<ReadingOptions, 'follow' | 'showContent' | 'archive'> {
  readonly failures: readonly Failure[]
  /** Records the sessions that have begun since. */
  readonly recordFurther: () => Promise<readonly Failure[]>
}

const NOTHING_SHOWN: Reading = { showContent: false, failures: [], recordFurther: async () => [] }

/** Writes to the ledger's branch who reads, under the name of this run. */
export const createReadRecorder =
  (
    { clock }: Pick<LogsContext, 'clock'>,
    ledger: Pick<Ledger, 'add'>,
    { observer, runName }: { readonly observer: Observer; readonly runName: string },
  ): ReadingOptions['recordRead'] =>
  (read, isFurther) =>
    ledger.add([recordOfRead(read, isFurther ? `${runName}.further` : runName, { ...observer, at: clock.now() })])

/**
 * Records who is about to read what was typed and printed. What cannot be recorded is not shown: in an emergency people read it in
 * AWS, whose CloudTrail records them. A dry run writes nothing, so it shows nothing either.
 */
export async function beginReading(
  context: Pick<LogsContext, 'debug' | 'log'>,
  { follow, showContent, archive, dryRun, recordRead }: ReadingOptions,
  asked: readonly string[],
  readers: readonly Reader[],
): Promise<Reading> {
  const how = [
    ...(follow === undefined ? [] : (['follow'] as const)),
    ...(showContent ? (['show-content'] as const) : []),
    ...(archive ? (['save'] as const) : []),
  ]
  if (how.length === 0) return NOTHING_SHOWN
  if (dryRun) {
    context.log('a dry run records nothing, so it shows nothing that was typed or printed')
    return NOTHING_SHOWN
  }
  const known = new Set(await sessionsOf(context, readers))
  const unrecorded = await recordRead({ how, asked, sessions: [...known] }, false)
  if (unrecorded.length > 0) return { ...NOTHING_SHOWN, failures: unrecorded.map(withheld) }
  return {
    ...(follow !== undefined && { follow }),
    showContent,
    ...(archive && { archive }),
    failures: [],
    async recordFurther() {
      const further = (await sessionsOf(context, readers)).filter(id => !known.has(id))
      return further.length === 0 ? [] : recordRead({ how, asked, sessions: further }, true)
    },
  }
}

/** An account that cannot be listed now is told of when its evidence is gathered. */
async function sessionsOf(context: Pick<LogsContext, 'debug'>, readers: readonly Reader[]): Promise<readonly string[]> {
  const listed = await Promise.all(readers.map(reader => attemptEvenWhenStopped(context, () => reader.list())))
  return listed.flatMap(({ value = [] }) => value.map(({ session }) => session.id))
}

const withheld = (failure: Failure): Failure => ({
  message: `Nothing that was typed or printed is shown or saved, because who reads it could not be recorded. ${clauseOf(failure)}`,
  remedy:
    'Give the job `contents: write`, and run it again when GitHub answers. In an emergency read the stream in the console of CloudWatch: CloudTrail records that',
  cause: failure.cause,
})
