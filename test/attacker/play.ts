import { MINUTE, type Push } from '../support/scenario.ts'
import type { Action, History, Job, Schedule } from './action.ts'
import { type Company, openCompany } from './company.ts'
import { type Duty, followUpAll, type Runs, runJob } from './jobs.ts'
import { perform } from './perform.ts'
import {
  honestHoldings,
  nothingHonestEnds,
  nothingOutlives,
  onlyHonestWrites,
  type Violation,
  YOUNG_MS,
} from './promises.ts'
import { witnessTellsTheTruth } from './witness.ts'
import { writesSince } from './written.ts'

/** What came of several histories that share a world and its jobs. */
export interface Played {
  readonly violations: readonly Violation[]
  /** Of how many attackers a policy was written: some of what they do is honest. */
  readonly granted: number
  readonly sessions: number
}

/** Between two actions of one attacker: GitHub tells instants by the second. */
const STEP_MS = 3_000

/** Plays histories side by side in one world: in each phase everybody acts, then the jobs of the schedule run. */
export async function play(histories: readonly History[], schedule: Schedule, seed: number): Promise<Played> {
  const company = await openCompany(histories.length, seed)
  try {
    return await playIn(company, histories, schedule)
  } finally {
    await company.scenario.close()
  }
}

async function playIn(company: Company, histories: readonly History[], schedule: Schedule): Promise<Played> {
  const { scenario } = company
  const { clock, sandbox } = scenario
  const runs: Runs = { company, pushes: [], tips: [], records: new Map(), told: { proven: new Set(), stops: [] } }
  const violations: Violation[] = []
  /** Runs a job, and holds it to its promises. */
  const held = async (run: () => Promise<Duty | undefined>) => {
    const mark = sandbox.aws.calls.length
    const from = clock.now()
    letThemInsist(company)
    const duty = await run()
    sandbox.aws.faults.clear()
    violations.push(...(await onlyHonestWrites(company, mark)))
    if (duty) violations.push(...(await nothingOutlives(company, duty, { from, to: clock.now() })))
  }
  const left = histories.map(history => [...history])
  for (const { jobs, pauseMinutes } of schedule.phases) {
    runs.pushes.push(await actOnePhase(company, left))
    runs.tips.push(await sandbox.github.mainSha())
    for (const job of jobs) {
      if (job.run === 'sweep') await clock.advance(job.isSoon ? SOON_MS : YOUNG_MS + MINUTE)
      const before = job.run === 'sweep' ? await honestHoldings(company) : []
      await held(() => runJob(runs, job))
      violations.push(...nothingHonestEnds(company, before))
    }
    await clock.advance(pauseMinutes * MINUTE)
  }
  await actOnePhase(company, left)
  if (schedule.last === 'follow-up') await held(() => followUpAll(runs))
  await clock.advance(LONGEST_MS)
  await held(() => runJob(runs, LAST_SWEEP))
  violations.push(...witnessTellsTheTruth(company, runs.told))
  return {
    violations,
    granted: new Set(writesSince(company, 0).map(({ user }) => user)).size,
    sessions: scenario.acme.account.sessions('ap-southeast-1').length,
  }
}

/** During a job, those who have a policy try to connect again: IAM may go on by a policy that is deleted. */
function letThemInsist(company: Company): void {
  const { clock, policies } = company.scenario
  const holders = company.attackers.filter(({ user }) => policies(user).length > 0)
  clock.schedule(new Date(clock.now().getTime() + INSIST_MS), async () => {
    for (const attacker of holders) await perform(company, attacker, { do: 'connect' })
  })
}

/** Between the second pass and the third. */
const INSIST_MS = 30_000

const SOON_MS = 4 * MINUTE

const LONGEST_MS = 125 * MINUTE
const LAST_SWEEP: Job = { run: 'sweep', repair: false }

/** Everybody acts until they wait, one action each in turn; answers the push to main that came of it. */
async function actOnePhase(company: Company, left: Action[][]): Promise<Push | undefined> {
  const { clock, sandbox } = company.scenario
  const before = await sandbox.github.mainSha()
  const acting = new Set(left.keys())
  while (acting.size > 0) {
    for (const index of acting) {
      const action = left[index]?.shift()
      const attacker = company.attackers[index]
      if (action && attacker) await perform(company, attacker, action)
      if (!action || action.do === 'wait') acting.delete(index)
    }
    await clock.advance(STEP_MS)
  }
  const sha = await sandbox.github.mainSha()
  return sha === before ? undefined : { before, sha, number: 0 }
}
