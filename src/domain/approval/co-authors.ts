const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
const TRAILER = /^\s*co-authored-by\s*:(.*)$/is

/**
 * The addresses in `Co-authored-by:` lines anywhere in the message. GitHub reads them only at the end, but a reader may
 * believe any of them. Matched line by line, which takes linear time.
 */
export function coAuthorsOf(message: string): readonly string[] {
  const trailers: string[] = []
  let isInside = false
  for (const line of message.split(LINE_END)) {
    const [, value] = TRAILER.exec(line) ?? []
    if (value !== undefined) trailers.push(value)
    // A line that begins with white space continues the one before, as in git.
    else if (isInside && /^\s/.test(line)) trailers.push(`${trailers.pop()} ${line}`)
    else {
      isInside = false
      continue
    }
    isInside = true
  }
  return [...new Set(trailers.flatMap(addressesIn))]
}

/** A trailer may name several addresses, against the convention; without brackets, the whole text is the address. */
function addressesIn(trailer: string): readonly string[] {
  const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim())
  return bracketed.length > 0 ? bracketed : [trailer.trim()]
}
