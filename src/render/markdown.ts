import { formatDuration, formatInstant } from '../shared/instant.ts'
import { printable } from '../shared/printable.ts'

/** Markdown that is safe to join: what came from outside has gone through {@link text} or {@link code}. */
export type Markdown = string & { readonly __markdown: unique symbol }

const trusted = (markdown: string) => markdown as Markdown

/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML takes for syntax. But GitHub decodes entities before it looks for mentions, references, addresses,
 * emoji, formulas and check boxes. It looks for none of them in `<code>`: every word but the plainest stands in there.
 */
export function text(untrusted: string, limit = 500): Markdown {
  const words = printable(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
    if (part === ' ') return entity(part)
    return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part)
  })
  // A hyphen or a number in front would begin a list: `42` does, before a full stop of ours.
  return trusted(words.replace(/^[\d-]/, entity))
}

const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v

/** Plain words that GitHub links all the same: `GH-1`, commits, web addresses. */
const LINKED = /gh-\d|[\da-f]{7}|www\./i

/** A mail address is linked in `<code>` too (cmark-gfm, autolink.c), but not from one piece of text to the next. */
const entities = (printed: string) =>
  printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`)

const entity = (character: string) => `&#${character.codePointAt(0)};`

const inCode = (printed: string) => `<code>${entities(printed)}</code>`

/** Text from outside in a fixed-width font. GitHub links nothing in there. */
export function code(untrusted: string, limit = 500): Markdown {
  return trusted(inCode(printable(untrusted, limit)))
}

/** Several, separated by commas. */
export const codes = (untrusted: readonly string[]): Markdown =>
  join(
    untrusted.map(each => code(each)),
    ', ',
  )

export const instant = (value: Date): Markdown => trusted(formatInstant(value))

export const duration = (ms: number): Markdown => trusted(formatDuration(ms))

/** Ours, as written; what is put in must be Markdown already, or a number. */
export function md(strings: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return trusted(String.raw({ raw: strings }, ...values))
}

export function join(parts: readonly Markdown[], separator: string): Markdown {
  return trusted(parts.join(separator))
}

/** A fenced block to copy from. The lines must be made of names that were checked: nothing in a fence can be escaped. */
export function fence(language: string, lines: readonly string[]): Markdown {
  const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'))
  if (unsafe !== undefined) throw new Error('a line for a code block holds what could end the block')
  return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``)
}

/** What was typed and printed: nothing in it is taken for Markdown or HTML. */
export function transcript(untrusted: readonly string[]): Markdown {
  return trusted(`<pre><code>${untrusted.map(line => entities(printable(line, 500))).join('\n')}</code></pre>`)
}

export function table(head: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`
  return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}
