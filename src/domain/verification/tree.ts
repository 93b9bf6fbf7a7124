import { createHash } from 'node:crypto'
import { indexLinks } from '../ledger/index-links.ts'
import { isIndexPath, parseRecordPath } from '../ledger/record-path.ts'
import { type Discrepancy, discrepanciesOf } from './discrepancy.ts'

const MEANINGS = {
  'unexpected-path':
    'No job of ours writes such a path. Find out who pushed it to the branch, and let nobody but GitHub Actions do it',
  'not-a-file': 'It is no plain file: an executable, a link or a submodule. Find out who pushed it to the branch',
  'bad-link': 'It points to no record that it would stand for. Find out who pushed it to the branch',
  'missing-link':
    'The index has no link to this record, which came after the first links. Find out who pushed the record',
} as const

const found = discrepanciesOf('chain', MEANINGS)

/** A file, link or submodule at the tip of the branch. */
export interface LedgerTreeEntry {
  readonly path: string
  readonly mode: string
  readonly sha: string
}

const PLAIN = '100644'
const LINK = '120000'

/** What is wrong with what stands at a path, by path and mode alone. */
export function wrongEntry({ path, mode }: LedgerTreeEntry): readonly Discrepancy[] {
  if (isIndexPath(path)) return mode === LINK ? [] : [found('unexpected-path', path)]
  if (!parseRecordPath(path)) return [found('unexpected-path', path)]
  return mode === PLAIN ? [] : [found('not-a-file', path)]
}

/** Compares the links of the index with the records that they are of. */
export interface LinkCheck {
  /** A record. `isDue`: it came with or after the first link, for earlier releases wrote none. */
  expect(path: string, bytes: Uint8Array, isDue: boolean): void
  /** What is wrong, when all records were told. */
  finish(): readonly Discrepancy[]
}

export function checkLinks(entries: readonly LedgerTreeEntry[]): LinkCheck {
  const links = new Map(
    entries.flatMap(({ path, mode, sha }) => (isIndexPath(path) && mode === LINK ? [[path, sha] as const] : [])),
  )
  const right = new Set<string>()
  const missing = new Set<string>()
  return {
    expect(path, bytes, isDue) {
      for (const [link, target] of indexLinks(path, Buffer.from(bytes).toString('utf8'))) {
        const there = links.get(link)
        if (there === gitBlob(target)) right.add(link)
        else if (there === undefined && isDue) missing.add(path)
      }
    },
    finish: () => [
      ...[...links.keys()].filter(path => !right.has(path)).map(path => found('bad-link', path)),
      ...[...missing].map(path => found('missing-link', path)),
    ],
  }
}

/** The name that git gives the target of a link: so that none has to be read. */
const gitBlob = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')
