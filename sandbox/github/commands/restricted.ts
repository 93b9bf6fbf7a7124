import { Refusal } from '../call/call.ts'
import type { GitHubState } from '../state/state.ts'
import type { Token } from '../state/tokens.ts'

/**
 * Refuses what the repository, its organisation or GitHub itself does not let a token do, whatever its permissions.
 * Sources of the words: docs/aws-facts.md GH-25.
 */
export function demandOpen({ restrictions, owner }: GitHubState, token: Token, method: string, path: string): void {
  if (restrictions.ipAllowList)
    throw new Refusal(
      403,
      `Although you appear to have the correct authorization credentials, the \`${owner}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
    )
  if (restrictions.saml && token.kind === 'personal')
    throw new Refusal(
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      undefined,
      { 'x-github-sso': `required; url=https://github.com/orgs/${owner}/sso` },
    )
  if (restrictions.blocked) throw new Refusal(403, 'Repository access blocked')
  if (restrictions.archived && method !== 'GET' && path !== '/graphql')
    throw new Refusal(403, 'Repository was archived so is read-only.')
}

/**
 * People with write permission may comment there. Whether a job may is not documented, and apps report that they may not: so here
 * none may, and none may change a comment.
 */
export function demandUnlocked({ restrictions }: GitHubState, number: number): void {
  if (restrictions.locked.has(number)) throw new Refusal(403, 'Unable to create comment because issue is locked.')
}

export function demandActions({ restrictions }: GitHubState, workflow: string): void {
  const whose = restrictions.actionsDisabled
  if (whose !== undefined) throw new Refusal(422, `Actions has been disabled for this ${whose}.`)
  if (restrictions.disabledWorkflows.has(workflow))
    throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow")
}
