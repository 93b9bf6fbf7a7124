import { artefactOf } from './artefacts.ts'
import type { GrantRow, SessionRow } from './grant-row.ts'
import type { PlacedRecord } from './ledger-entry.ts'

const isFinalPath = (path: string) => /\/evidence\.[^/]*$/.test(path)

/** How a grant was used, by the final evidence check, or by the latest that is not final. Its record is on the branch alone. */
export function usageOf(evidence: readonly PlacedRecord<'evidence'>[]): GrantRow['usage'] {
  const final = evidence.filter(({ place }) => isFinalPath(place.path))
  const known = final.length > 0 ? final : evidence
  const last = known.toSorted((one, other) => (one.record.observedAt < other.record.observedAt ? -1 : 1)).at(-1)
  if (!last) return undefined
  return {
    isFinal: final.length > 0,
    usedMinutes: last.record.minutesUsed,
    sessions: [...last.record.sessions],
    artefact: artefactOf(last.place),
  }
}

/** Whether a session was never connected: then there is nothing to record. */
export const hasNothingToRecord = ({ verdict }: SessionRow): boolean => verdict?.startsWith('never connected') === true
