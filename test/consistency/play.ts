import type { Session } from '../../sandbox/aws/state/session.ts'
import type { Revocation } from '../../src/domain/revocation/revocation.ts'
import type { Draw } from './draw.ts'
import { runOldScript } from './old-script.ts'
import { connectBystanders, letUsersInsist, TRYING_MS } from './people.ts'
import { connectByHand, runRevokeJob } from './revoke-job.ts'
import { createWorld, type SmallWorld } from './small-world.ts'
import type { Stage } from './stage.ts'
import { differences, isOpen, overrunErrorMs, sessionsInScope } from './truth.ts'

/** What was left five minutes after the end. */
export interface Aftermath {
  /** Sessions of the ending grants that are still open. */
  readonly survivors: readonly Session[]
  /** Sessions of bystanders that were ended. */
  readonly hit: readonly Session[]
}

export interface OurAftermath extends Aftermath {
  readonly revocations: readonly Revocation[]
  /** Each a sentence: what was promised, and is not so. */
  readonly broken: readonly string[]
  /** The most by which a reported overrun differs from the true one. */
  readonly overrunErrorMs: number
}

export async function playOldScript(stage: Stage, draw: Draw, passesAtMs: readonly number[]): Promise<Aftermath> {
  const world = createWorld(stage, draw, { bounded: false })
  return play(stage, world, async () => {
    await world.clock.advance(world.endAt.getTime() - world.clock.now().getTime())
    await runOldScript(stage, world, passesAtMs)
  })
}

export async function playOurs(stage: Stage, draw: Draw): Promise<OurAftermath> {
  const world = createWorld(stage, draw, { bounded: true })
  const broken: string[] = []
  let revocations: readonly Revocation[] = []
  const aftermath = await play(stage, world, async () => {
    const result = await runRevokeJob(world, connectByHand(stage, world))
    revocations = result.revocations
    broken.push(...differences(world, result))
  })
  broken.push(...aftermath.survivors.map(({ id }) => `${id} was open five minutes after the end`))
  broken.push(...aftermath.hit.map(({ id }) => `${id} of a bystander was ended`))
  return { ...aftermath, revocations, broken, overrunErrorMs: overrunErrorMs(world, revocations) }
}

/** From before the end until five minutes after. */
async function play(stage: Stage, world: SmallWorld, revoke: () => Promise<void>): Promise<Aftermath> {
  const bystanders = await openWorld(stage, world)
  await revoke()
  return closeWorld(world, bystanders)
}

/** Lets bystanders connect and users insist, until the job starts; answers the bystanders' sessions. */
export async function openWorld(stage: Stage, world: SmallWorld): Promise<readonly Session[]> {
  const bystanders = await connectBystanders(stage, world)
  letUsersInsist(stage, world)
  await world.clock.advance(world.jobAt.getTime() - world.clock.now().getTime())
  return bystanders
}

/** Five minutes after the end, or now, if that is later. */
export async function closeWorld(world: SmallWorld, bystanders: readonly Session[]): Promise<Aftermath> {
  await world.clock.advance(Math.max(0, world.endAt.getTime() + TRYING_MS - world.clock.now().getTime()))
  return {
    survivors: sessionsInScope(world).filter(isOpen),
    hit: bystanders.filter(({ status }) => status !== 'Connected'),
  }
}
