import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { createAws } from '../../src/aws/clients.ts'
import type { SessionQuery } from '../../src/domain/evidence/session-query.ts'
import { describeVerdict } from '../../src/domain/evidence/verdict-text.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { type Archive, openArchive } from '../../src/services/transcripts/archive.ts'
import { awaitObjects } from '../../src/services/transcripts/await-objects.ts'
import { follow } from '../../src/services/transcripts/follow.ts'
import { gatherEvidence } from '../../src/services/transcripts/gather.ts'
import { type LogsContext, openReader } from '../../src/services/transcripts/reader.ts'
import { describeFailure } from '../../src/shared/result.ts'
import { account as sample } from '../domain/account.ts'
import { accountId, allow, instance, region, sandbox, start, useWorldTime } from '../sandbox/aws-setup.ts'
import { iamUser } from '../support/principals.ts'

// Over 200 lines: one account with sessions, and each way to read them.

useWorldTime()
// S3 then has its buckets in the path, as in every sandbox.
beforeEach(() => void vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1'))
afterEach(() => void vi.unstubAllEnvs())

const MINUTE = 60_000
const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE)
const account: AwsAccount = {
  ...sample,
  id: accountId,
  region,
  documents: [{ name: 'JitAccess-1h', maxMs: 60 * MINUTE }],
  logs: { group: '/aws/ssm/sessions', bucket: 'session-logs', prefix: 'sessions' },
}
const ownerOf = (name: string) => `arn:aws:iam::${accountId}:user/${name}`
const nothingGranted = { kind: 'known', grants: [] } as const

/** The adapters as the action builds them, in a world with JitLogs; `lines` and `log` are what a person would see. */
function newJob(settings: Parameters<typeof sandbox>[0] = {}) {
  const w = sandbox({ s3DelayMs: [0, 0], ...settings })
  const { issuer } = w.oidc
  const host = issuer.replace('https://', '')
  w.account.addRole('JitLogs', {
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: w.account.addOidcProvider(issuer, ['sts.amazonaws.com']).arn },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' } },
        },
      ],
    },
    policies: { all: allow('*', '*') },
  })
  const token = w.oidc.addJob({ repository: 'acme/jit-access', ref: 'refs/heads/main' })
  const log: string[] = []
  const lines: string[] = []
  const debugged: unknown[] = []
  const context: LogsContext = {
    aws: createAws({
      mintToken: audience => w.oidc.token(token, audience),
      sessionName: 'jit-logs-4711',
      clock: w.clock,
      requestHandler: inProcess(w.world.handle, { sleep: w.clock.sleep }),
    }),
    clock: {
      now: w.clock.now,
      async sleep(ms, signal) {
        await w.clock.sleep(ms, signal)
        vi.setSystemTime(w.clock.now())
      },
    },
    log: line => log.push(line),
    transcript: line => lines.push(line),
    debug: error => debugged.push(error),
    signal: new AbortController().signal,
  }
  const read = (query: Partial<SessionQuery> = {}) =>
    openReader(context, { account, owners: [iamUser('alice')], ...query }, nothingGranted)
  const count = (operation: string) => w.world.calls.filter(call => call.operation === operation).length
  const past = (name: string, from: number, to: number | undefined, text: readonly string[] = []) =>
    w.account.addSession(region, {
      owner: ownerOf(name),
      target: instance,
      document: 'JitAccess-1h',
      startedAt: at(from),
      ...(to !== undefined && { endedAt: at(to) }),
      lines: text.map((line, index) => ({ at: new Date(at(from).getTime() + 1_000 * (index + 1)), text: line })),
    })
  return { ...w, context, read, count, past, log, lines, debugged }
}

const idsOf = (found: readonly { readonly session: { readonly id: string } }[]) =>
  found.map(({ session }) => session.id)

