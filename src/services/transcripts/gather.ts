import pMap from 'p-map'
import type { SavedFile, SessionEvidence } from '../../domain/evidence/evidence.ts'
import { describeSessionEnd } from '../../domain/evidence/session-end.ts'
import {
  MOST_DIGESTED_BYTES,
  type ObjectLook,
  placesOf,
  type TranscriptPlaces,
} from '../../domain/evidence/transcript.ts'
import { assessSession } from '../../domain/evidence/verdict.ts'
import type { AccountRegion } from '../../domain/rules/rules.ts'
import { explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped, attemptOrExplain } from '../attempt.ts'
import type { Archive } from './archive.ts'
import { createContent } from './content.ts'
import { createLooker, type Looker } from './look.ts'
import { createDigest, readObject } from './read-object.ts'
import type { FoundSession, LogsContext, Reader } from './reader.ts'
import { saveObject, saveStream } from './save.ts'

export interface GatherOptions {
  readonly showContent: boolean
  /** Where to copy the transcripts to, if requested. */
  readonly archive?: Archive
  /** Whether to read each object for its SHA-256, as the record of the evidence check has it. */
  readonly digests: boolean
}

export interface Gathered {
  /** The account, if its sessions could be listed. */
  readonly listed?: AccountRegion
  readonly sessions: readonly SessionEvidence[]
  readonly saved: readonly SavedFile[]
  readonly failures: readonly Failure[]
}

/** Sessions that are read concurrently; all calls together keep to the published rates. */
const CONCURRENCY = 4

/**
 * The evidence of the sessions of an account. Each transcript is looked up by name, so other recordings of the account cost
 * nothing.
 */
export async function gatherEvidence(
  context: LogsContext,
  reader: Reader,
  found: readonly FoundSession[],
  options: GatherOptions,
): Promise<Gathered> {
  const looker = createLooker(context, reader)
  const all = await pMap(found, one => gatherOne(context, reader, looker, one, options), { concurrency: CONCURRENCY })
  return {
    listed: reader.account,
    sessions: all.map(({ evidence }) => evidence),
    saved: all.flatMap(({ saved }) => saved),
    failures: all.flatMap(({ failures }) => failures),
  }
}

async function gatherOne(
  context: LogsContext,
  reader: Reader,
  looker: Looker,
  one: FoundSession,
  { showContent, archive, digests }: GatherOptions,
) {
  const { account } = reader
  const { session, standing } = one
  const places = placesOf(account, session)
  const shown = showContent ? createContent() : undefined
  const copy = archive && saveStream(archive, reader, places)
  const saved: SavedFile[] = []
  const stream = await looker.stream(places, async events => {
    shown?.add(events)
    await copy?.take(events)
  })
  const look = await looker.object(places)
  const what = `The transcript of session ${session.id} could not be saved`
  const failures = await attemptOrExplain(context, what, async () => {
    saved.push(...((await copy?.close(stream.kind === 'found')) ?? []))
    if (archive && look.kind === 'found') saved.push(await saveObject(context, archive, reader, places, look.object))
  })
  const { object, failures: unread } = digests
    ? await withDigest(context, reader, places, look)
    : { object: look, failures: [] }
  const findings = { ...one, stream, object }
  const evidence: SessionEvidence = {
    ...findings,
    account,
    places,
    ended: describeSessionEnd(session, 'grant' in standing ? standing.grants : []),
    verdicts: assessSession(findings, context.clock.now()),
    ...(shown && stream.kind === 'found' && { content: shown.content() }),
  }
  return { evidence, saved, failures: [...failures, ...unread] }
}

/** The same look with the SHA-256 of the object, which is written once and does not change. */
async function withDigest(
  context: LogsContext,
  reader: Reader,
  places: TranscriptPlaces,
  look: ObjectLook,
): Promise<{ readonly object: ObjectLook; readonly failures: readonly Failure[] }> {
  if (look.kind !== 'found' || look.object.bytes > MOST_DIGESTED_BYTES) return { object: look, failures: [] }
  const { object } = look
  const read = await attemptEvenWhenStopped(context, () => readObject(context, reader, places, object, createDigest))
  if (read.ok) return { object: { kind: 'found', object: { ...object, sha256: read.value.sha256 } }, failures: [] }
  const what = `The object s3://${places.bucket}/${places.key} could not be read for its SHA-256, so this evidence is not final. Run the last look again`
  return { object: { kind: 'found', object: { ...object, isUnread: true } }, failures: [explain(what, read.failure)] }
}
