import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { describeFailure } from '../../src/shared/result.ts'
import { type FailedPost, post } from '../../src/webhook/post.ts'
import { waitBeforeNextPost } from '../../src/webhook/retry.ts'
import { startProxy, stubProxies } from '../support/proxy.ts'
import { type Receiver, type ReceiverBehaviour, startReceiver, TRUSTS_TESTS } from '../support/receiver.ts'

const PATH = '/services/T0123/B0123/secret-token'
const NEVER = new AbortController().signal

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
  stubProxies()
  for (const [name, value] of Object.entries(TRUSTS_TESTS)) vi.stubEnv(name, value)
})
afterEach(() => {
  receiver.close()
  vi.unstubAllEnvs()
})

const send = (options: Partial<Parameters<typeof post>[1]> = {}, url = receiver.url(PATH)) =>
  post(
    { name: 'oncall', url, headers: { 'x-jit-event': 'granted' }, body: '{"text":"ü"}' },
    { stop: NEVER, abandon: NEVER, ...options },
  )

const said = (failed: FailedPost | undefined) => failed && describeFailure(failed.failure)

/** Every text in a failure, with those of its causes: all of it may be shown. */
const shown = ({ failure }: FailedPost) =>
  `${describeFailure(failure)} ${(failure.cause as Error | undefined)?.stack ?? ''}`

describe('a message to a webhook', () => {
  it('is one POST of JSON in UTF-8', async () => {
    expect(await send()).toBeUndefined()
    expect(receiver.received).toMatchObject([
      {
        path: PATH,
        raw: '{"text":"ü"}',
        headers: { 'content-type': 'application/json; charset=utf-8', 'x-jit-event': 'granted' },
      },
    ])
  })

  it.each<[ReceiverBehaviour, string, Partial<FailedPost>]>([
    [{ status: 400, body: 'invalid_blocks' }, 'answered 400 (invalid_blocks)', { isLasting: true }],
    [{ status: 404, body: 'no_service' }, 'answered 404 (no_service). Make a new address', { isLasting: true }],
    [{ status: 403, body: `<html>${PATH}</html>` }, 'answered 403. Make a new address', { isLasting: true }],
    [{ status: 429, headers: { 'retry-after': '7' } }, 'answered 429. It takes fewer', { retryAfterMs: 7_000 }],
    [{ status: 429, headers: { 'retry-after': 'soon' } }, 'answered 429', { isLasting: false }],
    [{ status: 503 }, 'answered 503. See whether its server is in order', { isLasting: false }],
    ['broken', 'could not be reached (', { isLasting: false, ranOutOfTime: false }],
  ])('that is met by %j fails, with what to do', async (behaviour, words, failed) => {
    receiver.behaviours.push(behaviour)
    const answer = await send()
    expect(said(answer)).toContain('The webhook `oncall` ')
    expect(said(answer)).toContain(words)
    expect(answer).toMatchObject(failed)
  })

  it('follows no redirect: another server is not meant to read it', async () => {
    const other = await startReceiver()
    onTestFinished(() => other.close())
    receiver.behaviours.push({ status: 307, headers: { location: other.url('/') } })
    const answer = await send()
    expect(said(answer)).toContain('answered 307. Write the address that it redirects to')
    expect(answer?.isLasting).toBe(true)
    expect(other.received).toEqual([])
  })

  it.each<ReceiverBehaviour>(['silent', 'endless'])('is given up when its time is over: %s', async behaviour => {
    receiver.behaviours.push(behaviour)
    const answer = await send({ limitMs: 50 })
    expect(answer).toMatchObject({ ranOutOfTime: true, isLasting: false })
    expect(said(answer)).toContain('could not be reached (no whole answer within 0.1s)')
  })

  it('is given up when the job is over', async () => {
    receiver.behaviours.push('silent')
    const over = new AbortController()
    const sent = send({ abandon: over.signal })
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1))
    over.abort()
    expect(await sent).toBeDefined()
  })

  it('is never sent to a server whose certificate is not known', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', undefined)
    const answer = await send()
    expect(said(answer)).toMatch(/^The certificate of the webhook `oncall` is of an authority that Node does not know/)
    expect(answer?.isLasting).toBe(true)
    expect(receiver.received).toEqual([])
  })

  it('goes through the proxy, whose refusal is told without the server', async () => {
    const proxy = await startProxy('open', () => Number(new URL(receiver.url('/')).port))
    onTestFinished(() => proxy.close())
    stubProxies({ https_proxy: proxy.url })
    const url = `https://hooks.example${PATH}`
    expect(await send({}, url)).toBeUndefined()
    expect(proxy.asked).toEqual(['hooks.example:443'])
    expect(receiver.received).toHaveLength(1)
    proxy.behaviour = 403
    const answer = await send({}, url)
    expect(said(answer)).toContain(`The proxy ${proxy.url} refuses the way to the webhook \`oncall\` (403)`)
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0))
  })

  it('shows its address in no failure, nor in the causes for the debug log', async () => {
    const behaviours: ReceiverBehaviour[] = [{ status: 500, body: PATH }, 'broken', 'silent', { status: 302 }]
    const failures: (FailedPost | undefined)[] = []
    for (const behaviour of behaviours) {
      receiver.behaviours.push(behaviour)
      failures.push(await send({ limitMs: 200 }))
    }
    const gone = await startReceiver()
    gone.close()
    failures.push(await send({}, gone.url(PATH)))
    for (const failed of failures) {
      if (!failed) throw new Error('it was to fail')
      expect(shown(failed)).not.toContain(PATH)
      expect(describeFailure(failed.failure)).not.toContain('127.0.0.1')
    }
  })
})

describe('the next attempt', () => {
  const wait = (failed: Parameters<typeof waitBeforeNextPost>[0], posts: number, timeouts = 0) =>
    waitBeforeNextPost(failed, { posts, timeouts }, () => 1)

  it.each<[string, number | undefined, number | undefined]>([
    ['waits a second at first', wait({ isLasting: false }, 1), 1_000],
    ['waits twice as long each time', wait({ isLasting: false }, 3), 4_000],
    ['is not made after the fourth', wait({ isLasting: false }, 4), undefined],
    ['is not made after two that ran out of time', wait({ isLasting: false }, 2, 2), undefined],
    ['is not made where it meets the same', wait({ isLasting: true }, 1), undefined],
    ['comes never earlier than it was asked to', wait({ isLasting: false, retryAfterMs: 30_000 }, 1), 31_000],
    [
      'is not made where it would have to wait for more than a minute',
      wait({ isLasting: false, retryAfterMs: 61_000 }, 1),
      undefined,
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })
})
