import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import { ledgerOf, linksOf, pushToLedger, recordsOf, subjectsOf, writesOf } from '../support/effects.ts'
import { endingsTold } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let id: string
beforeEach(async () => {
  scenario = await openScenario()
  const push = await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '8h' }) } })
  const [record] = grantsOf(await scenario.grant(push))
  id = record?.id ?? ''
  await scenario.clock.advance(15 * MINUTE)
})
afterEach(() => scenario.close())

const resultOf = ({ outputs }: JobResult) => JSON.parse(outputs.result ?? '{}')
const pathsOf = async () => Object.keys(await recordsOf(scenario))

/** Ends access while GitHub answers nothing. */
async function endUnheard(inputs: Record<string, string>): Promise<void> {
  const { faults } = scenario.sandbox.github
  faults.add({ kind: 'status', status: 503, count: 99_999 })
  expect((await scenario.revoke(inputs)).exitCode).toBe(1)
  faults.clear()
  expect(scenario.policies('alice')).toEqual([])
}

describe('an end that could only be witnessed, because GitHub did not answer', () => {
  it.each([
    ['an emergency stop of a user', () => ({ user: 'alice' })],
    ['an emergency stop of everything', () => ({ everything: 'true' })],
    ['an end of a grant', () => ({ 'grant-id': id })],
  ])('is recorded and told by the next sweep, byte by byte: %s', async (_, inputs) => {
    await endUnheard(inputs())
    expect(await pathsOf()).toEqual([`2026-11/${id}/granted.json`])
    expect(endingsTold(scenario)).toEqual([])
    await scenario.clock.advance(11 * MINUTE)
    const swept = await scenario.sweep({ repair: 'true' })
    expect(swept.exitCode).toBe(1)
    const path = `undated/${id}/ended.ap-southeast-1.json`
    const stop = '2026-11/stops/4711-1.json'
    expect(resultOf(swept).caughtUp).toEqual([path, stop])
    expect(swept.log).toContain(
      `The branch access-ledger did not have 2 of the records of the witness (${path}, ${stop})`,
    )
    expect(await pathsOf()).toEqual([`2026-11/${id}/granted.json`, stop, path])
    const blob = (await ledgerOf(scenario)).at(-1)?.files.get(path) ?? ''
    const sha256 = createHash('sha256')
      .update(await scenario.sandbox.github.git.blob(blob))
      .digest('hex')
    const witnessed = [...(scenario.sandbox.aws.buckets.get('ssm-onetime-logs-dev')?.objects ?? [])]
    expect(witnessed.filter(([, { body }]) => Buffer.from(body).toString('utf8').includes(sha256))).toHaveLength(1)
    expect((await subjectsOf(scenario)).at(-1)).toMatch(/^late: end alice → /)
    const links = Object.entries(await linksOf(scenario)).filter(([, target]) => target === `../../${path}`)
    const startedBy = { login: 'dave', event: 'workflow_dispatch' }
    const record = (await recordsOf(scenario))[path]
    expect(record).toMatchObject({ startedBy })
    const time = String(record?.observedAt).replaceAll(/[-:]/g, '')
    expect(links.map(([link]) => link)).toEqual([
      `by-day/2026-11-23/${time.slice(8)}.ended.alice.${id}.ap-southeast-1.json`,
      `by-person/alice/${time}.ended.${id}.ap-southeast-1.json`,
    ])
    expect((await scenario.verify()).exitCode).toBe(0)
    expect(endingsTold(scenario)[0]?.body).toContain('Access of <code>alice</code> in <code>dev</code>')
    expect(scenario.policies('alice')).toEqual([])
    const before = writesOf(scenario)
    const again = await scenario.sweep({ repair: 'true' })
    expect([again.exitCode, resultOf(again).caughtUp]).toEqual([0, []])
    expect(writesOf(scenario)).toEqual(before)
  })

  it('is only named by a dry run, and is told red by one that finds GitHub down again', async () => {
    await endUnheard({ user: 'alice' })
    const dry = await scenario.sweep({ 'dry-run': 'true' })
    expect(resultOf(dry).caughtUp).toHaveLength(1)
    expect(await pathsOf()).toHaveLength(1)
    scenario.sandbox.github.faults.add({ method: 'POST', path: /\/git\//, kind: 'status', status: 503, count: 999 })
    const swept = await scenario.sweep()
    expect([swept.exitCode, resultOf(swept).caughtUp]).toEqual([1, []])
    expect(swept.log).toContain('The ledger could not be written')
    expect(await pathsOf()).toHaveLength(1)
  })

  it('is put beside a record that somebody made up meanwhile', async () => {
    await endUnheard({ user: 'alice' })
    const path = `undated/${id}/granted.json`
    await pushToLedger(scenario, { [path]: '{}', [`2026-11/${id}/granted.json`]: null })
    await scenario.sweep()
    expect(await pathsOf()).toContain(`undated/${id}/ended.ap-southeast-1.json`)
    expect(await pathsOf()).toContain(`2026-11/${id}/granted.json`)
  })
})
