import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AwsFault } from '../../sandbox/aws/world.ts'
import { byRole, CALM, CALM_AND_EARLY, CALM_TOGETHER, TWO_POLICIES } from './calm.ts'
import type { Draw } from './draw.ts'
import { deletePolicy } from './people.ts'
import { closeWorld, openWorld } from './play.ts'
import { connectByOidc, runRevokeJob } from './revoke-job.ts'
import { createWorld } from './small-world.ts'
import { useStage } from './stage.ts'
import { differences, isOpen, overrunErrorMs, sessionsInScope } from './truth.ts'

const stage = useStage()

// The SDK waits between its tries with the global timer: here that is virtual time too.
const { setTimeout } = globalThis
beforeAll(() => {
  globalThis.setTimeout = ((run: () => void, ms = 0) =>
    void stage.clock.advance(ms).then(run)) as unknown as typeof setTimeout
})
afterAll(() => {
  globalThis.setTimeout = setTimeout
})

const OF_ROLES = ['DeleteRolePolicy', 'ListRolePolicies', 'GetRolePolicy']
const OPERATIONS = [
  'DeleteUserPolicy',
  'ListUserPolicies',
  'GetUserPolicy',
  ...OF_ROLES,
  'DescribeSessions',
  'TerminateSession',
]
/** Where people have roles of their own, if that is what the operation is about. */
const worldOf = (operation: string, draw: Draw): Draw => (OF_ROLES.includes(operation) ? byRole(draw) : draw)

const PASSING: Record<string, (operation: string) => AwsFault> = {
  'is throttled': operation => ({ operation, kind: 'throttle', count: 3 }),
  'fails at AWS': operation => ({ operation, kind: 'error', count: 3 }),
  'is cut off': operation => ({ operation, kind: 'reset', count: 3 }),
  'works, and its answer is an error': operation => ({ operation, kind: 'error', afterEffect: true, count: 2 }),
  'works, and its answer is lost': operation => ({ operation, kind: 'reset', afterEffect: true, count: 2 }),
  'answers late': operation => ({ operation, kind: 'slow', delayMs: 15_000, count: 3 }),
}
/** As many tries as the SDK makes of one call. */
const TRIES = 8

const CASES = OPERATIONS.flatMap(operation =>
  Object.entries(PASSING).map(([what, fault]) => [operation, what, fault(operation)] as const),
)

/** A world in which the job meets these faults, until five minutes after the end. */
async function play(draw: Draw, faults: readonly AwsFault[]) {
  const world = createWorld(stage, draw, { bounded: true })
  const bystanders = await openWorld(stage, world)
  let met = 0
  const when = (fault: AwsFault) => (input: unknown) => {
    const meets = fault.when?.(input) ?? true
    met += Number(meets)
    return meets
  }
  for (const fault of faults) world.aws.faults.add({ ...fault, when: when(fault) })
  const result = await runRevokeJob(world, connectByOidc(world, world.aws.handle))
  world.aws.faults.clear()
  expect(met).toBeGreaterThan(0)
  const claims = differences(world, result)
  return { world, result, claims, ...(await closeWorld(world, bystanders)) }
}

describe.each(CASES)('a revocation when %s %s', (operation, _what, fault) => {
  it.each([
    ['at expiry', CALM],
    ['early', CALM_AND_EARLY],
  ])('still ends clean: %s', async (_, draw) => {
    const { world, result, claims, hit, survivors } = await play(worldOf(operation, draw), [fault])
    expect(claims).toEqual([])
    expect(result.revocations.flatMap(({ passes }) => passes.flatMap(({ failures }) => failures))).toEqual([])
    expect(overrunErrorMs(world, result.revocations)).toBeLessThan(1_000)
    expect({ hit, survivors }).toEqual({ hit: [], survivors: [] })
  })
})

describe('a call that fails as often as the SDK tries', () => {
  it.each(OPERATIONS)('makes a pass without proof of %s, and a later pass proves it', async operation => {
    // What other grants cover is asked in passes alone where no end is waited for.
    const draw = worldOf(operation, /^List(User|Role)Policies$/.test(operation) ? CALM_AND_EARLY : CALM)
    const { result, claims, hit, survivors } = await play(draw, [{ operation, kind: 'throttle', count: TRIES }])
    expect(claims).toEqual([])
    const failures = result.revocations.flatMap(({ passes }) => passes.flatMap(pass => pass.failures))
    expect(failures).toEqual([expect.stringMatching(new RegExp(`:${operation}: Thrott.*run the job again`))])
    expect({ hit, survivors }).toEqual({ hit: [], survivors: [] })
  })
})

const REMEDY = /Allow ssm:TerminateSession in the policies of arn:aws:iam::123456789012:role\/JitRevoke /

