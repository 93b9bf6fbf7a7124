import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AwsFault } from '../../sandbox/aws/world.ts'
import { startServer } from '../../sandbox/server.ts'
import type { AttemptLimits } from '../../src/aws/attempts.ts'
import { createAws } from '../../src/aws/clients.ts'
import { userHolder } from '../../src/domain/principal/principal.ts'
import { NO_NAMES } from '../../src/domain/rules/targets.ts'
import { accountId, allow, region, sandbox, start, useWorldTime } from '../sandbox/aws-setup.ts'
import { userHolders } from '../support/principals.ts'

// Over 200 lines: one server that answers badly, in each way that there is.

useWorldTime()
afterEach(() => {
  vi.unstubAllEnvs()
})

const ROLE = 'JitLogs'
/** For answers that never come; others have all the time that a slow machine takes. */
const SHORT_MS = 1_000
const LONG_MS = 600_000
const GROUP = '/aws/ssm/sessions'
const BUCKET = 'session-logs'
const KEY = 'sessions/alice-1.log'

/**
 * The action's own clients over real sockets, for an account whose role is assumed; backoff is virtual. The limits of their
 * next attempts are taken from `limitsMs`. `url` stands for Session Manager and S3.
 */
async function newAccess(options: { url?: string; abandon?: AbortSignal; limits?: AttemptLimits } = {}) {
  const w = sandbox()
  const { issuer } = w.oidc
  const provider = w.account.addOidcProvider(issuer, ['sts.amazonaws.com']).arn
  const Statement = [{ Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }]
  w.account.addRole(ROLE, { trust: { Version: '2012-10-17', Statement }, policies: { all: allow('*', '*') } })
  w.account.addLogGroup(region, GROUP).stream('alice-1', start).write(start, start, 'line')
  w.account.addBucket(BUCKET).put(KEY, Buffer.from('recorded'), start)
  const token = w.oidc.addJob({ repository: 'acme/jit-access' })
  const server = await startServer(w.world.handle)
  onTestFinished(() => server.close())
  vi.stubEnv('AWS_ENDPOINT_URL', server.url)
  if (options.url) {
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', options.url)
    vi.stubEnv('AWS_ENDPOINT_URL_S3', options.url)
  }
  const logs = { group: GROUP, bucket: BUCKET, prefix: 'sessions' }
  const role = `arn:aws:iam::${accountId}:role/${ROLE}`
  const limitsMs: number[] = []
  const limits = {
    connectMs: LONG_MS,
    get attemptMs() {
      return limitsMs.shift() ?? LONG_MS
    },
  }
  const aws = createAws({
    mintToken: audience => w.oidc.token(token, audience),
    sessionName: 'jit-logs-4711',
    clock: w.clock,
    limits: options.limits ?? limits,
    ...(options.abandon && { abandon: options.abandon }),
  })
  const account = {
    name: 'dev',
    id: accountId,
    region,
    partition: 'aws',
    roles: { grant: role, revoke: role, logs: role },
    documents: [],
    names: NO_NAMES,
    foreignDocuments: [],
    logs,
  } as const
  const access = await aws.connectToTranscripts(account, userHolders('alice'))
  const revoking = await aws.connect('revoke', { account, role }, userHolders('alice'))
  // Roles are assumed, and clients are made, with the first call that needs them: those are not what a test is about.
  await access.assume()
  await access.logs.page(GROUP, 'alice-1')
  await revoking.iam(userHolder('alice')).policyNames()
  // Whose first call asks for credentials.
  const unassumed = await aws.connect('revoke', { account, role }, userHolders('alice'))
  limitsMs.length = 0
  w.world.calls.length = 0
  return { ...w, access, revoking, unassumed, limitsMs, count: countOf(w.world.calls) }
}

const countOf = (calls: readonly { operation: string }[]) => (operation: string) =>
  calls.filter(call => call.operation === operation).length

type By = Awaited<ReturnType<typeof newAccess>>

/** A call of each service, in each of its wire formats. */
const CALLS: Readonly<Record<string, (by: By) => Promise<unknown>>> = {
  AssumeRoleWithWebIdentity: ({ unassumed }) => unassumed.assume(),
  DescribeSessions: ({ access }) => access.ssm.openSessions(),
  ListUserPolicies: ({ revoking }) => revoking.iam(userHolder('alice')).policyNames(),
  GetLogEvents: ({ access }) => access.logs.page(GROUP, 'alice-1'),
  HeadObject: ({ access }) => access.objects.look(BUCKET, KEY),
}

