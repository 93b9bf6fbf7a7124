import type { Outcome } from '../domain/merge/outcome.ts'
import { describeHolder, holderOf, type Principal, policyAction } from '../domain/principal/principal.ts'
import type { RequestEntry } from '../domain/request/request.ts'
import type { UnexplainedDeletion } from '../domain/revocation/early-end.ts'
import type { Revocation } from '../domain/revocation/revocation.ts'
import { REVOCATION_VERDICT_WORDS } from '../domain/revocation/verdict-words.ts'
import { formatMoment } from '../shared/instant.ts'
import type { Problem } from '../shared/problem.ts'
import type { Refusal } from '../shared/refusal.ts'
import { clauseOf, describeFailure, type Failure } from '../shared/result.ts'

/** The mistakes and failures as the end of a sentence: the last one without its full stop. */
export const joinFailures = (wrong: readonly string[], failures: readonly Failure[]): string =>
  [...wrong, ...failures.slice(0, -1).map(describeFailure), ...failures.slice(-1).map(clauseOf)].join(' | ')

/** Refusals are shown at the request entry that they are about. */
export function problemsOf(outcome: Outcome): Problem[] {
  const { at } = outcome.entry
  if (outcome.kind === 'refused') return problemsAt(outcome.entry, outcome.refusals)
  if (outcome.kind === 'failed')
    return [{ ...at, message: outcome.message.replace(/\.$/, ''), remedy: 'What else this run did is in its summary' }]
  return []
}

export function adviceOf(outcome: Outcome): Problem[] {
  if (outcome.kind === 'grantable') return problemsAt(outcome.entry, outcome.grant.advice)
  if (outcome.kind !== 'granted') return []
  const { grant, caution } = outcome
  return problemsAt(outcome.entry, [...grant.advice, ...(caution ? [caution] : [])])
}

export const problemsAt = ({ at }: RequestEntry, said: readonly Refusal[]): Problem[] =>
  said.map(each => ({ ...at, ...each }))

export const describeUnproven = (revocations: readonly Revocation[]) =>
  revocations
    .filter(({ verdict }) => verdict !== 'clean')
    .map(({ ending, verdict }) => `${ending.user} in ${ending.account.name}: ${REVOCATION_VERDICT_WORDS[verdict]}`)

export const describeContradictions = (revocations: readonly Revocation[]) =>
  revocations.flatMap(({ ending, contradiction }) =>
    contradiction === undefined
      ? []
      : `${ending.user} in ${ending.account.name}: this was not what had been granted. ${contradiction}. Find out in CloudTrail who called ${policyAction('Put', ending.principal)}`,
  )

export const overrunSeconds = (revocations: readonly Revocation[]) =>
  String(Math.ceil(Math.max(0, ...revocations.map(revocation => revocation.overrunMs)) / 1_000))

/**
 * Cautions about renamed users. Access has ended under both names, so the job does not fail, but the next request under the
 * old name would.
 */
export const describeRenamed = (revocations: readonly Revocation[]): readonly string[] =>
  revocations.flatMap(({ ending, heldBy = [] }) =>
    heldBy.length === 0
      ? []
      : ending.principal.kind !== 'iam-user' || heldBy.some(({ kind }) => kind === 'role')
        ? `A copy of the policy of ${ending.user} in ${ending.account.name} was held by ${heldBy.map(describeHolder).join(', ')}, and ended there as well. Find out in CloudTrail who called iam:PutRolePolicy or iam:PutUserPolicy.`
        : `The IAM user ${ending.user} in ${ending.account.name} was renamed to ${heldBy.map(({ name }) => name).join(', ')}, which held its policy. Rename the request file of ${ending.user} and its entry under users: in the rules; if nobody renamed the user, find out in CloudTrail who called iam:PutUserPolicy.`,
  )

/** Cautions about policies that were gone before their ends, though no job of ours is known to have deleted them. */
export const describeDeletions = (revocations: readonly Revocation[]): readonly string[] =>
  revocations.flatMap(({ ending: { user, principal, account, policies }, deletion }) =>
    deletion
      ? `${deletedBy(deletion)}: ${policies.join(', ')} of ${user} in ${account.name}. ${findDeleter(principal)}`
      : [],
  )

const deletedBy = ({ since, cause }: UnexplainedDeletion) =>
  cause.kind === 'others'
    ? `A person or another tool deleted a policy before its end, at the latest at ${formatMoment(since)}, and no job of ours has ended it`
    : `A policy was gone before its end, at the latest at ${formatMoment(since)}, and who deleted it could not be found out (${cause.why})`

const findDeleter = (principal: Principal) =>
  `Find out in CloudTrail who called ${policyAction('Delete', principal)} for this ${holderOf(principal)?.kind ?? 'user'} and this policy.`
