import { formatDuration } from '../../shared/instant.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Request } from './request.ts'

/** A warning about a request that is allowed but probably not meant. It blocks nothing. */
export type Advice = Refusal

/** In a shorter time people can hardly connect before the end (the record of jit-admin-session v1.0.5). */
export const SHORT_DURATION_MS = 5 * 60_000

/** Warnings for the requester, if the request is merged at `mergedAt`. */
export function adviceOn(request: Request, mergedAt: Date): readonly Advice[] {
  const { durationMs, start } = request
  const advice: Advice[] = []
  const minutes = durationMs / 60_000
  const isWhole = Number.isInteger(minutes)
  if (durationMs < SHORT_DURATION_MS)
    advice.push({
      message: `${formatDuration(durationMs)} is hardly enough to connect before the end: a new policy takes up to a minute until AWS knows it everywhere`,
      remedy: `Ask for at least ${formatDuration(SHORT_DURATION_MS)}${isWhole ? `. ${forHours(minutes)}` : ''}`,
    })
  else if (isWhole && minutes <= 24 && minutes % 5 !== 0)
    advice.push({
      message: `${formatDuration(durationMs)} are minutes, and few people ask for so many`,
      remedy: forHours(minutes),
    })
  if (start && start < mergedAt)
    advice.push({
      message: 'The start lies before the merge, so access opens, and the duration counts, from the merge on',
      remedy: 'Leave `start` out, or write a later one',
    })
  return advice
}

const forHours = (number: number) => `If you mean hours, write \`${number}h\`: a bare number is minutes`
