import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { commitsOf, mergeBaseOf } from '../commands/pull-request.ts'
import { readDiff } from '../git/commit.ts'
import { commit, diffEntry } from '../shape/commit.ts'
import { review } from '../shape/conversation.ts'
import { pullRequest, pullRequestSimple } from '../shape/pull-request.ts'
import type { PullRequestRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import type { Route } from './route.ts'

const needs = [{ pull_requests: 'read' }] as const
const MOST_COMMITS = 250
const MOST_FILES = 3_000

export const pullRequestRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{sha}', needs: [{ contents: 'read' }], answer: getCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/commits/{sha}/pulls', needs, answer: listPullsOfCommit },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls/{number}', needs, answer: getPull },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls/{number}/reviews', needs, answer: listReviews },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls/{number}/commits', needs, answer: listCommits },
  { method: 'GET', path: '/repos/{owner}/{repo}/pulls/{number}/files', needs, answer: listFiles },
]

function recordOf({ world, params }: RestCall): PullRequestRecord {
  const record = world.pullRequests.find(
    ({ number, baseRepository }) => String(number) === params.number && baseRepository === world.home,
  )
  if (!record) throw notFound()
  return record
}

async function getPull(call: RestCall): Promise<Answer> {
  return { body: await pullRequest(call.world, call.urls, recordOf(call)) }
}

async function commitNamed({ world, params }: RestCall): Promise<string> {
  const sha = await world.git.resolve(params.sha ?? '')
  if (!sha) throw new Refusal(422, `No commit found for SHA: ${params.sha}`)
  return sha
}

async function getCommit(call: RestCall): Promise<Answer> {
  return { body: await commit(call.world, call.urls, await commitNamed(call)) }
}

async function listPullsOfCommit(call: RestCall): Promise<Answer> {
  const { world, urls } = call
  const sha = await commitNamed(call)
  const { items, answer } = pageByLink(call, await pullsOf(world, sha))
  return { ...answer, body: items.map(record => pullRequestSimple(world, urls, record)) }
}

/**
 * On the default branch: what merged it. Elsewhere: whatever has it on its branch. Pull requests of forks are among
 * them, as forks share our commits: `base.repo` tells. GitHub does not document that, so take care of it.
 */
async function pullsOf(world: GitHubState, sha: string): Promise<PullRequestRecord[]> {
  const there = world.pullRequests.filter(({ baseRepository }) => !baseRepository.deleted)
  if (await world.git.isAncestor(sha, `refs/heads/${world.defaultBranch}`)) {
    const knownBy = world.clock.now().getTime() - world.indexLagMs
    return there.filter(({ merged }) => merged?.introduced.has(sha) && merged.knownAt.getTime() <= knownBy)
  }
  const having = await Promise.all(
    there.map(async record => ((await commitsOf(world, record)).includes(sha) ? [record] : [])),
  )
  return having.flat()
}

function listReviews(call: RestCall): Answer {
  const pull = recordOf(call)
  const all = call.world.reviews.filter(record => record.pull === pull)
  const { items, answer } = pageByLink(call, all)
  return { ...answer, body: items.map(record => review(call.world, call.urls, record)) }
}

async function listCommits(call: RestCall): Promise<Answer> {
  const { items, answer } = pageByLink(call, await commitsOf(call.world, recordOf(call)), MOST_COMMITS)
  return { ...answer, body: await Promise.all(items.map(sha => commit(call.world, call.urls, sha))) }
}

async function listFiles(call: RestCall): Promise<Answer> {
  const record = recordOf(call)
  const range = { from: await mergeBaseOf(call.world, record), to: record.headSha }
  const files = await readDiff(call.world.git, range.from, range.to)
  const { items, answer } = pageByLink(call, files, MOST_FILES)
  return { ...answer, body: await Promise.all(items.map(file => diffEntry(call.world, call.urls, range, file))) }
}
