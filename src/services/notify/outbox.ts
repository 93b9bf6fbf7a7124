import { accountOfNotification, type Notification } from '../../domain/notification/notification.ts'
import { isWanted, type Webhook } from '../../domain/rules/webhook.ts'
import type { NotificationOrigin } from '../../render/notification-text.ts'
import { quoted } from '../../shared/printable.ts'
import { explain, type Failure } from '../../shared/result.ts'
import type { WebhookAddress, WebhookAddresses } from '../../webhook/address.ts'
import type { FailedPost, WebhookRequest } from '../../webhook/post.ts'
import { waitBeforeNextPost } from '../../webhook/retry.ts'
import type { Context } from '../context.ts'
import { requestOf } from './webhook-request.ts'

/** Tells webhooks in the background: nothing that must end, and nothing that is given, waits for them. No call throws. */
export interface Outbox {
  /** Hands notifications over to those of the webhooks that are to be told of them, and returns at once. */
  readonly send: (
    notifications: readonly Notification[],
    webhooks: readonly Webhook[] | (() => Promise<readonly Webhook[]>),
  ) => void
  /**
   * Waits for what was handed over, for a minute at most: the jobs that end what this one gave begin after it. Returns one failure
   * for each webhook that does not have all of it.
   */
  readonly done: () => Promise<readonly Failure[]>
}

/** Of a dry run: tells nobody. */
export const SILENT: Outbox = { send: () => {}, done: async () => [] }

export interface OutboxOptions {
  readonly addresses: WebhookAddresses
  readonly origin: NotificationOrigin
  /** Makes one attempt. Never rejects. */
  readonly post: (request: WebhookRequest) => Promise<FailedPost | undefined>
  /** Passes over webhooks without an address: a job of pull requests has those of few, or of none. */
  readonly onlyAddressed?: boolean
  /** Spreads retries; a number in [0, 1). */
  readonly random?: () => number
}

type Sender = Pick<Context, 'clock' | 'log' | 'debug' | 'signal'>

export function openOutbox(context: Sender, options: OutboxOptions): Outbox {
  const { addresses, onlyAddressed = false } = options
  const lines = new Map<string, Line>()
  const drain: Drain = {}
  const failures: Failure[] = []
  const handedOver: Promise<void>[] = []
  const lineTo = (webhook: Webhook) => {
    const line = lines.get(webhook.name) ?? openLine(context, options, webhook, drain)
    lines.set(webhook.name, line)
    return line
  }
  const handOver = async (notifications: readonly Notification[], webhooks: Parameters<Outbox['send']>[1]) => {
    try {
      for (const webhook of typeof webhooks === 'function' ? await webhooks() : webhooks)
        for (const each of notifications)
          if (
            (!onlyAddressed || addresses.byName.has(webhook.name)) &&
            isWanted(webhook, { kind: each.kind, account: accountOfNotification(each) })
          )
            lineTo(webhook).add(each)
    } catch (error) {
      context.debug(error)
      failures.push(UNREAD)
    }
  }
  return {
    send(notifications, webhooks) {
      if (notifications.length > 0) handedOver.push(handOver(notifications, webhooks))
    },
    async done() {
      drain.until ??= context.clock.now().getTime() + DRAIN_MS
      await Promise.all(handedOver)
      const undelivered = (await Promise.all([...lines.values()].map(line => line.done()))).flat()
      const isUnaddressed =
        [...lines.keys()].some(name => !addresses.byName.has(name)) || (onlyAddressed && handedOver.length > 0)
      return [...failures.slice(0, 1), ...undelivered, ...(isUnaddressed ? addresses.failures : [])]
    },
  }
}

/** When the work is done, no attempt begins after this. */
interface Drain {
  until?: number
}

const DRAIN_MS = 60_000

const LATE: Failure = {
  message: 'There was no time left for it: when its work is done, a job sends messages for a minute',
  remedy: 'Let the webhook be told of fewer events',
}

const UNREAD: Failure = {
  message: 'Which webhooks to tell is not known, because the rules could not be read',
  remedy: 'Correct the rule file, or see why GitHub did not give it',
}

/** What goes to one webhook, one message after the other. */
interface Line {
  readonly add: (notification: Notification) => void
  readonly done: () => Promise<readonly Failure[]>
}

/**
 * For so long after a message that could not be delivered no other one is tried: hundreds of grants would else wait for the same
 * server. A later one is: it may be hours later.
 */
const PAUSE_MS = 60_000

function openLine(context: Sender, options: OutboxOptions, webhook: Webhook, drain: Drain): Line {
  const { clock, log, debug } = context
  const address = options.addresses.byName.get(webhook.name)
  let last = Promise.resolve()
  let handedOver = 0
  let lost = 0
  let failure: Failure | undefined = address ? undefined : unaddressed(webhook)
  let pausedUntil = 0
  const deliver = async (notification: Notification) => {
    const now = clock.now().getTime()
    const isSkipped = !address || now < pausedUntil || now >= (drain.until ?? Number.POSITIVE_INFINITY)
    const failed = isSkipped
      ? (failure ?? LATE)
      : await attempts(context, options, { webhook, address, notification, drain })
    if (!failed) return log(`told the webhook ${webhook.name}: ${notification.kind}`)
    lost += 1
    failure = failed
    if (isSkipped) return
    pausedUntil = clock.now().getTime() + PAUSE_MS
    if (failed.cause) debug(failed.cause)
  }
  return {
    add(notification) {
      handedOver += 1
      last = last.then(() => deliver(notification))
    },
    async done() {
      await last
      if (lost === 0 || !failure) return []
      const all = handedOver === 1 ? 'one message' : `${lost} of ${handedOver} messages`
      return [explain(`The webhook ${quoted(webhook.name)} was not told: ${all} could not be delivered`, failure)]
    },
  }
}

const unaddressed = ({ name }: Webhook): Failure => ({
  message: `The input \`webhooks\` of this job has no address for ${quoted(name)}`,
  remedy: `Add a line \`${name} https://…\` to the secret JIT_WEBHOOKS of the environment of this job, or take the webhook out of \`notify:\` in the rules (docs/reference/notifications.md)`,
})

interface Message {
  readonly webhook: Webhook
  readonly address: WebhookAddress
  readonly notification: Notification
  readonly drain: Drain
}

/** Sends one message, as often as it has to be; answers why it could not be delivered. */
async function attempts(
  { clock, signal }: Sender,
  { post, origin, random = Math.random }: OutboxOptions,
  { webhook, address, notification, drain }: Message,
): Promise<Failure | undefined> {
  const request = requestOf(webhook, address, notification, { origin, sentAt: clock.now() })
  if ('message' in request) return request
  let timeouts = 0
  for (let posts = 1; ; posts++) {
    const failed = await post(request)
    if (!failed) return undefined
    if (failed.ranOutOfTime) timeouts += 1
    const wait = signal.aborted ? undefined : waitBeforeNextPost(failed, { posts, timeouts }, random)
    const isTooLong = clock.now().getTime() + (wait ?? 0) >= (drain.until ?? Number.POSITIVE_INFINITY)
    if (wait === undefined || isTooLong) return failed.failure
    // Told to stop, it tries once more, at once.
    await clock.sleep(wait, signal).catch(() => {})
  }
}
