import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ticksOf } from '../../src/render/report/page/axis.ts'
import { movedCursor } from '../../src/render/report/page/cursor.ts'
import { lanesOf } from '../../src/render/report/page/lanes.ts'
import { panRange, wholeRange, zoomRange } from '../../src/render/report/page/range.ts'
import { entrySentence, timeText } from '../../src/render/report/page/timeline.ts'
import { pageEntry as entry } from './page-entry.ts'

const at = (text: string) => Date.parse(text)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('the time axis', () => {
  it.each<[string, string, string, number, readonly string[]]>([
    ['hours', '2026-11-01T22:30:00Z', '2026-11-02T02:30:00Z', 6, ['23:00', '2 Nov', '01:00', '02:00']],
    ['quarters of an hour', '2026-11-01T22:20:00Z', '2026-11-01T23:05:00Z', 4, ['22:30', '22:45', '23:00']],
    ['days', '2026-11-28T12:00:00Z', '2026-12-02T00:00:00Z', 5, ['29 Nov', '30 Nov', '1 Dec', '2 Dec']],
    ['Mondays', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', 6, ['2 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov']],
    [
      'months',
      '2026-06-15T00:00:00Z',
      '2026-12-02T00:00:00Z',
      8,
      ['Jul 2026', 'Aug 2026', 'Sep 2026', 'Oct 2026', 'Nov 2026', 'Dec 2026'],
    ],
    [
      'quarters of a year',
      '2025-06-15T00:00:00Z',
      '2026-08-02T00:00:00Z',
      6,
      ['Jul 2025', 'Oct 2025', 'Jan 2026', 'Apr 2026', 'Jul 2026'],
    ],
    ['years', '2019-06-15T00:00:00Z', '2026-08-02T00:00:00Z', 5, ['Jan 2020', 'Jan 2022', 'Jan 2024', 'Jan 2026']],
  ])('has lines on round times: %s', (_, from, until, most, labels) => {
    expect(ticksOf({ from: at(from), until: at(until) }, most).map(tick => tick.label)).toEqual(labels)
  })

  it('has a few lines within its range, in order, whatever the range', () => {
    const instant = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2090-01-01T00:00:00Z') })
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 10 * MINUTE, max: 50 * 366 * 24 * HOUR }),
        fc.integer({ min: 2, max: 20 }),
        (from, length, most) => {
          const range = { from, until: from + length }
          const ticks = ticksOf(range, most).map(tick => tick.at)
          expect(ticks.length).toBeLessThanOrEqual(most + 2)
          expect(ticks).toEqual([...new Set(ticks)].toSorted((one, other) => one - other))
          for (const tick of ticks) expect(tick >= range.from && tick <= range.until).toBe(true)
        },
      ),
    )
  })
})

describe('the range of a timeline', () => {
  const period = { from: at('2026-11-01T00:00:00Z'), until: at('2026-12-01T00:00:00Z') }

  it('is the period, and the access that reaches a little beyond it', () => {
    expect(wholeRange(period, [])).toEqual(period)
    const late = entry('a', at('2026-11-30T20:00:00Z'), at('2026-12-01T04:00:00Z'))
    expect(wholeRange(period, [late])).toEqual({ from: period.from, until: late.closes })
    const nextYear = entry('a', at('2027-11-30T20:00:00Z'), at('2027-12-01T04:00:00Z'))
    expect(wholeRange(period, [nextYear])).toEqual({ from: period.from, until: at('2026-12-04T00:00:00Z') })
  })

  it('zooms around an instant, and never leaves the whole', () => {
    const around = at('2026-11-11T00:00:00Z')
    const half = zoomRange(period, 0.5, around, period)
    expect(half).toEqual({ from: at('2026-11-06T00:00:00Z'), until: at('2026-11-21T00:00:00Z') })
    expect(zoomRange(half, 2, around, period)).toEqual(period)
    expect(zoomRange(period, 2, around, period)).toEqual(period)
    const close = Array.from({ length: 30 }).reduce<typeof period>(
      range => zoomRange(range, 0.5, around, period),
      period,
    )
    expect(close.until - close.from).toBe(10 * MINUTE)
    expect(close.from <= around && around <= close.until).toBe(true)
  })

  it('moves by a part of itself, up to the ends', () => {
    const first = { from: period.from, until: period.from + 4 * HOUR }
    expect(panRange(first, 0.5, period)).toEqual({ from: period.from + 2 * HOUR, until: period.from + 6 * HOUR })
    expect(panRange(first, -0.5, period)).toEqual(first)
    expect(panRange(first, 1_000, period)).toEqual({ from: period.until - 4 * HOUR, until: period.until })
  })
})

