import { expiryOf } from '../grant/policy-name.ts'
import type { GrantRecord } from '../grant/record.ts'
import type { Request, RequestEntry } from '../request/request.ts'
import { sortTags } from '../request/targets.ts'
import { checkResolved } from '../rules/check-resolved.ts'
import { type Rules, subjectNamed } from '../rules/rules.ts'
import { type KnownTargets, NO_NAMES, targetsIn } from '../rules/targets.ts'
import { reachesAll } from '../session/reach.ts'

/** Whether a record dates a merge as git does: GitHub gives the merge commit the time of the merge [inferred]; that of a queue is older. */
export const isDatedAlike = (one: number, other: number): boolean => Math.abs(one - other) <= 60_000

/** Whether a record of a grant claims no more than its request asked for, by the rules before its merge. */
export function isAsAsked(record: GrantRecord, { user, request }: RequestEntry, rules: Rules | undefined): boolean {
  const { mergedAt, opensAt, expiresAt } = record
  const targets = targetsIn(rules?.accounts.get(request.account) ?? { names: NO_NAMES }, request)
  const asked = expiryOf(new Date(mergedAt), request)
  return (
    isForTargets(record, targets) &&
    isForWhom(record, rules) &&
    (targets.kind === 'ids' || isByRule(user, request, record, rules)) &&
    Date.parse(opensAt) === asked.opensAt.getTime() &&
    Date.parse(expiresAt) === asked.expiresAt.getTime()
  )
}

/** Whether it says of the name what the rules said. A record of a person that no rules confirm could explain anybody's sessions. */
function isForWhom({ user, principal }: GrantRecord, rules: Rules | undefined): boolean {
  const subject = rules && subjectNamed(rules, user)
  if (!principal) return subject?.kind !== 'assumed-role'
  return subject?.kind === 'assumed-role' && subject.role === principal.role && subject.identity === principal.identity
}

/** Whether AWS may have resolved a request to these instances: the rules decide about each of them as about the request. */
const isByRule = (user: string, request: Request, { instances }: GrantRecord, rules: Rules | undefined): boolean =>
  rules !== undefined && checkResolved(user, request, instances, { before: rules, now: rules }).length === 0

/** To which instances AWS resolved names and tags, neither git nor GitHub can tell: then the record says it, within the rules. */
function isForTargets({ instances, live }: GrantRecord, targets: KnownTargets): boolean {
  switch (targets.kind) {
    case 'ids':
      return live === undefined && reachesAll(targets.ids, instances)
    case 'names':
      return live === undefined && targets.ids.every(id => instances.includes(id))
    case 'tags':
      return live === undefined || JSON.stringify(sortTags(live)) === JSON.stringify(targets.tags)
    case 'unknown':
      return false
  }
}
