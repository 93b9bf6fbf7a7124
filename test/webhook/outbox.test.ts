import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VirtualClock } from '../../sandbox/clock.ts'
import type { Notification } from '../../src/domain/notification/notification.ts'
import type { Webhook } from '../../src/domain/rules/webhook.ts'
import { type Outbox, openOutbox } from '../../src/services/notify/outbox.ts'
import { describeFailure } from '../../src/shared/result.ts'
import { parseAddresses } from '../../src/webhook/address.ts'
import { post } from '../../src/webhook/post.ts'
import { notifications, ORIGIN } from '../support/notifications.ts'
import { type Received, type Receiver, startReceiver, TRUSTS_TESTS } from '../support/receiver.ts'
import { mistakesForJson, mistakesForSlack, mistakesForTeams } from '../support/webhook-schemas.ts'

// Over 200 lines: one receiver, and each way in which it can fail.

const SECRET = '0123456789abcdef0123456789abcdef'
const START = new Date('2026-11-23T10:00:00Z')
const LATER = { status: 429, headers: { 'retry-after': '18' } }
const NEVER = new AbortController().signal

const SAMPLES = notifications(() => 'INC-1: disk full')
const sample = (kind: Notification['kind']) => SAMPLES.find(each => each.kind === kind) as Notification
const granted = sample('granted')

const oncall: Webhook = { name: 'oncall', kind: 'slack', events: ['granted', 'ended', 'alarm', 'doctor'] }
const chat: Webhook = { name: 'chat', kind: 'teams', events: ['granted'] }
const siem: Webhook = { name: 'siem', kind: 'json', events: ['granted'] }

let receiver: Receiver
let clock: VirtualClock
let log: string[]
beforeEach(async () => {
  receiver = await startReceiver()
  clock = new VirtualClock(START)
  log = []
  for (const [name, value] of Object.entries(TRUSTS_TESTS)) vi.stubEnv(name, value)
})
afterEach(() => {
  receiver.close()
  vi.unstubAllEnvs()
})

function open({
  addresses,
  stop = NEVER,
  limitMs,
}: {
  addresses?: string
  stop?: AbortSignal
  limitMs?: number
} = {}): Outbox {
  const given =
    addresses ??
    `oncall ${receiver.url('/oncall')}\nchat ${receiver.url('/chat')}\nsiem ${receiver.url('/siem')} ${SECRET}`
  const context = { clock, log: (line: string) => void log.push(line), debug: () => {}, signal: stop }
  return openOutbox(context, {
    addresses: parseAddresses(given),
    origin: ORIGIN,
    post: request => post(request, { stop, abandon: NEVER, ...(limitMs !== undefined && { limitMs }) }),
    random: () => 1,
  })
}

const failuresOf = async (outbox: Outbox) => (await outbox.done()).map(describeFailure)
const paths = () => receiver.received.map(({ path }) => path)

describe('what webhooks are told', () => {
  it('goes to each in its own form, valid by the schema of its service', async () => {
    const outbox = open()
    outbox.send([granted], [oncall, chat, siem])
    expect(await failuresOf(outbox)).toEqual([])
    expect(paths().toSorted()).toEqual(['/chat', '/oncall', '/siem'])
    const bodies = Object.fromEntries(receiver.received.map(({ path, body }) => [path, body]))
    expect(mistakesForSlack(bodies['/oncall'])).toEqual([])
    expect(mistakesForTeams(bodies['/chat'])).toEqual([])
    expect(mistakesForJson(bodies['/siem'])).toEqual([])
    expect(log.toSorted()).toEqual(['chat', 'oncall', 'siem'].map(name => `told the webhook ${name}: granted`))
  })

  it('is signed over the very bytes that are sent, with an id and the time in them', async () => {
    const outbox = open()
    outbox.send([granted], [siem])
    await outbox.done()
    const { raw, headers, body } = receiver.received[0] as Received
    const expected = createHmac('sha256', SECRET).update(raw, 'utf8').digest('hex')
    expect(headers['x-jit-signature-256']).toBe(`sha256=${expected}`)
    expect(headers['x-jit-event']).toBe('granted')
    expect(headers['x-jit-delivery']).toBe(body.delivery)
    expect(body).toMatchObject({ event: 'granted', sentAt: '2026-11-23T10:00:00Z', access: { user: 'alice' } })
  })

  it('is only what the rules name, by event and account', async () => {
    const outbox = open()
    const prodOnly = { ...siem, accounts: ['prod'] }
    outbox.send([sample('ending'), granted, sample('alarm')], [oncall, prodOnly])
    expect(await failuresOf(outbox)).toEqual([])
    expect(receiver.received.map(({ headers }) => headers['x-jit-event'])).toEqual(['granted', 'alarm'])
  })

  it('goes to all that list the event, where it concerns no single account', async () => {
    const outbox = open()
    outbox.send([sample('doctor')], [{ ...oncall, accounts: ['prod'] }])
    expect(await failuresOf(outbox)).toEqual([])
    expect(receiver.received).toHaveLength(1)
  })

  it('arrives in the order in which it was sent', async () => {
    const outbox = open()
    outbox.send([granted], [oncall])
    outbox.send([sample('ended')], async () => [oncall])
    await outbox.done()
    expect(receiver.received.map(({ headers }) => headers['x-jit-event'])).toEqual(['granted', 'ended'])
  })
})

