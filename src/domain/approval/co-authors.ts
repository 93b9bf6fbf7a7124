const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const TRAILER = /^\s*co-authored-by\s*:(.*)$/is

/**
 * The addresses in `Co-authored-by:` lines, wherever they stand: GitHub reads them at the end, but a reader may be taken in.
 * Line by line, so that no line makes the expression look again at another.
 */
export function coAuthorsOf(message: string): readonly string[] {
  const trailers: string[] = []
  let isInside = false
  for (const line of message.split(LINE_END)) {
    const [, value] = TRAILER.exec(line) ?? []
    if (value !== undefined) trailers.push(value)
    // As git folds it: a line that begins with white space goes on with the one before.
    else if (isInside && /^\s/.test(line)) trailers.push(`${trailers.pop()} ${line}`)
    else {
      isInside = false
      continue
    }
    isInside = true
  }
  return [...new Set(trailers.flatMap(addressesIn))]
}

/** More than one may stand there, against the convention; without brackets, it is the whole. */
function addressesIn(trailer: string): readonly string[] {
  const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim())
  return bracketed.length > 0 ? bracketed : [trailer.trim()]
}
