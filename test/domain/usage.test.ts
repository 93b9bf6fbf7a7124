import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usedMs } from '../../src/domain/evidence/usage.ts'
import { openSession, past, session } from './known-grant.ts'

const NOW = past(100)
const span = (from: number, to?: number) =>
  to === undefined ? openSession({ startedAt: past(from) }) : session({ startedAt: past(from), endedAt: past(to) })
const { startedAt: _, ...timeless } = session()

describe('the time that a grant was used', () => {
  it.each([
    ['no session', [], 0],
    ['one session', [span(0, 10)], 10],
    ['sessions one after the other', [span(0, 10), span(20, 25)], 15],
    ['two at once', [span(0, 10), span(5, 12)], 12],
    ['one within the other', [span(0, 10), span(2, 4)], 10],
    ['one that begins as the other ends', [span(10, 12), span(0, 10)], 12],
    ['one that is open', [span(90)], 10],
    ['one that is open, beside others', [span(50), span(60, 70), span(80)], 50],
    ['one that began at an unknown instant', [timeless, span(0, 1)], 1],
    ['one that began after now, by the clock of AWS', [span(101)], 0],
    ['one that began after now, beside another', [span(101), span(90)], 10],
  ])('counts each instant once: %s', (_, sessions, expected) => {
    expect(usedMs(sessions, NOW)).toBe(expected)
  })

  it('is at least the longest session, at most their sum and their span, and the same in any order', () => {
    const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { minLength: 1, maxLength: 8 })
    const cases = spans.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(cases, ([list, shuffled]) => {
        const used = (of: typeof list) =>
          usedMs(
            of.map(([from, lasts]) => span(from, from + lasts)),
            NOW,
          )
        const lengths = list.map(([, lasts]) => lasts)
        const whole = Math.max(...list.map(([from, lasts]) => from + lasts)) - Math.min(...list.map(([from]) => from))
        expect(used(list)).toBe(used(shuffled))
        expect(used(list)).toBeGreaterThanOrEqual(Math.max(...lengths))
        expect(used(list)).toBeLessThanOrEqual(
          Math.min(
            whole,
            lengths.reduce((sum, each) => sum + each, 0),
          ),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
