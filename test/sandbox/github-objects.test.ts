import { expect, test } from 'vitest'
import { newWorld } from '../github/harness.ts'

const BYTES = Buffer.from([0, 0xff, 0x0a, 0xc3, 0x28])

/** Names that git is asked for, and what it says: the objects themselves, then what stands for none. */
async function questions() {
  const { world } = await newWorld({ 'folder/file': BYTES, empty: '' })
  const { git } = world
  const main = await world.mainSha()
  const tree = await git.text(['rev-parse', `${main}^{tree}`])
  const blob = await git.text(['rev-parse', `${main}:folder/file`])
  const table = [
    [main, 'commit', main],
    ['refs/heads/main', 'commit', main],
    ['main', 'commit', main],
    [main, 'tree', tree],
    ['refs/heads/main', 'tree', tree],
    [tree, 'tree', tree],
    [blob, 'blob', blob],
    [blob, 'commit', undefined],
    [tree, 'commit', undefined],
    [main, 'blob', undefined],
    ['f'.repeat(40), 'commit', undefined],
    ['refs/heads', 'commit', undefined],
    ['refs/heads/main/below', 'commit', undefined],
    ['refs/heads/../heads/main', 'commit', undefined],
  ] as const
  return { git, main, blob, table }
}

test('objects that the sandbox writes itself are valid for git, byte for byte', async () => {
  const { git, blob } = await questions()
  await git.run(['fsck', '--strict', '--full'])
  expect(await git.run(['cat-file', 'blob', blob])).toEqual(BYTES)
})

test.each(['loose', 'packed'] as const)('objects and refs are found with their kinds: %s', async how => {
  const { git, main, blob, table } = await questions()
  if (how === 'packed') await git.run(['gc', '--quiet', '--prune=now'])
  for (const [name, kind, sha] of table) expect(await git.resolve(name, kind), `${name}^{${kind}}`).toBe(sha)
  expect(await git.blob(blob)).toEqual(BYTES)
  expect((await git.commitBytes(main)).toString()).toContain('First commit')
})

test('an object that git did not find is looked for again, because it may have come meanwhile', async () => {
  const { git, main } = await questions()
  const tree = await git.text(['rev-parse', `${main}^{tree}`])
  const at = new Date('2026-11-24T08:00:00Z')
  const by = { name: 'a', email: 'a@example.org', at }
  const coming = { tree, parents: [main], message: 'Coming', author: by, committer: by }
  const elsewhere = await questions()
  const sha = await elsewhere.git.commit(coming)
  await expect(git.commitsBetween(main, sha)).rejects.toThrow('git rev-list')
  await git.commit(coming)
  expect(await git.commitsBetween(main, sha)).toEqual([sha])
})
