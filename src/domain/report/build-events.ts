import { artefactOf, type IsWitnessed, observedOf, personOf, pullRequestOf } from './artefacts.ts'
import { type StopsByRun, stopOf } from './ends.ts'
import type { FailureRow, FindingRow, OvertakenRow, RefusalRow, StopRow, TranscriptReadRow } from './event-rows.ts'
import { type EndEntry, type LedgerEntry, ofKind, type PlacedRecord } from './ledger-entry.ts'
import { isWithinPeriod, type ReportPeriod } from './main-line.ts'
import type { MatchedLedger } from './match.ts'
import { type GrantStory, openEnds } from './story.ts'

/** What rows of events are made from. */
export interface EventSources {
  readonly entries: readonly LedgerEntry[]
  readonly matched: MatchedLedger
  readonly period: ReportPeriod
  readonly repositoryUrl: string
  readonly isWitnessed: IsWitnessed
  readonly stops: StopsByRun
}

const byTime = (one: { readonly observedAt: string }, other: { readonly observedAt: string }) =>
  one.observedAt < other.observedAt ? -1 : Number(one.observedAt > other.observedAt)

type Refused = MatchedLedger['others'][number]

function requestOf({ record, place, id = '' }: Refused, { repositoryUrl, isWitnessed }: EventSources) {
  const { user, account, instances, tags, reason, file, mergeSha, pullRequest, requestedBy, mergedBy } = record
  return {
    ...observedOf(record),
    artefact: artefactOf(place, isWitnessed),
    user,
    account,
    ...(instances && { instances }),
    ...(tags && { tags }),
    reason,
    file,
    mergeSha,
    grant: id,
    ...(pullRequest !== undefined && { pullRequest: pullRequestOf(pullRequest, repositoryUrl) }),
    ...(requestedBy && { requestedBy: personOf(requestedBy) }),
    ...(mergedBy && { mergedBy: personOf(mergedBy) }),
  }
}

export function refusalRowsOf(sources: EventSources): readonly RefusalRow[] {
  const rows = sources.matched.others.flatMap((each): RefusalRow[] =>
    each.kind === 'refused'
      ? [
          {
            type: 'refusal',
            ...requestOf(each, sources),
            why: each.record.refusals.map(({ message, remedy }) => `${message}. ${remedy}`),
          },
        ]
      : [],
  )
  return rows.toSorted(byTime)
}

export function overtakenRowsOf(sources: EventSources): readonly OvertakenRow[] {
  const rows = sources.matched.others.flatMap((each): OvertakenRow[] =>
    each.kind === 'overtaken' ? [{ type: 'overtaken', ...requestOf(each, sources) }] : [],
  )
  return rows.toSorted(byTime)
}

/** Grants that failed, and ends that could not be proven; each with the later record that made it good. */
export function failureRowsOf(sources: EventSources): readonly FailureRow[] {
  const { matched } = sources
  const granted = new Map(matched.stories.map(({ granted: { id, place } }) => [id, place.path]))
  const grants = matched.others.flatMap((each): FailureRow[] => {
    if (each.kind !== 'failed') return []
    const { record, place, id = '' } = each
    const followedBy = granted.get(id)
    const about = { grant: id, user: record.user, account: record.account, message: record.message }
    return [failureOf('grant', about, record, place, followedBy, sources)]
  })
  const ends = matched.stories.flatMap(story => {
    const all = openEnds(story)
    const failed = all.filter(({ record }) => record.revocation.verdict !== 'clean')
    return failed.map(end => failedEndOf(end, all, story, sources))
  })
  return [...grants, ...ends].toSorted(byTime)
}

function failedEndOf(
  { record, place }: EndEntry,
  all: readonly EndEntry[],
  { granted }: GrantStory,
  sources: EventSources,
): FailureRow {
  const { id, user, account } = granted.record.grant
  const { verdict, finishedAt } = record.revocation
  const message = [`${verdict} after ${record.passes} passes`, ...record.failures].join(': ')
  const proven = all.find(
    each => each.record.revocation.verdict === 'clean' && each.record.revocation.finishedAt >= finishedAt,
  )
  return failureOf('end', { grant: id, user, account, message }, record, place, proven?.place.path, sources)
}

