import { DeleteRolePolicyCommand, DeleteUserPolicyCommand } from '@aws-sdk/client-iam'
import { StartSessionCommand } from '@aws-sdk/client-ssm'
import type { Session } from '../../sandbox/aws/state/session.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { DOCUMENT, PLATFORM_DOCUMENT, PLATFORM_POLICY, roleOf } from './company.ts'
import { API, type DrawnGrant, LATE, type Person } from './draw.ts'
import type { SmallWorld, Username } from './small-world.ts'
import { REGION, type Stage } from './stage.ts'

/** How long people go on trying after the end. */
export const TRYING_MS = 300_000
/** After this long they try less often. */
const TIRED_MS = 120_000

/** Starts a session with the user's own keys; `undefined` when AWS refuses. */
export async function connect(
  stage: Stage,
  world: SmallWorld,
  who: Username,
  target: string,
  document = DOCUMENT,
): Promise<Session | undefined> {
  const { ssm } = stage.clients(world.users[who].credentials)
  try {
    const { SessionId } = await ssm.send(new StartSessionCommand({ Target: target, DocumentName: document }))
    return world.account.region(REGION).sessions.get(SessionId ?? '')
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDeniedException') return undefined
    throw error
  }
}

/** What an administrator does by hand. */
export async function deletePolicy(stage: Stage, world: SmallWorld, user: Person, policy: string): Promise<void> {
  const { iam } = stage.clients(world.users.admin.credentials)
  if (world.draw.roles.includes(user))
    await iam.send(new DeleteRolePolicyCommand({ RoleName: roleOf(user), PolicyName: policy }))
  else await iam.send(new DeleteUserPolicyCommand({ UserName: user, PolicyName: policy }))
}

/** Sessions that nobody may touch, open before the end comes. */
export async function connectBystanders(stage: Stage, world: SmallWorld): Promise<readonly Session[]> {
  const sessions = [
    ...(await Promise.all(world.neighbours.map(who => connect(stage, world, who, API)))),
    await connect(stage, world, 'alice', API, PLATFORM_DOCUMENT),
    ...(await Promise.all((world.draw.live?.instances ?? []).map(target => connect(stage, world, 'alice', target)))),
  ]
  // StartSession asks about instance and document apart: this policy's instance and a live grant's document together
  // would allow sessions for good, even after the other grant has ended.
  await deletePolicy(stage, world, 'alice', PLATFORM_POLICY.name)
  return sessions.map(session => {
    if (!session) throw new Error('a bystander could not connect')
    return session
  })
}

/**
 * Everybody whose grant ends tries to be connected, from within the minute before the end until five minutes after it,
 * and right before and at the instants at which a door closes.
 */
export function letUsersInsist(stage: Stage, world: SmallWorld): void {
  for (const [index, grant] of world.draw.grants.entries()) insist(stage, world, grant, index)
}

function insist(stage: Stage, world: SmallWorld, { user, instances }: DrawnGrant, index: number): void {
  const { clock, draw, endAt, expiresAt } = world
  const random = new Random(draw.seed * 31 + index)
  const reached = draw.isTagged ? [...instances, LATE] : instances
  const targets = reached.filter(id => draw.live?.user !== user || !draw.live.instances.includes(id))
  if (targets.length === 0) return
  const own: Session[] = []
  const isIn = () => own.some(({ status }) => status === 'Connecting' || status === 'Connected')
  const attempt = async () => {
    const session = await connect(stage, world, user, targets[Math.floor(random.next() * targets.length)] as string)
    if (session) own.push(session)
  }

  const until = endAt.getTime() + TRYING_MS
  const keepTrying = (at: number) => {
    if (at > until) return
    clock.schedule(new Date(at), async () => {
      if (draw.hoards || !isIn()) await attempt()
      const pause = random.between(draw.pauseMs) * (at > endAt.getTime() + TIRED_MS ? 5 : 1)
      keepTrying(clock.now().getTime() + pause)
    })
  }
  keepTrying(endAt.getTime() - random.between([1_000, 60_000]))
  for (const door of [endAt.getTime(), endAt.getTime() + 90_000, expiresAt.getTime()])
    for (const at of [door - 1, door]) if (at <= until) clock.schedule(new Date(at), attempt)
}