describe('a webhook that fails', () => {
  it('is tried again after a while, with the same message', async () => {
    receiver.behaviours.push({ status: 503 }, 'broken', { status: 429, headers: { 'retry-after': '20' } })
    const outbox = open()
    outbox.send([granted], [siem])
    expect(await failuresOf(outbox)).toEqual([])
    expect(receiver.received).toHaveLength(4)
    expect(new Set(receiver.received.map(({ raw }) => raw)).size).toBe(1)
    expect(clock.now().getTime() - START.getTime()).toBe(1_000 + 2_000 + 21_000)
  })

  it('is said once, however many messages it did not get, and delays no other', async () => {
    receiver.behaviours.push(...Array.from({ length: 4 }, () => ({ status: 500 })))
    const outbox = open()
    outbox.send(
      Array.from({ length: 100 }, () => granted),
      [oncall],
    )
    expect(await failuresOf(outbox)).toEqual([
      'The webhook `oncall` was not told: 100 of 100 messages could not be delivered. The webhook `oncall` answered 500. See whether its server is in order.',
    ])
    expect(receiver.received).toHaveLength(4)
    const other = open()
    other.send([granted], [chat])
    expect(await failuresOf(other)).toEqual([])
  })

  it('that never answers is given up after two attempts', async () => {
    receiver.behaviours.push('silent', 'silent')
    const outbox = open({ limitMs: 100 })
    outbox.send([granted], [oncall])
    expect(await failuresOf(outbox)).toEqual([
      'The webhook `oncall` was not told: one message could not be delivered. The webhook `oncall` could not be reached (no whole answer within 0.1s). See whether its server runs, and whether this runner can reach it.',
    ])
  })

  it('gets what comes a minute later', async () => {
    receiver.behaviours.push({ status: 404, body: 'no_service' })
    const outbox = open()
    outbox.send([granted], [oncall])
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1))
    await new Promise(resolve => setImmediate(resolve))
    await clock.advance(61_000)
    outbox.send([sample('ended')], [oncall])
    expect(await failuresOf(outbox)).toEqual([
      'The webhook `oncall` was not told: 1 of 2 messages could not be delivered. The webhook `oncall` answered 404 (no_service). Make a new address where the messages are to arrive, and write it into the secret.',
    ])
    expect(receiver.received.map(({ headers }) => headers['x-jit-event'])).toEqual(['granted', 'ended'])
  })

  it('is not waited for longer than a minute when the work is done: the follow-ups begin after it', async () => {
    receiver.behaviours.push(...Array.from({ length: 20 }, () => [LATER, { status: 200 }]).flat())
    const outbox = open()
    outbox.send(
      Array.from({ length: 20 }, () => granted),
      [oncall],
    )
    const [failure] = await failuresOf(outbox)
    expect(failure).toMatch(/^The webhook `oncall` was not told: 17 of 20 messages could not be delivered\. /)
    expect(clock.now().getTime() - START.getTime()).toBeLessThanOrEqual(60_000)
  })

  it('is tried once and not waited for when the job is stopped', async () => {
    receiver.behaviours.push({ status: 503 }, { status: 503 })
    const outbox = open({ stop: AbortSignal.abort() })
    outbox.send([granted], [oncall])
    expect(await failuresOf(outbox)).toEqual([expect.stringContaining('answered 503')])
    expect(receiver.received).toHaveLength(1)
    expect(clock.now()).toEqual(START)
  })

  it('shows its address in no failure and no line of the log', async () => {
    receiver.behaviours.push({ status: 302 }, 'broken', { status: 400, body: 'invalid_blocks' })
    const outbox = open()
    outbox.send([granted], [oncall, chat, siem])
    const said = `${(await failuresOf(outbox)).join('\n')}\n${log.join('\n')}`
    expect(said).not.toMatch(/127\.0\.0\.1|\/oncall|\/chat|\/siem/)
    expect(said).not.toContain(SECRET)
  })
})

describe('a webhook that is not set up', () => {
  it('is said once, with what to do', async () => {
    const outbox = open({ addresses: 'oncal https://127.0.0.1/x\nnonsense' })
    outbox.send([granted, sample('ended')], [oncall])
    expect(await failuresOf(outbox)).toEqual([
      'The webhook `oncall` was not told: 2 of 2 messages could not be delivered. The input `webhooks` of this job has no address for `oncall`. Add a line `oncall https://…` to the secret JIT_WEBHOOKS of the environment of this job, or take the webhook out of `notify:` in the rules (docs/reference/notifications.md).',
      expect.stringContaining('Line 2 of the input `webhooks` cannot be used: `nonsense` has no address'),
    ])
  })

  it('is no failure as long as there is nothing to tell it', async () => {
    const outbox = open({ addresses: '' })
    outbox.send([sample('ending')], [oncall, chat, siem])
    outbox.send([], async () => {
      throw new Error('nobody asks')
    })
    expect(await failuresOf(outbox)).toEqual([])
  })

  it('gets no JSON without a secret to sign it with', async () => {
    const outbox = open({ addresses: `siem ${receiver.url('/siem')}` })
    outbox.send([granted], [siem])
    expect(await failuresOf(outbox)).toEqual([
      expect.stringContaining('has no secret to sign its messages with. Write the secret after its address'),
    ])
    expect(receiver.received).toEqual([])
  })

  it('is not known where the rules cannot be read', async () => {
    const outbox = open()
    const unread = async () => {
      throw new Error('GitHub is down')
    }
    outbox.send([granted], unread)
    outbox.send([sample('ended')], unread)
    expect(await failuresOf(outbox)).toEqual([
      'Which webhooks to tell is not known, because the rules could not be read. Correct the rule file, or see why GitHub did not give it.',
    ])
  })
})
