import type { Refusal } from '../../shared/refusal.ts'
import { principalKey } from '../principal/principal.ts'
import type { Request } from '../request/request.ts'
import { evaluateRequest, type RequestEvaluation } from './evaluate-request.ts'
import type { IdentityMap, KnownAccount } from './identity-map.ts'
import { knownAccountsOf } from './known-accounts.ts'
import { everyonesLogins, type Rule, type Rules } from './rules.ts'

/** The rules that a merge is evaluated by: those that its reviewers knew, and those of now, when its access is opened. */
export interface RulesOfMerge {
  readonly before: Rules | Refusal
  readonly now: Rules
}

type Allowed = Extract<RequestEvaluation, { ok: true }>

export type MergeEvaluation =
  | (Omit<Allowed, 'rule'> & {
      /** The rule that matches now, and the one that matched before the merge if it was different. */
      readonly rules: readonly [Rule, ...Rule[]]
      /** The logins of the beneficiary in both the rules of before and the rules of now. */
      readonly ownLogins: readonly string[]
      /** Which logins belong to one person, by either of them. */
      readonly persons: IdentityMap
      /** The accounts of which either of them says the id. */
      readonly known: readonly KnownAccount[]
    })
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/**
 * Evaluates a request by the rules before the merge and the rules of now. Both must allow it, with the same terms. Rules that
 * were tightened since then count, also for a re-run; rules that were loosened do not, because the request was not approved
 * under them.
 */
export function evaluateMerge(user: string, request: Request, mergedAt: Date, rules: RulesOfMerge): MergeEvaluation {
  const { before, now } = rules
  const evaluatedNow = evaluateRequest(user, request, mergedAt, now)
  if (!('rules' in before)) return { ok: false, refusals: [before] }
  if (!evaluatedNow.ok) return evaluatedNow
  const { rule, ...rest } = evaluatedNow
  const persons = everyonesLogins(now)
  const known = knownAccountsOf(now)
  if (before === now) return { ...rest, rules: [rule], ownLogins: rest.beneficiary, persons, known }
  const evaluatedBefore = evaluateRequest(user, request, mergedAt, asFormer(before))
  if (!evaluatedBefore.ok) return { ok: false, refusals: evaluatedBefore.refusals.map(refusedAtMerge) }
  if (!areSame(termsOf(evaluatedNow), termsOf(evaluatedBefore))) return { ok: false, refusals: [CHANGED] }
  return {
    ...rest,
    ...combineLogins(evaluatedNow.beneficiary, evaluatedBefore.beneficiary),
    rules: [rule, evaluatedBefore.rule],
    persons: [...persons, ...everyonesLogins(before)],
    known: [...known, ...knownAccountsOf(before)],
    refusalsAfterApproval: () => {
      const refusals = evaluatedNow.refusalsAfterApproval()
      return refusals.length > 0 ? refusals : evaluatedBefore.refusalsAfterApproval().map(refusedAtMerge)
    },
  }
}

export function asFormer(rules: Rules): Rules {
  return { ...rules, rules: rules.rules.map(rule => ({ ...rule, isFormer: true })) }
}

/** The request stands on the default branch by then: the same again would be no change. */
const ASK_UNDER_NEW_RULES =
  'Change the request (a word of its reason, for instance) in a new pull request, and have it approved under the rules as they are now'

function refusedAtMerge({ message }: Refusal): Refusal {
  return {
    message: `When this was merged, the rules did not allow it: ${message}`,
    remedy: ASK_UNDER_NEW_RULES,
  }
}

/**
 * A login that either rules list for the beneficiary may not approve. A login must be listed in both to ask in the
 * beneficiary's name.
 */
function combineLogins(now: readonly string[], before: readonly string[]) {
  const loginsBefore = new Set(before.map(login => login.toLowerCase()))
  return {
    beneficiary: [...new Set([...now, ...before])],
    ownLogins: now.filter(login => loginsBefore.has(login.toLowerCase())),
  }
}

const areSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

/** The parts of the rules that the policy contains: account and region, instances, document, conditions. */
function termsOf({ account, principal, targets, document, rule }: Allowed) {
  const { id, region, partition } = account
  const isLive = targets.kind === 'tags' && rule.live
  return {
    id,
    region,
    partition,
    principal: principalKey(principal),
    targets,
    document,
    mfa: rule.mfa,
    sourceIps: rule.sourceIps,
    isLive,
  }
}

const CHANGED: Refusal = {
  message:
    'The rules have changed since this was approved: the account, its names, who the person is in AWS, the session document or the conditions of the policy are others now',
  remedy: ASK_UNDER_NEW_RULES,
}

/** Why the rules before a merge are not known. */
export const NO_RULES_BEFORE: Refusal = {
  message: 'Before this merge there were no rules that could be read, so nobody could approve anything under them',
  remedy: ASK_UNDER_NEW_RULES,
}
