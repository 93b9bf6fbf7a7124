import { describe, expect, it } from 'vitest'
import { type GrantUpdate, groupByComment } from '../../src/domain/follow-up/grant-update.ts'

const ELEVEN = new Date('2026-11-23T11:00:00Z')
const NOON = new Date('2026-11-23T12:00:00Z')
const news = (
  id: string,
  pullRequest: number | undefined,
  endsAt: Date | undefined,
  about: string,
): GrantUpdate<string> => ({
  grant: { id, ...(pullRequest !== undefined && { pullRequest }) },
  about,
  ...(endsAt && { endsAt }),
})

describe('the updates of grants on pull requests', () => {
  it('share one comment if they end together, named after the first grant, in any order of arrival', () => {
    const [a, b, c] = [news('a', 7, ELEVEN, 'alice'), news('b', 7, ELEVEN, 'bob'), news('c', 7, ELEVEN, 'carol')]
    for (const told of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ] as const) {
      const about = told.map(each => each.about)
      expect(groupByComment(told)).toEqual([{ pullRequest: 7, id: 'a', about }])
    }
  })

  it('get separate comments for each end and each pull request', () => {
    const told = [
      news('a', 7, ELEVEN, 'x'),
      news('b', 7, NOON, 'y'),
      news('c', 8, ELEVEN, 'z'),
      news('d', 7, undefined, 'w'),
    ]
    expect(groupByComment(told).map(({ pullRequest, id }) => [pullRequest, id])).toEqual([
      [7, 'a'],
      [7, 'b'],
      [8, 'c'],
      [7, 'd'],
    ])
  })

  it('name an end once if several grants share it', () => {
    expect(groupByComment([news('a', 7, ELEVEN, 'x'), news('b', 7, ELEVEN, 'x')])).toEqual([
      { pullRequest: 7, id: 'a', about: ['x'] },
    ])
  })

  it('are empty if no pull request is known', () => {
    expect(groupByComment([news('a', undefined, ELEVEN, 'x')])).toEqual([])
    expect(groupByComment([])).toEqual([])
  })
})
