import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { VirtualClock } from '../sandbox/clock.ts'
import { startServer } from '../sandbox/server.ts'
import { OidcIssuer, type TokenFault } from '../sandbox/shared/oidc.ts'
import { IdTokenError } from '../src/aws/identity-token.ts'
import { requestIdToken } from '../src/runner/id-token.ts'
import { type ProxyBehaviour, startProxy, stubProxies } from './support/proxy.ts'

const START = new Date('2026-11-24T08:00:00Z')
/** For answers that never come; others have all the time that a slow machine takes. */
const SHORT_MS = 1_000

beforeEach(() => stubProxies())
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
  async function newProxy(behaviour?: ProxyBehaviour) {
    const proxy = await startProxy(behaviour)
    onTestFinished(proxy.close)
    stubProxies({ http_proxy: proxy.url })
    return proxy
  }

  it('gets a token as well', async () => {
    const proxy = await newProxy()
    const { ask, endpoint } = await newJob('runner.test')
    expect(await ask()).toMatch(/^ey/)
    expect(proxy.asked).toEqual([new URL(endpoint.url).host])
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0), { timeout: 600_000 })
  })

  it('is abandoned if the proxy never answers, and leaves no socket', async () => {
    const proxy = await newProxy('silent')
    const { ask } = await newJob('runner.test')
    expect((await failureOf(ask({ limitMs: SHORT_MS }))).message).toContain('no whole answer within 1s')
    expect(proxy.asked).toHaveLength(1)
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0), { timeout: 600_000 })
  })

  it.each<[number, string, boolean]>([
    [407, 'wants a user and a password for the way to', false],
    [403, 'refuses the way to', false],
    [502, 'did not reach', true],
  ])(
    'fails with what the proxy said, and is tried again only if that may pass: %i',
    async (status, said, isMomentary) => {
      const proxy = await newProxy(status)
      const { ask } = await newJob('runner.test')
      const error = await failureOf(ask())
      expect([error.refusal.message.startsWith(`The proxy ${proxy.url} ${said}`), error.isMomentary]).toEqual([
        true,
        isMomentary,
      ])
    },
  )

  it('bypasses the proxy if no_proxy says so', async () => {
    const proxy = await newProxy()
    vi.stubEnv('no_proxy', '127.0.0.1')
    const { ask } = await newJob()
    expect(await ask()).toMatch(/^ey/)
    expect(proxy.asked).toEqual([])
  })
})
