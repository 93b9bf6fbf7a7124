import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RefusalRow, TranscriptReadRow } from '../../src/domain/report/event-rows.ts'
import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import type { CompletenessCheck, ReportHeader } from '../../src/domain/report/report.ts'
import { escapeHtml } from '../../src/render/report/page/tree.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import type { JobResult } from '../job.ts'
import type { Granted, Merge } from './grant.ts'
import { revocationOf } from './passes.ts'
import type { Stage } from './stage.ts'
import { checkSums } from './sums.ts'
import { time } from './timeline.ts'

/** Where the report stays after the demo, until the next one. Git ignores it. */
export const KEPT = fileURLToPath(new URL('../../demo-report', import.meta.url))

/** As in `report.yml`. */
const CHECKOUT = '.jit-checkout'
const OUTPUT = '.jit-report/4711-1'

/** What happened, which the report has to say. */
export interface Story {
  readonly startedAt: Date
  readonly merge: Merge
  readonly granted: Granted
  readonly sessions: readonly string[]
  readonly revoked: JobResult
}

/** What an auditor takes home: the workflow `report.yml`, over the time of the demo. It reads the witness in the bucket. */
export async function report(stage: Stage, story: Story): Promise<void> {
  const { timeline, sandbox } = stage
  timeline.heading('13. The report, which an auditor takes home')
  const since = formatInstant(story.startedAt)
  timeline.say('auditor', `starts the workflow \`report.yml\` with \`since: ${since}\`, which is when the demo began`)
  const workspace = await stage.folder()
  await sandbox.github.clone(join(workspace, CHECKOUT))
  const checkout = { workspace, sha: await sandbox.github.mainSha() }
  const inputs = { mode: 'report', checkout: CHECKOUT, since, output: OUTPUT }
  const job = await stage.runJob('job report', inputs, {}, 'workflow_dispatch', checkout)
  const reported = reportedBy(job)
  claimCompleteness(stage, reported, job)
  await rm(KEPT, { recursive: true, force: true })
  await cp(join(workspace, OUTPUT), KEPT, { recursive: true })
  await claimRows(stage, story)
  await claimFiles(stage, reported)
}

/** The output `result` of mode `report`, as far as it is looked at here. */
interface Reported {
  readonly header: ReportHeader
  readonly checks: readonly CompletenessCheck[]
  readonly files: readonly string[]
}

function reportedBy({ outputs }: JobResult): Reported {
  if (!outputs.result) throw new Error('The job `report` put nothing out: its log above says why.')
  return JSON.parse(outputs.result) as Reported
}

/** Each check by its own words. One that does not hold is told with its gaps. */
export function claimCompleteness(
  { timeline }: Pick<Stage, 'timeline'>,
  { header: { witness }, checks }: Pick<Reported, 'checks'> & { readonly header: Pick<ReportHeader, 'witness'> },
  { exitCode }: Pick<JobResult, 'exitCode'>,
): void {
  timeline.claim(
    `the job is green, and has compared the ledger with the witness of ${witness.join(', ') || 'no account'}`,
    exitCode === 0 && witness.length > 0 && checks.length > 0,
    { exitCode, witness, checks: checks.length },
  )
  for (const { claim, state, counts, gaps } of checks)
    timeline.claim(`${claim} (${countsOf(counts)})`, state === 'holds', { state, gaps })
}

/** Those that are not zero. */
const countsOf = (counts: CompletenessCheck['counts']) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}: ${count}`)
    .join(', ') || 'nothing to compare'

type Row = GrantRow | RefusalRow | TranscriptReadRow | { readonly type: 'report' | 'check' | 'figures' }

/** What the page says of this demo, from the same rows as JSON. */
async function claimRows({ timeline }: Stage, { merge, granted, sessions, revoked }: Story): Promise<void> {
  const lines = (await readFile(join(KEPT, 'report.jsonl'), 'utf8')).trimEnd().split('\n')
  const rows = lines.map(line => JSON.parse(line) as Row)
  const grants = rows.filter(row => row.type === 'grant')
  const refusals = rows.filter(row => row.type === 'refusal')
  const reads = rows.filter(row => row.type === 'transcript-read')
  timeline.say(
    'the report',
    `says who had access, and who did not get it: ${grants.length} granted, ${refusals.length} refused`,
    [...grants.flatMap(linesOfGrant), ...refusals.map(lineOfRefusal)],
  )
  const [grant] = grants
  timeline.claim(
    `the grant is that of pull request #${merge.number}: approved before access began, and its end is proven`,
    grants.length === 1 &&
      grant?.id === granted.grant.id &&
      grant.pullRequest.number === merge.number &&
      grant.approval.by.map(({ login }) => login).join() === 'carol' &&
      grant.approval.beforeAccess &&
      grant.state === 'ended' &&
      grant.artefact.witnessed === true,
    grants,
  )
  timeline.claim(
    'it has both sessions, and as its only exception the overrun that the revocation reported',
    grant?.usage?.sessions
      .map(({ id }) => id)
      .toSorted()
      .join() === sessions.toSorted().join() &&
      grant.ended?.overrunSeconds === revocationOf(revoked).overrunSeconds &&
      grant.exceptions.map(({ kind }) => kind).join() === 'overrun',
    grant,
  )
  const [refusal] = refusals
  timeline.claim(
    "the refusal is that of bob's attack, with its reason",
    refusals.length === 1 &&
      refusal?.user === 'bob' &&
      refusal.why.some(why => why.includes('carol approved before the base was changed')),
    refusals,
  )
  timeline.claim(
    'and it says that transcripts were read twice: during the session, and for the audit',
    reads.length === 2,
    reads,
  )
}

const linesOfGrant = (grant: GrantRow) => [
  `${grant.user} on ${grant.instances.join(', ')}, because of ${grant.reason}`,
  `asked for by ${grant.requestedBy?.login}, approved by ${grant.approval.by.map(({ login }) => login).join(', ')}`,
  `${at(grant.opensAt)} to ${at(grant.expiresAt)}, end proven at ${grant.ended ? at(grant.ended.at) : 'no time'}`,
  ...grant.exceptions.map(({ text }) => text),
]

const lineOfRefusal = ({ user, why }: RefusalRow) => `${user} was refused: ${why.join(' ').split('. ')[0]}`

const at = (instant: string) => time(new Date(instant))

/** The files are whole where they stay. The last lines of the scene say where. */
async function claimFiles({ timeline }: Stage, { files, checks }: Reported): Promise<void> {
  const summed = await checkSums(KEPT)
  timeline.say('auditor', 'checks the files against SHA256SUMS')
  timeline.claim(
    `all ${files.length} files are as the job wrote them`,
    summed.every(({ isWhole }) => isWhole) &&
      summed
        .map(({ path }) => path)
        .toSorted()
        .join() === files.toSorted().join(),
    summed.map(({ path, isWhole }) => ({ path, isWhole })),
  )
  const page = join(KEPT, 'report.html')
  const text = await readFile(page, 'utf8')
  timeline.say('auditor', `opens ${page} in a browser; it stays there until the next demo`)
  timeline.claim(
    'the page shows each of the checks',
    checks.every(({ claim }) => text.includes(escapeHtml(claim))),
    checks.filter(({ claim }) => !text.includes(escapeHtml(claim))),
  )
}
