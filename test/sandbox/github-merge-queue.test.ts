import { expect, test } from 'vitest'
import { newWorld } from '../github/harness.ts'
import { get, openOne, REPO } from './github-api.ts'

test.each([
  { method: 'merge', introduced: 4 },
  { method: 'squash', introduced: 2 },
  { method: 'rebase', introduced: 2 },
] as const)(
  'a merge queue merges several pull requests in one push by $method, each with its own commit',
  async ({ method, introduced }) => {
    const { world } = await newWorld()
    const one = await openOne(world, 'one')
    const two = await openOne(world, 'two')
    const pushes = world.pushes.length
    const { before, sha } = await world.mergeQueue([one.number, two.number], { method, by: 'carol' })
    expect(world.pushes.slice(pushes)).toMatchObject([{ ref: 'refs/heads/main', before, after: sha }])
    expect(await world.git.commitsBetween(before, sha)).toHaveLength(introduced)
    const pulls = await Promise.all([one, two].map(async ({ number }) => get(world, `${REPO}/pulls/${number}`)))
    const [first, second] = pulls.map(({ json }) => json)
    expect(first).toMatchObject({ merged: true, merged_by: { login: 'carol' }, base: { sha: before } })
    expect(second).toMatchObject({ merge_commit_sha: sha, base: { sha: first.merge_commit_sha } })
    for (const { number, merge_commit_sha } of [first, second]) {
      expect((await get(world, `${REPO}/commits/${merge_commit_sha}/pulls`)).json).toMatchObject([{ number }])
      const { json } = await get(world, `${REPO}/commits/${merge_commit_sha}`)
      expect(json.committer.login).toBe('web-flow')
    }
    expect((await get(world, `${REPO}/activity?activity_type=merge_queue_merge`)).json).toMatchObject([
      { ref: 'refs/heads/main', before, after: sha, actor: { login: 'github-merge-queue[bot]', type: 'Bot' } },
    ])
    expect(await world.pushEvent(before, sha)).toMatchObject({ sender: { login: 'github-merge-queue[bot]' } })
  },
)

test('a merge queue with a conflict merges none', async () => {
  const { world } = await newWorld()
  const open = (branch: string, text: string) =>
    world.openPullRequest({ author: 'alice-gh', title: branch, branch, changes: { f: text } })
  const [one, two] = [await open('one', '1'), await open('two', '2')]
  const main = await world.mainSha()
  const queued = world.mergeQueue([one.number, two.number], { method: 'merge', by: 'carol' })
  await expect(queued).rejects.toThrow('conflicts')
  expect(await world.mainSha()).toBe(main)
  expect((await get(world, `${REPO}/pulls/${one.number}`)).json.merged).toBe(false)
})
