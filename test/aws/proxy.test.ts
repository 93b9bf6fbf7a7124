import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startServer } from '../../sandbox/server.ts'
import { createAws } from '../../src/aws/clients.ts'
import { userHolder } from '../../src/domain/principal/principal.ts'
import { NO_NAMES } from '../../src/domain/rules/targets.ts'
import { accountId, allow, region, sandbox, start, useWorldTime } from '../sandbox/aws-setup.ts'
import { userHolders } from '../support/principals.ts'
import { type ProxyBehaviour, startProxy, stubProxies } from '../support/proxy.ts'

useWorldTime()
afterEach(() => {
  vi.unstubAllEnvs()
})

/** Stands for AWS: this machine, under an address that no rule excepts from proxies. Buckets are addressed by path there. */
const HOST = '0.0.0.0'
const SHORT_MS = 1_000
const LONG_MS = 600_000

interface Options {
  readonly behaviour?: ProxyBehaviour
  /** The variables, given the address of the proxy. */
  readonly variables?: (proxy: string) => Record<string, string>
  readonly connectMs?: number
}

/** The action's own clients, for an account behind a proxy. */
async function newAccess({
  behaviour = 'open',
  variables = http_proxy => ({ http_proxy }),
  connectMs = LONG_MS,
}: Options = {}) {
  const w = sandbox()
  const provider = w.account.addOidcProvider(w.oidc.issuer, ['sts.amazonaws.com']).arn
  const Statement = [{ Effect: 'Allow', Principal: { Federated: provider }, Action: 'sts:AssumeRoleWithWebIdentity' }]
  w.account.addRole('Jit', { trust: { Version: '2012-10-17', Statement }, policies: { all: allow('*', '*') } })
  w.account.addLogGroup(region, '/group').stream('alice-1', start).write(start, start, 'line')
  w.account.addBucket('logs').put('sessions/alice-1.log', Buffer.from('recorded'), start)
  const server = await startServer(w.world.handle)
  const proxy = await startProxy(behaviour)
  onTestFinished(async () => {
    proxy.close()
    await server.close()
  })
  stubProxies(variables(proxy.url))
  vi.stubEnv('AWS_ENDPOINT_URL', `http://${HOST}:${server.port}`)
  const job = w.oidc.addJob({ repository: 'acme/jit-access' })
  const aws = createAws({
    mintToken: audience => w.oidc.token(job, audience),
    sessionName: 'jit-4711',
    clock: w.clock,
    limits: { connectMs, attemptMs: LONG_MS },
  })
  const role = `arn:aws:iam::${accountId}:role/Jit`
  const account = {
    name: 'dev',
    id: accountId,
    region,
    partition: 'aws',
    roles: { grant: role, revoke: role, logs: role },
    documents: [],
    names: NO_NAMES,
    foreignDocuments: [],
    logs: { group: '/group', bucket: 'logs', prefix: 'sessions' },
  } as const
  const revoking = await aws.connect('revoke', { account, role }, userHolders('alice'))
  const reading = await aws.connectToTranscripts(account, userHolders('alice'))
  const witness = await aws.connectToWitness(account, role)
  return { ...w, proxy, revoking, reading, witness, server: `${HOST}:${server.port}` }
}

const textOf = async (chunks: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all).toString()
}

