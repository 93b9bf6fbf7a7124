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

/** The changes as `git update-index -z --index-info` reads them. `writeBlobs` answers SHAs in the order of the contents. */
export function indexLines(
  changes: Changes,
  writeBlobs: (contents: readonly (string | Uint8Array)[]) => readonly string[],
): Buffer {
  const listed = listChanges(changes)
  const contents = listed.flatMap(entry => ('content' in entry ? [entry.content] : []))
  const written = writeBlobs(contents).values()
  const lines = listed.map(({ path, mode, ...entry }) => {
    const sha = 'sha' in entry ? entry.sha : written.next().value
    return [Buffer.from(`${mode} ${sha}\t`), Buffer.from(path), Buffer.of(0)]
  })
  return Buffer.concat(lines.flat())
}

/** In the order in which they are made. Mode 0: a file is taken away. */
export function listChanges(changes: Changes) {
  const entries = isMap(changes) ? [...changes] : Object.entries(changes)
  return entries.map(([path, change]) => ({ path, ...entryOf(change) }))
}

function isMap(changes: Changes): changes is ReadonlyMap<string | Uint8Array, Change> {
  return changes instanceof Map
}

/** `update-index` takes a path away whose mode is 0. */
function entryOf(change: Change): Extract<Change, { mode: string }> {
  if (change === null) return { mode: '0', sha: '0'.repeat(40) }
  if (typeof change === 'string' || change instanceof Uint8Array) return { mode: '100644', content: change }
  return 'symlink' in change ? { mode: '120000', content: change.symlink } : change
}
