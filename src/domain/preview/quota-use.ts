import { documentOf, type UnresolvedTerms } from '../grant/access.ts'
import { previewedBinding } from '../grant/binding.ts'
import { inlinePolicyQuota, policySize } from '../grant/policy-size.ts'
import { holderOf, type PolicyHolder, type Subject } from '../principal/principal.ts'
import type { Advice } from '../request/advice.ts'
import type { Rule } from '../rules/rules.ts'
import type { AllowedTargets } from '../rules/targets.ts'

/** Characters of the quota that all inline policies of a user or role share. */
export interface QuotaUse {
  /** What has the quota: the IAM user, or the role of the person. */
  readonly holder: PolicyHolder['kind']
  readonly quota: number
  /** If AWS has to resolve instances: with one for each name, and one for tags. */
  readonly own: number
  /** For the other requests of the file. Other inline policies of the holder are known to AWS only. */
  readonly others: number
  /** How many more grants of this size fit beside all of these. */
  readonly moreGrants: number
  /** How many instances the tags may be resolved to. Absent unless the request has tags that are resolved. */
  readonly mostInstances?: number
}

/** What stands in a previewed policy for an instance that AWS has to resolve. As long as an id. */
const PLACEHOLDER = 'RESOLVED-AT-THE-GRANT'.slice(0, 'i-0123456789abcdef0'.length)

/** The policy document of a request, as far as it is known before AWS has resolved anything. */
export const previewPolicy = (terms: UnresolvedTerms, targets: AllowedTargets, principal: Subject): string =>
  documentOf(terms, previewedInstances(targets), previewedBinding(principal))

function previewedInstances(targets: AllowedTargets): readonly string[] {
  switch (targets.kind) {
    case 'ids':
      return targets.ids
    case 'names':
      return [...targets.ids, ...targets.names.map(() => PLACEHOLDER)]
    case 'tags':
      return [PLACEHOLDER]
  }
}

/** `others`: the characters of the other requests of the file. */
export function quotaUseOf(
  terms: UnresolvedTerms,
  { targets, principal }: { readonly targets: AllowedTargets; readonly principal: Subject },
  others: number,
  rule: Rule,
): QuotaUse {
  const own = policySize(previewPolicy(terms, targets, principal))
  const { kind: holder } = holderOf(principal)
  const quota = inlinePolicyQuota({ kind: holder })
  const left = quota - others - own
  const use = { holder, quota, own, others, moreGrants: Math.max(0, Math.floor(left / own)) }
  if (targets.kind !== 'tags' || terms.reach !== 'resolved') return use
  const each = policySize(documentOf(terms, [PLACEHOLDER, PLACEHOLDER], previewedBinding(principal))) - own
  return { ...use, mostInstances: Math.min(rule.maxInstances, left < 0 ? 0 : 1 + Math.floor(left / each)) }
}

export function adviceOnQuota({ holder, quota, own, others }: QuotaUse): Advice[] {
  if (own + others <= quota) return []
  const message = `With the other requests of this file it needs ${own + others} characters, more than the ${quota} that all inline policies of a ${holder} share`
  return [{ message, remedy: 'Ask for fewer instances at once, or wait until another request has ended' }]
}
