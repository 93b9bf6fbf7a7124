import { expect, test } from 'vitest'
import { newWorld } from '../github/harness.ts'
import { get, linkTo, REPO } from './github-api.ts'

/** Main, two commits of a branch `feature/a` ahead of it, and one commit on main that the branch has not. */
async function newHistory() {
  const { world } = await newWorld()
  const root = await world.mainSha()
  const opened = { author: 'dave', title: 'One', branch: 'feature/a', changes: { a: '1' } }
  const { number, headSha: first } = await world.openPullRequest(opened)
  const second = await world.push(number, { by: 'dave', changes: { b: '1' } })
  const { sha: main } = await world.pushToMain({ by: 'erin', changes: { m: '1' } })
  const compare = (basehead: string, query = '') => get(world, `${REPO}/compare/${basehead}${query}`)
  return { world, root, first, second, main, compare }
}

test('the comparison of two commits says how far each is ahead of their common ancestor', async () => {
  const { root, first, second, main, compare } = await newHistory()
  const table = [
    [`${root}...main`, 'ahead', 1, 0, root],
    [`main...${root}`, 'behind', 0, 1, root],
    [`main...${main}`, 'identical', 0, 0, main],
    ['main...feature/a', 'diverged', 2, 1, root],
    [`feature%2Fa...${first}`, 'behind', 0, 1, first],
    [`${first}...feature/a`, 'ahead', 1, 0, first],
  ] as const
  for (const [basehead, status, ahead_by, behind_by, sha] of table) {
    const { json } = await compare(basehead)
    expect(json, basehead).toMatchObject({ status, ahead_by, behind_by, merge_base_commit: { sha } })
  }
  const { json } = await compare('main...feature/a')
  expect(json.commits.map(({ sha }: { sha: string }) => sha)).toEqual([first, second])
  expect(json.files.map(({ filename }: { filename: string }) => filename)).toEqual(['a', 'b'])
})

test('the commits of a comparison come in pages, and the files with the first', async () => {
  const { second, compare, world } = await newHistory()
  const { json, headers } = await compare('main...feature/a', '?per_page=1')
  expect(json).toMatchObject({ total_commits: 2, files: [{ filename: 'a' }, { filename: 'b' }] })
  const next = await get(world, linkTo('next', headers) ?? '')
  expect(next.json.commits).toMatchObject([{ sha: second }])
  expect(next.json).not.toHaveProperty('files')
})

test('the comparison of an absent, abbreviated or unrelated commit is not found', async () => {
  const { world, root, compare } = await newHistory()
  const [tree, at] = [await world.git.text(['rev-parse', 'main^{tree}']), world.clock.now()]
  const erin = { name: 'erin', email: 'erin@example.org', at }
  const other = await world.git.commit({ tree, parents: [], message: 'Root', author: erin, committer: erin })
  for (const basehead of [`${'1'.repeat(40)}...main`, `${root}...gone`, `${root.slice(0, 12)}...main`, 'main']) {
    expect(await compare(basehead), basehead).toMatchObject({ status: 404, json: { message: 'Not Found' } })
  }
  expect(await compare(`${other}...main`)).toMatchObject({
    status: 404,
    json: { message: `No common ancestor between ${other} and main.` },
  })
})
