import { describe, expect, it } from 'vitest'
import { groupHolders, SESSION_POLICY_QUOTA, sessionPolicy } from '../../src/aws/session-policy.ts'
import { BUCKET, IAM_USER, KEY_PREFIX, LOG_GROUP } from '../../src/shared/identifiers.ts'
import { userHolders } from '../support/principals.ts'
import { account } from './account.ts'
import { isAllowed } from './simulate.ts'

const user = (path: string) => `arn:aws:iam::123456789012:user/${path}`

describe('the session policy that narrows a role', () => {
  it.each<[string, 'grant' | 'revoke' | 'sessions', string, string, boolean]>([
    ['writing to its user', 'grant', 'iam:PutUserPolicy', user('bob'), true],
    ['writing to its user with an IAM path', 'grant', 'iam:PutUserPolicy', user('team/platform/bob'), true],
    ['not writing to a user whose name contains it', 'grant', 'iam:PutUserPolicy', user('bob-admin'), false],
    ['not writing to a user whose name ends with it', 'grant', 'iam:PutUserPolicy', user('team/notbob'), false],
    ['not writing to a user below a path of that name', 'grant', 'iam:PutUserPolicy', user('bob/alice'), false],
    ['not deleting, to grant', 'grant', 'iam:DeleteUserPolicy', user('bob'), false],
    ['deleting, to revoke', 'revoke', 'iam:DeleteUserPolicy', user('bob'), true],
    ['finding a renamed user, to revoke', 'revoke', 'iam:GetAccountAuthorizationDetails', '*', true],
    ['not reading the whole account, to grant', 'grant', 'iam:GetAccountAuthorizationDetails', '*', false],
    ['not writing, to revoke', 'revoke', 'iam:PutUserPolicy', user('bob'), false],
    ['not attaching managed policies', 'grant', 'iam:AttachUserPolicy', user('bob'), false],
    ['looking up its user, to list sessions', 'sessions', 'iam:GetUser', user('bob'), true],
    [
      'looking up its user with an IAM path, to list sessions',
      'sessions',
      'iam:GetUser',
      user('team/platform/bob'),
      true,
    ],
    [
      'not looking up a user whose name contains theirs, to list sessions',
      'sessions',
      'iam:GetUser',
      user('bob-admin'),
      false,
    ],
    ['listing sessions', 'sessions', 'ssm:DescribeSessions', '*', true],
    [
      'not ending sessions, to list them',
      'sessions',
      'ssm:TerminateSession',
      `arn:aws:ssm:${account.region}:${account.id}:session/bob-1`,
      false,
    ],
    ['not creating access keys', 'grant', 'iam:CreateAccessKey', user('bob'), false],
  ])('allows what its purpose needs, for its user alone: %s', async (_, purpose, action, resource, expected) => {
    expect(await isAllowed(sessionPolicy(purpose, account, userHolders('bob')), action, resource)).toBe(expected)
  })

  it('keeps within the quota of STS for any number of users', () => {
    const users = userHolders(...Array.from({ length: 100 }, (_, index) => `engineer-with-a-long-name-${index}`))
    for (const purpose of ['grant', 'revoke'] as const) {
      const groups = groupHolders(purpose, account, users)
      expect(groups.flat()).toEqual(users)
      for (const group of groups)
        expect(sessionPolicy(purpose, account, group).length).toBeLessThanOrEqual(SESSION_POLICY_QUOTA)
    }
  })

  it('names a user once', () => {
    expect(groupHolders('revoke', account, userHolders('bob', 'bob'))).toEqual([userHolders('bob')])
  })
})

describe('the session policy of a checkup', () => {
  const anything = (kind: string) => `arn:aws:ssm:${account.region}:${account.id}:${kind}`
  type Check = 'check-grant' | 'check-revoke' | 'check-logs'
  // Documents belong to no user.
  const policyOf = (purpose: Check) =>
    sessionPolicy(purpose, account, purpose === 'check-logs' ? [] : userHolders('bob'))

  it.each<[string, Check, string, string, boolean]>([
    ['looking up its user', 'check-grant', 'iam:GetUser', user('bob'), true],
    ['not looking up another user', 'check-grant', 'iam:GetUser', user('bob-admin'), false],
    ['not granting', 'check-grant', 'iam:PutUserPolicy', user('bob'), false],
    ['listing policies', 'check-revoke', 'iam:ListUserPolicies', user('bob'), true],
    ['not deleting', 'check-revoke', 'iam:DeleteUserPolicy', user('bob'), false],
    ['not ending sessions', 'check-revoke', 'ssm:TerminateSession', anything('session/bob-1'), false],
    ['reading a document', 'check-logs', 'ssm:GetDocument', anything('document/JitAccess-1h'), true],
    ['not changing a document', 'check-logs', 'ssm:UpdateDocument', anything('document/JitAccess-1h'), false],
    ['not looking up a user to read documents', 'check-logs', 'iam:GetUser', user('bob'), false],
  ])('allows reading what it checks: %s, for %s', async (_, purpose, action, resource, expected) => {
    expect(await isAllowed(policyOf(purpose), action, resource)).toBe(expected)
  }) // biome-ignore format: a table

  it('allows no write, even if the role does', () => {
    for (const purpose of ['check-grant', 'check-revoke', 'check-logs'] as const) {
      const { Statement } = JSON.parse(policyOf(purpose)) as {
        Statement: { Action: string[] }[]
      }
      const actions = Statement.flatMap(({ Action }) => Action)
      expect(actions.length).toBeGreaterThan(0)
      expect(actions.filter(action => !/^(iam|ssm):(Get|List|Describe)/.test(action))).toEqual([])
    }
  })
})