describe('the sessions of an account', () => {
  it('are requested by exact owner, and returned once each, open or ended', async () => {
    const job = newJob({ pageSize: 1 })
    const mine = [job.past('alice', -120, -90), job.past('alice', -60, undefined)]
    for (const name of ['alice-admin', 'malice']) job.past(name, -120, -90)
    const found = await (await job.read()).list()
    expect(idsOf(found).sort()).toEqual(mine.map(({ id }) => id).sort())
    expect(found.every(({ isThroughOurs, standing }) => isThroughOurs && standing.kind === 'outside')).toBe(true)
  })

  it.each([true, false])('include those of a user with an IAM path, whether AWS shows it: %s', async ownerHasPath => {
    const job = newJob()
    const { id } = job.past(ownerHasPath ? 'team/bob' : 'bob', -60, -30)
    expect(idsOf(await (await job.read({ owners: [iamUser('bob')] })).list())).toEqual([id])
  })

  it('include those of a deleted user, found among all', async () => {
    const job = newJob()
    const { id } = job.past('gone', -60, -30)
    job.past('alice', -60, -30)
    expect(idsOf(await (await job.read({ owners: [iamUser('gone')] })).list())).toEqual([id])
  })

  it('are all requested at once for more than five users', async () => {
    const job = newJob()
    const users = Array.from({ length: 6 }, (_, index) => `user${index}`)
    for (const name of users) job.account.addUser(name)
    const mine = [job.past('user0', -60, -30), job.past('user5', -60, -30)]
    job.past('alice', -60, -30)
    expect(idsOf(await (await job.read({ owners: users.map(iamUser) })).list()).sort()).toEqual(
      mine.map(({ id }) => id).sort(),
    )
    expect(job.count('DescribeSessions')).toBe(2)
  })

  it('are one if one was named', async () => {
    const job = newJob()
    const { id } = job.past('alice', -60, -30)
    job.past('alice', -20, -10)
    expect(idsOf(await (await job.read({ owners: [], sessionId: id })).list())).toEqual([id])
  })
})

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'jit-evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function gatherIn(job: ReturnType<typeof newJob>, archive?: Archive) {
  const reader = await job.read()
  return gatherEvidence(job.context, reader, await reader.list(), {
    showContent: false,
    digests: false,
    ...(archive && { archive }),
  })
}
const verdictsOf = ({ sessions }: Awaited<ReturnType<typeof gatherIn>>) =>
  sessions.map(({ verdicts }) => verdicts.map(describeVerdict)[0])

