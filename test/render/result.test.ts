import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultText } from '../../src/render/result.ts'
import { fuzz, hostileText } from '../support/hostile.ts'

/** GitHub counts two bytes for each code unit of the outputs of a job, and takes 1 MB. */
const MOST_UNITS = 500_000

const entries = (count: number, said = 'x'.repeat(1_000)) =>
  Array.from({ length: count }, (_, index) => ({ index, said }))

describe('the output `result`', () => {
  it('is the complete result if that fits', () => {
    const result = { pullRequest: 3, problems: entries(10), failures: [] }
    expect(resultText(result)).toBe(JSON.stringify(result))
  })

  it('omits entries that do not fit, from the longest list first, and counts them', () => {
    const result = { pullRequest: 3, problems: entries(2_000), previews: entries(3_000), failures: entries(50) }
    const { pullRequest, problems, previews, failures, leftOut } = JSON.parse(resultText(result))
    expect([pullRequest, failures]).toEqual([3, entries(50)])
    expect(problems).toEqual(entries(problems.length))
    expect(previews).toEqual(entries(previews.length))
    expect(problems.length).toBeGreaterThan(90)
    expect(previews.length).toBeGreaterThan(90)
    expect(leftOut).toEqual({ problems: 2_000 - problems.length, previews: 3_000 - previews.length })
  })

  it('always fits, and omits nothing without a count', () => {
    const said = hostileText({ maxLength: 2_000, pieces: 8 })
    const list = fc.tuple(fc.nat(400), said).map(([count, text]) => entries(count, text))
    fc.assert(
      fc.property(fc.record({ a: list, b: list, c: list }), result => {
        const text = resultText(result)
        expect(text.length).toBeLessThan(MOST_UNITS)
        const { leftOut = {}, ...told } = JSON.parse(text)
        for (const name of ['a', 'b', 'c'] as const)
          expect(told[name].length + (leftOut[name] ?? 0)).toBe(result[name].length)
      }),
      fuzz(50),
    )
  })
})
