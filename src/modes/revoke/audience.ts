import type { FollowUp } from '../../domain/follow-up.ts'
import type { Ending, Revocation } from '../../domain/revocation.ts'
import { messageOf } from '../../failure.ts'
import type { GitHub } from '../../github/github.ts'
import { renderEnded, renderEnding } from '../../render/ending-comment.ts'
import { LEDGER_BRANCH, revocationFiles } from '../../render/ledger.ts'
import type { Context } from '../context.ts'

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

export function createAudience(context: Context, github: GitHub, options: AudienceOptions): Audience {
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
  const comment = async ({ grant }: Ending, text: string): Promise<readonly string[]> => {
    if (!grant) return []
    return trying(`Pull request #${grant.pullRequest} could not be told`, () =>
      github.upsertComment(grant.pullRequest, `<!-- jit-ssm-access: end ${grant.id} -->`, text),
    )
  }
  const record = (revocations: readonly Revocation[]): Promise<readonly string[]> => {
    const files = revocationFiles(revocations, { at: clock.now(), run: options.run })
    if (files.size === 0) return Promise.resolve([])
    return trying('The ledger could not be written', async () => {
      const added = await github.addFiles(LEDGER_BRANCH, files, `Record ${files.size} ends`)
      log(`ledger: ${added} of ${files.size} records added to ${LEDGER_BRANCH}, the others were there`)
    })
  }
  return {
    warn: ending => comment(ending, renderEnding(ending, options.requests)),
    async tell(revocations) {
      const failures = [...(await record(revocations))]
      for (const revocation of revocations)
        if (revocation.verdict !== 'interrupted')
          failures.push(...(await comment(revocation.ending, renderEnded(revocation))))
      return failures
    },
    relay: followUps =>
      trying('The next run could not be started, so access ends by its policy and the sweep alone', async () => {
        await github.dispatchWorkflow(options.relayWorkflow, { 'follow-ups': JSON.stringify(followUps) })
        log(`relayed to a fresh run of ${options.relayWorkflow}`)
      }),
  }
}
