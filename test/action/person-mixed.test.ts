import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES, peopleRules } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import { followUp } from '../support/follow-up.ts'
import { roleAdmin } from '../support/role-admin.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one company, in which everything is mixed up that can be.

let scenario: Scenario
let erin: Employee
let frank: Employee
let push: Push
let granted: JobResult

/** Erin has an hour from 10:00, and a session is open. */
beforeEach(async () => {
  scenario = await openScenario({ people: { erin: 'oidc', frank: 'saml' } })
  const { people } = scenario.acme
  erin = people.erin as Employee
  frank = people.frank as Employee
  push = await merge({ 'requests/erin.yaml': request() })
  granted = await scenario.grant(push)
  await scenario.clock.advance(2 * MINUTE)
  await connect(erin)
  await scenario.clock.advance(MINUTE)
})
afterEach(() => scenario.close())

const merge = (files: Record<string, string | null>) => scenario.merge({ files, by: 'carol', approvedBy: ['dave'] })
const policiesOf = ({ role }: Employee) => scenario.acme.account.rolePolicyNames(role)
const sessions = () =>
  scenario.acme.account
    .sessions(ACME.region)
    .map(({ owner, status }) => `${owner.split('/').slice(1).join('/')} ${status}`)
const own = (status: string) => `${erin.role}/${erin.identity} ${status}`
const policy = () => grantsOf(granted)[0]?.policy ?? ''
const findings = (swept: JobResult) =>
  (JSON.parse(swept.outputs.result ?? '{}').findings as { state: string; user: string; why: string }[]).map(
    ({ state, user, why }) => `${state}: ${user}: ${why}`,
  )

async function connect(who: Employee, entry = {}): Promise<string> {
  const key = await scenario.acme.workforce.signIn(who, entry)
  return scenario.connectWith(key, ACME.instances.api, 'JitAccess-1h')
}

