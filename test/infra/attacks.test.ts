import { describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { accountId, type Call, prepared, region } from './prepared.ts'

/** What docs/threat-model.md admits, and no more: an attacker has the credentials of a job. */

const ADMINISTRATOR = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }

const put = (
  UserName: string,
  PolicyName = 'jit.20991231T000000Z.ffffffffffff-deadbeef',
  document: object = ADMINISTRATOR,
): Call => ['iam', 'PutUserPolicy', { UserName, PolicyName, PolicyDocument: JSON.stringify(document) }]
const start = (DocumentName: string | undefined, Target: string = ACME.instances.db): Call => [
  'ssm',
  'StartSession',
  { Target, ...(DocumentName && { DocumentName }) },
]

/** A session of alice's on an instance, and its transcripts. */
function withSession() {
  const stage = prepared()
  const told = { owner: stage.users.alice.arn, target: ACME.instances.api, document: 'JitAccess-1h' }
  const startedAt = stage.clock.now()
  const { id } = stage.account.addSession(region, { ...told, startedAt, lines: [{ at: startedAt, text: '$ id' }] })
  return { ...stage, id }
}

describe('an attacker with the credentials of a grant job', () => {
  it.each<[string, string, readonly Call[]]>([
    ['writes a policy of administrators on a user under the boundary', 'ok', [put('mallory')]],
    ['writes a policy under another name, which IAM cannot forbid', 'ok', [put('mallory', 'x')]],
    ['writes no policy on a user without the boundary', 'AccessDenied', [put('unbound')]],
    ['removes no boundary', 'AccessDenied', [['iam', 'DeleteUserPermissionsBoundary', { UserName: 'mallory' }]]],
    ['deletes no policy', 'AccessDenied', [put('mallory'), ['iam', 'DeleteUserPolicy', { UserName: 'mallory', PolicyName: 'x' }]]],
    ['creates no user', 'AccessDenied', [['iam', 'CreateUser', { UserName: 'eve' }]]],
    ['sees no sessions', 'AccessDenied', [['ssm', 'DescribeSessions', { State: 'Active' }]]],
    ['starts no session', 'AccessDenied', [start('JitAccess-1h')]],
    ['reads no stream', 'AccessDenied', [['logs', 'GetLogEvents', { logGroupName: '/jit-access/sessions', logStreamName: 'alice-1' }]]],
    ['reads no object', 'AccessDenied', [['s3', 'GetObject', { Bucket: `jit-access-${accountId}-${region}`, Key: 'sessions/alice-1.log' }]]],
  ])('is limited by the role: %s: %s', async (_, expected, calls) => {
    const stage = prepared()
    const answers = []
    for (const call of calls) answers.push(await stage.as('JitGrant', call))
    expect(answers.at(-1)).toBe(expected)
  }) // biome-ignore format: a table

  it('ends no session', async () => {
    const { as, id } = withSession()
    expect(await as('JitGrant', ['ssm', 'TerminateSession', { SessionId: id }])).toBe('AccessDenied')
  })
})

