import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { permissionsOf } from '../workflows/callers.ts'
import { jobsOf, type Permissions } from '../workflows/jobs.ts'
import { STAND_INS } from '../workflows/source.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const action = parse(read('action.yml')) as { inputs: Record<string, { default?: string }>; outputs: object }

interface Workflow {
  readonly on: Readonly<
    Partial<Record<'workflow_call' | 'workflow_dispatch', { inputs: Record<string, Input> } | null>>
  >
  readonly jobs: Readonly<Record<string, Job>>
}

interface Input {
  readonly default?: unknown
}

interface Job {
  readonly environment?: string
  readonly permissions?: Permissions
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
  readonly uses?: string
}

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const folder = '.github/workflows'
const names = readdirSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url))).filter(name => name !== 'ci.yml')
const workflowIn = (name: string) => parse(read(`${folder}/${name}`)) as Workflow
const jobsIn = (name: string) =>
  jobsOf({ repository: 'acme/jit-access', sha: '', path: `${folder}/${name}` }, async ({ path }) => read(path))

it('the preview runs again when the base of a pull request changes, which GitHub calls an edit', () => {
  const { on } = workflowIn('validate.yml') as unknown as { on: { pull_request: { types: string[] } } }
  expect(on.pull_request.types).toEqual(['opened', 'synchronize', 'reopened', 'edited'])
})

/** With 0, actions/checkout fetches every branch: a large one that anyone may push would delay the stop. */
it('the emergency stop fetches the whole history of the default branch, and of no other', () => {
  const [checkout] = workflowIn('revoke.yml').jobs.revoke?.steps ?? []
  expect(checkout?.uses).toMatch(/^actions\/checkout@/)
  expect(checkout?.with).toEqual({ 'fetch-depth': 2 ** 31 - 1, 'persist-credentials': false })
})

/** What neither GitHub nor act minds: an input that is not there is ignored, and an output that is not there is empty. */
describe.each(names)('the workflow %s', name => {
  const { on, jobs } = workflowIn(name)
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
  const ours = steps.filter(({ uses }) => uses === './.jit-ssm-access')

  it('gives the action only inputs that exist', () => {
    expect(ours).not.toEqual([])
    for (const step of ours)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
  })

  it('takes from the action only outputs that exist', () => {
    const outputs = Object.values(jobs).flatMap(job => Object.values(job.outputs ?? {}))
    const taken = outputs.map(text => /^\$\{\{ steps\.[\w-]+\.outputs\.([\w-]+) \}\}$/.exec(text)?.[1])
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(taken))
  })

  it('lets no called job ask for more than the caller may, which GitHub would refuse to start', async () => {
    expect(await jobsIn(name)).not.toEqual([])
  })

  it('has the same inputs, called or dispatched, and passes all of them on', () => {
    const asked = on.workflow_call?.inputs
    if ('workflow_dispatch' in on) expect(on.workflow_dispatch?.inputs).toEqual(asked)
    const used = new Set([...JSON.stringify(jobs).matchAll(/inputs\.([\w-]+)/g)].map(([, input]) => input))
    expect([...used].toSorted()).toEqual(Object.keys(asked ?? {}).toSorted())
  })

  it('uses actions of others at the commits for which act has a replacement', () => {
    const foreign = steps.flatMap(({ uses }) => (uses === undefined || uses.startsWith('./') ? [] : [uses]))
    expect(foreign).not.toEqual([])
    expect(Object.keys(STAND_INS)).toEqual(expect.arrayContaining(foreign))
  })

  it('gets credentials of AWS only in an environment that restricts the branch', () => {
    const armed = Object.values(jobs).filter(job => job.permissions?.['id-token'] === 'write' && !job.uses)
    for (const job of armed) expect(job.environment).toMatch(/jit-|matrix/)
    expect(armed).toHaveLength(name === 'validate.yml' ? 0 : 1)
  })

  it('needs exactly the permissions that docs/reference/workflows.md tells its callers', async () => {
    const needed: Record<string, 'read' | 'write'> = {}
    for (const { permissions } of await jobsIn(name))
      for (const [scope, level] of Object.entries(permissions)) if (needed[scope] !== 'write') needed[scope] = level
    expect(permissionsOf(name)).toEqual(needed)
  })
})

it.each(names.filter(name => name !== 'logs.yml'))(
  'the workflow %s does not use the environment that opens transcripts',
  name => {
    expect(read(`${folder}/${name}`)).not.toContain('jit-logs')
  },
)

it('transcripts are shown and kept only on request, and for a week', () => {
  const { on, jobs } = workflowIn('logs.yml')
  const defaults = Object.fromEntries(
    Object.entries(on.workflow_dispatch?.inputs ?? {}).map(([n, i]) => [n, i.default]),
  )
  expect(defaults).toMatchObject({ follow: 'false', 'show-content': false, save: false })
  expect(jobs.logs).toMatchObject({ environment: 'jit-logs' })
  const kept = jobs.logs?.steps?.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  expect(kept).toMatchObject({ if: 'always() && inputs.save', with: { 'retention-days': 7 } })
  const look = jobs.logs?.steps?.find(({ uses }) => uses === './.jit-ssm-access')
  expect(look?.with?.output).toContain(`'${kept?.with?.path}'`)
})

it.each(['relay-workflow', 'logs-workflow', 'sweep-workflow'])(
  'the default of %s is a workflow that can be dispatched',
  input => {
    expect(workflowIn(action.inputs[input]?.default ?? '').on).toHaveProperty('workflow_dispatch')
  },
)
