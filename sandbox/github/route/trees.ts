import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import type { Change } from '../git/changes.ts'
import { repositoryUrl } from '../shape/repository.ts'
import type { Schema } from '../shape/schema.ts'
import type { Route } from './route.ts'

const TREES = '/repos/{owner}/{repo}/git/trees'

export const treeRoutes: readonly Route[] = [
  { method: 'GET', path: `${TREES}/{sha+}`, needs: [{ contents: 'read' }], answer: getTree },
  { method: 'POST', path: TREES, needs: [{ contents: 'write' }], answer: createTree },
]

/** By the SHA of a tree or commit, or by the name of a branch. Any value of `recursive` asks for all that is below, `0` too. */
async function getTree(call: RestCall): Promise<Answer> {
  const sha = await call.world.git.resolve(call.params.sha ?? '', 'tree')
  if (!sha) throw notFound()
  return { body: await gitTree(call, sha, call.query.has('recursive')) }
}

async function gitTree({ world, urls }: RestCall, sha: string, recursive = false): Promise<Schema<'git-tree'>> {
  const api = repositoryUrl(world, urls)
  const tree = (await world.git.entries(sha, { recursive })).map(entry => ({
    ...entry,
    ...(entry.type !== 'commit' && { url: `${api}/git/${entry.type}s/${entry.sha}` }),
  }))
  return { sha, url: `${api}/git/trees/${sha}`, tree, truncated: false }
}

/** Source: https://docs.github.com/en/rest/git/trees#create-a-tree; the words of its refusals are reported, not documented. */
async function createTree(call: RestCall): Promise<Answer> {
  const { world, body } = call
  if (!Array.isArray(body.tree)) throw new Refusal(422, 'Invalid request.\n\n"tree" wasn\'t supplied.')
  const base = body.base_tree === undefined ? undefined : await world.git.resolve(String(body.base_tree), 'tree')
  if (body.base_tree !== undefined && !base) throw new Refusal(422, 'base_tree is not a valid tree oid')
  const changes: Record<string, Change> = {}
  for (const entry of body.tree) {
    const path = pathOf(entry)
    changes[path] = await changeOf(call, entry)
    // A path that is not there cannot be taken away, and the whole request fails.
    if (changes[path] === null && !(base && (await world.git.objectAt(base, path)))) {
      throw new Refusal(422, 'GitRPC::BadObjectState')
    }
  }
  const sha = await world.git.changeTree(base, changes)
  const answer = await gitTree(call, sha)
  return { status: 201, body: answer, headers: { location: answer.url ?? '' } }
}

type Entry = Readonly<Record<string, unknown>>

const FILE_MODES = ['100644', '100755', '120000']

async function changeOf({ world }: RestCall, { mode, type, sha, content }: Entry): Promise<Change> {
  if (sha !== undefined && content !== undefined) throw new Refusal(422, 'Must supply either tree.sha or tree.content')
  if (sha === null) return null
  if (typeof mode !== 'string' || !FILE_MODES.includes(mode) || type !== 'blob') {
    throw new Refusal(422, `The sandbox makes trees of blobs with mode ${FILE_MODES.join(', ')} only`)
  }
  if (typeof content === 'string') return { mode, content }
  const blob = typeof sha === 'string' ? await world.git.resolve(sha, 'blob') : undefined
  if (!blob) throw new Refusal(422, `tree.sha ${sha} is not a valid blob`)
  return { mode, sha: blob }
}

function pathOf({ path }: Entry): string {
  if (typeof path !== 'string' || path === '') throw new Refusal(422, 'tree.path is missing')
  if (path.startsWith('/')) throw new Refusal(422, 'tree.path cannot start with a slash')
  const malformed = path.split('/').some(part => ['', '.', '..'].includes(part) || part.toLowerCase() === '.git')
  if (malformed) throw new Refusal(422, 'tree.path contains a malformed path component')
  return path
}