const STALLS = ['hang', 'half', 'drip'] as const

describe('an answer of AWS that never arrives completely', () => {
  it.each([
    ['AssumeRoleWithWebIdentity', 'hang'],
    ['AssumeRoleWithWebIdentity', 'drip'],
    ['DescribeSessions', 'hang'],
    ['DescribeSessions', 'half'],
    ['DescribeSessions', 'drip'],
    ['ListUserPolicies', 'hang'],
    ['ListUserPolicies', 'half'],
    ['ListUserPolicies', 'drip'],
    ['GetLogEvents', 'drip'],
    ['HeadObject', 'hang'],
  ])('makes the client call again: %s, %s', async (operation, kind) => {
    const by = await newAccess()
    const { world, limitsMs, count } = by
    const before = count(operation)
    world.faults.add({ operation, kind } as AwsFault)
    limitsMs.push(SHORT_MS)
    await CALLS[operation]?.(by)
    expect(count(operation) - before).toBe(2)
  })

  it.each([
    ['AssumeRoleWithWebIdentity', 'half'],
    ['DescribeSessions', 'hang'],
    ['DescribeSessions', 'half'],
    ['DescribeSessions', 'drip'],
    ['HeadObject', 'hang'],
  ])('fails the call after three attempts, with a message: %s, %s', async (operation, kind) => {
    const by = await newAccess()
    const { world, limitsMs, count } = by
    const before = count(operation)
    world.faults.add({ operation, kind, count: 100 } as AwsFault)
    limitsMs.push(SHORT_MS, SHORT_MS, SHORT_MS)
    await expect(CALLS[operation]?.(by)).rejects.toThrow(
      /^AWS account dev.*: could not .*TimeoutError: no whole answer within 1s.*AWS gave no whole answer, several times: look at the AWS health page/,
    )
    expect(count(operation) - before).toBe(3)
  })

  it('makes the client call again even if AWS has had the effect, which the second call finds', async () => {
    const { revoking, world, limitsMs, account, admin } = await newAccess()
    const PolicyDocument = JSON.stringify(allow('ssm:*', '*'))
    const input = { UserName: 'alice', PolicyName: 'p', PolicyDocument }
    await world.call(admin.credentials, region, 'iam', 'PutUserPolicy', input)
    world.faults.add({ operation: 'DeleteUserPolicy', kind: 'hang', afterEffect: true })
    limitsMs.push(SHORT_MS)
    expect(await revoking.iam(userHolder('alice')).deletePolicy('p')).toBe(false)
    expect(account.policyNames('alice')).toEqual([])
  })
})

describe('an endpoint of AWS', () => {
  /** Answers nothing, and counts who is connected. */
  async function silentServer() {
    let opened = 0
    const server = createServer(() => {})
    server.on('connection', () => {
      opened += 1
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const connections = () =>
      new Promise<number>((resolve, reject) =>
        server.getConnections((error, n) => (error ? reject(error) : resolve(n))),
      )
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, opened: () => opened, connections }
  }

  it('leaves no socket behind if it never answers', async () => {
    const silent = await silentServer()
    const { access, limitsMs } = await newAccess({ url: silent.url })
    limitsMs.push(SHORT_MS, SHORT_MS, SHORT_MS)
    await expect(access.ssm.openSessions()).rejects.toThrow('no whole answer within 1s')
    expect(silent.opened()).toBe(3)
    await vi.waitFor(async () => expect(await silent.connections()).toBe(0), { timeout: 600_000 })
  })

  it('fails the call after three attempts if it accepts no connection', async () => {
    const url = await deafServer()
    const { access } = await newAccess({ url, limits: { connectMs: SHORT_MS, attemptMs: LONG_MS } })
    await expect(access.ssm.openSessions()).rejects.toThrow(
      'the request socket did not establish a connection with the server within the configured timeout of 1000 ms',
    )
  })

  it('is tried eight times if it refuses connections, because that costs nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    await new Promise(resolve => silent.close(resolve))
    const { access } = await newAccess({ url: `http://127.0.0.1:${port}` })
    const error = await access.ssm.openSessions().catch(error => error)
    expect(error.cause.$metadata.attempts).toBe(8)
  })
})

