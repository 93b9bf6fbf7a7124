import { type ObjectType, readObject, requireObject } from './loose-object.ts'

/** One entry of a tree object, as git stores it. */
export interface TreeItem {
  /** `40000` for a folder: without the zero that `ls-tree` prints. */
  readonly mode: string
  /** Its bytes, one a character: names need not be UTF-8. */
  readonly name: string
  readonly sha: string
}

export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** Bytes; absent unless it is a blob. */
  readonly size?: number
  readonly path: string
}

export const FOLDER = '40000'

export function parseTree(bytes: Buffer): TreeItem[] {
  const items: TreeItem[] = []
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, space)
    const mode = bytes.toString('latin1', at, space)
    const name = bytes.toString('latin1', space + 1, end)
    items.push({ mode, name, sha: bytes.toString('hex', end + 1, end + 21) })
    at = end + 21
  }
  return items
}

/** In git's order: by bytes, a folder's name as if it ended with a slash. */
export function formatTree(items: readonly TreeItem[]): Buffer {
  const keyOf = ({ mode, name }: TreeItem) => (mode === FOLDER ? `${name}/` : name)
  const sorted = items.map(item => ({ item, key: keyOf(item) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const parts = sorted.map(({ item: { mode, name, sha } }) => [
    Buffer.from(`${mode} ${name}\0`, 'latin1'),
    Buffer.from(sha, 'hex'),
  ])
  return Buffer.concat(parts.flat())
}

/** The tree that a commit or a tree stands for. */
export function treeOf(repository: string, sha: string): string {
  const { type, bytes } = requireObject(repository, sha)
  if (type === 'commit') return bytes.toString('latin1', 'tree '.length, 'tree '.length + 40)
  return sha
}

export function readTree(repository: string, sha: string): TreeItem[] {
  return parseTree(requireObject(repository, sha, 'tree').bytes)
}

/** As `git ls-tree -z -l` lists them; with `recursive`, as `-r -t` does. */
export function listTree(repository: string, sha: string, recursive: boolean, above = ''): TreeEntry[] {
  return readTree(repository, sha).flatMap(({ mode, name, sha }) => {
    const path = `${above}${Buffer.from(name, 'latin1').toString('utf8')}`
    const type = typeOf(mode)
    const size = type === 'blob' ? { size: requireObject(repository, sha).bytes.length } : {}
    const entry = { mode: mode.padStart(6, '0'), type, sha, path, ...size }
    const isOpened = recursive && type === 'tree'
    return isOpened ? [entry, ...listTree(repository, sha, recursive, `${path}/`)] : [entry]
  })
}

const typeOf = (mode: string): ObjectType => (mode === FOLDER ? 'tree' : mode === '160000' ? 'commit' : 'blob')

/** The SHA of what stands at a path; `undefined` when nothing does. */
export function findInTree(repository: string, tree: string, path: string): string | undefined {
  let found: string = treeOf(repository, tree)
  for (const part of path.split('/')) {
    if (readObject(repository, found)?.type !== 'tree') return undefined
    const name = Buffer.from(part).toString('latin1')
    const item = readTree(repository, found).find(item => item.name === name)
    if (!item) return undefined
    found = item.sha
  }
  return found
}
