import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { Employee } from '../../sandbox/workforce.ts'
import { pushToLedger, recordsOf } from '../support/effects.ts'
import { followUp } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let heidi: Employee
let granted: JobResult

/** Heidi has an hour from 10:00, and used it; another identity has been in the role, and an IAM user in a session of theirs. */
beforeEach(async () => {
  scenario = await openScenario({ people: { heidi: 'permission-set' } })
  heidi = scenario.acme.people.heidi as Employee
  const push = await scenario.merge({ files: { 'requests/heidi.yaml': request() }, by: 'carol', approvedBy: ['dave'] })
  granted = await scenario.grant(push)
  await scenario.clock.advance(2 * MINUTE)
  const key = await scenario.acme.workforce.signIn(heidi)
  await scenario.connectWith(key, ACME.instances.api, 'JitAccess-1h')
  await followUp(scenario, granted)
  await scenario.clock.advance(30 * MINUTE)
})
afterEach(() => scenario.close())

interface Told {
  readonly sessions: readonly { readonly owner: string; readonly verdicts: readonly { readonly kind: string }[] }[]
}

const told = ({ outputs }: JobResult): Told => JSON.parse(outputs.result ?? '{}')
const calls = (operation: string) => scenario.sandbox.aws.calls.filter(call => call.operation === operation)

describe('the evidence of a person', () => {
  it.each(['user', 'grant-id'])('is found by %s: their own sessions, asked for by their owner alone', async by => {
    const other = `${heidi.owner}-2`
    scenario.acme.account.addSession(ACME.region, {
      owner: other,
      target: ACME.instances.api,
      document: 'JitAccess-1h',
      startedAt: new Date(scenario.clock.now().getTime() - 60 * MINUTE),
      endedAt: new Date(scenario.clock.now().getTime() - 59 * MINUTE),
    })
    const before = calls('GetUser').length
    const wanted = by === 'user' ? { user: 'heidi' } : { 'grant-id': grantsOf(granted)[0]?.id ?? '' }
    const result = await scenario.logs(wanted)
    expect(result.log).not.toContain('There is no IAM user')
    expect(told(result).sessions.map(({ owner }) => owner)).toEqual([heidi.owner])
    expect(calls('GetUser').length).toBe(before)
    expect(result.log).toContain(`sessions of role ${heidi.role} as ${heidi.identity} in dev`)
  })

  it('is not explained by a record that names another identity: anybody who may push can write one', async () => {
    const [record] = grantsOf(granted)
    const path = Object.keys(await recordsOf(scenario)).find(each => each.endsWith('/granted.json')) ?? ''
    const forged = { ...record, principal: { ...record?.principal, identity: 'mallory' } }
    await pushToLedger(scenario, { [path]: JSON.stringify({ grant: forged }) })
    const result = await scenario.logs({ user: 'heidi' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(
      `The ledger has a grant ${record?.id} of heidi that no merge on the default branch asked for so`,
    )
  })

  it('is closed with the grant: the last look finds the session within it', async () => {
    const result = await scenario.logs({ 'grant-id': grantsOf(granted)[0]?.id ?? '', 'last-look': 'true' })
    expect(result.exitCode, result.log).toBe(0)
    const kinds = told(result).sessions.flatMap(({ verdicts }) => verdicts.map(({ kind }) => kind))
    expect(kinds).not.toContain('outside-grant')
  })
})
