import { type Diagnosis, fail, pass, untested, warning } from './checkup.ts'

/** A branch and its protection, as far as the token of a job may read it. */
export interface BranchLook {
  readonly isThere: boolean
  /** Whether a branch protection rule applies; only administrators can read what it requires. */
  readonly isProtected: boolean
  /** The rules of the rulesets that apply. */
  readonly rules: readonly BranchRule[]
}

export interface BranchRule {
  /** `pull_request`, `deletion`, `non_fast_forward` … */
  readonly type: string
  /** Of `pull_request`: whether code owners must approve. */
  readonly needsCodeOwners: boolean
}

/** The default branch contains the rules and the workflows: anyone who can push to it controls them. */
export function checkDefaultBranch(name: string, look: BranchLook, hasCodeOwners: boolean): readonly Diagnosis[] {
  const subject = `branch ${name}`
  const reviewed = look.rules.filter(({ type }) => type === 'pull_request')
  if (reviewed.length === 0 && !look.isProtected)
    return [
      fail(subject, {
        message: 'Is not protected: anyone who may push there can change rules and workflows without a review',
        remedy: 'Require pull requests, with a review by code owners, in a ruleset or a branch protection rule',
      }),
    ]
  const owners = hasCodeOwners ? [] : [warning(subject, NO_OWNERS)]
  if (reviewed.some(({ needsCodeOwners }) => needsCodeOwners))
    return owners.length > 0 ? owners : [pass(subject, 'Takes pull requests that code owners have approved')]
  return [...owners, look.isProtected ? untested(subject, CLASSIC) : warning(subject, NO_OWNER_REVIEW)]
}

const NO_OWNERS = {
  message: 'There is no CODEOWNERS file, so nobody in particular reviews rules and workflows',
  remedy: 'Add `.github/CODEOWNERS` with a line for `/.github/`',
}

const CLASSIC = {
  message: 'Is protected, but what by is shown to administrators alone',
  remedy: 'See that its protection requires a review by code owners',
}

const NO_OWNER_REVIEW = {
  message: 'Its ruleset requires pull requests, but no review by code owners',
  remedy: 'Turn on "Require review from Code Owners"',
}

/** The ledger must not be rewritten: its records are evidence. */
export function checkLedgerBranch(name: string, { isThere, isProtected, rules }: BranchLook): Diagnosis {
  const subject = `branch ${name}`
  const has = (type: string) => rules.some(rule => rule.type === type)
  if (isProtected || (has('non_fast_forward') && has('deletion')))
    return pass(subject, 'Is protected against force-pushes and deletion')
  const remedy = 'Add a ruleset for it with "Restrict deletions" and "Block force pushes"; jobs go on adding commits'
  return isThere
    ? fail(subject, { message: 'May be force-pushed or deleted, and with it what was observed', remedy })
    : warning(subject, { message: 'Is not there before the first grant, and nothing will protect it then', remedy })
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
