import type { StopSelector, WitnessedStop } from '../witness/stop.ts'
import { eventInWitness, eventOf, monthOf } from './events.ts'
import { type LedgerRecord, type Observation, observedBy } from './ledger-record.ts'
import { besidePath } from './paths.ts'

/** An emergency stop, as branch and witness have it. `name`: of the run and its attempt, `1234-1`. */
export function recordOfStop(
  selector: StopSelector,
  name: string,
  observation: Observation,
): { readonly file: LedgerRecord; readonly witnessed: WitnessedStop } {
  const month = monthOf(observation)
  const place = { series: 'stops', name, month, kind: 'stopped', accounts: [] } as const
  const event = eventOf(place, { ...observedBy(observation), kind: 'stopped', selector })
  // Several jobs of one run may stop something.
  const file = { ...event, beside: besidePath(event.path, observation.at) }
  return { file, witnessed: { selector, month, record: eventInWitness(event) } }
}
