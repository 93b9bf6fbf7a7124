import { randomUUID } from 'node:crypto'
import type { Notification } from '../../domain/notification/notification.ts'
import type { Webhook } from '../../domain/rules/webhook.ts'
import { type NotificationOrigin, textOfNotification } from '../../render/notification-text.ts'
import { slackMessage } from '../../render/slack.ts'
import { teamsMessage } from '../../render/teams.ts'
import { webhookJson } from '../../render/webhook-json.ts'
import { quoted } from '../../shared/printable.ts'
import type { Failure } from '../../shared/result.ts'
import type { WebhookAddress } from '../../webhook/address.ts'
import type { WebhookRequest } from '../../webhook/post.ts'
import { SIGNATURE_HEADER, signatureOf } from '../../webhook/signature.ts'

/** The message in the form of the webhook; a failure if it cannot be signed. */
export function requestOf(
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
