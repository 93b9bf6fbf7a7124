import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { issueEvent } from '../shape/conversation.ts'
import type { Route } from './route.ts'

/**
 * What happened to a pull request, oldest first. Changes of its base are documented for this list alone: not for the timeline.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/issue-event-types
 */
export const issueEventRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{number}/events',
    needs: [{ issues: 'read' }, { pull_requests: 'read' }],
    answer: list,
  },
]

/** Events of issues that are no pull requests are not modelled. */
function list(call: RestCall): Answer {
  const { world, urls, params } = call
  const pull = world.pullRequests.find(
    ({ number, baseRepository }) => String(number) === params.number && baseRepository === world.home,
  )
  if (!pull) throw notFound()
  // Reported in public for repositories without issues; the status is described, its reason is not.
  if (!world.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.')
  const { items, answer } = pageByLink(
    call,
    world.pullRequestEvents.filter(event => event.pull === pull),
  )
  return { ...answer, body: items.map(event => issueEvent(world, urls, event)) }
}
