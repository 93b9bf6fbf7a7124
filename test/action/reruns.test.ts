import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { pushToLedger, recordsOf } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of all that can happen between a run and its re-run.

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const alice = { files: { 'requests/alice.yaml': request() } }
const gone = { files: { 'requests/alice.yaml': null } }
const kinds = (result: { outputs: Readonly<Record<string, string>> }) =>
  (JSON.parse(result.outputs.result ?? '').outcomes as { kind: string }[]).map(({ kind }) => kind)

describe('a re-run of a merge that was granted', () => {
  it('ignores that the instance is offline now', async () => {
    const push = await scenario.merge(alice)
    const first = await scenario.grant(push)
    await scenario.clock.advance(MINUTE)
    scenario.acme.account.addInstance(ACME.region, ACME.instances.api, { online: false })
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(again.outputs.grants).toBe(first.outputs.grants)
  })

  it('ignores that its approver has approved once more', async () => {
    const push = await scenario.merge(alice)
    const first = await scenario.grant(push)
    await scenario.clock.advance(MINUTE)
    scenario.sandbox.github.review(push.number, { by: 'carol', state: 'APPROVED' })
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(again.outputs.grants).toBe(first.outputs.grants)
  })

  it('is refused if its approver has withdrawn the approval since', async () => {
    const push = await scenario.merge(alice)
    await scenario.grant(push)
    await scenario.clock.advance(MINUTE)
    scenario.sandbox.github.review(push.number, { by: 'carol', state: 'CHANGES_REQUESTED' })
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(1)
    expect(again.log).toContain('carol asked for changes')
    expect(again.outputs.grants).toBe('[]')
  })
})

describe('a re-run of a merge whose grant was ended since', () => {
  const stop = async (inputs: Record<string, string>) => {
    const push = await scenario.merge(alice)
    const [grant] = grantsOf(await scenario.grant(push))
    await scenario.clock.advance(2 * MINUTE)
    const stopped = await scenario.revoke(inputs.user ? inputs : { 'grant-id': grant?.id ?? '' })
    expect(stopped.exitCode).toBe(0)
    return push
  }

  it.each([
    ['ended by user', { user: 'alice' }],
    ['ended by grant id', {}],
  ] as const)('is refused, and says how to ask again: %s', async (_, inputs) => {
    const again = await scenario.grant(await stop(inputs))
    expect(again.exitCode).toBe(1)
    expect(kinds(again)).toEqual(['refused'])
    expect(again.log).toContain('what was ended is not given again')
    expect(again.log).toContain('change the request (its reason, for instance) in a new pull request')
    expect(again.outputs.grants).toBe('[]')
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is refused if the record was removed from the ledger, also by `repair` of the sweep', async () => {
    const push = await stop({ user: 'alice' })
    const records = Object.keys(await recordsOf(scenario)).filter(path => /\/ended\./.test(path))
    expect(records).toHaveLength(1)
    await pushToLedger(scenario, Object.fromEntries(records.map(path => [path, null])))
    const again = await scenario.grant(push)
    expect([again.exitCode, kinds(again)]).toEqual([1, ['refused']])
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep({ repair: 'true' })
    expect(JSON.parse(swept.outputs.result ?? '')).toMatchObject({ findings: [], caughtUp: records })
    // It puts the record back, and only people can tell why it was gone.
    expect([swept.exitCode, (await scenario.sweep({ repair: 'true' })).exitCode]).toEqual([1, 0])
    expect(scenario.policies('alice')).toEqual([])
  })

  it.each([
    ['was merged the wrong way round over the removal', true],
    ['was put back to the commit before the removal', false],
  ] as const)('is refused if its request was removed, and main %s', async (_, isMerged) => {
    const { github } = scenario.sandbox
    const push = await scenario.merge(alice)
    await scenario.grant(push)
    await scenario.clock.advance(2 * MINUTE)
    const removal = await scenario.merge(gone)
    expect((await scenario.grant(removal)).exitCode).toBe(0)
    const { git } = github
    const by = { name: 'alice', email: 'alice@users.noreply.github.com', at: scenario.clock.now() }
    const onto = async (...parents: [string, ...string[]]) => {
      const tree = await git.changeTree(`${parents[0]}^{tree}`, { [`${parents.length}.md`]: 'x' })
      return git.commit({ tree, parents, message: 'By hand', author: by, committer: by })
    }
    await github.moveBranch('main', isMerged ? await onto(await onto(push.sha), removal.sha) : push.sha, 'alice-gh')
    const again = await scenario.grant(push)
    expect([again.exitCode, kinds(again)]).toEqual([1, ['refused']])
    await scenario.clock.advance(15 * MINUTE)
    await scenario.sweep({ repair: 'true' })
    expect(scenario.policies('alice')).toEqual([])
  })

  it('fails if the ledger cannot be read, and grants nothing', async () => {
    const push = await stop({ user: 'alice' })
    // Of a release before the witness.
    for (const [, bucket] of scenario.sandbox.aws.buckets) bucket.objects.clear()
    const { faults } = scenario.sandbox.github
    faults.add({ path: /\/git\/ref.*access-ledger/, kind: 'status', status: 500, count: 5 })
    const again = await scenario.grant(push)
    expect([again.exitCode, kinds(again)]).toEqual([1, ['failed']])
    expect(again.log).toContain('GitHub did not answer GET')
    expect(scenario.policies('alice')).toEqual([])
  })

  it('counts as granted while its policy is still there', async () => {
    const push = await scenario.merge(alice)
    const [grant] = grantsOf(await scenario.grant(push))
    await pushToLedger(scenario, { [`2026-11/${grant?.id}/ended.${ACME.region}.json`]: '{}' })
    const again = await scenario.grant(push)
    expect([again.exitCode, kinds(again)]).toEqual([0, ['granted']])
    expect(grantsOf(again)).toEqual([grant])
  })
})