describe('the body of an object', () => {
  /** Sends a byte now and then, `bytes` of them, and then ends, or says no more. */
  async function slowServer(bytes: number, everyMs: number, end: boolean) {
    const server = createServer((_, answer) => {
      answer.writeHead(200, { 'content-length': end ? bytes : bytes + 1 })
      let sent = 0
      const timer = setInterval(() => {
        answer.write('x')
        if (++sent < bytes) return
        clearInterval(timer)
        if (end) answer.end()
      }, everyMs)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** With a limit that the sum of its pauses exceeds, and no single one. */
  async function read(url: string, attemptMs: number) {
    const { access } = await newAccess({ url, limits: { connectMs: LONG_MS, attemptMs } })
    const object = { bytes: 40, etag: '"x"', modifiedAt: start }
    let text = ''
    for await (const chunk of await access.objects.read(BUCKET, KEY, object)) text += Buffer.from(chunk).toString()
    return text
  }

  it('may take longer than an attempt, as long as data arrives', async () => {
    expect(await read(await slowServer(40, 100, true), 3_000)).toBe('x'.repeat(40))
  })

  it('fails with an error if no more data arrives', async () => {
    await expect(read(await slowServer(3, 10, false), 3_000)).rejects.toThrow('timed out after 3000 ms of inactivity')
  })
})

describe('a job that has no time left', () => {
  it.each([...STALLS])('aborts a call in flight at once, and makes no other: %s', async kind => {
    const abandon = new AbortController()
    const { access, revoking, world, count } = await newAccess({ abandon: abandon.signal })
    world.faults.add({ operation: 'DescribeSessions', kind } as AwsFault)
    const call = access.ssm.openSessions()
    await vi.waitFor(() => expect(count('DescribeSessions')).toBe(1), { timeout: 600_000 })
    abandon.abort()
    await expect(call).rejects.toThrow('given up, because this job was told to stop')
    await expect(access.ssm.openSessions()).rejects.toThrow('given up')
    await expect(revoking.iam(userHolder('alice')).policyNames()).rejects.toThrow('given up')
    expect([count('DescribeSessions'), count('ListUserPolicies')]).toEqual([1, 0])
  })

  it('aborts any number of calls, without a warning of Node', async () => {
    const warned: string[] = []
    const warn = (warning: Error) => warned.push(warning.name)
    process.on('warning', warn)
    onTestFinished(() => void process.off('warning', warn))
    const abandon = new AbortController()
    const { access, world, count } = await newAccess({ abandon: abandon.signal })
    world.faults.add({ operation: 'DescribeSessions', kind: 'hang', count: 100 })
    const calls = Array.from({ length: 30 }, () => access.ssm.openSessions())
    const ends = Promise.allSettled(calls)
    await vi.waitFor(() => expect(count('DescribeSessions')).toBe(30), { timeout: 600_000 })
    abandon.abort()
    expect((await ends).filter(({ status }) => status === 'rejected')).toHaveLength(30)
    expect(warned).not.toContain('MaxListenersExceededWarning')
  })

  it('waits neither for the next attempt nor for a token', async () => {
    const abandon = new AbortController()
    const { unassumed, world, clock } = await newAccess({ abandon: abandon.signal })
    const code = 'InvalidIdentityTokenException'
    world.faults.add({ operation: 'AssumeRoleWithWebIdentity', kind: 'error', code, status: 400 })
    const asleep = new Promise<void>(resolve => {
      clock.sleep = (_ms, signal) => {
        resolve()
        return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      }
    })
    const call = unassumed.assume()
    await asleep
    abandon.abort()
    await expect(call).rejects.toThrow('given up, because this job was told to stop')
  })
})

/** Listens, and never accepts: a thread that blocks, with as many connections waiting as the kernel holds for it. */
async function deafServer(): Promise<string> {
  const gate = new SharedArrayBuffer(4)
  const script = `
    const { parentPort, workerData } = require('node:worker_threads')
    const server = require('node:net').createServer()
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port)
      Atomics.wait(new Int32Array(workerData), 0, 0)
    })`
  const worker = new Worker(script, { eval: true, workerData: gate })
  const [port] = (await once(worker, 'message')) as [number]
  // A backlog of one holds two (Linux); the next ones are not answered.
  const waiting = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await Promise.all(waiting.map(socket => once(socket, 'connect')))
  onTestFinished(async () => {
    for (const socket of waiting) socket.destroy()
    Atomics.notify(new Int32Array(gate), 0)
    await worker.terminate()
  })
  return `http://127.0.0.1:${port}`
}
