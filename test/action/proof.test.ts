import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { account } from '../domain/account.ts'
import { followUp } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

/** Revokes grants, and stops the job at this instant, between two passes. */
async function interrupt(grants: string, at: string) {
  let stop = () => {}
  let heard = () => {}
  const said = new Promise<void>(resolve => {
    heard = resolve
  })
  scenario.clock.schedule(new Date(at), () => {
    stop()
    return said
  })
  return scenario.revoke(
    { grants },
    {
      eventName: 'push',
      started: signal => {
        stop = () => signal('SIGTERM')
      },
      onLine: line => line.includes('SIGTERM') && heard(),
    },
  )
}

/** Not tried again. */
const DENIED = { kind: 'error', code: 'AccessDenied' } as const
const AFTER_THE_FIRST = '2026-11-23T10:03:10Z'
const AFTER_THE_SECOND = '2026-11-23T10:03:30Z'

describe('an interrupted revocation', () => {
  let grants: string
  let policy: string
  let session: string
  beforeEach(async () => {
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    grants = granted.outputs.grants ?? ''
    policy = grantsOf(granted)[0]?.policy ?? ''
    await scenario.clock.advance(2 * MINUTE)
    session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
  })

  /** From the second listing on, AWS does not answer; nor does it end a session. */
  function goDeaf() {
    const { calls, faults } = scenario.sandbox.aws
    const listed = () => calls.some(({ operation }) => operation === 'DescribeSessions')
    faults.add({ operation: 'DescribeSessions', count: 99, ...DENIED, when: listed })
    faults.add({ operation: 'TerminateSession', count: 99, ...DENIED })
  }

  it('says what remains, also if the last listing of sessions failed', async () => {
    goDeaf()
    const stopped = await interrupt(grants, AFTER_THE_SECOND)
    expect(stopped.exitCode).toBe(1)
    expect(stopped.summary).toContain('nothing is proven')
    expect(stopped.summary).toContain(`Open when last looked, at 23 Nov 2026, 10:03 UTC: <code>${session}</code>`)
    expect(stopped.summary).toMatch(/could not list the sessions/)
    expect(stopped.summary).toContain('AWS did not list the open sessions')
    expect(stopped.summary).not.toContain('Not seen to be deleted')
  })

  it('does not report a policy as left that another job has deleted', async () => {
    goDeaf()
    const user = scenario.acme.account.users.get('alice')
    user?.policies.delete(policy)
    const stopped = await interrupt(grants, AFTER_THE_FIRST)
    expect(stopped.exitCode).toBe(1)
    expect(stopped.summary).not.toContain('Not seen to be deleted')
    const [pass] = JSON.parse(stopped.outputs.result ?? '').revocations[0].passes
    expect(pass).toMatchObject({ deleted: [], gone: [policy] })
  })

  it('reports a policy as left that could not be deleted', async () => {
    scenario.sandbox.aws.faults.add({ operation: 'DeleteUserPolicy', count: 99, ...DENIED })
    const stopped = await interrupt(grants, AFTER_THE_FIRST)
    expect(stopped.exitCode).toBe(1)
    expect(stopped.summary).toContain(`Not seen to be deleted: <code>${policy.replaceAll('.', '&#46;')}</code>`)
    expect(stopped.summary).toContain('could not delete the policy')
  })
})

describe('a renewal whose first reading of the live grants fails', () => {
  it('leaves the session open, because the next reading shows that it is covered', async () => {
    const land = async (duration: string) =>
      scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request({ duration }) } }))
    await land('30m')
    await scenario.clock.advance(20 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const { calls, faults } = scenario.sandbox.aws
    const when = () => calls.some(({ operation }) => operation === 'DeleteUserPolicy')
    faults.add({ operation: 'ListUserPolicies', ...DENIED, when })
    const renewed = await land('2h')
    expect(renewed.exitCode).toBe(0)
    expect(renewed.log).toMatch(/pass 1: .*could not list the inline policies/)
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
    expect(scenario.policies('alice')).toEqual([grantsOf(renewed)[0]?.policy])
  })
})

describe('a policy that differs from its grant', () => {
  const start = (Resource: string | readonly string[]) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource }],
  })

  it('is not trusted to end by itself: passes go on for 90 s after its deletion, and the job is red', async () => {
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    const [grant] = grantsOf(granted)
    await scenario.putPolicy('alice', grant?.policy ?? '', start('*'))
    const revoked = await followUp(scenario, granted)
    expect(revoked.exitCode).toBe(1)
    expect(revoked.log).toContain(
      'Access has ended, but not all went well: alice in dev: this was not what had been granted',
    )
    const [{ passes, verdict }] = JSON.parse(revoked.outputs.result ?? '').revocations
    expect(verdict).toBe('clean')
    expect(Date.parse(passes.at(-1).at) - Date.parse(passes[0].at)).toBeGreaterThanOrEqual(90_000)
  })

  it('ends together with what it allowed besides: another instance, until its end', async () => {
    const { api, db } = ACME.instances
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    const [grant] = grantsOf(granted)
    const held = scenario.acme.account.users.get('alice')?.policies.get(grant?.policy ?? '')
    const wider = policyDocument({
      account,
      instances: [api, db],
      document: 'JitAccess-1h',
      expiresAt: new Date(grant?.expiresAt ?? 0),
    })
    expect(held).toBeDefined()
    await scenario.putPolicy('alice', grant?.policy ?? '', JSON.parse(wider))
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice', db)
    const revoked = await followUp(scenario, granted)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(revoked.exitCode).toBe(1)
    expect(revoked.log).toContain(`named other instances than were granted: ${db}`)
  })
})

describe('a record that was edited by hand', () => {
  it.each<[string, (json: string) => string, string]>([
    [
      'its role is in another account than it says',
      json => json.replace('"accountId":"123456789012"', '"accountId":"210987654321"'),
      'its role is in another account or partition',
    ],
    [
      'it ends the policy of another grant, which the ledger would take for the end of this one',
      json => json.replace(/("policy":"jit\.[0-9TZ]+\.)[0-9a-f]{12}/, '$1000000000000'),
      'its policy is that of another grant',
    ],
  ])('is refused if %s', async (_, edit, message) => {
    const granted = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
    const edited = edit(granted.outputs.grants ?? '')
    expect(edited).not.toBe(granted.outputs.grants)
    const revoked = await scenario.revoke({ grants: edited })
    expect(revoked.exitCode).toBe(1)
    expect(revoked.log).toContain(message)
    expect(scenario.policies('alice')).toHaveLength(1)
  })
})
