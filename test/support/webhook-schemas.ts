import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Ajv as AjvClass, ErrorObject } from 'ajv'
import { z } from 'zod'

// CommonJS without names that Node could see: https://ajv.js.org/guide/getting-started.html
const require = createRequire(import.meta.url)
const { Ajv } = require('ajv') as { Ajv: typeof AjvClass }
const { Ajv2020 } = require('ajv/dist/2020.js') as { Ajv2020: typeof AjvClass }
const addFormats = require('ajv-formats') as (ajv: AjvClass) => void
const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as object

/** What is wrong with a message; nothing if it is valid. */
export type Mistakes = (message: unknown) => readonly string[]

const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() })
const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  })
const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)])

/**
 * Slack publishes its limits in prose alone.
 * Source: https://docs.slack.dev/reference/block-kit/blocks/section-block, …/context-block,
 * …/composition-objects/text-object, and https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
const slackSchema = z.strictObject({
  text: z.string().min(1).max(4_000),
  mrkdwn: z.boolean().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  blocks: z
    .array(
      z.union([
        z.strictObject({ type: z.literal('section'), text: anyText(3_000) }),
        z.strictObject({ type: z.literal('section'), fields: z.array(anyText(2_000)).min(1).max(10) }),
        z.strictObject({ type: z.literal('context'), elements: z.array(anyText(3_000)).min(1).max(10) }),
      ]),
    )
    .min(1)
    .max(50),
})

export const mistakesForSlack: Mistakes = message =>
  slackSchema.safeParse(message).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const mistakesBy = (ajv: AjvClass, schema: object): Mistakes => {
  const validate = ajv.compile(schema)
  return value => (validate(value) ? [] : (validate.errors ?? []).map(inWords))
}
const inWords = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || '/'} ${message} ${JSON.stringify(params)}`

const cardAjv = new Ajv({ strict: false, allErrors: true, validateSchema: false })
addFormats(cardAjv)
cardAjv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'))
const mistakesInCard = mistakesBy(cardAjv, read('test/contract/adaptive-card.json'))

/** Source: https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook */
const teamsSchema = z.strictObject({
  type: z.literal('message'),
  attachments: z.tuple([
    z.strictObject({
      contentType: z.literal('application/vnd.microsoft.card.adaptive'),
      contentUrl: z.null(),
      content: z.looseObject({ type: z.literal('AdaptiveCard') }),
    }),
  ]),
})

/** Source: https://learn.microsoft.com/en-us/microsoftteams/limits-specifications-teams */
const MOST_BYTES_OF_TEAMS = 28 * 1024

export const mistakesForTeams: Mistakes = message => {
  const envelope = teamsSchema.safeParse(message)
  if (!envelope.success) return envelope.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const isLong = Buffer.byteLength(JSON.stringify(message)) > MOST_BYTES_OF_TEAMS
  return [...mistakesInCard(envelope.data.attachments[0].content), ...(isLong ? ['longer than 28 KB'] : [])]
}

const ownAjv = new Ajv2020({ allErrors: true })
addFormats(ownAjv)
export const mistakesForJson: Mistakes = mistakesBy(ownAjv, read('docs/reference/webhook.schema.json'))
