import { type ListedHolder, userHolder } from '../principal/principal.ts'
import type { ObservedPolicy } from './provenance.ts'

/** The JSON of inline policies, decoded, by their names. */
type Documents = ReadonlyMap<string, string>

/** A role under ROLE_PATH, as IAM lists it. */
export interface ListedRole {
  /** The unique id: a role that is deleted and made anew has another one. */
  readonly id: string
  readonly policies: Documents
}

/** The inline policies of an account: of its IAM users, and of its roles under ROLE_PATH, by their names. */
export interface InlinePolicies {
  readonly users: ReadonlyMap<string, Documents>
  readonly roles: ReadonlyMap<string, ListedRole>
}

export const NO_INLINE_POLICIES: InlinePolicies = { users: new Map(), roles: new Map() }

/** The policies whose names are wanted, with their holders. */
export function heldPolicies(
  { users, roles }: InlinePolicies,
  isWanted: (name: string) => boolean,
): readonly ObservedPolicy[] {
  const heldBy = (holder: ListedHolder, policies: Documents) =>
    [...policies].flatMap(([name, document]) => (isWanted(name) ? [{ holder, name, document }] : []))
  return [
    ...[...users].flatMap(([user, policies]) => heldBy(userHolder(user), policies)),
    ...[...roles].flatMap(([role, { id, policies }]) => heldBy({ kind: 'role', name: role, id }, policies)),
  ]
}
