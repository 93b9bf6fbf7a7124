import { z } from 'zod'

const text = () => z.string().optional().catch(undefined)
const texts = () => z.array(z.string()).optional().catch(undefined)
const whole = () => z.number().optional().catch(undefined)
const list = () => z.array(z.unknown()).optional().catch(undefined)
const tags = () => z.record(z.string(), z.string())
const account = () => z.object({ login: z.string() })
/** Lists of instances; or what is tagged so. */
const reach = () =>
  z
    .union([z.array(z.string()), z.object({ tagged: tags() })])
    .optional()
    .catch(undefined)

/** The words of all records, each absent where this one does not have it, or has something else. */
const shown = () =>
  z.object({
    kind: text(),
    user: text(),
    account: text(),
    instances: texts(),
    tags: tags().optional().catch(undefined),
    pullRequest: z
      .union([z.number(), z.object({ number: z.number() }).transform(pull => pull.number)])
      .catch(Number.NaN),
    grant: z.object({ expiresAt: z.string() }).optional().catch(undefined),
    approval: z
      .object({ by: z.array(account()), kind: z.string().optional() })
      .optional()
      .catch(undefined),
    revocation: z
      .object({
        user: z.string(),
        account: z.string(),
        instances: reach(),
        verdict: z.string(),
        passes: z.array(z.unknown()),
      })
      .optional()
      .catch(undefined),
    verdict: text(),
    by: account().optional().catch(undefined),
    sessions: list(),
    minutesUsed: whole(),
    startedBy: account().optional().catch(undefined),
    selector: z.object({ kind: z.string(), user: text(), id: text() }).optional().catch(undefined),
    state: text(),
    policy: text(),
    mergeSha: text(),
    approvedBy: z.array(account()).optional().catch(undefined),
    policies: list(),
    accounts: list(),
  })

export type ShownRecord = z.infer<ReturnType<typeof shown>>

/** Built on use, and once: a commit may have a thousand records. */
let schema: ReturnType<typeof shown> | undefined

/** The words of a record, from its JSON; none of a record that cannot be read. */
export function shownIn(content: string): ShownRecord {
  schema ??= shown()
  try {
    return schema.parse(JSON.parse(content))
  } catch {
    return schema.parse({})
  }
}
