/** Who stands in a commit. */
export interface CommitPerson {
  readonly name: string
  readonly email: string
  readonly at: Date
}

/** A commit as git keeps it, with its signature apart. */
export interface ParsedCommit {
  readonly author: CommitPerson
  readonly committer: CommitPerson
  /** Armored; absent: it is not signed. */
  readonly signature?: string
  /** The bytes that are signed: those of the commit without the signature. */
  readonly signed: Uint8Array
}

const SIGNATURE = 'gpgsig '

/** Parses the bytes of a commit. A person who cannot be parsed has empty names and the date 0. */
export function parseSignedCommit(bytes: Uint8Array): ParsedCommit {
  // Latin-1 keeps each byte, so that the rest is put together again as it was.
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\n\n')
  const headers = (end < 0 ? text : text.slice(0, end)).split('\n')
  const first = headers.findIndex(line => line.startsWith(SIGNATURE))
  let after = first + 1
  while (first >= 0 && headers[after]?.startsWith(' ')) after++
  const rest = first < 0 ? headers : [...headers.slice(0, first), ...headers.slice(after)]
  const own = first < 0 ? [] : headers.slice(first, after)
  const signature = own.map((line, index) => line.slice(index === 0 ? SIGNATURE.length : 1)).join('\n')
  return {
    author: personIn(rest, 'author '),
    committer: personIn(rest, 'committer '),
    ...(first >= 0 && { signature }),
    signed: Buffer.from(rest.join('\n') + (end < 0 ? '' : text.slice(end)), 'latin1'),
  }
}

function personIn(headers: readonly string[], label: string): CommitPerson {
  const line = headers.find(each => each.startsWith(label)) ?? ''
  const [, name = '', email = '', seconds = '0'] =
    /^([^<]*)<([^>]*)> (\d{1,12}) [+-]\d{4}$/.exec(Buffer.from(line.slice(label.length), 'latin1').toString('utf8')) ??
    []
  return { name: name.trim(), email, at: new Date(Number(seconds) * 1_000) }
}
