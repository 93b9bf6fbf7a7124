import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as forward } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { startProxy } from '../support/proxy.ts'
import { type JobSettings, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const TOKENS = 'pipelines.actions.githubusercontent.com'
const GITHUB = 'api.github.com'
/** The SDK addresses a bucket by path only under an IP address, and the sandbox knows no other way. */
const S3 = '192.0.2.1'

/**
 * All servers under their own names, over TLS with a certificate of no known authority, behind a proxy that is the only way to
 * them. Answers what a job there is started with.
 */
async function moveBehindProxy() {
  const { key, cert } = makeCertificate([TOKENS, GITHUB, S3, 'iam.amazonaws.com', '*.ap-southeast-1.amazonaws.com'])
  const folder = await mkdtemp(join(tmpdir(), 'jit-authority-'))
  const authority = join(folder, 'authority.pem')
  await writeFile(authority, cert)
  const sandbox = new URL(scenario.sandbox.github.apiUrl ?? '')
  const servers = createServer({ key, cert }, (incoming, outgoing) => {
    const { method = 'GET', headers, url = '' } = incoming
    const path = headers.host === GITHUB ? `/github${url}` : url
    const onward = forward({ host: sandbox.hostname, port: sandbox.port, method, headers, path }, answer => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  servers.listen(0, '127.0.0.1')
  await once(servers, 'listening')
  const { port } = servers.address() as AddressInfo
  const proxy = await startProxy({ credentials: 'jit:p@ss' }, () => port)
  onTestFinished(async () => {
    proxy.close()
    servers.closeAllConnections()
    servers.close()
    await rm(folder, { recursive: true })
  })
  const job = (environment: Readonly<Record<string, string>>): JobSettings => ({
    level: 'dist',
    environment: {
      HTTPS_PROXY: proxy.url.replace('http://', 'http://jit:p%40ss@'),
      AWS_ENDPOINT_URL: '',
      AWS_ENDPOINT_URL_S3: `https://${S3}`,
      GITHUB_API_URL: `https://${GITHUB}`,
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://${TOKENS}/oidc/token?api-version=2.0`,
      ...environment,
    },
  })
  return { proxy, authority, job }
}

describe('the built dist behind a proxy, in a network with an authority of its own', () => {
  it('ends access if it is told of both, and otherwise says what is missing', async () => {
    scenario = await openScenario()
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    expect(scenario.policies('alice')).toHaveLength(1)
    const { proxy, authority, job } = await moveBehindProxy()

    const untold = await scenario.revoke({ user: 'alice' }, job({}))
    expect(untold.exitCode).toBe(1)
    expect(untold.log).toContain(
      `The certificate of ${TOKENS}:443 is of an authority that Node does not know (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    )
    expect(untold.log).toContain('name that in NODE_EXTRA_CA_CERTS')
    expect(scenario.policies('alice')).toHaveLength(1)

    const told = await scenario.revoke({ user: 'alice' }, job({ NODE_EXTRA_CA_CERTS: authority }))
    expect(told.log).not.toContain('::error')
    expect(told.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
    expect([...new Set(proxy.asked)].toSorted()).toEqual([
      `${S3}:443`,
      `${GITHUB}:443`,
      'iam.amazonaws.com:443',
      `${TOKENS}:443`,
      'ssm.ap-southeast-1.amazonaws.com:443',
      'sts.ap-southeast-1.amazonaws.com:443',
    ])
  })
})
