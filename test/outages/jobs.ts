import type { JobResult } from '../../sandbox/job.ts'
import { recordsOf } from '../support/effects.ts'
import { grantsOf, type JobSettings, MINUTE, request, type Scenario } from '../support/scenario.ts'
import type { Cell, JobName } from './axes.ts'

/** One job of the matrix, in a world where it has something to do. */
export interface Played {
  /** Runs it. `whenDue` begins the outage: at once, or right before the end that the job waits for. */
  readonly run: (settings: JobSettings, whenDue: () => Promise<void>) => Promise<JobResult>
  /** Whether it has done what it is for. */
  readonly isDone: (result: JobResult) => boolean | Promise<boolean>
  /** The next run, when all is well again: what was not done, or not told. */
  readonly next: () => Promise<JobResult>
  /** Whether nothing is left to do then. */
  readonly isMended: (result: JobResult) => boolean | Promise<boolean>
  /** Policies that may be there at any time. */
  readonly allowed: readonly string[]
}

let requests = 0
const asked = (duration = '1h') => ({
  files: { 'requests/alice.yaml': request({ duration, reason: `INC-${++requests}: disk full` }) },
})

const at = async (run: () => Promise<JobResult>, whenDue: () => Promise<void>) => {
  await whenDue()
  return run()
}

/** Gives access, and starts a session a while later. */
async function give(scenario: Scenario, minutes: number, cell: Cell) {
  const granted = await scenario.grant(await scenario.merge(asked()))
  const [record] = grantsOf(granted)
  if (!record) throw new Error(`It was to be granted: ${granted.log}`)
  await scenario.clock.advance(minutes * MINUTE)
  const session = await scenario.connect('alice')
  await scenario.clock.advance(10_000)
  const isEnded = () => scenario.policies('alice').length === 0 && scenario.states('alice')[session] === 'Terminated'
  const isRecorded = async () =>
    // Where everything was out of order, no place could be told of what took effect all the same.
    cell.endpoint === 'proxy' ||
    Object.keys(await recordsOf(scenario)).some(path => path.includes(record.id) && /\/(ended|still-open)/.test(path))
  return { granted, record, session, isEnded, isRecorded }
}

const sweepAfterwards = (scenario: Scenario) => async () => {
  // A grant job may take ten minutes, so the sweep leaves younger merges alone.
  await scenario.clock.advance(12 * MINUTE)
  return scenario.sweep()
}

async function ends(
  scenario: Scenario,
  cell: Cell,
  minutes: number,
  run: (given: Awaited<ReturnType<typeof give>>, settings: JobSettings) => Promise<JobResult>,
): Promise<Played> {
  const given = await give(scenario, minutes, cell)
  return {
    run: (settings, whenDue) => at(() => run(given, settings), whenDue),
    isDone: given.isEnded,
    async next() {
      // Without the first run nothing says that this access has to end.
      if (!given.isEnded()) await run(given, {})
      return sweepAfterwards(scenario)()
    },
    isMended: async () => given.isEnded() && (await given.isRecorded()),
    allowed: [given.record.policy],
  }
}

export const PLAYED: Readonly<Record<JobName, (scenario: Scenario, cell: Cell) => Promise<Played>>> = {
  async grant(scenario) {
    const push = await scenario.merge(asked())
    const policies = () => scenario.policies('alice')
    return {
      run: (settings, whenDue) => at(() => scenario.grant(push, settings), whenDue),
      isDone: () => policies().length === 1,
      next: () => scenario.grant(push, { environment: { GITHUB_RUN_ATTEMPT: '2' } }),
      isMended: result => policies().length === 1 && result.exitCode === 0,
      allowed: ['the policy of this merge'],
    }
  },
  async 'follow-up at the end'(scenario, cell) {
    const given = await give(scenario, 55, cell)
    const grants = given.granted.outputs.grants ?? ''
    return {
      run(settings, whenDue) {
        scenario.clock.schedule(new Date(Date.parse(given.record.expiresAt) - 1_000), whenDue)
        return scenario.revoke({ grants, wait: 'true' }, { eventName: 'push', ...settings })
      },
      isDone: given.isEnded,
      next: sweepAfterwards(scenario),
      isMended: async () => given.isEnded() && (await given.isRecorded()),
      allowed: [given.record.policy],
    }
  },
  'revoke by user': (scenario, cell) =>
    ends(scenario, cell, 5, (_, settings) => scenario.revoke({ user: 'alice' }, settings)),
  'revoke by id': (scenario, cell) =>
    ends(scenario, cell, 5, ({ record }, settings) => scenario.revoke({ 'grant-id': record.id }, settings)),
  'revoke everything': (scenario, cell) =>
    ends(scenario, cell, 5, (_, settings) => scenario.revoke({ everything: 'true' }, settings)),
  async sweep(scenario, cell) {
    const given = await give(scenario, 55, cell)
    await scenario.clock.advance(10 * MINUTE)
    return {
      run: (settings, whenDue) => at(() => scenario.sweep({}, settings), whenDue),
      isDone: given.isEnded,
      next: sweepAfterwards(scenario),
      isMended: async () => given.isEnded() && (await given.isRecorded()),
      allowed: [given.record.policy],
    }
  },
  async logs(scenario, cell) {
    const given = await give(scenario, 5, cell)
    await scenario.revoke({ user: 'alice' })
    await scenario.clock.advance(20 * MINUTE)
    const isShown = ({ log }: JobResult) => log.includes(`${given.session} on `) && log.includes('recorded in both')
    return {
      run: (settings, whenDue) => at(() => scenario.logs({ user: 'alice' }, settings), whenDue),
      isDone: isShown,
      next: () => scenario.logs({ user: 'alice' }),
      isMended: isShown,
      allowed: [],
    }
  },
  async validate(scenario) {
    const { number } = await scenario.sandbox.github.openPullRequest({
      author: 'alice-gh',
      title: 'Access',
      branch: `outage-${++requests}`,
      changes: asked().files,
    })
    const isTold = () => scenario.sandbox.github.comments(number).length === 1
    return {
      run: (settings, whenDue) => at(() => scenario.validate(number, settings), whenDue),
      isDone: isTold,
      next: () => scenario.validate(number),
      isMended: isTold,
      allowed: [],
    }
  },
  async doctor(scenario) {
    const isGreen = ({ exitCode }: JobResult) => exitCode === 0
    return {
      run: (settings, whenDue) => at(() => scenario.doctor('revoke', settings), whenDue),
      isDone: isGreen,
      next: () => scenario.doctor('revoke'),
      isMended: ({ outputs }) => outputs.result !== undefined,
      allowed: [],
    }
  },
}
