import { type Answer, notFound, Refusal, type RestCall } from '../call/call.ts'
import { pageByLink } from '../call/page.ts'
import { refOf } from '../commands/branch-ref.ts'
import { demandActions } from '../commands/restricted.ts'
import { type DispatchTrigger, dispatchTrigger, recordDispatch } from '../commands/workflow.ts'
import { workflowRun } from '../shape/workflow-run.ts'
import type { Route } from './route.ts'

const WORKFLOW = '/repos/{owner}/{repo}/actions/workflows/{workflow}'

/** Workflows go by their file's name; their numbers lead nowhere here. */
export const workflowRoutes: readonly Route[] = [
  { method: 'POST', path: `${WORKFLOW}/dispatches`, needs: [{ actions: 'write' }], answer: dispatch },
  { method: 'GET', path: `${WORKFLOW}/runs`, needs: [{ actions: 'read' }], answer: listRuns },
]

/**
 * GitHub's words, as people report them; the description has no errors here.
 * Source: https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
async function dispatch({ world, params, body }: RestCall): Promise<Answer> {
  const { workflow = '' } = params
  if ((await dispatchTrigger(world, workflow, world.defaultBranch)) === undefined) throw notFound()
  demandActions(world, workflow)
  const branch = String(body.ref).replace(/^refs\/heads\//, '')
  if (!(await world.git.resolve(refOf(world.home, branch)))) throw new Refusal(422, `No ref found for: ${body.ref}`)
  const trigger = await dispatchTrigger(world, workflow, branch)
  if (trigger === undefined || trigger === 'none') {
    throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger")
  }
  const inputs = { ...(body.inputs as Record<string, unknown> | undefined) }
  demandFitting(trigger, inputs)
  demandShort(inputs)
  recordDispatch(world, { workflow, ref: `refs/heads/${branch}`, inputs, at: world.clock.now() })
  return { status: 204, body: undefined }
}

function demandFitting({ inputs: declared }: DispatchTrigger, given: Readonly<Record<string, unknown>>): void {
  const unexpected = Object.keys(given).filter(name => !Object.hasOwn(declared, name))
  if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  for (const [name, input] of Object.entries(declared)) {
    if (!input?.required || input.default !== undefined || Object.hasOwn(given, name)) continue
    throw new Refusal(422, `Required input '${name}' not provided`)
  }
}

/**
 * GitHub's limit for all inputs together (docs/aws-facts.md GH-11). How it counts is not documented: here as JSON, in which each
 * quotation mark of a text takes two characters, and with the names. Its words are not established.
 */
function demandShort(inputs: Readonly<Record<string, unknown>>): void {
  if (JSON.stringify(inputs).length > MOST_CHARACTERS) throw new Refusal(422, 'inputs are too large.')
}

const MOST_CHARACTERS = 65_535

/** Newest first. `status` is also the name for conclusions; the branch of a fork counts as any other. */
async function listRuns(call: RestCall): Promise<Answer> {
  const { world, urls, params, query } = call
  const { workflow = '' } = params
  const known = world.runs.filter(run => run.workflow === workflow)
  if (known.length === 0 && !(await dispatchTrigger(world, workflow, world.defaultBranch))) throw notFound()
  const branch = query.get('branch')
  const status = query.get('status')
  const matching = known
    .filter(run => branch === null || run.branch === branch)
    .filter(run => status === null || status === (run.conclusion ?? 'in_progress'))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const { items, answer } = pageByLink(call, matching)
  const workflow_runs = await Promise.all(items.map(run => workflowRun(world, urls, run)))
  return { ...answer, body: { total_count: matching.length, workflow_runs } }
}
