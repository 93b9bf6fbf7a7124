import { groupBy } from '../../shared/group-by.ts'
import { digestIn, mergeOf } from '../grant/policy-name.ts'
import { whyNotBelieved } from './believe.ts'
import { type LedgerEntry, ofKind, type PlacedRecord, type RecordPlace } from './ledger-entry.ts'
import { type AddedRequest, isWithinPeriod, type LineCommit, type MainHistory, type ReportPeriod } from './main-line.ts'
import { unpacked } from './packed-record.ts'
import { beginStory, byMerge, type GrantStory, tellStories } from './story.ts'

export type RequestOutcome = 'granted' | 'refused' | 'failed' | 'overtaken'
type OutcomeRecord = PlacedRecord<'refused'> | PlacedRecord<'failed'> | PlacedRecord<'overtaken'>

/** A record that no merge explains, or that says more than its merge. */
export interface UnexplainedRecord {
  readonly place: RecordPlace
  readonly why: string
}

/** The records of a ledger, held against the default branch. */
export interface MatchedLedger {
  /** The oldest merge first, then by id. */
  readonly stories: readonly GrantStory[]
  /** Requests of the period that were not granted. */
  readonly others: readonly OutcomeRecord[]
  /** What came of each request of the period; those without an entry have no record. */
  readonly outcomes: ReadonlyMap<AddedRequest, RequestOutcome>
  readonly unexplained: readonly UnexplainedRecord[]
  /** Under which the grants were given. */
  readonly usedRules: readonly RecordedRule[]
}

/** A rule as records name it: by its number in a version of the rule file. */
export type RecordedRule = Pick<PlacedRecord<'granted'>['record'], 'rule' | 'rulesBlobSha'>

interface Matching {
  readonly main: MainHistory
  readonly period: ReportPeriod
  readonly entries: readonly LedgerEntry[]
  readonly isWitnessed: (place: RecordPlace) => boolean
}

/** Holds each record against the request that its id names: the merge must be on the default branch, and have added it. */
export function matchLedger(matching: Matching): MatchedLedger {
  const { main, entries } = matching
  const requests = indexRequests(main.added)
  const grants = matchGrants(matching, requests)
  const rest = matchOthers(matching, requests)
  tellStories(grants.stories, entries)
  return {
    stories: [...grants.stories.values()].toSorted(byMerge),
    others: rest.others,
    // A request that failed at first, and was given by a re-run, was given.
    outcomes: new Map([...rest.outcomes, ...grants.outcomes]),
    unexplained: [...grants.unexplained, ...rest.unexplained],
    usedRules: grants.usedRules,
  }
}

function matchGrants({ main, period, entries, isWitnessed }: Matching, requests: RequestIndex) {
  const stories = new Map<string, GrantStory>()
  const outcomes = new Map<AddedRequest, RequestOutcome>()
  const unexplained: UnexplainedRecord[] = []
  const usedRules = new Map<string, RecordedRule>()
  const ids = new Set(entries.flatMap(entry => ('id' in entry ? (entry.id ?? []) : [])))
  for (const packed of ofKind(entries, 'granted')) {
    const granted = unpacked(packed)
    const { id = '', place, record } = granted
    const found = requests.find(id, record.user)
    if (found && !isWithinPeriod(found.addition.commit.at, period)) continue
    const isKnown = stories.has(id)
    const why = found
      ? whyNotCounted(granted, found, { isKnown, isOvershadowed: isOvershadowed(id, found.addition, ids) }, isWitnessed)
      : whyUnexplained(main, period, id, record.grant.mergedAt)
    if (!found && why === undefined) continue
    if (why !== undefined) unexplained.push({ place, why })
    else if (found) outcomes.set(found.addition, 'granted')
    if (isKnown) continue
    stories.set(id, beginStory(packed, record.grant.mergedAt, found?.addition, why))
    const { rule, rulesBlobSha } = record
    usedRules.set(`${rulesBlobSha} ${rule}`, { rule, rulesBlobSha })
  }
  return { stories, outcomes, unexplained, usedRules: [...usedRules.values()] }
}

