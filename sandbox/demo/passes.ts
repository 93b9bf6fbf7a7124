import type { JobResult } from '../job.ts'
import type { FollowUp } from './end.ts'
import type { Granted } from './grant.ts'
import type { Stage } from './stage.ts'

/** The output `result` of mode `revoke`, as far as it is looked at here. */
interface RevokeOutput {
  readonly revocations: readonly Revocation[]
}

interface Revocation {
  readonly verdict: string
  readonly overrunSeconds: number
  readonly passes: readonly {
    readonly at: string
    readonly deleted: readonly string[]
    readonly open: readonly { readonly id: string }[]
    readonly failures: readonly string[]
  }[]
}

export function revocationOf({ outputs }: JobResult): Revocation {
  const [revocation] = (JSON.parse(outputs.result ?? '{"revocations":[]}') as RevokeOutput).revocations
  if (!revocation) throw new Error('The follow-up job ended nothing: its log above says why.')
  return revocation
}

/** What the follow-up job says of its passes, against what was there to be found. */
export async function claimPasses(
  stage: Stage,
  granted: Granted,
  followUp: FollowUp,
  sessions: readonly string[],
): Promise<JobResult> {
  const { timeline, acme } = stage
  const job = await followUp.result
  timeline.heading('6. What three passes did')
  timeline.claim('the follow-up job is green', job.exitCode === 0, `exit code ${job.exitCode}`)
  const { passes, verdict } = revocationOf(job)
  const ids = passes.map(({ open }) => open.map(({ id }) => id).join())
  timeline.claim(
    `pass 1 deleted ${granted.grant.policy}`,
    passes[0]?.deleted.join() === granted.grant.policy,
    passes[0]?.deleted,
  )
  timeline.claim(
    `pass 1 found ${sessions[0]} and ended it; the second shell was too new to be listed`,
    ids[0] === sessions[0],
    ids,
  )
  timeline.claim(
    `pass 2 found ${sessions[1]} and ended it: one pass would have left it open`,
    ids[1] === sessions[1],
    ids,
  )
  timeline.claim(
    'pass 3 found nothing, and it was the last: clean',
    ids[2] === '' && passes.length === 3 && verdict === 'clean',
    { ids, verdict },
  )
  const faults = passes.flatMap(({ failures }) => failures)
  timeline.claim('no call failed on the way', faults.length === 0, faults)
  timeline.claim(
    'AWS has no policy of alice any more',
    acme.account.policyNames('alice').length === 0,
    acme.account.policyNames('alice'),
  )
  return job
}
