import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of all changes between two versions of a request file.

const { api, db } = ACME.instances

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

/** What the jobs changed: deleting what is gone already is no effect. An administrator's own doings are not ours. */
const writes = () =>
  scenario.sandbox.aws.calls.filter(
    ({ operation, outcome, principal }) =>
      /^(Put(?!Object)|Delete|Terminate)/.test(operation) && outcome === 'ok' && principal?.includes('assumed-role'),
  )

const list = (...entries: string[]) => entries.map(entry => `- ${entry.trim().replaceAll('\n', '\n  ')}\n`).join('')

/** One push that carries several merges, as when a queue lands. */
const together = (first: Push, last: Push): Push => ({ ...last, before: first.before })

describe('a merge that changes a request file', () => {
  it('renews a grant: it keeps the open session, and supersedes the old policy', async () => {
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '30m' }) } }))
    await scenario.clock.advance(20 * MINUTE)
    const session = await scenario.connect('alice')
    const renewal = await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '2h' }) } })
    const renewed = await scenario.grant(renewal)
    expect(renewed.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
    expect(scenario.policies('alice')).toEqual([grantsOf(renewed)[0]?.policy])
    expect(grantsOf(renewed)[0]?.expiresAt).toBe('2026-11-23T12:20:00Z')
    const operations = writes().map(({ operation }) => operation)
    expect(operations).toEqual(['PutUserPolicy', 'PutUserPolicy', 'DeleteUserPolicy'])
  })

  it('ends the session on the old instance if the request names another one', async () => {
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const changed = await scenario.grant(
      await scenario.merge({ files: { 'requests/alice.yaml': request({ instances: `[${db}]` }) } }),
    )
    expect(changed.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.policies('alice')).toEqual([grantsOf(changed)[0]?.policy])
  })

  it('keeps the grant and the end of an untouched entry of a list', async () => {
    const first = request()
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': list(first) } }))
    const [kept] = grantsOf(granted)
    await scenario.clock.advance(10 * MINUTE)
    const more = await scenario.grant(
      await scenario.merge({ files: { 'requests/alice.yaml': list(request({ instances: `[${db}]` }), first) } }),
    )
    expect(more.exitCode).toBe(0)
    expect(grantsOf(more).map(({ instances, expiresAt }) => [instances, expiresAt])).toEqual([
      [[db], '2026-11-23T11:10:00Z'],
    ])
    expect(scenario.policies('alice')).toEqual([kept?.policy, grantsOf(more)[0]?.policy])
    expect(writes()).toHaveLength(2)
  })

  it('changes nothing when its job runs again, says so, and has the same grants as output', async () => {
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const first = await scenario.grant(push)
    await scenario.clock.advance(5 * MINUTE)
    const before = { writes: writes().length, comment: scenario.sandbox.github.comments(1) }
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(again.outputs.grants).toBe(first.outputs.grants)
    expect(again.log).toContain('is there already, nothing to change')
    expect(JSON.parse(again.outputs.result ?? '').outcomes[0]).toMatchObject({ kind: 'granted', repeated: true })
    expect({ writes: writes().length, comment: scenario.sandbox.github.comments(1) }).toEqual(before)
  })

  it('is refused when its job runs again after the end, and never moves the end', async () => {
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const first = await scenario.grant(push)
    await scenario.clock.advance(60 * MINUTE)
    await scenario.revoke({ grants: first.outputs.grants ?? '' })
    const count = writes().length
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(1)
    expect(again.log).toContain('This access ended at 23 Nov 2026, 11:00 UTC')
    expect(again.outputs.grants).toBe('[]')
    expect(writes()).toHaveLength(count)
  })

  it('ends access at once if it removes the request, with passes for 90 s after the deletion', async () => {
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const removed = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null } }))
    expect(removed.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    const { revocation } = JSON.parse(removed.outputs.result ?? '').outcomes[0]
    expect(revocation).toMatchObject({ verdict: 'clean', user: 'alice' })
    const last = Date.parse(revocation.passes.at(-1).at) - Date.parse(revocation.passes[0].at)
    expect(last).toBeGreaterThanOrEqual(90_000)
  })

  it('does not grant a request that another merge has overtaken, in any order of the runs', async () => {
    const first = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const second = await scenario.merge({ files: { 'requests/alice.yaml': request({ instances: `[${db}]` }) } })
    const later = await scenario.grant(second)
    expect(later.exitCode).toBe(0)
    const earlier = await scenario.grant(first)
    expect(earlier.exitCode).toBe(0)
    expect(JSON.parse(earlier.outputs.result ?? '').outcomes[0].kind).toBe('overtaken')
    expect(scenario.policies('alice')).toEqual([grantsOf(later)[0]?.policy])
  })

  it('carries out a removal although an unapproved merge has put the request back by then', async () => {
    const files = { 'requests/alice.yaml': request() }
    await scenario.grant(await scenario.merge({ files }))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const removal = await scenario.merge({ files: { 'requests/alice.yaml': null } })
    const unapproved = await scenario.merge({ files, approvedBy: [] })
    const removed = await scenario.grant(removal)
    expect(removed.exitCode).toBe(0)
    expect(JSON.parse(removed.outputs.result ?? '').outcomes[0].kind).toBe('ended')
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect((await scenario.grant(unapproved)).exitCode).toBe(1)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('leaves alone, in a removal, what an approved merge has granted anew by then, and the sessions that it covers', async () => {
    const files = { 'requests/alice.yaml': request() }
    const first = await scenario.grant(await scenario.merge({ files }))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const removal = await scenario.merge({ files: { 'requests/alice.yaml': null } })
    await scenario.clock.advance(MINUTE)
    const anew = await scenario.grant(await scenario.merge({ files }))
    expect(scenario.policies('alice')).toEqual([...grantsOf(first), ...grantsOf(anew)].map(({ policy }) => policy))
    const removed = await scenario.grant(removal)
    expect(removed.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual(grantsOf(anew).map(({ policy }) => policy))
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('grants each of several pull requests in one push for itself', async () => {
    const first = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const second = await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh', method: 'squash' })
    const third = await scenario.merge({ files: { 'requests/pia.yaml': request() }, by: 'pia-gh', approvedBy: [] })
    const granted = await scenario.grant(together(first, third))
    expect(granted.exitCode).toBe(1)
    expect(grantsOf(granted).map(({ user, pullRequest }) => [user, pullRequest])).toEqual([
      ['alice', first.number],
      ['bob', second.number],
    ])
    expect(granted.log).toContain('Pull request #3 has 0 of the 1 approvals that rule 1 asks for')
    expect(scenario.policies('pia')).toEqual([])
    expect(scenario.sandbox.github.comments(third.number)[0]?.body).toContain('Not granted to <code>pia</code>')
  })

  it('deletes the superseded policy first if old and new do not fit together', async () => {
    const filler = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(60)}/*` }],
    }
    await scenario.putPolicy('alice', 'standing', filler)
    const wide = Array.from({ length: 7 }, (_, index) => `i-0000000000000010${index}`)
    for (const id of wide) scenario.acme.account.addInstance(ACME.region, id)
    await scenario.grant(
      await scenario.merge({
        files: { 'requests/alice.yaml': request({ instances: `[${[...wide, api].join(', ')}]` }) },
      }),
    )
    const renewed = await scenario.grant(
      await scenario.merge({
        files: { 'requests/alice.yaml': request({ instances: `[${[...wide, db].join(', ')}]` }) },
      }),
    )
    expect(renewed.log).toContain('old and new do not fit together')
    expect(renewed.exitCode).toBe(0)
    expect(
      writes()
        .map(({ operation }) => operation)
        .slice(0, 3),
    ).toEqual(['PutUserPolicy', 'DeleteUserPolicy', 'PutUserPolicy'])
    expect(scenario.policies('alice').toSorted()).toEqual([grantsOf(renewed)[0]?.policy, 'standing'])
  })

  it('refuses a policy that does not fit, and says what uses the space', async () => {
    const filler = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(1_500)}/*` }],
    }
    await scenario.putPolicy('alice', 'standing', filler)
    const refused = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toMatch(/needs \d+ characters, but \d+ of the 2048 .* are taken: standing \d+/)
    expect(scenario.policies('alice')).toEqual(['standing'])
  })

  it('reads request files from another folder', async () => {
    const push = await scenario.merge({ files: { 'access/dev/alice.yaml': request(), 'requests/bob.yaml': request() } })
    const granted = await scenario.grant(push, { with: { mode: 'grant', requests: 'access/dev' } })
    expect(grantsOf(granted).map(({ user }) => user)).toEqual(['alice'])
    expect(granted.exitCode).toBe(1)
    expect(granted.log).toContain(
      '`requests/bob.yaml` reads like a request, and requests are read from access/dev/ alone',
    )
  })

  it('leaves the folder of another job alone, which a workflow names', async () => {
    const other = '.github/workflows/grant-dev.yml'
    await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { [other]: 'with:\n  requests: access/dev\n' } })
    const push = await scenario.merge({ files: { 'access/dev/alice.yaml': request(), 'requests/bob.yaml': request() } })
    const granted = await scenario.grant(push)
    expect(granted.exitCode).toBe(0)
    expect(grantsOf(granted).map(({ user }) => user)).toEqual(['bob'])
  })
})
