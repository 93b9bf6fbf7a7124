import { parsePolicyDocument } from '../../src/domain/grant/policy-document.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { formatDuration } from '../../src/shared/instant.ts'
import { ACME } from '../acme.ts'
import type { JobResult } from '../job.ts'
import { readPolicy } from './person.ts'
import type { Stage } from './stage.ts'

export const REQUEST_PATH = 'requests/alice.yaml'

/** So short that its end comes during the demo, and long enough that a slow machine lets alice connect before. */
const DURATION_MS = 24_000

export const REQUEST = `account: dev
instances: [${ACME.instances.api}]
duration: ${formatDuration(DURATION_MS)}
reason: "INC-1234: api-3 disk full"
`

export interface Merge {
  readonly number: number
  readonly before: string
  readonly sha: string
  readonly at: Date
}

/** Alice asks, Carol approves and merges: real commits in a real repository. */
export async function request(stage: Stage): Promise<Merge> {
  const { timeline, sandbox } = stage
  const { github } = sandbox
  timeline.heading('1. A request is approved and merged')
  const { number, headSha } = await github.openPullRequest({
    author: 'alice-gh',
    title: 'Access to api-3: disk full',
    branch: 'alice-api-3',
    changes: { [REQUEST_PATH]: REQUEST },
  })
  timeline.say('alice-gh', `opens pull request #${number}, which adds ${REQUEST_PATH}`, REQUEST.trimEnd().split('\n'))
  await preview(stage, number)
  github.review(number, { by: 'carol', state: 'APPROVED' })
  timeline.say('carol', `approves its head ${headSha.slice(0, 12)}`)
  const { before, sha } = await github.merge(number, { by: 'carol', method: 'merge' })
  timeline.say('carol', `merges it into main as ${sha.slice(0, 12)}`)
  const at = github.pullRequest(number).merged?.at ?? stage.clock.now()
  return { number, before, sha, at }
}

/** The job that the pull request starts: what its reviewers are shown. */
async function preview(stage: Stage, number: number): Promise<void> {
  const { timeline, sandbox, folder } = stage
  const workspace = await folder()
  const sha = await sandbox.github.clonePullRequest(number, workspace)
  const event = await sandbox.github.pullRequestEvent(number, 'opened')
  const job = await stage.runJob('job validate', { mode: 'validate' }, event, 'pull_request', { workspace, sha })
  const { previews = [] } = JSON.parse(job.outputs.result ?? '{}') as { previews?: Preview[] }
  const [shown] = previews
  timeline.claim(
    'the job `validate` shows what it would give, and that one approval is missing',
    job.exitCode === 0 && previews.length === 1 && shown?.kind === 'grantable' && shown.approvals?.missing === 1,
    job.outputs.result,
  )
}

interface Preview {
  readonly kind: string
  readonly approvals?: { readonly missing: number }
}

export interface Granted {
  readonly grant: GrantRecord
  readonly expiresAt: Date
  /** The document that AWS now has. */
  readonly document: string
  readonly job: JobResult
}

/** The job that the push starts. */
export async function grantAccess(stage: Stage, merge: Merge): Promise<Granted> {
  const { timeline, sandbox } = stage
  timeline.heading('2. The push to main starts the job `grant`')
  const event = await sandbox.github.pushEvent(merge.before, merge.sha)
  const job = await stage.runJob('job grant', { mode: 'grant' }, event, 'push')
  timeline.claim('the job is green', job.exitCode === 0, `exit code ${job.exitCode}`)
  const grants = JSON.parse(job.outputs.grants ?? '[]') as GrantRecord[]
  const [grant] = grants
  if (!grant) throw new Error('The job granted nothing: its log above says why.')
  const expiresAt = new Date(grant.expiresAt)
  const document = await readPolicy(stage, 'alice', grant.policy)
  claimGrant(stage, merge, grants, document)
  return { grant, expiresAt, document, job }
}

function claimGrant({ timeline, acme }: Stage, merge: Merge, grants: readonly GrantRecord[], document: string): void {
  const [grant] = grants as [GrantRecord]
  const { id, user, instances, expiresAt } = grant
  const isRight = grants.length === 1 && user === 'alice' && instances.join() === ACME.instances.api
  timeline.claim(`one grant: ${id}, alice, ${ACME.instances.api}`, isRight, grants)
  const end = Math.floor(merge.at.getTime() / 1_000) * 1_000 + DURATION_MS
  const asked = formatDuration(DURATION_MS)
  timeline.claim(
    `it ends at ${expiresAt}, ${asked} after GitHub's own instant of the merge`,
    Date.parse(expiresAt) === end,
  )
  const held = acme.account.policyNames('alice')
  timeline.claim(`AWS has one policy of alice: ${grant.policy}`, held.join() === grant.policy, held)
  const terms = parsePolicyDocument(document)
  const isBounded = terms?.expiresAt.getTime() === end && statementsOf(document).every(isBoundedIn(expiresAt))
  timeline.claim('every statement in it carries that end, for AWS itself to keep', isBounded, document)
}

interface Statement {
  readonly Condition?: { readonly DateLessThan?: Readonly<Record<string, string>> }
}

const statementsOf = (document: string) => (JSON.parse(document) as { Statement: Statement[] }).Statement

const isBoundedIn = (end: string) => (statement: Statement) =>
  statement.Condition?.DateLessThan?.['aws:CurrentTime'] === end
