import { describe, expect, it, onTestFinished } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { type Crowd, openCrowd } from '../support/crowd.ts'
import { takeBoundary } from '../support/effects.ts'
import { numberOf } from '../support/full-numbers.ts'
import {
  grantsOf,
  type JobSettings,
  MINUTE,
  openScenario,
  request,
  type Scenario,
  type ScenarioOptions,
} from '../support/scenario.ts'

// Over 200 lines: one job is killed at each of its calls, and the sweep comes after it.

type Start = (options: JobSettings) => Promise<JobResult>

/** Before: AWS never heard of the call. After: it has carried the call out, and nobody heard its answer. */
const MOMENTS = ['before', 'after'] as const

/** Calls of the witness run beside the others: to be killed at them is to be killed at any of the others. */
const isOfWitness = (input: unknown) => /^ledger\//.test((input as { Key?: string } | undefined)?.Key ?? '')

/** Starts a job, and kills it at its call of that number to AWS. */
async function killAt({ sandbox }: Scenario, call: number, moment: (typeof MOMENTS)[number], start: Start) {
  let kill = () => {}
  let calls = 0
  const when = (input: unknown) => {
    if (isOfWitness(input)) return false
    calls += 1
    if (calls === call) kill()
    return calls === call
  }
  const { faults } = sandbox.aws
  faults.add({ operation: '*', when, ...(moment === 'before' ? { kind: 'reset' } : { kind: 'meanwhile', run() {} }) })
  const result = await start({ mortal: given => (kill = given) })
  expect(result.exitCode, `killed ${moment} call ${call}`).toBeNull()
}

/** How many calls to AWS a job makes that nobody kills. */
async function callsOf({ sandbox }: Scenario, start: Start): Promise<number> {
  const { length } = sandbox.aws.calls
  expect((await start({})).exitCode).toBe(0)
  return sandbox.aws.calls.slice(length).filter(({ input }) => !isOfWitness(input)).length
}

/** Through the second pass; the later ones repeat it, up to the last call. In `npm test`, fewer. */
const tellingOf = (calls: number) =>
  Array.from({ length: calls }, (_, index) => index + 1).filter(
    call => call <= numberOf({ few: 9, all: 12 }) || call === calls,
  )

/** Users whom a sweep must leave alone: with standing access, through a document that is not ours, or by a live grant. */
async function addBystanders(scenario: Scenario) {
  const { api } = ACME.instances
  const Statement = [{ Effect: 'Allow', Action: ['ssm:StartSession', 'ssmmessages:OpenDataChannel'], Resource: '*' }]
  for (const user of ['bob', 'bob-admin']) {
    takeBoundary(scenario, user)
    await scenario.putPolicy(user, 'standing', { Version: '2012-10-17', Statement })
  }
  const asked = { 'requests/alice.yaml': `account: dev\n${request({ duration: '8h' })}` }
  expect((await scenario.grant(await scenario.merge({ files: asked }))).exitCode).toBe(0)
  return {
    async connect() {
      expect(await scenario.connect('alice', api, 'JitAccess-8h')).toMatch(/^alice-/)
      for (const user of ['bob', 'bob-admin'] as const)
        expect(await scenario.connect(user, api, 'PlatformTeam-Shell')).toMatch(new RegExp(`^${user}-`))
    },
    holdings: () =>
      (['alice', 'bob', 'bob-admin'] as const).map(user => ({
        policies: scenario.policies(user).length,
        sessions: Object.values(scenario.states(user)),
      })),
  }
}

async function open(people: number, accounts?: number, options?: ScenarioOptions): Promise<Crowd> {
  const crowd = await openCrowd(people, accounts, options)
  onTestFinished(crowd.scenario.close)
  return crowd
}

/** One sweep, a moment after the end: it has to leave nothing, and to say whose access it ended. */
async function sweepUp({ scenario, endsAt, left }: Crowd) {
  const { clock } = scenario
  await clock.advance(Math.max(0, endsAt.getTime() + 1_000 - clock.now().getTime()))
  const { policies, open } = left()
  const debris = [...new Set([...policies, ...open])].toSorted()
  const swept = await scenario.sweep()
  const { revocations, findings, caughtUp, failures } = JSON.parse(swept.outputs.result ?? '')
  // A job that died may have witnessed its stop, and not put it on the branch: that is red once.
  expect(caughtUp.filter((path: string) => !path.startsWith('2026-11/stops/'))).toEqual([])
  expect([swept.exitCode, failures.length], swept.log).toEqual(caughtUp.length > 0 ? [1, 1] : [0, 0])
  expect(left()).toEqual({ policies: [], open: [] })
  const told = revocations.map(({ user, verdict }: { user: string; verdict: string }) => `${user} ${verdict}`)
  expect(told.toSorted()).toEqual(debris.map(user => `${user} clean`))
  return { debris, states: new Set(findings.map(({ state }: { state: string }) => state)) }
}

