import { formatMoment } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { expiryOf } from '../grant/policy-name.ts'
import type { RequestEntry } from '../request/request.ts'
import type { WitnessedEnd } from '../witness/record.ts'
import { isYoung } from './young.ts'

/** What became of a request that stood on the default branch before, by the merge that added it. */
export type KeptRequest =
  | { readonly kind: 'merged'; readonly pullRequest: number; readonly mergedAt: Date; readonly history: KeptHistory }
  /** No pull request added it. */
  | { readonly kind: 'pushed'; readonly sha: string }

/** What the witness has of its grant. */
export interface KeptHistory {
  readonly isGiven: boolean
  readonly end?: WitnessedEnd
}

/** What to do where a merge adds nothing: the request stands on the default branch, so the same again is no change. */
export const CHANGE_REQUEST =
  'To ask again, change the request (a word of its reason, for instance) in a new pull request'

/** Shown before the merge, when AWS and the witness cannot be asked. */
export const ADDS_NOTHING: Refusal = {
  message:
    'This request stands on the default branch already, and a merge gives only what it adds: this one gives nothing',
  remedy: CHANGE_REQUEST,
}

/**
 * Why a merge that changes nothing of a request gives nothing; `undefined` while an earlier grant for it is live, or its job may
 * still be at work.
 */
export function refusalOfKept({ request }: RequestEntry, kept: KeptRequest, now: Date): Refusal | undefined {
  if (kept.kind === 'pushed') return refuse(`it came with commit ${kept.sha.slice(0, 12)}, without a pull request`)
  const { pullRequest, mergedAt, history } = kept
  const { expiresAt } = expiryOf(mergedAt, request)
  const { end, isGiven } = history
  if (end) return refuse(`its access by #${pullRequest} was ended at ${formatMoment(end.at)}`)
  if (expiresAt <= now) return refuse(`its access by #${pullRequest} was over at ${formatMoment(expiresAt)}`)
  if (isGiven || isYoung(mergedAt, now)) return undefined
  return refuse(`#${pullRequest} added it, and its access was not given: the comment there says why`)
}

const refuse = (why: string): Refusal => ({
  message: `This request stood on the default branch before this merge, and a merge gives only what it adds: nothing is given. As for the request, ${why}`,
  remedy: CHANGE_REQUEST,
})
