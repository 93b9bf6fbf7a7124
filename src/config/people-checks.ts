import { quoted } from '../shared/printable.ts'
import type { ReportProblem } from './yaml/schema.ts'

/** Checks of the people in a rule file. Each also runs on files with mistakes; a refused part is `undefined` then. */

type Written = Readonly<Record<string, { readonly role: string | undefined } | undefined>>

/** A role is one person's: what one of two is given, the other could use. IAM takes names that differ only in case for one. */
export function refuseRolesOfTwo(people: Written, report: ReportProblem): void {
  const seen = new Map<string, string>()
  for (const [person, { role } = { role: undefined }] of Object.entries(people)) {
    if (role === undefined) continue
    const other = seen.get(role.toLowerCase())
    if (other === undefined) seen.set(role.toLowerCase(), person)
    else report([person, 'role'], `is the role of ${quoted(other)} as well`, 'Give each person a role of their own')
  }
}

/** One name is one request file, so it means one thing: an IAM user, or a person with a role. */
export function refuseNamesOfBoth(
  { users, people }: { readonly users: unknown; readonly people: unknown },
  report: ReportProblem,
): void {
  const known = new Map(Object.keys(users ?? {}).map(user => [user.toLowerCase(), user]))
  for (const person of Object.keys(people ?? {})) {
    const user = known.get(person.toLowerCase())
    if (user === undefined) continue
    const message = `${quoted(person)} stands under users: as well${user === person ? '' : `, as ${quoted(user)}`}`
    report(['people', person], message, 'Keep one: their requests are in one file', 'key')
  }
}

/** The roles of this action give access: what a person in one of them could do is no grant. */
export function refuseOwnRoles(
  { accounts, people }: { readonly accounts: unknown; readonly people: unknown },
  report: ReportProblem,
): void {
  const own = new Map<string, string>()
  for (const account of Object.values((accounts ?? {}) as Record<string, { readonly roles?: unknown } | undefined>))
    for (const arn of Object.values((account?.roles ?? {}) as Record<string, unknown>))
      if (typeof arn === 'string') own.set(arn.slice(arn.lastIndexOf('/') + 1).toLowerCase(), arn)
  for (const [person, written] of Object.entries((people ?? {}) as Written)) {
    const arn = written?.role === undefined ? undefined : own.get(written.role.toLowerCase())
    if (arn !== undefined)
      report(['people', person, 'role'], `has the name of ${arn}, a role of this action`, 'Make a role for this person')
  }
}
