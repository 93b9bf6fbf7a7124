import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { refOf } from '../commands/branch-ref.ts'
import { readDiff } from '../git/commit.ts'
import { commit, diffEntry } from '../shape/commit.ts'
import { repositoryUrl, repositoryWebUrl } from '../shape/repository.ts'
import type { GitHubState } from '../state/state.ts'
import type { Route } from './route.ts'

const MOST_COMMITS = 250
const MOST_FILES = 300

/** Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export const compareRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/compare/{basehead+}', needs: [{ contents: 'read' }], answer: compare },
]

async function compare(call: RestCall): Promise<Answer> {
  const { world, urls, params, query } = call
  const [, baseName = '', headName = ''] = /^(.+?)\.\.\.(.+)$/s.exec(params.basehead ?? '') ?? []
  const [base, head] = [await commitNamed(world, baseName), await commitNamed(world, headName)]
  const start = await world.git.mergeBase(base, head)
  if (!start) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`)
  const ahead = await world.git.commitsBetween(base, head)
  const behind = await world.git.commitsBetween(head, base)
  const { items, answer } = query.has('per_page') || query.has('page') ? pageByLink(call, ahead) : wholeOf(ahead)
  const web = `${repositoryWebUrl(world, urls)}/compare/${baseName}...${headName}`
  return {
    ...answer,
    body: {
      url: `${repositoryUrl(world, urls)}/compare/${baseName}...${headName}`,
      html_url: web,
      permalink_url: `${repositoryWebUrl(world, urls)}/compare/${world.owner}:${base}...${world.owner}:${head}`,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: await commit(world, urls, base),
      merge_base_commit: await commit(world, urls, start),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: await Promise.all(items.map(sha => commit(world, urls, sha))),
      // Only with the first page.
      ...((query.get('page') ?? '1') === '1' && { files: await filesOf(call, start, head) }),
    },
  }
}

/** A branch, or a commit's full id: whether abbreviated ones do is not documented, so nothing here may hang on it. */
async function commitNamed(world: GitHubState, name: string): Promise<string> {
  const sha = await world.git.resolve(/^[0-9a-f]{40}$/.test(name) ? name : refOf(world.home, name))
  if (!sha) throw notFound()
  return sha
}

/** Without paging: the last 250. */
function wholeOf(commits: readonly string[]) {
  return { items: commits.slice(-MOST_COMMITS), answer: {} }
}

function statusOf(ahead: number, behind: number): 'ahead' | 'behind' | 'diverged' | 'identical' {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

async function filesOf({ world, urls }: RestCall, from: string, to: string) {
  const files = (await readDiff(world.git, from, to)).slice(0, MOST_FILES)
  return Promise.all(files.map(file => diffEntry(world, urls, { from, to }, file)))
}
