import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { generateFiles } from '../support/generated-files.ts'
import { openScenario, type Scenario } from '../support/scenario.ts'
import { expectGood, expectNoCrash, expectPlaced, type Verdicts, verdictsOf } from '../support/verdicts.ts'

const COUNT = 10_000
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124)
const MIB = 1024 * 1024
/** Left to itself, Node collects its garbage late: this is what is needed, and the whole process may take the double. */
const HEAP_MIB = 256
const MOST_COMMENT = 65_536

const userOf = (index: number) => `u${String(index).padStart(4, '0')}`
const pathOf = (index: number) => `requests/${userOf(index)}.yaml`
const generated = generateFiles(COUNT, SEED).map((file, index) => ({
  ...file,
  path: pathOf(index),
  user: userOf(index),
}))
const files = new Map(generated.map(({ path, bytes }) => [path, bytes]))

/** The rules know the people whose files are good, and nobody else: the rule file has its 64 KiB too. */
const people = generated.filter(({ expected }) => expected === 'accepted').map(({ user }) => `  ${user}: alice-gh\n`)

describe(`${COUNT} generated request files in one pull request through validate (seed ${SEED})`, () => {
  let scenario: Scenario
  let result: JobResult
  let verdicts: Verdicts
  let comment: string
  let peakKib: number
  beforeAll(async () => {
    scenario = await openScenario({ rules: ACME_RULES + people.join('') })
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'bob-gh', title: 'x', branch: 'b', changes: files })
    const folder = await mkdtemp(join(tmpdir(), 'peak-'))
    const peakFile = join(folder, 'peak')
    const peakMemory = new URL('../support/peak-memory.mjs', import.meta.url).href
    result = await scenario.validate(number, {
      environment: {
        NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB} --import ${peakMemory}`,
        PEAK_MEMORY_FILE: peakFile,
      },
    })
    verdicts = verdictsOf(result)
    comment = github.comments(number)[0]?.body ?? ''
    peakKib = Number(await readFile(peakFile, 'utf8'))
    await rm(folder, { recursive: true })
  })
  afterAll(() => scenario.close())

  it('crash nothing, and keep the output small', () => {
    expectNoCrash(result)
    expect(peakKib).toBeLessThan(2 * HEAP_MIB * 1024)
  })

  it('are each previewed or refused', () => {
    const refused = new Set(verdicts.told.map(({ file }) => file))
    const silent = generated.filter(({ path, user }) => !refused.has(path) && !verdicts.previews.has(user))
    expect(silent).toEqual([])
  })

  it('are refused with a position in the file, the mistake and the remedy', () => {
    expectPlaced(verdicts.told, files)
  })

  it('are offered without complaint if they are good by construction', () => {
    const refused = new Map(verdicts.told.map(({ file, said }) => [file, said]))
    const good = generated.filter(({ expected }) => expected === 'accepted')
    const wronged = good.filter(
      ({ path, user }) => refused.has(path) || !verdicts.previews.get(user)?.every(kind => kind === 'grantable'),
    )
    expect(wronged.map(({ kind, path }) => `${kind}: ${refused.get(path)}`)).toEqual([])
    expect(good.length).toBe(COUNT / 5)
  })

  it('are no requests if they are bad by construction', () => {
    const bad = generated.filter(({ expected }) => expected === 'refused')
    expect(bad.filter(({ user }) => verdicts.previews.has(user)).map(({ kind }) => kind)).toEqual([])
    expect(bad.length).toBe(COUNT / 5)
  })

  it('give output, summary and comment within the limits of GitHub, which say that there is more', () => {
    const output = result.outputs.result ?? ''
    expect(output.length * 2).toBeLessThan(1_000_000)
    const { problems, previews, leftOut } = JSON.parse(output)
    expectGood(problems, files)
    const offered = [...verdicts.previews.values()].reduce((sum, kinds) => sum + kinds.length, 0)
    expect(previews.length + leftOut.previews).toBe(offered)
    expect(problems.length).toBeGreaterThan(100)
    expect(Buffer.byteLength(result.summary)).toBeLessThan(MIB)
    expect(comment.length).toBeLessThan(MOST_COMMENT)
    for (const text of [result.summary, comment]) {
      expect(text).toMatch(/… and \d+ more: the log of the job has them all/)
      expect(text).toMatch(/### … and \d+ more: the log of the job and its output/)
    }
  })
})
