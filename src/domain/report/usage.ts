import { artefactOf } from './artefacts.ts'
import type { GrantRow, SessionRow } from './grant-row.ts'
import type { PlacedRecord } from './ledger-entry.ts'
import type { RecordOf } from './record-schemas.ts'

type RecordedSession = RecordOf<'evidence'>['sessions'][number]

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
    sessions: last.record.sessions.map(sessionRowOf),
    artefact: artefactOf(last.place),
  }
}

/** By how grave they are. */
const SEVERITIES = ['fine', 'warning', 'alarm']

function sessionRowOf({
  id,
  target,
  startedAt,
  endedAt,
  ended,
  cloudWatch,
  s3,
  verdicts,
}: RecordedSession): SessionRow {
  const worst = verdicts.toSorted((one, other) => gravity(one) - gravity(other)).at(-1)
  return {
    id,
    instance: target,
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(ended !== undefined && { ended }),
    transcripts: { ...(cloudWatch && { cloudWatch }), ...(s3 && { s3: withoutAbsent(s3) }) },
    ...(worst && { verdict: worst.verdict, severity: worst.severity }),
  }
}

const gravity = ({ severity }: { readonly severity: string }) => SEVERITIES.indexOf(severity)

/** Exact optional types: a key that is not there, and no `undefined`. */
const withoutAbsent = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Whether a session was never connected: then there is nothing to record. */
export const hasNothingToRecord = ({ verdict }: SessionRow): boolean => verdict?.startsWith('never connected') === true
