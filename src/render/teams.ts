import type { NotificationLink, NotificationText } from './notification-text.ts'

/**
 * A message for a workflow of Teams that begins with "When a Teams webhook request is received": one Adaptive Card. Text from
 * outside stands in text runs alone, in which Markdown is not supported, and so none has to be escaped.
 * Source: https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/text-run
 */
export function teamsMessage({ headline, facts, links }: NotificationText): object {
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    // RichTextBlock came with 1.2; Teams has had that on every platform for years.
    version: '1.2',
    fallbackText: 'A client that shows Adaptive Cards 1.2 is needed to read this message.',
    body: [
      block([{ ...run(headline), weight: 'Bolder' }]),
      ...facts.map(([label, value]) => block([{ ...run(`${label}: `), isSubtle: true }, run(value)])),
      block(links.flatMap((link, index) => [...(index > 0 ? [run(' · ')] : []), linked(link)])),
    ],
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  }
}

/** In characters. Teams takes 28 KB a message: only one detail, the list of findings, can be as long as this. */
const MOST_OF_A_RUN = 2_000

const block = (inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines })

const run = (text: string) => ({ type: 'TextRun', text: withoutFunctions(cut(text)) })

const linked = ({ text, url }: NotificationLink) => ({ ...run(text), selectAction: { type: 'Action.OpenUrl', url } })

/**
 * Clients replace `{{DATE(…)}}` and `{{TIME(…)}}` in every text.
 * Source: https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/text-features
 */
const withoutFunctions = (text: string) => text.replaceAll(/\{(?=\{)/g, '{ ')

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= MOST_OF_A_RUN ? text : `${characters.slice(0, MOST_OF_A_RUN - 1).join('')}…`
}
