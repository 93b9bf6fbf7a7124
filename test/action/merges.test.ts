import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { grantedPath, recordsOf, writesOf } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

const METHODS = ['merge', 'squash', 'rebase'] as const
const alice = { 'requests/alice.yaml': request() }
const bob = { 'requests/bob.yaml': request({ duration: '30m' }) }

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

type Landed = Pick<Push, 'before' | 'sha'>
type Opening = Partial<Parameters<GitHubWorld['openPullRequest']>[0]>

const open = (options: Opening = {}) =>
  github.openPullRequest({ author: 'alice-gh', title: 'Access', branch: 'alice', changes: alice, ...options })

const approve = (number: number) => github.review(number, { by: 'carol', state: 'APPROVED' })

async function openApproved(options: Opening = {}, ...further: readonly Opening['changes'][]): Promise<number> {
  const { number } = await open(options)
  for (const changes of further) await github.push(number, { by: options.author ?? 'alice-gh', changes: changes ?? {} })
  approve(number)
  return number
}

const openForBob = (...further: readonly Opening['changes'][]) =>
  openApproved({ author: 'bob-gh', branch: 'bob', changes: bob }, ...further)

const land = (number: number, method: (typeof METHODS)[number]): Promise<Landed> =>
  github.merge(number, { by: 'dave', method })

/** Which pull request brought access to whom. */
type Expected = Readonly<Record<string, number>>

/** The job grants as expected, once, and says so in the right places; run again, it writes nothing more. */
async function expectGranted(landed: Landed, expected: Expected, silent: readonly number[] = []): Promise<void> {
  const before = writesOf(scenario).length
  const push = { number: 0, ...landed }
  const result = await scenario.grant(push)
  expect(result.log).not.toContain('::error')
  expect(result.exitCode).toBe(0)
  const grants = grantsOf(result)
  expect(Object.fromEntries(grants.map(({ user, pullRequest }) => [user, pullRequest]))).toEqual(expected)
  const puts = writesOf(scenario).filter(call => !/^(POST|PATCH) /.test(call))
  expect(puts.slice(-grants.length)).toEqual(grants.map(({ user, policy }) => `PutUserPolicy ${user} ${policy}`))
  for (const { user, policy } of grants) expect(scenario.policies(user)).toEqual([policy])

  for (const number of new Set(Object.values(expected))) {
    const [comment, ...others] = github.comments(number)
    expect(others).toEqual([])
    for (const user of Object.keys(expected)) {
      const said = `<code>${user}</code> may open a shell on`
      if (expected[user] === number) expect(comment?.body).toContain(said)
      else expect(comment?.body).not.toContain(said)
    }
  }
  for (const number of silent) expect(github.comments(number)).toEqual([])
  const records = await recordsOf(scenario)
  for (const grant of grants)
    expect(records[grantedPath(grant)]).toMatchObject({ user: grant.user, pullRequest: grant.pullRequest })

  const written = writesOf(scenario)
  expect(written.length).toBeGreaterThan(before)
  await scenario.clock.advance(MINUTE)
  const again = await scenario.grant(push)
  expect(again.exitCode).toBe(0)
  expect(again.outputs.grants).toBe(result.outputs.grants)
  expect(writesOf(scenario)).toEqual(written)
}

describe.each(METHODS)('a pull request that lands by %s', method => {
  it('grants once with one commit, behind other work that was merged meanwhile', async () => {
    const number = await openApproved()
    await openForBob()
    await github.pushToMain({ by: 'dave', changes: { 'README.md': 'more' } })
    await expectGranted(await land(number, method), { alice: number })
  })

  it('grants once with several commits to the same file, of which the last one counts', async () => {
    const [wrong, long] = [
      { 'requests/alice.yaml': 'instances: [\n' },
      { 'requests/alice.yaml': request({ duration: '9h' }) },
    ]
    const number = await openApproved({ changes: wrong }, long, alice)
    await expectGranted(await land(number, method), { alice: number })
  })

  it('grants once with commits to other files before, between and after, although the index of GitHub lags', async () => {
    github.indexLagMs = 40_000
    const number = await openApproved({ changes: { a: '1' } }, alice, { b: '1' }, bob, { c: '1' })
    await expectGranted(await land(number, method), { alice: number, bob: number })
  })

  it('grants once in a merge queue of one push, with several commits each, and one between that requests nothing', async () => {
    const first = await openApproved({ changes: { 'requests/alice.yaml': request({ duration: '2h' }) } }, alice)
    const other = await openApproved({ author: 'dave', branch: 'docs', changes: { 'README.md': 'x' } }, { more: 'x' })
    const second = await openForBob({ 'requests/bob.yaml': request() }, bob)
    const landed = await github.mergeQueue([first, other, second], { by: 'dave', method })
    await expectGranted(landed, { alice: first, bob: second }, [other])
  })
})

