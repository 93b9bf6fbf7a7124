import { type Diagnosis, fail, pass, untested, warning } from './checkup.ts'

/** A branch and its protection, as far as the token of a job may read it. */
export interface BranchLook {
  readonly isThere: boolean
  /** Whether a branch protection rule applies; only administrators can read what it requires. */
  readonly isProtected: boolean
  /** The rules of the rulesets that apply. */
  readonly rules: readonly BranchRule[]
  /** Whether the plan of a private repository enforces no rules: neither rulesets nor restrictions of environments. */
  readonly isUnenforced: boolean
}

export interface BranchRule {
  /** `pull_request`, `deletion`, `non_fast_forward` … */
  readonly type: string
  /** Of `pull_request`: whether code owners must approve. */
  readonly needsCodeOwners: boolean
  /** Of `pull_request`: whether a push, or a change of base, takes approvals away. */
  readonly dismissesStale: boolean
  /** The id of its ruleset; absent where GitHub does not say. */
  readonly ruleset?: number
}

/** The default branch contains the rules and the workflows: anyone who can push to it controls them. */
export function checkDefaultBranch(name: string, look: BranchLook, hasCodeOwners: boolean): readonly Diagnosis[] {
  const subject = `branch ${name}`
  if (look.isUnenforced) return [fail(subject, UNENFORCED)]
  const reviewed = look.rules.filter(({ type }) => type === 'pull_request')
  if (reviewed.length === 0 && !look.isProtected)
    return [
      fail(subject, {
        message: 'Is not protected: anyone who may push there can change rules and workflows without a review',
        remedy: 'Require pull requests, with a review by code owners, in a ruleset or a branch protection rule',
      }),
    ]
  const isStaleKept = !look.isProtected && !reviewed.some(({ dismissesStale }) => dismissesStale)
  const weak = [
    ...(hasCodeOwners ? [] : [warning(subject, NO_OWNERS)]),
    ...(isStaleKept ? [warning(subject, STALE)] : []),
  ]
  if (reviewed.some(({ needsCodeOwners }) => needsCodeOwners))
    return weak.length > 0 ? weak : [pass(subject, 'Takes pull requests that code owners have approved')]
  return [...weak, look.isProtected ? untested(subject, CLASSIC) : warning(subject, NO_OWNER_REVIEW)]
}

/** Source: https://docs.github.com/en/get-started/learning-about-github/githubs-plans */
const UNENFORCED = {
  message:
    'The plan of this private repository enforces no rules: neither rulesets nor restrictions of environments, so any branch gets the tokens that the roles trust',
  remedy: 'Take a plan that does (Team, or Pro for a person), or make the repository public',
}

const STALE = {
  message: 'Its ruleset keeps approvals after a push and after a change of base',
  remedy: 'Turn on "Dismiss stale pull request approvals when new commits are pushed"',
}

const NO_OWNERS = {
  message: 'There is no CODEOWNERS file, so nobody in particular reviews rules and workflows',
  remedy: 'Add `.github/CODEOWNERS` with a line for `/.github/`',
}

const CLASSIC = {
  message: 'Is protected, but what by is shown to administrators alone',
  remedy: 'See that its protection requires a review by code owners, and dismisses stale approvals',
}

const NO_OWNER_REVIEW = {
  message: 'Its ruleset requires pull requests, but no review by code owners',
  remedy: 'Turn on "Require review from Code Owners"',
}

/**
 * Rules that let every commit of a job pass: it forces nothing, deletes nothing and merges nothing, and GitHub signs what a job
 * commits by its API (docs/aws-facts.md GH-26).
 */
const HARMLESS = new Set([
  'deletion',
  'non_fast_forward',
  'required_signatures',
  'required_linear_history',
  'copilot_code_review',
])

/** Rules that let no commit of a job pass: it neither opens pull requests nor waits for checks. */
const STOPPING = new Set([
  'pull_request',
  'update',
  'required_status_checks',
  'required_deployments',
  'merge_queue',
  'workflows',
  'code_scanning',
  'code_quality',
])

/** The ledger must not be rewritten, for its records are evidence; and jobs must be able to add to it. */
export function checkLedgerBranch(name: string, look: BranchLook): readonly Diagnosis[] {
  const subject = `branch ${name}`
  const types = [...new Set(look.rules.map(({ type }) => type))]
  // Without the branch the first record creates it.
  const isStopping = (type: string) => STOPPING.has(type) || (type === 'creation' && !look.isThere)
  const stopping = types.filter(isStopping)
  const doubtful = types.filter(type => !HARMLESS.has(type) && type !== 'creation' && !isStopping(type))
  return [
    ...(stopping.length > 0 ? [fail(subject, { message: stopsJobs('stops', stopping), remedy: LEAVE_OUT })] : []),
    ...(doubtful.length > 0 ? [warning(subject, { message: stopsJobs('may stop', doubtful), remedy: LEAVE_OUT })] : []),
    ...checkLedgerProtection(subject, look),
  ]
}

const stopsJobs = (verb: string, rules: readonly string[]) =>
  `A ruleset with ${rules.map(rule => `\`${rule}\``).join(', ')} ${verb} the records that jobs add`

const CLASSIC_LEDGER = {
  message: 'Has a branch protection rule, and what that asks for is shown to administrators alone',
  remedy: 'See that it lets jobs push without pull requests and checks, and nobody force-push or delete',
}

const LEAVE_OUT = 'Leave this branch out of that ruleset; "Restrict deletions" and "Block force pushes" are enough'

function checkLedgerProtection(subject: string, { isThere, isProtected, rules }: BranchLook): readonly Diagnosis[] {
  const has = (type: string) => rules.some(rule => rule.type === type)
  if (has('non_fast_forward') && has('deletion'))
    return [
      pass(subject, 'Is protected against force-pushes and deletion'),
      ...(isProtected ? [untested(subject, CLASSIC_LEDGER)] : []),
    ]
  if (isProtected) return [untested(subject, CLASSIC_LEDGER)]
  const remedy = 'Add a ruleset for it with "Restrict deletions" and "Block force pushes"; jobs go on adding commits'
  return isThere
    ? [fail(subject, { message: 'May be force-pushed or deleted, and with it what was observed', remedy })]
    : [warning(subject, { message: 'Is not there before the first grant, and nothing will protect it then', remedy })]
}

/** `isStartedByName`: whether the action starts this workflow, or looks it up, by its file name. */
export function checkWorkflow(file: string, isThere: boolean, isStartedByName: boolean): Diagnosis {
  const subject = `workflow ${file}`
  if (isThere) return pass(subject, 'Is on the default branch')
  const message = 'Is not on the default branch'
  return isStartedByName
    ? fail(subject, {
        message: `${message}, and the action starts it by that name`,
        remedy: 'Add it, as the README shows',
      })
    : warning(subject, { message, remedy: 'Add it, unless you call it by another name' })
}
