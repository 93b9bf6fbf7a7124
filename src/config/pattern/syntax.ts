/** A regular expression as a tree. It has no groups, because only whether a text matches is needed. */
export type PatternNode =
  | { readonly kind: 'character'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  /** `max` is Infinity where there is no bound. */
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }

/** Whether an assertion holds between two characters; `undefined` stands for the start and the end of the text. */
export type Assertion = (before: string | undefined, after: string | undefined) => boolean

/** Syntax that only a backtracking engine can match. */
export class UnsupportedSyntaxError extends Error {
  override readonly name = 'UnsupportedSyntaxError'
}

interface Reader {
  readonly source: string
  at: number
}

/**
 * Parses a regular expression that JavaScript accepts with the flag `u`. Single characters and classes are matched by
 * JavaScript's own engine, so that they mean exactly the same.
 * Source of the grammar: https://tc39.es/ecma262/#sec-patterns
 * @throws UnsupportedSyntaxError for lookaround and backreferences
 */
export function parsePattern(source: string): PatternNode {
  return readChoice({ source, at: 0 }, '')
}

/** `flags`: which of `i`, `m` and `s` are set here, also by `(?i:…)`. */
function readChoice(reader: Reader, flags: string): PatternNode {
  const options = [readSequence(reader, flags)]
  while (take(reader, /\|/y)) options.push(readSequence(reader, flags))
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options }
}

function readSequence(reader: Reader, flags: string): PatternNode {
  const parts: PatternNode[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? ''))
    parts.push(readRepeat(reader, readTerm(reader, flags)))
  return { kind: 'sequence', parts }
}

/** A `?` after it makes the repeat lazy, which does not change whether a text matches. */
function readRepeat(reader: Reader, part: PatternNode): PatternNode {
  const found = take(reader, /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y)
  if (!found) return part
  const [, sign, least = '0', comma, most] = found
  if (sign) return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
  const min = Number(least)
  const max = comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : min
  return { kind: 'repeat', part, min, max }
}

function readTerm(reader: Reader, flags: string): PatternNode {
  if (take(reader, /\^/y)) return assertion(before => before === undefined || (flags.includes('m') && endsLine(before)))
  if (take(reader, /\$/y))
    return assertion((_, after) => after === undefined || (flags.includes('m') && endsLine(after)))
  const boundary = take(reader, /\\([bB])/y)
  if (boundary) return wordBoundary(boundary[1] === 'b', flags)
  if (take(reader, /\(\?<?[=!]/y)) throw new UnsupportedSyntaxError('lookahead or lookbehind')
  if (take(reader, /\\(?:[1-9]|k<)/y)) throw new UnsupportedSyntaxError('a backreference')
  const group = take(reader, /\((?:\?(?:<[^>]*>|([ims]*)(?:-([ims]*))?:))?/y)
  if (group) {
    const inside = readChoice(reader, changeFlags(flags, group[1], group[2]))
    take(reader, /\)/y)
    return inside
  }
  return character(take(reader, CHARACTER)?.[0] ?? '', flags)
}

/** One character or class, as written. A surrogate pair is one character, however it is written. */
const CHARACTER =
  /\[(?:\\.|[^\]\\])*\]|\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\[pP]\{[^}]*\}|\\.|./suy

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)
  if (found) reader.at = pattern.lastIndex
  return found ?? undefined
}

function changeFlags(flags: string, added = '', removed = ''): string {
  return [...new Set(flags + added)].filter(flag => !removed.includes(flag)).join('')
}

function character(written: string, flags: string): PatternNode {
  const whole = new RegExp(`^${written}$`, `u${flags.replace('m', '')}`)
  return { kind: 'character', accepts: text => whole.test(text) }
}

const assertion = (holds: Assertion): PatternNode => ({ kind: 'assertion', holds })

function wordBoundary(isWanted: boolean, flags: string): PatternNode {
  const word = new RegExp('\\w', `u${flags.includes('i') ? 'i' : ''}`)
  const isWord = (text: string | undefined) => text !== undefined && word.test(text)
  return assertion((before, after) => (isWord(before) !== isWord(after)) === isWanted)
}

const endsLine = (text: string) => /[\n\r\u2028\u2029]/u.test(text)
