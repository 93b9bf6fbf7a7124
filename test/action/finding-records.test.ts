import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { ledgerOf, pushToLedger, recordsOf, writesOf } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const DOCUMENT = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }] }
const MADE_UP = `jit.20261123T120000Z.${'a'.repeat(12)}-0123abcd`
const FINDING = `2026-11/findings/unknown.dev.alice.${MADE_UP}.json`
const GONE = FINDING.replace(/json$/, 'gone.json')

const recordsIn = async (folder: string) =>
  Object.entries(await recordsOf(scenario)).filter(([path]) => path.startsWith(`2026-11/${folder}/`))
const resultOf = ({ outputs }: JobResult) => JSON.parse(outputs.result ?? '{}')
const witnessed = (prefix: string) =>
  [...(scenario.sandbox.aws.buckets.get(ACME.bucket)?.objects ?? [])].flatMap(([key, { body }]) =>
    key.startsWith(`ledger/${prefix}`) ? [{ key, ...JSON.parse(Buffer.from(body).toString('utf8')) }] : [],
  )

async function grantAlice() {
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '8h' }) } })
  const [record] = grantsOf(await scenario.grant(push))
  await scenario.clock.advance(11 * MINUTE)
  return record?.policy ?? ''
}

describe('a policy that nobody merged', () => {
  it('is recorded once, with the issue of its alarm, and recorded as gone when a sweep finds it no more', async () => {
    await scenario.putPolicy('alice', MADE_UP, DOCUMENT)
    await scenario.clock.advance(11 * MINUTE)
    const swept = await scenario.sweep()
    expect(resultOf(swept).findings).toMatchObject([{ state: 'unknown' }])
    const [issue] = scenario.sandbox.github.issues
    const records = await recordsOf(scenario)
    expect(records[FINDING]).toEqual({
      observedAt: expect.stringMatching(/^2026-11-23T10:/),
      run: 'https://github.com/acme/jit-access/actions/runs/4711',
      startedBy: { login: 'dave', id: expect.any(Number), event: 'schedule' },
      kind: 'finding',
      state: 'unknown',
      account: 'dev',
      region: ACME.region,
      user: 'alice',
      policy: MADE_UP,
      document: expect.stringContaining('ssm:StartSession'),
      sessions: [],
      why: expect.stringMatching(/./),
      issue: issue?.number,
    })
    expect(records[GONE]).toBeUndefined()
    expect(witnessed('findings/2026-11/')).toMatchObject([{ kind: 'other', path: FINDING }])
    await scenario.clock.advance(MINUTE)
    await scenario.sweep()
    expect((await recordsOf(scenario))[GONE]).toMatchObject({
      kind: 'finding-gone',
      state: 'unknown',
      user: 'alice',
      policy: MADE_UP,
      foundAt: records[FINDING]?.observedAt,
    })
    await scenario.clock.advance(MINUTE)
    const before = writesOf(scenario)
    await scenario.sweep()
    expect(writesOf(scenario)).toEqual(before)
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('is not recorded as gone by a sweep that could not read its account', async () => {
    await scenario.putPolicy('alice', MADE_UP, DOCUMENT)
    await scenario.clock.advance(11 * MINUTE)
    await scenario.sweep()
    scenario.sandbox.aws.faults.add({ operation: 'DescribeSessions', kind: 'error', count: 99 })
    expect((await scenario.sweep()).exitCode).toBe(1)
    scenario.sandbox.aws.faults.clear()
    expect((await recordsOf(scenario))[GONE]).toBeUndefined()
    await scenario.sweep()
    expect((await recordsOf(scenario))[GONE]).toBeDefined()
  })

  it('is witnessed when GitHub does not answer, and put on the branch by a later sweep', async () => {
    await scenario.putPolicy('alice', MADE_UP, DOCUMENT)
    await scenario.clock.advance(11 * MINUTE)
    scenario.sandbox.github.faults.add({ method: 'POST', kind: 'status', status: 503, count: 9_999 })
    await scenario.sweep()
    scenario.sandbox.github.faults.clear()
    expect(witnessed('findings/2026-11/')).toMatchObject([{ path: FINDING }])
    expect(await recordsIn('findings')).toEqual([])
    await scenario.clock.advance(11 * MINUTE)
    const late = await scenario.sweep()
    const end = `undated/${'a'.repeat(12)}-0123abcd/ended.${ACME.region}.json`
    expect(resultOf(late).caughtUp).toEqual([end, FINDING, '2026-11/sweeps/2026-11-23.json'])
    expect((await recordsIn('findings')).map(([path]) => path)).toEqual([GONE, FINDING])
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('is put back on the branch, byte by byte, when people have taken it off', async () => {
    await scenario.putPolicy('alice', MADE_UP, DOCUMENT)
    await scenario.clock.advance(11 * MINUTE)
    await scenario.sweep()
    const { [FINDING]: recorded } = await recordsOf(scenario)
    await pushToLedger(scenario, { [FINDING]: null })
    await scenario.clock.advance(11 * MINUTE)
    expect(resultOf(await scenario.sweep()).caughtUp).toEqual([FINDING])
    expect((await recordsOf(scenario))[FINDING]).toEqual(recorded)
    expect(recorded).toMatchObject({ kind: 'finding' })
  })

  it('is recorded once by sweeps that run at once', async () => {
    await grantAlice()
    await scenario.putPolicy('bob', MADE_UP, DOCUMENT)
    await scenario.clock.advance(11 * MINUTE)
    await Promise.all([scenario.sweep(), scenario.sweep(), scenario.sweep()])
    expect(witnessed('findings/2026-11/')).toHaveLength(1)
    expect(witnessed('sweeps/2026-11/')).toHaveLength(1)
    expect((await recordsIn('findings')).map(([path]) => path)).toEqual([FINDING.replace('alice', 'bob')])
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('of a name that no file may have is recorded under one that is safe', async () => {
    const name = `jit.${'x'.repeat(120)}`
    await scenario.putPolicy('alice', name, DOCUMENT)
    await scenario.clock.advance(11 * MINUTE)
    await scenario.sweep()
    const [[path, record] = ['', {}]] = await recordsIn('findings')
    expect(path).toMatch(/^2026-11\/findings\/unreadable\.dev\.alice\.jit\.x{39}-[0-9a-f]{8}\.json$/)
    expect(record).toMatchObject({ state: 'unreadable', policy: name })
  })
})

describe('a session that no access covers', () => {
  it('is recorded by its id, with the person and the instance', async () => {
    const policy = await grantAlice()
    const session = await scenario.connect('alice', undefined, 'JitAccess-8h')
    await scenario.deletePolicy('alice', policy)
    await scenario.merge({ files: { 'requests/alice.yaml': null } })
    await scenario.clock.advance(11 * MINUTE)
    await scenario.sweep()
    expect((await recordsOf(scenario))[`2026-11/findings/stray.dev.alice.${session}.json`]).toMatchObject({
      state: 'stray',
      sessions: [session],
      instances: [ACME.instances.api],
      document: 'JitAccess-8h',
    })
  })
})

describe('the record of a day', () => {
  const sweeps = () => recordsIn('sweeps')

  it('is written by the first complete sweep that saw a policy, with the names of all', async () => {
    await scenario.sweep()
    expect(await sweeps()).toEqual([])
    const policy = await grantAlice()
    await scenario.sweep()
    await scenario.sweep()
    expect(await sweeps()).toMatchObject([
      [
        '2026-11/sweeps/2026-11-23.json',
        {
          kind: 'swept',
          accounts: [{ account: 'dev', id: ACME.accountId, region: ACME.region }],
          policies: [policy],
          findings: 0,
        },
      ],
    ])
    expect(witnessed('sweeps/2026-11/')).toHaveLength(1)
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('is not written by a dry run, nor by a sweep that could not read an account', async () => {
    await grantAlice()
    await scenario.sweep({ 'dry-run': 'true' })
    scenario.sandbox.aws.faults.add({ operation: 'DescribeSessions', kind: 'error', count: 99 })
    await scenario.sweep()
    expect(await sweeps()).toEqual([])
    expect((await ledgerOf(scenario)).length).toBe(1)
  })
})
