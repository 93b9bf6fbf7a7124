import { holderKey, type PolicyHolder } from '../domain/principal/principal.ts'
import { AwsError } from './errors.ts'

/** What assumes a role. */
interface Assumed {
  /** Assumes the role unless it is assumed. */
  credentials(): Promise<unknown>
}

/** A session for some users and roles, until smaller groups replace it. */
interface Group<S> {
  readonly holders: readonly PolicyHolder[]
  readonly session: S
  parts?: readonly [Group<S>, ...Group<S>[]]
}

export interface RoleSessions<S> {
  /** The session for calls about one user or role. One outside of the plan gets a session of its own. */
  of(holder: PolicyHolder): Promise<S>
  /** The session for calls about the whole account. */
  ofAccount(): Promise<S>
}

export interface RoleSessionsOptions<S> {
  /** At least one. */
  readonly groups: readonly (readonly PolicyHolder[])[]
  /** Opens a session for these; `undefined`: for all that the role may do. Assumes nothing yet. */
  readonly open: (holders: readonly PolicyHolder[] | undefined) => S
  /** Whether a session for all that the role may do is better than none. */
  readonly mayWiden: boolean
}

/**
 * The sessions of a role for the users and roles of a plan, a session for each group of them. A group whose policy STS refuses as
 * too large is halved, down to one; then the role is used as it is, if it may be.
 */
export function openRoleSessions<S extends Assumed>(options: RoleSessionsOptions<S>): RoleSessions<S> {
  const { open, mayWiden } = options
  const groupOf = (holders: readonly PolicyHolder[]): Group<S> => ({ holders, session: open(holders) })
  const groups = options.groups.map(groupOf)
  const byHolder = new Map(groups.flatMap(group => group.holders.map(holder => [holderKey(holder), group] as const)))
  const groupFor = (holder: PolicyHolder) => {
    const key = holderKey(holder)
    const group = byHolder.get(key) ?? groupOf([holder])
    byHolder.set(key, group)
    return group
  }
  let wide: S | undefined
  const partsOf = ({ holders, session }: Group<S>): Group<S>['parts'] => {
    const half = Math.ceil(holders.length / 2)
    if (holders.length > 1) return [groupOf(holders.slice(0, half)), groupOf(holders.slice(half))]
    if (!mayWiden || session === wide) return undefined
    wide ??= open(undefined)
    return [{ holders, session: wide }]
  }
  const assumed = async (group: Group<S>, key: string | undefined): Promise<S> => {
    if (group.parts) return assumed(partFor(key, group.parts), key)
    try {
      await group.session.credentials()
      return group.session
    } catch (error) {
      if (!isTooLarge(error)) throw error
      // Another call may have replaced the group meanwhile.
      const parts = group.parts ?? partsOf(group)
      if (!parts) throw error
      group.parts = parts
      return assumed(group, key)
    }
  }
  const [first] = groups as [Group<S>]
  return {
    of: holder => assumed(groupFor(holder), holderKey(holder)),
    ofAccount: () => assumed(first, undefined),
  }
}

const partFor = <S>(key: string | undefined, parts: NonNullable<Group<S>['parts']>) =>
  parts.find(({ holders }) => holders.some(holder => holderKey(holder) === key)) ?? parts[0]

const isTooLarge = (error: unknown) => error instanceof AwsError && error.code === 'PackedPolicyTooLargeException'
