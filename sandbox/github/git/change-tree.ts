import type { Changes } from './changes.ts'
import { listChanges } from './changes.ts'
import { hasObject, NotLoose, writeObject } from './loose-object.ts'
import { FOLDER, formatTree, readTree, treeOf } from './tree-object.ts'

interface File {
  readonly mode: string
  readonly sha: string
}

/** By name. A folder that nothing opens stays as it is in git. */
type Folder = Map<string, File | Folder>

/**
 * What `git read-tree`, `update-index --index-info` and `write-tree` make of a tree and changes: a file in place of a folder,
 * and the other way round; no empty folders. Throws `NotLoose` for what git must do, or refuse, itself.
 */
export function changedTree(repository: string, base: string | undefined, changes: Changes): string {
  const open = (sha: string): Folder => new Map(readTree(repository, sha).map(({ name, ...file }) => [name, file]))
  const root: Folder = base === undefined ? new Map() : open(treeOf(repository, base))
  for (const { path, mode, ...entry } of listChanges(changes)) {
    const [name = '', ...above] = partsOf(path).reverse()
    const isRemoval = mode === '0'
    const folder = enter(root, above.reverse(), open, isRemoval)
    if (isRemoval) {
      const there = folder?.get(name)
      if (there && !isFolder(there)) folder?.delete(name)
      continue
    }
    if (!MODES.has(mode)) throw new NotLoose()
    const sha = 'content' in entry ? writeObject(repository, 'blob', entry.content) : entry.sha
    if (!hasObject(repository, sha)) throw new NotLoose()
    folder?.set(name, { mode, sha })
  }
  return write(repository, root) ?? writeObject(repository, 'tree', '')
}

const MODES: ReadonlySet<string> = new Set(['100644', '100755', '120000'])

const isFolder = (there: File | Folder) => there instanceof Map || there.mode === FOLDER

/** The folder at a path, made where it is not, unless something is to be removed from it. */
function enter(
  root: Folder,
  path: readonly string[],
  open: (sha: string) => Folder,
  isRemoval: boolean,
): Folder | undefined {
  let folder = root
  for (const name of path) {
    const there = folder.get(name)
    if (isRemoval && !(there && isFolder(there))) return undefined
    const inner = there instanceof Map ? there : there?.mode === FOLDER ? open(there.sha) : (new Map() as Folder)
    folder.set(name, inner)
    folder = inner
  }
  return folder
}

/** `undefined` for a folder in which nothing is. */
function write(repository: string, folder: Folder): string | undefined {
  const items = [...folder].flatMap(([name, there]) => {
    if (!(there instanceof Map)) return { name, ...there }
    const sha = write(repository, there)
    return sha === undefined ? [] : { name, mode: FOLDER, sha }
  })
  return items.length === 0 ? undefined : writeObject(repository, 'tree', formatTree(items))
}

/** Git refuses some names, `.git` above all and what some file systems take for it: those it shall judge itself. */
function partsOf(path: string | Uint8Array): string[] {
  const parts = Buffer.from(path).toString('latin1').split('/')
  const isPlain = (part: string) =>
    /^[\x20-\x7e]+$/.test(part) && (part === '.github' || !/^(\.\.?$|\.git|git~)|[\\:]/i.test(part))
  if (!parts.every(isPlain)) throw new NotLoose()
  return parts
}
