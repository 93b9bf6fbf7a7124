import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledgerOf, recordsOf } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let id: string
beforeEach(async () => {
  scenario = await openScenario()
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '8h' }) } })
  id = grantsOf(await scenario.grant(push))[0]?.id ?? ''
  await scenario.clock.advance(2 * MINUTE)
})
afterEach(() => scenario.close())

const STOP = '2026-11/stops/4711-1.json'
const ERIN = { actor: { login: 'erin', id: 1_005 } }

/** What the witness has, by key. */
const witnessed = () =>
  [...(scenario.sandbox.aws.buckets.get('ssm-onetime-logs-dev')?.objects ?? [])].flatMap(([key, { body }]) =>
    key.startsWith('ledger/') ? [{ key, ...JSON.parse(Buffer.from(body).toString('utf8')) }] : [],
  )

/** The SHA-256 of a file on the branch of the ledger. */
async function shaOf(path: string): Promise<string> {
  const blob = (await ledgerOf(scenario)).at(-1)?.files.get(path) ?? ''
  return createHash('sha256')
    .update(await scenario.sandbox.github.git.blob(blob))
    .digest('hex')
}

describe('an emergency stop', () => {
  it.each<[string, () => Record<string, string>, () => object, () => string]>([
    ['a user', () => ({ user: 'Alice' }), () => ({ kind: 'user', user: 'Alice' }), () => 'stops/2026-11/users/alice'],
    ['everything', () => ({ everything: 'true' }), () => ({ kind: 'everything' }), () => 'stops/2026-11/everything'],
    ['a grant', () => ({ 'grant-id': id }), () => ({ kind: 'grant-id', id }), () => id],
  ])(
    'is on the branch with who pulled it, and in the witness with the same bytes: of %s',
    async (_, inputs, selector, series) => {
      expect((await scenario.revoke(inputs(), ERIN)).exitCode).toBe(0)
      expect((await recordsOf(scenario))[STOP]).toEqual({
        observedAt: '2026-11-23T10:02:00Z',
        run: 'https://github.com/acme/jit-access/actions/runs/4711',
        startedBy: { login: 'erin', id: 1_005, event: 'workflow_dispatch' },
        kind: 'stopped',
        selector: selector(),
      })
      const stops = witnessed().filter(({ kind }) => kind === 'stopped')
      expect(stops.map(({ key }) => key.replace(/^ledger\/|\/\d+\.json$/g, '')).toSorted()).toEqual(
        [series(), 'stops/2026-11'].toSorted(),
      )
      const sha256 = await shaOf(STOP)
      for (const stop of stops) expect(stop).toMatchObject({ path: STOP, sha256, record: { selector: selector() } })
      expect((await scenario.verify()).exitCode).toBe(0)
    },
  )

  it('has a file of its own beside another one of the same run', async () => {
    await scenario.revoke({ user: 'alice' })
    await scenario.clock.advance(5 * MINUTE)
    await scenario.revoke({ user: 'bob' })
    const stops = Object.entries(await recordsOf(scenario)).filter(([path]) => path.startsWith('2026-11/stops/'))
    expect(stops.map(([path, { selector }]) => [path, selector])).toEqual([
      [expect.stringMatching(/^2026-11\/stops\/4711-1\.20261123T10\d{4}Z\.json$/), { kind: 'user', user: 'bob' }],
      [STOP, { kind: 'user', user: 'alice' }],
    ])
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('of a dry run is recorded nowhere', async () => {
    await scenario.revoke({ everything: 'true', 'dry-run': 'true' })
    expect(Object.keys(await recordsOf(scenario))).toEqual([`2026-11/${id}/granted.json`])
    expect(witnessed().filter(({ kind }) => kind === 'stopped')).toEqual([])
  })

  it('ends access when GitHub answers nothing, and says that the next sweep adds its record', async () => {
    const session = await scenario.connect('alice', undefined, 'JitAccess-8h')
    scenario.sandbox.github.faults.add({ kind: 'status', status: 503, count: 99_999 })
    const result = await scenario.revoke({ user: 'alice' })
    expect(result.exitCode).toBe(1)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(result.log).toMatch(
      /The ledger could not be written\..*The witness has these records, and the next sweep adds them to the branch/,
    )
    scenario.sandbox.github.faults.clear()
    expect(Object.keys(await recordsOf(scenario))).not.toContain(STOP)
    await scenario.clock.advance(11 * MINUTE)
    const swept = await scenario.sweep()
    expect(JSON.parse(swept.outputs.result ?? '').caughtUp).toContain(STOP)
    expect((await recordsOf(scenario))[STOP]).toMatchObject({ selector: { kind: 'user', user: 'alice' } })
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('of a job that is killed while it ends access is put on the branch by a later sweep', async () => {
    let kill = () => {}
    const killed = scenario.revoke(
      { user: 'alice' },
      {
        mortal: handle => {
          kill = handle
        },
      },
    )
    scenario.sandbox.github.faults.add({ method: 'POST', path: /\/git\/trees/, kind: 'status', status: 503, count: 9 })
    scenario.sandbox.aws.faults.add({ operation: 'DeleteUserPolicy', kind: 'meanwhile', run: () => kill() })
    await killed
    scenario.sandbox.github.faults.clear()
    expect(Object.keys(await recordsOf(scenario))).not.toContain(STOP)
    await scenario.clock.advance(11 * MINUTE)
    await scenario.sweep()
    expect((await recordsOf(scenario))[STOP]).toMatchObject({ kind: 'stopped' })
    expect(scenario.policies('alice')).toEqual([])
  })
})
