import type { Refusal } from '../../shared/refusal.ts'
import type { PullRequest } from './pull-request.ts'

export interface BaseEvidence {
  readonly pullRequest: PullRequest
  /** When its base branch or base commit changed; or why that cannot be known. */
  readonly baseChanges: readonly Date[] | Refusal
}

/**
 * When the base last changed before the merge; `undefined` if never. Reviewers saw the diff to the base of that time, so an
 * approval of a harmless diff to another branch says nothing about this one.
 */
export function lastBaseChange({ pullRequest: { mergedAt }, baseChanges }: BaseEvidence): Date | undefined {
  if ('message' in baseChanges) return undefined
  const times = baseChanges.filter(at => !(mergedAt && at > mergedAt)).map(at => at.getTime())
  return times.length > 0 ? new Date(Math.max(...times)) : undefined
}

/** Why changes of the base are not known. That refuses the pull request, even if it was approved. */
export function refusalsOfBase({ baseChanges }: BaseEvidence): readonly Refusal[] {
  return 'message' in baseChanges ? [baseChanges] : []
}
