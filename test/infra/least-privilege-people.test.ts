import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { connectSoon, openPersonStory, type PersonStory } from '../support/people.ts'
import { MINUTE, type Push, request } from '../support/scenario.ts'
import { expectMissing, expectWhole, FOR_PEOPLE, without } from './lacking.ts'

/** As least-privilege.test.ts, for a person with a role of their own: each mode has what it needs on roles, and needs all of it. */

let story: PersonStory
const open = async () => {
  story = await openPersonStory('permission-set', { level: 'modes' })
}
const close = () => story.scenario.close()

describe('the grant role', () => {
  let push: Push
  beforeAll(async () => {
    await open()
    push = await story.scenario.merge({ files: { 'requests/erin.yaml': request() }, by: 'erin-gh' })
  })
  afterAll(close)
  const grant = () => story.scenario.grant(push)

  it('is tried here for every action that it has for people', () => {
    expect([...FOR_PEOPLE.JitGrant]).toEqual([
      'iam:GetRole',
      'iam:GetRolePolicy',
      'iam:ListRolePolicies',
      'iam:PutRolePolicy',
    ])
  })

  // IAM says the same of a role that is not there: this is a refusal, and names the permission beside that.
  it('needs iam:GetRole', async () => {
    const { exitCode, log } = await without(story.scenario, 'JitGrant', 'iam:GetRole', grant)
    expect(exitCode).toBe(1)
    expect(log).toContain('iam:GetRole')
    expect(story.policies()).toEqual([])
  })

  it.each(['iam:ListRolePolicies', 'iam:PutRolePolicy'])('needs %s', async action => {
    expectMissing(await without(story.scenario, 'JitGrant', action, grant), action)
    expect(story.policies()).toEqual([])
  })

  it('needs iam:GetRolePolicy to read back what it wrote, and without it warns and grants all the same', async () => {
    const { exitCode, log } = await without(story.scenario, 'JitGrant', 'iam:GetRolePolicy', grant)
    expect(log).toMatch(/^::warning.*iam:GetRolePolicy: AccessDenied/m)
    expect(exitCode).toBe(0)
    expect(story.policies()).toHaveLength(1)
  })

  it('has every action that it needs', async () => expectWhole(await grant(), 0))
})

describe('the revoke role', () => {
  beforeAll(open)
  afterAll(close)

  /** The person holds access, is connected, and their request is changed: the job that grants also ends what it supersedes. */
  async function renewed(): Promise<JobResult> {
    number += 1
    await story.land(request({ reason: `INC-1234: attempt ${number}` }))
    await connectSoon(story)
    return (await story.land(request({ reason: `INC-1234: attempt ${number}, renewed` }))).result
  }
  let number = 0

  it.each(['iam:ListRolePolicies', 'iam:GetRolePolicy', 'iam:DeleteRolePolicy'])('needs %s', async action => {
    expect(FOR_PEOPLE.JitRevoke).toContain(action)
    const { exitCode, log } = await without(story.scenario, 'JitRevoke', action, renewed)
    expect(exitCode).toBe(1)
    expect(log).toContain(`${action}: AccessDenied`)
  })

  it('has every action that it needs, to end and to sweep', async () => {
    expectWhole(await renewed(), 0)
    expectWhole(await story.scenario.revoke({ user: 'erin' }), 0)
    expectWhole(await story.scenario.sweep(), 0)
    expect(story.policies()).toEqual([])
  })
})

describe('the logs role', () => {
  beforeAll(async () => {
    await open()
    const { scenario, erin } = story
    const startedAt = new Date(scenario.clock.now().getTime() - 10 * MINUTE)
    const told = { owner: erin.owner, target: ACME.instances.api, document: 'JitAccess-1h' }
    scenario.acme.account.addSession(ACME.region, { ...told, startedAt, lines: [{ at: startedAt, text: '$ uptime' }] })
  })
  afterAll(close)

  it('needs nothing more for people, and is red only because nothing granted this session', async () =>
    expectWhole(await story.scenario.logs({ user: 'erin' }), 1))
})
