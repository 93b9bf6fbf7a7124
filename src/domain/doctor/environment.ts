import { formatDuration } from '../../shared/instant.ts'
import { firstOf } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type Diagnosis, fail, pass, warning } from './checkup.ts'

/** A deployment environment, as the repository settings define it. */
export interface EnvironmentLook {
  /** The refs that may use it: any ref, every protected branch, or those that match these patterns. */
  readonly refs: 'any' | 'protected' | readonly RefPattern[]
  readonly waitMs: number
  /** Whether a person must approve each job. */
  readonly isReviewed: boolean
}

export interface RefPattern {
  readonly type: 'branch' | 'tag'
  readonly name: string
}

export interface DefaultBranch {
  readonly name: string
  /** Whether a branch protection rule applies; `undefined` if that could not be found out. */
  readonly isProtected: boolean | undefined
}

/** What an environment is for: ends of access wait for nobody, and transcripts are to wait for a person. */
export interface EnvironmentUse {
  /** The expected wait timer. */
  readonly waitMs: number
  readonly reviewers: 'none' | 'wanted'
}

/** Checks that only the default branch gets the tokens of an environment, and what delays its jobs. */
export function checkEnvironment(
  name: string,
  look: EnvironmentLook | undefined,
  branch: DefaultBranch,
  { waitMs, reviewers }: EnvironmentUse,
): readonly Diagnosis[] {
  const subject = `environment ${name}`
  if (!look) return [fail(subject, absent(branch))]
  const diagnoses = checkRefs(subject, look.refs, branch)
  if (look.waitMs !== waitMs) diagnoses.push(fail(subject, misTimed(look.waitMs, waitMs)))
  if (look.isReviewed && reviewers === 'none') diagnoses.push(warning(subject, REVIEWED))
  if (!look.isReviewed && reviewers === 'wanted') diagnoses.push(warning(subject, UNREVIEWED))
  if (diagnoses.length > 0) return diagnoses
  const timer = waitMs > 0 ? `, after a wait of ${formatDuration(waitMs)}` : ''
  const person = look.isReviewed ? ', after a review' : ''
  return [pass(subject, `Is for ${branch.name} alone${timer}${person}`)]
}

const absent = ({ name }: DefaultBranch): Refusal => ({
  message: 'Is not there: the first job that names it makes it, and then any branch gets its tokens',
  remedy: `Create it in the settings of the repository, and restrict it to ${name}`,
})

const REVIEWED: Refusal = {
  message: 'Has required reviewers, so every job waits for a person; ends of access, too',
  remedy: 'Take them off: the pull request has reviewers',
}

const UNREVIEWED: Refusal = {
  message: 'Has no required reviewers, so everyone with write permission can bring transcripts to the repository alone',
  remedy: 'Require a reviewer, with "Prevent self-review"; on plans without that, give write permission to few',
}

function checkRefs(subject: string, refs: EnvironmentLook['refs'], { name, isProtected }: DefaultBranch): Diagnosis[] {
  const remedy = `Under "Deployment branches and tags" choose "Selected branches and tags", and name ${name} alone`
  if (refs === 'any') return [fail(subject, { message: 'Is not restricted: any branch gets its tokens', remedy })]
  if (refs === 'protected') {
    // "If no branch protection rules are defined for any branch, then all branches can deploy" (docs.github.com, "Managing environments").
    if (isProtected === false)
      return [
        fail(subject, {
          message: `Is for protected branches, and ${name} is none: where no branch is protected, any branch gets its tokens`,
          remedy,
        }),
      ]
    return [warning(subject, { message: `Is for every protected branch, not for ${name} alone`, remedy })]
  }
  const others = refs.filter(ref => ref.type === 'tag' || ref.name !== name)
  const diagnoses: Diagnosis[] = []
  if (others.length > 0) {
    const list = firstOf(others.map(ref => `${ref.type} ${ref.name}`))
    diagnoses.push(fail(subject, { message: `Is open to more than ${name}: ${list}`, remedy }))
  }
  if (others.length === refs.length)
    diagnoses.push(fail(subject, { message: `Is closed to ${name}, so its jobs cannot start`, remedy }))
  return diagnoses
}

function misTimed(is: number, expected: number): Refusal {
  const has = is > 0 ? `Has a wait timer of ${formatDuration(is)}` : 'Has no wait timer'
  return expected > 0
    ? {
        message: `${has}, and the rules say ${formatDuration(expected)}`,
        remedy: `Set its wait timer to ${Math.round(expected / 60_000)} minutes, or correct \`follow_up: {environments: …}\``,
      }
    : { message: `${has}: all that is done there comes so much later`, remedy: 'Take the timer off' }
}
