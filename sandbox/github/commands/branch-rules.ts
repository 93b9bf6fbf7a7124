import { Refusal } from '../call/call.ts'
import type { BranchRule } from '../state/protection.ts'
import type { GitHubState } from '../state/state.ts'
import type { Token } from '../state/tokens.ts'

/** A write of a branch by the API. */
export interface BranchWrite {
  readonly branch: string
  readonly isNew: boolean
  readonly isForced: boolean
}

/**
 * Refuses what the rulesets and the classic protection of a branch do not let pass. Sources of the words: docs/aws-facts.md GH-25.
 */
export function demandAllowed(world: GitHubState, token: Token, write: BranchWrite): void {
  if (!world.enforcesRules) return
  const demanded = world.restrictions.classicDemands.get(write.branch)
  if (demanded !== undefined) throw new Refusal(422, demanded)
  const rules = world.branchRules.get(write.branch) ?? []
  const violated = rules.flatMap(rule => violationOf(rule, token, write) ?? [])
  if (violated.length > 0)
    throw new Refusal(422, `Repository rule violations found\n\n${violated.map(text => `${text}\n\n`).join('')}`)
}

function violationOf(rule: BranchRule, token: Token, { isNew, isForced }: BranchWrite): string | undefined {
  switch (rule.type) {
    case 'pull_request':
      return 'Changes must be made through a pull request.'
    case 'required_status_checks':
      return `Required status check "${rule.check}" is expected.`
    case 'creation':
      return isNew ? 'Cannot create ref due to creations being restricted.' : undefined
    case 'update':
      return isNew ? undefined : 'Cannot update this protected ref.'
    case 'non_fast_forward':
      return isForced ? 'Cannot force-push to this branch' : undefined
    case 'required_signatures':
      // GitHub signs what apps commit by its API (docs/aws-facts.md GH-26).
      return token.kind === 'app' ? undefined : 'Commits must have verified signatures.'
    case 'commit_message_pattern':
      return 'Commit message must start with a matching pattern'
    // Neither is deleted here, and no commit of ours has two parents.
    case 'deletion':
    case 'required_linear_history':
      return undefined
    default:
      return rule satisfies never
  }
}
