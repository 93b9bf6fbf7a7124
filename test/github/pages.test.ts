import { describe, expect, test } from 'vitest'
import { connectTo, newWorld } from './harness.ts'

/** A pull request with so many reviews, on a GitHub that puts at most so many on a page, whatever it is asked for. */
async function reviewed(reviews: number, largestPage = 100) {
  const { world, clock } = await newWorld()
  const { handle } = world
  world.handle = request =>
    handle({ ...request, target: request.target.replace('per_page=100', `per_page=${largestPage}`) })
  const github = await connectTo(world, clock)
  const opened = { author: 'alice-gh', title: 'One', branch: 'b', changes: { f: '1' } }
  const { number } = await world.openPullRequest(opened)
  const ids = Array.from({ length: reviews }, () => world.review(number, { by: 'carol', state: 'COMMENTED' }))
  return { world, github, number, ids }
}

describe('a list in pages', () => {
  test.each([
    { reviews: 0, pages: 1 },
    { reviews: 1, pages: 1 },
    { reviews: 99, pages: 1 },
    { reviews: 100, pages: 1 },
    { reviews: 101, pages: 2 },
    { reviews: 200, pages: 2 },
    { reviews: 201, pages: 3 },
    // Only the Link header says whether there is more: a short page does not.
    { reviews: 20, largestPage: 7, pages: 3 },
    { reviews: 21, largestPage: 7, pages: 3 },
    { reviews: 22, largestPage: 7, pages: 4 },
    { reviews: 5, largestPage: 1, pages: 5 },
  ])(
    'is read to its end: $reviews reviews, at most $largestPage on a page: $pages pages',
    async ({ reviews, largestPage, pages }) => {
      const { world, github, number, ids } = await reviewed(reviews, largestPage)
      expect((await github.reviews(number)).map(({ id }) => id)).toEqual(ids)
      expect(world.calls).toHaveLength(pages)
    },
  )

  test('is read to its end although a page in the middle fails', async () => {
    const { world, github, number, ids } = await reviewed(20, 7)
    await github.reviews(number)
    const path = world.calls[1]?.path
    world.faults.add({ kind: 'slow', delayMs: 0 })
    world.faults.add({ kind: 'status', status: 502 })
    world.faults.add({ kind: 'cut' })
    world.faults.add({ kind: 'rate-limit' })
    expect((await github.reviews(number)).map(({ id }) => id)).toEqual(ids)
    expect(world.calls.filter(call => call.path === path)).toHaveLength(1 + 4)
  })

  test('fails as a whole if a page never arrives', async () => {
    const { world, github, number } = await reviewed(20, 7)
    world.faults.add({ kind: 'slow', delayMs: 0 })
    world.faults.add({ kind: 'status', status: 502, count: 5 })
    await expect(github.reviews(number)).rejects.toThrow('GitHub did not answer GET')
  })
})
