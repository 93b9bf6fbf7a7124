import { expect, test } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { type Call, prepared, region } from './prepared.ts'

const { group, bucket } = ACME

/** An account with ACME's role for logs, group and bucket, beside others. */
function withOthers() {
  const stage = prepared({ LogGroupName: group, BucketName: bucket })
  const { world, account } = stage
  account.addLogGroup(region, '/other')
  account.addBucket('other')
  for (const each of account.region(region).logGroups.values()) each.stream('alice-1', world.clock.now())
  for (const each of world.buckets.values())
    for (const key of ['sessions/alice-1.log', record.Key]) each.put(key, Buffer.from('text'), world.clock.now())
  return stage
}

const stream = { logGroupName: group, logStreamName: 'alice-1' }
const object = { Bucket: bucket, Key: 'sessions/alice-1.log' }
const record = { Bucket: bucket, Key: 'ledger/2026-11/0a1b2c3d4e5f-deadbeef/001.json' }

test.each<[Call, string]>([
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
  [['s3', 'GetObject', record], 'ok'],
  [['s3', 'ListObjectsV2', { Bucket: bucket, Prefix: 'ledger/' }], 'ok'],
  [['s3', 'GetObject', { ...record, Bucket: 'other' }], 'AccessDenied'],
  [['s3', 'DeleteObject', record], 'AccessDenied'],
  [['iam', 'ListUserPolicies', { UserName: 'alice' }], 'AccessDenied'],
  [['ssm', 'TerminateSession', { SessionId: 'alice-1' }], 'AccessDenied'],
  [['logs', 'FilterLogEvents', { logGroupName: group }], 'AccessDenied'],
  [['logs', 'DescribeLogGroups', {}], 'AccessDenied'],
  [['logs', 'GetLogEvents', { ...stream, logGroupName: '/other' }], 'AccessDenied'],
  [['logs', 'DescribeLogStreams', { logGroupName: `${group}-2` }], 'AccessDenied'],
  [['s3', 'GetObject', { ...object, Bucket: 'other' }], 'AccessDenied'],
  [['s3', 'GetObject', { ...object, Key: 'private/alice-1.log' }], 'AccessDenied'],
  [['s3', 'PutObject', object], 'AccessDenied'],
  [['s3', 'PutObject', { ...record, Key: 'ledger/opened.json', IfNoneMatch: '*' }], 'AccessDenied'],
])('the logs role of the example company reads the evidence, and nothing else: %j is %s', async (call, answer) => {
  expect(await withOthers().as('JitLogs', call)).toBe(answer)
})