describe('a request that was removed and put back', () => {
  it('is not granted by the old merge, because the merge that put it back counts, and was not approved', async () => {
    const push = await scenario.merge(alice)
    await scenario.grant(push)
    await scenario.grant(await scenario.merge(gone))
    await scenario.clock.advance(15 * MINUTE)
    const back = await scenario.merge({ ...alice, approvedBy: [] })
    expect(kinds(await scenario.grant(back))).toEqual(['refused'])
    const again = await scenario.grant(push)
    expect([again.exitCode, kinds(again)]).toEqual([1, ['refused']])
    expect(again.log).toMatch(/was removed from the default branch by commit [0-9a-f]{12} and put back later/)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is revoked if that happens between the reading and the write', async () => {
    const push = await scenario.merge(alice)
    scenario.sandbox.aws.faults.add({
      operation: 'PutUserPolicy',
      kind: 'meanwhile',
      run: async () => {
        await scenario.merge(gone)
        await scenario.merge({ ...alice, approvedBy: [] })
      },
    })
    const result = await scenario.grant(push)
    expect(kinds(result)).toEqual(['ended'])
    expect(result.outputs.grants).toBe('[]')
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('a grant job that dies', () => {
  it('has output what it granted before, and its re-run outputs everything', async () => {
    const files = { 'requests/alice.yaml': request(), 'requests/bob.yaml': request() }
    const push = await scenario.merge({ files, by: 'dave' })
    let kill = () => {}
    scenario.sandbox.aws.faults.add({
      operation: 'GetUser',
      when: input => (input as { UserName?: string }).UserName === 'bob',
      kind: 'meanwhile',
      run: () => kill(),
    })
    const killed = await scenario.grant(push, {
      started: stop => {
        kill = () => stop('SIGKILL')
      },
    })
    expect(killed.exitCode).toBeNull()
    expect(grantsOf(killed).map(({ user }) => user)).toEqual(['alice'])
    expect(scenario.policies('alice')).toEqual([grantsOf(killed)[0]?.policy])
    expect(scenario.policies('bob')).toEqual([])
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(grantsOf(again)).toEqual([grantsOf(killed)[0], expect.objectContaining({ user: 'bob' })])
    const written = scenario.sandbox.aws.calls.filter(({ operation }) => operation === 'PutUserPolicy')
    expect(written).toHaveLength(2)
  })
})

describe('a merge that lands while a grant is being written', () => {
  it('makes the job revoke the grant, in passes of its own, if it removes the request', async () => {
    const push = await scenario.merge(alice)
    let removal = push
    scenario.sandbox.aws.faults.add({
      operation: 'PutUserPolicy',
      kind: 'meanwhile',
      run: async () => {
        removal = await scenario.merge(gone)
      },
    })
    const withdrawn = await scenario.grant(push)
    expect(withdrawn.exitCode).toBe(0)
    expect(kinds(withdrawn)).toEqual(['ended'])
    const { revocation } = JSON.parse(withdrawn.outputs.result ?? '').outcomes[0]
    expect(revocation.verdict).toBe('clean')
    expect(Date.parse(revocation.finishedAt) - Date.parse(revocation.startedAt)).toBeGreaterThanOrEqual(90_000)
    expect(withdrawn.outputs.grants).toBe('[]')
    expect(scenario.policies('alice')).toEqual([])
    const removed = await scenario.grant(removal)
    expect(removed.exitCode).toBe(0)
    expect(kinds(removed)).toEqual(['ended'])
  })

  it('makes the job fail without open access if it cannot be read any more, and a re-run grants the request', async () => {
    const push = await scenario.merge(alice)
    const { aws, github } = scenario.sandbox
    aws.faults.add({
      operation: 'PutUserPolicy',
      kind: 'meanwhile',
      run: () => github.faults.add({ path: /\/git\/ref/, kind: 'status', status: 500, count: 5 }),
    })
    const failed = await scenario.grant(push)
    expect(failed.exitCode).toBe(1)
    expect(kinds(failed)).toEqual(['failed'])
    expect(failed.log).toContain('GitHub did not answer GET')
    expect(scenario.policies('alice')).toEqual([])
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([grantsOf(again)[0]?.policy])
  })

  it.each([
    ['a grant', alice, ['failed']],
    // What the merge took off has ended by git alone.
    ['a removal', gone, ['failed', 'ended']],
  ])('makes the job red, with the mistake, if it breaks the file: %s', async (_, change, expected) => {
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '30m' }) } }))
    const push = await scenario.merge(change)
    const changes = { 'requests/alice.yaml': `${request()}# \u200b\n` }
    await scenario.sandbox.github.pushToMain({ by: 'dave', changes })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(new Set(kinds(result))).toEqual(new Set(expected))
    expect(result.log).toMatch(/requests\/alice\.yaml:4:3: .*U\+200B/)
    expect(result.outputs.grants).toBe('[]')
  })
})