describe('a role that was made anew', () => {
  it('gets nothing by the policy of the role before, and the sweep says so', async () => {
    const admin = roleAdmin(scenario)
    const document = await admin.policy(erin.role, policy())
    await admin.makeAnew(erin.role)
    await admin.put(erin.role, policy(), document)
    await scenario.clock.advance(2 * MINUTE)
    expect(await connect(erin)).toBe('AccessDeniedException')
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(findings(swept)).toEqual([expect.stringMatching(/^tampered: erin: .* another role of that name \(AROA.*made anew$/)])
    expect(swept.summary).toContain('PutRolePolicy')
    expect(policiesOf(erin)).toEqual([])
    expect(sessions()).toEqual([own('Terminated')])
  }) // biome-ignore format: long lines

  it('is not given what was given to the role before, by a job that runs again', async () => {
    await roleAdmin(scenario).makeAnew(erin.role)
    await scenario.clock.advance(2 * MINUTE)
    const again = await scenario.grant(push, { environment: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.exitCode).toBe(1)
    expect(again.log).toContain('An earlier run of this job gave this to the role JitShell-erin')
    expect(policiesOf(erin)).toEqual([])
  })

  it('is ended where a thief of the role has written the same policy for it', async () => {
    const admin = roleAdmin(scenario)
    const document = await admin.policy(erin.role, policy())
    const { roleId = '' } = grantsOf(granted)[0]?.principal ?? {}
    const anew = await admin.makeAnew(erin.role)
    await admin.put(erin.role, policy(), document.replaceAll(roleId, anew))
    await scenario.clock.advance(12 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(findings(swept)).toEqual([expect.stringMatching(/^tampered: erin: It was given to another role of that name/)])
    expect(policiesOf(erin)).toEqual([])
    expect(sessions()).toEqual([own('Terminated')])
  }) // biome-ignore format: long lines
})

describe('a role that was deleted', () => {
  it('has nothing that would have to end but its sessions: they end with the grant, proven', async () => {
    await roleAdmin(scenario).remove(erin.role)
    await scenario.clock.advance(2 * MINUTE)
    const ended = await followUp(scenario, granted)
    expect(ended.log).not.toContain('::error')
    expect(ended.exitCode).toBe(0)
    expect(ended.log).toContain('there is no role JitShell-erin any more')
    expect(sessions()).toEqual([own('Terminated')])
  })

  it('is ended by its request, too', async () => {
    await roleAdmin(scenario).remove(erin.role)
    await scenario.clock.advance(2 * MINUTE)
    const result = await scenario.grant(await merge({ 'requests/erin.yaml': null }))
    expect(result.exitCode, result.log).toBe(0)
    expect(sessions()).toEqual([own('Terminated')])
  })
})

describe('the policy of a person', () => {
  it('gives nothing to another person, and is ended there', async () => {
    const admin = roleAdmin(scenario)
    await admin.put(frank.role, policy(), await admin.policy(erin.role, policy()))
    await scenario.clock.advance(2 * MINUTE)
    expect(await connect(frank)).toBe('AccessDeniedException')
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(findings(swept)).toEqual([
      expect.stringContaining(`live: erin:`),
      expect.stringMatching(/^unknown: JitShell-frank: At commit \w+, requests\/frank.yaml has no such request$/),
    ])
    expect(policiesOf(frank)).toEqual([])
  })

  it('is ended for everyone in the role if it was bound to nobody', async () => {
    const admin = roleAdmin(scenario)
    const document = await admin.policy(erin.role, policy())
    const { roleId = '', identity = '' } = grantsOf(granted)[0]?.principal ?? {}
    await admin.put(erin.role, policy(), document.replaceAll(`,"StringEquals":{"aws:userid":"${roleId}:${identity}"}`, ''))
    await scenario.clock.advance(2 * MINUTE)
    // A wrong trust policy, or an administrator: another identity in the role of Erin.
    const key = scenario.acme.account.addRoleSession(erin.role, 'mallory')
    expect(await scenario.connectWith(key, ACME.instances.api, 'JitAccess-1h')).toMatch(/^mallory-/)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(policiesOf(erin)).toEqual([])
    expect(sessions()).toEqual([own('Terminated'), `${erin.role}/mallory Terminated`])
  }) // biome-ignore format: long lines

  it('is ended on a role below the path of people, which nobody has', async () => {
    const admin = roleAdmin(scenario)
    const { trust } = scenario.acme.account.roles.get(erin.role) ?? {}
    const deep = { path: '/jit/deep/', trust: JSON.parse(trust?.latest() ?? '{}'), policies: {} }
    scenario.acme.account.addRole('Hidden', deep)
    await admin.put('Hidden', policy(), await admin.policy(erin.role, policy()))
    await scenario.clock.advance(2 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(findings(swept)).toContainEqual(expect.stringMatching(/^unknown: Hidden: /))
    expect(scenario.acme.account.rolePolicyNames('Hidden')).toEqual([])
    expect(policiesOf(erin)).toHaveLength(1)
  })

  it('lets nobody else in, whatever the trust policy says', async () => {
    const key = scenario.acme.account.addRoleSession(erin.role, 'mallory')
    expect(await scenario.connectWith(key, ACME.instances.api, 'JitAccess-1h')).toBe('AccessDeniedException')
  })
})

describe('a stop of a person', () => {
  it('ends all that they hold, and nothing of others', async () => {
    expect((await scenario.grant(await merge({ 'requests/bob.yaml': request() }))).exitCode).toBe(0)
    await scenario.clock.advance(2 * MINUTE)
    await scenario.connect('bob')
    const stopped = await scenario.revoke({ user: 'erin' })
    expect(stopped.exitCode, stopped.log).toBe(0)
    expect(policiesOf(erin)).toEqual([])
    expect(scenario.policies('bob')).toHaveLength(1)
    expect(sessions()).toEqual([own('Terminated'), 'bob Connected'])
    const again = await scenario.grant(push, { environment: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.log).toContain('what was ended is not given again')
  })

  it('ends their sessions where no policy is left', async () => {
    await roleAdmin(scenario).remove(erin.role)
    await scenario.clock.advance(2 * MINUTE)
    const stopped = await scenario.revoke({ user: 'Erin' })
    expect(stopped.exitCode, stopped.log).toBe(0)
    expect(sessions()).toEqual([own('Terminated')])
  })

  it.each(['grant-id', 'everything'])('may be by %s as well', async by => {
    const id = grantsOf(granted)[0]?.id ?? ''
    const stopped = await scenario.revoke({ [by]: by === 'grant-id' ? id : 'true' })
    expect(stopped.exitCode, stopped.log).toBe(0)
    expect(policiesOf(erin)).toEqual([])
    expect(sessions()).toEqual([own('Terminated')])
  })
})

describe('an IAM user whom the rules make a person of', () => {
  const moved = () => ACME_RULES.replace('  bob: bob-gh\n', '') + peopleRules({ bob: { ...frank, name: 'bob' }, erin })

  /** Bob has an hour as an IAM user; then the rules say that bob is the person with the role of Frank. */
  beforeEach(async () => {
    expect((await scenario.grant(await merge({ 'requests/bob.yaml': request() }))).exitCode).toBe(0)
    await scenario.clock.advance(2 * MINUTE)
    await scenario.connect('bob')
    await scenario.clock.advance(MINUTE)
    await scenario.writeRules(moved())
  })

  it('keeps what was given to the user until its end, and nobody else gets it', async () => {
    await scenario.clock.advance(12 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode, swept.log).toBe(0)
    expect(sessions()).toEqual([own('Connected'), 'bob Connected'])
    expect(await connect(frank)).toBe('AccessDeniedException')
  })

  it('has both ended by one removal, and by one stop', async () => {
    const both = await merge({ 'requests/bob.yaml': `- ${request().trim().replaceAll('\n', '\n  ')}\n- ${request({ reason: 'INC-2: y' }).trim().replaceAll('\n', '\n  ')}\n` })
    const given = await scenario.grant(both)
    expect(given.log).not.toContain('::error')
    expect([scenario.policies('bob').length, policiesOf(frank).length]).toEqual([1, 1])
    await scenario.clock.advance(2 * MINUTE)
    await connect(frank)
    const stopped = await scenario.revoke({ user: 'bob' })
    expect(stopped.exitCode, stopped.log).toBe(0)
    expect([scenario.policies('bob').length, policiesOf(frank).length]).toEqual([0, 0])
    expect(sessions()).toEqual([own('Connected'), 'bob Terminated', `${frank.role}/${frank.identity} Terminated`])
  }) // biome-ignore format: long lines

  it('has the access of the user ended when the request is removed', async () => {
    const result = await scenario.grant(await merge({ 'requests/bob.yaml': null }))
    expect(result.exitCode, result.log).toBe(0)
    expect(scenario.policies('bob')).toEqual([])
    expect(sessions()).toEqual([own('Connected'), 'bob Terminated'])
  })
})
