import { grantId } from '../../domain/grant/policy-name.ts'
import { type KeptRequest, refusalOfKept } from '../../domain/merge/kept.ts'
import type { Merge } from '../../domain/merge/plan.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import { additionOf } from '../history/branch.ts'
import { readGrantHistory } from '../witness/past.ts'
import type { Job } from './job.ts'

/**
 * Why a merge gives nothing that changed the file of a request and no request in it; `undefined` while the earlier grant is live,
 * or if what became of it cannot be found out.
 */
export async function checkKept(job: Job, merge: Merge, entry: RequestEntry): Promise<Refusal | undefined> {
  const { context } = job
  const read = await attemptEvenWhenStopped(context, () => findKept(job, merge, entry))
  if (!read.ok) context.debug(read.failure.cause)
  return read.value && refusalOfKept(entry, read.value, context.clock.now())
}

async function findKept(job: Job, { sha }: Merge, entry: RequestEntry): Promise<KeptRequest | undefined> {
  const { context, rules, branchUpTo, witness } = job
  const { github, clock } = context
  const account = rules.accounts.get(entry.request.account)
  const addition = await additionOf((await branchUpTo(sha)).versions(entry.at.file), entry)
  if (!addition || !account) return undefined
  const pull = await github.mergedPullRequestOf(addition.sha)
  if (!pull?.mergedAt || !pull.mergeCommitSha) return { kind: 'pushed', sha: addition.sha }
  const { mergedAt, number: pullRequest } = pull
  const asked = { id: grantId(pull.mergeCommitSha, entry.digest), users: [entry.user], account, mergedAt }
  const known = await readGrantHistory(witness, asked, clock.now())
  return known.ok ? { kind: 'merged', pullRequest, mergedAt, history: known.value } : undefined
}
