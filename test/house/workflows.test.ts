import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { MOST_FOLLOW_UPS } from '../../src/domain/follow-up/follow-up.ts'
import { permissionsOf } from '../workflows/callers.ts'
import { jobsOf, type Permissions } from '../workflows/jobs.ts'
import { STAND_INS } from '../workflows/source.ts'

/** These read nothing of the tree: GitHub is asked for the rules. */
const TREELESS = ['doctor.yml', 'review.yml']

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

it('a dispatched follow-up runs no more jobs at a time than the action asks for, however many it was given', () => {
  const { strategy } = workflowIn('follow-up.yml').jobs['follow-up'] as unknown as { strategy: Record<string, unknown> }
  expect(strategy['max-parallel']).toBe(MOST_FOLLOW_UPS)
})

const CHECKOUT = /^actions\/checkout@/
const OURS = './.jit-ssm-access'

describe.each(names)('the checkouts of %s', name => {
  const withSteps = Object.values(workflowIn(name).jobs).flatMap(({ steps }) => (steps ? [steps] : []))
  /** The others read neither the action nor a tree: they take files that one of these made. */
  const jobs = withSteps.filter(steps => steps.some(({ uses }) => uses === OURS || CHECKOUT.test(uses ?? '')))
  const checkouts = jobs.flatMap(steps => steps.filter(({ uses }) => CHECKOUT.test(uses ?? '')))
  const trees = checkouts.filter(step => !step.with?.repository)

  /** A symbolic link in the tree of main, at the path of the action, would lead the checkout of the action elsewhere. */
  it('have the action first, and everything in a folder of its own, so that no tree is at the root', () => {
    expect(jobs).not.toEqual([])
    for (const [first] of jobs) expect(first?.with).toMatchObject({ path: '.jit-ssm-access' })
    expect(checkouts.map(step => step.with?.path)).not.toContain(undefined)
    expect(trees.map(step => step.with?.path)).toEqual(TREELESS.includes(name) ? [] : jobs.map(() => '.jit-checkout'))
  })

  /** With 0, actions/checkout fetches every branch: a large one that anyone may push would stop every job. */
  it('fetch the whole history of one branch, and of no other', () => {
    for (const tree of trees)
      expect(tree.with).toEqual({ path: '.jit-checkout', 'fetch-depth': 2 ** 31 - 1, 'persist-credentials': false })
  })

  it('are where the action is told that they are', () => {
    const told = jobs.flat().flatMap(step => (step.uses === OURS ? [step.with?.checkout] : []))
    expect(told).toEqual(jobs.map(() => (TREELESS.includes(name) ? undefined : '.jit-checkout')))
  })
})

/** What neither GitHub nor act minds: an input that is not there is ignored, and an output that is not there is empty. */
describe.each(names)('the workflow %s', name => {
  const { on, jobs } = workflowIn(name)
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
  const ours = steps.filter(({ uses }) => uses === OURS)

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
    // Who may dispatch chooses no machine for a job with credentials: only a caller does, in a file.
    const { runner, ...asked } = on.workflow_call?.inputs ?? {}
    if ('workflow_dispatch' in on) expect(on.workflow_dispatch?.inputs ?? {}).toEqual(asked)
    const used = new Set([...JSON.stringify(jobs).matchAll(/inputs\.([\w-]+)/g)].map(([, input]) => input))
    expect([...used].toSorted()).toEqual(Object.keys({ runner, ...asked }).toSorted())
  })

  it('uses actions of others at the commits for which act has a replacement', () => {
    const foreign = steps.flatMap(({ uses }) => (uses === undefined || uses.startsWith('./') ? [] : [uses]))
    expect(foreign).not.toEqual([])
    expect(Object.keys(STAND_INS)).toEqual(expect.arrayContaining(foreign))
  })

  it('gets credentials of AWS only in an environment that restricts the branch', () => {
    const identified = Object.values(jobs).filter(job => job.permissions?.['id-token'] === 'write' && !job.uses)
    const armed = identified.filter(job => job.steps?.some(({ uses }) => uses === OURS))
    for (const job of armed) expect(job.environment).toMatch(/jit-|matrix/)
    expect(armed).toHaveLength(name === 'validate.yml' ? 0 : 1)
    // The roles trust environments by name: an identity token of these opens none.
    for (const job of identified.filter(job => !armed.includes(job))) {
      expect(job.environment ?? 'none').not.toMatch(/jit-|\$\{\{/)
      expect(job.steps?.filter(({ uses = '' }) => CHECKOUT.test(uses) || uses.startsWith('.'))).toEqual([])
    }
  })

  it('needs exactly the permissions that docs/reference/workflows.md tells its callers', async () => {
    const needed: Record<string, 'read' | 'write'> = {}
    for (const { permissions } of await jobsIn(name))
      for (const [scope, level] of Object.entries(permissions)) if (needed[scope] !== 'write') needed[scope] = level
    expect(permissionsOf(name)).toEqual(needed)
  })
})

