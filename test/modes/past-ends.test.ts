import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { VirtualClock } from '../../sandbox/clock.ts'
import type { Changes } from '../../sandbox/github/git/changes.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { openGit } from '../../src/git/git.ts'
import { openPastEnds } from '../../src/services/ledger/past-ends.ts'
import { LEDGER_BRANCH } from '../../src/services/ledger/paths.ts'
import { connectTo, newWorld, temporaryDirectory } from '../github/harness.ts'

const ID = '0123456789ab-01234567'
const OTHER = '0123456789ab-89abcdef'
const REF = `refs/heads/${LEDGER_BRANCH}`
const END = `2026-11/${ID}/ended.ap-southeast-1.json`
const GRANTED = { [`2026-11/${ID}/granted.json`]: '{}' }
const ended = (revocation: object) => JSON.stringify({ kind: 'ended', revocation })
const INTERRUPTED = `2026-11/${ID}/interrupted.ap-southeast-1.json`
/** A merge that took the same request off records its ends under its own commit. */
const REMOVED = `2026-11/${'f'.repeat(12)}-01234567/ended.ap-southeast-1.json`
const removing = (...ids: string[]) =>
  JSON.stringify({
    kind: 'ended',
    revocation: { verdict: 'clean', passes: [], policies: ids.map(id => `jit.20261123T110000Z.${id}`) },
  })
const NOTHING_DONE = ended({ verdict: 'interrupted', passes: [] })

let world: GitHubWorld
let clock: VirtualClock
beforeEach(async () => {
  const made = await newWorld()
  world = made.world
  clock = made.clock
})

/** A commit on the ledger, as anyone may make it who can push; by default on its tip. */
async function commit(changes: Changes, parents?: readonly string[]): Promise<string> {
  const { git } = world
  const tip = await git.resolve(REF)
  const on = parents ?? (tip ? [tip] : [])
  const tree = await git.changeTree(on[0] && `${on[0]}^{tree}`, changes)
  const by = { name: 'mallory', email: 'mallory@users.noreply.github.com', at: clock.now() }
  const sha = await git.commit({ tree, parents: on, message: 'By hand', author: by, committer: by })
  await git.updateRef(REF, sha)
  return sha
}

async function checkout(): Promise<string> {
  const directory = join(await temporaryDirectory(), 'checkout')
  await world.clone(directory)
  return directory
}

const askIn = async (directory: string) => {
  const github = await connectTo(world, clock)
  return openPastEnds({ git: openGit(directory), github, debug() {} })
}

/** What became of the ledger, commit by commit; and the record that the grant was ended by. */
const HISTORIES: readonly (readonly [name: string, found: string | undefined, steps: readonly Changes[]])[] = [
  ['only the grant', undefined, [GRANTED]],
  ['its end', END, [GRANTED, { [END]: '{}' }]],
  ['a later end beside the first', `2026-11/${ID}/ended.eu-central-1.20261124T080000Z.json`, [GRANTED, { [`2026-11/${ID}/ended.eu-central-1.20261124T080000Z.json`]: '{}' }]],
  ['an end that was not proven', `2026-11/${ID}/still-open.eu-central-1.json`, [{ [`2026-11/${ID}/still-open.eu-central-1.json`]: '{}' }]],
  ['an end in the folder of another month', `2025-01/${ID}/ended.eu-central-1.json`, [GRANTED, { [`2025-01/${ID}/ended.eu-central-1.json`]: '{}' }]],
  ['an undated end', `undated/${ID}/ended.eu-central-1.json`, [GRANTED, { [`undated/${ID}/ended.eu-central-1.json`]: '{}' }]],
  ['the end of another grant', undefined, [GRANTED, { [END.replace(ID, OTHER)]: '{}' }]],
  ['an end that a plain commit has removed', END, [GRANTED, { [END]: '{}' }, { [END]: null }]],
  ['a ledger that a plain commit has emptied', END, [{ ...GRANTED, [END]: '{}' }, { [END]: null, [`2026-11/${ID}/granted.json`]: null, x: 'x' }]],
  ['a folder where the end would be written', END, [GRANTED, { [`${END}/x`]: 'x' }]],
  ['a job that was told to stop while it waited', undefined, [GRANTED, { [INTERRUPTED]: NOTHING_DONE }]],
  ['a job that was told to stop after a pass', INTERRUPTED, [GRANTED, { [INTERRUPTED]: ended({ verdict: 'interrupted', passes: [{ number: 1 }] }) }]],
  ['a record of a stopped job after a pass, which was overwritten', INTERRUPTED, [{ [INTERRUPTED]: ended({ verdict: 'interrupted', passes: [{ number: 1 }] }) }, { [INTERRUPTED]: NOTHING_DONE }]],
  ['a stopped job whose record cannot be read', INTERRUPTED, [GRANTED, { [INTERRUPTED]: '{' }]],
  ['the end by a merge that removed its request', REMOVED, [GRANTED, { [REMOVED]: removing(ID) }]],
  ['the end by a merge that removed its request, which a plain commit has removed', REMOVED, [GRANTED, { [REMOVED]: removing(OTHER, ID) }, { [REMOVED]: null }]],
  ['the end of another grant of the same request', undefined, [GRANTED, { [REMOVED]: removing(`${'e'.repeat(12)}-01234567`) }]],
  ['another grant of the same request, whose end cannot be read', undefined, [GRANTED, { [REMOVED]: '{' }]],
] // biome-ignore format: a table