describe('the cursor', () => {
  const people = lanesOf([
    entry('a', 0, 10),
    entry('a', 20, 30),
    entry('a', 40, 50),
    entry('b', 500, 600),
    entry('c', 5, 10),
    entry('c', 22, 30),
  ])
  const range = { from: 15, until: 100 }
  const move = (cursor: { person: number; bar: number } | undefined, key: string) =>
    movedCursor(people, range, cursor, key)

  it.each([
    ['begins at the first grant in view', undefined, 'ArrowRight', { person: 0, bar: 1 }],
    ['goes to the next', { person: 0, bar: 1 }, 'ArrowRight', { person: 0, bar: 2 }],
    ['stays at the last', { person: 0, bar: 2 }, 'ArrowRight', { person: 0, bar: 2 }],
    ['stays at the first in view', { person: 0, bar: 1 }, 'ArrowLeft', { person: 0, bar: 1 }],
    [
      'goes down past people without a grant in view, to the nearest in time',
      { person: 0, bar: 1 },
      'ArrowDown',
      { person: 2, bar: 1 },
    ],
    ['goes up', { person: 2, bar: 1 }, 'ArrowUp', { person: 0, bar: 1 }],
    ['stays with the last person', { person: 2, bar: 1 }, 'ArrowDown', { person: 2, bar: 1 }],
    ['goes to the end', { person: 0, bar: 1 }, 'End', { person: 0, bar: 2 }],
    ['goes home', { person: 0, bar: 2 }, 'Home', { person: 0, bar: 1 }],
    ['leaves other keys alone', { person: 0, bar: 1 }, 'x', undefined],
  ])('%s', (_, cursor, key, expected) => {
    expect(move(cursor, key)).toEqual(expected)
  })

  it('is nowhere where nothing is in view', () => {
    expect(movedCursor(people, { from: 1_000, until: 2_000 }, undefined, 'ArrowRight')).toBeUndefined()
    expect(movedCursor([], range, undefined, 'ArrowDown')).toBeUndefined()
  })
})

describe('a grant in words', () => {
  it.each([
    ['2026-11-03T10:00:00Z', '2026-11-03T14:00:00Z', '3 Nov 2026, 10:00 UTC to 14:00 UTC'],
    ['2026-11-03T22:00:00Z', '2026-11-04T02:00:30Z', '3 Nov 2026, 22:00 UTC to 4 Nov 2026, 02:00:30 UTC'],
    ['2025-11-03T22:00:00Z', '2026-11-03T22:00:00Z', '3 Nov 2025, 22:00 UTC to 3 Nov 2026, 22:00 UTC'],
  ])('names the day once where it is the same: %s to %s', (opens, closes, expected) => {
    expect(timeText(at(opens), at(closes))).toBe(expected)
  })

  it('says who approved it, or that nobody did', () => {
    const granted = entry('alice', at('2026-11-03T10:00:00Z'), at('2026-11-03T14:00:00Z'))
    expect(entrySentence(granted)).toBe(
      'alice in dev on i-0a: 3 Nov 2026, 10:00 UTC to 14:00 UTC. Ended, proven. Pull request #1, approved by carol.',
    )
    expect(entrySentence({ ...granted, approvers: [], look: 'exception' })).toMatch(
      /With an exception\. Pull request #1, nobody approved it beforehand\.$/,
    )
  })
})