describe('the evidence of a session', () => {
  it('has its stream and its object, and exact copies of both', async () => {
    const job = newJob({ pageSize: 1, emptyPages: 0.5 })
    const { id } = job.past('alice', -60, -30, ['$ id', 'uid=0(Zoë)'])
    const folder = newFolder()
    const gathered = await gatherIn(job, openArchive(folder, '.'))
    expect(verdictsOf(gathered)).toEqual(['recorded in both'])
    const names = ['jsonl', 'log'].map(ending => `${id}.cloudwatch.${ending}`)
    expect(readdirSync(join(folder, 'dev')).sort()).toEqual([...names, `${id}.s3.log`].sort())
    expect(gathered.saved.map(({ path }) => path)).toEqual([...names, `${id}.s3.log`].map(name => `dev/${name}`))
    expect(readFileSync(join(folder, `dev/${id}.cloudwatch.log`), 'utf8')).toBe('$ id\nuid=0(Zoë)\n')
  })

  it('costs as many calls as it has pages, with any other recordings', async () => {
    const job = newJob()
    job.past('alice', -60, -30, ['x'])
    for (let other = 0; other < 30; other++) job.past('malice', -60, -30, ['x'])
    await gatherIn(job)
    const counts = ['GetLogEvents', 'HeadObject', 'DescribeLogStreams', 'HeadBucket', 'ListObjectsV2'].map(job.count)
    expect(counts).toEqual([2, 1, 0, 0, 0])
  })

  it('is complete although nothing can be saved, which is reported', async () => {
    const job = newJob()
    const { id } = job.past('alice', -60, -30, ['x'])
    const folder = newFolder()
    const archive = openArchive(folder, '.')
    const first = await archive.create('dev')
    await first.finish()
    const gathered = await gatherIn(job, archive)
    expect(verdictsOf(gathered)).toEqual(['recorded in both'])
    expect(gathered.saved).toEqual([])
    expect(gathered.failures.map(describeFailure)).toEqual([
      expect.stringMatching(`^The transcript of session ${id} could not be saved. E`),
    ])
  })

  it('is complete although the disk is full, and no partial file remains', async () => {
    const job = newJob({ pageSize: 1 })
    job.past('alice', -60, -30, ['x', 'y', 'z'])
    const folder = newFolder()
    const whole = openArchive(folder, '.')
    const full: Archive = {
      async create(path) {
        const file = await whole.create(path)
        let room = 1
        const write = async (bytes: Uint8Array) => {
          if (room-- === 0) throw new Error('ENOSPC: no space left on device, write')
          await file.write(bytes)
        }
        return path.endsWith('.log') ? { ...file, write } : file
      },
    }
    const gathered = await gatherIn(job, full)
    expect(verdictsOf(gathered)).toEqual(['recorded in both'])
    expect(gathered.failures.map(describeFailure)).toEqual([expect.stringContaining('ENOSPC')])
    expect(readdirSync(join(folder, 'dev'))).toEqual([])
  })

  it('is saved by the next attempt if a download breaks off, and not if all do', async () => {
    for (const [count, copies] of [
      [2, 1],
      [3, 0],
    ] as const) {
      const job = newJob()
      job.past('alice', -60, -30, ['x'])
      job.world.faults.add({ operation: 'GetObject', kind: 'error', status: 412, code: 'PreconditionFailed', count })
      const folder = newFolder()
      const { saved, failures } = await gatherIn(job, openArchive(folder, '.'))
      expect(saved.filter(({ source }) => source.kind === 'S3')).toHaveLength(copies)
      expect(failures).toHaveLength(1 - copies)
      expect(readdirSync(join(folder, 'dev')).filter(name => name.includes('.part'))).toEqual([])
    }
  })

  it.each([-120, 120])('is found although the clock of the runner is %s minutes off', async minutes => {
    const job = newJob()
    job.past('alice', -60, -30, ['x'])
    vi.setSystemTime(at(minutes))
    expect(verdictsOf(await gatherIn(job))).toEqual(['recorded in both'])
  })

  it('is unknown, with the reason, if it may not be read', async () => {
    const job = newJob()
    job.past('alice', -60, -30, ['x'])
    job.world.faults.add({ operation: 'GetLogEvents', kind: 'error', status: 400, code: 'AccessDenied', count: 99 })
    expect(verdictsOf(await gatherIn(job))).toEqual([
      expect.stringMatching(/^not known: AWS account dev \(ap-southeast-1\): could not read the stream .*[^.]$/),
    ])
  })
})

describe('waiting for objects in S3', () => {
  it.each([
    ['goes on if a listing fails once', 1, 10],
    ['ends after the time that S3 has, if all fail', 99, 15],
  ])('%s', async (_, count, minutes) => {
    const job = newJob({ s3DelayMs: [10 * MINUTE, 10 * MINUTE] })
    job.past('alice', -30, 0, ['x'])
    job.world.faults.add({ operation: 'DescribeSessions', kind: 'error', status: 400, code: 'Refused', count })
    await awaitObjects(job.context, [await job.read()])
    expect(Math.floor((job.clock.now().getTime() - start.getTime()) / MINUTE)).toBe(minutes)
  })
})