/** Without these there is no proof; the others tell what else the user may do. */
const PROVING = ['DeleteUserPolicy', 'DeleteRolePolicy', 'DescribeSessions', 'TerminateSession']

describe('a call that never succeeds', () => {
  it.each(PROVING)('limits the attempts of %s, and makes the result red', async operation => {
    const fault = { operation, kind: 'error', count: Number.POSITIVE_INFINITY } as const
    const { world, result } = await play(worldOf(operation, CALM), [fault])
    const [revocation] = result.revocations
    expect(revocation?.verdict).toBe('still-open')
    expect(revocation?.passes).toHaveLength(10)
    expect(revocation?.passes.every(({ failures }) => failures.length > 0)).toBe(true)
    const tries = world.aws.calls.filter(call => call.operation === operation && call.outcome !== 'ok').length
    expect(tries).toBeGreaterThan(10)
    expect(tries).toBeLessThanOrEqual(12 * TRIES)
  })

  it('names the role and the missing action for TerminateSession, and the other revocations are clean', async () => {
    const denied: AwsFault = {
      operation: 'TerminateSession',
      kind: 'error',
      code: 'AccessDenied',
      count: Number.POSITIVE_INFINITY,
      when: input => (input as { SessionId: string }).SessionId.startsWith('alice-'),
    }
    const { result, hit, survivors } = await play(CALM_TOGETHER, [denied])
    const [alice, pia] = result.revocations
    expect(alice?.verdict).toBe('still-open')
    for (const failure of alice?.passes.at(-1)?.failures ?? ['none']) expect(failure).toMatch(REMEDY)
    expect(
      alice?.passes
        .at(-1)
        ?.open.map(({ id }) => id)
        .sort(),
    ).toEqual(survivors.map(({ id }) => id).sort())
    expect(alice?.passes.flatMap(({ terminated }) => terminated)).toEqual([])
    expect(pia?.verdict).toBe('clean')
    expect(hit).toEqual([])
  })
})

describe('a pass that takes longer than the interval', () => {
  it('leaves the sessions that it ended enough time to close before the next pass', async () => {
    const { world, claims } = await play(CALM, [
      { operation: 'DescribeSessions', kind: 'slow', delayMs: 19_000, count: 2 },
    ])
    expect(claims).toEqual([])
    const calls = world.aws.calls.filter(({ principal }) => principal?.includes('JitRevoke'))
    const gaps = calls.flatMap(({ operation, at }, index) => {
      const told = calls.slice(0, index).findLast(call => call.operation === 'TerminateSession')
      return operation === 'DescribeSessions' && told ? [at.getTime() - told.at.getTime()] : []
    })
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15_000)
  })
})

describe('a session that other grants may cover', () => {
  it('stays open while the other grants cannot be read at first', async () => {
    const fault: AwsFault = { operation: 'ListUserPolicies', kind: 'error', count: 2 * TRIES }
    const { claims, hit } = await play(CALM_AND_EARLY, [fault])
    expect(claims).toEqual([])
    expect(hit).toEqual([])
  })

  it.each(['ListUserPolicies', 'GetUserPolicy', 'ListRolePolicies', 'GetRolePolicy'])(
    'ends after two passes if %s never succeeds, because no grant can be shown to cover it',
    async operation => {
      const fault = { operation, kind: 'error', count: Number.POSITIVE_INFINITY } as const
      const { world, result } = await play(worldOf(operation, CALM), [fault])
      const [revocation] = result.revocations
      expect(sessionsInScope(world).filter(isOpen)).toEqual([])
      expect(revocation?.verdict).toBe('clean')
      expect(revocation?.passes.slice(0, 2).map(({ terminated }) => terminated)).toEqual([[], []])
      expect(revocation?.passes.filter(({ failures }) => failures.length > 0).length).toBeGreaterThanOrEqual(2)
    },
  )
})

describe('a policy that another job deletes between two passes', () => {
  it('may be valid for 90 s more, and no pass before that is clean', async () => {
    const world = createWorld(stage, TWO_POLICIES, { bounded: true })
    const second = world.grants[1]?.policy as string
    const denied: AwsFault = {
      operation: 'DeleteUserPolicy',
      kind: 'error',
      code: 'AccessDenied',
      when: input => (input as { PolicyName: string }).PolicyName === second,
      count: 2,
    }
    world.aws.faults.add(denied)
    const bystanders = await openWorld(stage, world)
    world.clock.schedule(new Date(world.endAt.getTime() + 30_000), () => deletePolicy(stage, world, 'alice', second))
    const result = await runRevokeJob(world, connectByOidc(world, world.aws.handle))
    expect(differences(world, result)).toEqual([])
    expect(await closeWorld(world, bystanders)).toEqual({ hit: [], survivors: [] })
  })
})