describe('a user who was given a policy of administrators, and carries the boundary', () => {
  it.each<[string, string, Call]>([
    ['opens a shell through our recorded document, on any instance, until the sweep ends it', 'ok', start('JitAccess-1h')],
    ['opens no shell through AWS’s default document', 'AccessDenied', start(undefined)],
    ['opens no SSH', 'AccessDenied', start('AWS-StartSSHSession')],
    ['forwards no port', 'AccessDenied', start('AWS-StartPortForwardingSession')],
    ['starts no interactive command', 'AccessDenied', start('AWS-StartInteractiveCommand')],
    ['gives nobody a policy, not even to their own user', 'AccessDenied', put('mallory', 'more')],
    ['removes no boundary, not even their own', 'AccessDenied', ['iam', 'DeleteUserPermissionsBoundary', { UserName: 'mallory' }]],
    ['creates no user', 'AccessDenied', ['iam', 'CreateUser', { UserName: 'eve' }]],
    ['looks up no user', 'AccessDenied', ['iam', 'GetUser', { UserName: 'alice' }]],
    ['reads no object', 'AccessDenied', ['s3', 'GetObject', { Bucket: `jit-access-${accountId}-${region}`, Key: 'sessions/alice-1.log' }]],
    ['sees no sessions', 'AccessDenied', ['ssm', 'DescribeSessions', { State: 'Active' }]],
  ])('is limited by the boundary: %s: %s', async (_, expected, call) => {
    const stage = prepared()
    expect(await stage.as('JitGrant', put('mallory'))).toBe('ok')
    expect(await stage.asUser('mallory', call)).toBe(expected)
  }) // biome-ignore format: a table

  it('ends or resumes only their own session', async () => {
    const { as, asUser, account, id } = withSession()
    await as('JitGrant', put('mallory'))
    await asUser('mallory', start('JitAccess-1h'))
    const own = account.sessions(region).find(({ owner }) => owner.endsWith('/mallory'))
    for (const operation of ['ResumeSession', 'TerminateSession']) {
      expect(await asUser('mallory', ['ssm', operation, { SessionId: id }])).toBe('AccessDenied')
      expect(await asUser('mallory', ['ssm', operation, { SessionId: own?.id }])).toBe('ok')
    }
  })
})

describe('an attacker with the credentials of a job that ends access', () => {
  it('ends sessions and deletes policies of anyone, as that job may, and gives nobody access', async () => {
    const { as, id } = withSession()
    await as('JitGrant', put('mallory', 'x'))
    expect(await as('JitRevoke', ['ssm', 'TerminateSession', { SessionId: id }])).toBe('ok')
    expect(await as('JitRevoke', ['iam', 'DeleteUserPolicy', { UserName: 'mallory', PolicyName: 'x' }])).toBe('ok')
  })

  it.each<[string, Call]>([
    ['writes no policy', put('mallory')],
    ['starts no session', start('JitAccess-1h')],
    ['reads no stream', ['logs', 'GetLogEvents', { logGroupName: '/jit-access/sessions', logStreamName: 'alice-1' }]],
    ['reads no object', ['s3', 'GetObject', { Bucket: `jit-access-${accountId}-${region}`, Key: 'sessions/x.log' }]],
  ])('%s', async (_, call) => {
    expect(await prepared().as('JitRevoke', call)).toBe('AccessDenied')
  })
})

describe('an attacker with the credentials of a job that reads transcripts', () => {
  it('reads every transcript, as that job may', async () => {
    const { as, id, clock } = withSession()
    await clock.advance(10_000)
    const read: Call = ['logs', 'GetLogEvents', { logGroupName: '/jit-access/sessions', logStreamName: id }]
    expect(await as('JitLogs', read)).toBe('ok')
  })

  it.each<[string, Call]>([
    ['writes no policy', put('mallory')],
    ['deletes no policy', ['iam', 'DeleteUserPolicy', { UserName: 'mallory', PolicyName: 'x' }]],
    ['starts no session', start('JitAccess-1h')],
    ['ends no session', ['ssm', 'TerminateSession', { SessionId: 'alice-1' }]],
    ['writes no object', ['s3', 'PutObject', { Bucket: `jit-access-${accountId}-${region}`, Key: 'sessions/x.log' }]],
    ['reads no other object', ['s3', 'GetObject', { Bucket: `jit-access-${accountId}-${region}`, Key: 'other/x.log' }]],
    ['writes no stream', ['logs', 'PutLogEvents', { logGroupName: '/jit-access/sessions', logStreamName: 'x', logEvents: [] }]],
  ])('%s', async (_, call) => {
    expect(await prepared().as('JitLogs', call)).toBe('AccessDenied')
  }) // biome-ignore format: a table
})
