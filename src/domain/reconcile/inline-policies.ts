import type { ObservedPolicy } from './provenance.ts'

/** The inline policies of an account's IAM users: the JSON of each, by its name, by the name of its user. */
export type InlinePolicies = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The policies whose names are wanted, with their holders. */
export function heldPolicies(users: InlinePolicies, isWanted: (name: string) => boolean): readonly ObservedPolicy[] {
  return [...users].flatMap(([user, policies]) =>
    [...policies].flatMap(([name, document]) => (isWanted(name) ? [{ user, name, document }] : [])),
  )
}
