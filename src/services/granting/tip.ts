import { parseRequestFile } from '../../config/request-file.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import { resolveFile } from '../../domain/request/resolve.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { ProblemsError } from '../../shared/problem.ts'
import type { Job } from './job.ts'

/**
 * Whether a request is on the tip of the default branch now: the branch is the desired state, and another merge may have
 * changed it. Asks GitHub each time, unless `tip` is given.
 * @throws ProblemsError when the file on the tip cannot be read, so that the answer is unknown
 */
export async function standsOnTip(
  { context, branch, rules, folder }: Job,
  entry: RequestEntry,
  tip?: string,
): Promise<boolean> {
  const path = entry.at.file
  const file = await context.github.readFile(path, tip ?? (await context.github.tip(branch)))
  if (file?.kind !== 'file') return false
  const read = resolveFile(parseRequestFile(path, file.bytes, folder), [...rules.accounts.keys()])
  if (!read.ok) throw new ProblemsError(read.problems)
  return read.value.entries.some(other => isSame(other, entry))
}

/**
 * Fails when the rules have changed since this job read them: a merge that makes them stricter must not be overtaken by this
 * job.
 * @throws Error that says so
 */
export async function requireSameRules({ context, rulesRead }: Job, tip: string): Promise<void> {
  if (tip === rulesRead.at) return
  const file = await context.github.readFile(rulesRead.path, tip)
  if (file?.kind === 'file' && file.sha === rulesRead.blobSha) return
  throw new ErrorWithRemedy(
    'The rules have changed since this job began, so it grants nothing more by the old ones',
    'Run it again',
  )
}
