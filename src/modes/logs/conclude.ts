import { announcementsOf } from '../../domain/announcement.ts'
import type { GrantEvidence } from '../../domain/evidence.ts'
import { referenceTo } from '../../domain/grant-record.ts'
import { messageOf } from '../../failure.ts'
import type { GitHub } from '../../github/github.ts'
import { renderEvidence } from '../../render/evidence-comment.ts'
import { evidenceFiles } from '../../render/ledger.ts'
import type { Context } from '../context.ts'
import type { Ledger } from '../ledger.ts'
import type { Conclude } from '../logs.ts'

/** Closes grants: what was seen of them goes to the ledger, and to their pull requests. */
export function createConclusion(
  { clock, debug }: Pick<Context, 'clock' | 'debug'>,
  github: Pick<GitHub, 'upsertComment'>,
  ledger: Pick<Ledger, 'add'>,
  run: string,
): Conclude {
  return async ({ ended = [] }) => {
    const failures = [...(await ledger.add(evidenceFiles(ended, { at: clock.now(), run }), 'last looks'))]
    for (const { pullRequest, id, about } of announcementsOf(ended.map(newsOf))) {
      const marker = `<!-- jit-ssm-access: evidence ${id} -->`
      try {
        await github.upsertComment(pullRequest, marker, renderEvidence(about))
      } catch (error) {
        debug(error)
        failures.push(`Pull request #${pullRequest} could not be told. ${messageOf(error)}`)
      }
    }
    return failures
  }
}

const newsOf = (evidence: GrantEvidence) => ({
  grant: referenceTo(evidence.grant.record),
  endsAt: new Date(evidence.grant.record.expiresAt),
  about: evidence,
})
