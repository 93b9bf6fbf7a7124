import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import { grantedPath, ledgerOf, recordsOf } from '../support/effects.ts'
import {
  ANOTHER_RUN,
  answered,
  callsOf,
  counted,
  endingsTold,
  followUp,
  on,
  revocationsOf,
  signalAt,
} from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one story of waiting, and each thing that can happen meanwhile.

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const FILE = 'requests/alice.yaml'
const DENIED = { kind: 'error', code: 'AccessDenied' } as const
const COMMENTS = /\/issues\/1\/comments/

const land = async (content: string | null = request()) =>
  scenario.grant(await scenario.merge({ files: { [FILE]: content } }))

/** Alice connects, a minute after the grant, when IAM has heard of it everywhere. */
async function connectSoon(): Promise<string> {
  await scenario.clock.advance(MINUTE)
  return scenario.connect('alice')
}

/** What another job or person does at that time, while the follow-up sleeps. */
function meanwhile<T>(time: string, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    scenario.clock.schedule(on(time), () => act().then(resolve, reject))
  })
}

const deletions = () => callsOf(scenario).filter(({ operation }) => operation === 'DeleteUserPolicy')

/** When a job was done, by its own word. */
const finished = (result: JobResult) => new Date(revocationsOf(result)[0]?.finishedAt ?? '')

describe('the follow-up', () => {
  it('tells how to renew ten minutes before the end, and afterwards in the same comment that access has ended', async () => {
    const granted = await land()
    const told = answered(scenario, 'POST', COMMENTS)
    const before = meanwhile('10:50:01', async () => {
      await told
      return endingsTold(scenario)
    })
    const session = meanwhile('10:58:00', () => scenario.connect('alice'))
    const result = await followUp(scenario, granted)
    expect(result.log).not.toContain('::error')
    expect(result.exitCode).toBe(0)
    const [warning, ...others] = await before
    expect(others).toEqual([])
    expect([on('10:50:00'), on('10:50:01')]).toContainEqual(warning?.createdAt)
    expect(warning?.body).toContain('ends at 23 Nov 2026, 11:00 UTC')
    expect(warning?.body).toMatch(
      /open a pull request that changes this request in .*alice.*its reason or its duration/,
    )
    const [ended, ...more] = endingsTold(scenario)
    expect(more).toEqual([])
    expect(ended?.id).toBe(warning?.id)
    expect(ended?.body).toContain('has ended')
    const overrun = Number(result.outputs['overrun-seconds'])
    expect(overrun).toBeGreaterThan(0)
    expect(overrun).toBeLessThan(20)
    expect(ended?.body).toMatch(/The last one closed [\d.]+s after the end\./)
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect(scenario.policies('alice')).toEqual([])
  })

  it('writes the end beside the grant on the ledger, and a re-run adds nothing', async () => {
    const granted = await land()
    const [grant] = grantsOf(granted)
    const folder = `2026-11/${grant?.id}`
    await followUp(scenario, granted)
    const records = await recordsOf(scenario)
    expect(Object.keys(records).sort()).toEqual([`${folder}/ended.ap-southeast-1.json`, `${folder}/granted.json`])
    expect(grantedPath(grant ?? { id: '' })).toBe(`${folder}/granted.json`)
    expect(records[`${folder}/ended.ap-southeast-1.json`]).toMatchObject({
      run: 'https://github.com/acme/jit-access/actions/runs/4711',
      kind: 'ended',
      pullRequest: 1,
      revocation: { verdict: 'clean', user: 'alice', policies: [grant?.policy], outlived: [] },
    })
    const ledger = await ledgerOf(scenario)
    await scenario.clock.advance(MINUTE)
    const again = await followUp(scenario, granted)
    expect(again.exitCode).toBe(0)
    expect(again.log).toContain('ledger: 0 records added')
    expect(await ledgerOf(scenario)).toEqual(ledger)
    expect(endingsTold(scenario)).toHaveLength(1)
  })

  it('ends each grant of a job at its own end', async () => {
    const files = { [FILE]: request({ duration: '30m' }), 'requests/bob.yaml': request() }
    const granted = await scenario.grant(await scenario.merge({ files, by: 'dave' }))
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(deletions().map(({ at, input }) => [(input as { UserName: string }).UserName, at])).toEqual([
      ...Array.from({ length: 3 }, () => ['alice', expect.any(Date)]),
      ...Array.from({ length: 3 }, () => ['bob', expect.any(Date)]),
    ])
    const [alice, bob] = revocationsOf(result)
    expect(alice?.startedAt).toBe('2026-11-23T10:30:00Z')
    expect(bob?.startedAt).toBe('2026-11-23T11:00:00Z')
  })

  it('renews its credentials at the half of each hour: ten times in five hours, for sixty polls, and once for the witness', async () => {
    const granted = await land(request({ duration: '5h' }))
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    const counts = counted(callsOf(scenario))
    expect(counts.AssumeRoleWithWebIdentity).toBe(1 + 10 + 1)
    // Every five minutes from 10:00 to 15:00.
    expect(counts.ListUserPolicies).toBe(61)
    expect(deletions()[0]?.at).toEqual(on('15:00:00'))
  })

  it('says what remains when it is stopped while it waits, deletes nothing, and lets the next run end it', async () => {
    const granted = await land()
    const [grant] = grantsOf(granted)
    const stopped = await followUp(scenario, granted, signalAt(scenario, on('10:31:00')))
    expect(stopped.exitCode).toBe(1)
    expect(stopped.log).toContain('alice in dev: interrupted')
    expect(stopped.summary).toContain(`Not seen to be deleted: <code>${grant?.policy.replaceAll('.', '&#46;')}</code>`)
    expect(deletions()).toEqual([])
    expect(scenario.policies('alice')).toEqual([grant?.policy])
    expect(endingsTold(scenario)).toEqual([])
    const again = await followUp(scenario, granted)
    expect(again.exitCode).toBe(0)
    expect(deletions()[0]?.at).toEqual(on('11:00:00'))
    expect(Object.keys(await recordsOf(scenario)).map(path => path.split('/').at(-1))).toEqual([
      'ended.ap-southeast-1.json',
      'granted.json',
      'interrupted.ap-southeast-1.json',
    ])
  })
})

