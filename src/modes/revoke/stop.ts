import type { Observer } from '../../domain/ledger/observer.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { attempt } from '../../services/attempt.ts'
import type { Context } from '../../services/context.ts'
import type { Beneficiaries } from '../../services/history/beneficiaries.ts'
import { findTarget } from '../../services/inventory/find-target.ts'
import type { Ledger } from '../../services/ledger/ledger.ts'
import { madeGood } from '../../services/ledger/recorder.ts'
import { recordOfStop } from '../../services/ledger/stop.ts'
import { type StopSelector, witnessStop } from '../../services/witness/stop.ts'
import type { Witness } from '../../services/witness/witness.ts'
import { untilAborted } from '../../shared/abort.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { NOTHING, type Plan, type StagedPlan } from './plan.ts'

/** An emergency stop, while its passes run. */
export interface EmergencyStop {
  /** Resolves when it was witnessed wherever it can be. Never rejects. */
  readonly witnessed: Promise<readonly Failure[]>
  /** Resolves when it is on the branch of the ledger, which may take GitHub minutes. To be asked when all has ended. */
  readonly recorded: () => Promise<readonly Failure[]>
  /**
   * What has appeared since: a job may have been between its last look and its write when the stop began. A job that writes
   * later reads the stop.
   */
  readonly lookAgain: (ended: readonly Revocation[]) => Promise<Plan>
}

export interface StopSources {
  readonly witness: Pick<Witness, 'add'>
  readonly ledger: Pick<Ledger, 'add'>
  readonly beneficiaries: Beneficiaries
  readonly observer: Observer
  /** Of this run and its attempt: `1234-1`. */
  readonly runName: string
}

const INTERRUPTED = {
  message: 'Stopped before this stop was written down everywhere, and before a second look: run it again',
}

const UNRECORDED = { message: 'Stopped before this stop was on the branch of the ledger' }

/** Writes the stop down beside the work: no end waits for it. */
export function beginStop(
  context: Context,
  { witness, ledger, beneficiaries, observer, runName }: StopSources,
  target: StopSelector,
  { accounts, further }: Pick<StagedPlan, 'accounts' | 'further'>,
): EmergencyStop {
  const { clock, signal } = context
  const stop = recordOfStop(target, runName, { ...observer, at: clock.now() })
  const write = (some: readonly AwsAccount[]) => witnessStop(witness, stop.witnessed, some)
  const recorded = ledger.add([stop.file])
  const witnessed = Promise.all([write(accounts), further.then(write)]).then(failures => distinct(failures.flat()))
  return {
    witnessed: untilAborted(signal, witnessed, () => [INTERRUPTED]),
    recorded: async () => (await untilAborted(signal, recorded, () => [UNRECORDED])).map(madeGood),
    async lookAgain(ended) {
      if (signal.aborted) return { ...NOTHING, unread: [INTERRUPTED] }
      const known = new Set(ended.flatMap(({ ending }) => ending.policies))
      const all = [...accounts, ...(await further)]
      const { value, failure } = await attempt(context, () => findTarget(context, target, all, beneficiaries))
      if (!value) return { ...NOTHING, unread: failure ? [failure] : [] }
      const isNew = ({ policies }: Revocation['ending']) => policies.some(name => !known.has(name))
      return { ...NOTHING, endings: value.endings.filter(isNew), unread: value.unread }
    },
  }
}
