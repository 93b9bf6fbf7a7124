import { holderKey, type PolicyHolder, ROLE_PATH } from '../domain/principal/principal.ts'
import type { AccountRegion, AwsAccount } from '../domain/rules/rules.ts'
import { WITNESS_PREFIX } from '../domain/witness/keys.ts'
import { ErrorWithRemedy } from '../shared/errors.ts'

/** The largest size of an inline session policy of STS, in characters. */
export const SESSION_POLICY_QUOTA = 2_048

/**
 * What an assumed role may do: `grant` writes and reads; `revoke` deletes and terminates; `sweep` reads everything; `check-…`
 * reads what that role may read, to check that it can; `sessions`: lists sessions of users and roles; `nodes`: lists
 * managed nodes; the places of transcripts: reads those; `witness`: a bucket, to add to the witness in it and to read that;
 * `witnessToRead`: the same, to list and read it.
 */
export type Purpose =
  | 'grant'
  | 'revoke'
  | 'sweep'
  | 'sessions'
  | 'nodes'
  | `check-${keyof AwsAccount['roles']}`
  | AwsAccount['logs']
  | { readonly witness: AwsAccount['logs']['bucket'] }
  | { readonly witnessToRead: AwsAccount['logs']['bucket'] }

/**
 * Actions on the users and the roles of a plan, and actions on the whole account, which have no resources or must see everything.
 */
interface Actions {
  readonly users: readonly string[]
  readonly roles: readonly string[]
  readonly account: readonly string[]
}

