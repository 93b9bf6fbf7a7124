import { formatDuration, formatMoment } from '../shared/instant.ts'
import { printable } from '../shared/printable.ts'

/** Markdown that is safe to join: text from outside has been escaped by {@link text} or {@link code}. */
export type Markdown = string & { readonly __markdown: unique symbol }

const trusted = (markdown: string) => markdown as Markdown

/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML treats as syntax. But GitHub decodes entities before it looks for mentions, references,
 * addresses, emoji, formulas and check boxes. It looks for none of them inside `<code>`, so every word that is not plain is
 * put there.
 */
export function text(untrusted: string, limit = 500): Markdown {
  const words = printable(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
    if (part === ' ') return entity(part)
    return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part)
  })
  // A hyphen or a number at the start could begin a list: `42` followed by our full stop would.
  return trusted(words.replace(/^[\d-]/, entity))
}

const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v

/** Plain words that GitHub links nevertheless: `GH-1`, commits (not within a word: `succeeded`), web addresses. */
const LINKED = /gh-\d|(?<![g-z\d])[\da-f]{7,}(?![g-z\d])|www\./i

/** A mail address is linked inside `<code>` too (cmark-gfm, autolink.c), but not across a tag. */
const entities = (printed: string) =>
  printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`)

const entity = (character: string) => `&#${character.codePointAt(0)};`

const inCode = (printed: string) => `<code>${entities(printed)}</code>`

/** Text from outside in a fixed-width font. GitHub links nothing in it. */
export function code(untrusted: string, limit = 500): Markdown {
  return trusted(inCode(printable(untrusted, limit)))
}

/**
 * A name in backticks, for files that people read and edit as text. GitHub links nothing in it. What is no name of ours is
 * escaped as by {@link code}.
 */
export const inBackticks = (untrusted: string): Markdown =>
  /^[\w+=,.@/:-]{1,128}$/.test(untrusted) ? trusted(`\`${untrusted}\``) : code(untrusted)

/** Several, separated by commas. */
export const codes = (untrusted: readonly string[]): Markdown =>
  join(
    untrusted.map(each => code(each)),
    ', ',
  )

export const instant = (value: Date): Markdown => trusted(formatMoment(value))

export const duration = (ms: number): Markdown => trusted(formatDuration(ms))

/** Our own Markdown. Inserted values must be Markdown already, or numbers. */
export function md(strings: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return trusted(String.raw({ raw: strings }, ...values))
}

export function join(parts: readonly Markdown[], separator: string): Markdown {
  return trusted(parts.join(separator))
}

/** A fenced block for copying. The lines must consist of validated names, because nothing can be escaped in a fence. */
export function fence(language: string, lines: readonly string[]): Markdown {
  const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'))
  if (unsafe !== undefined) throw new Error('a line for a code block holds what could end the block')
  return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``)
}

/** The text of a transcript, with all Markdown and HTML escaped. */
export function transcript(untrusted: readonly string[]): Markdown {
  return trusted(`<pre><code>${untrusted.map(line => entities(printable(line, 500))).join('\n')}</code></pre>`)
}

/** A link of ours. `url`: left out where it has any character that could end the link. */
export const link = (label: Markdown, url: string): Markdown =>
  /^https?:\/\/[\w.:/~%#-]+$/.test(url) ? trusted(`[${label}](${url})`) : label

/** What is known of something, a line each: a table would be wider than GitHub's page where a value is long. */
export const facts = (rows: readonly (readonly [label: Markdown, value: Markdown])[]): Markdown =>
  trusted(rows.map(([label, value]) => `- **${label}:** ${value.replaceAll('\n', '<br>')}`).join('\n'))

/** Folded away until a reader opens it. */
export const details = (summary: Markdown, body: Markdown): Markdown =>
  trusted(`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`)
