import { isTeam } from '../shared/identifiers.ts'
import { formatDuration } from '../shared/instant.ts'
import { quoted } from '../shared/printable.ts'
import type { WrittenLogin } from './account-field.ts'
import type { ReportProblem } from './yaml/schema.ts'

/** Checks of a rule file about access in an emergency. Each also runs on files with mistakes; a refused part is `undefined` then. */

/** What is ours is ended, and what is foreign never is. */
export function refuseOwnAsForeign(
  {
    documents,
    foreign_documents: foreign,
  }: { readonly documents?: unknown; readonly foreign_documents?: readonly (string | undefined)[] | undefined },
  report: ReportProblem,
): void {
  const own = (Array.isArray(documents) ? documents : []).map(
    (document?: { readonly name?: unknown }) => document?.name,
  )
  foreign?.forEach((name, index) => {
    if (name !== undefined && own.includes(name))
      report(
        ['foreign_documents', index],
        `is ${quoted(name)}, which \`documents\` lists too: a session document is ours or foreign`,
        'Keep it in one of them',
      )
  })
}

interface WrittenRule {
  readonly max_duration?: unknown
  readonly approvers?: readonly (WrittenLogin | undefined)[] | undefined
  readonly break_glass?:
    | {
        readonly who?: readonly (WrittenLogin | undefined)[] | undefined
        readonly max_duration?: unknown
        readonly review?: { readonly approvals?: unknown } | undefined
      }
    | undefined
}

/** Break-glass skips the approvals, and no other limit. */
export function refuseLongBreakGlass(
  { max_duration: max, break_glass: glass }: WrittenRule,
  report: ReportProblem,
): void {
  const own = glass?.max_duration
  if (typeof own !== 'number' || typeof max !== 'number' || own <= max) return
  const message = `is longer than \`max_duration\` of the rule, ${formatDuration(max)}`
  report(['break_glass', 'max_duration'], message, 'Write a shorter one')
}

/**
 * Each who may have access without an approval needs other people who may review it: otherwise the review stays open for ever.
 * A team has any number of members, so lists with one are not counted.
 */
export function refuseUnreviewable({ approvers, break_glass: glass }: WrittenRule, report: ReportProblem): void {
  const needed = glass?.review?.approvals
  if (typeof needed !== 'number' || !Array.isArray(approvers) || !Array.isArray(glass?.who)) return
  const loginsOf = (people: readonly (WrittenLogin | undefined)[]) =>
    people.flatMap(person => person?.login?.toLowerCase() ?? [])
  const [may, who] = [loginsOf(approvers), loginsOf(glass.who)]
  if (may.some(isTeam)) return
  const left = (login: string) => may.filter(other => other !== login).length
  const alone = who.find(login => !isTeam(login) && left(login) < needed)
  if (alone === undefined && may.length >= needed) return
  const message =
    alone === undefined
      ? `asks for ${needed} to review it, but there are only ${may.length} approvers`
      : `lets ${quoted(alone)} in, and of the approvers only ${left(alone)} would be left to review that; ${needed} needed`
  report(['break_glass'], message, 'Name more approvers')
}
