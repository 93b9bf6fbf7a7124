import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jobsOf } from '../workflows/jobs.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const action = parse(read('action.yml')) as { inputs: object; outputs: object }

interface Workflow {
  readonly jobs: Readonly<Record<string, { outputs?: Record<string, string>; steps?: readonly Step[] }>>
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

const folder = '.github/workflows'
const names = readdirSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url))).filter(name => name !== 'ci.yml')

/** What neither GitHub nor act minds: an input that is not there is ignored, and an output that is not there is empty. */
describe.each(names)('%s', name => {
  const { jobs } = parse(read(`${folder}/${name}`)) as Workflow
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
  const ours = steps.filter(({ uses }) => uses === './.jit-ssm-access')

  it('gives the action only inputs that it has', () => {
    expect(ours).not.toEqual([])
    for (const step of ours)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
  })

  it('takes from the action only outputs that it has', () => {
    const outputs = Object.values(jobs).flatMap(job => Object.values(job.outputs ?? {}))
    const taken = outputs.map(text => /^\$\{\{ steps\.[\w-]+\.outputs\.([\w-]+) \}\}$/.exec(text)?.[1])
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(taken))
  })

  it('lets no job that it calls ask for more than the calling one may, which GitHub would refuse to start', async () => {
    const jobs = await jobsOf({ repository: 'acme/jit-access', sha: '', path: `${folder}/${name}` }, async ({ path }) =>
      read(path),
    )
    expect(jobs).not.toEqual([])
  })
})
