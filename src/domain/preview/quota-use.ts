import { documentOf, type UnresolvedTerms } from '../grant/access.ts'
import { INLINE_POLICY_QUOTA, policySize } from '../grant/policy-document.ts'
import type { Advice } from '../request/advice.ts'
import type { Rule } from '../rules/rules.ts'
import type { KnownTargets } from '../rules/targets.ts'

/** Characters of the {@link INLINE_POLICY_QUOTA}, which all inline policies of a user share. */
export interface QuotaUse {
  /** If AWS has to resolve instances: with one for each name, and one for tags. */
  readonly own: number
  /** For the other requests of the file. Other inline policies of the user are known to AWS only. */
  readonly others: number
  /** How many more grants of this size fit beside all of these. */
  readonly moreGrants: number
  /** How many instances the tags may be resolved to. Absent unless the request has tags that are resolved. */
  readonly mostInstances?: number
}

/** What stands in a previewed policy for an instance that AWS has to resolve. As long as an id. */
const PLACEHOLDER = 'RESOLVED-AT-THE-GRANT'.slice(0, 'i-0123456789abcdef0'.length)

/** The policy document of a request, as far as it is known before AWS has resolved anything. */
export const previewPolicy = (terms: UnresolvedTerms, targets: KnownTargets): string =>
  documentOf(terms, previewedInstances(targets))

function previewedInstances(targets: KnownTargets): readonly string[] {
  switch (targets.kind) {
    case 'ids':
      return targets.ids
    case 'names':
      return [...targets.ids, ...targets.names.map(() => PLACEHOLDER)]
    case 'tags':
    case 'unknown':
      return [PLACEHOLDER]
  }
}

/** `others`: the characters of the other requests of the file. */
export function quotaUseOf(terms: UnresolvedTerms, targets: KnownTargets, others: number, rule: Rule): QuotaUse {
  const own = policySize(previewPolicy(terms, targets))
  const left = INLINE_POLICY_QUOTA - others - own
  const use = { own, others, moreGrants: Math.max(0, Math.floor(left / own)) }
  if (targets.kind !== 'tags' || terms.reach !== 'resolved') return use
  const each = policySize(documentOf(terms, [PLACEHOLDER, PLACEHOLDER])) - own
  return { ...use, mostInstances: Math.min(rule.maxInstances, left < 0 ? 0 : 1 + Math.floor(left / each)) }
}

export function adviceOnQuota({ own, others }: QuotaUse): Advice[] {
  if (own + others <= INLINE_POLICY_QUOTA) return []
  const message = `With the other requests of this file it needs ${own + others} characters, more than the ${INLINE_POLICY_QUOTA} that all inline policies of a user share`
  return [{ message, remedy: 'Ask for fewer instances at once, or wait until another request has ended' }]
}
