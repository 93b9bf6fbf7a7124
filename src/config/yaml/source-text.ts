import { LineCounter } from 'yaml'
import { findHidden } from '../../shared/printable.ts'
import type { Position, Problem } from '../../shared/problem.ts'

/** Files that people write are small. The limit bounds the cost of a hostile one. */
export const MAX_FILE_BYTES = 64 * 1024

/** The text of a file, and the positions of its offsets (UTF-16 units). */
export interface SourceText {
  readonly file: string
  readonly text: string
  /** Always inside the file: the end of the text maps to its last character that is not white space. */
  positionOf(offset: number): Position
}

/** Decodes a file. `source` is absent when the file is refused; the problems then say why. */
export function readText(file: string, bytes: Uint8Array): { source?: SourceText; problems: readonly Problem[] } {
  const top = { file, line: 1, column: 1 }
  if (bytes.length > MAX_FILE_BYTES) {
    const message = `The file has ${bytes.length} bytes; ${MAX_FILE_BYTES} are allowed`
    return { problems: [{ ...top, message, remedy: 'Take out what is no longer needed' }] }
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const source = sourceText(file, text)
  const bad = firstBadByte(bytes, text)
  if (bad !== undefined) {
    const at = source.positionOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad)).length)
    const message = `Byte ${bad + 1} of the file is not valid UTF-8`
    return { problems: [{ ...at, message, remedy: 'Save the file as UTF-8' }] }
  }
  return { source, problems: hiddenCharacters(source) }
}

function sourceText(file: string, text: string): SourceText {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1)
  const last = Math.max(0, text.trimEnd().length - 1)
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.max(0, offset >= text.length ? last : offset))
    return { file, line, column: col }
  }
  return { file, text, positionOf }
}

/** Decoding replaces invalid UTF-8, so the first byte that re-encoding changes is the first invalid one. */
function firstBadByte(bytes: Uint8Array, text: string): number | undefined {
  const again = new TextEncoder().encode(text)
  if (Buffer.compare(again, bytes) === 0) return undefined
  const index = again.findIndex((byte, i) => byte !== bytes[i])
  return index === -1 ? again.length : index
}

/** At most one per line: a pasted line often contains many. */
function hiddenCharacters({ file, text }: SourceText): Problem[] {
  if (text.startsWith('\uFEFF')) {
    const message = 'The file starts with a byte order mark (U+FEFF)'
    const remedy = 'Save the file as UTF-8 without a byte order mark'
    const rest = hiddenCharacters({ ...sourceText(file, ` ${text.slice(1)}`) })
    return [{ file, line: 1, column: 1, message, remedy }, ...rest]
  }
  return text.split('\n').flatMap((line, index, all) => {
    const hidden = findHidden(index < all.length - 1 ? `${line}\n` : line)
    if (!hidden) return []
    const message = `Here stands ${hidden.name}, which cannot be seen or looks like something else`
    const remedy = 'Delete it, or retype the line: text copied from web pages and chats often carries such characters'
    return [{ file, line: index + 1, column: hidden.offset + 1, message, remedy }]
  })
}
