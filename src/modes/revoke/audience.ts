import pMap from 'p-map'
import { type FollowUp, inBatches } from '../../domain/follow-up.ts'
import { parsePolicyName } from '../../domain/grant.ts'
import { referenceTo } from '../../domain/grant-record.ts'
import type { Ending, GrantReference, Revocation } from '../../domain/revocation.ts'
import { messageOf } from '../../failure.ts'
import type { GitHub } from '../../github/github.ts'
import { renderEnded, renderEnding } from '../../render/ending-comment.ts'
import { endedFiles, type RecordedEnd } from '../../render/ledger.ts'
import type { Context } from '../context.ts'
import type { Ledger } from '../ledger.ts'

/** Who hears of an end: pull requests, the ledger, the next run. Nothing here throws: what failed comes back as sentences. */
export interface Audience {
  /** Tells the pull request that access ends soon, and how to renew it. */
  warn(ending: Ending): Promise<readonly string[]>
  /** Tells pull requests and ledger of what was ended. */
  tell(revocations: readonly Revocation[]): Promise<readonly string[]>
  /** Starts a fresh run that follows these up. */
  relay(followUps: readonly FollowUp[]): Promise<readonly string[]>
}

export interface AudienceOptions {
  /** The folder of the request files, with its `/`. */
  readonly requests: string
  /** The address of this workflow run. */
  readonly run: string
  /** The file name of the workflow that a relay starts. */
  readonly relayWorkflow: string
}

export function createAudience(
  context: Context,
  github: GitHub,
  ledger: Ledger,
  { requests, run, relayWorkflow }: AudienceOptions,
): Audience {
  const { clock, debug, log } = context
  const trying = async (what: string, call: () => Promise<unknown>): Promise<readonly string[]> => {
    try {
      await call()
      return []
    } catch (error) {
      debug(error)
      return [`${what}. ${messageOf(error)}`]
    }
  }
  const comment = async ({ id, pullRequest }: GrantReference, text: string): Promise<readonly string[]> => {
    if (pullRequest === undefined) return []
    return trying(`Pull request #${pullRequest} could not be told`, () =>
      github.upsertComment(pullRequest, `<!-- jit-ssm-access: end ${id} -->`, text),
    )
  }
  return {
    warn: async ending => (ending.grant ? comment(ending.grant, renderEnding(ending, requests)) : []),
    async tell(revocations) {
      const ends = await pMap(revocations, revocation => findGrants(ledger, revocation), { concurrency: CONCURRENCY })
      const failures = [...(await ledger.add(endedFiles(ends, { at: clock.now(), run }), 'ends'))]
      for (const { revocation, grants } of ends) {
        if (revocation.verdict === 'interrupted') continue
        for (const grant of grants) failures.push(...(await comment(grant, renderEnded(revocation))))
      }
      return failures
    },
    relay: followUps =>
      trying('The next run could not be started, so access ends by its policy and the sweep alone', async () => {
        for (const batch of inBatches(followUps))
          await github.dispatchWorkflow(relayWorkflow, { 'follow-ups': JSON.stringify(batch) })
        log(`relayed to a fresh run of ${relayWorkflow}`)
      }),
  }
}

/** Records that are looked up at once. */
const CONCURRENCY = 4

/** What was ended: as the ending knows it, or else by the names of its policies and what the ledger has of them. */
async function findGrants(ledger: Ledger, revocation: Revocation): Promise<RecordedEnd> {
  const { grant, policies } = revocation.ending
  if (grant) return { revocation, grants: [grant] }
  const ids = policies.flatMap(name => parsePolicyName(name)?.grantId ?? [])
  const grants = await pMap(ids, async (id): Promise<GrantReference> => {
    const record = await ledger.grant(id)
    return record ? referenceTo(record) : { id }
  })
  return { revocation, grants }
}
