import type { BareRepository } from './bare-repository.ts'

/** What happens to one path: new content, nothing any more, a symlink, or an object that is there already. */
export type Change =
  | string
  | Uint8Array
  | null
  | { readonly symlink: string }
  | { readonly mode: string; readonly content: string | Uint8Array }
  | { readonly mode: string; readonly sha: string }

/** By path; a map also takes paths that are not UTF-8, as bytes. */
export type Changes = Readonly<Record<string, Change>> | ReadonlyMap<string | Uint8Array, Change>

/** The changes as `git update-index -z --index-info` reads them. */
export async function indexLines(repository: BareRepository, changes: Changes): Promise<Buffer> {
  const entries = isMap(changes) ? [...changes] : Object.entries(changes)
  const lines = await Promise.all(
    entries.map(async ([path, change]) => {
      return [Buffer.from(`${await objectOf(repository, change)}\t`), Buffer.from(path), Buffer.of(0)]
    }),
  )
  return Buffer.concat(lines.flat())
}

function isMap(changes: Changes): changes is ReadonlyMap<string | Uint8Array, Change> {
  return changes instanceof Map
}

/** Mode and SHA. */
async function objectOf(repository: BareRepository, change: Change): Promise<string> {
  if (change === null) return `0 ${'0'.repeat(40)}`
  const { mode, ...entry } = entryOf(change)
  return `${mode} ${'sha' in entry ? entry.sha : await repository.writeBlob(entry.content)}`
}

function entryOf(change: NonNullable<Change>): Extract<Change, { mode: string }> {
  if (typeof change === 'string' || change instanceof Uint8Array) return { mode: '100644', content: change }
  return 'symlink' in change ? { mode: '120000', content: change.symlink } : change
}
