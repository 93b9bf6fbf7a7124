import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { callsOf, endingsTold, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const FILE = 'requests/alice.yaml'
const land = async (fields: Parameters<typeof request>[0]) =>
  scenario.grant(await scenario.merge({ files: { [FILE]: request(fields) } }))

const HOUR = 60 * MINUTE
const AHEAD = "the clock of this runner is 1h ahead of AWS's, which counts"
const BEHIND = "the clock of this runner is 1h behind AWS's, which counts"
const RIGHT = 'the clock of this runner is right again'

/** How far the clock of the job is ahead, from which time on. */
const clock = (ahead: Readonly<Record<string, number>>) => {
  const from = Object.entries(ahead).map(([time, ms]) => [on(time).toISOString(), ms])
  return { environment: { SANDBOX_CLOCK_AHEAD: JSON.stringify(Object.fromEntries(from)) } }
}

const clocks = (log: string) => log.match(/the clock of this runner.*$/gm)

/** Those that AWS took: a request with a wrong date is sent once more. */
const deletions = () =>
  callsOf(scenario).flatMap(({ operation, outcome, at }) =>
    operation === 'DeleteUserPolicy' && outcome !== 'SignatureDoesNotMatch' ? [at] : [],
  )

describe('an end that passes while the job is queued', () => {
  it('is carried out at once without a warning, and the overrun counts from the end', async () => {
    const granted = await land({ duration: '1h' })
    await scenario.clock.advance(58 * MINUTE)
    const session = await scenario.connect('alice', ACME.instances.api)
    await scenario.clock.advance(32 * MINUTE)
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(deletions()[0]).toEqual(on('11:30:00'))
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(Number(result.outputs['overrun-seconds'])).toBeGreaterThanOrEqual(1_800)
    expect(endingsTold(scenario).map(({ body }) => body)).toEqual([expect.stringContaining('has ended')])
  })
})

describe('a start in the future', () => {
  it('is waited for, until the end', async () => {
    const granted = await land({ duration: '1h', start: '2026-11-23T12:00:00Z' })
    const session = new Promise<string>(resolve => {
      scenario.clock.schedule(on('12:30:00'), async () => resolve(await scenario.connect('alice')))
    })
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(deletions()[0]).toEqual(on('13:00:00'))
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
  })

  it('is not warned of if the grant is as short as the warning, because access has only just opened', async () => {
    const granted = await land({ duration: '10m', start: '2026-11-23T12:00:00Z' })
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    const written = scenario.sandbox.github.calls.filter(
      ({ method, path }) => method === 'POST' && /comments/.test(path),
    )
    // Mode grant's, and the one that says that access has ended.
    expect(written.map(({ at }) => at > on('12:10:00'))).toEqual([false, true])
  })
})

describe('a follow-up whose runner has a wrong clock', () => {
  // Longer than credentials live: those must not be judged by this clock either.
  it.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ['is right', {}, []],
    ['is an hour ahead', { '10:00:00': HOUR }, [AHEAD]],
    ['is an hour behind', { '10:00:00': -HOUR }, [BEHIND]],
    ['leaps an hour ahead', { '11:02:00': HOUR }, [AHEAD]],
    ['leaps an hour back', { '11:02:00': -HOUR }, [BEHIND]],
    ['leaps back right before the end', { '13:29:00': -HOUR }, [BEHIND]],
    ['leaps ahead right before the end', { '13:29:00': HOUR }, [AHEAD]],
    ['leaps ahead between two passes', { '13:30:10': HOUR }, [AHEAD]],
    ['leaps back between two passes', { '13:30:10': -HOUR }, [BEHIND]],
    ['leaps ahead, and is put right', { '10:31:00': HOUR, '12:01:00': 0 }, [AHEAD, RIGHT]],
    ['was ahead, and falls behind', { '10:00:00': HOUR, '12:01:00': -HOUR }, [AHEAD, BEHIND]],
  ])('ends access at its end, and logs whose clock counts: the clock %s', async (_, ahead, said) => {
    const granted = await land({ duration: '3h30m' })
    const session = new Promise<string>(resolve => {
      const connect = () => scenario.connect('alice', ACME.instances.api, 'JitAccess-8h')
      scenario.clock.schedule(on('13:28:00'), async () => resolve(await connect()))
    })
    const result = await followUp(scenario, granted, clock(ahead))
    expect(result.log).not.toContain('::error')
    expect(result.log).not.toContain('could not')
    expect(result.exitCode).toBe(0)
    // To the second: what was refused for its date is sent again some milliseconds later.
    const seconds = deletions().map(at => new Date(Math.floor(at.getTime() / 1_000) * 1_000))
    expect(seconds).toEqual([on('13:30:00'), on('13:30:20'), expect.any(Date)])
    expect(scenario.clock.now().getTime()).toBeLessThan(on('13:31:30').getTime())
    expect(scenario.states('alice')).toEqual({ [await session]: 'Terminated' })
    expect(Number(result.outputs['overrun-seconds'])).toBeLessThan(20)
    const [revocation] = revocationsOf(result)
    expect(revocation?.passes.map(({ at }) => at).slice(0, 2)).toEqual(['2026-11-23T13:30:00Z', '2026-11-23T13:30:20Z'])
    expect(clocks(result.log) ?? []).toEqual(said)
  })

  it('ends access at its end from the built dist, too, if the clock leaps ahead right before the end', async () => {
    const granted = await land({ duration: '3h30m' })
    const result = await followUp(scenario, granted, { ...clock({ '13:29:00': HOUR }), level: 'dist' })
    expect(result.exitCode).toBe(0)
    expect(deletions()[0]?.toISOString()).toMatch(/T13:30:00/)
    expect(scenario.policies('alice')).toEqual([])
    expect(clocks(result.log) ?? []).toEqual([AHEAD])
  })

  it.each<[string, number]>([
    ['ahead', HOUR],
    ['behind', -HOUR],
  ])('takes two minutes for an early end, dated by AWS, if the clock is %s by an hour', async (_, ahead) => {
    const granted = await land({ duration: '2h' })
    await scenario.clock.advance(MINUTE)
    const session = await scenario.connect('alice', ACME.instances.api, 'JitAccess-8h')
    await scenario.clock.advance(29 * MINUTE)
    const grants = granted.outputs.grants ?? ''
    const result = await scenario.revoke({ grants }, clock({ '10:00:00': ahead }))
    expect(result.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.clock.now().getTime()).toBeLessThan(on('10:33:00').getTime())
    const [revocation] = revocationsOf(result)
    expect(revocation?.startedAt).toBe('2026-11-23T10:30:00Z')
    expect(Date.parse(revocation?.passes.at(-1)?.at ?? '')).toBeGreaterThanOrEqual(on('10:31:40').getTime())
    expect(Number(result.outputs['overrun-seconds'])).toBeLessThan(20)
    expect(grantsOf(granted)).toHaveLength(1)
  })
})