describe('the session policy for transcripts', () => {
  const { group, bucket, prefix } = account.logs
  const groupArn = (name: string, place = account) => `arn:aws:logs:${place.region}:${place.id}:log-group:${name}`
  const streamOf = (name: string, stream = 'bob-1') => `${groupArn(name)}:log-stream:${stream}`
  const object = (key: string, name = bucket) => `arn:aws:s3:::${name}/${key}`

  it.each<[string, string, string, boolean]>([
    ['reading any stream of its group', 'logs:GetLogEvents', streamOf(group), true],
    ['looking up its group', 'logs:DescribeLogStreams', groupArn(group), true],
    ['not reading a group with the same beginning', 'logs:GetLogEvents', streamOf(`${group}-2`), false],
    ['not looking up a group with the same beginning', 'logs:DescribeLogStreams', groupArn(`${group}-2`), false],
    ['not reading the group of another region', 'logs:DescribeLogStreams', groupArn(group, { ...account, region: 'eu-west-1' }), false],
    ['not searching logs', 'logs:FilterLogEvents', groupArn(group), false],
    ['not writing events', 'logs:PutLogEvents', streamOf(group), false],
    ['not deleting streams', 'logs:DeleteLogStream', streamOf(group), false],
    ['reading objects below its prefix', 's3:GetObject', object(`${prefix}/bob-1.log`), true],
    ['not reading below a prefix with the same beginning', 's3:GetObject', object(`${prefix}-2/bob-1.log`), false],
    ['not reading beside its prefix', 's3:GetObject', object('bob-1.log'), false],
    ['not reading a bucket with the same beginning', 's3:GetObject', object(`${prefix}/bob-1.log`, `${bucket}-2`), false],
    ['telling a missing object from a forbidden one', 's3:ListBucket', `arn:aws:s3:::${bucket}`, true],
    ['not listing another bucket', 's3:ListBucket', `arn:aws:s3:::${bucket}-2`, false],
    ['not writing objects', 's3:PutObject', object(`${prefix}/bob-1.log`), false],
    ['not deleting objects', 's3:DeleteObject', object(`${prefix}/bob-1.log`), false],
    ['not looking up users', 'iam:GetUser', user('bob'), false],
    ['not reading policies', 'iam:ListUserPolicies', user('bob'), false],
    ['not writing policies', 'iam:PutUserPolicy', user('bob'), false],
    ['not ending sessions', 'ssm:TerminateSession', `arn:aws:ssm:${account.region}:${account.id}:session/bob-1`, false],
  ])('allows reading evidence of its users, group and bucket: %s', async (_, action, resource, expected) => {
    expect(await isAllowed(sessionPolicy(account.logs, account, userHolders('bob')), action, resource)).toBe(expected)
  }) // biome-ignore format: a table

  it('allows decrypting through S3 alone', async () => {
    const policy = sessionPolicy(account.logs, account, userHolders('bob'))
    const key = `arn:aws:kms:${account.region}:${account.id}:key/01234567-89ab-cdef-0123-456789abcdef`
    const through = (service: string) => ({ 'kms:ViaService': `${service}.${account.region}.amazonaws.com` })
    expect(await isAllowed(policy, 'kms:Decrypt', key, through('s3'))).toBe(true)
    expect(await isAllowed(policy, 'kms:Decrypt', key, through('secretsmanager'))).toBe(false)
    expect(await isAllowed(policy, 'kms:Decrypt', key)).toBe(false)
    expect(await isAllowed(policy, 'kms:GenerateDataKey', key, through('s3'))).toBe(false)
  })

  const named = (length: number, name: (rest: string) => string) => {
    const [empty, full] = [name(''), name('n'.repeat(length - name('').length))]
    expect([empty.length < length, full.length]).toEqual([true, length])
    return full
  }

  it('keeps within the quota of STS for the longest names of users, bucket and roles, and a group and a prefix of 200', () => {
    const users = Array.from({ length: 30 }, (_, index) => named(64, rest => `engineer-${index}-${rest}`))
    const logs = {
      group: named(200, rest => `/aws/ssm/${rest}`),
      bucket: named(63, rest => `logs-${rest}`),
      prefix: named(200, rest => `a/${rest}`),
    }
    expect([
      users.every(IAM_USER.accepts),
      LOG_GROUP.accepts(logs.group),
      BUCKET.accepts(logs.bucket),
      KEY_PREFIX.accepts(logs.prefix),
    ]).toEqual([true, true, true, true])
    const groups = groupHolders(logs, account, userHolders(...users))
    expect(groups.flat()).toEqual(userHolders(...users))
    for (const group of groups) {
      expect(group).not.toEqual([])
      expect(sessionPolicy(logs, account, group).length).toBeLessThanOrEqual(SESSION_POLICY_QUOTA)
    }
  })

  it.each([[[]], [['bob']]])(
    'is refused with a message if the longest names that the rules allow do not fit: %j',
    users => {
      const logs = { group: 'g'.repeat(512), bucket: 'b'.repeat(63), prefix: 'p'.repeat(500) }
      expect([LOG_GROUP.accepts(logs.group), BUCKET.accepts(logs.bucket), KEY_PREFIX.accepts(logs.prefix)]).toEqual([
        true,
        true,
        true,
      ])
      expect(() => groupHolders(logs, account, userHolders(...users))).toThrow(
        /^AWS account dev \(ap-southeast-1\): .* would have 2\d{3} characters, and STS takes 2048\. Give the log group, the bucket or the prefix a shorter name\.$/,
      )
    },
  )
})
