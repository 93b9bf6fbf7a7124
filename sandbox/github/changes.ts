import type { BareRepository } from './bare-repository.ts'

/** What happens to one path: new content, nothing any more, a symlink, or an object that is there already. */
export type Change =
  | string
  | Uint8Array
  | null
  | { readonly symlink: string }
  | { readonly mode: string; readonly content: string | Uint8Array }
  | { readonly mode: string; readonly sha: string }

export type Changes = Readonly<Record<string, Change>>

/** The changes as `git update-index -z --index-info` reads them. */
export async function indexLines(repository: BareRepository, changes: Changes): Promise<string> {
  const lines = await Promise.all(
    Object.entries(changes).map(async ([path, change]) => {
      if (change === null) return `0 ${'0'.repeat(40)}\t${path}\0`
      const { mode, ...entry } = entryOf(change)
      const sha = 'sha' in entry ? entry.sha : await repository.writeBlob(entry.content)
      return `${mode} ${sha}\t${path}\0`
    }),
  )
  return lines.join('')
}

function entryOf(change: NonNullable<Change>): Extract<Change, { mode: string }> {
  if (typeof change === 'string' || change instanceof Uint8Array) return { mode: '100644', content: change }
  return 'symlink' in change ? { mode: '120000', content: change.symlink } : change
}
