import { type EndEntry, grantsEndedBy, type LedgerEntry, ofKind, type PlacedRecord } from './ledger-entry.ts'
import type { AddedRequest } from './main-line.ts'
import { unpacked } from './packed-record.ts'

/** A grant with all that the ledger has of it. */
export interface GrantStory {
  readonly granted: PlacedRecord<'granted'>
  /** As its record says. */
  readonly mergedAt: string
  /** The request on the default branch; absent if no merge explains it. */
  readonly addition?: AddedRequest
  /** Why the record is not believed: a sentence without a full stop. */
  readonly disbelief?: string
  /** In the order of their records on the branch. {@link openStory} orders them by time. */
  ends: readonly EndEntry[]
  deletions: readonly PlacedRecord<'deleted-by-others'>[]
  reviews: readonly PlacedRecord<'review'>[]
  evidence: readonly PlacedRecord<'evidence'>[]
}

/** One for all: there are hundreds of thousands. */
const NONE: readonly never[] = []

export const beginStory = (
  granted: PlacedRecord<'granted'>,
  mergedAt: string,
  addition: AddedRequest | undefined,
  disbelief: string | undefined,
): GrantStory => ({
  granted,
  mergedAt,
  ...(addition && { addition }),
  ...(disbelief !== undefined && { disbelief }),
  ends: NONE,
  deletions: NONE,
  reviews: NONE,
  evidence: NONE,
})

/** Adds to each grant what came of it. The end of a grant may lie in the folder of the merge that removed its request. */
export function tellStories(stories: ReadonlyMap<string, GrantStory>, entries: readonly LedgerEntry[]): void {
  for (const end of ofKind(entries, 'ended'))
    for (const id of new Set([...grantsEndedBy(end), end.id])) addTo(stories.get(id ?? ''), 'ends', end)
  for (const each of ofKind(entries, 'deleted-by-others')) addTo(stories.get(each.id ?? ''), 'deletions', each)
  for (const each of ofKind(entries, 'review')) addTo(stories.get(each.id ?? ''), 'reviews', each)
  for (const each of ofKind(entries, 'evidence')) addTo(stories.get(each.id ?? ''), 'evidence', each)
}

type Lists = Pick<GrantStory, 'ends' | 'deletions' | 'reviews' | 'evidence'>

/** As a list of its own: one that grows by `push` takes the room of 17 at once. */
function addTo<L extends keyof Lists>(story: Lists | undefined, list: L, record: Lists[L][number]): void {
  if (story) story[list] = [...story[list], record] as unknown as Lists[L]
}

/** The story with its records as objects, ends and reviews by time: for all that looks closer, one grant at a time. */
export function openStory(story: GrantStory): GrantStory {
  const reviews = story.reviews.map(unpacked).sort((one, other) => compareTexts(one.record.at, other.record.at))
  return {
    ...story,
    granted: unpacked(story.granted),
    ends: openEnds(story),
    deletions: story.deletions.map(unpacked),
    reviews,
    evidence: story.evidence.map(unpacked),
  }
}

export const openEnds = ({ ends }: GrantStory): EndEntry[] =>
  ends
    .map(unpacked)
    .sort((one, other) => compareTexts(one.record.revocation.startedAt, other.record.revocation.startedAt))

const compareTexts = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** The oldest merge first, then by id. */
export const byMerge = (one: GrantStory, other: GrantStory) =>
  compareTexts(one.mergedAt, other.mergedAt) || compareTexts(one.granted.id ?? '', other.granted.id ?? '')
