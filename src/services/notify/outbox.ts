import { randomUUID } from 'node:crypto'
import { accountOfNotification, type Notification } from '../../domain/notification/notification.ts'
import { isWanted, type Webhook } from '../../domain/rules/webhook.ts'
import { type NotificationOrigin, textOfNotification } from '../../render/notification-text.ts'
import { slackMessage } from '../../render/slack.ts'
import { teamsMessage } from '../../render/teams.ts'
import { webhookJson } from '../../render/webhook-json.ts'
import { quoted } from '../../shared/printable.ts'
import { explain, type Failure } from '../../shared/result.ts'
import type { WebhookAddress, WebhookAddresses } from '../../webhook/address.ts'
import type { FailedPost, WebhookRequest } from '../../webhook/post.ts'
import { waitBeforeNextPost } from '../../webhook/retry.ts'
import { SIGNATURE_HEADER, signatureOf } from '../../webhook/signature.ts'
import type { Context } from '../context.ts'

/** Tells webhooks in the background: nothing that must end, and nothing that is given, waits for them. No call throws. */
export interface Outbox {
  /** Hands notifications over to those of the webhooks that are to be told of them, and returns at once. */
  readonly send: (
    notifications: readonly Notification[],
    webhooks: readonly Webhook[] | (() => Promise<readonly Webhook[]>),
  ) => void
  /** Waits for what was handed over. Returns one failure for each webhook that does not have all of it. */
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
  const failures: Failure[] = []
  const handedOver: Promise<void>[] = []
  const lineTo = (webhook: Webhook) => {
    const line = lines.get(webhook.name) ?? openLine(context, options, webhook, addresses.byName.get(webhook.name))
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
      await Promise.all(handedOver)
      const undelivered = (await Promise.all([...lines.values()].map(line => line.done()))).flat()
      const isUnaddressed =
        [...lines.keys()].some(name => !addresses.byName.has(name)) || (onlyAddressed && handedOver.length > 0)
      return [...failures.slice(0, 1), ...undelivered, ...(isUnaddressed ? addresses.failures : [])]
    },
  }
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

function openLine(
  context: Sender,
  options: OutboxOptions,
  webhook: Webhook,
  address: WebhookAddress | undefined,
): Line {
  const { clock, log, debug } = context
  let last = Promise.resolve()
  let handedOver = 0
  let lost = 0
  let failure: Failure | undefined = address ? undefined : unaddressed(webhook)
  let pausedUntil = 0
  const deliver = async (notification: Notification) => {
    const isPaused = clock.now().getTime() < pausedUntil
    const failed = address && !isPaused ? await attempts(context, options, webhook, address, notification) : failure
    if (!failed) return log(`told the webhook ${webhook.name}: ${notification.kind}`)
    lost += 1
    failure = failed
    if (address && !isPaused) pausedUntil = clock.now().getTime() + PAUSE_MS
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

async function attempts(
  { clock, signal }: Sender,
  { post, origin, random = Math.random }: OutboxOptions,
  webhook: Webhook,
  address: WebhookAddress,
  notification: Notification,
): Promise<Failure | undefined> {
  const request = requestOf(webhook, address, notification, { origin, sentAt: clock.now() })
  if ('message' in request) return request
  let timeouts = 0
  for (let posts = 1; ; posts++) {
    const failed = await post(request)
    if (!failed) return undefined
    if (failed.ranOutOfTime) timeouts += 1
    const wait = signal.aborted ? undefined : waitBeforeNextPost(failed, { posts, timeouts }, random)
    if (wait === undefined) return failed.failure
    // Told to stop, it tries once more, at once.
    await clock.sleep(wait, signal).catch(() => {})
  }
}

/** The message in the form of the webhook; a failure if it cannot be signed. */
function requestOf(
  { name, kind }: Webhook,
  { url, secret }: WebhookAddress,
  notification: Notification,
  { origin, sentAt }: { readonly origin: NotificationOrigin; readonly sentAt: Date },
): WebhookRequest | Failure {
  const delivery = randomUUID()
  const headers = { 'x-jit-event': notification.kind, 'x-jit-delivery': delivery }
  switch (kind) {
    case 'slack':
      return { name, url, headers, body: JSON.stringify(slackMessage(textOfNotification(notification, origin))) }
    case 'teams':
      return { name, url, headers, body: JSON.stringify(teamsMessage(textOfNotification(notification, origin))) }
    case 'json': {
      if (secret === undefined) return unsigned(name)
      const body = JSON.stringify(webhookJson(notification, origin, { delivery, sentAt }))
      return { name, url, headers: { ...headers, [SIGNATURE_HEADER]: signatureOf(body, secret) }, body }
    }
    default:
      return kind satisfies never
  }
}

/** A receiver that takes what is not signed takes it from anybody. */
const unsigned = (name: string): Failure => ({
  message: `The webhook ${quoted(name)} has no secret to sign its messages with`,
  remedy: `Write the secret after its address: \`${name} https://… SECRET\`, at least 16 characters (\`openssl rand -hex 32\` makes one)`,
})
