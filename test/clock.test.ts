import timers from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { correctedClock, systemClock } from '../src/shared/clock.ts'

afterEach(() => vi.restoreAllMocks())

describe('the system clock', () => {
  it.each([
    ['nothing', 0, []],
    ['a second', 1_000, [1_000]],
    ['the longest that a timer of Node takes', 2 ** 31 - 1, [2 ** 31 - 1]],
    ['a millisecond more, which a timer would take for nothing', 2 ** 31, [2 ** 31 - 1, 1]],
    ['seventy days', 70 * 86_400_000, [2 ** 31 - 1, 2 ** 31 - 1, 70 * 86_400_000 - 2 * (2 ** 31 - 1)]],
  ])('waits for any time: %s', async (_, ms, expected) => {
    const set: (number | undefined)[] = []
    vi.spyOn(timers, 'setTimeout').mockImplementation(async delay => {
      set.push(delay)
      return undefined as never
    })
    await systemClock.sleep(ms)
    expect(set).toEqual(expected)
  })

  it('stops waiting as soon as its signal is aborted', async () => {
    const stop = new AbortController()
    const waiting = systemClock.sleep(70 * 86_400_000, stop.signal)
    stop.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await expect(systemClock.sleep(1_000, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

/** In seconds: what the clock says when asked, the time that the answer bears, what it says when that comes. */
type Exchange = readonly [asked: number, answer: number, heard: number]

const START = Date.parse('2026-11-23T10:00:00Z')
const HOUR = 3_600

describe('a corrected clock', () => {
  function play(exchanges: readonly Exchange[]) {
    let seconds = 0
    const reports: number[] = []
    const base = { now: () => new Date(START + seconds * 1_000), sleep: systemClock.sleep }
    const clock = correctedClock(base, aheadMs => reports.push(aheadMs / 1_000))
    for (const [asked, answer, heard] of exchanges) {
      seconds = asked
      const hear = clock.ask()
      seconds = heard
      hear(new Date(START + answer * 1_000))
    }
    return { now: (clock.now().getTime() - START) / 1_000, reports }
  }

  it.each<[string, readonly Exchange[], { now: number; reports: readonly number[] }]>([
    ['has no time from AWS yet', [], { now: 0, reports: [] }],
    ['agrees', [[10, 10, 10]], { now: 10, reports: [] }],
    ['is five seconds ahead, which may be rounding', [[15, 10, 15]], { now: 15, reports: [] }],
    ['is five seconds behind', [[5, 10, 5]], { now: 5, reports: [] }],
    ['is six seconds ahead', [[16, 10, 16]], { now: 10, reports: [6] }],
    ['is six seconds behind', [[4, 10, 4]], { now: 10, reports: [-6] }],
    ['is an hour ahead', [[HOUR + 10, 10, HOUR + 10]], { now: 10, reports: [HOUR] }],
    ['is an hour behind', [[10 - HOUR, 10, 10 - HOUR]], { now: 10, reports: [-HOUR] }],
    ['gets a slow answer, dated when it was requested', [[0, 0, 25]], { now: 25, reports: [] }],
    ['gets a slow answer, dated when it was given', [[0, 25, 25]], { now: 25, reports: [] }],
    [
      'is ahead and gets a slow answer, which counts by the earliest time that it may mean',
      [[60, 20, 80]],
      { now: 20, reports: [60] },
    ],
    [
      'is behind and gets a slow answer, which counts by the earliest time that it may mean',
      [[-60, 20, -40]],
      { now: 20, reports: [-60] },
    ],
    [
      'is reported once, and not again for seconds',
      [
        [HOUR, 0, HOUR],
        [HOUR + 60, 60, HOUR + 60],
        [HOUR + 124, 120, HOUR + 124],
      ],
      { now: 124, reports: [HOUR] },
    ],
    [
      'stays corrected after a slow answer, which agrees with the correction',
      [
        [HOUR, 0, HOUR],
        [HOUR + 60, 80, HOUR + 80],
      ],
      { now: 80, reports: [HOUR] },
    ],
    [
      'is corrected better by a quicker answer',
      [
        [60, 20, 80],
        [140, 100, 140],
      ],
      { now: 100, reports: [60, 40] },
    ],
    [
      'is right again',
      [
        [HOUR, 0, HOUR],
        [60, 60, 60],
      ],
      { now: 60, reports: [HOUR, 0] },
    ],
    [
      'leaps ahead between request and answer, which counts as slow until the next',
      [
        [0, 0, HOUR],
        [HOUR, 0, HOUR],
      ],
      { now: 0, reports: [HOUR] },
    ],
    [
      'leaps back between request and answer',
      [
        [HOUR, HOUR, 0],
        [60, HOUR + 60, 60],
      ],
      { now: HOUR + 60, reports: [-HOUR] },
    ],
    [
      'leaps from ahead to behind',
      [
        [HOUR, 0, HOUR],
        [60 - HOUR, 60, 60 - HOUR],
      ],
      { now: 60, reports: [HOUR, -HOUR] },
    ],
  ])('corrects a base clock by the times of AWS, and reports it once: the base %s', (_, exchanges, expected) => {
    expect(play(exchanges)).toEqual(expected)
  })

  it('is never ahead once it is corrected, and is behind by at most the time of the answer and a second', () => {
    for (const ahead of [-HOUR, -60, 60, HOUR])
      for (const there of [0, 1, 20])
        for (const back of [0, 1, 20])
          for (const fraction of [0, 0.9]) {
            const truth = fraction + there + back
            const { now } = play([[fraction + ahead, Math.floor(fraction + there), truth + ahead]])
            expect(now - truth).toBeLessThanOrEqual(0.001)
            expect(truth - now).toBeLessThanOrEqual(back + 1)
          }
  })

  it('waits as its base does', () => {
    expect(correctedClock(systemClock, () => {}).sleep).toBe(systemClock.sleep)
  })
})