describe('following sessions', () => {
  const typed = (job: ReturnType<typeof newJob>) => job.lines.map(line => line.replace(/^\d\d:\d\d:\d\dZ \S+ \| /, ''))

  it('shows every line once, in order, over page ends, empty pages, throttling and errors, until the session ends', async () => {
    const job = newJob({ pageSize: 2, emptyPages: 0.5 })
    const said = Array.from({ length: 60 }, (_, index) => `line ${index}`)
    const { id } = job.past('alice', 0, 2, said)
    // The SDK's own waiting is real: once is enough of it.
    job.world.faults.add({ operation: 'GetLogEvents', kind: 'throttle' })
    const from = (page: number, count: number) => {
      let pages = 0
      const when = () => ++pages > page
      job.world.faults.add({ operation: 'GetLogEvents', kind: 'error', status: 400, code: 'Refused', count, when })
    }
    from(3, 4)
    from(20, 4)
    expect((await follow(job.context, [await job.read()], 10 * MINUTE)).map(describeFailure)).toEqual([])
    expect(typed(job)).toEqual(said)
    expect(job.log.filter(line => line.startsWith(`could not read ${id}, going on from there`))).toHaveLength(8)
    expect(job.log.at(-2)).toBe(`${id} ended at 2026-11-23T10:02:00Z: 60 lines`)
    expect(job.log.at(-1)).toBe('every session that was followed has ended')
  })

  it('stops for a session that cannot be read five times in a row, and says so', async () => {
    const job = newJob()
    const { id } = job.past('alice', 0, undefined, ['x'])
    job.world.faults.add({ operation: 'GetLogEvents', kind: 'error', status: 400, code: 'Refused', count: 5 })
    expect((await follow(job.context, [await job.read()], MINUTE)).map(describeFailure)).toEqual([
      expect.stringMatching(`^Session ${id} could not be followed to its end. AWS account dev`),
    ])
    expect(job.lines).toEqual([])
  })

  it('stops when the time is up, and says which sessions are open', async () => {
    const job = newJob({ listingLagMs: [0, 0] })
    const { id } = job.past('alice', 0, undefined, ['x'])
    await follow(job.context, [await job.read()], MINUTE)
    expect(job.log.at(-1)).toBe(`the time is up; still open: ${id}`)
    expect(job.clock.now().getTime()).toBeLessThan(at(1).getTime() + 10_000)
  })

  it('shows a session that came and went between two listings', async () => {
    const job = newJob({ listingLagMs: [0, 0] })
    job.past('alice', -1, 1, ['long'])
    await job.clock.advance(1_000)
    const { id } = job.account.addSession(region, {
      owner: ownerOf('alice'),
      target: instance,
      document: 'JitAccess-1h',
      startedAt: new Date(at(0).getTime() + 3_000),
      endedAt: new Date(at(0).getTime() + 8_000),
      lines: [{ at: new Date(at(0).getTime() + 5_000), text: 'short' }],
    })
    await follow(job.context, [await job.read()], 10 * MINUTE)
    expect(typed(job)).toContain('short')
    expect(job.log).toContain(`${id} ended at 2026-11-23T10:00:08Z: 1 lines`)
  })

  it.each([
    [4, [], 'x'],
    [
      5,
      [expect.stringMatching(/^Live sessions could not be listed, and are followed no longer\. AWS account dev/)],
      '',
    ],
  ])('does not take a failed listing for one without sessions, %s times in a row', async (count, failures, text) => {
    const job = newJob({ listingLagMs: [0, 0] })
    job.past('alice', -1, 5, ['x'])
    job.world.faults.add({ operation: 'DescribeSessions', kind: 'error', status: 400, code: 'Refused', count })
    expect((await follow(job.context, [await job.read()], 10 * MINUTE)).map(describeFailure)).toEqual(failures)
    expect(typed(job).join()).toBe(text)
    expect(job.log.join()).not.toContain('nothing to follow')
  })

  it('stops at once if no session is open', async () => {
    const job = newJob()
    job.past('alice', -60, -30, ['x'])
    await follow(job.context, [await job.read()], MINUTE)
    expect(job.log.at(-1)).toBe('no such session is open: nothing to follow')
    expect(job.lines).toEqual([])
  })
})
