import { type IncomingMessage, request } from 'node:http'
import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam'
import { expect, onTestFinished, test, vi } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import { startServer } from '../../sandbox/server.ts'
import type { HttpResponse, Stall } from '../../sandbox/shared/http.ts'
import { region, sandbox, useWorldTime } from './aws-setup.ts'

useWorldTime()

/** A client of a server that answers like this, and what it has heard so far. */
async function ask(stall: Stall) {
  const response: HttpResponse = { status: 200, headers: { 'x-test': 'yes' }, body: 'whole', stall }
  let arrived = () => {}
  const arrival = new Promise<void>(resolve => {
    arrived = resolve
  })
  const server = await startServer(async () => {
    arrived()
    return response
  })
  onTestFinished(() => server.close())
  const heard = { head: undefined as IncomingMessage | undefined, body: '', isOver: false }
  const asked = request(server.url, answer => {
    heard.head = answer
    answer.setEncoding('utf8').on('data', chunk => (heard.body += chunk))
    answer.on('error', () => {}).once('end', () => (heard.isOver = true))
  })
  asked.on('error', () => {}).end()
  await arrival
  return { asked, heard }
}

test('an answer that never comes keeps the connection', async () => {
  const { asked, heard } = await ask('unanswered')
  await new Promise(resolve => setImmediate(resolve))
  expect(asked.destroyed).toBe(false)
  expect(heard).toEqual({ head: undefined, body: '', isOver: false })
})

test('an answer that stops in the middle announces its length, and never ends', async () => {
  const { heard } = await ask('half')
  await vi.waitFor(() => expect(heard.body).toBe('wh'), { timeout: 600_000 })
  expect(heard.head?.headers).toMatchObject({ 'content-length': '5', 'x-test': 'yes' })
  expect(heard.isOver).toBe(false)
})

test('an answer that drips goes on for ever, byte by byte, beyond its own end', async () => {
  const { heard } = await ask('drip')
  await vi.waitFor(() => expect(heard.body.length).toBeGreaterThan(20), { timeout: 600_000 })
  expect(heard.body.trimEnd()).toBe('whole')
  expect(heard.isOver).toBe(false)
})

test.each(['hang', 'half', 'drip'] as const)(
  'an answer in process waits as on a socket, until the client gives up: %s',
  async kind => {
    const { world, admin } = sandbox()
    const client = new IAMClient({
      region,
      credentials: admin.credentials,
      endpoint: 'http://127.0.0.1:1',
      requestHandler: inProcess(world.handle),
      maxAttempts: 1,
    })
    world.faults.add(kind === 'hang' ? { operation: 'GetUser', kind } : { operation: 'GetUser', kind })
    const abandon = new AbortController()
    const call = client.send(new GetUserCommand({}), { abortSignal: abandon.signal })
    await vi.waitFor(() => expect(world.calls).toMatchObject([{ operation: 'GetUser', outcome: kind }]), {
      timeout: 600_000,
    })
    abandon.abort()
    await expect(call).rejects.toThrow('aborted')
  },
)

test('the effect of a call can stand although the call is never answered', async () => {
  const { world, admin, account } = sandbox()
  const abandon = new AbortController()
  const client = new IAMClient({
    region,
    credentials: admin.credentials,
    endpoint: 'http://127.0.0.1:1',
    requestHandler: inProcess(world.handle),
    maxAttempts: 1,
  })
  const { PutUserPolicyCommand } = await import('@aws-sdk/client-iam')
  world.faults.add({ operation: 'PutUserPolicy', kind: 'hang', afterEffect: true })
  const input = { UserName: 'alice', PolicyName: 'p', PolicyDocument: '{"Version":"2012-10-17","Statement":[]}' }
  const call = client.send(new PutUserPolicyCommand(input), { abortSignal: abandon.signal })
  await vi.waitFor(() => expect(world.calls).toHaveLength(1), { timeout: 600_000 })
  abandon.abort()
  await expect(call).rejects.toThrow('aborted')
  expect(account.policyNames('alice')).toEqual(['p'])
})
