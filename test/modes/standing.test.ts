import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { VirtualClock } from '../../sandbox/clock.ts'
import type { Changes } from '../../sandbox/github/git/changes.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { RequestEntry } from '../../src/domain/request/request.ts'
import { openGit } from '../../src/git/git.ts'
import type { Job } from '../../src/services/granting/job.ts'
import { checkRequestStands } from '../../src/services/granting/standing.ts'
import { connectTo, newWorld, temporaryDirectory } from '../github/harness.ts'
import { readRequestFile } from '../support/request-file.ts'
import { request } from '../support/scenario.ts'

const PATH = 'requests/alice.yaml'
const ASKED = request()
const OTHERS = request({ reason: 'INC-9: another' })
const list = (...entries: string[]) => entries.map(entry => `- ${entry.trim().replaceAll('\n', '\n  ')}\n`).join('')

let world: GitHubWorld
let clock: VirtualClock
let merge: string
let olderCheckout: string
beforeEach(async () => {
  const made = await newWorld()
  world = made.world
  clock = made.clock
  olderCheckout = await checkout()
  merge = await push({ [PATH]: ASKED })
})

const push = async (changes: Changes) => (await world.pushToMain({ by: 'erin', changes })).sha

async function checkout(): Promise<string> {
  const directory = join(await temporaryDirectory(), 'checkout')
  await world.clone(directory)
  return directory
}

function entryOf(text: string): RequestEntry {
  const parsed = readRequestFile(PATH, Buffer.from(text), ['dev'])
  if (!parsed.ok || !parsed.value.entries[0]) throw new Error('no entry')
  return parsed.value.entries[0]
}

async function standingIn(directory: string) {
  const context = { git: openGit(directory), github: await connectTo(world, clock), debug() {} }
  const rules = { accounts: new Map([['dev', {}]]) }
  const job = { context, branch: 'main', rules, folder: 'requests/', rulesRead: { path: '.github/jit-access.yml' } }
  return checkRequestStands(job as unknown as Job, merge, entryOf(ASKED))
}

/** Merges a branch from before the removal, whose version of the file wins. */
async function mergeOldBranch(): Promise<string> {
  const { git } = world
  const by = { name: 'erin', email: 'erin@users.noreply.github.com', at: clock.now() }
  const tree = await git.changeTree(`${merge}^{tree}`, { notes: 'x' })
  const beside = await git.commit({ tree, parents: [merge], message: 'Beside', author: by, committer: by })
  const parents = [await world.mainSha(), beside]
  const commit = await git.commit({ tree, parents, message: 'Merge', author: by, committer: by })
  return (await world.pushToMain({ by: 'erin', commit })).sha
}

type Step = Changes | 'merge of an old branch'
/** What happens on main after the merge; what stands then; and by which of these commits it was gone. */
const LINES: readonly (readonly [name: string, kind: string, goneBy: number | undefined, steps: readonly Step[]])[] = [
  ['nothing happened', 'stands', undefined, []],
  ['other files changed', 'stands', undefined, [{ 'README.md': 'y' }, { 'requests/bob.yaml': OTHERS }]],
  ['other requests of the file changed', 'stands', undefined, [{ [PATH]: list(ASKED, OTHERS) }, { [PATH]: list(OTHERS, ASKED) }]],
  ['the file could not be read for a while', 'stands', undefined, [{ [PATH]: 'oops: 1\n' }, { [PATH]: ASKED }]],
  ['it was removed', 'removed', undefined, [{ [PATH]: null }]],
  ['it was changed', 'removed', undefined, [{ [PATH]: OTHERS }]],
  ['it was removed and put back', 'restored', 0, [{ [PATH]: null }, { 'README.md': 'y' }, { [PATH]: ASKED }]],
  ['it was changed and changed back', 'restored', 1, [{ 'README.md': 'y' }, { [PATH]: OTHERS }, { [PATH]: ASKED }, { 'README.md': 'z' }]],
  ['it was removed and put back twice', 'restored', 0, [{ [PATH]: null }, { [PATH]: ASKED }, { [PATH]: null }, { [PATH]: ASKED }]],
  ['it was removed, and a branch from before brought it back', 'restored', 0, [{ [PATH]: null }, 'merge of an old branch']],
] // biome-ignore format: a table

describe('a request since its merge', () => {
  describe.each(['that is up to date', 'of the merge', 'from before the merge'])('in a checkout %s', age => {
    it.each(LINES)('is compared with the default branch: %s', async (_, kind, goneBy, steps) => {
      let directory = age === 'of the merge' ? await checkout() : olderCheckout
      const shas: string[] = []
      for (const step of steps)
        shas.push(step === 'merge of an old branch' ? await mergeOldBranch() : await push(step as Changes))
      if (age === 'that is up to date') directory = await checkout()
      const goneAt = goneBy === undefined ? undefined : shas[goneBy]
      const tip = await world.mainSha()
      expect(await standingIn(directory)).toEqual({
        kind,
        ...(kind === 'stands' && { tip }),
        ...(goneAt && { goneAt }),
      })
    })
  })

  it('is not evaluated by the history of the path, where a branch from before hides the removal', async () => {
    await push({ [PATH]: null })
    await mergeOldBranch()
    const commits = await world.git.text(['log', '--format=%H', 'main', '--', PATH])
    expect(commits).toBe(merge)
    expect(await standingIn(await checkout())).toMatchObject({ kind: 'restored' })
  })

  it('is unknown if the branch was forced away from the merge', async () => {
    const before = await world.git.text(['rev-parse', `${merge}^`])
    await world.pushToMain({ by: 'erin', commit: before })
    await push({ 'README.md': 'y' })
    await push({ [PATH]: ASKED })
    await expect(standingIn(await checkout())).rejects.toThrow(/force-pushed|does not hold/)
  })

  it('is unknown if the checkout lacks too much of the branch and cannot fetch it, and is known by one fetch if it can', async () => {
    const directory = await checkout()
    const origin = (url: string) => world.git.run(['remote', 'set-url', 'origin', url], { cwd: directory })
    await origin(join(directory, 'gone'))
    for (let i = 0; i < 101; i++) await push({ 'README.md': String(i) })
    await expect(standingIn(directory)).rejects.toThrow(
      /It is not known what happened on main since commit [0-9a-f]{12}: .* run this job again/,
    )
    await origin(world.git.directory)
    expect(await standingIn(directory)).toMatchObject({ kind: 'stands' })
  })
})
