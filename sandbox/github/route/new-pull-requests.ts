import { type Answer, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { addPullRequest } from '../commands/pull-request.ts'
import { demandOwnPullRequests } from '../commands/restricted.ts'
import { pullRequest, pullRequestSimple } from '../shape/pull-request.ts'
import type { Route } from './route.ts'

const PULLS = '/repos/{owner}/{repo}/pulls'

/** Branches of the repository itself only. Sources: https://docs.github.com/en/rest/pulls/pulls, docs/aws-facts.md GH-31 */
export const newPullRequestRoutes: readonly Route[] = [
  { method: 'GET', path: PULLS, needs: [{ pull_requests: 'read' }], answer: list },
  { method: 'POST', path: PULLS, needs: [{ pull_requests: 'write' }], answer: create },
]

/** The newest first, the open ones alone unless told. `head` counts as `owner:branch` only; otherwise everything is listed. */
function list(call: RestCall): Answer {
  const { world, urls, query } = call
  const [owner, branch] = query.get('head')?.split(':') ?? []
  const [state, base] = [query.get('state') ?? 'open', query.get('base')]
  const all = world.pullRequests
    .filter(({ baseRepository }) => baseRepository === world.home)
    .filter(({ headRepository, headRef }) => !branch || (headRepository.owner === owner && headRef === branch))
    .filter(({ baseRef }) => base === null || baseRef === base)
    .map(record => pullRequestSimple(world, urls, record))
    .filter(each => state === 'all' || each.state === state)
    .toSorted((a, b) => b.number - a.number)
  const { items, answer } = pageByLink(call, all)
  return { ...answer, body: items }
}

async function create(call: RestCall): Promise<Answer> {
  const { world, urls, token, body } = call
  demandOwnPullRequests(world, token)
  const [title, head, base] = [body.title, body.head, body.base].map(String) as [string, string, string]
  const shas = await Promise.all([head, base].map(branch => world.git.resolve(`refs/heads/${branch}`)))
  const [headSha, baseSha] = shas
  if (!headSha) throw invalid('head')
  if (!baseSha) throw invalid('base')
  const isOpen = world
    .openPullRequests()
    .some(each => each.headRepository === world.home && each.headRef === head && each.baseRef === base)
  if (isOpen) throw custom(`A pull request already exists for ${world.owner}:${head}.`)
  if (await world.git.isAncestor(headSha, baseSha)) throw custom(`No commits between ${base} and ${head}`)
  const record = await addPullRequest(world, {
    author: token.owner,
    title,
    body: typeof body.body === 'string' ? body.body : null,
    headRepository: world.home,
    baseRepository: world.home,
    headRef: head,
    baseRef: base,
    headSha,
    baseSha,
  })
  const made = await pullRequest(world, urls, record)
  return { status: 201, body: made, headers: { location: made.url } }
}

const invalid = (field: string) =>
  new Refusal(422, 'Validation Failed', [{ resource: 'PullRequest', field, code: 'invalid' }])

const custom = (message: string) =>
  new Refusal(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }])
