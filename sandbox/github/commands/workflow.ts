import { parseDocument } from 'yaml'
import type { DispatchRecord, RunRecord } from '../state/record.ts'
import type { GitHubState } from '../state/state.ts'
import { refOf } from './branch-ref.ts'

export interface WorkflowRunOptions extends Pick<RunRecord, 'conclusion' | 'at'> {
  /** Main, unless told. */
  readonly branch?: string
  /** The fork whose pull request it ran for, `owner/name`. */
  readonly fork?: string
}

/** A run of a workflow (`sweep.yml`), as if it had happened. */
export function addRun(world: GitHubState, workflow: string, options: WorkflowRunOptions): void {
  const { conclusion, at, branch = world.defaultBranch, fork } = options
  const head = fork === undefined ? world.home : world.repository(fork)
  if (!head) throw new Error(`There is no fork ${fork}`)
  world.runs.push({ id: world.nextId(), workflow, conclusion, at, branch, head })
}

export function recordDispatch(world: GitHubState, dispatch: DispatchRecord): void {
  world.dispatches.push(dispatch)
  for (const wake of world.dispatchWaiters.splice(0)) wake()
}

/** The dispatch of that index, now or when it comes. */
export async function dispatched(world: GitHubState, index: number): Promise<DispatchRecord> {
  for (;;) {
    const found = world.dispatches[index]
    if (found) return found
    await new Promise<void>(resolve => world.dispatchWaiters.push(resolve))
  }
}

interface Input {
  readonly required?: boolean
  readonly default?: unknown
}

/** What a workflow's file at the tip of a branch says of `workflow_dispatch`. */
export interface DispatchTrigger {
  readonly inputs: Readonly<Record<string, Input | null>>
}

/** `undefined` if there is no such file; `none` if it has no such trigger. */
export async function dispatchTrigger(
  world: GitHubState,
  workflow: string,
  branch: string,
): Promise<DispatchTrigger | 'none' | undefined> {
  const tip = refOf(world.home, branch)
  const sha = workflow.includes('/') ? undefined : await world.git.objectAt(tip, `.github/workflows/${workflow}`)
  if (!sha) return undefined
  const known = triggers.get(sha) ?? triggerOf((await world.git.blob(sha)).toString('utf8'))
  triggers.set(sha, known)
  return known
}

/** By the blob of the file: parsing takes longer than all else of a dispatch, and most files are ours as it stands. */
const triggers = new Map<string, DispatchTrigger | 'none'>()

function triggerOf(text: string): DispatchTrigger | 'none' {
  const file: unknown = parseDocument(text).toJS()
  const on = isObject(file) ? file.on : undefined
  if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))) return { inputs: {} }
  if (!isObject(on) || !('workflow_dispatch' in on)) return 'none'
  const trigger = on.workflow_dispatch
  const inputs = isObject(trigger) && isObject(trigger.inputs) ? trigger.inputs : {}
  return { inputs: inputs as DispatchTrigger['inputs'] }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
