import type { ApprovalTally } from '../domain/approval/reviews.ts'
import type { BreakGlassTally, OfferTally } from '../domain/preview/offer-tally.ts'
import type { Preview } from '../domain/preview/preview.ts'
import { type Approvals, refusalsOf, type Validation } from '../domain/preview/validation.ts'
import { formatDuration, formatInstant } from '../shared/instant.ts'
import { byImportance } from '../shared/problem-list.ts'
import { describeFailure } from '../shared/result.ts'

/** The output `result` of mode `validate`. Problems are sorted by importance, because the end is cut if it is too large. */
export function validateJson({
  pullRequest,
  headSha,
  problems,
  previews,
  approvals,
  failures,
  rulesChange,
}: Validation) {
  const unknown = approvals.kind === 'unknown' ? approvals.refusal : undefined
  return {
    pullRequest,
    headSha,
    problems: byImportance(problems),
    previews: previews.map(preview => previewOf(preview, approvals)),
    rulesChange,
    approvalsUnknown: unknown,
    failures: failures.map(describeFailure),
  }
}

function previewOf(preview: Preview, approvals: Approvals) {
  const { kind, entry } = preview
  const { account, instances, tags } = entry.request
  const about = { kind, user: entry.user, account, instances, tags, digest: entry.digest, at: entry.at }
  const refusals = refusalsOf(preview, approvals)
  if (preview.kind !== 'grantable') return refusals.length > 0 ? { ...about, refusals } : about
  const { principal, rule, sessionDocument, access, policy, replaces, quotaUse, advice } = preview.offer
  const tally = approvals.kind === 'known' ? approvals.tallies.get(preview) : undefined
  return {
    ...about,
    ...(principal.kind === 'assumed-role' && { principal: { role: principal.role, identity: principal.identity } }),
    rule: rule.number,
    sessionDocument,
    opensAt: formatInstant(access.opensAt),
    expiresAt: formatInstant(access.expiresAt),
    policy,
    room: quotaUse,
    replaces: replaces.map(({ digest }) => digest),
    advice,
    refusals,
    ...(tally && (isBreakGlass(tally) ? { breakGlass: demandOf(tally) } : { approvals: approvalsOf(tally) })),
  }
}

const isBreakGlass = (tally: OfferTally): tally is BreakGlassTally => 'kind' in tally

const demandOf = ({ approvals, withinMs }: BreakGlassTally) => ({ approvals, within: formatDuration(withinMs) })

const approvalsOf = ({ approvers, strictest, missing, candidates, rejected }: ApprovalTally) => ({
  approvers: approvers.map(({ login, at }) => ({ login, at: formatInstant(at) })),
  asked: strictest.approvals,
  missing,
  candidates,
  turnedDown: rejected,
})
