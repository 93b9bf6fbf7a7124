import { describe, expect, it } from 'vitest'
import type { Handle } from '../../sandbox/shared/http.ts'
import type { Revocation } from '../../src/domain/revocation/revocation.ts'
import { verdictOf } from '../../src/render/revocation.ts'
import { CONCURRENCY } from '../../src/services/context.ts'
import { decodeEntities } from '../support/decode-entities.ts'
import { fullNumbers } from '../support/full-numbers.ts'
import { byRole, byTag, CALM, CALM_TOGETHER, CALM_USER } from './calm.ts'
import type { Draw, Person } from './draw.ts'
import { closeWorld, openWorld } from './play.ts'
import { connectByOidc, runRevokeJob } from './revoke-job.ts'
import { createWorld, type SmallWorld } from './small-world.ts'
import { type Stage, useStage } from './stage.ts'
import { differences, effects, isOpen, policiesOf, sessionsInScope } from './truth.ts'

const stage = useStage()

const WORLDS = {
  'at expiry': CALM,
  'of all that a user holds': CALM_USER,
  'of several grants': CALM_TOGETHER,
  'of a live grant for tags': byTag(CALM),
  'of several people with roles': byRole(CALM_TOGETHER),
  'of all that a person with a role holds': byRole(CALM_USER),
}

/** Through the second pass, and the last: later passes repeat it. Each one where all numbers are asked for. */
const numbersUpTo = (calls: number) =>
  Array.from({ length: calls }, (_, index) => index + 1).filter(
    number => fullNumbers || number <= 6 || number === calls,
  )

describe.each(Object.entries(WORLDS))('a revocation %s', (_, draw) => {
  it('converges when it is killed at any call and runs again, and touches nothing else', async () => {
    const calls = await countCalls(stage, draw)
    for (const number of numbersUpTo(calls)) {
      for (const moment of ['before', 'after'] as const) {
        const at = `killed ${moment} the effect of call ${number} of ${calls}`
        const world = createWorld(stage, draw, { bounded: true })
        const bystanders = await openWorld(stage, world)
        await runUntilKilled(world, number, moment)
        const result = await runRevokeJob(world, connectByOidc(world, world.aws.handle))
        expect(differences(world, result), at).toEqual([])
        expect(deletions(world), at).toEqual(world.grants.map(({ policy }) => policy).sort())
        expect(await closeWorld(world, bystanders), at).toEqual({ survivors: [], hit: [] })
      }
    }
  })

  it('changes nothing more when it is told to stop during any call, and says what remains', async () => {
    const calls = await countCalls(stage, draw)
    for (const number of numbersUpTo(calls)) {
      const at = `told to stop during call ${number} of ${calls}`
      const world = createWorld(stage, draw, { bounded: true })
      const bystanders = await openWorld(stage, world)
      const stop = new AbortController()
      let before = 0
      const handle = meddling(world.aws.handle, number, async () => {
        stop.abort()
        before = effects(world).length
      })
      const { revocations } = await runRevokeJob(world, connectByOidc(world, handle), { signal: stop.signal })
      // What had begun by then: a deletion for each grant, or its terminations, which go side by side.
      expect(effects(world).length, at).toBeLessThanOrEqual(before + draw.grants.length * CONCURRENCY)
      for (const revocation of revocations) {
        if (revocation.verdict !== 'clean')
          expect(String(verdictOf(revocation)), at).toMatch(/Interrupted after \d+ pass/)
        expect(unsaid(world, revocation), at).toEqual([])
      }
      const again = await runRevokeJob(world, connectByOidc(world, world.aws.handle))
      expect(differences(world, again), at).toEqual([])
      expect(await closeWorld(world, bystanders), at).toEqual({ survivors: [], hit: [] })
    }
  })
})

/** Policies that are still there and sessions that are known to be open, of which the report does not say so. */
function unsaid(world: SmallWorld, revocation: Revocation): readonly string[] {
  const { ending, verdict, passes } = revocation
  const open = sessionsInScope(world).filter(isOpen)
  if (verdict === 'clean') return open.map(({ id }) => id)
  const there = policiesOf(world, ending.user as Person).filter(name => ending.policies.includes(name))
  const seen = passes.findLast(({ listed }) => listed)?.open.map(({ id }) => id) ?? []
  const known = open.filter(({ id }) => seen.includes(id)).map(({ id }) => id)
  const said = shownBy(verdictOf(revocation))
  return [...there, ...known].filter(name => !said.includes(name))
}

/** What a browser shows of it. */
const shownBy = (markdown: string) => decodeEntities(markdown.replaceAll(/<[^<>]*>/g, ''))

/** Policies that were deleted with effect, over all runs. */
const deletions = (world: SmallWorld) =>
  effects(world)
    .filter(({ operation, outcome }) => /^Delete(User|Role)Policy$/.test(operation) && outcome === 'ok')
    .map(({ target }) => target)
    .sort()

async function countCalls(stage: Stage, draw: Draw): Promise<number> {
  const world = createWorld(stage, draw, { bounded: true })
  await openWorld(stage, world)
  let calls = 0
  const handle: Handle = request => {
    calls += 1
    return world.aws.handle(request)
  }
  await runRevokeJob(world, connectByOidc(world, handle))
  return calls
}

/** Runs until its call of that number, of which it never hears, nor of any later: as when the machine is gone. */
async function runUntilKilled(world: SmallWorld, number: number, moment: 'before' | 'after'): Promise<void> {
  let die = () => {}
  const killed = new Promise<void>(resolve => {
    die = resolve
  })
  let calls = 0
  const handle: Handle = async request => {
    calls += 1
    if (calls < number) return world.aws.handle(request)
    if (calls === number && moment === 'after') await world.aws.handle(request)
    die()
    return new Promise<never>(() => {})
  }
  await Promise.race([runRevokeJob(world, connectByOidc(world, handle)), killed])
}

/** Does something while the call of that number is under way. */
function meddling(handle: Handle, number: number, meddle: () => Promise<void>): Handle {
  let calls = 0
  return async request => {
    calls += 1
    if (calls === number) await meddle()
    return handle(request)
  }
}
