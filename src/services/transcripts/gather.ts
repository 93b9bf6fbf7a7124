import pMap from 'p-map'
import type { SavedFile, SessionEvidence } from '../../domain/evidence/evidence.ts'
import { describeSessionEnd } from '../../domain/evidence/session-end.ts'
import { placesOf } from '../../domain/evidence/transcript.ts'
import { assessSession } from '../../domain/evidence/verdict.ts'
import type { AccountRegion } from '../../domain/rules/rules.ts'
import type { Failure } from '../../shared/result.ts'
import { attemptOrExplain } from '../attempt.ts'
import type { Archive } from './archive.ts'
import { createContent } from './content.ts'
import { createLooker, type Looker } from './look.ts'
import type { FoundSession, LogsContext, Reader } from './reader.ts'
import { saveObject, saveStream } from './save.ts'

export interface GatherOptions {
  readonly showContent: boolean
  /** Where to copy the transcripts to, if requested. */
  readonly archive?: Archive
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
  { showContent, archive }: GatherOptions,
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
  const object = await looker.object(places)
  const what = `The transcript of session ${session.id} could not be saved`
  const failures = await attemptOrExplain(context, what, async () => {
    saved.push(...((await copy?.close(stream.kind === 'found')) ?? []))
    if (archive && object.kind === 'found')
      saved.push(await saveObject(context, archive, reader, places, object.object))
  })
  const findings = { ...one, stream, object }
  const evidence: SessionEvidence = {
    ...findings,
    account,
    places,
    ended: describeSessionEnd(session, 'grant' in standing ? standing.grants : []),
    verdicts: assessSession(findings, context.clock.now()),
    ...(shown && stream.kind === 'found' && { content: shown.content() }),
  }
  return { evidence, saved, failures }
}
