import type { Revocation, RevocationTarget } from '../revocation/revocation.ts'
import type { Notification, NotifiedAccess } from './notification.ts'

/** The warning shortly before the end. */
export function notificationOfEnding(target: RevocationTarget): Notification {
  const { expiresAt } = target
  return { kind: 'ending', access: accessOfTarget(target), ...(expiresAt && { until: expiresAt }) }
}

/**
 * What people are told of an end; nothing of one that was interrupted, which another job goes on with.
 *
 * @param pullRequest where the target does not name it
 */
export function notificationOfEnd(revocation: Revocation, pullRequest?: number): readonly Notification[] {
  const { ending, finishedAt, verdict, overrunMs, contradiction } = revocation
  if (verdict === 'interrupted') return []
  return [
    {
      kind: 'ended',
      access: { ...(pullRequest !== undefined && { pullRequest }), ...accessOfTarget(ending) },
      ...(ending.expiresAt && { until: ending.expiresAt }),
      endedAt: finishedAt,
      state: verdict !== 'clean' ? 'unproven' : contradiction === undefined ? 'proven' : 'contradicted',
      overrunMs,
    },
  ]
}

function accessOfTarget({ user, account, instances, grant }: RevocationTarget): NotifiedAccess {
  return {
    user,
    account,
    targets: instances,
    ...(grant && { grant: grant.id }),
    ...(grant?.pullRequest !== undefined && { pullRequest: grant.pullRequest }),
  }
}
