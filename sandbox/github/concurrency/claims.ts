import { parse } from 'yaml'
import { type Context, evaluateExpression, isTruthy } from './expression.ts'
import type { Claim } from './groups.ts'

interface Concurrency {
  readonly group: string
  readonly 'cancel-in-progress'?: boolean | string
  readonly queue?: Claim['queue']
}

interface Grouped {
  readonly concurrency?: Concurrency | string
}

interface Workflow extends Grouped {
  readonly jobs: Readonly<Record<string, Grouped>>
}

/**
 * The places that a run of a workflow asks for: one for the run, and one for each job that names a group. What its jobs call is
 * another file, and asks in the name of the same run.
 * @throws Error when GitHub refuses the file, or when an expression is not known here
 */
export function claimsOf(run: string, workflow: string, context: Context): readonly Claim[] {
  const file = parse(workflow) as Workflow
  const jobs = Object.entries(file.jobs).map(([id, job]) => [`${run}/${id}`, job] as const)
  return [[run, file] as const, ...jobs].flatMap(([holder, { concurrency }]) =>
    concurrency === undefined ? [] : [claimOf(holder, concurrency, context)],
  )
}

function claimOf(holder: string, concurrency: Concurrency | string, context: Context): Claim {
  const settings: Concurrency = typeof concurrency === 'string' ? { group: concurrency } : concurrency
  const { group, queue = 'single', 'cancel-in-progress': cancel = false } = settings
  const cancelInProgress = isTruthy(evaluateExpression(cancel, context))
  if (queue === 'max' && cancelInProgress) throw new Error('`queue: max` and `cancel-in-progress` exclude each other')
  return { holder, group: String(evaluateExpression(group, context)), cancelInProgress, queue }
}
