import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { recordsOf } from '../support/effects.ts'
import { ANOTHER_RUN, endingsTold, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let push: Push
let granted: JobResult
let record: GrantRecord
let session: string

/** Alice has an hour from 10:00 and a session; at 10:23 Terraform, which owns her inline policies, deletes the policy. */
beforeEach(async () => {
  scenario = await openScenario()
  push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
  granted = await scenario.grant(push)
  record = grantsOf(granted)[0] as GrantRecord
  await scenario.clock.advance(4 * MINUTE)
  session = await scenario.connect('alice')
  scenario.clock.schedule(on('10:23:00'), () => scenario.deletePolicy('alice', record.policy))
})
afterEach(() => scenario.close())

/** When the session ended, as AWS has it; absent while it is open. */
const endedAt = () => scenario.acme.account.sessions('ap-southeast-1').find(({ id }) => id === session)?.endedAt

const shown = (markdown: string) => markdown.replaceAll('&#46;', '.').replaceAll('&#58;', ':')

const deletionTold = () =>
  scenario.sandbox.github.comments(push.number).filter(({ body }) => body.includes('jit-ssm-access: deletion'))

describe('a policy that another hand deletes before its end', () => {
  it('leaves the session open until the end, says who did not do it, and counts no overrun before the end', async () => {
    const states: unknown[] = []
    const swept: JobResult[] = []
    scenario.clock.schedule(on('10:45:00'), async () => swept.push(await scenario.sweep({}, ANOTHER_RUN)))
    scenario.clock.schedule(on('10:59:59'), () => states.push(scenario.states('alice')))
    const result = await followUp(scenario, granted)
    expect(result.log).not.toContain('::error')
    expect(result.exitCode).toBe(0)
    expect(states).toEqual([{ [session]: 'Connected' }])
    expect(swept.map(({ exitCode }) => exitCode)).toEqual([0])
    expect(swept[0]?.log).toMatch(/::warning::missing: alice in dev/)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(Number(result.outputs['overrun-seconds'])).toBeLessThan(20)
    expect(result.log).toContain('no job of ours has ended it; what is open stays open until 2026-11-23T11:00:00Z')
    expect(result.log).toMatch(
      /::warning.*A person or another tool deleted a policy before its end.*iam:DeleteUserPolicy/,
    )
    const [revocation] = revocationsOf(result)
    expect(revocation).toMatchObject({
      verdict: 'clean',
      startedAt: '2026-11-23T11:00:00Z',
      deletion: { goneSince: '2026-11-23T10:24:00Z', by: 'another hand' },
    })
    const [ending] = endingsTold(scenario)
    for (const text of [shown(result.summary), shown(ending?.body ?? '')]) {
      expect(text).toContain('**A person or another tool deleted its policy**')
      expect(text).toContain(`<code>iam:DeleteUserPolicy</code> for the user <code>alice</code>`)
      expect(text).toContain(record.policy)
    }
    const [told, ...others] = deletionTold()
    expect(others).toEqual([])
    expect(shown(told?.body ?? '')).toContain('run the sweep with <code>repair: true</code>')
    const records = await recordsOf(scenario)
    expect(Object.keys(records).filter(path => /deleted-by-others|ended/.test(path))).toEqual([
      `2026-11/${record.id}/deleted-by-others.ap-southeast-1.json`,
      `2026-11/${record.id}/ended.ap-southeast-1.json`,
    ])
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('is given again by the sweep with repair, while the session stays open, and then ends as ever', async () => {
    const repaired: JobResult[] = []
    scenario.clock.schedule(on('10:40:00'), async () => {
      repaired.push(await scenario.sweep({ repair: 'true' }, ANOTHER_RUN))
      expect(scenario.policies('alice')).toEqual([record.policy])
    })
    const result = await followUp(scenario, granted)
    expect(repaired.map(({ exitCode }) => exitCode)).toEqual([0])
    expect(result.exitCode).toBe(0)
    expect(result.log).toContain('there again; waiting for its end')
    expect(endedAt()?.getTime()).toBeGreaterThanOrEqual(on('11:00:00').getTime())
    expect(scenario.policies('alice')).toEqual([])
  })

  it.each<[string, () => unknown]>([
    ['the request is removed', () => scenario.merge({ files: { 'requests/alice.yaml': null } })],
    [
      'the request is changed',
      () => scenario.merge({ files: { 'requests/alice.yaml': request({ reason: 'INC-2: another reason' }) } }),
    ],
    ['the user is stopped', () => scenario.revoke({ user: 'alice' }, ANOTHER_RUN)],
    ['everything is stopped', () => scenario.revoke({ everything: 'true' }, ANOTHER_RUN)],
    ['the grant is stopped', () => scenario.revoke({ 'grant-id': record.id }, ANOTHER_RUN)],
    ['the user is deleted', () => scenario.acme.account.users.delete('alice')],
  ])('ends the session within minutes if, after that, %s', async (_, happen) => {
    scenario.clock.schedule(on('10:35:00'), happen)
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(endedAt()?.getTime()).toBeLessThan(on('10:41:00').getTime())
    expect(endedAt()?.getTime()).toBeGreaterThan(on('10:35:00').getTime())
    expect(scenario.clock.now().getTime()).toBeLessThan(on('10:45:00').getTime())
  })

  it.each<[string, () => void, string]>([
    [
      'GitHub',
      () =>
        scenario.sandbox.github.faults.add({
          path: /\/git\/ref\/heads(?:\/|%2F)main/,
          kind: 'status',
          status: 500,
          count: 99,
        }),
      'GitHub',
    ],
    [
      'the ledger',
      () =>
        scenario.sandbox.github.faults.add({
          path: /\/git\/ref\/heads(?:\/|%2F)access-ledger/,
          kind: 'status',
          status: 500,
          count: 99,
        }),
      'GitHub',
    ],
    [
      'the witness',
      () =>
        scenario.sandbox.aws.faults.add({
          operation: 'GetObject',
          kind: 'error',
          code: 'AccessDenied',
          status: 403,
          count: 99,
        }),
      'witness',
    ],
  ])('ends the session at once if %s cannot be asked', async (_, fail, why) => {
    scenario.clock.schedule(on('10:24:00'), fail)
    const result = await followUp(scenario, granted)
    expect(endedAt()?.getTime()).toBeLessThan(on('10:30:00').getTime())
    expect(result.outputs['overrun-seconds']).toBe('0')
    const [revocation] = revocationsOf(result)
    expect(revocation).toMatchObject({
      verdict: 'clean',
      deletion: { by: 'not known', why: expect.stringContaining(why) },
    })
    expect(result.log).toMatch(/::warning.*who deleted it could not be found out/)
  })

  it('ends the session at once if the grant was stopped, though the job that stopped it recorded nothing on the branch', async () => {
    scenario.clock.schedule(on('10:22:00'), () => {
      scenario.sandbox.github.faults.add({ method: 'POST', path: /\/git\//, kind: 'status', status: 500, count: 99 })
      return scenario.revoke({ 'grant-id': record.id }, ANOTHER_RUN)
    })
    const result = await followUp(scenario, granted)
    expect(result.log).toMatch(/ended before its time: (an emergency stop counts for it|it was ended)/)
    expect(endedAt()?.getTime()).toBeLessThan(on('10:24:00').getTime())
  })
})
