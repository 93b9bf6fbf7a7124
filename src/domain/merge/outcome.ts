import { formatInstant } from '../../shared/instant.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure } from '../../shared/result.ts'
import type { Grant, MergeReference } from '../grant/grant.ts'
import type { RequestEntry } from '../request/request.ts'
import { isUnsettled, type Revocation } from '../revocation/revocation.ts'
import { REVOCATION_VERDICT_WORDS } from '../revocation/verdict-words.ts'

/** What became of one request of a merge. */
export type Outcome = {
  readonly entry: RequestEntry
  readonly merge: MergeReference
} /** `caution`: what keeps it from being certain, though AWS has taken it. */ & (
  | { readonly kind: 'granted'; readonly grant: Grant; readonly repeated: boolean; readonly caution?: Refusal }
  /** A dry run would have granted it. */
  | { readonly kind: 'grantable'; readonly grant: Grant }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** `unproven`: the grant that was written all the same, or may have been, and is not proven to have ended. */
  | { readonly kind: 'failed'; readonly message: string; readonly unproven?: Grant }
  /** It stood in the merge, but stands on the tip of the default branch no more. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'kept' }
  /** `unproven`: the grant of this very run that was to end again, and is not proven to have ended. */
  | { readonly kind: 'ended'; readonly revocation: Revocation; readonly unproven?: Grant }
  /** A dry run would have ended these. */
  | { readonly kind: 'endable'; readonly policies: readonly string[] }
)

/** What mode `grant` did. */
export interface GrantResult {
  /** Request files that could not be read. */
  readonly problems: readonly Problem[]
  readonly outcomes: readonly Outcome[]
  /** What should be looked after soon, though it keeps nobody from anything. */
  readonly warnings: readonly Refusal[]
  /** What went wrong beside the requests: a comment that could not be written. */
  readonly failures: readonly Failure[]
}

/** The grants that may be open after this run: their follow-ups end them. */
export function followedGrants(outcomes: readonly Outcome[]): readonly Grant[] {
  return outcomes.flatMap(outcome => {
    if (outcome.kind === 'granted') return outcome.grant
    const isUnproven = outcome.kind === 'ended' || outcome.kind === 'failed'
    return (isUnproven && outcome.unproven) || []
  })
}

/** Whether the job is red: something that was asked for was not done, or not proven. */
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

/** One line for people: who, where, and what became of it. */
export function describeOutcome(outcome: Outcome): string {
  const { user, request } = outcome.entry
  return `${user} on ${request.instances.join(', ')} in ${request.account}: ${describeResult(outcome)}`
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