const ACTIONS = {
  grant: {
    users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:PutUserPolicy'],
    roles: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRolePolicies', 'iam:PutRolePolicy'],
    account: ['ssm:DescribeInstanceInformation', 'ssm:GetDocument'],
  },
  revoke: {
    users: ['iam:DeleteUserPolicy', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
    roles: ['iam:DeleteRolePolicy', 'iam:GetRolePolicy', 'iam:ListRolePolicies'],
    // The domain decides by exact owner which session is terminated. Renamed users are searched in the whole account.
    account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions', 'ssm:TerminateSession'],
  },
  sweep: {
    users: [],
    roles: [],
    account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
  },
  // Users are looked up for their ARNs, which session queries need. Those of people follow from the rules.
  sessions: { users: ['iam:GetUser'], roles: [], account: ['ssm:DescribeSessions'] },
  // Which instances carry the tags of a live grant. A session of its own: most accounts need none.
  nodes: { users: [], roles: [], account: ['ssm:DescribeInstanceInformation'] },
  'check-grant': {
    users: ['iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies'],
    roles: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRolePolicies'],
    account: ['ssm:DescribeInstanceInformation'],
  },
  'check-revoke': {
    users: ['iam:GetUserPolicy', 'iam:ListUserPolicies'],
    roles: ['iam:GetRolePolicy', 'iam:ListRolePolicies'],
    account: ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions'],
  },
  'check-logs': { users: [], roles: [], account: ['ssm:GetDocument'] },
} as const satisfies Record<Extract<Purpose, string>, Actions>

function transcriptStatements({ group, bucket, prefix }: AwsAccount['logs'], { partition, region, id }: AccountRegion) {
  const groupArn = `arn:${partition}:logs:${region}:${id}:log-group:${group}`
  const bucketArn = `arn:${partition}:s3:::${bucket}`
  return [
    // With `:*` and without: AWS documents both forms for a log group.
    {
      Effect: 'Allow',
      Action: ['logs:GetLogEvents', 'logs:DescribeLogStreams'],
      Resource: [groupArn, `${groupArn}:*`],
    },
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/${prefix === '' ? '' : `${prefix}/`}*` },
    // Without it S3 answers 403 for a missing key.
    { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn },
    throughS3('kms:Decrypt'),
  ]
}

/** For a bucket with a customer-managed KMS key, in any account. */
const throughS3 = (actions: string | readonly string[]) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: '*',
  Condition: { StringLike: { 'kms:ViaService': 's3.*' } },
})

/** Nothing but the objects of the witness, and their key. */
function witnessStatements(bucket: string, { partition }: AccountRegion) {
  return [
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: `arn:${partition}:s3:::${bucket}/${WITNESS_PREFIX}*`,
    },
    throughS3(['kms:Decrypt', 'kms:GenerateDataKey']),
  ]
}

/** The whole witness, for a comparison. */
function readerStatements(bucket: string, { partition }: AccountRegion) {
  const arn = `arn:${partition}:s3:::${bucket}`
  return [
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `${arn}/${WITNESS_PREFIX}*` },
    {
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: arn,
      Condition: { StringLike: { 's3:prefix': `${WITNESS_PREFIX}*` } },
    },
    throughS3('kms:Decrypt'),
  ]
}

/**
 * The session policy that restricts a role to the users and roles of one plan. It matches a user with any IAM path, which is not
 * known before GetUser: the `*` is between slashes, and user names contain none, so it matches this user only. Roles are those
 * at ROLE_PATH.
 */
export function sessionPolicy(purpose: Purpose, place: AccountRegion, holders: readonly PolicyHolder[]): string {
  if (typeof purpose === 'object') {
    return JSON.stringify({ Version: '2012-10-17', Statement: statementsFor(purpose, place) })
  }
  const actions = ACTIONS[purpose]
  const arn = `arn:${place.partition}:iam::${place.id}`
  const named = (wanted: PolicyHolder['kind']) => holders.flatMap(({ kind, name }) => (kind === wanted ? [name] : []))
  const users = named('user').flatMap(user => [`${arn}:user/${user}`, `${arn}:user/*/${user}`])
  const atPath = named('role').flatMap(role => [
    `${arn}:role${ROLE_PATH}${role}`,
    // What is at a longer path nobody was given, so it can only end.
    ...(purpose === 'revoke' ? [`${arn}:role${ROLE_PATH}*/${role}`] : []),
  ])
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      ...(users.length > 0 ? [{ Effect: 'Allow', Action: actions.users, Resource: users }] : []),
      ...(atPath.length > 0 ? [{ Effect: 'Allow', Action: actions.roles, Resource: atPath }] : []),
      { Effect: 'Allow', Action: actions.account, Resource: '*' },
    ],
  })
}

function statementsFor(purpose: Exclude<Purpose, string>, place: AccountRegion) {
  if ('witness' in purpose) return witnessStatements(purpose.witness, place)
  if ('witnessToRead' in purpose) return readerStatements(purpose.witnessToRead, place)
  return transcriptStatements(purpose, place)
}

/**
 * STS compresses session policies, and refuses those whose size is then over a second limit, which it does not announce
 * (docs/aws-facts.md STS-5). By what was reported of it, five users of usual names stay within three quarters of it.
 */
const GROUP_SIZE = 5

/** Whether a role may be used without a session policy if STS takes none: to end access, never to give it or to read. */
export const mayWiden = (purpose: Purpose): boolean => purpose === 'revoke' || purpose === 'sweep'

/**
 * Splits holders into groups, in order, with session policies within {@link SESSION_POLICY_QUOTA}. Without any there is one
 * group, for calls on the whole account.
 * @throws Error if the names of group, bucket and prefix leave no space for one holder
 */
export function groupHolders(
  purpose: Purpose,
  account: AccountRegion,
  holders: readonly PolicyHolder[],
): readonly (readonly PolicyHolder[])[] {
  const groups: PolicyHolder[][] = [[]]
  for (const holder of new Map(holders.map(each => [holderKey(each), each])).values()) {
    const group = groups.at(-1) ?? []
    const isRoom = group.length < GROUP_SIZE && lengthFor(purpose, account, [...group, holder]) <= SESSION_POLICY_QUOTA
    if (isRoom) group.push(holder)
    else groups.push([holder])
  }
  const longest = Math.max(...groups.map(group => lengthFor(purpose, account, group)))
  if (longest > SESSION_POLICY_QUOTA)
    throw new ErrorWithRemedy(
      `AWS account ${account.name} (${account.region}): the session policy that narrows its role to the transcripts would have ${longest} characters, and STS takes ${SESSION_POLICY_QUOTA}`,
      'Give the log group, the bucket or the prefix a shorter name',
    )
  return groups
}

const lengthFor = (purpose: Purpose, account: AccountRegion, holders: readonly PolicyHolder[]) =>
  sessionPolicy(purpose, account, holders).length
