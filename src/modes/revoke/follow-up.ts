import { type Expiring, followUpsOf } from '../../domain/follow-up/follow-up.ts'
import type { Notification } from '../../domain/notification/notification.ts'
import { notificationOfEnding } from '../../domain/notification/of-end.ts'
import type { HandOver, RevocationTarget, RevokeResult } from '../../domain/revocation/revocation.ts'
import { waitingFor } from '../../domain/revocation/waiting.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { Context } from '../../services/context.ts'
import type { Notifier } from '../../services/notify/notifier.ts'
import { createTaskQueue } from '../../services/notify/task-queue.ts'
import type { Wait } from '../../services/revoking/poll.ts'
import { runRevocations } from '../../services/revoking/run.ts'
import { formatInstant } from '../../shared/instant.ts'
import { describeEnding } from './describe-ending.ts'
import type { Plan } from './plan.ts'

export interface FollowUpOptions {
  readonly notifier: Pick<Notifier, 'warn' | 'tellDeletion' | 'relay'>
  /** Opens an inquiry about grants whose policies are gone before their ends. */
  readonly openInquiry: Wait['openInquiry']
  /** Returns at once. */
  readonly tellWebhooks: (notifications: readonly Notification[]) => void
}

/**
 * Waits for the end of each grant, and ends it. What ends later than this job may live goes to a fresh run or to the sweep,
 * as the rules say.
 */
export async function followUp(
  context: Context,
  { notifier, openInquiry, tellWebhooks }: FollowUpOptions,
  { endings, failures: before }: Pick<Plan, 'endings' | 'failures'>,
  settings: Rules['followUp'],
): Promise<Pick<RevokeResult, 'revocations' | 'handedOver' | 'failures'>> {
  const { clock, log, signal } = context
  const failures = [...before]
  const tasks = createTaskQueue(failures)
  const handedOver: HandOver[] = []
  let startedAt: Date | undefined
  const relay = async (some: readonly RevocationTarget[]) => {
    const failed = await notifier.relay(followUpsOf(expiringIn(some), settings, clock.now()))
    const to = failed.length > 0 ? 'sweep' : 'relay'
    handedOver.push(...some.map(ending => ({ ending, to }) as const))
    return failed
  }
  const revocations = await runRevocations(context, endings, settings, {
    begin: (ending, now) => {
      startedAt ??= now
      return waitingFor(ending, settings, startedAt)
    },
    warn: some => {
      if (!signal.aborted) tellWebhooks(some.map(notificationOfEnding))
      tasks.add(async () => (signal.aborted ? [] : notifier.warn(some)))
    },
    openInquiry,
    tellDeletion: some => tasks.add(async () => (signal.aborted ? [] : notifier.tellDeletion(some))),
    handOver: some => {
      const to = settings.beyond === 'relay' ? 'handed over to the next run' : 'left to the sweep'
      for (const ending of some) log(`${to}: ${describeEnding(ending)}`)
      if (settings.beyond === 'relay') tasks.add(() => relay(some))
      else handedOver.push(...some.map(ending => ({ ending, to: 'sweep' }) as const))
    },
  })
  await tasks.done()
  return { revocations, handedOver, failures }
}

/** Each grant once, with its first end: a grant may have a target for each region. */
function expiringIn(targets: readonly RevocationTarget[]): readonly Expiring[] {
  const ends = new Map<string, Date>()
  for (const { grant, expiresAt } of targets) {
    if (!grant || !expiresAt) continue
    const known = ends.get(grant.id)
    if (!known || expiresAt < known) ends.set(grant.id, expiresAt)
  }
  return [...ends].map(([id, end]) => ({ id, expiresAt: formatInstant(end) }))
}
