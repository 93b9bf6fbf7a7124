import { posix } from 'node:path'
import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import type { TreeEntry } from '../git/bare-repository.ts'
import { base64Lines, contentLinks } from '../shape/content.ts'
import type { GitHubState } from '../state/state.ts'
import type { Route } from './route.ts'

const needs = [{ contents: 'read' }] as const
const MOST_ENTRIES = 1_000
/** Beyond a megabyte the answer is without content. */
const LARGEST_BYTES = 1024 * 1024

export const contentRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/contents', needs, answer: getContents },
  { method: 'GET', path: '/repos/{owner}/{repo}/contents/{path+}', needs, answer: getContents },
]

async function getContents(call: RestCall): Promise<Answer> {
  const { world, query, params } = call
  const ref = query.get('ref') ?? world.defaultBranch
  const path = (params.path ?? '').replace(/\/$/, '')
  const commit = await world.git.resolve(ref)
  if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`)
  if (path === '') return { body: await folder(call, '', commit, ref) }
  const entry = await entryAt(world, commit, path)
  if (!entry) throw notFound()
  if (entry.type === 'tree') return { body: await folder(call, path, entry.sha, ref) }
  if (entry.mode === '120000') return { body: await symlink(call, entry, commit, ref) }
  return { body: entry.type === 'commit' ? submodule(call, entry, ref) : await file(call, entry, ref) }
}

/** The entry at a path, its path in full; symlinks on the way are not followed. */
async function entryAt(world: GitHubState, commit: string, path: string): Promise<TreeEntry | undefined> {
  let tree = commit
  let found: TreeEntry | undefined
  for (const name of path.split('/')) {
    if (found && found.type !== 'tree') return undefined
    found = (await world.git.entries(tree)).find(entry => entry.path === name)
    if (!found) return undefined
    tree = found.sha
  }
  return found && { ...found, path }
}

async function file({ world, urls }: RestCall, entry: TreeEntry, ref: string) {
  const { size = 0, sha } = entry
  const small = size <= LARGEST_BYTES
  return {
    type: 'file' as const,
    encoding: small ? 'base64' : 'none',
    size,
    content: small ? base64Lines(await world.git.blob(sha)) : '',
    ...contentLinks(world, urls, entry, ref),
  }
}

/** A link to a file of the repository is answered with that file's content, as if it stood here. */
async function symlink(call: RestCall, entry: TreeEntry, commit: string, ref: string) {
  const target = (await call.world.git.blob(entry.sha)).toString('utf8')
  const pointed = await entryAt(call.world, commit, posix.join(posix.dirname(entry.path), target))
  if (pointed?.type === 'blob' && pointed.mode !== '120000') return file(call, { ...pointed, path: entry.path }, ref)
  const links = contentLinks(call.world, call.urls, entry, ref)
  return { type: 'symlink' as const, target, size: entry.size ?? 0, ...links }
}

function submodule({ world, urls }: RestCall, entry: TreeEntry, ref: string) {
  return { type: 'submodule' as const, submodule_git_url: '', size: 0, ...contentLinks(world, urls, entry, ref) }
}

async function folder({ world, urls }: RestCall, path: string, tree: string, ref: string) {
  const entries = await world.git.entries(tree)
  return entries.slice(0, MOST_ENTRIES).map(entry => ({
    // Here a submodule is called a file, as it always was.
    type: entry.type === 'tree' ? 'dir' : entry.mode === '120000' ? 'symlink' : 'file',
    size: entry.size ?? 0,
    ...contentLinks(world, urls, { ...entry, path: path === '' ? entry.path : `${path}/${entry.path}` }, ref),
  }))
}
