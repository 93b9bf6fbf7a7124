import type { AwsAccount } from '../../domain/rules/rules.ts'
import { type EventFolder, eventSeries } from '../../domain/witness/keys.ts'
import type { NewWitnessRecord, WitnessKind } from '../../domain/witness/record.ts'
import { sha256 } from '../../domain/witness/sha256.ts'
import { formatInstant } from '../../shared/instant.ts'
import { distinct, explain, type Failure, type Result } from '../../shared/result.ts'
import { failuresIn, inTurn } from '../attempt.ts'
import { eachInWitness, perBucket, type Witness } from '../witness/witness.ts'
import type { Ledger } from './ledger.ts'
import { type LedgerRecord, type Observation, written } from './ledger-record.ts'
import { besidePath, nameOfRecord } from './paths.ts'
import { madeGood } from './recorder.ts'

/** A record that is about no single grant. */
export interface LedgerEvent {
  /** On the branch: `2026-11/findings/NAME.json`. */
  readonly path: string
  readonly content: string
  /** In the witness. */
  readonly series: EventFolder
  readonly kind: WitnessKind
  /** Whose witnesses have it. */
  readonly accounts: readonly AwsAccount[]
}

/** @param month `2026-11`, of the merge or the observation */
export function eventOf(
  { series, name, month, kind = 'other', accounts }: EventPlace,
  record: Readonly<Record<string, unknown>>,
): LedgerEvent {
  return { path: `${month}/${series}/${name}.json`, content: written(record), series, kind, accounts }
}

interface EventPlace extends Pick<LedgerEvent, 'series' | 'accounts'>, Partial<Pick<LedgerEvent, 'kind'>> {
  readonly month: string
  /** Of the file, without its ending. */
  readonly name: string
}

/** The month in which something was observed: `2026-11`. */
export const monthOf = ({ at }: Pick<Observation, 'at'>): string => formatInstant(at).slice(0, 7)

/** What the witness has of an event: the name is that of its file. */
export function eventInWitness({ path, content, kind }: LedgerEvent): NewWitnessRecord {
  return { kind, name: nameOfRecord(path), path, sha256: sha256(content), record: JSON.parse(content) }
}

interface Places {
  readonly witness: Pick<Witness, 'addOnce'>
  readonly ledger: Pick<Ledger, 'add'>
}

/**
 * Records events once, each by its path: first in the witness, then on the branch. Where a job before this one has witnessed an
 * event of the same name, that record counts and nothing is added: a sweep puts it on the branch if it is not there. An event
 * that cannot be witnessed stands on the branch alone. Never throws. Not for dry runs.
 *
 * @param what the subject of a failure: `This stop`
 */
export async function recordEvents(
  { witness, ledger }: Places,
  events: readonly LedgerEvent[],
  what: string,
): Promise<readonly Failure[]> {
  const results = new Map<LedgerEvent, Result<unknown>[]>(events.map(event => [event, []]))
  await eachInWitness(perBucket(new Set(events.flatMap(({ accounts }) => accounts))), async account => {
    const own = events.filter(({ accounts }) => perBucket(accounts).includes(account))
    await inTurn(own, async event => {
      const series = eventSeries(event.series, event.path.slice(0, 7))
      results.get(event)?.push(await witness.addOnce(account, series, eventInWitness(event)))
    })
  })
  const all = [...results.values()].flat()
  const unwitnessed = failuresIn(all).map(failure => explain(`${what} could not be witnessed`, failure))
  const added = [...results].flatMap(([event, own]) => recordOf(event, own))
  const unwritten = await ledger.add(added)
  const isMadeGood = unwitnessed.length === 0
  return distinct([...unwitnessed, ...unwritten.map(failure => (isMadeGood ? madeGood(failure) : failure))])
}

/** What the branch gets: nothing where every witness had such a record before. */
function recordOf({ path, content }: LedgerEvent, own: readonly Result<unknown>[]): readonly LedgerRecord[] {
  const isAdded = own.some(({ ok, value }) => ok && value === undefined)
  // The next job would add the same again, at yet another path.
  if (own.every(({ ok }) => !ok)) return [{ path, content }]
  return isAdded ? [{ path, content, beside: besidePath(path, new Date(observedAt(content))) }] : []
}

const observedAt = (content: string) => (JSON.parse(content) as { observedAt: string }).observedAt
