import type { Place } from './rules.ts'

/** An inline session policy of STS may have this many characters. */
export const SESSION_POLICY_QUOTA = 2_048

/** What an assumed role is cut down to: `grant` writes and reads, `revoke` deletes and ends. */
export type Purpose = 'grant' | 'revoke'

const ACTIONS = {
  grant: {
    iam: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:PutUserPolicy'],
    ssm: ['ssm:DescribeInstanceInformation'],
  },
  revoke: {
    iam: ['iam:DeleteUserPolicy', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
    ssm: ['ssm:DescribeSessions', 'ssm:TerminateSession'],
  },
} as const satisfies Record<Purpose, { iam: readonly string[]; ssm: readonly string[] }>

/**
 * The policy that narrows a role to the users of one plan. A user is meant with every IAM path, which is not known before
 * GetUser: the `*` stands between slashes, and a user name holds none, so it matches this user alone.
 */
export function sessionPolicy(purpose: Purpose, account: Place, users: readonly string[]): string {
  const { iam, ssm } = ACTIONS[purpose]
  const arn = `arn:${account.partition}:iam::${account.id}:user`
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: iam, Resource: users.flatMap(user => [`${arn}/${user}`, `${arn}/*/${user}`]) },
      // SSM's listings know no resources; which session is terminated is decided by exact owner in the domain.
      { Effect: 'Allow', Action: ssm, Resource: '*' },
    ],
  })
}

/** Splits users into the fewest groups, in order, whose session policies keep within {@link SESSION_POLICY_QUOTA}. */
export function groupUsers(purpose: Purpose, account: Place, users: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  for (const user of new Set(users)) {
    const group = groups.at(-1)
    if (group && sessionPolicy(purpose, account, [...group, user]).length <= SESSION_POLICY_QUOTA) group.push(user)
    else groups.push([user])
  }
  return groups
}
