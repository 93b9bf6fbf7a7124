import { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { IAMClient, ListRolePoliciesCommand, ListUserPoliciesCommand } from '@aws-sdk/client-iam'
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { HttpRequest, HttpResponse } from '../../sandbox/shared/http.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'
import { SessionManager } from './session-manager.ts'

/*
 * AWS as others imitate it: the template as moto deploys it, and the built dist against moto's STS, IAM, S3, CloudWatch Logs and
 * documents. GitHub, its tokens and the time are the sandbox's; moto has no sessions, so those are a stand-in's.
 */

const url = process.env.MOTO_URL ?? ''
const where = { region: ACME.region, endpoint: url, credentials: { accessKeyId: 'moto', secretAccessKey: 'moto' } }
const iam = new IAMClient(where)
const s3 = new S3Client({ ...where, forcePathStyle: true })
const logs = new CloudWatchLogsClient(where)

let scenario: Scenario
let sessions: SessionManager

beforeAll(async () => {
  if (url === '') throw new Error('MOTO_URL is not set: start .ci/moto_server.py, as .ci/run does')
  scenario = await openScenario({ level: 'dist', people: { erin: 'permission-set' } })
  const { clock, sandbox } = scenario
  sessions = new SessionManager(clock)
  sandbox.aws.handle = async asked => {
    const { headers, ...answer } = sessions.answer(asked) ?? (await askMoto(asked))
    // Jobs go by AWS's clock: it must be the scenario's.
    return { ...answer, headers: { ...headers, date: clock.now().toUTCString() } }
  }
})
afterAll(() => scenario?.close())

async function askMoto({ method, target, headers, body }: HttpRequest): Promise<HttpResponse> {
  const { host: _, connection: __, 'content-length': ___, expect: ____, ...kept } = headers
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const response = await fetch(url + target, { method, headers: kept, ...(hasBody && { body: Buffer.from(body) }) })
  const { 'content-encoding': _____, 'transfer-encoding': ______, ...answered } = Object.fromEntries(response.headers)
  return { status: response.status, headers: answered, body: Buffer.from(await response.arrayBuffer()) }
}

const policies = async () => (await iam.send(new ListUserPoliciesCommand({ UserName: 'alice' }))).PolicyNames ?? []

async function transcribe(session: string): Promise<void> {
  const at = scenario.clock.now().getTime()
  const stream = { logGroupName: ACME.group, logStreamName: session }
  const message = JSON.stringify({
    eventVersion: '1.0',
    eventTime: new Date(at).toISOString(),
    sessionId: session,
    sessionData: ['$ uptime'],
  })
  await logs.send(new CreateLogStreamCommand(stream))
  await logs.send(new PutLogEventsCommand({ ...stream, logEvents: [{ timestamp: at, message }] }))
  await s3.send(new PutObjectCommand({ Bucket: ACME.bucket, Key: `sessions/${session}.log`, Body: '$ uptime' }))
}

it('grants, follows up, sweeps and looks at transcripts on the template as moto deploys it', async () => {
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
  const granted = await scenario.grant(push)
  expect(granted.exitCode, granted.log).toBe(0)
  const [first] = grantsOf(granted)
  expect(await policies()).toEqual([first?.policy])

  await scenario.clock.advance(58 * MINUTE)
  const session = sessions.start('JitAccess-1h')
  await transcribe(session)
  const ended = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
  expect(ended.exitCode, ended.log).toBe(0)
  expect([await policies(), sessions.isOpen(session)]).toEqual([[], false])

  const looked = await scenario.logs({ 'grant-id': first?.id ?? '' })
  expect(looked.exitCode, looked.log).toBe(0)
  expect(looked.summary).toContain(session)

  const again = await scenario.merge({ files: { 'requests/alice.yaml': request({ reason: 'INC-1234: once more' }) } })
  const lost = await scenario.grant(again)
  expect(lost.exitCode, lost.log).toBe(0)
  const left = sessions.start('JitAccess-1h')
  await scenario.clock.advance(61 * MINUTE)
  const swept = await scenario.sweep()
  expect(swept.exitCode, swept.log).toBe(0)
  expect([await policies(), sessions.isOpen(left)]).toEqual([[], false])

  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: ACME.bucket, Prefix: 'ledger/' }))
  const ids = [first, grantsOf(lost)[0]].map(grant => `ledger/${grant?.id}/001.json`)
  expect(Contents.map(({ Key }) => Key)).toEqual(expect.arrayContaining(ids))
})

it('grants a person with a role, follows up and sweeps', async () => {
  const held = async () => (await iam.send(new ListRolePoliciesCommand({ RoleName: 'JitShell-erin' }))).PolicyNames
  const ask = (reason: string) =>
    scenario.merge({ files: { 'requests/erin.yaml': request({ reason }) }, by: 'erin-gh' })
  const granted = await scenario.grant(await ask('INC-1234: api-3'))
  expect(granted.exitCode, granted.log).toBe(0)
  const [first] = grantsOf(granted)
  expect(first?.principal).toMatchObject({ role: 'JitShell-erin', roleId: expect.stringMatching(/^AROA/) })
  expect(await held()).toEqual([first?.policy])
  const ended = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
  expect(ended.exitCode, ended.log).toBe(0)
  expect(await held()).toEqual([])

  const lost = await scenario.grant(await ask('INC-1234: once more'))
  expect(lost.exitCode, lost.log).toBe(0)
  await scenario.clock.advance(61 * MINUTE)
  const swept = await scenario.sweep()
  expect(swept.exitCode, swept.log).toBe(0)
  expect(await held()).toEqual([])
})
