import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { accountEntry } from '../support/account-entry.ts'
import { allowed, grantedPath, pushToLedger, setPermissions } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let record: GrantRecord
beforeEach(async () => {
  scenario = await openScenario()
  const [granted] = grantsOf(
    await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } })),
  )
  if (!granted) throw new Error('it was to be granted')
  record = granted
  await scenario.clock.advance(2 * MINUTE)
})
afterEach(() => scenario.close())

describe('the revocation of one grant by its id', () => {
  it('follows the ledger if a killed job had deleted the policy, and ends the session that is still open', async () => {
    const session = await scenario.connect('alice')
    await scenario.deletePolicy('alice', record.policy)
    await scenario.clock.advance(2 * MINUTE)
    const result = await scenario.revoke({ 'grant-id': record.id })
    expect(result.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })

  it('ends no other grant whose record was put on the ledger under that id', async () => {
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const id = 'f'.repeat(12).concat('-deadbeef')
    await pushToLedger(scenario, { [grantedPath({ id })]: JSON.stringify({ grant: record }) })
    const result = await scenario.revoke({ 'grant-id': id })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`No grant ${id} is live`)
    expect(scenario.policies('alice')).toEqual([record.policy])
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })
})

describe('the revocation of everything, or of everything that a user has', () => {
  it.each<[Record<string, string>, string]>([
    [{ everything: 'true' }, 'iam:GetAccountAuthorizationDetails'],
    [{ user: 'alice' }, 'iam:ListUserPolicies'],
  ])('ends open sessions even if IAM cannot be asked, and is red: %o', async (inputs, refused) => {
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    setPermissions(scenario, 'JitRevoke', allowed('ssm:*'))
    const result = await scenario.revoke(inputs)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(refused)
    expect(result.log).toContain('Access is not proven to have ended')
    expect(result.summary).not.toContain('Clean')
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })
})

describe('an account that cannot be read', () => {
  it.each([{ everything: 'true' }, { user: 'alice' }])(
    'leaves the end of access unproven, although everything found has ended: %o',
    async inputs => {
      const shut = accountEntry('shut', '210987654321', 'eu-central-1')
      await scenario.writeRules(ACME_RULES.replace('rules:\n', `${shut}rules:\n`))
      const result = await scenario.revoke(inputs)
      expect(result.exitCode).toBe(1)
      expect(scenario.policies('alice')).toEqual([])
      expect(JSON.parse(result.outputs.result ?? '')).toMatchObject({
        revocations: [{ verdict: 'clean' }],
        failures: [
          expect.stringMatching(/^AWS account shut: could not assume the role/),
          expect.stringMatching(
            /^This stop is not witnessed in one account, .* run it again\. The witness of AWS account shut/,
          ),
        ],
      })
      expect(result.log).toContain('Access is not proven to have ended: AWS account shut: could not assume the role')
      expect(result.log).not.toContain('.. The summary')
    },
  )
})

describe('the revocation of everything that a user has', () => {
  it.each(['ALICE', 'Alice'])('takes the user for the same if the name is written %s, as IAM does', async user => {
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const result = await scenario.revoke({ user })
    expect(result.exitCode).toBe(0)
    expect(result.log).toContain(`${user} in dev: IAM spells this user alice`)
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })
})
