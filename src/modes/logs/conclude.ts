import type { GrantEvidence } from '../../domain/evidence/evidence.ts'
import type { GrantReference } from '../../domain/grant/grant.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import type { Observer } from '../../domain/ledger/observer.ts'
import type { GitHub } from '../../github/api.ts'
import { renderEvidence } from '../../render/evidence-comment.ts'
import type { Context } from '../../services/context.ts'
import { evidenceRecords } from '../../services/ledger/files.ts'
import type { Ledger } from '../../services/ledger/ledger.ts'
import type { Merges } from '../../services/ledger/merges.ts'
import { FIND_PUSHER, LEDGER_BRANCH } from '../../services/ledger/paths.ts'
import { keepComments } from '../../services/notify/comments.ts'
import type { Failure } from '../../shared/result.ts'
import type { Conclude } from './logs.ts'

/**
 * Closes grants: records their evidence on the ledger, and comments on their pull requests, which GitHub's record of the merge
 * names: that of the ledger can be edited.
 */
export function createConclusion(
  context: Pick<Context, 'clock' | 'debug'>,
  github: Pick<GitHub, 'upsertComment'>,
  { ledger, merges }: { readonly ledger: Pick<Ledger, 'add'>; readonly merges: Merges },
  observer: Observer,
): Conclude {
  return async ({ ended = [], ledger: readFrom }) => {
    const at = context.clock.now()
    const { found, failures } = await merges.references(ended.map(({ grant }) => grant.record.id))
    const updates = ended.map(evidence => updateOf(evidence, found.get(evidence.grant.record.id)))
    return [
      ...(await ledger.add(evidenceRecords(ended, { ...observer, at, ...(readFrom && { readFrom }) }))),
      ...failures,
      ...ended.flatMap(({ grant }) => otherPullRequest(grant.record, found.get(grant.record.id))),
      ...(await keepComments(context, github, 'evidence', updates, renderEvidence)),
    ]
  }
}

const updateOf = (evidence: GrantEvidence, reference: GrantReference | undefined) => {
  const { id, opensAt, expiresAt } = evidence.grant.record
  return {
    grant: { id, opensAt: new Date(opensAt), ...reference },
    endsAt: new Date(expiresAt),
    about: evidence,
  }
}

function otherPullRequest({ id, pullRequest }: GrantRecord, reference: GrantReference | undefined): readonly Failure[] {
  if (reference?.pullRequest === undefined || reference.pullRequest === pullRequest) return []
  return [
    {
      message: `The branch ${LEDGER_BRANCH} says that #${pullRequest} gave grant ${id}, and it was #${reference.pullRequest}, which was told`,
      remedy: FIND_PUSHER,
    },
  ]
}
