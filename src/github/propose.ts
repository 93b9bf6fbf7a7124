import type { Api } from './api.ts'
import { addFiles } from './branch.ts'
import { GitHubError, unlessDenied } from './error.ts'
import type { ProposedPullRequest, WantedPullRequest } from './proposal-types.ts'
import { retryUnknownOutcome } from './retry-unknown-outcome.ts'

/** See `GitHub.propose`. */
export async function propose(api: Api, wanted: WantedPullRequest): Promise<ProposedPullRequest> {
  const base = await api.defaultBranch()
  const before = await latestFrom(api, wanted.branch, base)
  if (before && !(await isWithdrawn(api, wanted.branch, before))) return before
  await createBranch(api, wanted.branch, await api.tip(base))
  await addFiles(api, wanted.branch, [wanted], () => wanted.title)
  return retryUnknownOutcome(api, async again => {
    const there = again ? await latestFrom(api, wanted.branch, base) : undefined
    return there?.state === 'open' ? { done: { ...there, state: 'opened' } } : { write: () => open(api, wanted, base) }
  })
}

/** Whether people closed it and deleted its branch: then a new one may be opened. */
const isWithdrawn = async (api: Api, branch: string, { state }: ProposedPullRequest) =>
  state === 'closed' && (await unlessDenied(api.tip(branch), [404])) === undefined

/** The latest pull request from a branch of this repository; GitHub lists the newest first. */
async function latestFrom(
  { octokit, repository }: Api,
  branch: string,
  base: string,
): Promise<ProposedPullRequest | undefined> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls', {
    ...repository,
    state: 'all',
    head: `${repository.owner}:${branch}`,
    base,
    per_page: 100,
  })
  // GitHub lists everything where it does not understand `head`.
  const fullName = `${repository.owner}/${repository.repo}`.toLowerCase()
  const own = data.filter(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === fullName)
  const latest = own.find(({ state }) => state === 'open') ?? own.find(({ merged_at }) => merged_at !== null) ?? own[0]
  return latest && { state: stateOf(latest), number: latest.number, url: latest.html_url }
}

function stateOf({
  state,
  merged_at,
}: {
  readonly state: string
  readonly merged_at: string | null
}): ProposedPullRequest['state'] {
  if (state === 'open') return 'open'
  return merged_at === null ? 'closed' : 'merged'
}

/** A branch that is there stays as it is: an earlier run made it, or another one at this moment. */
function createBranch(api: Api, branch: string, sha: string): Promise<unknown> {
  const { octokit, repository } = api
  const reference = { ...repository, ref: `refs/heads/${branch}`, sha }
  const write = () =>
    octokit.request('POST /repos/{owner}/{repo}/git/refs', reference).catch(unless(/^Reference already exists/))
  return retryUnknownOutcome(api, async () => ({ write }))
}

/** Lets an error pass by that only says that another run was faster. */
const unless = (isFaster: RegExp) => (error: unknown) => {
  if (!(error instanceof GitHubError) || error.status !== 422 || !isFaster.test(error.answer)) throw error
}

async function open(api: Api, wanted: WantedPullRequest, base: string): Promise<ProposedPullRequest> {
  const { octokit, repository } = api
  const { branch: head, title, body } = wanted
  const answer = await octokit
    .request('POST /repos/{owner}/{repo}/pulls', { ...repository, head, base, title, body })
    .catch(unless(/A pull request already exists/))
  const there = answer ? undefined : await latestFrom(api, head, base)
  if (there) return there
  if (!answer) throw new Error('GitHub says that there is a pull request, and lists none')
  return { state: 'opened', number: answer.data.number, url: answer.data.html_url }
}