it('a merge queue whose index lags is waited for once, not for each pull request', async () => {
  github.indexLagMs = 40_000
  const numbers = [await openApproved(), await openForBob()]
  const landed = await github.mergeQueue(numbers, { by: 'dave', method: 'squash' })
  const before = scenario.clock.now().getTime()
  await scenario.grant({ number: 0, ...landed })
  expect(scenario.clock.now().getTime() - before).toBe(40_000)
})

describe('stacked pull requests', () => {
  const openLower = () => openApproved({ branch: 'lower' })
  const openUpper = (options: Opening = {}) =>
    open({ author: 'bob-gh', branch: 'upper', from: 'lower', changes: bob, ...options })

  it.each(['merge', 'rebase', 'squash'] as const)(
    'are each granted their own requests when both are merged, by %s',
    async method => {
      const lower = await openLower()
      const { number: upper } = await openUpper()
      await expectGranted(await land(lower, method), { alice: lower }, [upper])
      approve(upper)
      await expectGranted(await land(upper, 'merge'), { bob: upper })
    },
  )

  it.each(['first', 'last'])(
    'are all granted by the approval of the upper one if it brings both, listed %s',
    async listed => {
      const lower = await openLower()
      const { number: upper } = await openUpper()
      approve(upper)
      if (listed === 'first') github.pullRequests.reverse()
      const landed = await land(upper, 'merge')
      await expectGranted(landed, { alice: upper, bob: upper }, [lower])
    },
  )

  it('are not granted by the approval of the lower one if the upper one brings both', async () => {
    await openLower()
    const { number: upper } = await openUpper()
    const result = await scenario.grant({ number: upper, ...(await land(upper, 'merge')) })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`Pull request #${upper} has 0 of the 1 approvals`)
    expect(result.outputs.grants).toBe('[]')
    expect(writesOf(scenario).filter(call => call.startsWith('Put'))).toEqual([])
  })

  it('are all granted by the lower one if the upper one was merged into it before its approval', async () => {
    const { number: lower } = await open({ branch: 'lower' })
    const { number: upper } = await openUpper({ base: 'lower' })
    await land(upper, 'merge')
    approve(lower)
    await expectGranted(await land(lower, 'merge'), { alice: lower, bob: lower }, [upper])
  })

  it('are not all granted by the lower one if the upper one was merged into it after its approval', async () => {
    const lower = await openLower()
    const { number: upper } = await openUpper({ base: 'lower' })
    approve(upper)
    await land(upper, 'merge')
    const result = await scenario.grant({ number: lower, ...(await land(lower, 'merge')) })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('carol approved an earlier commit, not the final head')
    expect(result.outputs.grants).toBe('[]')
  })
})

it('a request that lands twice in one push, changed by the second pull request, is granted as it stands at the end', async () => {
  const first = await openApproved()
  const { sha: between } = await land(first, 'merge')
  const before = (await github.git.text(['rev-parse', `${between}^1`])).trim()
  const changed = { 'requests/alice.yaml': request({ duration: '2h' }) }
  const second = await openApproved({ branch: 'second', changes: changed })
  const { sha } = await land(second, 'merge')
  const result = await scenario.grant({ number: 0, before, sha })
  expect(result.exitCode).toBe(0)
  expect(grantsOf(result).map(({ pullRequest }) => pullRequest)).toEqual([second])
  expect(scenario.policies('alice')).toEqual([grantsOf(result)[0]?.policy])
  expect(github.comments(first)[0]?.body).toContain('Overtaken for <code>alice</code>')
  const kinds = Object.values(await recordsOf(scenario)).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['ended', 'granted', 'overtaken'])
})
