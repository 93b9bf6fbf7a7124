import { quoted } from '../../shared/printable.ts'
import type { NotificationKind, Webhook } from '../rules/webhook.ts'
import { type Diagnosis, fail, pass, type Role, warning } from './checkup.ts'

/** What the jobs in the environment of a role send. `asked` is sent by a job without an environment. */
const SENT: Readonly<Record<Role, readonly NotificationKind[]>> = {
  grant: ['granted', 'refused', 'ended', 'break-glass', 'doctor'],
  revoke: ['ending', 'ended', 'alarm', 'debt-due', 'doctor'],
  logs: ['doctor'],
}

/**
 * Whether the job of a role has the addresses of the webhooks that its environment is to tell.
 *
 * @param addressed names that the input `webhooks` of this job has an address for, and whether there is a secret to sign with
 */
export function checkWebhooks(
  role: Role,
  webhooks: readonly Webhook[],
  addressed: ReadonlyMap<string, { readonly isSigned: boolean }>,
): readonly Diagnosis[] {
  const named = webhooks.flatMap((webhook): Diagnosis[] => {
    const { name, kind, events } = webhook
    if (!events.some(event => SENT[role].includes(event))) return []
    const subject = `webhook ${name}`
    const address = addressed.get(name)
    if (!address)
      return [
        fail(subject, {
          message: `The rules name it, and this job has no address for it`,
          remedy: `Add a line ${quoted(`${name} https://…`)} to the secret JIT_WEBHOOKS of the environment of this job, and of each environment with a wait timer`,
        }),
      ]
    if (kind === 'json' && !address.isSigned)
      return [
        fail(subject, {
          message: 'There is no secret to sign its messages with',
          remedy: `Write one after its address: ${quoted(`${name} https://… SECRET`)}`,
        }),
      ]
    return [pass(subject, 'This job has an address for it')]
  })
  const unnamed = [...addressed.keys()].filter(name => !webhooks.some(webhook => webhook.name === name))
  return [
    ...named,
    ...unnamed.map(name =>
      warning(`webhook ${name}`, {
        message: 'This job has an address for it, and the rules do not name it',
        remedy: 'Add it to `notify:` in the rules, or take its line out of the secret',
      }),
    ),
  ]
}
