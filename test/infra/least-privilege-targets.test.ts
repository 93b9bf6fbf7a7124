import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, FLEET, mergeFor, openFleet, rulesFor } from '../support/fleet.ts'
import { grantsOf, type Push, type Scenario } from '../support/scenario.ts'
import { expectMissing, expectWhole, without } from './lacking.ts'

/** As least-privilege.test.ts, for requests that name tags: resolved at the grant, or live. */

describe.each([
  ['resolved', rulesFor({})],
  ['live', rulesFor({ rule: 'live: true' })],
])('the grant role, for tags that are %s', (_, rules) => {
  let scenario: Scenario
  let push: Push
  beforeAll(async () => {
    scenario = await openFleet({ rules })
    push = await mergeFor(scenario, API)
  })
  afterAll(() => scenario.close())
  const grant = () => scenario.grant(push)

  it.each(['ssm:DescribeInstanceInformation', 'iam:GetUser', 'iam:ListUserPolicies', 'iam:PutUserPolicy'])(
    'needs %s, and gives nothing without it',
    async action => {
      expectMissing(await without(scenario, 'JitGrant', action, grant), action)
      expect(scenario.policies('alice')).toEqual([])
    },
  )

  it('needs nothing more', async () => {
    const granted = await grant()
    expectWhole(granted, 0)
    expect(grantsOf(granted)[0]?.instances).toEqual(FLEET)
  })
})
