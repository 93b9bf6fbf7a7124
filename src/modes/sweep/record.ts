import { isRecorded, recordsOfFinding } from '../../domain/reconcile/finding-record.ts'
import type { AccountSnapshot, Finding } from '../../domain/reconcile/sweep.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { GrantContext } from '../../services/granting/job.ts'
import { type LedgerEvent, recordEvents } from '../../services/ledger/events.ts'
import { findingEvents, goneEvents, sweptEvent } from '../../services/ledger/findings.ts'
import { openLedger } from '../../services/ledger/ledger.ts'
import type { Witness } from '../../services/witness/witness.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import type { SweepOptions } from './options.ts'

/** What a sweep leaves on the ledger of what it found. No call rejects. */
export interface FindingsLog {
  /** Records alarms at once: the policy may be gone before a later sweep looks. `issue`: which tells of them, if it could be written. */
  readonly alarms: (alarms: readonly Finding[], issue: number | undefined) => Promise<void>
  /** Records the rest, and what is gone. Returns the failures of all calls. */
  readonly finish: (swept: Swept) => Promise<readonly Failure[]>
}

interface Swept {
  readonly findings: readonly Finding[]
  readonly snapshots: readonly AccountSnapshot[]
  readonly rules: Rules | undefined
  /** Whether GitHub could be asked. */
  readonly isOnline: boolean
  /** Whether every account could be read and judged: only then what is not found is gone. */
  readonly isComplete: boolean
}

/** Of a dry run. */
const NO_LOG: FindingsLog = { alarms: async () => {}, finish: async () => [] }

export function openFindingsLog(
  context: GrantContext,
  witness: Witness,
  { observer, dryRun }: Pick<SweepOptions, 'observer' | 'dryRun'>,
): FindingsLog {
  if (dryRun) return NO_LOG
  const ledger = openLedger(context, context.github)
  const failures: Failure[] = []
  const done = new Set<string>()
  let known: number | undefined
  const observation = () => ({ ...observer, at: context.clock.now() })
  const record = async (events: readonly LedgerEvent[]) => {
    const fresh = events.filter(({ path }) => !done.has(path))
    for (const { path } of fresh) done.add(path)
    failures.push(...(await recordEvents({ witness, ledger }, fresh, 'What this sweep found')))
  }
  return {
    alarms: async (alarms, issue) => {
      known = issue ?? known
      await record(findingEvents(alarms, observation(), known))
    },
    async finish({ findings, snapshots, rules, isOnline, isComplete }) {
      if (context.signal.aborted || !rules) return failures
      const now = observation()
      // Without GitHub everything is undetermined.
      const kept = findings.filter(each => isRecorded(each, now.at) && (isOnline || each.state !== 'undetermined'))
      const events = [...findingEvents(kept, now, known)]
      const policies = snapshots.flatMap(({ policies }) => policies.map(({ name }) => name))
      const accounts = [...rules.accounts.values()]
      if (isComplete) {
        const present = new Set(findings.flatMap(recordsOfFinding).map(({ name }) => name))
        const gone = await goneEvents(witness, accounts, present, now)
        failures.push(...gone.failures)
        events.push(...gone.events)
        if (policies.length > 0) events.push(sweptEvent({ accounts, policies, findings: kept.length }, now))
      }
      await record(events)
      return distinct(failures)
    },
  }
}
