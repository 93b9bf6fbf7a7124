/**
 * Characters that a reader of a file or of a log cannot see, or that change how the text around them looks: controls,
 * formats (zero-width, bidirectional, tags), lone surrogates, private use, line separators, and spaces that only look
 * like one. U+3000 stays: it is the ordinary space of CJK text.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}[\p{Zs}--[ \u3000]]]/v
const ALL_HIDDEN = new RegExp(HIDDEN, 'gv')

/** Most texts: looked at at once, for a report has millions of them. */
const IS_PLAIN = /^[\x20-\x7e]*$/
const ARE_PLAIN_LINES = /^[\t\n\x20-\x7e]*$/

/** The first hidden character of `text` except newlines and tabs: its UTF-16 offset and its name (`U+200B`). */
export function findHidden(text: string): { readonly offset: number; readonly name: string } | undefined {
  if (ARE_PLAIN_LINES.test(text)) return undefined
  for (const match of text.matchAll(ALL_HIDDEN)) {
    const isLineEnd = match[0] === '\r' && text[match.index + 1] === '\n'
    if (match[0] !== '\n' && match[0] !== '\t' && !isLineEnd) return { offset: match.index, name: codePoint(match[0]) }
  }
  return undefined
}

/**
 * `text` on one line without hidden characters (`\u{200b}` replaces U+200B), cut to `max` characters and an ellipsis. The
 * replacement of a hidden character counts in full: otherwise the text could grow to ten times `max`.
 */
export function printable(text: string, max = 60): string {
  if (text.length <= max && IS_PLAIN.test(text)) return text
  let all = ''
  let fits = ''
  let width = 0
  for (const character of text.slice(0, 2 * max + 2)) {
    const shown = HIDDEN.test(character) ? `\\u{${character.codePointAt(0)?.toString(16)}}` : character
    width += shown === character ? 1 : shown.length
    if (width > max) return `${fits}…`
    all += shown
    if (width < max) fits = all
  }
  return all
}

/** JSON on one line in which no character is hidden: `\u202e` stands for U+202E. Parsers read the same text from it. */
export function printableJson(json: string): string {
  if (IS_PLAIN.test(json)) return json
  return json.replaceAll(ALL_HIDDEN, hidden => hidden.split('').map(escapeUnit).join(''))
}

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** `printable` text between backticks; its own backticks become apostrophes, so that it cannot end the quotation. */
export function quoted(text: string, max?: number): string {
  return `\`${printable(text, max).replaceAll('`', "'")}\``
}

/** `a, b and 3 more`: the first entries of a list whose length comes from outside. */
export function firstOf(list: readonly string[], max = 5): string {
  const rest = list.length - max
  return list.slice(0, max).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A number with its noun: `1 record`, `2 records`. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`
