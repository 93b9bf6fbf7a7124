import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import { digestOf } from '../../src/domain/request/request.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

const { api, db } = ACME.instances
const RULE_FILE = '.github/jit-access.yml'
const LAXER = ACME_RULES.replace('max_duration: 8h', 'max_duration: 24h')

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const file = { 'requests/alice.yaml': request() }

async function expectRefusal(push: Pick<Push, 'before' | 'sha'>, message: string) {
  const result = await scenario.grant({ number: 0, ...push })
  expect(result.log).toContain(message)
  expect(result.exitCode).toBe(1)
  expect(result.outputs.grants).toBe('[]')
  expect(scenario.policies('alice')).toEqual([])
  return result
}

describe('a pull request that changes the rules for its own request', () => {
  it.each([
    ['the rules first, then the request', { [RULE_FILE]: LAXER }, file],
    ['the request first, then the rules', file, { [RULE_FILE]: LAXER }],
  ])('is refused if a rebase lands %s', async (_, first, second) => {
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: first })
    await github.push(number, { by: 'alice-gh', changes: second })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await expectRefusal(
      await github.merge(number, { by: 'dave', method: 'rebase' }),
      'changes the rules as well as requests',
    )
  })

  it("is refused if main already has the same change of the rules, so that only GitHub's list of files shows it", async () => {
    const { github } = scenario.sandbox
    const changes = { ...file, [RULE_FILE]: LAXER }
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await scenario.writeRules(LAXER)
    await expectRefusal(
      await github.merge(number, { by: 'dave', method: 'merge' }),
      'changes the rules as well as requests',
    )
  })

  it('is refused if its head holds bytes that reviewers were not shown', async () => {
    const { github } = scenario.sandbox
    await scenario.grant(await scenario.merge({ files: file }))
    await scenario.clock.advance(120 * MINUTE)
    const changes = { 'requests/bob.yaml': request() }
    const { number } = await github.openPullRequest({ author: 'bob-gh', title: 'x', branch: 'b', changes })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null } }))
    const push = await github.merge(number, { by: 'dave', method: 'squash', alsoChanging: file })
    const result = await scenario.grant({ number, ...push })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('The merged requests/alice.yaml is not the file that was approved')
    expect(grantsOf(result).map(({ user }) => user)).toEqual(['bob'])
    expect(scenario.policies('alice')).toEqual([])
  })

  it.each([
    ['author', { by: 'alice-gh', author: 'laptop' }, 'GitHub does not know who wrote commit'],
    ['committer', { by: 'laptop', author: 'alice-gh' }, 'GitHub does not know who committed'],
  ])(
    'is refused if the %s of a commit is no account, because its approver may have written it',
    async (_, people, message) => {
      const { github } = scenario.sandbox
      const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: file })
      const sha = await github.push(number, {
        ...people,
        changes: { 'requests/alice.yaml': request({ duration: '2h' }) },
      })
      github.deleteAccount('laptop')
      github.review(number, { by: 'carol', state: 'APPROVED' })
      await expectRefusal(
        await github.merge(number, { by: 'dave', method: 'merge' }),
        `${message} ${sha.slice(0, 12)} (`,
      )
    },
  )
})

describe('text from outside', () => {
  const RULES = ACME_RULES.replace('approvals: 1', "approvals: 1\n    reason: '^INC-'")
  const COMMAND = /^\s*::(?!debug|error|warning|notice|add-mask|set-output|group|endgroup)/m

  it.each(['##[stop-commands]quiet', '::stop-commands::quiet', '##[add-path]/tmp', 'x ##[error]y'])(
    'is never a command to the runner: the reason %j, which a refusal quotes',
    async reason => {
      await scenario.writeRules(RULES)
      const result = await scenario.grant(
        await scenario.merge({ files: { 'requests/alice.yaml': request({ reason }) } }),
      )
      expect(result.exitCode).toBe(1)
      expect(result.log).toContain('does not match')
      expect(result.log).not.toContain('##[')
      expect(result.log).not.toMatch(COMMAND)
    },
  )
})

describe('two requests whose digests collide', () => {
  // Found by brute force over the free text: both are 3e97dc41.
  const big = { duration: '8h', reason: 'INC-1234: disk full 83230' }
  const small = { duration: '30m', reason: 'INC-1234: disk full 1389', instances: `[${db}]` }

  it('are two requests: changing one into the other grants the new one and ends the old one', async () => {
    const asked = { account: 'dev', durationMs: 480 * MINUTE, instances: [api], reason: big.reason }
    const instead = { account: 'dev', durationMs: 30 * MINUTE, instances: [db], reason: small.reason }
    expect(digestOf('alice', instead)).toBe(digestOf('alice', asked))
    const first = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request(big) } }))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice', api, 'JitAccess-8h')
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request(small) } })
    const changed = await scenario.grant(push)
    expect(changed.exitCode).toBe(0)
    expect(grantsOf(changed).map(({ instances }) => instances)).toEqual([[db]])
    expect(scenario.policies('alice')).toEqual([grantsOf(changed)[0]?.policy])
    expect(scenario.policies('alice')).not.toContain(grantsOf(first)[0]?.policy)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    const again = await scenario.grant(push)
    expect(again.outputs.grants).toBe(changed.outputs.grants)
    expect(scenario.policies('alice')).toEqual([grantsOf(changed)[0]?.policy])
  })

  it('both end with the file, along with what their policies allowed beyond the remaining request', async () => {
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request(big) } }))
    // The grant of this merge never runs, so what the file asks for and what AWS allows differ.
    await scenario.merge({ files: { 'requests/alice.yaml': request(small) } })
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice', api, 'JitAccess-8h')
    const removed = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null } }))
    expect(removed.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })
})

/** Anyone with write permission can name the group of the preview in a workflow of their own (test/house/concurrency.test.ts). */
describe('a preview that is cancelled', () => {
  it.each([
    ['an approval of the commit that it was for is none of what is merged', false],
    ['what is merged is granted as approved, for nothing of it is taken from the preview', true],
  ])('leaves the one before, which names its commit: %s', async (_, isApproved) => {
    const { github } = scenario.sandbox
    const { number, headSha } = await github.openPullRequest({
      author: 'alice-gh',
      title: 'x',
      branch: 'b',
      changes: file,
    })
    await scenario.validate(number)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    const head = await github.push(number, {
      by: 'alice-gh',
      changes: { 'requests/alice.yaml': request({ duration: '8h' }) },
    })
    await scenario.validate(number, { mortal: kill => kill() })
    const [comment, ...others] = github.comments(number).map(({ body }) => body)
    expect(others).toEqual([])
    expect(comment).toContain(headSha.slice(0, 12))
    expect(comment).not.toContain(head.slice(0, 12))

    if (isApproved) github.review(number, { by: 'carol', state: 'APPROVED' })
    const result = await scenario.grant({ number, ...(await github.merge(number, { by: 'carol', method: 'merge' })) })
    expect(grantsOf(result).map(({ expiresAt }) => expiresAt)).toEqual(isApproved ? ['2026-11-23T18:00:00Z'] : [])
    expect(result.exitCode).toBe(isApproved ? 0 : 1)
  })
})
