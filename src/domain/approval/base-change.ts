import type { Refusal } from '../../shared/refusal.ts'
import type { PullRequest } from './pull-request.ts'

export interface BaseEvidence {
  readonly pullRequest: PullRequest
  /** When its base became another branch or another commit than it had; or why that cannot be known. */
  readonly baseChanges: readonly Date[] | Refusal
}

/**
 * When the base was last changed, up to the merge; `undefined` if never. Reviewers were shown the diff to the base of then: who
 * approved a harmless diff to another branch has approved nothing that comes with a merge into this one.
 */
export function lastBaseChange({ pullRequest: { mergedAt }, baseChanges }: BaseEvidence): Date | undefined {
  if ('message' in baseChanges) return undefined
  const times = baseChanges.filter(at => !(mergedAt && at > mergedAt)).map(at => at.getTime())
  return times.length > 0 ? new Date(Math.max(...times)) : undefined
}

/** Why changes of the base are not known, which refuses whatever was approved. */
export function refusalsOfBase({ baseChanges }: BaseEvidence): readonly Refusal[] {
  return 'message' in baseChanges ? [baseChanges] : []
}
