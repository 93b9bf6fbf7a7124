import { reviewOf } from './commands/review.ts'
import { review } from './shape/conversation.ts'
import { pullRequest, pullRequestSimple } from './shape/pull-request.ts'
import { repository } from './shape/repository.ts'
import { simpleUser } from './shape/user.ts'
import type { PullRequestName } from './state/record.ts'
import type { GitHubState } from './state/state.ts'

export type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'edited'

/**
 * The event as a workflow run on `pull_request` finds it; `by` sets it off.
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 */
export async function pullRequestEvent(
  world: GitHubState,
  name: PullRequestName,
  action: PullRequestAction,
  by?: string,
): Promise<Record<string, unknown>> {
  const record = world.pullRequest(name)
  const push = world.pushes.findLast(
    ({ repository, after }) => repository === record.headRepository && after === record.headSha,
  )
  const retargeted = world.pullRequestEvents.findLast(
    ({ pull, event }) => pull === record && event === 'base_ref_changed',
  )
  const culprit = { synchronize: push?.by, edited: retargeted?.by, opened: undefined, reopened: undefined }[action]
  const sender = by ? world.people.named(by) : culprit
  return {
    action,
    number: record.number,
    ...(action === 'synchronize' && { before: push?.before, after: record.headSha }),
    ...(action === 'edited' && { changes: retargeted?.from ? changeOfBase(retargeted.from) : {} }),
    pull_request: await pullRequest(world, urlsOf(world), record),
    repository: repository(world, urlsOf(world), record.baseRepository),
    sender: simpleUser(urlsOf(world), sender ?? record.author),
  }
}

/** What `edited` says besides: after a change of title or text it names those. */
const changeOfBase = ({ ref, sha }: { readonly ref: string; readonly sha: string }) => ({
  base: { ref: { from: ref }, sha: { from: sha } },
})

/**
 * The event of `pull_request_review`: here the state is in lower case, unlike in the API.
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request_review
 */
export function pullRequestReviewEvent(
  world: GitHubState,
  reviewId: number,
  action: 'submitted' | 'edited' | 'dismissed',
): Record<string, unknown> {
  const record = reviewOf(world, reviewId)
  const { pull, by } = record
  const urls = urlsOf(world)
  return {
    action,
    ...(action === 'edited' && { changes: { body: { from: record.body } } }),
    review: { ...review(world, urls, record), state: record.state.toLowerCase() },
    pull_request: pullRequestSimple(world, urls, pull),
    repository: repository(world, urls, pull.baseRepository),
    sender: simpleUser(urls, by),
  }
}

function urlsOf(world: GitHubState) {
  return { api: world.apiUrl ?? 'https://api.github.com', web: world.webUrl }
}
