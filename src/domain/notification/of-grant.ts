import type { Outcome } from '../merge/outcome.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { type Notification, type NotifiedAccess, targetsOfRequest } from './notification.ts'
import { notificationOfEnd } from './of-end.ts'

/** What people are told of the outcomes of a merge. Nothing of what a re-run found as it was. */
export function notificationsOfOutcomes(
  outcomes: readonly Outcome[],
  accounts: ReadonlyMap<string, AwsAccount>,
): readonly Notification[] {
  return outcomes.flatMap((outcome): readonly Notification[] => {
    const { request, user } = outcome.entry
    const { pullRequest } = outcome.merge
    const account = accounts.get(request.account) ?? { name: request.account }
    const pull = pullRequest === undefined ? {} : { pullRequest }
    switch (outcome.kind) {
      case 'granted': {
        const { grant, repeated } = outcome
        if (repeated) return []
        const { id, reach, instances, opensAt, expiresAt: until, approval } = grant
        const targets = reach === 'resolved' ? instances : reach
        const access: NotifiedAccess = { user: grant.user, account: grant.account, targets, grant: id, ...pull }
        const { reason } = request
        if (approval.kind === 'break-glass')
          return [{ kind: 'break-glass', access, reason, until, reviewBy: approval.review.dueAt }]
        const approvedBy = approval.by.map(({ login }) => login)
        return [{ kind: 'granted', access, reason, opensAt, until, approvedBy }]
      }
      case 'refused':
      case 'failed': {
        const why =
          outcome.kind === 'refused'
            ? outcome.refusals.map(({ message, remedy }) => ({ what: message, remedy }))
            : [{ what: outcome.message }]
        const access: NotifiedAccess = { user, account, targets: targetsOfRequest(request), ...pull }
        return [{ kind: 'refused', access, reason: request.reason, why }]
      }
      case 'ended':
        return notificationOfEnd(outcome.revocation, pullRequest)
      case 'grantable':
      case 'overtaken':
      case 'kept':
      case 'endable':
        return []
      default:
        return outcome satisfies never
    }
  })
}
