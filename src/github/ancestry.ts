import type { Api } from './api.ts'
import { unlessDenied } from './error.ts'

/**
 * See `GitHub.isOnBranch`. GitHub documents that its compare pages take abbreviated commit ids, not that this endpoint
 * does; so those are resolved first, which is not documented either, but widely relied upon [reported]. A refusal to
 * resolve one that is there would answer false.
 * Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export async function isOnBranch(api: Api, sha: string, branch: string): Promise<boolean> {
  const { octokit, repository } = api
  const commit = /^[0-9a-f]{40}$/.test(sha) ? sha : await resolveCommit(api, sha)
  if (commit === undefined) return false
  const asked = octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repository,
    basehead: `${commit}...${branch}`,
    per_page: 1,
  })
  // 404 is also the answer when the two have no common ancestor.
  const status = (await unlessDenied(asked, [404]))?.data.status
  return status === 'ahead' || status === 'identical'
}

/** See `GitHub.parentsOf`. */
export async function parentsOf({ octokit, repository }: Api, sha: string): Promise<readonly string[]> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', {
    ...repository,
    ref: sha,
    per_page: 1,
  })
  return data.parents.map(parent => parent.sha)
}

/** The full id of a commit by the beginning of it; `undefined` if GitHub has none, or several. */
export async function resolveCommit({ octokit, repository }: Api, sha: string): Promise<string | undefined> {
  const asked = octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: sha })
  const found = (await unlessDenied(asked, [404, 422]))?.data.sha
  // Somebody may call a branch or a tag like an abbreviated id.
  return found?.startsWith(sha) ? found : undefined
}
