import type { Notification, NotifiedAccess } from '../../src/domain/notification/notification.ts'
import type { NotificationOrigin } from '../../src/render/notification-text.ts'

export const ORIGIN: NotificationOrigin = {
  repository: 'acme/jit-access',
  repositoryUrl: 'https://github.com/acme/jit-access',
  runUrl: 'https://github.com/acme/jit-access/actions/runs/4711',
}

const on = (time: string) => new Date(`2026-11-23T${time}Z`)

/** One of each kind, with `say()` wherever text from outside stands. */
export function notifications(say: () => string): readonly Notification[] {
  const account = { name: 'dev', id: '123456789012', region: 'ap-southeast-1' }
  const access: NotifiedAccess = { user: 'alice', account, targets: ['i-0123456789abcdef0'], pullRequest: 5 }
  const granted = { ...access, grant: '1340baab9264-5051a1cc' }
  const findings = Array.from({ length: 7 }, () => ({ what: say(), remedy: say() }))
  const reason = say()
  return [
    { kind: 'asked', access, reason, durationMs: 3_600_000, missingApprovals: 1, approvers: ['carol', 'acme/oncall'] },
    { kind: 'granted', access: granted, reason, opensAt: on('10:00:00'), until: on('11:00:00'), approvedBy: ['carol'] },
    {
      kind: 'refused',
      access: { ...access, user: say(), account: { name: say() }, targets: ['i-0123456789abcdef0', say()] },
      reason,
      why: findings,
    },
    {
      kind: 'ending',
      access: { ...granted, targets: { tagged: { Service: 'api', Note: say() } } },
      until: on('11:00:00'),
    },
    ...(['proven', 'unproven', 'contradicted'] as const).map(state => ({
      kind: 'ended' as const,
      access: { ...granted, targets: 'any' as const },
      until: on('11:00:00'),
      endedAt: on('11:01:00'),
      state,
      overrunMs: 11_500,
    })),
    { kind: 'break-glass', access: granted, reason, until: on('11:00:00'), reviewBy: on('23:00:00') },
    { kind: 'debt-due', access: granted, reviewBy: on('23:00:00') },
    { kind: 'alarm', account, findings },
    { kind: 'doctor', role: 'grant', findings },
  ]
}
