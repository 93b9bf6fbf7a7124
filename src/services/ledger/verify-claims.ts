import type { PullRequest } from '../../domain/approval/pull-request.ts'
import { type GrantRecord, parseGrantRecords } from '../../domain/grant/record.ts'
import type { Discrepancy } from '../../domain/verification/discrepancy.ts'
import {
  type ClaimedMerge,
  mergeClaimed,
  type RecordFault,
  wrongRecord,
} from '../../domain/verification/record-check.ts'
import type { Branch } from '../history/branch.ts'
import { latestReadable } from '../history/file-versions.ts'
import type { RulesHistory } from '../history/rules.ts'
import { findMergedRequest } from './merged.ts'

/** The default branch, by git alone. */
export interface ClaimSources {
  readonly branch: Branch
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  readonly rules: RulesHistory
}

/**
 * Whether the default branch has what records claim of it, as far as git can tell: the merge is on its first-parent line, it has
 * the request, and what was given is no more than was asked for. That GitHub merged it, and when to the second, GitHub alone knows.
 */
export async function verifyClaims(
  claims: readonly ClaimedMerge[],
  sources: ClaimSources,
): Promise<readonly Discrepancy[]> {
  const wrong: Discrepancy[] = []
  for (const claim of claims) {
    const kind = await wrongWith(claim, sources)
    if (kind) wrong.push(wrongRecord(kind, claim.path))
  }
  return wrong
}

async function wrongWith(claim: ClaimedMerge, sources: ClaimSources): Promise<RecordFault | undefined> {
  const { what, grant, user, given } = claim
  const merge = sources.branch.landed(mergeClaimed(claim))
  if (!merge) return 'not-merged'
  const versions = sources.branch.versions(`${sources.requests}${user}.yaml`).filter(({ age }) => age >= merge.age)
  const entries = (await latestReadable(versions)) ?? []
  if (!entries.some(({ digest }) => grant.endsWith(`-${digest}`))) return 'not-requested'
  if (what !== 'granted') return undefined
  const record = grantIn(given)
  if (!record) return 'unreadable-record'
  if (record.user !== user || record.id !== grant) return 'wrong-id'
  return (await findMergedRequest(record, sources, byItsOwnWord(record))) ? undefined : 'other-terms'
}

function grantIn(given: unknown): GrantRecord | undefined {
  try {
    return parseGrantRecords(JSON.stringify(given))[0]
  } catch {
    return undefined
  }
}

/** When and by which pull request it was merged, as the record says: without GitHub, nobody knows better. */
const byItsOwnWord = ({ mergedAt, pullRequest }: GrantRecord) => ({
  mergedPullRequestOf: async () => ({ number: pullRequest, mergedAt: new Date(mergedAt) }) as PullRequest,
})
