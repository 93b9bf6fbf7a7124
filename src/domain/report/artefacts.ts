import type { RecordPlace } from './ledger-entry.ts'
import type { ArtefactRow, PersonRow, StarterRow } from './parts.ts'

/** Whether the witness has the bytes of a record; `undefined` where no witness was read. */
export type IsWitnessed = ((place: RecordPlace) => boolean) | undefined

/** Where a row is recorded. `isWitnessed`: absent for what only the branch keeps. */
export const artefactOf = ({ path, sha256 }: RecordPlace, isWitnessed?: IsWitnessed): ArtefactRow => ({
  path,
  sha256,
  ...(isWitnessed && { witnessed: isWitnessed({ path, sha256 }) }),
})

interface Named {
  readonly login: string
  readonly id?: number | undefined
}

/** A person as rows have one: without what is not known. */
export const personOf = ({ login, id }: Named): PersonRow => ({ login, ...(id !== undefined && { id }) })

export const starterOf = ({ event, ...person }: Named & { readonly event: string }): StarterRow => ({
  ...personOf(person),
  event,
})

/** What rows of events have in common. */
export const observedOf = ({
  observedAt,
  run,
  startedBy,
}: {
  readonly observedAt: string
  readonly run?: string | undefined
  readonly startedBy?: (Named & { readonly event: string }) | undefined
}) => ({ observedAt, ...(run !== undefined && { run }), ...(startedBy && { startedBy: starterOf(startedBy) }) })
