import { LEDGER_BRANCH } from '../../src/render/ledger.ts'
import type { JobResult } from '../job.ts'
import { type Granted, type Merge, REQUEST, REQUEST_PATH } from './grant.ts'
import type { Stage } from './stage.ts'

/** What somebody finds who comes later and was not there: in git, in AWS's history, in the transcripts. */
export async function audit(
  stage: Stage,
  merge: Merge,
  granted: Granted,
  sessions: readonly string[],
  revoked: JobResult,
): Promise<void> {
  stage.timeline.heading('7. What an auditor sees')
  await auditLedger(stage, merge)
  await auditRecord(stage, granted)
  await auditSessions(stage, sessions, revoked)
}

/** A clone of main is all that it takes. */
async function auditLedger({ sandbox: { github }, timeline, folder }: Stage, { sha }: Merge): Promise<void> {
  const cwd = await folder()
  await github.clone(cwd)
  const format = '%h  %cI  %an: %s (%b)'
  const log = await github.git.text(['log', '--first-parent', `--format=${format}`, '--', REQUEST_PATH], { cwd })
  timeline.say('auditor', `git log --first-parent -- ${REQUEST_PATH}`, log.split('\n'))
  timeline.claim(
    'git names the merge that gave access, and who merged it',
    log.startsWith(sha.slice(0, 7)) && log.includes('carol'),
    log,
  )
  const file = await github.git.text(['show', `${sha}:${REQUEST_PATH}`], { cwd })
  timeline.claim('and what was asked for, and why', file === REQUEST.trimEnd(), file)
}

/** What the job observed stands on a branch of its own. */
async function auditRecord({ sandbox: { github }, timeline }: Stage, { grant }: Granted): Promise<void> {
  const path = `${grant.opensAt.slice(0, 7)}/${grant.id}/granted.json`
  const text = await github.git.text(['show', `${LEDGER_BRANCH}:${path}`])
  const { approval, rule, run } = JSON.parse(text) as Observed
  timeline.say('auditor', `git show ${LEDGER_BRANCH}:${path}`, [
    `approved by ${approval.by.map(({ login, at }) => `${login} at ${at}`).join(', ')}, under rule ${rule}`,
    `head ${approval.headSha.slice(0, 12)}, git blob ${approval.blobSha.slice(0, 12)}, ${run}`,
  ])
  const blob = await github.git.text(['rev-parse', `main:${REQUEST_PATH}`])
  timeline.claim(
    'the ledger names the approver, and the very bytes',
    approval.by[0]?.login === 'carol' && approval.blobSha === blob,
    text,
  )
}

interface Observed {
  readonly approval: {
    readonly headSha: string
    readonly blobSha: string
    readonly by: readonly { readonly login: string; readonly at: string }[]
  }
  readonly rule: number
  readonly run: string
}

/** The evidence of her sessions: by a job with a role that can read, and nothing else. */
async function auditSessions(stage: Stage, sessions: readonly string[], revoked: JobResult): Promise<void> {
  const { timeline } = stage
  timeline.say('auditor', 'starts the workflow Logs for alice')
  const job = await runLogs(stage, { user: 'alice', 'show-content': 'true' })
  const found = (JSON.parse(job.outputs.result ?? '{}') as Evidence).sessions.toReversed()
  timeline.claim(
    'both of her sessions, and no other, each with its end and its grant',
    found.map(({ id }) => id).join() === sessions.join() && found.every(({ endedAt, grant }) => endedAt && grant),
    found,
  )
  timeline.claim(
    'both transcripts are in CloudWatch at once',
    found.every(({ cloudWatch }) => (cloudWatch.events ?? 0) > 0),
    found.map(({ cloudWatch }) => cloudWatch),
  )
  const content = /<pre><code>([\s\S]*?)<\/code>/.exec(job.summary)?.[1] ?? ''
  timeline.say(
    'auditor',
    'reads in its summary what was typed, for she asked to see it',
    content.split('\n').slice(0, LINES).map(decoded),
  )
  timeline.claim('the first is in S3 as well', found[0]?.s3.state === 'found', found[0]?.s3)
  const later = found[1]?.s3.state === 'found' ? 'is there as well' : 'is expected: it comes a while after the end'
  timeline.say('auditor', `the object of the second ${later}`)
  const last = found.at(-1)?.verdicts.find(({ kind }) => kind === 'outlived its grant')?.verdict ?? ''
  const said = revoked.outputs['overrun-seconds']
  timeline.claim(
    `the last one ${last}: the overrun that the follow-up reported (${said} s); the job is red, for it hides none`,
    String(Math.ceil(Number(/by ([\d.]+)s/.exec(last)?.[1]))) === said && job.exitCode === 1,
    { last, said, exitCode: job.exitCode },
  )
}

const LINES = 4

const decoded = (line: string) =>
  line.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))

interface Evidence {
  readonly sessions: readonly {
    readonly id: string
    readonly endedAt?: string
    readonly grant?: string
    readonly cloudWatch: { readonly events?: number }
    readonly s3: { readonly state: string }
    readonly verdicts: readonly { readonly kind: string; readonly verdict: string }[]
  }[]
}

async function runLogs(stage: Stage, inputs: Readonly<Record<string, string>>): Promise<JobResult> {
  const workspace = await stage.folder()
  const { github } = stage.sandbox
  await github.clone(workspace)
  const checkout = { workspace, sha: await github.mainSha() }
  return stage.runJob('job logs', { mode: 'logs', ...inputs }, {}, 'workflow_dispatch', checkout)
}

/** The follow-up has started a last look; by now S3 has everything. */
export async function closeGrant(stage: Stage, { number }: Merge): Promise<void> {
  const { timeline, sandbox } = stage
  timeline.heading('9. The last look')
  const [dispatch] = sandbox.github.dispatches
  timeline.claim('the follow-up has started one', dispatch?.workflow === 'logs.yml', sandbox.github.dispatches)
  const job = await runLogs(stage, { ...(dispatch?.inputs as Record<string, string> | undefined) })
  const told = sandbox.github.comments(number).at(-1)?.body ?? ''
  timeline.claim(
    'it closes the grant: two sessions, all recorded, and green, for the overrun was told before',
    job.exitCode === 0 && told.includes('2 sessions, ') && !told.includes('S3 expected'),
    { exitCode: job.exitCode, told },
  )
}
