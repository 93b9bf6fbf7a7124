import type { Failure } from '../../shared/result.ts'

/** What is told while access is waited for. */
export interface TaskQueue {
  readonly add: (task: () => Promise<readonly Failure[]>) => void
  /** When all are run. */
  readonly done: () => Promise<void>
}

/**
 * Runs tasks one at a time, in the background: GitHub can take minutes to fail, and no end waits for that. A task never
 * throws: it answers what failed, which goes to `failures`.
 */
export function createTaskQueue(failures: Failure[]): TaskQueue {
  let last = Promise.resolve()
  return {
    add: task => {
      last = last.then(async () => void failures.push(...(await task())))
    },
    done: () => last,
  }
}
