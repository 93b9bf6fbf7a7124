import { type Answer, Refusal, type RestCall } from '../call/call.ts'
import type { Signature } from '../git/commit-object.ts'
import { gitCommit } from '../shape/commit.ts'
import { noreplyEmail } from '../state/person.ts'
import type { Route } from './route.ts'

export const gitCommitRoutes: readonly Route[] = [
  { method: 'POST', path: '/repos/{owner}/{repo}/git/commits', needs: [{ contents: 'write' }], answer: createCommit },
]

/**
 * No branch moves. Without a word about its author it is the token's owner's; GitHub signs those of bots, which this
 * does not. Source: https://docs.github.com/en/rest/git/commits#create-a-commit
 */
async function createCommit(call: RestCall): Promise<Answer> {
  const { world, urls, body } = call
  const { message, tree, parents = [] } = body
  if (typeof message !== 'string') throw new Refusal(422, 'Invalid request.\n\n"message" wasn\'t supplied.')
  if (!(await isObject(call, tree, 'tree'))) throw new Refusal(422, 'Tree SHA does not exist')
  if (!Array.isArray(parents)) throw new Refusal(422, 'Parents must be an array')
  for (const parent of parents) {
    if (await isObject(call, parent, 'commit')) continue
    throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
  }
  const author = signatureFrom(call, body.author, ownerOf(call))
  const committer = signatureFrom(call, body.committer, author)
  const sha = await world.git.commit({ tree: String(tree), parents, message, author, committer })
  const answer = await gitCommit(world, urls, sha)
  return { status: 201, body: answer, headers: { location: answer.url } }
}

async function isObject({ world }: RestCall, sha: unknown, kind: 'tree' | 'commit'): Promise<boolean> {
  return typeof sha === 'string' && (await world.git.resolve(sha, kind)) === sha
}

function ownerOf({ world, token: { owner } }: RestCall): Signature {
  return { name: owner.login, email: noreplyEmail(owner), at: world.clock.now() }
}

function signatureFrom({ world }: RestCall, given: unknown, fallback: Signature): Signature {
  if (typeof given !== 'object' || given === null) return fallback
  const { name = fallback.name, email = fallback.email, date } = given as Record<string, unknown>
  const at = date === undefined ? world.clock.now() : new Date(String(date))
  if (Number.isNaN(at.getTime())) throw new Refusal(422, `Invalid request.\n\n"${date}" is not a valid date-time.`)
  return { name: String(name), email: String(email), at }
}
