import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { ledgerOf, pushToLedger, recordsOf } from '../support/effects.ts'
import { callsOf, endingsTold, on } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

const UNKNOWN = `${'f'.repeat(12)}-deadbeef`

let scenario: Scenario
let grant: GrantRecord
afterEach(() => scenario.close())

/** Alice has an hour. */
beforeEach(async () => {
  scenario = await openScenario()
  const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  grant = grantsOf(granted)[0] as GrantRecord
})

const dispatch = (...ids: readonly string[]) => scenario.revoke({ grants: JSON.stringify(ids), wait: 'true' })
const deletedAt = (policy = grant.policy) =>
  callsOf(scenario).find(
    ({ operation, input }) =>
      operation === 'DeleteUserPolicy' && (input as { PolicyName?: string }).PolicyName === policy,
  )?.at
const endOf = ({ id }: GrantRecord) => `2026-11/${id}/ended.ap-southeast-1.json`

/** Alice connects nine minutes before the end. */
const connectLate = () =>
  new Promise<string>((resolve, reject) => {
    scenario.clock.schedule(on('10:51:00'), () => scenario.connect('alice').then(resolve, reject))
  })

describe('a follow-up that is told ids alone', () => {
  it('waits for the end that AWS has, warns, ends it and tells of it, as one with the records does', async () => {
    const session = connectLate()
    const result = await dispatch(grant.id)
    expect(result.exitCode, result.log).toBe(0)
    expect(deletedAt()).toEqual(on('11:00:00'))
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect((await recordsOf(scenario))[endOf(grant)]).toMatchObject({
      pullRequest: 1,
      revocation: { verdict: 'clean' },
    })
    expect(endingsTold(scenario)[0]?.createdAt.getTime()).toBeLessThan(on('11:00:00').getTime())
  })

  it('waits for nothing, and is red, if neither AWS nor the ledger knows an id', async () => {
    const before = scenario.clock.now()
    const ledger = await ledgerOf(scenario)
    const result = await dispatch(UNKNOWN)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`No grant ${UNKNOWN} is live, and the ledger of the last months shows none.`)
    expect(scenario.clock.now()).toEqual(before)
    expect(await ledgerOf(scenario)).toEqual(ledger)
  })

  it('ends what there is, and is red for the id that nothing knows', async () => {
    const session = connectLate()
    const result = await dispatch(UNKNOWN, grant.id)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`No grant ${UNKNOWN} is live`)
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect(deletedAt()).toEqual(on('11:00:00'))
  })

  it('ends by the ledger what was open when the policy was deleted by hand', async () => {
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.deletePolicy('alice', grant.policy)
    const result = await dispatch(grant.id)
    expect(result.exitCode, result.log).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.clock.now().getTime()).toBeLessThan(on('10:15:00').getTime())
  })

  it('waits by the ledger, and is red, if AWS does not tell at the beginning who holds what', async () => {
    const denied = { kind: 'error', status: 403, code: 'AccessDenied', count: 1 } as const
    scenario.sandbox.aws.faults.add({ operation: 'GetAccountAuthorizationDetails', ...denied })
    const session = connectLate()
    const result = await dispatch(grant.id)
    expect(result.exitCode).toBe(1)
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect(deletedAt()).toEqual(on('11:00:00'))
  })

  it('waits for no grant that only a made-up record of an account that nobody has names', async () => {
    const end = on('23:00:00')
    const made = {
      ...grant,
      id: UNKNOWN,
      policy: policyName(end, UNKNOWN),
      expiresAt: '2026-11-23T23:00:00Z',
      accountId: '210987654321',
      role: 'arn:aws:iam::210987654321:role/None',
      instances: [ACME.instances.db],
    }
    await pushToLedger(scenario, { [`2026-11/${UNKNOWN}/granted.json`]: JSON.stringify({ grant: made }) })
    const result = await dispatch(UNKNOWN)
    expect(result.exitCode).toBe(1)
    expect(scenario.clock.now().getTime()).toBeLessThan(on('10:15:00').getTime())
    expect(scenario.sandbox.github.dispatches).toEqual([])
    expect(scenario.policies('alice')).toEqual([grant.policy])
  })

  describe('believes the witness where the branch was changed', () => {
    const path = () => `2026-11/${grant.id}/granted.json`
    const DIFFERS = (what: string) => `The branch access-ledger and the witness differ about grant ${grant.id}: ${what}`

    it('ends what was open when the policy was deleted by hand and the record was taken off the branch', async () => {
      await scenario.clock.advance(2 * MINUTE)
      const session = await scenario.connect('alice')
      await scenario.deletePolicy('alice', grant.policy)
      await pushToLedger(scenario, { [path()]: null })
      const result = await dispatch(grant.id)
      expect(result.exitCode).toBe(1)
      expect(result.log).toContain(DIFFERS('only the witness has a record'))
      expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    })

    it('ends the sessions under the old name of a user who was renamed, though the record was taken off', async () => {
      await scenario.clock.advance(2 * MINUTE)
      const session = await scenario.connect('alice')
      await scenario.renameUser('alice', 'alice2')
      await pushToLedger(scenario, { [path()]: null })
      const result = await dispatch(grant.id)
      expect(result.log).toContain(DIFFERS('only the witness has a record'))
      expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    })

    it('ends when the witness says, and more, if AWS does not answer at the beginning and the record was edited', async () => {
      const denied = { kind: 'error', status: 403, code: 'AccessDenied', count: 1 } as const
      scenario.sandbox.aws.faults.add({ operation: 'GetAccountAuthorizationDetails', ...denied })
      const later = { policy: policyName(on('23:00:00'), grant.id), expiresAt: '2026-11-23T23:00:00Z' }
      await pushToLedger(scenario, { [path()]: JSON.stringify({ grant: { ...grant, ...later } }) })
      const session = connectLate()
      const result = await dispatch(grant.id)
      expect(result.exitCode).toBe(1)
      expect(result.log).toContain(DIFFERS('the records differ'))
      expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
      expect(deletedAt()).toEqual(on('11:00:00'))
    })

    it('says so, and ends all the same, if only the branch has a record', async () => {
      const made = { ...grant, id: UNKNOWN, policy: policyName(on('10:30:00'), UNKNOWN) }
      await pushToLedger(scenario, { [`2026-11/${UNKNOWN}/granted.json`]: JSON.stringify({ grant: made }) })
      const result = await scenario.revoke({ 'grant-id': UNKNOWN })
      expect(result.exitCode).toBe(1)
      expect(result.log).toContain(`differ about grant ${UNKNOWN}: only the branch has a record`)
      expect(scenario.policies('alice')).toEqual([grant.policy])
    })
  })
})
