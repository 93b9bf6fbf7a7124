import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { FollowUp } from '../../src/domain/follow-up/follow-up.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { account } from '../domain/account.ts'
import { grantedPath, ledgerOf, pushToLedger, recordsOf } from '../support/effects.ts'
import { callsOf, endingsTold, followUp, on, revocationsOf, rulesWith } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of all forged records.

const { api, db } = ACME.instances
const END = on('11:00:00')

let scenario: Scenario
let granted: JobResult
let grant: GrantRecord
afterEach(() => scenario.close())

/** Alice has an hour. */
async function open(followUpRules?: string): Promise<void> {
  scenario = await openScenario(followUpRules === undefined ? {} : { rules: rulesWith(followUpRules) })
  granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  const [only] = grantsOf(granted)
  if (!only) throw new Error('it was to be granted')
  grant = only
}

/** Alice connects nine minutes before the end. */
const connectLate = () =>
  new Promise<string>((resolve, reject) => {
    scenario.clock.schedule(on('10:51:00'), () => scenario.connect('alice').then(resolve, reject))
  })

const dispatch = (
  record: GrantRecord,
  inputs: Record<string, string> = { wait: 'true' },
  eventName = 'workflow_dispatch',
) => scenario.revoke({ grants: JSON.stringify([record]), ...inputs }, { eventName })

const isOfAlice = (input: unknown) => (input as { UserName?: string } | undefined)?.UserName === 'alice'

/** When the revocation first deleted a policy of alice. */
const deletedAt = () =>
  callsOf(scenario).find(({ operation, input }) => operation === 'DeleteUserPolicy' && isOfAlice(input))?.at

const endsOf = async () => Object.keys(await recordsOf(scenario)).filter(path => path.includes('/ended.'))

/** What an attacker can write into a record of the grant that the action reads. */
const FORGED: Readonly<Record<string, (id: string) => Partial<GrantRecord>>> = {
  'other session documents': () => ({ documents: ['None-Such'] }),
  'another instance': () => ({ instances: [db] }),
  'another month and pull request': () => ({ mergedAt: '2026-01-01T00:00:00Z', pullRequest: 4 }),
  'an end that is over': id => ({ policy: policyName(on('10:00:01'), id), expiresAt: '2026-11-23T10:00:01Z' }),
  'an end next year': id => ({
    policy: policyName(new Date('2027-11-23T10:00:00Z'), id),
    expiresAt: '2027-11-23T10:00:00Z',
  }),
  'another region': () => ({ region: 'us-east-1' }),
  'another role': () => ({ role: `arn:aws:iam::${ACME.accountId}:role/None` }),
  'another account': () => ({
    account: 'mine',
    accountId: '210987654321',
    role: 'arn:aws:iam::210987654321:role/Mine',
  }),
  'another user': () => ({ user: 'bob' }),
}
const forgeries = Object.keys(FORGED)
const forged = (what: string): GrantRecord => ({ ...grant, ...FORGED[what]?.(grant.id) })

describe('a dispatched follow-up with a made-up record', () => {
  beforeEach(() => open())

  it.each(forgeries)(
    'ends what AWS has, when AWS says, and reports it under the merge that GitHub has: %s is made up',
    async what => {
      const session = connectLate()
      const result = await dispatch(forged(what))
      expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
      expect(scenario.policies('alice')).toEqual([])
      expect(deletedAt()).toEqual(END)
      const overrun = Number(result.outputs['overrun-seconds'])
      expect(overrun).toBeGreaterThan(0)
      expect(overrun).toBeLessThan(20)
      // Of another user that it names too, beside it.
      const [path] = (await endsOf()).toReversed()
      expect(path).toBe(`2026-11/${grant.id}/ended.ap-southeast-1.json`)
      expect((await recordsOf(scenario))[path ?? '']).toMatchObject({ pullRequest: 1, revocation: { user: 'alice' } })
      expect(endingsTold(scenario)).toHaveLength(1)
      expect(endingsTold(scenario)[0]?.body).toMatch(/The last one closed 1?\d\.?\d?s after the end/)
      expect(result.exitCode).toBe(1)
    },
  )

  it.each(forgeries.filter(what => what !== 'another role'))(
    'is red, and says what to find out: %s is made up',
    async what => {
      const { log } = await dispatch(forged(what))
      expect(log).toContain(`The record of grant ${grant.id} differs from `)
      expect(log).toMatch(/[Ff]ind out who started this run/)
    },
  )

  it('warns ten minutes before the end on the pull request of the merge, for any pull request in the record', async () => {
    await dispatch(forged('another month and pull request'))
    expect(endingsTold(scenario)[0]?.createdAt.getTime()).toBeLessThan(END.getTime())
  })

  it.each(['workflow_dispatch', 'repository_dispatch', 'issue_comment'])(
    'gets no more trust by the event %s',
    async eventName => {
      const session = connectLate()
      await dispatch(forged('other session documents'), { wait: 'true' }, eventName)
      expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    },
  )

  it('ends what AWS has at once, if it is not to wait', async () => {
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    const startedAt = scenario.clock.now()
    const result = await dispatch(forged('other session documents'), {})
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(deletedAt()).toEqual(startedAt)
    expect(result.exitCode).toBe(1)
  })

  it('ends at its time, on all instances, a policy that was changed', async () => {
    const wider = policyDocument({ account, instances: [api, db], document: 'JitAccess-1h', expiresAt: END })
    await scenario.putPolicy('alice', grant.policy, JSON.parse(wider))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice', db)
    const result = await dispatch(grant)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(deletedAt()).toEqual(END)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('differs from what AWS has under that id (instances)')
    expect(result.log).toContain('iam:PutUserPolicy')
  })
})

