import type { History, Schedule } from './action.ts'

/** One history alone, and the jobs of its world. */
export interface Case {
  readonly history: History
  readonly schedule: Schedule
}

/** How often a case is played to make it smaller. */
const MOST_PLAYS = 60

/**
 * The smallest case that was found to fail as well: actions and jobs are left out, many at a time and then one by one, for as
 * long as it fails. By hand, because fast-check shrinks what it runs alone, and these histories were run beside others.
 */
export async function smallestOf(given: Case, fails: (one: Case) => Promise<boolean>): Promise<Case> {
  let smallest = given
  let plays = 0
  const takeIfFailing = async (one: Case) => {
    if (plays >= MOST_PLAYS) return false
    plays += 1
    const isFailing = await fails(one)
    if (isFailing) smallest = one
    return isFailing
  }
  for (let size = Math.ceil(given.history.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.history.length; ) {
      const history = smallest.history.toSpliced(at, size)
      if (!(await takeIfFailing({ ...smallest, history }))) at += size
    }
  }
  for (const [phase, { jobs }] of given.schedule.phases.entries()) {
    for (const job of jobs) await takeIfFailing({ ...smallest, schedule: without(smallest.schedule, phase, job) })
  }
  return smallest
}

const without = ({ phases, last }: Schedule, phase: number, job: unknown): Schedule => ({
  last,
  phases: phases.map((each, index) =>
    index === phase ? { ...each, jobs: each.jobs.filter(other => other !== job) } : each,
  ),
})
