import timers from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../src/clock.ts'

afterEach(() => vi.restoreAllMocks())

describe('the system clock', () => {
  it.each([
    ['nothing', 0, []],
    ['a second', 1_000, [1_000]],
    ['the longest that a timer of Node takes', 2 ** 31 - 1, [2 ** 31 - 1]],
    ['longer, which a timer would take for nothing', 2 ** 31, [2 ** 31 - 1, 1]],
    ['seventy days', 70 * 86_400_000, [2 ** 31 - 1, 2 ** 31 - 1, 70 * 86_400_000 - 2 * (2 ** 31 - 1)]],
  ])('waits as long as it is told to: %s', async (_, ms, expected) => {
    const set: (number | undefined)[] = []
    vi.spyOn(timers, 'setTimeout').mockImplementation(async delay => {
      set.push(delay)
      return undefined as never
    })
    await systemClock.sleep(ms)
    expect(set).toEqual(expected)
  })

  it('stops waiting as soon as it is told to', async () => {
    const stop = new AbortController()
    const waiting = systemClock.sleep(70 * 86_400_000, stop.signal)
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await expect(systemClock.sleep(1_000, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
