import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import { openScenario, type Scenario } from '../support/scenario.ts'
import { expectGood, expectNoCrash, expectPlaced, type Verdicts, verdictsOf } from '../support/verdicts.ts'
import { SUITE } from '../support/yaml-suite.ts'

/** Every file of the YAML project's test suite as a request file of a user, all in one pull request. */
const pathOf = (index: number) => `requests/user-${String(index).padStart(3, '0')}.yaml`
const files = new Map(SUITE.map(({ yaml }, index) => [pathOf(index), new TextEncoder().encode(yaml)]))

describe.each([
  ['without a token', { 'github-token': '' }],
  ['with a token', {}],
])('the YAML test suite through validate, %s,', (_, inputs) => {
  let scenario: Scenario
  let result: JobResult
  let verdicts: Verdicts
  beforeAll(async () => {
    scenario = await openScenario()
    const { number } = await scenario.sandbox.github.openPullRequest({
      author: 'alice-gh',
      title: 'x',
      branch: 'b',
      changes: files,
    })
    result = await scenario.validate(number, { with: { mode: 'validate', ...inputs } })
    verdicts = verdictsOf(result)
  })
  afterAll(() => scenario.close())

  it('crashes nothing', () => {
    expectNoCrash(result)
    expect(SUITE).toHaveLength(402)
  })

  it('is refused file by file, each at its place, because none is a request', () => {
    expect(new Set(verdicts.told.map(({ file }) => file))).toEqual(new Set(files.keys()))
    expect(verdicts.previews).toEqual(new Map())
    expectPlaced(verdicts.told, files)
  })

  it('is reported in the output as in the log', () => {
    const { problems, previews } = JSON.parse(result.outputs.result ?? '')
    expect(previews).toEqual([])
    expect(problems).toHaveLength(verdicts.told.length)
    expectGood(problems, files)
  })
})
