import type { JobResult } from '../job.ts'
import type { Granted, Merge } from './grant.ts'
import { looked } from './looked.ts'
import { revocationOf } from './passes.ts'
import type { Stage } from './stage.ts'

/** The run that the follow-up started when it was done: it closes the grant, on the ledger and on the pull request. */
export async function lookLast(
  stage: Stage,
  { number }: Merge,
  { grant }: Granted,
  sessions: readonly string[],
  revoked: JobResult,
): Promise<void> {
  const { timeline, sandbox } = stage
  const { github } = sandbox
  timeline.heading('8. The last look')
  const started = github.dispatches.filter(({ workflow }) => workflow === 'logs.yml')
  const [dispatch] = started
  timeline.claim(
    'the follow-up has started one run of `logs.yml`, for this grant',
    started.length === 1 && dispatch?.inputs['grant-id'] === grant.id && dispatch.inputs['last-look'] === 'true',
    started,
  )
  const workspace = await stage.folder()
  await github.clone(workspace)
  const checkout = { workspace, sha: await github.mainSha() }
  const inputs = { mode: 'logs', 'grant-id': grant.id, 'last-look': 'true' }
  const job = await stage.runJob('job logs', inputs, {}, 'workflow_dispatch', checkout)
  const { sessions: seen, grants: [closed] = [], failures } = looked(job)
  timeline.claim(
    'it has waited for S3: both sessions are recorded in both places',
    seen.length === sessions.length && seen.every(({ verdicts: [{ kind }] }) => kind === 'recorded in both'),
    { seen, failures },
  )
  timeline.claim(
    `${closed?.sessions.length} sessions, ${closed?.minutesUsed} minutes used, overrun ${closed?.overrunSeconds} s: as the revocation said`,
    closed?.id === grant.id &&
      closed.sessions.length === sessions.length &&
      closed.overrunSeconds === revocationOf(revoked).overrunSeconds,
    closed,
  )
  timeline.claim(
    'this job is green: the overrun is no news to it, for the revocation has proven and recorded it',
    job.exitCode === 0,
    `exit code ${job.exitCode}`,
  )
  const comment = github.comments(number).at(-1)
  timeline.claim(
    `and pull request #${number} says what became of the access`,
    comment?.by === 'github-actions[bot]' &&
      sessions.every(id => comment.body.includes(id)) &&
      comment.body.includes('recorded in both'),
    comment,
  )
}
