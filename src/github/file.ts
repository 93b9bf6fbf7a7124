import { createHash } from 'node:crypto'
import { ErrorWithRemedy } from '../shared/errors.ts'
import type { Api, FolderEntry, RepositoryFile } from './api.ts'

/**
 * Reads git trees and blobs. The contents endpoint is not suitable: for a symlink it returns the target file as if it were
 * there (https://docs.github.com/en/rest/repos/contents#get-repository-content).
 */
export async function readFile(api: Api, path: string, ref: string): Promise<RepositoryFile | undefined> {
  const entry = await entryAt(api, path, /^[0-9a-f]{40}$/.test(ref) ? ref : await api.tip(ref))
  return entry && readEntry(api, entry)
}

/** See `GitHub.listFolder`. */
export async function listFolder(api: Api, path: string, commit: string): Promise<readonly FolderEntry[]> {
  const entry = path === '' ? { type: 'tree', sha: commit } : await entryAt(api, path, commit)
  if (entry?.type !== 'tree') return []
  const { tree, truncated } = await api.treeOf(entry.sha)
  if (truncated)
    throw new ErrorWithRemedy(
      `GitHub lists only a part of the folder '${path}': it has too many files`,
      'Remove old ones',
    )
  return tree.map(({ path, type }) => ({ name: path, isFolder: type === 'tree' }))
}

/** The entry at a path of a commit. Folders are listed once. */
export async function entryAt(api: Api, path: string, commit: string): Promise<TreeEntry | undefined> {
  const [name = '', ...folders] = path.split('/').reverse()
  let sha = commit
  for (const folder of folders.reverse()) {
    const entry = await treeEntry(api, sha, folder)
    if (entry?.type !== 'tree') return undefined
    sha = entry.sha
  }
  return treeEntry(api, sha, name)
}

interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
}

async function treeEntry({ treeOf }: Api, sha: string, name: string): Promise<TreeEntry | undefined> {
  const { tree, truncated } = await treeOf(sha)
  const entry = tree.find(({ path }) => path === name)
  if (!entry && truncated) {
    throw new ErrorWithRemedy(
      `GitHub lists only a part of the folder that holds '${name}': it has too many files`,
      'Remove old ones',
    )
  }
  return entry
}

async function readEntry({ octokit, repository }: Api, { mode, type, sha }: TreeEntry): Promise<RepositoryFile> {
  if (mode === '120000') return { kind: 'symlink' }
  if (type !== 'blob') return { kind: 'other' }
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    ...repository,
    file_sha: sha,
  })
  const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
  if (blobSha(bytes) !== sha)
    throw new ErrorWithRemedy(`GitHub answered other bytes than those of blob ${sha}`, 'Re-run the job')
  return { kind: 'file', bytes, sha }
}

/** The name that git gives to these bytes. */
export function blobSha(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
