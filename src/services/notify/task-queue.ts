import type { Failure } from '../../shared/result.ts'

/** Notifications that are sent while the job waits. */
export interface TaskQueue {
  readonly add: (task: () => Promise<readonly Failure[]>) => void
  /** Resolves when all tasks have run. */
  readonly done: () => Promise<void>
}

/**
 * Runs tasks one at a time, in the background: GitHub can take minutes to fail, and no end may wait for that. Tasks never
 * throw: what they return is added to `failures`.
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
