import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

/** bob, bob-admin and pia (who has an IAM path), each with a session on the same instance. */
async function everybodyConnects() {
  const files = Object.fromEntries(['bob', 'bob-admin', 'pia'].map(user => [`requests/${user}.yaml`, request()]))
  const granted = await scenario.grant(await scenario.merge({ files, by: 'alice-gh' }))
  expect(granted.exitCode).toBe(0)
  await scenario.clock.advance(2 * MINUTE)
  const sessions = {
    bob: await scenario.connect('bob'),
    'bob-admin': await scenario.connect('bob-admin'),
    pia: await scenario.connect('pia'),
  }
  await scenario.clock.advance(MINUTE)
  return { grants: grantsOf(granted), sessions }
}

describe('a revocation among users whose names contain each other, and a user with an IAM path', () => {
  it.each(['bob', 'bob-admin', 'pia'] as const)('ends the grant of %s, and touches nobody else', async user => {
    const { grants, sessions } = await everybodyConnects()
    const own = grants.filter(grant => grant.user === user)
    const revoked = await scenario.revoke({ grants: JSON.stringify(own) })
    expect(revoked.exitCode).toBe(0)
    for (const other of ['bob', 'bob-admin', 'pia'] as const) {
      expect(scenario.states(other)).toEqual({ [sessions[other]]: other === user ? 'Terminated' : 'Connected' })
      expect(scenario.policies(other)).toHaveLength(other === user ? 0 : 1)
    }
  })

  it('ends everything that bob has, and touches nobody else', async () => {
    const { sessions } = await everybodyConnects()
    const revoked = await scenario.revoke({ user: 'bob' })
    expect(revoked.exitCode).toBe(0)
    expect(scenario.states('bob')).toEqual({ [sessions.bob]: 'Terminated' })
    expect(scenario.states('bob-admin')).toEqual({ [sessions['bob-admin']]: 'Connected' })
    expect(scenario.policies('bob-admin')).toHaveLength(1)
  })

  it('ends the request of bob that was removed, and touches nobody else', async () => {
    const { sessions } = await everybodyConnects()
    const removed = await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': null } }))
    expect(removed.exitCode).toBe(0)
    expect(scenario.states('bob')).toEqual({ [sessions.bob]: 'Terminated' })
    expect(scenario.states('bob-admin')).toEqual({ [sessions['bob-admin']]: 'Connected' })
    expect(scenario.policies('bob')).toEqual([])
    expect(scenario.policies('bob-admin')).toHaveLength(1)
  })

  it('leaves alone standing policies, and sessions that were not started through one of our documents', async () => {
    const { account } = scenario.acme
    account.addUser('erin', {
      policies: {
        standing: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: ['ssm:StartSession', 'ssmmessages:OpenDataChannel'], Resource: '*' }],
        },
      },
    })
    const foreign = await scenario.connectWith(account.addAccessKey('erin'), ACME.instances.api, 'PlatformTeam-Shell')
    const ours = await scenario.connectWith(account.addAccessKey('erin'), ACME.instances.api, 'JitAccess-1h')
    await scenario.clock.advance(MINUTE)
    const revoked = await scenario.revoke({ user: 'erin' })
    expect(revoked.exitCode).toBe(0)
    const states = Object.fromEntries(account.sessions(ACME.region).map(({ id, status }) => [id, status]))
    expect(states).toEqual({ [foreign]: 'Connected', [ours]: 'Terminated' })
    expect(scenario.policies('erin')).toEqual(['standing'])
  })
})
