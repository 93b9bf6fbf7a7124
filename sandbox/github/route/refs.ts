import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { BranchMoved, moveBranch } from '../commands/branch.ts'
import { NO_COMMIT } from '../commands/branch-ref.ts'
import { demandAllowed } from '../commands/branch-rules.ts'
import { repositoryUrl } from '../shape/repository.ts'
import { nodeId, type Schema } from '../shape/schema.ts'
import type { Route } from './route.ts'

const GIT = '/repos/{owner}/{repo}/git'
const read = [{ contents: 'read' }] as const
const write = [{ contents: 'write' }] as const

/** Branches only: nothing here makes tags. Source: https://docs.github.com/en/rest/git/refs */
export const refRoutes: readonly Route[] = [
  { method: 'GET', path: `${GIT}/ref/{ref+}`, needs: read, answer: getRef },
  { method: 'POST', path: `${GIT}/refs`, needs: write, answer: createRef },
  { method: 'PATCH', path: `${GIT}/refs/{ref+}`, needs: write, answer: updateRef },
]

async function getRef(call: RestCall): Promise<Answer> {
  const ref = `refs/${call.params.ref}`
  const sha = await call.world.git.resolve(ref)
  if (!sha) throw notFound()
  return { body: gitRef(call, ref, sha) }
}

async function createRef(call: RestCall): Promise<Answer> {
  const ref = String(call.body.ref)
  const branch = await branchOf(call, ref)
  const sha = await commitOf(call)
  demandAllowed(call.world, call.token, { branch, isNew: true, isForced: false })
  await move(call, { branch, sha, expected: NO_COMMIT, otherwise: 'Reference already exists' })
  const body = gitRef(call, ref, sha)
  return { status: 201, body, headers: { location: body.url } }
}

async function updateRef(call: RestCall): Promise<Answer> {
  const { world, body, params } = call
  const ref = `refs/${params.ref}`
  const branch = await branchOf(call, ref)
  const before = await world.git.resolve(ref)
  if (!before) throw new Refusal(422, 'Reference does not exist')
  const sha = await commitOf(call)
  const otherwise = 'Update is not a fast forward'
  const isForward = await world.git.isAncestor(before, sha)
  if (body.force !== true && !isForward) throw new Refusal(422, otherwise)
  demandAllowed(world, call.token, { branch, isNew: false, isForced: !isForward })
  // A faster writer in between leaves this commit on an old tip.
  await move(call, { branch, sha, expected: before, otherwise })
  return { body: gitRef(call, ref, sha) }
}

interface Move {
  readonly branch: string
  readonly sha: string
  readonly expected: string
  readonly otherwise: string
}

async function move({ world, token }: RestCall, { branch, sha, expected, otherwise }: Move): Promise<void> {
  try {
    await moveBranch(world, branch, sha, token.owner.login, { expected })
  } catch (error) {
    throw error instanceof BranchMoved ? new Refusal(422, otherwise) : error
  }
}

async function branchOf({ world }: RestCall, ref: string): Promise<string> {
  const [, branch] = /^refs\/heads\/(.+)$/s.exec(ref) ?? []
  if (branch === undefined || !(await world.git.isRefName(ref))) {
    throw new Refusal(422, `${ref} is not a valid ref name.`)
  }
  return branch
}

async function commitOf({ world, body: { sha } }: RestCall): Promise<string> {
  const found = typeof sha === 'string' ? await world.git.resolve(sha) : undefined
  if (!found || found !== sha) throw new Refusal(422, 'Object does not exist')
  return found
}

function gitRef({ world, urls }: RestCall, ref: string, sha: string): Schema<'git-ref'> {
  const api = repositoryUrl(world, urls)
  const url = `${api}/git/${ref}`
  return { ref, node_id: nodeId('Ref', ref), url, object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` } }
}
