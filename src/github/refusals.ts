/** GitHub's answer to a request that it refused. */
export interface RefusedAnswer {
  readonly status: number
  /** Begins with GitHub's own words. */
  readonly message: string
}

interface KnownRefusal {
  readonly statuses: readonly number[]
  /** Anchored: what follows may be words of other people. */
  readonly begins: RegExp
  readonly remedy: string
}

const BLOCKING_RULES =
  'Take the branch out of the ruleset or branch protection that asks for this: "Restrict deletions" and "Block force pushes" are all that the ledger needs, and jobs must be able to add commits'

/**
 * What GitHub says when trying again is useless and no permission of the job is missing, with what to do. The texts are GitHub's,
 * as it answers and as people report them (docs/aws-facts.md GH-25). The first that fits counts.
 */
const KNOWN: readonly KnownRefusal[] = [
  {
    statuses: [403],
    begins: /^Although you appear to have the correct authorization credentials, the \S+ \w+ has an IP allow list/,
    remedy:
      "Run this job on runners whose addresses are on the organization's IP allow list (input `runner` of the workflows), or add the addresses of its runners to the list",
  },
  {
    statuses: [403],
    begins: /^Resource protected by organization SAML enforcement/,
    remedy:
      'Authorize the token of the input github-token for the single sign-on of the organization ("Configure SSO" beside the token), or leave the input out: the token of a job needs no such thing',
  },
  {
    statuses: [403],
    begins: /^\S+ forbids access via a (fine-grained )?personal access token/,
    remedy: 'Leave the input github-token out, or pass the token of a GitHub App: the organization takes no such token',
  },
  {
    statuses: [403],
    begins: /^Resource not accessible by personal access token/,
    remedy: 'Give the token of the input github-token this permission on the repository, or leave the input out',
  },
  {
    statuses: [403],
    begins: /^GitHub Actions is not permitted to create or approve pull requests/,
    remedy:
      'Turn on "Allow GitHub Actions to create and approve pull requests" under "Settings, Actions, General" of the repository (its organization may have to allow that first), or pass the token of a GitHub App as `github-token`; then run this again. Until then a person can open the pull request from the branch, which is there',
  },
  {
    statuses: [403],
    begins: /^Repository was archived/,
    remedy:
      'Unarchive the repository in its settings, and re-run the job: an archived one takes neither records nor comments',
  },
  {
    statuses: [403, 451],
    begins: /^(Repository access blocked|Sorry\. Your account was suspended)/,
    remedy: 'Ask the owner of the repository and GitHub Support why it is blocked, and re-run the job once it is not',
  },
  {
    statuses: [403],
    begins: /^Unable to \w+ comment because issue is locked/,
    remedy: 'Unlock the conversation, and re-run the job: GitHub takes no comments there',
  },
  {
    statuses: [422],
    begins: /^Repository rule violations found\s+Secret detected/,
    remedy:
      "Look for what GitHub takes for a secret in the reasons of the requests, and allow it under the push protection of the repository's security settings",
  },
  { statuses: [409, 422], begins: /^Repository rule violations found/, remedy: BLOCKING_RULES },
  {
    statuses: [409, 422],
    begins:
      /^(Changes must be made through |Required status check|\d+ of \d+ required status checks|At least \d+ approving review|Commits must have verified signatures|This branch must not contain merge commits|Cannot (update|create) this protected |Cannot change this locked branch|You're not authorized to push to this branch|Protected branch )/,
    remedy: BLOCKING_RULES,
  },
  {
    statuses: [403, 422],
    begins: /^Cannot trigger a '?workflow_dispatch'? on a disabled workflow/,
    remedy: 'Enable the workflow: open it under "Actions" and choose "Enable workflow", or run `gh workflow enable`',
  },
  {
    statuses: [403, 422],
    begins: /^Actions has been disabled for this user/,
    remedy:
      'Ask GitHub Support to enable Actions for the account that owns the repository: no setting of the repository does',
  },
  {
    statuses: [403, 422],
    begins: /^Actions (has|have) been disabled for this/,
    remedy: 'Allow Actions under "Settings, Actions, General" of the repository, and in those of its organization',
  },
]

/** What to do about a refusal that is final and about no permission of the job; `undefined` for any other. */
export function remedyOfKnown({ status, message }: RefusedAnswer): string | undefined {
  return KNOWN.find(({ statuses, begins }) => statuses.includes(status) && begins.test(message))?.remedy
}

/** Another writer was faster, or a replica of GitHub lags behind: the next attempt may succeed. So may one after a 409. */
const RACE =
  /^(Update is not a fast forward|Reference (already exists|does not exist)|Object does not exist|Tree SHA does not exist|Parent SHA does not exist|base_tree is not a valid tree)/

/**
 * How often a write of a branch is worth trying: `race`, until it succeeds; `perhaps`, a few times, for GitHub gives some refusals
 * one text for a race and for a rule (`Reference cannot be updated`, `Reference update failed`); `never`.
 */
export function retryOfWrite(refused: RefusedAnswer): 'race' | 'perhaps' | 'never' {
  const { status, message } = refused
  if ((status !== 409 && status !== 422) || remedyOfKnown(refused) !== undefined) return 'never'
  return status === 409 || RACE.test(message) ? 'race' : 'perhaps'
}
