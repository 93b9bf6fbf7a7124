import { parseRequestFile, type RequestEntry } from '../../domain/request.ts'
import type { Job } from './job.ts'

/**
 * Whether a request stands on the tip of the default branch at this moment: the branch is the desired state, and another
 * merge may have come since. Asks GitHub anew each time.
 */
export async function standsOnTip(
  { context, branch, rules, folder }: Job,
  { at, digest }: RequestEntry,
): Promise<boolean> {
  const file = await context.github.readFile(at.file, await context.github.tip(branch))
  if (file?.kind !== 'file') return false
  const parsed = parseRequestFile(at.file, file.bytes, [...rules.accounts.keys()], folder)
  return parsed.ok && parsed.value.entries.some(entry => entry.digest === digest)
}
