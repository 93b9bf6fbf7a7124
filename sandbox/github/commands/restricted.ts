import { Refusal } from '../call/call.ts'
import type { GitHubState } from '../state/state.ts'
import type { Token } from '../state/tokens.ts'

/**
 * Refuses what the repository, its organisation or GitHub itself does not let a token do, whatever its permissions.
 * Sources of the words: docs/aws-facts.md GH-25.
 */
export function demandOpen(world: GitHubState, token: Token, method: string, path: string): void {
  // GraphQL says so in its own way.
  if (path === '/graphql') return
  const barred = barredBy(world, token)
  if (barred !== undefined) throw new Refusal(403, barred)
  if (world.restrictions.archived && method !== 'GET')
    throw new Refusal(403, 'Repository was archived so is read-only.')
}

/** Why a token gets nothing at all; `undefined` if it does. */
export function barredBy({ restrictions, owner }: GitHubState, token: Token): string | undefined {
  if (restrictions.ipAllowList)
    return `Although you appear to have the correct authorization credentials, the \`${owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`
  if (restrictions.saml && token.kind === 'personal')
    return 'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.'
  return restrictions.blocked ? 'Repository access blocked' : undefined
}

/**
 * People with write permission may comment there. Whether a job may is not documented, and apps report that they may not: so here
 * none may, and none may change a comment.
 */
export function demandUnlocked({ restrictions }: GitHubState, number: number): void {
  if (restrictions.locked.has(number)) throw new Refusal(403, 'Unable to create comment because issue is locked.')
}

/** The setting is about the token of a job alone; a token of another app may. */
export function demandOwnPullRequests({ restrictions }: GitHubState, { owner }: Token): void {
  if (!restrictions.pullRequestsByJobs && owner.login === 'github-actions[bot]')
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.')
}

export function demandActions({ restrictions }: GitHubState, workflow: string): void {
  const whose = restrictions.actionsDisabled
  if (whose !== undefined) throw new Refusal(422, `Actions has been disabled for this ${whose}.`)
  if (restrictions.disabledWorkflows.has(workflow))
    throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow")
}
