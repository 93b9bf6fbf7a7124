import { describe, expect, it } from 'vitest'
import { createRetryStrategy } from '../../src/aws/retries.ts'

const named = (name: string, code?: string) => Object.assign(new Error(name), { name, ...(code && { code }) })

/** A client's strategy, and the pauses that it made, in milliseconds. */
function newStrategy(random = 1) {
  const pauses: number[] = []
  const clock = { now: () => new Date(0), sleep: async (ms: number) => void pauses.push(ms) }
  const strategy = createRetryStrategy({ clock, abandon: new AbortController().signal, random: () => random })
  return { strategy, pauses }
}

/** How often a call is tried that always fails like this, and the pauses in between, in milliseconds. */
async function tries(
  failure: Parameters<Strategy['refreshRetryTokenForRetry']>[1],
  { strategy, pauses } = newStrategy(),
) {
  let token = await strategy.acquireInitialRetryToken()
  for (let tried = 1; ; tried++) {
    try {
      token = await strategy.refreshRetryTokenForRetry(token, failure)
    } catch {
      return { tried, pauses }
    }
  }
}

type Strategy = ReturnType<typeof createRetryStrategy>

describe('a failed call to AWS', () => {
  it.each([
    ['a broken connection', named('TimeoutError', 'ECONNRESET'), 'TRANSIENT', [50, 100, 200, 400, 800, 1_600, 3_200]],
    ['a refused connection', named('TimeoutError', 'ECONNREFUSED'), 'TRANSIENT', [50, 100, 200, 400, 800, 1_600, 3_200]],
    ['throttling', named('Throttling'), 'THROTTLING', [1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]],
    ['a timeout of ours', named('TimeoutError'), 'TRANSIENT', [50, 100]],
    ['a timeout of the kernel', named('TimeoutError', 'ETIMEDOUT'), 'TRANSIENT', [50, 100]],
    ['a mistake of the caller', named('AccessDenied'), 'CLIENT_ERROR', []],
    ['a token that was rejected', named('IDPCommunicationErrorException'), 'TRANSIENT', []],
  ])('is retried as often, with pauses of at most this length: %s', async (_, error, errorType, pauses) => {
    expect(await tries({ error, errorType })).toEqual({ tried: pauses.length + 1, pauses })
  })

  it('is retried after a random part of the pause', async () => {
    expect((await tries({ error: named('Throttling'), errorType: 'THROTTLING' }, newStrategy(0.5))).pauses[0]).toBe(500)
  })

  it('is retried as late as AWS asks, within limits', async () => {
    const asked = (ms: number) => ({ error: named('X'), errorType: 'TRANSIENT', retryAfterHint: new Date(ms) })
    expect((await tries(asked(2_000), newStrategy(0))).pauses[0]).toBe(2_000)
    expect((await tries(asked(60_000), newStrategy(0))).pauses[0]).toBe(5_000)
  })
}) // biome-ignore format: a table

it('a client whose calls keep failing makes one attempt for each, until some succeed', async () => {
  const client = newStrategy()
  const failing = { error: named('InternalError'), errorType: 'TRANSIENT' }
  const tried: number[] = []
  for (let call = 0; call < 8; call++) tried.push((await tries(failing, client)).tried)
  expect(tried).toEqual([8, 8, 8, 8, 8, 1, 1, 1])
  const token = await client.strategy.acquireInitialRetryToken()
  for (let call = 0; call < 14; call++) client.strategy.recordSuccess(token)
  expect((await tries(failing, client)).tried).toBe(2)
})
