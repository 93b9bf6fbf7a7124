import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Loaded, recordLoaded, sdksIn } from '../bench/loaded.ts'
import { type Bench, openBench, type PreparedScenario } from '../bench/scenarios.ts'
import { RUNTIMES } from '../support/scenario.ts'

let directory: string
let bench: Bench

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jit-start-'))
  bench = await openBench(directory)
})

afterAll(async () => {
  await bench?.close()
  await rm(directory, { recursive: true, force: true })
})

describe.each(Object.entries(RUNTIMES))('starting dist on %s', (_, node) => {
  let starts: readonly { scenario: PreparedScenario; loaded: Loaded }[]

  beforeAll(async () => {
    starts = await Promise.all(
      bench.scenarios.map(async scenario => ({ scenario, loaded: await recordLoaded(scenario.start(node)) })),
    )
  })

  it('reaches the intended end', () => {
    for (const { scenario, loaded } of starts) expect(loaded.log, scenario.name).toMatch(scenario.says)
  })

  it('loads only the entry until the inputs are read, without an SDK', () => {
    const refused = starts.find(({ scenario }) => scenario.with.mode === 'none')?.loaded
    expect(refused?.files).toEqual(['index.js'])
    expect(refused?.packages).toEqual(['@actions/core', 'zod'])
  })

  it('loads the client of CloudWatch Logs only in mode logs, and that of S3 also for the witness of a grant and of the doctor', () => {
    const loaded = starts.map(({ scenario, loaded }) => [
      scenario.name,
      loaded.packages.filter(name => /^@aws-sdk\/client-(cloudwatch-logs|s3)$/.test(name)),
    ])
    const witnessing = ['grant: one request, dry run', 'doctor: one role']
    const own = ({ name, with: { mode } }: PreparedScenario) => [
      ...(mode === 'logs' ? ['@aws-sdk/client-cloudwatch-logs'] : []),
      ...(mode === 'logs' || witnessing.includes(name) ? ['@aws-sdk/client-s3'] : []),
    ]
    expect(loaded).toEqual(starts.map(({ scenario }) => [scenario.name, own(scenario)]))
  })

  it('loads only the SDKs of the services that it calls', () => {
    const loaded = starts.map(({ scenario, loaded }) => [scenario.name, sdksIn(loaded.packages)])
    expect(loaded).toEqual(starts.map(({ scenario }) => [scenario.name, scenario.asks]))
  })
})
