import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import { recordsOf } from '../support/effects.ts'
import { followUp, on } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

/**
 * The scenarios of the manual of jit-admin-session, all in one morning: alice leaves before the end, bob is cut off at the end and
 * tries to come back, pia has a very short grant, and bob-admin's is never used. S3 takes its time, as people report it.
 */
let scenario: Scenario
let granted: JobResult
let ended: JobResult
let early: JobResult
const looks = new Map<string, JobResult>()
const sessions = new Map<string, string>()
const reconnections: string[] = []

beforeAll(async () => {
  scenario = await openScenario({ settings: { s3DelayMs: [6 * MINUTE, 9 * MINUTE] } })
  const { clock, acme } = scenario
  const files = {
    'requests/alice.yaml': request({ duration: '30m' }),
    'requests/bob.yaml': request({ duration: '30m' }),
    'requests/bob-admin.yaml': request({ duration: '30m' }),
    'requests/pia.yaml': request({ duration: '5m' }),
  }
  granted = await scenario.grant(await scenario.merge({ files, by: 'dave' }))
  await clock.advance(2 * MINUTE)
  for (const user of ['alice', 'bob', 'pia'] as const) sessions.set(user, await scenario.connect(user))

  const look = (user: string, time: string) =>
    clock.schedule(on(time), async () => looks.set(`${user} ${time}`, await scenario.logs({ user })))
  look('pia', '10:05:50')
  look('pia', '10:10:00')
  clock.schedule(on('10:20:00'), () =>
    acme.account
      .sessions('ap-southeast-1')
      .find(({ id }) => id === sessions.get('alice'))
      ?.exit(),
  )
  look('alice', '10:20:05')
  look('pia', '10:21:30')
  look('alice', '10:24:00')
  for (const time of ['10:30:02', '10:30:10', '10:30:20'])
    clock.schedule(on(time), async () => reconnections.push(await scenario.connect('bob')))
  clock.schedule(on('10:29:00'), async () => {
    early = await scenario.logs({ 'grant-id': grantsOf(granted)[0]?.id ?? '', 'last-look': 'true' })
  })
  look('bob', '10:31:00')
  look('bob', '10:34:00')
  look('alice', '10:36:00')
  look('bob', '10:46:00')
  ended = await followUp(scenario, granted)
  await clock.advance(20 * MINUTE)
})
afterAll(() => scenario.close())

const verdictsOf = (result: JobResult | undefined) =>
  (JSON.parse(result?.outputs.result ?? '{}').sessions as { id: string; verdicts: { verdict: string }[] }[]).map(
    ({ id, verdicts }) => [id, ...verdicts.map(({ verdict }) => verdict)],
  )

const said = (user: string, time: string) =>
  verdictsOf(looks.get(`${user} ${time}`))
    .flat()
    .join('; ')

describe('a session that was finished before the end', () => {
  it.each([
    ['at once', '10:20:05', 'CloudWatch only, S3 expected by 2026-11-23T10:35:00Z'],
    ['after 4 minutes', '10:24:00', 'CloudWatch only, S3 expected by 2026-11-23T10:35:00Z'],
    ['after 15 minutes', '10:36:00', 'recorded in both'],
  ])('is shown in green: %s', (_, time, verdict) => {
    expect(said('alice', time)).toBe(`${sessions.get('alice')}; ${verdict}`)
    expect(looks.get(`alice ${time}`)?.exitCode).toBe(0)
  })
})

describe('a session that was cut off at the end', () => {
  it('is followed by reconnections that AWS refuses', () => {
    expect(reconnections).toEqual(Array(3).fill('AccessDeniedException'))
  })

  it.each([
    ['at once', '10:31:00', /; CloudWatch only, S3 expected by 2026-11-23T10:45:\d\dZ; outlived its grant by [\d.]+s$/],
    ['after 4 minutes', '10:34:00', /; CloudWatch only, S3 expected by \S+; outlived its grant by [\d.]+s$/],
    ['after 15 minutes', '10:46:00', /; recorded in both; outlived its grant by [\d.]+s$/],
  ])('is shown in red, once, with the overrun: %s', (_, time, verdicts) => {
    expect(said('bob', time)).toMatch(verdicts)
    expect(said('bob', time).startsWith(`${sessions.get('bob')}; `)).toBe(true)
    expect(looks.get(`bob ${time}`)?.exitCode).toBe(1)
  })

  it('has the overrun that the revocation measured', () => {
    const [revocation] = JSON.parse(ended.outputs.result ?? '').revocations.filter(
      ({ user }: { user: string }) => user === 'bob',
    )
    const tenths = Math.round(revocation.overrunSeconds * 10) / 10
    expect(said('bob', '10:46:00')).toContain(`outlived its grant by ${tenths}s`)
  })
})

