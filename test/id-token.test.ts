import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { startServer } from '../sandbox/server.ts'
import { OidcIssuer, type TokenFault } from '../sandbox/shared/oidc.ts'
import { IdTokenError } from '../src/aws/identity-token.ts'
import { requestIdToken } from '../src/runner/id-token.ts'

const START = new Date('2026-11-24T08:00:00Z')
/** For answers that never come; others have all the time that a slow machine takes. */
const SHORT_MS = 1_000

beforeEach(() => {
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'])
    vi.stubEnv(name, '')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A job with `id-token: write`, and the runner's endpoint on a real socket. */
async function newJob(host = '127.0.0.1') {
  const oidc = new OidcIssuer({ clock: new VirtualClock(START) })
  const server = await startServer(oidc.handle)
  onTestFinished(() => server.close())
  const requestToken = oidc.addJob({ repository: 'acme/jit-access' })
  const endpoint = { url: `http://${host}:${server.port}/token?api-version=2.0`, requestToken }
  const ask = (options: { signal?: AbortSignal; limitMs?: number } = {}) =>
    requestIdToken(endpoint, 'sts.amazonaws.com', { limitMs: 60_000, ...options })
  return { oidc, endpoint, ask }
}

const failureOf = async (asked: Promise<string>) => {
  const error = await asked.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof IdTokenError)) throw new Error(`not what was expected: ${error}`)
  return error
}

describe('an OIDC token', () => {
  it('is requested from the runner for an audience', async () => {
    const { oidc, ask } = await newJob()
    expect(await oidc.verify(await ask(), START)).toMatchObject({ aud: 'sts.amazonaws.com' })
  })

  it.each([
    { url: undefined, requestToken: 'x' },
    { url: 'http://127.0.0.1:1/token?v=1', requestToken: '' },
  ])('fails with the missing permission: %j', async endpoint => {
    const error = await failureOf(requestIdToken(endpoint, 'sts.amazonaws.com'))
    expect(error.isMomentary).toBe(false)
    expect(error.message).toContain('Add `id-token: write` under `permissions:` of this job')
  })

  it.each<[TokenFault, string]>([
    [{ kind: 'status', status: 429 }, 'its endpoint answered 429'],
    [{ kind: 'status', status: 500 }, 'its endpoint answered 500'],
    [{ kind: 'status', status: 503 }, 'its endpoint answered 503'],
    [{ kind: 'reset' }, 'GitHub gave no OIDC token ('],
    [{ kind: 'cut' }, 'half an answer'],
    [{ kind: 'hang' }, 'no whole answer within 1s'],
    [{ kind: 'half' }, 'no whole answer within 1s'],
    [{ kind: 'drip' }, 'no whole answer within 1s'],
  ])('fails as temporary, without a word about permissions: %j', async (fault, message) => {
    const { oidc, ask } = await newJob()
    oidc.faults.add(fault)
    const error = await failureOf(ask(message.includes('within') ? { limitMs: SHORT_MS } : {}))
    expect(error.isMomentary).toBe(true)
    expect(error.message).toContain(message)
    expect(error.message).toContain('Look at https://www.githubstatus.com, then run the job again')
    expect(error.message).not.toContain('id-token')
    expect(await ask()).toMatch(/^ey/)
  })

  it('fails for good if the request token is rejected', async () => {
    const { endpoint } = await newJob()
    const error = await failureOf(requestIdToken({ ...endpoint, requestToken: 'old' }, 'sts.amazonaws.com'))
    expect(error.isMomentary).toBe(false)
    expect(error.message).toContain('GitHub refused this job an OIDC token (401 ')
  })

  it('is not waited for if the job has no time left', async () => {
    const { oidc, ask } = await newJob()
    oidc.faults.add({ kind: 'hang' })
    const stop = new AbortController()
    const asked = failureOf(ask({ signal: stop.signal }))
    await vi.waitFor(() => expect(oidc.requests).toEqual([0]), { timeout: 600_000 })
    stop.abort()
    await asked
  })
})

describe('a request through a proxy', () => {
  /** Carries out CONNECT, or keeps quiet about it. */
  async function newProxy(answers: boolean) {
    const sockets = new Set<Socket>()
    const asked: (string | undefined)[] = []
    const proxy = createServer()
    proxy.on('connection', socket => {
      sockets.add(socket)
      // A server of Node keeps its half of a connection open.
      socket.once('end', () => socket.end()).once('close', () => sockets.delete(socket))
    })
    proxy.on('connect', (request, client) => {
      asked.push(request.url)
      // Without a reader, Node does not notice that the other side is gone.
      client.on('error', () => {}).resume()
      if (!answers) return
      const [host = '', port] = (request.url ?? '').split(':')
      const onward = connect(Number(port), host === 'runner.test' ? '127.0.0.1' : host, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n')
        onward.pipe(client).pipe(onward)
      })
      onward.on('error', () => client.destroy())
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    onTestFinished(() => {
      proxy.close()
      for (const socket of sockets) socket.destroy()
    })
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    vi.stubEnv('http_proxy', url)
    return { asked, sockets }
  }

  it('gets a token as well', async () => {
    const proxy = await newProxy(true)
    const { ask, endpoint } = await newJob('runner.test')
    expect(await ask()).toMatch(/^ey/)
    expect(proxy.asked).toEqual([new URL(endpoint.url).host])
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0), { timeout: 600_000 })
  })

  it('is abandoned if the proxy never answers, and leaves no socket', async () => {
    const proxy = await newProxy(false)
    const { ask } = await newJob('runner.test')
    expect((await failureOf(ask({ limitMs: SHORT_MS }))).message).toContain('no whole answer within 1s')
    expect(proxy.asked).toHaveLength(1)
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0), { timeout: 600_000 })
  })

  it('bypasses the proxy if no_proxy says so', async () => {
    const proxy = await newProxy(true)
    vi.stubEnv('no_proxy', '127.0.0.1')
    const { ask } = await newJob()
    expect(await ask()).toMatch(/^ey/)
    expect(proxy.asked).toEqual([])
  })
})
