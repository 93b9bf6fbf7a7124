import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { pushToLedger, recordsOf } from '../support/effects.ts'
import {
  API,
  FLEET,
  mergeFor,
  openFleet,
  propagate,
  RERUN,
  refusalsOf,
  replaceFleet,
  SECOND,
  tag,
} from '../support/fleet.ts'
import { ANOTHER_RUN, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { grantsOf, MINUTE, type Push, type Scenario } from '../support/scenario.ts'

const { api, db } = ACME.instances

let scenario: Scenario
let push: Push
let granted: JobResult
let record: GrantRecord
beforeEach(async () => {
  scenario = await openFleet()
  push = await mergeFor(scenario, API)
  granted = await scenario.grant(push)
  record = grantsOf(granted)[0] as GrantRecord
  await propagate(scenario)
})
afterEach(() => scenario.close())

const findings = ({ outputs }: JobResult) =>
  JSON.parse(outputs.result ?? '{}').findings.map(({ state, why }: Record<string, string>) => `${state}: ${why}`)

const S3_DOWN = ['PutObject', 'GetObject'].map(
  operation => ({ operation, kind: 'error', code: 'InternalError', status: 503, count: 1_000 }) as const,
)

/** Its policy as IAM has it, changed by another hand. */
async function rewrite(change: (json: string) => string) {
  const text = scenario.acme.account.users.get('alice')?.policies.get(record.policy)?.latest() ?? ''
  await scenario.putPolicy('alice', record.policy, JSON.parse(change(text)))
}

describe('access to instances by their tags', () => {
  it('is live for a sweep, though the fleet was replaced since', async () => {
    replaceFleet(scenario)
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep()
    expect(findings(swept)).toEqual(['live: Until 23 Nov 2026, 11:00 UTC'])
    expect(swept.exitCode).toBe(0)
  })

  it('ends on all of its instances, and leaves no session open', async () => {
    const sessions = await Promise.all(FLEET.map(id => scenario.connect('alice', id)))
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(revocationsOf(result)).toMatchObject([{ verdict: 'clean', instances: FLEET }])
    expect(Object.values(scenario.states('alice'))).toEqual(sessions.map(() => 'Terminated'))
    const logs = await scenario.logs({ user: 'alice' })
    expect(JSON.parse(logs.outputs.result ?? '{}').sessions).toHaveLength(2)
    expect(logs.outputs.result).not.toContain('outside')
  })

  it('ends at once when its request is removed, even after its policy is gone', async () => {
    await scenario.connect('alice', SECOND)
    await scenario.deletePolicy('alice', record.policy)
    const removal = await scenario.merge({ files: { 'requests/alice.yaml': null } })
    const result = await scenario.grant(removal)
    expect(result.exitCode).toBe(0)
    expect(Object.values(scenario.states('alice'))).toEqual(['Terminated'])
  })

  it.each<[string, (json: string) => string]>([
    ['another instance', json => json.replace(SECOND, db)],
    [
      'one instance more',
      json =>
        json.replace(
          `instance/${SECOND}"`,
          `instance/${SECOND}","arn:aws:ec2:ap-southeast-1:123456789012:instance/${db}"`,
        ),
    ],
    ['one instance less', json => json.replace(`"arn:aws:ec2:ap-southeast-1:123456789012:instance/${SECOND}",`, '')],
  ])('is tampered with if its policy names other instances than were resolved: %s', async (_, change) => {
    await rewrite(change)
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(findings(swept)).toContain(`tampered: Its document is not the one that #${push.number} was given`)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('ends with an alarm if the witness does not say for which instances it was given', async () => {
    for (const bucket of scenario.sandbox.aws.buckets.values())
      for (const key of bucket.objects.keys()) if (key.startsWith(`ledger/${record.id}`)) bucket.objects.delete(key)
    await scenario.clock.advance(15 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    expect(findings(swept)).toEqual([expect.stringMatching(/^unknown: The witness does not say to which instances/)])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is missing when another hand deletes its policy, and is given again for the same instances', async () => {
    await scenario.connect('alice', SECOND)
    scenario.clock.schedule(on('10:23:00'), () => scenario.deletePolicy('alice', record.policy))
    const swept: JobResult[] = []
    scenario.clock.schedule(on('10:40:00'), async () => {
      tag(scenario, db, { Service: 'api' })
      swept.push(await scenario.sweep({}, ANOTHER_RUN))
      expect(Object.values(scenario.states('alice'))).toEqual(['Connected'])
      swept.push(await scenario.sweep({ repair: 'true' }, ANOTHER_RUN))
      expect(scenario.policies('alice')).toEqual([record.policy])
    })
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(swept.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(JSON.parse(swept[0]?.outputs.result ?? '{}').findings).toMatchObject([
      { state: 'missing', grant: { instances: FLEET } },
    ])
    expect(JSON.parse(swept[1]?.outputs.result ?? '{}').outcomes).toMatchObject([
      { kind: 'granted', grant: { instances: FLEET } },
    ])
  })

  it('keeps what a renewal covers, and ends the rest', async () => {
    const kept = await scenario.connect('alice', api)
    const ended = await scenario.connect('alice', SECOND)
    const renewal = await mergeFor(scenario, `instances: [${api}]`, 'INC-2: only one')
    const result = await scenario.grant(renewal)
    expect(result.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [kept]: 'Connected', [ended]: 'Terminated' })
  })
})

describe('a grant whose instances AWS resolves', () => {
  it('needs the witness from the first attempt on: nobody else could tell later what it was for', async () => {
    const next = await mergeFor(scenario, 'tags: {Service: db}', 'INC-3: db')
    for (const fault of S3_DOWN) scenario.sandbox.aws.faults.add(fault)
    const result = await scenario.grant(next)
    expect(result.exitCode).toBe(1)
    expect(refusalsOf(result)).toEqual([
      expect.stringContaining('So it is not known which instances its names or tags stand for'),
    ])
    scenario.sandbox.aws.faults.clear()
    expect(grantsOf(await scenario.grant(next, RERUN))).toMatchObject([{ instances: [db] }])
    expect(Object.keys(await recordsOf(scenario)).length).toBeGreaterThan(1)
  })
})

describe('a record on the branch of the ledger', () => {
  it('counts for nothing if it says that tags were resolved to an instance that another rule lists', async () => {
    await scenario.close()
    const strict = `rules:\n  - accounts: [dev]\n    instances: [${db}]\n    max_duration: 1h\n    approvals: 2\n`
    scenario = await openFleet({ rules: ACME_RULES.replace('rules:\n', strict) })
    const [given] = grantsOf(await scenario.grant(await mergeFor(scenario, API)))
    await propagate(scenario)
    const evidence = async () => (await scenario.logs({ user: 'alice' })).outputs.result ?? ''
    await scenario.connect('alice', SECOND)
    expect(await evidence()).not.toContain('no merge on the default branch asked for so')
    const path = `2026-11/${given?.id}/granted.json`
    const written = JSON.stringify((await recordsOf(scenario))[path], null, 2)
    await pushToLedger(scenario, { [path]: written.replaceAll(SECOND, db) })
    expect(await evidence()).toContain('no merge on the default branch asked for so')
  })
})