describe('a call to AWS behind a proxy', () => {
  it('goes through it, for every service, with the right answer', async () => {
    const { proxy, revoking, reading, witness, world, server } = await newAccess()
    await revoking.assume()
    expect(await revoking.iam(userHolder('alice')).policyNames()).toEqual([])
    expect(await revoking.ssm.openSessions()).toEqual([])
    expect((await reading.logs.page('/group', 'alice-1'))?.events.map(({ message }) => message)).toEqual(['line'])
    const look = await reading.objects.look('logs', 'sessions/alice-1.log')
    if (look.kind !== 'found') throw new Error(look.kind)
    expect(await textOf(await reading.objects.read('logs', 'sessions/alice-1.log', look.object))).toBe('recorded')
    expect(await witness.create('ledger/x.json', '{}')).toBe(true)
    expect(await witness.create('ledger/x.json', '{}')).toBe(false)
    expect(Buffer.from((await witness.read('ledger/x.json')) ?? []).toString()).toBe('{}')
    expect(await witness.read('ledger/none.json')).toBeUndefined()
    expect(new Set(world.calls.map(({ service }) => service))).toEqual(new Set(['sts', 'iam', 'ssm', 'logs', 's3']))
    expect(new Set(proxy.asked)).toEqual(new Set([server]))
    // Connections are used again: there are fewer than calls.
    expect(proxy.asked.length).toBeLessThan(world.calls.length)
  })

  it('is tried again when AWS drops the connection or answers with an error', async () => {
    const { revoking, world } = await newAccess()
    await revoking.assume()
    world.faults.add({ operation: 'DescribeSessions', kind: 'reset' })
    expect(await revoking.ssm.openSessions()).toEqual([])
    world.faults.add({ operation: 'DescribeSessions', kind: 'error' })
    expect(await revoking.ssm.openSessions()).toEqual([])
  })

  it.each<[string, (proxy: string) => Record<string, string>, number]>([
    ['http_proxy', proxy => ({ http_proxy: proxy }), 1],
    ['HTTP_PROXY', proxy => ({ HTTP_PROXY: proxy }), 1],
    ['a proxy without a scheme', proxy => ({ HTTP_PROXY: proxy.replace('http://', '') }), 1],
    ['https_proxy, which is for https:// alone', proxy => ({ https_proxy: proxy }), 0],
    ['no_proxy with its host', proxy => ({ http_proxy: proxy, no_proxy: `example.com, ${HOST}` }), 0],
    ['NO_PROXY with its host', proxy => ({ http_proxy: proxy, NO_PROXY: HOST }), 0],
    ['NO_PROXY with everything', proxy => ({ http_proxy: proxy, NO_PROXY: '*' }), 0],
    ['NO_PROXY with another host', proxy => ({ http_proxy: proxy, NO_PROXY: 'example.com' }), 1],
    ['NO_PROXY with another port', proxy => ({ http_proxy: proxy, NO_PROXY: `${HOST}:1` }), 1],
  ])('follows the variables: %s', async (_, variables, expected) => {
    const { proxy, revoking } = await newAccess({ variables })
    await revoking.assume()
    expect(proxy.asked.length).toBe(expected)
  }) // biome-ignore format: a table

  it('gives the proxy user and password, with special characters', async () => {
    const variables = (proxy: string) => ({ http_proxy: proxy.replace('http://', 'http://jit:p%40ss%3A@') })
    const { revoking } = await newAccess({ behaviour: { credentials: 'jit:p@ss:' }, variables })
    await revoking.assume()
  })

  it.each<[number, string, number]>([
    [407, 'wants a user and a password for the way to AWS (407)). Put both into HTTPS_PROXY, from a secret', 1],
    [403, 'refuses the way to AWS (403)). Have it allow CONNECT to AWS, or name the host in NO_PROXY', 1],
    [502, 'did not reach AWS (502)). See that the proxy can look up and reach AWS', 8],
    [503, 'did not reach AWS (503)). See that the proxy can look up and reach AWS', 8],
  ])('fails with what the proxy said and what to do, at once if that is final: %i', async (status, said, attempts) => {
    const { proxy, revoking, server } = await newAccess({ behaviour: status })
    const error = await revoking.assume().catch(error => error)
    expect(error.message).toContain(`could not assume the role arn:aws:iam::${accountId}:role/Jit (The proxy ${proxy.url} ${said.replaceAll('AWS', server)}`)
    expect(proxy.asked).toHaveLength(attempts)
  }) // biome-ignore format: a table

  it('never shows the password of the proxy', async () => {
    const variables = (proxy: string) => ({ http_proxy: proxy.replace('http://', 'http://jit:pa55w0rd@') })
    const { revoking } = await newAccess({ behaviour: 407, variables })
    const error = await revoking.assume().catch(error => error)
    expect(`${error.message} ${error.stack} ${error.cause}`).not.toContain('pa55w0rd')
  })

  it('fails with the name of a proxy that takes no connection', async () => {
    const { proxy, revoking } = await newAccess()
    proxy.close()
    await expect(revoking.assume()).rejects.toThrow(
      /\(The proxy http:\/\/127\.0\.0\.1:\d+, the way to 0\.0\.0\.0:\d+, could not be reached \(ECONNREFUSED\)\)\. Check HTTPS_PROXY/,
    )
  })

  it('does not wait for a proxy that never answers, and leaves no connection to it', async () => {
    const { proxy, revoking } = await newAccess({ behaviour: 'silent', connectMs: SHORT_MS })
    await expect(revoking.assume()).rejects.toThrow(/The proxy http:.*could not be reached \(UND_ERR_HEADERS_TIMEOUT\)/)
    expect(proxy.asked).toHaveLength(3)
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0), { timeout: 600_000 })
  })
})
