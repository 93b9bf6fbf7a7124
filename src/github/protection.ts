import type { BranchLook } from '../domain/doctor/branch.ts'
import type { EnvironmentLook, RefPattern } from '../domain/doctor/environment.ts'
import type { Api } from './api.ts'
import { GitHubError, unlessDenied } from './error.ts'

/** See `GitHub.environment`. */
export async function environment({ octokit, repository }: Api, name: string): Promise<EnvironmentLook | undefined> {
  const named = { ...repository, environment_name: name }
  const asked = octokit.request('GET /repos/{owner}/{repo}/environments/{environment_name}', named)
  const found = (await unlessDenied(asked, [404]))?.data
  if (!found) return undefined
  const { protection_rules: rules = [], deployment_branch_policy: policy } = found
  const minutes = rules.map(rule => ('wait_timer' in rule ? (rule.wait_timer ?? 0) : 0))
  const listPatterns = async (): Promise<readonly RefPattern[]> => {
    const listed = await octokit.paginate(
      'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
      { ...named, per_page: 100 },
    )
    return listed.map(({ name = '', type = 'branch' }) => ({ name, type }))
  }
  return {
    refs: !policy ? 'any' : policy.protected_branches ? 'protected' : await listPatterns(),
    waitMs: Math.max(0, ...minutes) * 60_000,
    isReviewed: rules.some(rule => 'reviewers' in rule && (rule.reviewers?.length ?? 0) > 0),
  }
}

/** See `GitHub.branch`. */
export async function branch({ octokit, repository }: Api, name: string): Promise<BranchLook> {
  const named = { ...repository, branch: name }
  const found = await unlessDenied(octokit.request('GET /repos/{owner}/{repo}/branches/{branch}', named), [404])
  const asked = octokit.paginate('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...named, per_page: 100 })
  const rules = await asked.catch(unlessUnenforced)
  return {
    isThere: found !== undefined,
    isProtected: found?.data.protected ?? false,
    isUnenforced: rules === undefined,
    rules: (rules ?? []).map(rule => ({
      type: rule.type,
      needsCodeOwners: rule.type === 'pull_request' && rule.parameters?.require_code_owner_review === true,
      dismissesStale: rule.type === 'pull_request' && rule.parameters?.dismiss_stale_reviews_on_push === true,
      ...(rule.ruleset_id !== undefined && { ruleset: rule.ruleset_id }),
    })),
  }
}

/** GitHub's answer about a private repository of the Free plan (docs/aws-facts.md GH-14). */
function unlessUnenforced(error: unknown): undefined {
  if (error instanceof GitHubError && error.status === 403 && error.answer.startsWith('Upgrade to GitHub')) return
  throw error
}
