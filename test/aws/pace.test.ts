import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../sandbox/clock.ts'
import { createRateLimit } from '../../src/aws/rate-limit.ts'

const START = new Date('2026-11-24T08:00:00Z')
const PER_SECOND = 8

/** A clock that can be set; `elapsedMs` is the time that really went by. */
function setClock() {
  const real = new VirtualClock(START)
  let shiftMs = 0
  return {
    clock: { now: () => new Date(real.now().getTime() + shiftMs), sleep: real.sleep },
    set: (ms: number) => {
      shiftMs += ms
    },
    pass: (ms: number) => real.advance(ms),
    elapsedMs: () => real.now().getTime() - START.getTime(),
  }
}

/** How many of these instants are within the busiest second. */
const busiest = (instants: readonly number[]) =>
  Math.max(...instants.map(first => instants.filter(at => at >= first && at < first + 1_000).length))

describe('the limit of calls per second', () => {
  it('is kept, however many calls are made at once', async () => {
    const clock = new VirtualClock(START)
    const turns: number[] = []
    const turn = createRateLimit({ now: clock.now, sleep: async ms => void turns.push(ms) }, PER_SECOND)
    await Promise.all(Array.from({ length: 1_000 }, turn))
    // The first need not wait.
    const instants = [0, ...turns]
    expect(instants).toHaveLength(1_000)
    expect(busiest(instants)).toBe(PER_SECOND)
    expect(Math.max(...instants)).toBe((999 * 1_000) / PER_SECOND)
  })

  it('delays no calls that come more rarely', async () => {
    const { clock, pass, elapsedMs } = setClock()
    const turn = createRateLimit(clock, PER_SECOND)
    for (let call = 0; call < 5; call++) {
      await turn()
      expect(elapsedMs()).toBe(call * 125)
      await pass(125)
    }
  })

  it('is kept when the clock is put back, without waiting for the old time', async () => {
    const step = fc.record({ setMs: fc.constantFrom(0, 0, 0, -1, -900, -59_000, -3_600_000), passMs: fc.nat(300) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async steps => {
        const { clock, set, pass, elapsedMs } = setClock()
        const turn = createRateLimit(clock, PER_SECOND)
        const instants: number[] = []
        for (const { setMs, passMs } of steps) {
          const askedAt = elapsedMs()
          await turn()
          instants.push(elapsedMs())
          expect(elapsedMs() - askedAt).toBeLessThanOrEqual(1_000 / PER_SECOND)
          await pass(passMs)
          set(setMs)
        }
        expect(busiest(instants)).toBeLessThanOrEqual(PER_SECOND)
      }),
      { numRuns: 300 },
    )
  })
})