const MODES: readonly {
  readonly what: string
  readonly inputs: (grant: GrantRecord) => Record<string, string>
  /** Before the end, when the first of these jobs starts. */
  readonly leftMs: number
}[] = [
  { what: 'that ends a user', inputs: ({ user }) => ({ user }), leftMs: 54 * MINUTE },
  { what: 'that ends a grant id', inputs: ({ id }) => ({ 'grant-id': id }), leftMs: 54 * MINUTE },
  {
    what: 'that was to follow up, and came late',
    inputs: grant => ({ grants: JSON.stringify(grant), wait: 'true' }),
    leftMs: 0,
  },
]

describe.each(MODES)('a job $what, killed before or after any of its calls to AWS', ({ inputs, leftMs }) => {
  it('leaves only what one sweep after the end finds, ends and tells', async () => {
    const crowd = await open(numberOf({ few: 24, all: 30 }), 1)
    const { scenario, records, endsAt } = crowd
    const bystanders = await addBystanders(scenario)
    await scenario.clock.advance(endsAt.getTime() - leftMs - MINUTE - scenario.clock.now().getTime())
    await crowd.connect()
    await bystanders.connect()
    await scenario.clock.advance(MINUTE)
    const [first, ...others] = records as [GrantRecord, ...GrantRecord[]]
    const revoke =
      (grant: GrantRecord): Start =>
      options =>
        scenario.revoke(inputs(grant), options)
    const told = tellingOf(await callsOf(scenario, revoke(first)))
    const kills = told.flatMap(call => MOMENTS.map(moment => ({ call, moment })))
    expect(kills.length).toBeGreaterThan(numberOf({ few: 18, all: 20 }))
    expect(kills.length).toBeLessThan(others.length)
    for (const [index, { call, moment }] of kills.entries())
      await killAt(scenario, call, moment, revoke(others[index] as GrantRecord))
    const { debris, states } = await sweepUp(crowd)
    // Among them users whose jobs died early, and users for whom no job had started yet.
    expect(debris.length).toBeGreaterThan(others.length - kills.length)
    expect(debris).not.toContain(first.user)
    // Sessions whose policy a job had deleted before it died; and the bystander's grant.
    expect(states).toEqual(new Set(['expired', 'stray', 'live']))
    expect(bystanders.holdings()).toEqual(Array(3).fill({ policies: 1, sessions: ['Connected'] }))
  })
})

describe('the emergency stop of everything, killed after any of its calls to AWS', () => {
  const inputs = { everything: 'true' }

  async function openOne() {
    const crowd = await open(1, 1)
    await crowd.scenario.clock.advance(5 * MINUTE)
    await crowd.connect()
    await crowd.scenario.clock.advance(MINUTE)
    return crowd
  }

  it('leaves only what one sweep after the end finds, ends and tells', async () => {
    const { scenario } = await openOne()
    // After a call is for AWS what before the next one is.
    for (const call of tellingOf(await callsOf(scenario, options => scenario.revoke(inputs, options)))) {
      const crowd = await openOne()
      await killAt(crowd.scenario, call, 'after', options => crowd.scenario.revoke(inputs, options))
      await sweepUp(crowd)
    }
  })
})

describe.each(['modes', 'dist'] as const)('a follow-up that is killed while it waits, run from %s', level => {
  it('does nothing more, and leaves everything to the sweep after the end', async () => {
    const crowd = await open(3, undefined, { level })
    const { scenario, records, endsAt } = crowd
    await scenario.clock.advance(40 * MINUTE)
    await crowd.connect()
    await scenario.clock.advance(MINUTE)
    const inputs = { grants: JSON.stringify(records), wait: 'true' }
    let kill = () => {}
    scenario.clock.schedule(new Date(endsAt.getTime() - 12 * MINUTE), () => kill())
    const result = await scenario.revoke(inputs, { mortal: given => (kill = given) })
    expect(result.exitCode).toBeNull()
    expect(scenario.clock.now() < endsAt).toBe(true)
    const { aws, github } = scenario.sandbox
    const before = [aws.calls.length, github.calls.length]
    await scenario.clock.advance(15 * MINUTE)
    expect([aws.calls.length, github.calls.length]).toEqual(before)
    expect((await sweepUp(crowd)).debris).toEqual(records.map(({ user }) => user))
  })
})

describe('a job of the built dist that grants, killed with its write', () => {
  it('has started its follow-up before; without one, the sweep leaves the grant alone until its end, and then ends it', async () => {
    const scenario = await openScenario({ level: 'dist' })
    onTestFinished(scenario.close)
    const { clock, sandbox } = scenario
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    let kill = () => {}
    sandbox.aws.faults.add({ operation: 'PutUserPolicy', kind: 'meanwhile', run: () => kill() })
    const killed = await scenario.grant(push, { mortal: given => (kill = given) })
    expect(killed.exitCode).toBeNull()
    expect(scenario.policies('alice')).toEqual(grantsOf(killed).map(({ policy }) => policy))
    expect(grantsOf(killed)).toHaveLength(1)

    await clock.advance(40 * MINUTE)
    const session = await scenario.connect('alice')
    const early = await scenario.sweep()
    expect([early.exitCode, scenario.policies('alice').length]).toEqual([0, 1])
    await clock.advance(20 * MINUTE)
    const late = await scenario.sweep()
    expect(late.exitCode).toBe(0)
    expect(JSON.parse(late.outputs.result ?? '').revocations).toMatchObject([{ user: 'alice', verdict: 'clean' }])
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })
})
