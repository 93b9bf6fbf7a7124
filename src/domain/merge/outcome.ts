import { formatInstant } from '../../shared/instant.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure } from '../../shared/result.ts'
import type { Grant, MergeReference } from '../grant/grant.ts'
import type { RequestEntry } from '../request/request.ts'
import { describeTargets } from '../request/targets.ts'
import { isUnsettled, type Revocation } from '../revocation/revocation.ts'
import { REVOCATION_VERDICT_WORDS } from '../revocation/verdict-words.ts'

/** The outcome of one request of a merge. */
export type Outcome = {
  readonly entry: RequestEntry
  readonly merge: MergeReference
} & (
  | {
      readonly kind: 'granted'
      readonly grant: Grant
      readonly repeated: boolean
      /** What keeps it from being certain, though AWS has taken it. */
      readonly caution?: Refusal
      /** The witness could not be reached. */
      readonly isUnwitnessed?: true
      /** The KMS key whose use the person needs besides. */
      readonly sessionKey?: string
    }
  /** In a dry run: the grant that would be written. */
  | { readonly kind: 'grantable'; readonly grant: Grant; readonly sessionKey?: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** `unproven`: the grant that was written or may have been, and whose end is not proven. */
  | { readonly kind: 'failed'; readonly message: string; readonly unproven?: Grant }
  /** The request was in the merge, but is not on the tip of the default branch any more. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'kept' }
  /** `unproven`: the grant of this run that was to end again, and whose end is not proven. */
  | { readonly kind: 'ended'; readonly revocation: Revocation; readonly unproven?: Grant }
  /** In a dry run: the policies that would be deleted. */
  | { readonly kind: 'endable'; readonly policies: readonly string[] }
)

/** The result of mode `grant`. */
export interface GrantResult {
  /** Request files that could not be read. */
  readonly problems: readonly Problem[]
  readonly outcomes: readonly Outcome[]
  /** Problems that need attention soon, and block no one now. */
  readonly warnings: readonly Refusal[]
  /** Failures that are not about a request, such as a comment that could not be written. */
  readonly failures: readonly Failure[]
}

/** The grants that may be open after this run: they need follow-ups. */
export function followedGrants(outcomes: readonly Outcome[]): readonly Grant[] {
  return outcomes.flatMap(outcome => {
    if (outcome.kind === 'granted') return outcome.grant
    const isUnproven = outcome.kind === 'ended' || outcome.kind === 'failed'
    return (isUnproven && outcome.unproven) || []
  })
}

/** Whether the job fails: something that was requested is not done, or not proven. */
export function isRed({ problems, outcomes, failures }: GrantResult): boolean {
  return problems.length > 0 || failures.length > 0 || outcomes.some(isTrouble)
}

export function isTrouble(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'refused':
    case 'failed':
      return true
    case 'ended':
      return isUnsettled(outcome.revocation)
    case 'granted':
    case 'grantable':
    case 'overtaken':
    case 'kept':
    case 'endable':
      return false
  }
}

/** One line for people: who, where, and the outcome. */
export function describeOutcome(outcome: Outcome): string {
  const { user, request } = outcome.entry
  return `${user} on ${describeTargets(request)} in ${request.account}: ${describeResult(outcome)}`
}

function describeResult(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'granted':
      return `${outcome.repeated ? 'granted already, unchanged,' : 'granted'} until ${formatInstant(outcome.grant.expiresAt)}`
    case 'grantable':
      return `would be granted until ${formatInstant(outcome.grant.expiresAt)}`
    case 'refused':
      return `refused: ${outcome.refusals.map(({ message, remedy }) => `${message}. ${remedy}`).join('; ')}`
    case 'failed':
      return `failed: ${outcome.message}`
    case 'overtaken':
      return 'overtaken by a later merge'
    case 'kept':
      return 'untouched'
    case 'ended':
      return `ended: ${REVOCATION_VERDICT_WORDS[outcome.revocation.verdict]} after ${outcome.revocation.passes.length} passes`
    case 'endable':
      return `would be ended: ${outcome.policies.join(', ') || 'no policy is left'}`
  }
}
