import { formatInstant } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { ApprovalPolicy } from '../approval/evidence.ts'
import { type Access, accessOf } from '../grant/access.ts'
import { policySize } from '../grant/policy-size.ts'
import { RULES_TOUCHED } from '../merge/plan.ts'
import type { Subject } from '../principal/principal.ts'
import { type Advice, adviceOn } from '../request/advice.ts'
import { compare, supersededBy, type UserChange } from '../request/change.ts'
import type { RequestEntry } from '../request/request.ts'
import { describeTargets } from '../request/targets.ts'
import { evaluateMerge } from '../rules/evaluate-merge.ts'
import { evaluateRequest, whenApproved } from '../rules/evaluate-request.ts'
import type { AwsAccount, Rule, Rules } from '../rules/rules.ts'
import type { AllowedTargets } from '../rules/targets.ts'
import { adviceOnQuota, previewPolicy, type QuotaUse, quotaUseOf } from './quota-use.ts'

/** A pull request as it would land now, read from its test merge. */
export interface Proposal {
  readonly changes: readonly UserChange[]
  /** Files whose bytes at the head differ from those that would land: an approval of the head would not cover them. */
  readonly outdated: ReadonlySet<string>
  /** Whether it changes the rule file as well. */
  readonly touchesRules: boolean
  /** The rules of its base; or why there are none, which refuses every request that it adds. */
  readonly rules: Rules | Refusal
}

/** The effect of the pull request on one request, if it were merged now. */
export type Preview = { readonly entry: RequestEntry; readonly path: string } & (
  | { readonly kind: 'grantable'; readonly offer: Offer }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** `isAlone`: the pull request changes its file, and no request in it. */
  | { readonly kind: 'kept'; readonly isAlone: boolean }
  /** `renewed`: another request of the file replaces it and keeps the sessions that it covers. */
  | { readonly kind: 'ends'; readonly renewed: boolean }
)

/** What the rules would grant after approval. */
export interface Offer {
  readonly rule: Rule
  readonly account: AwsAccount
  /** Who the person is in AWS. */
  readonly principal: Subject
  /** What it is for, as far as the rules tell. */
  readonly targets: AllowedTargets
  readonly sessionDocument: string
  /** The conditions for its approvals, and who benefits. */
  readonly approvalPolicy: ApprovalPolicy
  readonly access: Access
  /** The policy document, as JSON; with a placeholder for what AWS has to resolve. */
  readonly policy: string
  /** The requests that it replaces. */
  readonly replaces: readonly RequestEntry[]
  readonly quotaUse: QuotaUse
  readonly advice: readonly Advice[]
}

/** Previews by the rules alone. Approvals come from GitHub, and {@link tallyOffer} counts them. */
export function planPreviews(proposal: Proposal, now: Date): readonly Preview[] {
  return proposal.changes.flatMap(change => previewChange(proposal, change, now))
}

function previewChange(proposal: Proposal, change: UserChange, now: Date): Preview[] {
  const { path } = change
  const { after, removed, isKept, isUnchanged } = compare(change)
  const sizes = sizesOf(proposal, change, now)
  const previews = after.map((entry): Preview => {
    if (isKept(entry)) return { kind: 'kept', entry, path, isAlone: isUnchanged }
    return { entry, path, ...previewAddition(proposal, change, entry, removed, sizes, now) }
  })
  const replaced = previews.flatMap(preview => (preview.kind === 'grantable' ? preview.offer.replaces : []))
  return [
    ...previews,
    ...removed.map((entry): Preview => ({ kind: 'ends', entry, path, renewed: replaced.includes(entry) })),
  ]
}

function previewAddition(
  proposal: Proposal,
  change: UserChange,
  entry: RequestEntry,
  removed: readonly RequestEntry[],
  sizes: ReadonlyMap<RequestEntry, number>,
  now: Date,
): { kind: 'grantable'; offer: Offer } | { kind: 'refused'; refusals: readonly Refusal[] } {
  const { rules, touchesRules, outdated } = proposal
  if (!('rules' in rules)) return { kind: 'refused', refusals: [rules] }
  const obstacles = [...(touchesRules ? [RULES_TOUCHED] : []), ...(outdated.has(change.path) ? [OUTDATED] : [])]
  const evaluation = evaluateMerge(entry.user, entry.request, now, { before: rules, now: rules })
  if (!evaluation.ok) return { kind: 'refused', refusals: [...obstacles, ...evaluation.refusals] }
  obstacles.push(...evaluation.refusalsAfterApproval())
  const { account, principal, targets, document: sessionDocument } = evaluation
  const [rule] = evaluation.rules
  const access = accessOf(entry.request, now, account, sessionDocument, rule)
  const policy = previewPolicy(access.terms, targets, principal)
  const quotaUse = quotaUseOf(access.terms, { targets, principal }, sizeOfOthers(entry, sizes), rule)
  if (quotaUse.own > quotaUse.quota) obstacles.push(tooLarge(quotaUse))
  if (obstacles.length > 0) return { kind: 'refused', refusals: obstacles }
  const replaces = supersededBy(entry, removed)
  const advice = [...adviceOn(entry.request, now), ...adviceOnQuota(quotaUse)]
  const approvalPolicy = { ...evaluation, path: change.path }
  return {
    kind: 'grantable',
    offer: {
      rule,
      account,
      principal,
      targets,
      sessionDocument,
      approvalPolicy,
      access,
      policy,
      replaces,
      quotaUse,
      advice,
    },
  }
}

/** How many characters the policy of each request of a file needs, for requests that the rules allow. */
function sizesOf({ rules }: Proposal, { after }: UserChange, now: Date): ReadonlyMap<RequestEntry, number> {
  if (!('rules' in rules)) return new Map()
  const sized = after.flatMap(entry => {
    const evaluation = whenApproved(evaluateRequest(entry.user, entry.request, now, rules))
    if (!evaluation.ok) return []
    const { terms } = accessOf(entry.request, now, evaluation.account, evaluation.document, evaluation.rule)
    return [[entry, policySize(previewPolicy(terms, evaluation.targets, evaluation.principal))] as const]
  })
  return new Map(sized)
}

function sizeOfOthers(entry: RequestEntry, sizes: ReadonlyMap<RequestEntry, number>): number {
  const others = [...sizes].filter(([other]) => other !== entry && other.request.account === entry.request.account)
  return others.reduce((sum, [, size]) => sum + size, 0)
}

const OUTDATED: Refusal = {
  message: 'The file would not land as it stands at the head of this pull request, for its base has changed it too',
  remedy: 'Bring the branch up to date with its base, and have it approved again',
}

function tooLarge({ own, quota, holder }: QuotaUse): Refusal {
  const message = `The policy needs ${own} characters, more than the ${quota} that all inline policies of a ${holder} share`
  return { message, remedy: 'Ask for fewer instances at once' }
}

/** One line for people: who, where, and the effect of a merge. */
export function describePreview(preview: Preview): string {
  const { user, request } = preview.entry
  const what = `${user}: ${describeTargets(request)} in ${request.account}`
  switch (preview.kind) {
    case 'grantable':
      return `would grant ${what} until ${formatInstant(preview.offer.access.expiresAt)}, once approved`
    case 'refused':
      return `would refuse ${what}: ${preview.refusals.map(({ message }) => message).join('; ')}`
    case 'kept':
      return `would keep ${what}`
    case 'ends':
      return `would end ${what}${preview.renewed ? ', for a new request takes its place' : ''}`
  }
}
