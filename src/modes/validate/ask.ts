import type { AwaitedRequest } from '../../domain/notification/of-preview.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { attemptOrExplain } from '../../services/attempt.ts'
import type { Outbox } from '../../services/notify/outbox.ts'
import { isTeam } from '../../shared/identifiers.ts'
import { printable } from '../../shared/printable.ts'
import type { Failure } from '../../shared/result.ts'
import type { ValidateContext } from './context.ts'

/**
 * Asks the approvers of these requests for a review on GitHub, and tells webhooks. Those who cannot be asked are named in the log: the
 * pull request itself says who may approve.
 */
export async function askApprovers(
  { askGitHub, log, debug }: ValidateContext,
  pullRequest: number,
  requests: readonly AwaitedRequest[],
  { outbox, notify }: { readonly outbox: Outbox; readonly notify: Rules['notify'] },
): Promise<readonly Failure[]> {
  if (!askGitHub || requests.length === 0) return []
  const notifications = requests.map(({ notification }) => notification)
  outbox.send(notifications, notify)
  const approvers = [...new Set(notifications.flatMap(({ approvers = [] }) => approvers))]
  if (approvers.length === 0) return []
  const reviewers = { people: approvers.filter(name => !isTeam(name)), teams: approvers.filter(isTeam) }
  return attemptOrExplain({ debug }, 'The approvers could not be asked for a review', async () => {
    const github = await askGitHub()
    const unasked = await github.requestReviews(pullRequest, reviewers)
    for (const { name, why } of unasked) log(`${name} could not be asked for a review: ${printable(why, 200)}`)
    const asked = approvers.filter(name => !unasked.some(each => each.name === name))
    if (asked.length > 0) log(`asked for a review: ${asked.join(', ')}`)
  })
}
