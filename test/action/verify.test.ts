import { afterEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

/** A grant, a refusal and a stop. */
async function openStory(options: Parameters<typeof openScenario>[0] = {}) {
  scenario = await openScenario(options)
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, approvedBy: [] }))
  await scenario.revoke({ user: 'alice' })
}

const bucketOf = ({ sandbox }: Scenario) => [...sandbox.aws.buckets.values()][0]?.objects ?? new Map()

it('reads the witness page by page from the buckets, by the role for logs, where it is given no copy', async () => {
  await openStory({ settings: { pageSize: 2 } })
  const whole = await scenario.verify({ witness: '' })
  expect(whole.exitCode).toBe(0)
  expect(JSON.parse(whole.outputs.result ?? '')).toMatchObject({
    records: 4,
    witness: { accounts: ['dev'], objects: bucketOf(scenario).size, witnessed: 4, missing: 0 },
    differences: [],
  })
  expect(whole.log).toContain('4 records, 4 witnessed, 0 missing')
  const lists = scenario.sandbox.aws.calls.filter(({ operation }) => operation === 'ListObjectsV2')
  expect(lists.length).toBeGreaterThan(2)

  const key = [...bucketOf(scenario).keys()].find(each => each.endsWith('/002.json')) ?? ''
  bucketOf(scenario).delete(key)
  const cut = await scenario.verify({ witness: '' })
  expect(cut.exitCode).toBe(1)
  expect(cut.log).toContain(`gap: dev: ${key}`)
  expect(cut.log).toContain('4 records, 3 witnessed, 2 missing')
})

it('says what to do in a job that can read no witness, and compares with none only on purpose', async () => {
  await openStory()
  const silent = await scenario.verify({ witness: '' }, { requestToken: '' })
  expect(silent.exitCode).toBe(1)
  expect(silent.log).toMatch(/::error::This job cannot read the witnesses.*`id-token: write`.*`witness: none`/)
  const alone = await scenario.verify({ witness: 'none' }, { requestToken: '' })
  expect(alone.exitCode).toBe(0)
  expect(alone.log).toContain('4 records, not compared with the witness')
  expect(alone.summary).toContain('Without the witness nobody can tell whether all records are there')
  const empty = await scenario.verify({ witness: 'elsewhere' })
  expect([empty.exitCode, empty.log]).toEqual([1, expect.stringMatching(/The folder .*elsewhere.* cannot be read/)])
})

it('is red by the built action, and says in its line what is missing', async () => {
  await openStory()
  for (const key of bucketOf(scenario).keys()) if (key.endsWith('/003.json')) bucketOf(scenario).delete(key)
  const result = await scenario.verify({}, { level: 'dist' })
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain('4 records, 3 witnessed, 1 missing')
  expect(result.log).toMatch(new RegExp(`added: 2026-11/[^/]+/ended.${ACME.region}.json`))
})
