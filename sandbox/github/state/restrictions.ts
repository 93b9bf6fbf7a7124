/**
 * What GitHub refuses for reasons other than the permissions of a token: settings of the repository, its organisation and its
 * account.
 */
export class Restrictions {
  /** Whether the organisation has a list of addresses, and those of our jobs are not on it. */
  ipAllowList = false
  /** Whether personal tokens must be authorised for the organisation's single sign-on, and ours is not. */
  saml = false
  /** Whether GitHub has blocked the repository. */
  blocked = false
  archived = false
  /** Whether jobs may open pull requests; off in new repositories. */
  pullRequestsByJobs = false
  /** For whom Actions is turned off. */
  actionsDisabled: 'repository' | 'user' | undefined
  /** Workflows that are turned off, by their files' names. */
  readonly disabledWorkflows = new Set<string>()
  /** Pull requests and issues of which the conversation is locked, by number. */
  readonly locked = new Set<number>()
  /** What classic protections demand of pushes, by branch, in GitHub's words. */
  readonly classicDemands = new Map<string, string>()
}
