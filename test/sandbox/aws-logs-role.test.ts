import { expect, test } from 'vitest'
import { ACME, prepareAccount } from '../../sandbox/acme.ts'
import { AwsError, AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { Random } from '../../sandbox/random.ts'
import { region, start } from './aws-setup.ts'

const { group, bucket } = ACME

/** An account with ACME's roles, group and bucket, and what JitLogs answers there. */
function asJitLogs() {
  const world = new AwsWorld({ clock: new VirtualClock(start), random: new Random(1) })
  const account = world.addAccount(ACME.accountId)
  account.addUser('alice')
  prepareAccount(account, region, { LogGroupName: group, BucketName: bucket })
  account.addLogGroup(region, '/other')
  account.addBucket('other')
  for (const each of account.region(region).logGroups.values()) each.stream('alice-1', world.clock.now())
  for (const each of world.buckets.values()) each.put('sessions/alice-1.log', Buffer.from('text'), world.clock.now())
  const role = account.roles.get('JitLogs')
  if (!role) throw new Error('ACME has no role JitLogs.')
  const arn = `arn:aws:sts::${account.id}:assumed-role/JitLogs/job`
  const caller = { kind: 'role', account, arn, userId: `${role.roleId}:job`, role, sessionName: 'job' } as const
  const key = account.issue({ ...caller, sessionPolicy: undefined }, 3_600_000)
  return async (service: 'iam' | 'ssm' | 'logs' | 's3', operation: string, input: object) => {
    try {
      await world.call(key, region, service, operation, input)
      return 'ok'
    } catch (error) {
      if (error instanceof AwsError) return error.name
      throw error
    }
  }
}

const stream = { logGroupName: group, logStreamName: 'alice-1' }
const object = { Bucket: bucket, Key: 'sessions/alice-1.log' }

test.each<[Parameters<ReturnType<typeof asJitLogs>>, string]>([
  [['iam', 'GetUser', { UserName: 'alice' }], 'ok'],
  [['ssm', 'DescribeSessions', { State: 'History' }], 'ok'],
  [['ssm', 'GetDocument', { Name: 'JitAccess-1h' }], 'ok'],
  [['ssm', 'GetDocument', { Name: 'SSM-SessionManagerRunShell' }], 'AccessDenied'],
  [['logs', 'DescribeLogStreams', { logGroupName: group }], 'ok'],
  [
    ['logs', 'DescribeLogStreams', { logGroupIdentifier: `arn:aws:logs:${region}:123456789012:log-group:${group}` }],
    'ok',
  ],
  [['logs', 'GetLogEvents', stream], 'ok'],
  [['s3', 'HeadBucket', { Bucket: bucket }], 'ok'],
  [['s3', 'HeadObject', object], 'ok'],
  [['s3', 'GetObject', object], 'ok'],
  [['s3', 'HeadObject', { ...object, Key: 'sessions/none.log' }], 'NoSuchKey'],
  [['iam', 'ListUserPolicies', { UserName: 'alice' }], 'AccessDenied'],
  [['ssm', 'TerminateSession', { SessionId: 'alice-1' }], 'AccessDenied'],
  [['logs', 'FilterLogEvents', { logGroupName: group }], 'AccessDenied'],
  [['logs', 'DescribeLogGroups', {}], 'AccessDenied'],
  [['logs', 'GetLogEvents', { ...stream, logGroupName: '/other' }], 'AccessDenied'],
  [['logs', 'DescribeLogStreams', { logGroupName: `${group}-2` }], 'AccessDenied'],
  [['s3', 'GetObject', { ...object, Bucket: 'other' }], 'AccessDenied'],
  [['s3', 'GetObject', { ...object, Key: 'private/alice-1.log' }], 'AccessDenied'],
  [['s3', 'PutObject', object], 'AccessDenied'],
])('ACME’s role for logs reads the evidence, and nothing else: %j is %s', async (call, answer) => {
  expect(await asJitLogs()(...call)).toBe(answer)
})
