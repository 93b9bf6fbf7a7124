import type { GrantEvidence } from '../../domain/evidence/evidence.ts'
import { referenceTo } from '../../domain/grant/record.ts'
import type { GitHub } from '../../github/api.ts'
import { renderEvidence } from '../../render/evidence-comment.ts'
import type { Context } from '../../services/context.ts'
import { evidenceRecords } from '../../services/ledger/files.ts'
import type { Ledger } from '../../services/ledger/ledger.ts'
import { keepComments } from '../../services/notify/comments.ts'
import type { Conclude } from './logs.ts'

/** Closes grants: records their evidence on the ledger, and comments on their pull requests. */
export function createConclusion(
  context: Pick<Context, 'clock' | 'debug'>,
  github: Pick<GitHub, 'upsertComment'>,
  ledger: Pick<Ledger, 'add'>,
  run: string,
): Conclude {
  return async ({ ended = [] }) => [
    ...(await ledger.add(evidenceRecords(ended, { at: context.clock.now(), run }), 'last looks')),
    ...(await keepComments(context, github, 'evidence', ended.map(updateOf), renderEvidence)),
  ]
}

const updateOf = (evidence: GrantEvidence) => ({
  grant: referenceTo(evidence.grant.record),
  endsAt: new Date(evidence.grant.record.expiresAt),
  about: evidence,
})
