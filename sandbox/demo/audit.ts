import { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { paginateDescribeSessions, type Session, SSMClient } from '@aws-sdk/client-ssm'
import { LEDGER_BRANCH } from '../../src/render/ledger.ts'
import { ACME, type Credentials } from '../acme.ts'
import type { JobResult } from '../job.ts'
import { type Granted, type Merge, REQUEST, REQUEST_PATH } from './grant.ts'
import type { Stage } from './stage.ts'
import { seconds, time } from './timeline.ts'

/** What somebody finds who comes later and was not there: in git, in AWS's history, in the transcripts. */
export async function audit(
  stage: Stage,
  merge: Merge,
  granted: Granted,
  sessions: readonly string[],
  revoked: JobResult,
): Promise<void> {
  stage.timeline.heading('7. What an auditor sees')
  const credentials = hireAuditor(stage)
  await auditLedger(stage, merge)
  await auditRecord(stage, granted)
  const listed = await auditHistory(stage, credentials, granted, sessions, revoked)
  for (const session of listed) await auditTranscript(stage, credentials, session)
  await auditObjects(stage, credentials, sessions)
}

function hireAuditor({ acme: { account } }: Stage): Credentials {
  const Action = ['ssm:DescribeSessions', 'logs:GetLogEvents', 's3:GetObject', 's3:ListBucket']
  const reads = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }
  return account.addUser('auditor', { policies: { reads } }).credentials
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

async function auditHistory(
  { clientConfig, timeline, acme }: Stage,
  credentials: Credentials,
  { expiresAt }: Granted,
  sessions: readonly string[],
  revoked: JobResult,
): Promise<Session[]> {
  const client = new SSMClient(clientConfig(credentials))
  const Filters = [{ key: 'Owner' as const, value: acme.users.alice.arn }]
  const listed: Session[] = []
  for await (const page of paginateDescribeSessions({ client }, { State: 'History', Filters }))
    listed.push(...(page.Sessions ?? []))
  listed.sort((a, b) => startOf(a) - startOf(b))
  timeline.say('auditor', 'DescribeSessions, State History, Owner alice', listed.map(describe))
  timeline.claim(
    'both of her sessions, and no other, each with its end',
    listed.map(({ SessionId }) => SessionId).join() === sessions.join() && listed.every(({ EndDate }) => EndDate),
    listed,
  )
  const overrunMs = Math.max(...listed.map(({ EndDate }) => (EndDate?.getTime() ?? Number.NaN) - expiresAt.getTime()))
  const said = revoked.outputs['overrun-seconds']
  timeline.claim(
    `the last one ended ${seconds(overrunMs)} after the end of access: the overrun that the job reported (${said} s)`,
    said === String(Math.ceil(overrunMs / 1_000)),
    said,
  )
  return listed
}

const startOf = ({ StartDate }: Session) => StartDate?.getTime() ?? 0

const describe = ({ SessionId, Target, DocumentName, StartDate, EndDate, Status }: Session) =>
  `${SessionId}  ${Target}  ${DocumentName}  ${clock(StartDate)}–${clock(EndDate)}  ${Status}`

const clock = (instant: Date | undefined) => (instant ? time(instant) : '?')

const LINES = 4

async function auditTranscript(
  { clientConfig, timeline }: Stage,
  credentials: Credentials,
  { SessionId, EndDate }: Session,
): Promise<void> {
  const client = new CloudWatchLogsClient(clientConfig(credentials))
  const input = { logGroupName: ACME.group, logStreamName: SessionId, startFromHead: true }
  const { events = [] } = await client.send(new GetLogEventsCommand(input))
  const lines = events.map(({ timestamp = 0, message = '{}' }) => {
    const { sessionData = [] } = JSON.parse(message) as { sessionData?: string[] }
    return `${time(new Date(timestamp))}  ${sessionData.join(' ')}`
  })
  const rest = lines.length > LINES ? [`… ${lines.length - LINES} more`] : []
  timeline.say('auditor', `CloudWatch, ${ACME.group}, stream ${SessionId}`, [...lines.slice(0, LINES), ...rest])
  const last = events.at(-1)?.timestamp ?? Number.NaN
  timeline.claim('its transcript is there, and ends with the session', last <= (EndDate?.getTime() ?? 0) + 1_000, lines)
}

/** The first session ended long enough ago; the second may have not. */
async function auditObjects(
  stage: Stage,
  credentials: Credentials,
  [first = '', second = '']: readonly string[],
): Promise<void> {
  const { timeline } = stage
  const object = await readObject(stage, credentials, first)
  const found = object?.trim().split('\n') ?? []
  timeline.say('auditor', `S3, s3://${ACME.bucket}/sessions/${first}.log`, [
    found[0] ?? 'nothing',
    '…',
    found.at(-1) ?? '',
  ])
  timeline.claim('its object is there, and whole', object?.includes('Script done') === true, object)
  const later = await readObject(stage, credentials, second)
  const state = later === undefined ? 'not there yet: it comes a while after the end' : 'there as well'
  timeline.say('auditor', `S3, s3://${ACME.bucket}/sessions/${second}.log is ${state}`)
}

async function readObject(
  { clientConfig }: Stage,
  credentials: Credentials,
  session: string,
): Promise<string | undefined> {
  const client = new S3Client(clientConfig(credentials))
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: ACME.bucket, Key: `sessions/${session}.log` }))
    return await Body?.transformToString()
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined
    throw error
  }
}