it.each(names.filter(name => name !== 'logs.yml'))(
  'the workflow %s does not use the environments that open transcripts',
  name => {
    // The report reads the witness by the same role, and its mode opens no transcript.
    expect(read(`${folder}/${name}`)).not.toMatch(
      name === 'report.yml' ? /jit-transcripts/ : /jit-logs|jit-transcripts/,
    )
  },
)

/** The value of a condition of `environment:`, for inputs as GitHub has them. */
function environmentFor(expression: string | undefined, inputs: Readonly<Record<string, unknown>>): unknown {
  const script = expression?.replace(/^\$\{\{(.*)\}\}$/, '$1').replaceAll(/inputs\.([\w-]+)/g, "inputs['$1']")
  return new Function('inputs', `return ${script}`)(inputs)
}

it.each([
  [{ follow: 'false', 'show-content': false, save: false }, 'jit-logs'],
  [{ follow: '', 'last-look': true }, 'jit-logs'],
  [{}, 'jit-logs'],
  [{ follow: 'true' }, 'jit-transcripts'],
  [{ follow: '30m' }, 'jit-transcripts'],
  [{ follow: 'false', 'show-content': true }, 'jit-transcripts'],
  [{ save: true, 'dry-run': true }, 'jit-transcripts'],
])('what was typed is shown and kept in an environment of its own: with %j in %s', (inputs, environment) => {
  expect(environmentFor(workflowIn('logs.yml').jobs.logs?.environment, inputs)).toBe(environment)
})

it('transcripts are shown and kept only on request, and for a week', () => {
  const { on, jobs } = workflowIn('logs.yml')
  const defaults = Object.fromEntries(
    Object.entries(on.workflow_dispatch?.inputs ?? {}).map(([n, i]) => [n, i.default]),
  )
  expect(defaults).toMatchObject({ follow: 'false', 'show-content': false, save: false })
  const kept = jobs.logs?.steps?.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  expect(kept).toMatchObject({ if: 'always() && inputs.save', with: { 'retention-days': 7 } })
  const look = jobs.logs?.steps?.find(({ uses }) => uses === OURS)
  const folderOf = (path: unknown) => String(path).replaceAll(/\$\{\{ github\.(\w+) \}\}|github\.(\w+)/g, '$1$2')
  expect(folderOf(kept?.with?.path)).toBe('.jit-transcripts/run_id-run_attempt')
  expect(folderOf(look?.with?.output)).toContain("format('.jit-transcripts/{0}-{1}', run_id, run_attempt)")
})

it.each(['relay-workflow', 'logs-workflow', 'sweep-workflow'])(
  'the default of %s is a workflow that can be dispatched',
  input => {
    expect(workflowIn(action.inputs[input]?.default ?? '').on).toHaveProperty('workflow_dispatch')
  },
)
