import { parseRequestFile, type RequestEntry } from '../../domain/request.ts'
import type { Rules } from '../../domain/rules.ts'
import type { GitHub } from '../../github/github.ts'

/**
 * Whether a request stands on the tip of a branch at this moment: the branch is the desired state, and another merge may
 * have come since. Asks GitHub anew each time.
 */
export async function standsOnTip(
  github: GitHub,
  branch: string,
  rules: Rules,
  { at, digest }: RequestEntry,
): Promise<boolean> {
  const file = await github.readFile(at.file, await github.tip(branch))
  if (file?.kind !== 'file') return false
  const parsed = parseRequestFile(at.file, file.bytes, [...rules.accounts.keys()])
  return parsed.ok && parsed.value.entries.some(entry => entry.digest === digest)
}
