import type { Preview } from '../preview/preview.ts'
import { isInvalid, type Validation } from '../preview/validation.ts'
import { type Notification, targetsOfRequest } from './notification.ts'

/** A request of a pull request that waits for approvals, and for nothing else. */
export interface AwaitedRequest {
  readonly digest: string
  readonly notification: Extract<Notification, { kind: 'asked' }>
}

/** The requests of a pull request that approvers may look at; none as long as something in it has to be changed. */
export function awaitedRequests(validation: Validation): readonly AwaitedRequest[] {
  const { previews, approvals, pullRequest } = validation
  if (isInvalid(validation) || approvals.kind !== 'known') return []
  return previews.flatMap((preview: Preview): AwaitedRequest[] => {
    const tally = approvals.tallies.get(preview)
    if (preview.kind !== 'grantable' || !tally || 'kind' in tally || tally.missing === 0) return []
    const { user, request, digest } = preview.entry
    const { account } = preview.offer
    const { reason, durationMs, start } = request
    return [
      {
        digest,
        notification: {
          kind: 'asked',
          access: { user, account, targets: targetsOfRequest(request), pullRequest },
          reason,
          durationMs,
          ...(start && { start }),
          missingApprovals: tally.missing,
          ...(tally.candidates && { approvers: tally.candidates }),
        },
      },
    ]
  })
}
