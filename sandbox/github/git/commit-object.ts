/** Who stands in a commit, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  readonly at: Date
}

export interface NewCommit {
  readonly tree: string
  readonly parents: readonly string[]
  /** As it is: bytes need not be UTF-8. */
  readonly message: string | Uint8Array
  readonly author: Signature
  readonly committer: Signature
}

/** One commit as git has it. */
export interface Commit extends NewCommit {
  readonly sha: string
  readonly message: string
}

/** The bytes of a commit, written as they are: `git commit-tree` would tidy up names. */
export function formatCommit({ tree, parents, author, committer, message }: NewCommit): Buffer {
  const lines = [
    `tree ${tree}`,
    ...parents.map(parent => `parent ${parent}`),
    `author ${formatSignature(author)}`,
    `committer ${formatSignature(committer)}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join('\n')}\n\n`), Buffer.from(message)])
}

function formatSignature({ name, email, at }: Signature): string {
  return `${name} <${email}> ${Math.floor(at.getTime() / 1_000)} +0000`
}

/** Read by hand, since a name or message may hold whatever a format of `git log` would separate by. */
export function parseCommit(sha: string, bytes: Buffer): Commit {
  const text = bytes.toString('utf8')
  const end = text.indexOf('\n\n')
  const headers = (end < 0 ? text : text.slice(0, end)).split('\n')
  const all = (name: string) =>
    headers.filter(header => header.startsWith(`${name} `)).map(header => header.slice(name.length + 1))
  return {
    sha,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: parseSignature(all('author')[0] ?? ''),
    committer: parseSignature(all('committer')[0] ?? ''),
    message: end < 0 ? '' : text.slice(end + 2).replace(/\n+$/, ''),
  }
}

function parseSignature(text: string): Signature {
  const [, name = '', email = '', at = '0'] = /^([^<]*?) ?<([^>]*)> (\d+) [+-]\d{4}$/.exec(text) ?? []
  return { name, email, at: new Date(Number(at) * 1_000) }
}
