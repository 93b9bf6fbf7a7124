import type { RecordPlace } from './ledger-entry.ts'
import type { ArtefactRow, PersonRow, StarterRow } from './parts.ts'

/** Whether the witness has the bytes of a record; `undefined` where no witness was read. */
export type IsWitnessed = ((place: RecordPlace) => boolean) | undefined

/** Where a row is recorded. `isWitnessed`: absent for what only the branch keeps. */
export const artefactOf = ({ path, sha256 }: RecordPlace, isWitnessed?: IsWitnessed): ArtefactRow =>
  isWitnessed ? { path, sha256, witnessed: isWitnessed({ path, sha256 }) } : { path, sha256 }

interface Named {
  readonly login: string
  readonly id?: number | undefined
}

/** A person as rows have one: without what is not known. Without a spread, which costs each object a shape of its own. */
export const personOf = ({ login, id }: Named): PersonRow => (id === undefined ? { login } : { login, id })

export const starterOf = ({ login, id, event }: Named & { readonly event: string }): StarterRow =>
  id === undefined ? { login, event } : { login, id, event }

/** The address is made of the repository's: one in a record may lead elsewhere. */
export const pullRequestOf = (number: number, repositoryUrl: string) => ({
  number,
  url: `${repositoryUrl}/pull/${number}`,
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
