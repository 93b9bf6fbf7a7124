import { CST } from 'yaml'
import type { Problem } from '../../shared/problem.ts'
import type { SourceText } from './source-text.ts'

/** The deepest nesting of lists and mappings. The rule file needs six levels. */
export const MAX_DEPTH = 12
/** The deepest indentation of a line of block YAML. Together with MAX_DEPTH it bounds how deep a file can nest. */
const MAX_INDENT = 100

/**
 * Where a file nests too deeply to be parsed safely, or `undefined`. The parser is recursive, and V8 can crash when it runs
 * out of stack (seen: a fatal error in its regular expression compiler), so this scans the flat stream of lexemes first, as the
 * lexer gives them. The bound is rough; `readValues` checks MAX_DEPTH exactly.
 */
export function findExcess(source: SourceText, lexed: Iterable<string>): Problem | undefined {
  let offset = 0
  let depth = { flow: 0, indicators: 0, lineStart: true }
  for (const { type, length } of lexemes(lexed)) {
    if (isIndent(type, depth) && length > MAX_INDENT && !isBlank(source.text, offset + length))
      return problem(source, offset + length, `This line is indented by ${length} columns`)
    depth = deepen(depth, type)
    if (depth.flow > MAX_DEPTH || depth.indicators > MAX_DEPTH) return problem(source, offset, TOO_DEEP)
    offset += length
  }
  return undefined
}

export const TOO_DEEP = `Lists and mappings are nested more than ${MAX_DEPTH} deep`

interface Depth {
  /** Open `[` and `{`. */
  readonly flow: number
  /** `-`, `?` and `:` on this line, outside of flow collections. */
  readonly indicators: number
  readonly lineStart: boolean
}

type LexemeType = CST.TokenType | 'text' | 'line'

/** The lexer's marker lexemes (`\x02`, `\x18`, `\x1f`) stand for no text. */
function* lexemes(lexed: Iterable<string>): Generator<{ readonly type: LexemeType; readonly length: number }> {
  let isText = false
  for (const lexeme of lexed) {
    const type: LexemeType = isText ? 'text' : (CST.tokenType(lexeme) ?? 'text')
    isText = type === 'scalar'
    const isMark = type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end'
    yield { type: type === 'text' && lexeme.endsWith('\n') ? 'line' : type, length: isMark ? 0 : lexeme.length }
  }
}

function deepen({ flow, indicators, lineStart }: Depth, type: LexemeType): Depth {
  switch (type) {
    case 'newline':
    case 'line':
      return { flow, indicators: 0, lineStart: true }
    case 'flow-map-start':
    case 'flow-seq-start':
      return { flow: flow + 1, indicators, lineStart: false }
    case 'flow-map-end':
    case 'flow-seq-end':
      return { flow: Math.max(0, flow - 1), indicators, lineStart: false }
    case 'flow-error-end':
      return { flow: 0, indicators, lineStart }
    case 'map-value-ind':
    case 'seq-item-ind':
    case 'explicit-key-ind':
      return { flow, indicators: flow === 0 ? indicators + 1 : indicators, lineStart: false }
    case 'doc-mode':
    case 'scalar':
      return { flow, indicators, lineStart }
    default:
      return { flow, indicators, lineStart: false }
  }
}

function isIndent(type: LexemeType, { flow, lineStart }: Depth): boolean {
  return type === 'space' && lineStart && flow === 0
}

function isBlank(text: string, offset: number): boolean {
  return /^[#\r\n]?$/.test(text.charAt(offset))
}

function problem(source: SourceText, offset: number, message: string): Problem {
  return { ...source.positionOf(offset), message, remedy: 'Write the file as the documentation shows it' }
}
