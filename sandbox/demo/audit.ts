import { join } from 'node:path'
import { LEDGER_BRANCH } from '../../src/services/ledger/paths.ts'
import { formatDuration } from '../../src/shared/instant.ts'
import type { JobResult } from '../job.ts'
import { type Granted, type Merge, REQUEST, REQUEST_PATH } from './grant.ts'
import { type Looked, looked, tellSessions } from './looked.ts'
import { revocationOf } from './passes.ts'
import type { Stage } from './stage.ts'
import { checkSums } from './sums.ts'

/** What an auditor finds later: in git, and by mode `logs` in AWS. */
export async function audit(
  stage: Stage,
  merge: Merge,
  granted: Granted,
  sessions: readonly string[],
  revoked: JobResult,
): Promise<JobResult> {
  stage.timeline.heading('7. What an auditor sees')
  await auditLedger(stage, merge)
  await auditRecord(stage, granted)
  return auditSessions(stage, granted, sessions, revoked)
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

/** Where the job copies the transcripts to. */
const COPIES = 'transcripts'

/** The workflow `logs.yml`, started by hand: `user: alice`, `save: true`. */
async function auditSessions(
  stage: Stage,
  { grant }: Granted,
  sessions: readonly string[],
  revoked: JobResult,
): Promise<JobResult> {
  const { timeline, sandbox } = stage
  timeline.say('auditor', 'starts the workflow `logs.yml` with `user: alice` and `save: true`')
  const workspace = await stage.folder()
  await sandbox.github.clone(workspace)
  const checkout = { workspace, sha: await sandbox.github.mainSha() }
  const inputs = { mode: 'logs', user: 'alice', output: COPIES }
  const job = await stage.runJob('job logs', inputs, {}, 'workflow_dispatch', checkout)
  const result = looked(job)
  tellSessions(timeline, result)
  timeline.claim(
    'both sessions of alice, and no other, each with its end and its grant',
    result.sessions.map(({ id }) => id).join() === sessions.toReversed().join() &&
      result.sessions.every(({ endedAt, grant: id }) => endedAt !== undefined && id === grant.id),
    result.sessions,
  )
  timeline.claim(
    'CloudWatch has recorded both; S3 has them as well, or is given 15 minutes from the end',
    result.sessions.every(({ verdicts: [{ kind }] }) => kind === 'recorded in both' || kind === 'S3 expected'),
    result.sessions,
  )
  claimOverrun(stage, result, job, revoked)
  await claimCopies(stage, workspace, result)
  return job
}

/** It is no secret that a session went on after the end, least of all here. */
function claimOverrun({ timeline }: Stage, { sessions }: Looked, job: JobResult, revoked: JobResult): void {
  const late = sessions.flatMap(({ verdicts }) => verdicts.filter(({ kind }) => kind === 'outlived its grant'))
  const said = formatDuration(1_000 * revocationOf(revoked).overrunSeconds)
  timeline.claim(
    `the last of them outlived its grant by ${said}: the overrun that the revocation reported`,
    late[0]?.verdict === `outlived its grant by ${said}`,
    { late, said },
  )
  timeline.claim(
    'and so this job is red: a reader must not miss that a session was open after the end, although that is proven and reported',
    late.length > 0 && job.exitCode === 1,
    `exit code ${job.exitCode}`,
  )
}

async function claimCopies({ timeline }: Stage, workspace: string, { sessions }: Looked): Promise<void> {
  const checked = await checkSums(join(workspace, COPIES))
  timeline.say('auditor', 'checks the copies against SHA256SUMS', [
    ...checked.map(({ path, isWhole }) => `${path}: ${isWhole ? 'OK' : 'FAILED'}`),
  ])
  const stored = checked.filter(({ path }) => path.endsWith('.s3.log'))
  const expected = sessions.filter(({ s3 }) => s3.state === 'found').length
  timeline.claim(
    'every copy is the one that was written; those from S3 are whole, to the last line',
    checked.length === 2 * sessions.length + expected &&
      checked.every(({ isWhole }) => isWhole) &&
      stored.length === expected &&
      stored.every(({ bytes }) => bytes.includes('Script done')),
    checked.map(({ path, isWhole }) => ({ path, isWhole })),
  )
  const first = checked.find(({ path }) => path.endsWith('.cloudwatch.log'))
  const lines = first?.bytes.toString('utf8').trimEnd().split('\n') ?? []
  timeline.say('auditor', `reads ${first?.path}`, [...lines.slice(0, LINES), `… ${lines.length - LINES} more`])
  timeline.claim(
    'it has what alice typed, and what the machine answered',
    lines.some(line => line.includes('journalctl --vacuum-size')) &&
      lines.some(line => line.includes('Vacuuming done')),
    lines,
  )
}

const LINES = 4