const failureOf = (
  kind: FailureRow['kind'],
  about: Pick<FailureRow, 'grant' | 'user' | 'account' | 'message'>,
  record: Parameters<typeof observedOf>[0],
  place: EndEntry['place'],
  followedBy: string | undefined,
  { isWitnessed }: EventSources,
): FailureRow => ({
  type: 'failure',
  kind,
  ...about,
  ...observedOf(record),
  artefact: artefactOf(place, isWitnessed),
  ...(followedBy !== undefined && { followedBy }),
})

const within = <K extends 'stopped' | 'finding' | 'transcripts-read'>(
  { entries, period }: EventSources,
  kind: K,
): readonly PlacedRecord<K>[] =>
  ofKind(entries, kind).filter(({ record }) => isWithinPeriod(Date.parse(record.observedAt), period))

export function stopRowsOf(sources: EventSources): readonly StopRow[] {
  const ended = new Map<PlacedRecord<'stopped'>, Set<string>>()
  for (const story of sources.matched.stories)
    for (const end of story.ends) {
      const stop = stopOf(end, story, sources.stops)
      if (stop) ended.set(stop, (ended.get(stop) ?? new Set()).add(story.granted.record.grant.id))
    }
  const rows = within(sources, 'stopped').map((stop): StopRow => {
    const { selector } = stop.record
    return {
      type: 'stop',
      what: selector.kind === 'grant-id' ? 'grant' : selector.kind,
      ...(selector.kind === 'user' && { subject: selector.user }),
      ...(selector.kind === 'grant-id' && { subject: selector.id }),
      grants: [...(ended.get(stop) ?? [])],
      ...observedOf(stop.record),
      artefact: artefactOf(stop.place, sources.isWitnessed),
    }
  })
  return rows.toSorted(byTime)
}

export function findingRowsOf(sources: EventSources): readonly FindingRow[] {
  const { entries, isWitnessed } = sources
  const gone = new Map(ofKind(entries, 'finding-gone').map(({ place, record }) => [place.path, record.observedAt]))
  const found = new Set(ofKind(entries, 'finding').map(({ record }) => record.policy))
  const ends = new Map<string, string[]>()
  for (const { record, place } of ofKind(entries, 'ended'))
    for (const policy of record.revocation.policies)
      if (found.has(policy)) ends.set(policy, [...(ends.get(policy) ?? []), place.path])
  const rows = within(sources, 'finding').map(({ record, place }): FindingRow => {
    const { state, account, region, user, policy, sessions, why, issue } = record
    const goneAt = gone.get(place.path.replace(/\.json$/, '.gone.json'))
    return {
      type: 'finding',
      state,
      account,
      region,
      ...(user !== undefined && { user }),
      ...(policy !== undefined && { policy }),
      sessions: [...sessions],
      why,
      ...(issue !== undefined && { issue }),
      ...(goneAt !== undefined && { goneAt }),
      endedBy: policy === undefined ? [] : (ends.get(policy) ?? []),
      ...observedOf(record),
      artefact: artefactOf(place, isWitnessed),
    }
  })
  return rows.toSorted(byTime)
}

/** Of the branch alone: the role for logs cannot write to the witness. */
export function transcriptReadRowsOf(sources: EventSources): readonly TranscriptReadRow[] {
  const rows = within(sources, 'transcripts-read').map(
    ({ record, place }): TranscriptReadRow => ({
      type: 'transcript-read',
      how: record.how,
      asked: [...record.asked],
      sessions: [...record.sessions],
      ...observedOf(record),
      artefact: artefactOf(place),
    }),
  )
  return rows.toSorted(byTime)
}
