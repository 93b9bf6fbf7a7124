import { z } from 'zod'
import { parseEvent } from './event.ts'

const ofRepository = () => z.object({ repository: z.object({ default_branch: z.string() }) })

/**
 * Whether GITHUB_SHA is a commit of the default branch, by what the runner was told: a schedule runs on no other branch (docs,
 * "Events that trigger workflows"), and other events name both branches. False where that is not known.
 */
export function isOfDefaultBranch(environment: (name: string) => string, payload: string): boolean {
  if (environment('GITHUB_EVENT_NAME') === 'schedule') return true
  try {
    const { success, data } = ofRepository().safeParse(parseEvent(payload))
    return success && environment('GITHUB_REF') === `refs/heads/${data.repository.default_branch}`
  } catch {
    return false
  }
}
