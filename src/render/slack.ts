import type { NotificationLink, NotificationText } from './notification-text.ts'

/**
 * A message for an incoming webhook of Slack, in Block Kit. Text from outside stands in `plain_text` objects alone, in which Slack
 * formats, links and mentions nothing.
 * Source: https://docs.slack.dev/reference/block-kit
 */
export function slackMessage({ headline, facts, links }: NotificationText): object {
  return {
    // For push notifications, which show no blocks.
    text: withoutMentions(escaped(headline)),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'section', text: plain(headline, MOST_OF_A_TEXT) },
      ...(facts.length > 0
        ? [{ type: 'section', fields: facts.map(([label, value]) => plain(`${label}: ${value}`, MOST_OF_A_FIELD)) }]
        : []),
      { type: 'context', elements: [{ type: 'mrkdwn', text: links.map(linkIn).join(' · '), verbatim: true }] },
    ],
  }
}

/** Characters, as Slack counts them after the escapes. */
const MOST_OF_A_TEXT = 3_000
const MOST_OF_A_FIELD = 2_000

const plain = (text: string, most: number) => ({ type: 'plain_text', text: escaped(text, most), emoji: false })

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Slack's three control characters as entities, which it asks for in every text. Cut between characters, never in an entity.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
function escaped(text: string, most = MOST_OF_A_TEXT): string {
  let all = ''
  for (const character of text) {
    const written = ESCAPES[character] ?? character
    if (all.length + written.length > most - 1) return `${all}…`
    all += written
  }
  return all
}

/** A name may contain `@`, and this text is not marked as plain. */
const withoutMentions = (text: string) => text.replaceAll('@', '(at)')

/** Both parts are our own, and hold none of `<>|`. */
const linkIn = ({ text, url }: NotificationLink) => `<${escaped(url)}|${escaped(text)}>`
