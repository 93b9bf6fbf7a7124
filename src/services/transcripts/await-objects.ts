import pMap from 'p-map'
import { placesOf, S3_LATEST_MS } from '../../domain/evidence/transcript.ts'
import { pause } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import { createLooker } from './look.ts'
import type { LogsContext, Reader } from './reader.ts'

const LOOK_EVERY_MS = 30_000

/**
 * Waits until S3 has the transcripts of all ended sessions, or their time is over. Polls instead of sleeping for the whole
 * time, because the agent uploads at once (docs/aws-facts.md REC-3). Failed polls are repeated; the check that follows
 * reports what still fails.
 */
export async function awaitObjects(context: LogsContext, readers: readonly Reader[]): Promise<void> {
  const { clock, log, signal } = context
  let isToldOf = false
  const latest = new Date(clock.now().getTime() + S3_LATEST_MS)
  while (!signal.aborted) {
    const awaited = (await pMap(readers, reader => awaitedFrom(context, reader, latest), { concurrency: 4 })).flat()
    if (awaited.length === 0) return
    const last = new Date(Math.max(...awaited.map(at => at.getTime())))
    if (!isToldOf) log(`waiting for ${awaited.length} transcripts in S3, until ${formatInstant(last)} at the latest`)
    isToldOf = true
    await pause(clock, LOOK_EVERY_MS, signal)
  }
}

/** The times by which missing objects must have arrived; `latest` while that is unknown. */
async function awaitedFrom(context: LogsContext, reader: Reader, latest: Date): Promise<readonly Date[]> {
  const looker = createLooker(context, reader)
  const awaited: Date[] = []
  const listed = await attemptEvenWhenStopped(context, () => reader.list())
  if (!listed.ok) return context.clock.now() < latest ? [latest] : []
  for (const { session, isThroughOurs } of listed.value) {
    if (!session.endedAt || !isThroughOurs || session.status === 'Failed') continue
    const due = new Date(session.endedAt.getTime() + S3_LATEST_MS)
    if (context.clock.now() >= due) continue
    const object = await looker.object(placesOf(reader.account, session))
    if (object.kind === 'absent') awaited.push(due)
  }
  return awaited
}