function whyNotCounted(
  granted: PlacedRecord<'granted'>,
  { addition, merge }: FoundRequest,
  { isKnown, isOvershadowed }: { readonly isKnown: boolean; readonly isOvershadowed: boolean },
  isWitnessed: Matching['isWitnessed'],
): string | undefined {
  if (isKnown) return 'There is another record of the same grant'
  if (isOvershadowed) return 'The request landed with an earlier commit, which has a record of its own'
  return whyNotBelieved(granted, addition, merge, isWitnessed(granted.place))
}

function matchOthers({ main, period, entries }: Matching, requests: RequestIndex) {
  const others: OutcomeRecord[] = []
  const outcomes = new Map<AddedRequest, RequestOutcome>()
  const unexplained: UnexplainedRecord[] = []
  for (const other of entries.filter(isOutcome)) {
    const { id = '', place, record } = other
    const found = requests.find(id, record.user)
    const why = found ? undefined : whyUnexplained(main, period, id, record.observedAt)
    if (found ? !isWithinPeriod(found.addition.commit.at, period) : why === undefined) continue
    others.push(other)
    if (why !== undefined) unexplained.push({ place, why })
    if (found && !outcomes.has(found.addition)) outcomes.set(found.addition, other.kind)
  }
  return { others, outcomes, unexplained }
}

const isOutcome = (entry: LedgerEntry): entry is OutcomeRecord =>
  entry.kind === 'refused' || entry.kind === 'failed' || entry.kind === 'overtaken'

interface FoundRequest {
  readonly addition: AddedRequest
  /** The commit that the id names: the one that added the request, or the last of those that landed with it. */
  readonly merge: LineCommit
}

interface RequestIndex {
  /** The request that a grant id stands for. */
  readonly find: (id: string, user: string) => FoundRequest | undefined
}

function indexRequests(added: readonly AddedRequest[]): RequestIndex {
  const groups = groupBy(added, ({ entry }) => entry.digest)
  const byDigest = new Map(groups.map(own => [own[0].entry.digest, own]))
  return {
    find(id, user) {
      const own = (byDigest.get(digestIn(id)) ?? []).filter(({ entry }) => entry.user === user)
      const isNamed = ({ sha }: LineCommit) => sha.startsWith(mergeOf(id))
      const exact = own.find(({ commit }) => isNamed(commit))
      if (exact) return { addition: exact, merge: exact.commit }
      for (const addition of own) {
        const merge = landedLater(addition).find(isNamed)
        if (merge) return { addition, merge }
      }
      return undefined
    },
  }
}

/** The commits that may have landed with a request, and still have it. */
export const landedLater = ({ landedWith, gone }: AddedRequest): readonly LineCommit[] =>
  landedWith.filter(({ position }) => !gone || position < gone.commit.position)

/** Whether a record names a later commit of a landing, while another record names the commit that added the request. */
const isOvershadowed = (id: string, { commit, entry }: AddedRequest, ids: ReadonlySet<string>) =>
  !commit.sha.startsWith(mergeOf(id)) && ids.has(`${commit.sha.slice(0, 12)}-${entry.digest}`)

/** Why a record has no request; `undefined` if that is no matter of this period. */
function whyUnexplained(main: MainHistory, period: ReportPeriod, id: string, at: string): string | undefined {
  const commit = main.landed(mergeOf(id))
  const isClaimed = isWithinPeriod(Date.parse(at), period)
  if (!commit) return isClaimed ? `No commit on the default branch begins with ${mergeOf(id)}` : undefined
  if (commit.at < period.since && (!isClaimed || Date.parse(at) - commit.at < BORDER_MS)) return undefined
  return `Commit ${mergeOf(id)} of the default branch did not add this request`
}

const BORDER_MS = 60_000
