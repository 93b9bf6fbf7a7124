import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barAt, blocksOf, lanesOf } from '../../src/render/report/page/lanes.ts'
import { pageEntry as entry } from './page-entry.ts'

describe('the lanes of a person', () => {
  const lanes = (spans: readonly (readonly [number, number])[]) =>
    lanesOf(spans.map(([opens, closes]) => entry('a', opens, closes)))[0]

  it('are as many as grants were open at once, and no grant covers another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 })), { minLength: 1 }),
        all => {
          const spans = all.map(([opens, length]) => [opens, opens + length] as const)
          const own = lanes(spans)
          const openAt = (instant: number) =>
            spans.filter(([opens, closes]) => opens <= instant && instant < closes).length
          expect(own?.lanes).toBe(Math.max(...spans.map(([opens]) => openAt(opens))))
          const bars = own?.bars ?? []
          expect(bars.map(bar => bar.index).toSorted((one, other) => one - other)).toEqual(
            spans.map((_, index) => index),
          )
          for (const one of bars)
            for (const other of bars)
              if (one !== other && one.lane === other.lane)
                expect(one.closes <= other.opens || other.closes <= one.opens).toBe(true)
        },
      ),
    )
  })

  it('are by name', () => {
    const people = lanesOf([entry('b', 0, 1), entry('a', 5, 6), entry('b', 2, 3), entry('B', 0, 1)])
    expect(people.map(({ user, bars }) => [user, bars.map(bar => bar.index)])).toEqual([
      ['B', [3]],
      ['a', [1]],
      ['b', [0, 2]],
    ])
  })

  it('are drawn as few rectangles where grants are closer than pixels, and none is lost', () => {
    const many = lanesOf(Array.from({ length: 10_000 }, (_, index) => entry('a', index * 100, index * 100 + 50)))[0]
    const range = { from: 0, until: 1_000_000 }
    if (!many) throw new Error('no lanes')
    expect(blocksOf(many, range, 800).length).toBeLessThanOrEqual(800)
    expect(blocksOf(many, { from: 0, until: 1_000 }, 800).length).toBe(10)
  })

  it('keep a grant that needs to be seen apart from one beside it', () => {
    const [own] = lanesOf([entry('a', 0, 10), entry('a', 10, 20, { look: 'unproven' }), entry('a', 20, 30)])
    if (!own) throw new Error('no lanes')
    expect(blocksOf(own, { from: 0, until: 1_000_000 }, 100).map(({ look }) => look)).toEqual([
      'ended',
      'unproven',
      'ended',
    ])
  })

  it('leave out what is not in view, and cut what reaches beyond it', () => {
    const own = lanes([
      [0, 10],
      [5, 50],
      [90, 200],
      [300, 400],
    ])
    if (!own) throw new Error('no lanes')
    expect(blocksOf(own, { from: 20, until: 100 }, 80)).toEqual([
      { lane: 1, look: 'ended', left: 0, right: 30 },
      { lane: 0, look: 'ended', left: 70, right: 80 },
    ])
  })

  it('answer the grant under the pointer, or the nearest one', () => {
    const own = lanes([
      [0, 10],
      [20, 30],
    ])
    if (!own) throw new Error('no lanes')
    expect([5, 12, 15, 18, 99].map(instant => barAt(own, 0, instant, 3)?.index)).toEqual([
      0,
      0,
      undefined,
      1,
      undefined,
    ])
    expect(barAt(own, 1, 5, 3)).toBeUndefined()
  })
})
