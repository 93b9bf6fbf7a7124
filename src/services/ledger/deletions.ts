import type { GrantReference } from '../../domain/grant/grant.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { type LedgerRecord, type Observation, observedBy, written } from './ledger-record.ts'
import { pathIn } from './paths.ts'

/** A grant whose policy another hand deleted before its end. */
export interface RecordedDeletion {
  readonly ending: RevocationTarget
  readonly grant: GrantReference
}

/**
 * The files that tell of these. None of them is an end, so the grant may be given again: its name begins as that of no end, and
 * the witness keeps it as `other`.
 */
export function deletionRecords(
  deletions: readonly RecordedDeletion[],
  observation: Observation,
): readonly LedgerRecord[] {
  return deletions.map(({ ending, grant: { id, mergedAt, pullRequest } }) => {
    const { account, user, policies } = ending
    const about = { ...observedBy(observation), kind: 'deleted-by-others', pullRequest }
    return {
      path: pathIn(mergedAt, id, `deleted-by-others.${account.region}`),
      content: written({ ...about, account: account.name, region: account.region, user, policies }),
      witnessed: { kind: 'other', grants: [id], account, subjects: [] },
    }
  })
}
