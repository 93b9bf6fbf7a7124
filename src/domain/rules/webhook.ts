/** What a webhook may be told of, in the words of the rule file. Payloads are public: the words stay. */
export const NOTIFICATION_KINDS = [
  'asked',
  'granted',
  'refused',
  'ending',
  'ended',
  'break-glass',
  'debt-due',
  'alarm',
  'doctor',
] as const

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** The forms of what is sent: Block Kit of Slack, an Adaptive Card for Workflows of Teams, signed JSON for anything else. */
export const WEBHOOK_KINDS = ['slack', 'teams', 'json'] as const

export type WebhookKind = (typeof WEBHOOK_KINDS)[number]

/** An entry of `notify:`. Its address is a secret of the jobs that send. */
export interface Webhook {
  readonly name: string
  readonly kind: WebhookKind
  readonly events: readonly NotificationKind[]
  /** Names of accounts; absent: all. */
  readonly accounts?: readonly string[]
}

/** Whether a webhook is to be told of an event. One that concerns no single account goes to all that list its kind. */
export function isWanted(
  { events, accounts }: Webhook,
  about: { readonly kind: NotificationKind; readonly account?: string | undefined },
): boolean {
  return events.includes(about.kind) && (!accounts || about.account === undefined || accounts.includes(about.account))
}
