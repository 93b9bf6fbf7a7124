/** What somebody is to be told while access is waited for. */
export interface TaskQueue {
  readonly add: (errand: () => Promise<readonly string[]>) => void
  /** When all are run. */
  readonly done: () => Promise<void>
}

/**
 * One errand after the other, beside the work: GitHub may take minutes to fail, and nobody's end waits for that. An errand
 * never throws: what failed comes back as sentences.
 */
export function createTaskQueue(failures: string[]): TaskQueue {
  let last = Promise.resolve()
  return {
    add: errand => {
      last = last.then(async () => void failures.push(...(await errand())))
    },
    done: () => last,
  }
}
