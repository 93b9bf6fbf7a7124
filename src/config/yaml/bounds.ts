import { CST, Lexer } from 'yaml'
import type { Problem } from '../../shared/problem.ts'
import type { SourceText } from './source-text.ts'

/** Lists and mappings inside one another. The rule file needs six. */
export const MAX_DEPTH = 12
/** Columns before the first character of a line of block YAML: with MAX_DEPTH, a bound on how deep a file can go. */
const MAX_INDENT = 100

/**
 * Where a file nests too deeply to be parsed safely, or `undefined`. The parser recurses, and V8 does not survive every way
 * of running out of stack (seen: a fatal error in its regular expression compiler), so this looks at the flat stream of
 * lexemes first. It bounds the depth only roughly; whoever reads the values checks MAX_DEPTH exactly.
 */
export function findExcess(source: SourceText): Problem | undefined {
  let offset = 0
  let depth = { flow: 0, indicators: 0, lineStart: true }
  for (const { type, length } of lexemes(source.text)) {
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
  /** `-`, `?` and `:` on this line, outside of those. */
  readonly indicators: number
  readonly lineStart: boolean
}

type LexemeType = CST.TokenType | 'text' | 'line'

/** The lexer's marks for what follows them (`\x02`, `\x18`, `\x1f`) stand for no text. */
function* lexemes(text: string): Generator<{ readonly type: LexemeType; readonly length: number }> {
  let isText = false
  for (const lexeme of new Lexer().lex(text)) {
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
