import type { Place } from './rules.ts'

/** An inline session policy of STS may have this many characters. */
export const SESSION_POLICY_QUOTA = 2_048

/** What an assumed role is cut down to: `grant` writes and reads, `revoke` deletes and ends, `sweep` looks at everything. */
export type Purpose = 'grant' | 'revoke' | 'sweep'

/** On the users of a plan, and on the whole account: what knows no resources, or has to see all. */
interface Actions {
  readonly users: readonly string[]
  readonly account: readonly string[]
}

const ACTIONS = {
  grant: {
    users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:PutUserPolicy'],
    account: ['ssm:DescribeInstanceInformation'],
  },
  revoke: {
    users: ['iam:DeleteUserPolicy', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
    // Which session is terminated is decided by exact owner in the domain.
    account: ['ssm:DescribeSessions', 'ssm:TerminateSession'],
  },
  sweep: {
    users: [],
    account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
  },
} as const satisfies Record<Purpose, Actions>

/**
 * The policy that narrows a role to the users of one plan. A user is meant with every IAM path, which is not known before
 * GetUser: the `*` stands between slashes, and a user name holds none, so it matches this user alone.
 */
export function sessionPolicy(purpose: Purpose, place: Place, users: readonly string[]): string {
  const actions = ACTIONS[purpose]
  const arn = `arn:${place.partition}:iam::${place.id}:user`
  const own = users.flatMap(user => [`${arn}/${user}`, `${arn}/*/${user}`])
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      ...(own.length > 0 ? [{ Effect: 'Allow', Action: actions.users, Resource: own }] : []),
      { Effect: 'Allow', Action: actions.account, Resource: '*' },
    ],
  })
}

/**
 * Splits users into the fewest groups, in order, whose session policies keep within {@link SESSION_POLICY_QUOTA}; no users
 * are one group, for what concerns the whole account.
 */
export function groupUsers(purpose: Purpose, account: Place, users: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const user of new Set(users)) {
    const group = groups.at(-1) ?? []
    if (sessionPolicy(purpose, account, [...group, user]).length <= SESSION_POLICY_QUOTA) group.push(user)
    else groups.push([user])
  }
  return groups
}
