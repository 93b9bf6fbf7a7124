import type { Session } from '../../sandbox/aws/state/session.ts'
import type { ApiCall } from '../../sandbox/aws/world.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { endOfAccess } from '../../src/domain/revocation/overrun.ts'
import type { Revocation, RevokeResult } from '../../src/domain/revocation/revocation.ts'
import { describeFailure } from '../../src/shared/result.ts'
import { DOCUMENT, roleOf } from './company.ts'
import type { Person } from './draw.ts'
import type { SmallWorld, Username } from './small-world.ts'
import { REGION } from './stage.ts'

/** The sessions that a grant covered and no live grant covers: AWS's own state, listed or not. */
function sessionsOf({ draw, users, account }: SmallWorld, { user, instances, live }: GrantRecord): readonly Session[] {
  const covered = draw.live?.user === user ? draw.live.instances : []
  return account
    .sessions(REGION)
    .filter(
      ({ owner, document, target }) =>
        owner === users[user as Username].arn &&
        document === DOCUMENT &&
        (live !== undefined || instances.includes(target)) &&
        !covered.includes(target),
    )
}

/** All that the ending grants covered. */
export function sessionsInScope(world: SmallWorld): readonly Session[] {
  return world.grants.flatMap(grant => sessionsOf(world, grant))
}

/** The names of the inline policies that a person holds now. */
export const policiesOf = ({ draw, account }: SmallWorld, person: Person): readonly string[] =>
  draw.roles.includes(person) ? account.rolePolicyNames(roleOf(person)) : account.policyNames(person)

export const isOpen = (session: Session): boolean => session.endedAt === undefined

/** What a result claims at this instant and the world denies, each a sentence. */
export function differences(world: SmallWorld, { revocations, unread, failures }: RevokeResult): readonly string[] {
  const sessions = sessionsInScope(world)
  const red = revocations.filter(({ verdict, passes }) => verdict !== 'clean' || passes.length < 3)
  return [
    ...[...unread, ...failures].map(describeFailure),
    ...red.map(({ ending, verdict, passes }) => `${ending.user}: ${verdict} after ${passes.length} passes`),
    ...sessions.filter(isOpen).map(({ id, status }) => `${id} was ${status} when the result came`),
    ...sessions.filter(late(world)).map(({ id }) => `${id} started after the end`),
    ...world.grants
      .filter(({ user, policy }) => policiesOf(world, user as Person).includes(policy))
      .map(({ policy }) => `${policy} is still there`),
    ...strays(world),
  ]
}

const late =
  ({ expiresAt }: SmallWorld) =>
  ({ startedAt }: Session) =>
    startedAt >= expiresAt

/** Writes of the revocation to anything but its own grants. */
export function strays(world: SmallWorld): readonly string[] {
  const policies = world.grants.map(({ policy }) => policy)
  const sessions = sessionsInScope(world).map(({ id }) => id)
  return effects(world)
    .filter(({ target }) => ![...policies, ...sessions].includes(target))
    .map(({ operation, target }) => `${operation} of ${target}, which is not its own`)
}

/** What the revocation's role asked to delete and to end. */
export function effects({ aws }: SmallWorld): readonly (ApiCall & { readonly target: string })[] {
  return aws.calls
    .filter(({ principal }) => principal?.includes(':assumed-role/JitRevoke/'))
    .flatMap(call => {
      const { PolicyName, SessionId } = call.input as Partial<Record<'PolicyName' | 'SessionId', string>>
      if (/^Delete(User|Role)Policy$/.test(call.operation)) return [{ ...call, target: PolicyName ?? '' }]
      return call.operation === 'TerminateSession' ? [{ ...call, target: SessionId ?? '' }] : []
    })
}

/** The most by which the overruns that were reported differ from the true ones. */
export function overrunErrorMs(world: SmallWorld, revocations: readonly Revocation[]): number {
  const errors = revocations.map(({ ending, startedAt, overrunMs }) => {
    const end = endOfAccess(ending, startedAt).getTime()
    const sessions = world.grants
      .filter(({ policy }) => ending.policies.includes(policy))
      .flatMap(grant => sessionsOf(world, grant))
    const beyond = sessions.map(({ endedAt }) => (endedAt?.getTime() ?? Number.POSITIVE_INFINITY) - end)
    return Math.abs(overrunMs - Math.max(0, ...beyond))
  })
  return Math.max(0, ...errors)
}