describe('a follow-up of access that another job ends early', () => {
  it.each<[string, () => Promise<JobResult>]>([
    ['a merge removes the request', () => land(null)],
    ['a dispatch ends the user', () => scenario.revoke({ user: 'alice' }, ANOTHER_RUN)],
  ])('verifies with one pass, and finishes long before the end: %s', async (_, endEarly) => {
    const granted = await land()
    const session = await connectSoon()
    const other = meanwhile('10:22:00', endEarly)
    const result = await followUp(scenario, granted)
    expect((await other).exitCode).toBe(0)
    expect(result.log).not.toContain('::error')
    expect(result.exitCode).toBe(0)
    expect(revocationsOf(result)[0]?.passes).toHaveLength(1)
    expect(finished(result).getTime()).toBeLessThan(on('10:30:00').getTime())
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    // Looks at 10:01, 10:06, …, 10:26 and 100 s later, and whether there is such a user; then one pass, and AWS's record of ended sessions. What others deleted is
    // looked for in the whole account: its user may have been renamed.
    expect(counted(callsOf(scenario))).toEqual({
      AssumeRoleWithWebIdentity: 2,
      ListUserPolicies: 8,
      GetAccountAuthorizationDetails: 3,
      GetUserPolicy: 1,
      DeleteUserPolicy: 1,
      DescribeSessions: 2,
    })
    expect(endingsTold(scenario).map(({ body }) => body)).toEqual([expect.stringContaining('checked once, last at')])
  })

  it('keeps the session that a renewal covers', async () => {
    const granted = await land(request({ duration: '30m' }))
    const session = await connectSoon()
    const renewal = meanwhile('10:12:00', () => land(request({ duration: '2h' })))
    const result = await followUp(scenario, granted)
    const renewed = await renewal
    expect([renewed.exitCode, result.exitCode]).toEqual([0, 0])
    expect(finished(result).getTime()).toBeLessThan(on('10:20:00').getTime())
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
    expect(scenario.policies('alice')).toEqual([grantsOf(renewed)[0]?.policy])
    expect(endingsTold(scenario)[0]?.body).toContain(`another live grant covers them: <code>${session}</code>`)
  })

  it('makes passes until a session is closed that is still open after its request was removed and its job has died', async () => {
    const granted = await land()
    const session = await connectSoon()
    scenario.sandbox.aws.faults.add({ operation: 'TerminateSession', count: 2, ...DENIED })
    const died = meanwhile('10:22:00', async () => {
      await scenario.merge({ files: { 'requests/alice.yaml': null } })
      scenario.acme.account.users.get('alice')?.policies.clear()
    })
    const result = await followUp(scenario, granted)
    await died
    expect(result.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(revocationsOf(result)[0]?.passes).toHaveLength(4)
    expect(finished(result).getTime()).toBeLessThan(on('10:32:00').getTime())
    // It was seen gone at 10:26.
    expect(Number(result.outputs['overrun-seconds'])).toBeGreaterThan(100)
  })

  it('does not take a policy for deleted that IAM does not show right after it was written', async () => {
    const granted = await land()
    const policies = scenario.acme.account.users.get('alice')?.policies ?? new Map()
    const held = [...policies]
    const { faults } = scenario.sandbox.aws
    faults.add({ operation: 'ListUserPolicies', kind: 'meanwhile', run: () => policies.clear() })
    const reappear = () => held.forEach(([name, versions]) => void policies.set(name, versions))
    faults.add({ operation: 'ListUserPolicies', kind: 'meanwhile', run: reappear })
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(result.log).toContain('gone before its end; looking again at 2026-11-23T10:01:40Z')
    expect(deletions()[0]?.at).toEqual(on('11:00:00'))
  })
})

describe('a follow-up whose wait is disturbed', () => {
  it('ends access at its end although AWS is not reachable for an hour', async () => {
    const granted = await land(request({ duration: '2h' }))
    const { aws } = scenario.sandbox
    const isOut = () => scenario.clock.now() >= on('10:10:00') && scenario.clock.now() < on('11:10:00')
    aws.faults.add({ operation: '*', count: 8, kind: 'reset', when: isOut })
    aws.faults.add({ operation: '*', count: 999, ...DENIED, when: isOut })
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(result.log.match(/could not look whether the grant is still there/g)).toHaveLength(12)
    expect(deletions()[0]?.at).toEqual(on('12:00:00'))
    expect(scenario.policies('alice')).toEqual([])
  })

  it('ends access although GitHub takes no comment, is red for that, and says both', async () => {
    const granted = await land()
    scenario.sandbox.github.faults.add({ path: COMMENTS, kind: 'status', status: 500, count: 5 })
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(
      'Access has ended, but not all went well: Pull request #1 could not be told. GitHub did',
    )
    expect(revocationsOf(result)[0]?.verdict).toBe('clean')
    expect(scenario.policies('alice')).toEqual([])
    expect(endingsTold(scenario)[0]?.body).toContain('has ended')
  })

  it('says at once what remains if a signal comes while GitHub is down, because the runner kills the job in seconds', async () => {
    const granted = await land()
    const { github } = scenario.sandbox
    scenario.clock.schedule(on('10:30:30'), () => github.faults.add({ kind: 'status', status: 500, count: 999 }))
    const stopped = await followUp(scenario, granted, signalAt(scenario, on('10:31:00')))
    expect(stopped.exitCode).toBe(1)
    expect(stopped.log).toContain('alice in dev: interrupted')
    expect(stopped.summary).toContain('Not seen to be deleted')
    // Not when it would have looked again, at 10:35.
    expect(scenario.clock.now()).toEqual(on('10:31:00'))
  })

  it('ends access at its end although GitHub does not answer until then', async () => {
    const granted = await land()
    const { aws, github } = scenario.sandbox
    const deleted = new Promise<void>(resolve => {
      aws.faults.add({ operation: 'DeleteUserPolicy', kind: 'meanwhile', run: resolve })
    })
    const { handle } = github
    github.handle = async request => {
      if (COMMENTS.test(request.target)) await deleted
      return handle(request)
    }
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(deletions()[0]?.at).toEqual(on('11:00:00'))
    expect(endingsTold(scenario)).toHaveLength(1)
    expect(endingsTold(scenario)[0]?.body).toContain('has ended')
  })
})
