import type { GrantRecord } from '../../domain/grant/record.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { grantSeries, monthsSince, recordKey, type Series, stopSeries } from '../../domain/witness/keys.ts'
import {
  grantsWitnessed,
  isEnd,
  isWitnessed,
  type WitnessedEnd,
  type WitnessRecord,
} from '../../domain/witness/record.ts'
import { type Result, succeeded } from '../../shared/result.ts'
import type { Witness } from './witness.ts'

/** What identifies a grant to the witness. */
export interface WitnessedGrant {
  readonly id: string
  /** The names of the user: as asked, and as IAM has it now. */
  readonly users: readonly string[]
  readonly account: AwsAccount
  readonly mergedAt: Date
}

/** What the witness says of a grant. */
export interface GrantHistory {
  /** Whether a job of ours gave it, or was about to. */
  readonly isGiven: boolean
  /** What was written down of it. */
  readonly records: readonly GrantRecord[]
  /** Why it is not given again: its own end, or an emergency stop since its merge. */
  readonly end?: WitnessedEnd
}

/** Reads what the witness says of a grant now: its own records, then the stops of its user and of everything. */
export async function readGrantHistory(
  witness: Pick<Witness, 'read'>,
  { id, users, account, mergedAt }: WitnessedGrant,
  now: Date,
): Promise<Result<GrantHistory>> {
  const own = await witness.read(account, grantSeries(id))
  if (!own.ok) return own
  const records = grantsWitnessed(own.value).filter(record => record.id === id)
  const given = { isGiven: isWitnessed(own.value), records }
  const ended = own.value.findIndex(isEnd)
  if (ended >= 0) return succeeded({ ...given, end: endAt(grantSeries(id), own.value, ended, now) })
  for (const month of monthsSince(mergedAt, now)) {
    for (const series of [...users.map(user => stopSeries(month, user)), stopSeries(month)]) {
      const stops = await witness.read(account, series)
      if (!stops.ok) return stops
      const since = stops.value.findIndex(stop => stop === undefined || stop.at >= mergedAt)
      if (since >= 0) return succeeded({ ...given, end: endAt(series, stops.value, since, now) })
    }
  }
  return succeeded(given)
}

function endAt(
  series: Series,
  records: readonly (WitnessRecord | undefined)[],
  index: number,
  now: Date,
): WitnessedEnd {
  const record = records[index]
  const kind = record?.kind === 'stopped' ? 'stopped' : 'ended'
  return { key: recordKey(series, index + 1), kind, at: record?.at ?? now }
}