describe('a very short grant', () => {
  it.each([
    ['at once', '10:05:50', 'CloudWatch only, S3 expected by'],
    ['after 4 minutes', '10:10:00', 'CloudWatch only, S3 expected by'],
    ['after 15 minutes', '10:21:30', 'recorded in both'],
  ])('shows its one session: %s', (_, time, verdict) => {
    expect(said('pia', time)).toContain(`${sessions.get('pia')}; ${verdict}`)
  })
})

describe('the evidence check', () => {
  it('is started by the job that ended the grants, for all of them, with the inputs that the workflow takes', () => {
    const [dispatch, ...others] = scenario.sandbox.github.dispatches
    expect(others).toEqual([])
    expect(dispatch).toMatchObject({ workflow: 'logs.yml', inputs: { 'last-look': 'true' } })
    expect(String(dispatch?.inputs['grant-id']).split(' ').toSorted()).toEqual(
      grantsOf(granted)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  const told = () => scenario.sandbox.github.comments(1).filter(({ body }) => body.includes('evidence'))

  it('reports nothing about a grant that has not ended, and is red', async () => {
    expect(early.exitCode).toBe(1)
    expect(early.log).toMatch(/Grant \S+ ends at 23 Nov 2026, 10:30 UTC, and its last look comes after that\./)
    expect(Object.keys(await recordsOf(scenario)).filter(path => path.includes('evidence'))).toEqual([])
    expect(told()).toEqual([])
  })

  it('reports nothing when it is stopped, and is red', async () => {
    const [dispatch] = scenario.sandbox.github.dispatches
    let stop: (signal: NodeJS.Signals) => void = () => {}
    const stopped = await scenario.logs(dispatch?.inputs as Record<string, string>, {
      started: handle => {
        stop = handle
      },
      onLine: line => {
        if (line.startsWith('plan: ')) stop('SIGTERM')
      },
    })
    expect(stopped.exitCode).toBe(1)
    expect(stopped.log).toContain('The last look was stopped before it could tell anything. Run it again')
    expect(told()).toEqual([])
  })

  it('closes the grants on the pull request and on the ledger with the time used, overrun or not used, and is green if all was told', async () => {
    const [dispatch] = scenario.sandbox.github.dispatches
    const result = await scenario.logs({ ...(dispatch?.inputs as Record<string, string>) })
    expect(result.exitCode).toBe(0)
    const closing = scenario.sandbox.github
      .comments(1)
      .filter(({ body }) => body.startsWith('<!-- jit-ssm-access: evidence '))
    const text = closing.map(({ body }) => body).join('\n')
    expect(closing).toHaveLength(2) // one for each end
    expect(text).toMatch(
      /access of <code>bob-admin<\/code> in <code>dev<\/code> until .* was never used\n\n\*\*Never used\*\*/,
    )
    expect(text).toMatch(
      /access of <code>alice<\/code> .* was used in 1 session\n\nA session was open for 18m of 30m\. None was open after the end\. There is nothing to do\./,
    )
    expect(text).toMatch(
      /access of <code>bob<\/code> .* was used in 1 session\n\nA session was open for 28m of 30m\. The last one closed [\d.]+s after the end\. There is nothing to do\./,
    )
    const [alice] = grantsOf(granted).filter(({ user }) => user === 'alice')
    const path = `2026-11/${alice?.id}/evidence.ap-southeast-1.json`
    expect((await recordsOf(scenario))[path]).toMatchObject({
      kind: 'evidence',
      user: 'alice',
      minutesUsed: 18,
      overrunSeconds: 0,
      sessions: [{ id: sessions.get('alice'), s3: { state: 'found' }, verdicts: [{ kind: 'recorded in both' }] }],
    })
  })
})
