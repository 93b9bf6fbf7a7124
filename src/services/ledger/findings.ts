import { z } from 'zod'
import { recordsOfFinding } from '../../domain/reconcile/finding-record.ts'
import { type Finding, isAlarm } from '../../domain/reconcile/sweep.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { eventSeries, monthsSince } from '../../domain/witness/keys.ts'
import type { WitnessRecord } from '../../domain/witness/record.ts'
import { formatInstant } from '../../shared/instant.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { failuresIn } from '../attempt.ts'
import { eachInWitness, perBucket, type Witness } from '../witness/witness.ts'
import { eventOf, type LedgerEvent, monthOf } from './events.ts'
import { type Observation, observedBy } from './ledger-record.ts'

/** `issue`: the number of the issue that tells of alarms, where it could be written. */
export const findingEvents = (
  findings: readonly Finding[],
  observation: Observation,
  issue: number | undefined,
): readonly LedgerEvent[] =>
  findings.flatMap(finding =>
    recordsOfFinding(finding).map(({ name, account, about }) => {
      const place = { series: 'findings', name, month: monthOf(observation), accounts: [account] } as const
      const told = isAlarm(finding) ? issue : undefined
      return eventOf(place, { ...observedBy(observation), kind: 'finding', ...about, issue: told })
    }),
  )

/**
 * Records that findings of this month and the last one are not there any more. Which ones were recorded the witness tells.
 * `present`: the names of all findings of this sweep, which must be complete.
 */
export async function goneEvents(
  witness: Pick<Witness, 'read'>,
  accounts: Iterable<AwsAccount>,
  present: ReadonlySet<string>,
  observation: Observation,
): Promise<{ readonly events: readonly LedgerEvent[]; readonly failures: readonly Failure[] }> {
  const { at } = observation
  const lastMonth = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1))
  const series = perBucket(accounts).flatMap(account => monthsSince(lastMonth, at).map(month => ({ account, month })))
  const read = await eachInWitness(series, async ({ account, month }) => {
    const records = await witness.read(account, eventSeries('findings', month))
    const open = openIn(records.value ?? []).filter(({ name }) => !present.has(name))
    const events = open.map(({ name, record }) =>
      eventOf(
        { series: 'findings', name: `${name}.gone`, month, accounts: [account] },
        { ...observedBy(observation), ...record, kind: 'finding-gone' },
      ),
    )
    return { records, events }
  })
  return {
    events: read.flatMap(({ events }) => events),
    failures: distinct(failuresIn(read.map(({ records }) => records))),
  }
}

/** What is repeated of a finding when it is gone. */
const repeated = () =>
  z
    .object({
      kind: z.literal('finding'),
      observedAt: z.string(),
      state: z.string(),
      account: z.string(),
      region: z.string(),
      user: z.string().optional(),
      policy: z.string().optional(),
      grant: z.string().optional(),
      sessions: z.array(z.string()).optional(),
    })
    .transform(({ kind: _, observedAt: foundAt, ...rest }) => ({ ...rest, foundAt }))

function openIn(records: readonly (WitnessRecord | undefined)[]) {
  const names = new Set(records.flatMap(each => each?.name ?? []))
  return records.flatMap(each => {
    if (!each || names.has(`${each.name}.gone`)) return []
    const record = repeated().safeParse(each.record)
    return record.success ? [{ name: each.name, record: record.data }] : []
  })
}

/** What the first complete sweep of a day saw: the names of all policies that claim to be ours, in all accounts. */
export function sweptEvent(
  seen: { readonly accounts: readonly AwsAccount[]; readonly policies: readonly string[]; readonly findings: number },
  observation: Observation,
): LedgerEvent {
  const { accounts, policies, findings } = seen
  const name = formatInstant(observation.at).slice(0, 10)
  return eventOf(
    { series: 'sweeps', name, month: monthOf(observation), accounts },
    {
      ...observedBy(observation),
      kind: 'swept',
      accounts: accounts.map(({ name: account, id, region }) => ({ account, id, region })),
      policies: [...new Set(policies)].toSorted().slice(0, MOST_POLICIES),
      findings,
    },
  )
}

/** What a report reads of one list. */
const MOST_POLICIES = 10_000
