import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { counted } from '../support/follow-up.ts'
import { MINUTE, openScenario, type Scenario } from '../support/scenario.ts'

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const { accountId, region, bucket } = ACME

const arnOf = (user: string) => `arn:aws:iam::${accountId}:user/${user}`

/** A session of twenty minutes that ended so long ago. */
function remember({ acme, clock }: Scenario, user: string, agoMs: number): string {
  const endedAt = new Date(clock.now().getTime() - agoMs)
  const startedAt = new Date(endedAt.getTime() - 20 * MINUTE)
  const lines = [1, 2, 3].map(minute => ({
    at: new Date(startedAt.getTime() + minute * MINUTE),
    text: `$ step ${minute}`,
  }))
  const told = { owner: arnOf(user), target: ACME.instances.api, document: 'JitAccess-1h', startedAt, endedAt, lines }
  return acme.account.addSession(region, told).id
}

const sessionsIn = ({ outputs }: JobResult) =>
  (JSON.parse(outputs.result ?? '').sessions as { id: string; owner: string }[]).map(({ id }) => id)

describe('two thousand sessions of a month, listed in pages of ten', () => {
  let scenario: Scenario
  beforeEach(async () => {
    scenario = await openScenario({ settings: { pageSize: 10 } })
  })
  afterEach(() => scenario.close())

  it('cost calls only for the requested ones, are attributed to the right user, and keep within the rate of CloudWatch', async () => {
    const { sandbox, acme } = scenario
    for (const user of ['rob', 'bob-two']) acme.account.addUser(user)
    const remembered = (user: string, count: number) =>
      Array.from({ length: count }, (_, index) => remember(scenario, user, ((index + 1) * 29 * DAY) / count))
    const own = remembered('bob', 40)
    for (const user of ['bob-admin', 'rob', 'bob-two']) remembered(user, 20)
    const callsOf = async () => {
      sandbox.aws.calls.length = 0
      const result = await scenario.logs({ user: 'bob' })
      expect(sessionsIn(result).toSorted()).toEqual(own.toSorted())
      return [...sandbox.aws.calls]
    }
    const few = await callsOf()
    for (const user of ['bob-admin', 'rob', 'bob-two', 'alice']) remembered(user, 475)
    const many = await callsOf()

    console.log('40 sessions of one user, among 100 and among 2,000:', counted(few), counted(many))
    expect(counted(many)).toEqual(counted(few))
    expect(counted(many)).toEqual({
      AssumeRoleWithWebIdentity: 2, // for users and sessions; for transcripts
      GetUser: 1,
      DescribeSessions: 1 + 4, // open; ended, in pages
      GetLogEvents: 2 * 40, // three entries in one page, and the page that says that there are no more
      HeadObject: 40,
    })
    const reads = many.filter(({ operation }) => operation === 'GetLogEvents').map(({ at }) => at.getTime())
    const inASecond = reads.map(from => reads.filter(at => at >= from && at < from + 1_000).length)
    expect(Math.max(...inASecond)).toBeLessThanOrEqual(10)
  })
})

describe('a transcript that is saved', () => {
  let scenario: Scenario
  let folder: string
  beforeEach(async () => {
    scenario = await openScenario()
    folder = mkdtempSync(join(tmpdir(), 'jit-logs-'))
  })
  afterEach(async () => {
    await scenario.close()
    rmSync(folder, { recursive: true })
  })

  const preload = fileURLToPath(new URL('../support/', import.meta.url))
  /** With the most memory that it held, in MiB. */
  async function logs(inputs: Record<string, string>): Promise<JobResult & { peak: number; workspace: string }> {
    const workspace = mkdtempSync(join(folder, 'checkout-'))
    await scenario.sandbox.github.clone(workspace)
    const peakFile = join(folder, 'peak')
    const result = await scenario.logs(inputs, {
      workspace,
      nodeArguments: ['--import', `${preload}virtual-clock.mjs`, '--import', `${preload}peak-memory.mjs`],
      environment: { PEAK_MEMORY_FILE: peakFile },
    })
    return { ...result, peak: Number(readFileSync(peakFile, 'utf8')) / 1_024, workspace }
  }

  const body = Buffer.alloc(200_000_000, 'what was typed and printed\n')
  const cut = (count: number) => scenario.sandbox.aws.faults.add({ operation: 'GetObject', kind: 'cut', count })
  const filesIn = (workspace: string) =>
    readdirSync(join(workspace, 'evidence'), { recursive: true, encoding: 'utf8' })
      .filter(file => statSync(join(workspace, 'evidence', file)).isFile())
      .toSorted()

  it('is copied in bounded memory if it has 200 MB, after an interrupted download, with its checksum', async () => {
    const id = remember(scenario, 'alice', HOUR)
    const asked = { 'session-id': id }
    const without = await logs(asked)
    // In place of what the agent has uploaded by now.
    scenario.sandbox.aws.buckets.get(bucket)?.put(`sessions/${id}.log`, body, new Date('2026-11-23T09:00:05Z'))
    cut(1)
    const whole = await logs({ ...asked, output: 'evidence' })
    console.log(`peak memory: ${without.peak.toFixed()} MiB without the copy, ${whole.peak.toFixed()} MiB with it`)
    expect(whole.peak).toBeLessThan(without.peak + 64)
    expect(whole.log).toContain('beginning anew')
    const names = [`dev/${id}.cloudwatch.jsonl`, `dev/${id}.cloudwatch.log`, `dev/${id}.s3.log`]
    expect(filesIn(whole.workspace)).toEqual(['SHA256SUMS', ...names, 'manifest.json'])
    const sum = createHash('sha256').update(body).digest('hex')
    expect(readFileSync(join(whole.workspace, 'evidence/SHA256SUMS'), 'utf8')).toContain(`${sum}  dev/${id}.s3.log\n`)
    const [{ files }] = JSON.parse(readFileSync(join(whole.workspace, 'evidence/manifest.json'), 'utf8')).sessions
    expect(files[2]).toMatchObject({
      bytes: 200_000_000,
      sha256: sum,
      source: { kind: 'S3', key: `sessions/${id}.log`, versionId: expect.stringMatching(/^[\w.-]{8,}$/) },
    })
  })

  it('makes the job red if it cannot be read to its end, and leaves no partial file', async () => {
    const id = remember(scenario, 'alice', HOUR)
    const names = [`dev/${id}.cloudwatch.jsonl`, `dev/${id}.cloudwatch.log`]
    cut(3)
    const broken = await logs({ 'session-id': id, output: 'evidence' })
    expect(broken.exitCode).toBe(1)
    expect(broken.log).toContain(`The transcript of session ${id} could not be saved.`)
    expect(filesIn(broken.workspace)).toEqual(['SHA256SUMS', ...names, 'manifest.json'])
  })
})
