import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { StartSessionCommand } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AwsWorld } from '../../sandbox/aws/world.ts'
import { type RunningServer, startServer } from '../../sandbox/server.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { accountId, allow, clients, instance, region } from './aws-setup.ts'

/** Every AWS CLI on this machine, by its version. */
const installed = ['aws', '/usr/bin/aws', '/usr/local/bin/aws'].flatMap(path => {
  try {
    return [
      { path, version: /aws-cli\/(\S+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1] ?? '?' },
    ]
  } catch {
    return []
  }
})
const versions = installed.filter(({ version }, i) => installed.findIndex(other => other.version === version) === i)
if (versions.length === 0)
  console.warn('NOTICE: no AWS CLI on this machine: its tests against the sandbox are skipped.')

describe.skipIf(versions.length === 0).each(versions)('AWS CLI $version', ({ path, version }) => {
  const group = '/aws/ssm/sessions'
  const document = 'JitAccess-1h'
  let server: RunningServer
  let world: AwsWorld
  let admin: { accessKeyId: string; secretAccessKey: string }
  let session: string

  beforeAll(async () => {
    const instantly: [number, number] = [0, 0]
    const settings = {
      propagationMs: instantly,
      connectMs: instantly,
      listingLagMs: instantly,
      terminateMs: instantly,
      closeMs: instantly,
      s3DelayMs: instantly,
    }
    world = new AwsWorld({ clock: { now: () => new Date() }, random: new Random(1), settings })
    const account = world.addAccount(accountId)
    account.addInstance(region, instance)
    account.addLogGroup(region, group)
    account.addBucket('session-logs')
    account.addDocument(region, document, {
      schemaVersion: '1.0',
      sessionType: 'Standard_Stream',
      inputs: {
        cloudWatchLogGroupName: group,
        cloudWatchStreamingEnabled: true,
        s3BucketName: 'session-logs',
        s3KeyPrefix: 'sessions',
      },
    })
    admin = account.addUser('admin', { policies: { all: allow('*', '*') } }).credentials
    account.addUser('alice')
    server = await startServer(world.handle)
    const { ssm } = clients(world, admin)
    const started = await ssm.send(new StartSessionCommand({ Target: instance, DocumentName: document }))
    session = started.SessionId ?? ''
  })
  afterAll(() => server.close())

  const aws = async (...args: string[]): Promise<string> => {
    const env = {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      AWS_ACCESS_KEY_ID: admin.accessKeyId,
      AWS_SECRET_ACCESS_KEY: admin.secretAccessKey,
      AWS_DEFAULT_REGION: region,
      AWS_PAGER: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      PYENV_ROOT: process.env.PYENV_ROOT ?? `${process.env.HOME}/.pyenv`,
    }
    const { stdout } = await promisify(execFile)(path, ['--endpoint-url', server.url, '--output', 'json', ...args], {
      env,
    })
    return stdout
  }

  test('puts, gets, lists and deletes a user policy', async () => {
    const named = ['--user-name', 'alice', '--policy-name', 'jit']
    const policy = allow('ssm:StartSession', '*')
    await aws('iam', 'put-user-policy', ...named, '--policy-document', JSON.stringify(policy))
    expect(JSON.parse(await aws('iam', 'get-user-policy', ...named))).toEqual({
      UserName: 'alice',
      PolicyName: 'jit',
      PolicyDocument: policy,
    })
    expect(JSON.parse(await aws('iam', 'list-user-policies', '--user-name', 'alice')).PolicyNames).toEqual(['jit'])
    await aws('iam', 'delete-user-policy', ...named)
    await expect(aws('iam', 'delete-user-policy', ...named)).rejects.toThrow(/\(NoSuchEntity\).*jit cannot be found/)
  })

  test('looks for who changed policies, as the runbook does', async () => {
    await aws('iam', 'list-attached-user-policies', '--user-name', 'alice')
    await aws('iam', 'list-groups-for-user', '--user-name', 'alice')
    const attributes = 'AttributeKey=EventName,AttributeValue=DeleteUserPolicy'
    const found = await aws('cloudtrail', 'lookup-events', '--region', 'us-east-1', '--lookup-attributes', attributes)
    expect(JSON.parse(found).Events).toContainEqual(
      expect.objectContaining({ EventName: 'DeleteUserPolicy', Username: 'admin', EventSource: 'iam.amazonaws.com' }),
    )
  })

  test('reads a session’s stream as it grows', async () => {
    const isFirst = version.startsWith('1.')
    if (isFirst)
      console.info(`NOTICE: AWS CLI ${version} has no \`logs tail\`: \`logs filter-log-events\` is used instead.`)
    const read = isFirst
      ? ['logs', 'filter-log-events', '--log-group-name', group]
      : ['logs', 'tail', group, '--since', '1h', '--format', 'short']
    await expect.poll(() => aws(...read), { timeout: 600_000 }).toContain('uptime')
  })

  test('describes and terminates a session', async () => {
    const active = JSON.parse(await aws('ssm', 'describe-sessions', '--state', 'Active'))
    expect(active.Sessions).toMatchObject([
      { SessionId: session, Status: 'Connected', Owner: `arn:aws:iam::${accountId}:user/admin` },
    ])
    expect(JSON.parse(await aws('ssm', 'terminate-session', '--session-id', session))).toEqual({ SessionId: session })
    expect(JSON.parse(await aws('ssm', 'describe-sessions', '--state', 'Active')).Sessions).toEqual([])
  })

  test('lists and fetches the session’s object', async () => {
    expect(await aws('s3', 'ls')).toContain('session-logs')
    expect(await aws('s3', 'ls', 's3://session-logs/sessions/')).toContain(`${session}.log`)
    expect(await aws('s3', 'cp', `s3://session-logs/sessions/${session}.log`, '-')).toContain('uptime')
  })
})
