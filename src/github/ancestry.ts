import type { Api } from './api.ts'
import { unlessDenied } from './error.ts'

/**
 * See `GitHub.isOnBranch`. GitHub documents abbreviated commit ids for its compare pages, not for this endpoint, so they are
 * resolved first. That is not documented either, but widely relied upon [reported]. If GitHub does not resolve an existing
 * commit, the answer is false.
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
  // GitHub also answers 404 when the two have no common ancestor.
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

/** The full id of the commit that begins with `sha`; `undefined` if there is none, or several. */
export async function resolveCommit({ octokit, repository }: Api, sha: string): Promise<string | undefined> {
  const asked = octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: sha })
  const found = (await unlessDenied(asked, [404, 422]))?.data.sha
  // A branch or a tag may have the name of an abbreviated id.
  return found?.startsWith(sha) ? found : undefined
}