describe('the past end of a grant on the ledger', () => {
  it('is absent if there is no ledger', async () => {
    expect(await (await askIn(await checkout())).of(ID)).toBeUndefined()
  })

  describe.each(['the whole ledger', 'an older ledger', 'no ledger'])('in a checkout with %s', has => {
    it.each(HISTORIES)('is read if the ledger has %s', async (_, found, steps) => {
      let directory = await checkout()
      for (const [index, step] of steps.entries()) {
        await commit(step)
        if (has === 'the whole ledger' || (has === 'an older ledger' && index === 0)) directory = await checkout()
      }
      const path = await (await askIn(directory)).of(ID)
      expect(path?.replace(/\/x$/, '')).toBe(found)
    })

    it('is found even if a merge hides it from the history of its path', async () => {
      let directory = await checkout()
      const base = await commit(GRANTED)
      if (has === 'an older ledger') directory = await checkout()
      const end = await commit({ [END]: '{}' })
      const beside = await commit({ notes: 'x' }, [base])
      await commit({ more: 'x' }, [beside, end])
      if (has === 'the whole ledger') directory = await checkout()
      expect(await world.git.text(['log', '--format=%H', REF, '--', END])).toBe('')
      expect(await (await askIn(directory)).of(ID)).toBe(END)
    })
  })

  it('is read anew each time, because an end may come while a job grants others', async () => {
    await commit(GRANTED)
    const pastEnds = await askIn(await checkout())
    expect(await pastEnds.of(ID)).toBeUndefined()
    await commit({ [END]: '{}' })
    expect(await pastEnds.of(ID)).toBe(END)
  })

  it('costs one call if the checkout is complete, for any number of grants', async () => {
    for (let i = 0; i < 20; i++) await commit({ [`2026-11/${i}`]: '{}' })
    const pastEnds = await askIn(await checkout())
    const before = world.calls.length
    expect([await pastEnds.of(ID), await pastEnds.of(OTHER)]).toEqual([undefined, undefined])
    expect(world.calls.slice(before).map(({ path }) => decodeURIComponent(path).replace(/.*\/git\//, ''))).toEqual(
      [1, 2].map(() => `ref/heads/${LEDGER_BRANCH}`),
    )
  })

  it('is unknown if the checkout lacks too much of the ledger and cannot fetch it, and known by a fetch of it alone', async () => {
    const directory = await checkout()
    const origin = (url: string) => world.git.run(['remote', 'set-url', 'origin', url], { cwd: directory })
    await origin(join(directory, 'gone'))
    await commit({ [END]: '{}' })
    for (let i = 0; i < 101; i++) await commit({ [`2026-11/${i}`]: '{}' })
    await expect((await askIn(directory)).of(ID)).rejects.toThrow(
      'The checkout lacks more than 100 commits of the branch access-ledger, and they could not be fetched, so it is not known what was ended before. Look at the size of that branch; give actions/checkout "fetch-depth: 2147483647", and run this job again.',
    )
    await origin(world.git.directory)
    await world.git.updateRef('refs/heads/junk', await world.git.text(['rev-parse', REF]))
    expect(await (await askIn(directory)).of(ID)).toBe(END)
    const branches = await world.git.text(['for-each-ref', '--format=%(refname)', 'refs/remotes'], { cwd: directory })
    expect(branches).not.toContain('junk')
  })

  it('is unknown if GitHub does not answer', async () => {
    await commit(GRANTED)
    const pastEnds = await askIn(await checkout())
    world.faults.add({ path: /access-ledger/, kind: 'status', status: 500, count: 5 })
    await expect(pastEnds.of(ID)).rejects.toThrow('GitHub did not answer')
  })

  it('is requested from GitHub if the checkout is shallow', async () => {
    await commit(GRANTED)
    await commit({ [END]: '{}' })
    await commit({ [END]: null })
    const directory = join(await temporaryDirectory(), 'shallow')
    const url = `file://${world.git.directory}`
    await world.git.run(['clone', '--quiet', '--depth=1', '--no-single-branch', url, directory], { cwd: '.' })
    expect(await (await askIn(directory)).of(ID)).toBe(END)
  })
})
