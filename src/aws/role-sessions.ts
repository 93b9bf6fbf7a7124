import { AwsError } from './errors.ts'

/** What assumes a role. */
interface Assumed {
  /** Assumes the role unless it is assumed. */
  credentials(): Promise<unknown>
}

/** A session for some users, until smaller groups replace it. */
interface Group<S> {
  readonly users: readonly string[]
  readonly session: S
  parts?: readonly [Group<S>, ...Group<S>[]]
}

export interface RoleSessions<S> {
  /** The session for calls about one user. A user outside of the plan gets one of their own. */
  of(user: string): Promise<S>
  /** The session for calls about the whole account. */
  ofAccount(): Promise<S>
}

export interface RoleSessionsOptions<S> {
  /** At least one. */
  readonly groups: readonly (readonly string[])[]
  /** Opens a session for these users; `undefined`: for all that the role may do. Assumes nothing yet. */
  readonly open: (users: readonly string[] | undefined) => S
  /** Whether a session for all that the role may do is better than none. */
  readonly mayWiden: boolean
}

/**
 * The sessions of a role for the users of a plan, a session for each group of them. A group whose policy STS refuses as too
 * large is halved, down to one user; then the role is used as it is, if it may be.
 */
export function openRoleSessions<S extends Assumed>(options: RoleSessionsOptions<S>): RoleSessions<S> {
  const { open, mayWiden } = options
  const groupOf = (users: readonly string[]): Group<S> => ({ users, session: open(users) })
  const groups = options.groups.map(groupOf)
  const byUser = new Map(groups.flatMap(group => group.users.map(user => [user, group] as const)))
  const groupFor = (user: string) => {
    const group = byUser.get(user) ?? groupOf([user])
    byUser.set(user, group)
    return group
  }
  let wide: S | undefined
  const partsOf = ({ users, session }: Group<S>): Group<S>['parts'] => {
    const half = Math.ceil(users.length / 2)
    if (users.length > 1) return [groupOf(users.slice(0, half)), groupOf(users.slice(half))]
    if (!mayWiden || session === wide) return undefined
    wide ??= open(undefined)
    return [{ users, session: wide }]
  }
  const assumed = async (group: Group<S>, user: string | undefined): Promise<S> => {
    if (group.parts) return assumed(partFor(user, group.parts), user)
    try {
      await group.session.credentials()
      return group.session
    } catch (error) {
      if (!isTooLarge(error)) throw error
      // Another call may have replaced the group meanwhile.
      const parts = group.parts ?? partsOf(group)
      if (!parts) throw error
      group.parts = parts
      return assumed(group, user)
    }
  }
  const [first] = groups as [Group<S>]
  return {
    of: user => assumed(groupFor(user), user),
    ofAccount: () => assumed(first, undefined),
  }
}

const partFor = <S>(user: string | undefined, parts: NonNullable<Group<S>['parts']>) =>
  parts.find(({ users }) => user !== undefined && users.includes(user)) ?? parts[0]

const isTooLarge = (error: unknown) => error instanceof AwsError && error.code === 'PackedPolicyTooLargeException'
