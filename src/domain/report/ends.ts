import { artefactOf, type IsWitnessed, starterOf } from './artefacts.ts'
import type { EndRow, GrantRow } from './grant-row.ts'
import type { EndEntry, PlacedRecord } from './ledger-entry.ts'
import type { GrantStory } from './story.ts'

const MINUTE = 60_000
const CLEAN = 'clean'

export type StopEntry = PlacedRecord<'stopped'>

/** Why an end began, and when it was ordered. */
interface Order {
  readonly cause: EndRow['cause']
  /** The instant from which the access should have been over, in milliseconds. */
  readonly dueAt: number
}

/** Emergency stops by the address of their run. */
export type StopsByRun = ReadonlyMap<string | undefined, readonly StopEntry[]>

export interface EndSources {
  readonly stops: StopsByRun
  readonly isWitnessed: IsWitnessed
}

/** Every recorded attempt to end a grant, and the end that counts. */
export function endsOf(story: GrantStory, sources: EndSources): Pick<GrantRow, 'ends' | 'ended'> {
  const ends = story.ends.map(end => endRowOf(end, orderOf(end, story, sources.stops).cause, sources.isWitnessed))
  const proven = story.ends.filter(({ record }) => record.revocation.verdict === CLEAN)
  // A later end that found something proves that an earlier one was not the last.
  const counting = proven.findLast(({ record }, index) => index === 0 || record.sawAnything)
  if (!counting) return { ends }
  const { revocation, startedBy } = counting.record
  const { cause, dueAt } = orderOf(counting, story, sources.stops)
  return {
    ends,
    ended: {
      at: revocation.finishedAt,
      cause,
      ...(startedBy && { by: starterOf(startedBy) }),
      secondsToRevoke: Math.max(0, Date.parse(revocation.finishedAt) - dueAt) / 1_000,
      overrunSeconds: Math.max(...proven.map(({ record }) => record.revocation.overrunSeconds)),
    },
  }
}

function endRowOf({ record, place }: EndEntry, cause: EndRow['cause'], isWitnessed: IsWitnessed): EndRow {
  const { revocation, run, startedBy, passes, terminated } = record
  const { region, verdict, startedAt, finishedAt, overrunSeconds } = revocation
  const row: EndRow = {
    region,
    verdict,
    cause,
    startedAt,
    finishedAt,
    passes,
    terminatedSessions: terminated,
    overrunSeconds,
    artefact: artefactOf(place, isWitnessed),
  }
  if (run !== undefined) row.run = run
  if (startedBy) row.startedBy = starterOf(startedBy)
  return row
}

/** The emergency stop that an end belongs to: it is of the same run, about the same access, and of the same minutes. */
export const stopOf = (end: EndEntry, story: GrantStory, stops: StopsByRun): StopEntry | undefined =>
  stops.get(end.record.run)?.find(stop => isByStop(end, story, stop))

function isByStop({ record }: EndEntry, { granted }: GrantStory, stop: StopEntry): boolean {
  const { user, id } = granted.record.grant
  const { selector, observedAt } = stop.record
  const isMeant =
    selector.kind === 'everything' ||
    (selector.kind === 'user' ? selector.user.toLowerCase() === user.toLowerCase() : selector.id === id)
  const at = Date.parse(observedAt)
  const [from, to] = [record.revocation.startedAt, record.revocation.finishedAt].map(text => Date.parse(text))
  return isMeant && at >= (from ?? 0) - 10 * MINUTE && at <= (to ?? 0) + 10 * MINUTE
}

/** What made an end begin, by the default branch, the stops, and who started the run. */
function orderOf(end: EndEntry, story: GrantStory, stops: StopsByRun): Order {
  const { revocation, startedBy, mergeSha } = end.record
  const { granted, addition } = story
  const startedAt = Date.parse(revocation.startedAt)
  const expiresAt = Date.parse(granted.record.grant.expiresAt)
  if (startedAt >= expiresAt) return { cause: 'expiry', dueAt: expiresAt }
  // A job that ends what its own merge removed is no emergency stop.
  const stop = mergeSha === undefined ? stopOf(end, story, stops) : undefined
  if (stop) return { cause: 'stop', dueAt: Math.min(Date.parse(stop.record.observedAt), startedAt) }
  const gone = addition?.gone
  const isByRemoval = gone && (mergeSha === gone.commit.sha || gone.commit.at <= startedAt + MINUTE)
  if (isByRemoval) {
    const cause = gone.by === 'change' ? 'request-changed' : 'request-removed'
    return { cause, dueAt: Math.min(gone.commit.at, startedAt) }
  }
  // Records of earlier releases say neither who started the run nor that it was an emergency stop.
  const isOfSweep = mergeSha === undefined && ['schedule', 'push'].includes(startedBy?.event ?? '')
  return { cause: isOfSweep ? 'sweep' : 'unknown', dueAt: startedAt }
}
