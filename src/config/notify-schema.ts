import type { z } from 'zod'
import { NOTIFICATION_KINDS, WEBHOOK_KINDS } from '../domain/rules/webhook.ts'
import * as names from '../shared/identifiers.ts'
import { quoted } from '../shared/printable.ts'
import { nearest } from '../shared/suggest.ts'
import { always, fields, listOf, name, type ReportProblem, setOf, textField } from './yaml/schema.ts'

/** `notify:` of the rule file. `account`: reads the name of an account. */
export function notifySchema(account: z.ZodType<string>) {
  const webhook = fields('{name: oncall, kind: slack, events: [granted, ended]}', {
    name: name(names.WEBHOOK, `name: ${names.WEBHOOK.example}`),
    kind: choice('kind: slack', WEBHOOK_KINDS, kind => `kind: ${kind}`),
    events: setOf(
      'events: [granted, ended]',
      choice('granted', NOTIFICATION_KINDS, kind => kind),
    ),
    accounts: setOf('accounts: [prod]', account).optional(),
  })
  return listOf('notify: [{name: oncall, kind: slack, events: [granted, ended]}]', webhook).check(
    always(refuseDuplicateWebhooks),
  )
}

function choice<const T extends string>(example: string, choices: readonly T[], write: (choice: T) => string) {
  const list = choices.map(each => quoted(each)).join(', ')
  return textField(example, (value, refuse) => {
    const found = choices.find(each => each === value)
    const meant = nearest(value, choices)
    const shown = choices.find(each => each === meant) ?? choices[0]
    return found ?? refuse(`must be one of ${list}`, `Write ${quoted(shown ? write(shown) : example)}`)
  })
}

/** The address of a webhook is found by its name. */
function refuseDuplicateWebhooks(
  webhooks: readonly ({ readonly name: string | undefined } | undefined)[],
  report: ReportProblem,
): void {
  webhooks.forEach((webhook, index) => {
    const written = webhook?.name
    const isRepeated = written !== undefined && webhooks.slice(0, index).some(other => other?.name === written)
    if (isRepeated)
      report([index, 'name'], `repeats ${quoted(written)}`, 'Give each webhook one entry, with all of its events')
  })
}
