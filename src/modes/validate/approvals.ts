import { type OfferTally, tallyOffer } from '../../domain/preview/offer-tally.ts'
import type { Preview } from '../../domain/preview/preview.ts'
import type { Approvals } from '../../domain/preview/validation.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { attemptEvenWhenStopped } from '../../services/attempt.ts'
import { gatherReviewEvidence } from '../../services/reviews/review-evidence.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf } from '../../shared/result.ts'
import type { ValidateContext } from './context.ts'
import type { PullRequestEvent } from './pull-request-event.ts'
import type { TrialMerge } from './trial-merge.ts'

/** How far what the rules would give is from being approved. GitHub is not asked when there is nothing to approve. */
export async function askApprovals(
  { askGitHub, clock, debug }: ValidateContext,
  { number, baseRef }: PullRequestEvent,
  { head }: TrialMerge,
  rules: Rules | Refusal,
  previews: readonly Preview[],
): Promise<Approvals> {
  const offers = previews.flatMap(preview => (preview.kind === 'grantable' ? [preview] : []))
  if (!askGitHub || offers.length === 0 || !('rules' in rules)) return { kind: 'not-asked' }
  const asked = await attemptEvenWhenStopped({ debug }, async (): Promise<Approvals> => {
    const github = await askGitHub()
    const pullRequest = await github.pullRequest(number)
    if (pullRequest.headSha !== head) return { kind: 'unknown', refusal: OVERTAKEN }
    if (pullRequest.baseRef !== baseRef) return { kind: 'unknown', refusal: RETARGETED }
    const entries = offers.map(({ entry }) => entry)
    const evidence = await gatherReviewEvidence(github, pullRequest, [rules], entries)
    const now = clock.now()
    const tallies = offers.map(offer => [offer, tallyOffer(evidence, offer.entry, offer.offer, now)] as const)
    return { kind: 'known', tallies: new Map<Preview, OfferTally>(tallies) }
  })
  if (asked.ok) return asked.value
  const message = `Who has approved could not be found out: ${clauseOf(asked.failure)}`
  return { kind: 'unknown', refusal: { message, remedy: 'Give the job `pull-requests: read`, and run it again' } }
}

const OVERTAKEN: Refusal = {
  message: 'This pull request has been pushed to since this run began',
  remedy: 'Look at the run for its newest commit',
}

const RETARGETED: Refusal = {
  message: 'This pull request goes to another branch since this run began',
  remedy: 'Look at the run that its change of base has started',
}
