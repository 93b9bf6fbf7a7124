import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { BranchRule, EnvironmentRecord } from '../state/protection.ts'
import type { GitHubState } from '../state/state.ts'
import { repositoryUrl, repositoryWebUrl } from './repository.ts'
import { nodeId, type Schema } from './schema.ts'
import { simpleUser } from './user.ts'

export function environment(world: GitHubState, urls: Urls, record: EnvironmentRecord): Schema<'environment'> {
  const { id, name, at } = record
  const { branches, waitMinutes, reviewers } = world.enforcesRules ? record : UNENFORCED
  const rule = (type: string, ordinal: number) => {
    const own = id * 10 + ordinal
    return { id: own, node_id: nodeId('GA_', own), type }
  }
  return {
    id,
    node_id: nodeId('EN_', id),
    name,
    url: `${repositoryUrl(world, urls)}/environments/${encodeURIComponent(name)}`,
    html_url: `${repositoryWebUrl(world, urls)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: formatInstant(at),
    updated_at: formatInstant(at),
    protection_rules: [
      ...(waitMinutes > 0 ? [{ ...rule('wait_timer', 1), wait_timer: waitMinutes }] : []),
      ...(reviewers.length > 0
        ? [
            {
              ...rule('required_reviewers', 2),
              prevent_self_review: false,
              reviewers: reviewers.map(login => ({
                type: 'User' as const,
                reviewer: simpleUser(urls, world.people.named(login)),
              })),
            },
          ]
        : []),
      ...(branches === 'all' ? [] : [rule('branch_policy', 3)]),
    ],
    deployment_branch_policy:
      branches === 'all'
        ? null
        : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
  }
}

/** Of a private repository of the Free plan: nothing of an environment's protection. */
const UNENFORCED = { branches: 'all', waitMinutes: 0, reviewers: [] } as const

export function branchPolicies({ id, branches }: EnvironmentRecord): Schema<'deployment-branch-policy'>[] {
  if (typeof branches === 'string') return []
  return branches.map((each, index) => {
    const own = id * 100 + index
    const about = { id: own, node_id: nodeId('DBP_', own) }
    return typeof each === 'string'
      ? { ...about, name: each, type: 'branch' as const }
      : { ...about, name: each.tag, type: 'tag' as const }
  })
}

/** A rule that is in force on a branch, and the ruleset that it comes from. */
export function branchRule({ home }: GitHubState, rule: BranchRule): Schema<'repository-rule-detailed'> {
  const source = {
    ruleset_source_type: 'Repository' as const,
    ruleset_source: `${home.owner}/${home.name}`,
    ruleset_id: 42,
  }
  if (rule.type === 'required_status_checks') {
    const required_status_checks = [{ context: rule.check }]
    return {
      type: rule.type,
      parameters: { required_status_checks, strict_required_status_checks_policy: false },
      ...source,
    }
  }
  if (rule.type === 'commit_message_pattern')
    return { type: rule.type, parameters: { operator: 'starts_with', pattern: rule.pattern }, ...source }
  if (rule.type !== 'pull_request') return { type: rule.type, ...source }
  return {
    type: 'pull_request',
    parameters: {
      dismiss_stale_reviews_on_push: rule.dismissesStale ?? false,
      require_code_owner_review: rule.codeOwners,
      require_last_push_approval: false,
      required_approving_review_count: rule.approvals,
      required_review_thread_resolution: false,
    },
    ...source,
  }
}
