import type { CST, Document, ErrorCode } from 'yaml'
import { printable, quoted } from '../../shared/printable.ts'
import type { Problem } from '../../shared/problem.ts'
import type { SourceText } from './source-text.ts'

/** `%YAML 1.1` would change how the rest is read, and a second document would be ignored. */
export function problemsOfStream(tokens: readonly CST.Token[], source: SourceText): Problem[] {
  const directives = tokens.filter(token => token.type === 'directive')
  const documents = tokens.filter(token => token.type === 'document')
  return [
    ...directives.map(({ offset }) => ({
      ...source.positionOf(offset),
      message: 'A line that starts with `%` is a YAML directive; none is allowed',
      remedy: 'Delete the line',
    })),
    ...documents.slice(1, 2).map(({ offset }) => ({
      ...source.positionOf(offset),
      message: 'A second YAML document starts here; a file holds one',
      remedy: 'Write several requests as one list, and delete the `---` or `...` between them',
    })),
  ]
}

/** The problems that the parser reports, the first at each place. Its warnings are about unknown tags. */
export function problemsOfSyntax(document: Document.Parsed | undefined, source: SourceText): Problem[] {
  const found = new Map<string, Problem>()
  for (const { code, message, pos } of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
    const at = source.positionOf(pos[0])
    // The parser reports directives too; `problemsOfStream` has refused them all.
    if (code === 'BAD_DIRECTIVE') continue
    const said = explain(code, message, source, pos, at.column)
    const place = said === TAB ? `line ${at.line}` : `${at.line}:${at.column}`
    if (!found.has(place)) found.set(place, { ...at, message: said[0], remedy: said[1] })
  }
  return [...found.values()]
}

type Said = readonly [message: string, remedy: string]

const TAB: Said = ['This line is indented with a tab', 'Indent with spaces']

/** Plainer messages for common mistakes: the parser's own speak of its grammar. */
const PLAINER: { readonly [code in ErrorCode]?: Said } = {
  BAD_SCALAR_START: ['A text without quotes cannot start with this character', 'Put quotes around the text'],
  BLOCK_AS_IMPLICIT_KEY: ['A second `: ` stands on this line', 'Put quotes around a text that holds `: `'],
  MULTILINE_IMPLICIT_KEY: ['A key and its colon do not stand on one line', 'Write `key: value`'],
  NON_STRING_KEY: ['A key must be a text', 'Write a plain name before the colon'],
  TAB_AS_INDENT: TAB,
}

function explain(
  code: ErrorCode,
  message: string,
  { text }: SourceText,
  [start, end]: readonly [number, number],
  column: number,
): Said {
  if (/^ *\t/.test(text.slice(start - column + 1, start + 1))) return TAB
  const open = /^Flow (?:sequence|map) .*end with a ([\]}])$/.exec(message)?.[1]
  if (open)
    return [`A ${open === ']' ? 'list' : 'mapping'} in brackets is not closed before this`, `Add the \`${open}\``]
  if (/^Missing closing ['"]/.test(message)) return ['A text in quotes is not closed', 'Add the closing quote']
  if (code === 'TAG_RESOLVE_FAILED')
    return [
      `The tag ${quoted(text.slice(start, end))} is not allowed`,
      'Leave it out; put quotes around a text that starts with `!`',
    ]
  if (code === 'BAD_DQ_ESCAPE') return [unquote(message), 'Write a backslash as `\\\\`, or use single quotes']
  if (code === 'BAD_INDENT') return [unquote(message), 'Indent what belongs together by the same number of spaces']
  return PLAINER[code] ?? [unquote(message), 'Write the file as the documentation shows it']
}

function unquote(message: string): string {
  return printable(message, 160).replaceAll('`', "'")
}