describe('a relayed record that is true', () => {
  beforeEach(() => open())

  it('ends green, like the job that granted', async () => {
    const session = connectLate()
    const result = await dispatch(grant)
    expect(result.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect(deletedAt()).toEqual(END)
    expect(revocationsOf(result)).toHaveLength(1)
    expect((await recordsOf(scenario))[`2026-11/${grant.id}/ended.ap-southeast-1.json`]).toMatchObject({
      pullRequest: 1,
      revocation: { verdict: 'clean', instances: [api] },
    })
  })

  it('adds nothing when it comes again, because nothing is left: the job says so, and is green', async () => {
    await dispatch(grant)
    const before = await ledgerOf(scenario)
    await scenario.clock.advance(MINUTE)
    const again = await dispatch(grant)
    expect(again.exitCode).toBe(0)
    expect(again.log).toContain(`AWS had nothing of grant ${grant.id}`)
    expect(again.summary).toContain('So no end of it was recorded or told')
    expect(await ledgerOf(scenario)).toEqual(before)
    expect(endingsTold(scenario)).toHaveLength(1)
  })

  it('is recorded as undated, told on no pull request, and red while GitHub does not know its merge', async () => {
    scenario.sandbox.github.faults.add({ path: /\/commits\/[0-9a-f]{12}$/, kind: 'status', status: 500, count: 99 })
    const result = await dispatch(grant)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('GitHub could not be asked which pull requests gave these grants')
    expect(await endsOf()).toEqual([`undated/${grant.id}/ended.ap-southeast-1.json`])
    expect(endingsTold(scenario)).toEqual([])
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('the dispatch of the next run', () => {
  const WORKFLOW = 'on:\n  workflow_dispatch:\n    inputs:\n      follow-ups: {required: true}\n'

  it('has the id alone, and goes by what AWS says, so that a made-up end does not choose how long that run waits', async () => {
    await open('{max_wait: 30m, beyond: relay, environments: [{name: jit-wait-4h, wait: 4h}]}')
    await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { '.github/workflows/follow-up.yml': WORKFLOW } })
    const first = await dispatch(forged('an end next year'))
    expect(first.exitCode).toBe(1)
    const [relayed] = scenario.sandbox.github.dispatches
    const [next] = JSON.parse(String(relayed?.inputs['follow-ups'])) as FollowUp<string>[]
    expect(next).toEqual({ id: grant.id, environment: 'jit-revoke', grants: [grant.id] })
  })
})

describe('a made-up record of a grant that is not given yet', () => {
  it('has no end recorded or reported, and is red; the true end is recorded when it comes', async () => {
    scenario = await openScenario()
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    // Which id it will have is no secret.
    const preview = await scenario.grant(push, { with: { mode: 'grant', 'dry-run': 'true' } })
    const [planned] = JSON.parse(preview.outputs.result ?? '').outcomes
    grant = planned.grant
    const end = on('10:00:00')
    const fake = await dispatch({
      ...grant,
      policy: policyName(end, grant.id),
      instances: [db],
      documents: ['None-Such'],
    })
    expect(fake.exitCode).toBe(1)
    expect(fake.log).toContain(`No grant ${grant.id} is live`)
    expect(await ledgerOf(scenario)).toEqual([])
    expect(endingsTold(scenario)).toEqual([])

    granted = await scenario.grant(push)
    const session = connectLate()
    const real = await followUp(scenario, granted)
    expect(real.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    const ended = (await recordsOf(scenario))[`2026-11/${grant.id}/ended.ap-southeast-1.json`]
    expect(ended).toMatchObject({ revocation: { verdict: 'clean', outlived: [{ id: await session }] } })
  })
})

describe('a made-up end on the ledger', () => {
  it('does not prevent the record of the true end beside it, once', async () => {
    await open()
    const path = `2026-11/${grant.id}/ended.ap-southeast-1.json`
    await pushToLedger(scenario, { [path]: '{"made": "up"}' })
    const session = connectLate()
    expect((await followUp(scenario, granted)).exitCode).toBe(0)
    const records = await recordsOf(scenario)
    expect(records[path]).toEqual({ made: 'up' })
    const beside = Object.keys(records).filter(each => each.startsWith(path.replace('.json', '.2026')))
    expect(beside).toHaveLength(1)
    expect(records[beside[0] ?? '']).toMatchObject({ revocation: { outlived: [{ id: await session }] } })
    const before = await ledgerOf(scenario)
    await followUp(scenario, granted)
    expect(await ledgerOf(scenario)).toEqual(before)
  })
})

describe('a made-up grant on the ledger', () => {
  const forge = (month: string, change: Partial<GrantRecord>) =>
    pushToLedger(scenario, {
      [`${month}/${grant.id}/granted.json`]: JSON.stringify({ grant: { ...grant, ...change } }),
    })

  it.each([
    ['in its place', '2026-11'],
    ['in an older month', '2026-10'],
  ])('does not prevent a relayed follow-up, whose job is red for it: %s', async (_, month) => {
    await open()
    await forge(month, { instances: [db], mergedAt: '2026-11-23T09:00:00Z' })
    const session = connectLate()
    const result = await dispatch(grant)
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect(deletedAt()).toEqual(END)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('differs from the ledger')
  })

  it('does not move the end of a grant, revoked by its id, to another month or another pull request', async () => {
    await open()
    await scenario.merge({ files: { 'README.md': 'x' }, by: 'dave' })
    await forge('2026-11', { mergedAt: '2026-09-01T00:00:00Z', pullRequest: 2 })
    await scenario.clock.advance(MINUTE)
    const result = await scenario.revoke({ 'grant-id': grant.id })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`differ about grant ${grant.id}: the records differ`)
    expect(await endsOf()).toEqual([`2026-11/${grant.id}/ended.ap-southeast-1.json`])
    expect([endingsTold(scenario, 1).length, endingsTold(scenario, 2).length]).toEqual([1, 0])
  })

  it('does not hide the true one if the policy is gone: what it allowed ends, and what the other names', async () => {
    await open()
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.deletePolicy('alice', grant.policy)
    await scenario.clock.advance(2 * MINUTE)
    await forge('2026-10', { user: 'bob' })
    const result = await scenario.revoke({ 'grant-id': grant.id })
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`differ about grant ${grant.id}: the records differ`)
    expect(grantedPath(grant)).toBe(`2026-11/${grant.id}/granted.json`)
  })
})

describe('the last look at a grant whose record was edited', () => {
  it('tells the pull request that GitHub has, names the commit that it read, and is red', async () => {
    await open()
    const other = await scenario.merge({ files: { 'README.md': 'x' }, by: 'dave' })
    await scenario.clock.advance(61 * MINUTE)
    await scenario.sweep()
    const edited = { grant: { ...grant, pullRequest: other.number } }
    await pushToLedger(scenario, { [grantedPath(grant)]: JSON.stringify(edited) })
    const tip = await scenario.sandbox.github.branchSha('access-ledger')

    const result = await scenario.logs({ 'grant-id': grant.id, 'last-look': 'true' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`says that #${other.number} gave grant ${grant.id}, and it was #${grant.pullRequest}`)
    const { github } = scenario.sandbox
    const told = [grant.pullRequest, other.number].map(number =>
      github
        .comments(number)
        .map(({ body }) => body)
        .join(),
    )
    expect(told).toEqual([expect.stringContaining('Never used'), expect.not.stringContaining('Never used')])
    expect(JSON.parse(result.outputs.result ?? '')).toMatchObject({ ledger: tip })
    expect(result.summary).toContain(
      `at <code>${tip.slice(0, 12)}</code>. This job cannot compare that branch with the witness`,
    )
    const [evidence] = Object.entries(await recordsOf(scenario)).filter(([path]) => path.includes('/evidence.'))
    expect(evidence?.[1]).toMatchObject({ readFrom: tip })
  })
})

describe('a policy that no merge gave', () => {
  it('ends by its id, undated, and is told on no pull request', async () => {
    await open()
    const id = grantId('f'.repeat(40), 'deadbeef')
    const name = policyName(END, id)
    const document = policyDocument({ account, instances: [api], document: 'JitAccess-1h', expiresAt: END })
    await scenario.putPolicy('alice', name, JSON.parse(document))
    const result = await scenario.revoke({ 'grant-id': id })
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([grant.policy])
    expect(await endsOf()).toEqual([`undated/${id}/ended.ap-southeast-1.json`])
    expect(endingsTold(scenario)).toEqual([])
  })
})
