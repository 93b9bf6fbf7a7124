import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DeleteUserPolicyCommand, GetUserPolicyCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseOptions } from '../../sandbox/options.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the sandbox printed: `export NAME='value'` lines, of which the keys have one for each person. */
const exported = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(\w+)='([^']*)'/g)].map(([, name, value]) => [name, value]))

/** Starts it, and answers once it is ready or has ended. */
async function start(...options: string[]): Promise<{ process: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/index.ts', ...options], { cwd: root })
  let output = ''
  const ready = new Promise<void>(resolve => {
    const take = (chunk: string) => {
      output += chunk
      if (/^Ready\.$/m.test(output)) resolve()
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    child.once('close', () => resolve())
  })
  await ready
  return { process: child, output: () => output }
}

describe('npm run sandbox', () => {
  let sandbox: Awaited<ReturnType<typeof start>>
  let environment: Record<string, string>
  let admin: Record<string, string>
  beforeAll(async () => {
    sandbox = await start('--minutes', '2', '--propagation', '0s')
    const lines = sandbox.output().split('\n')
    environment = exported(lines.filter(line => line.includes('export ') && !line.includes('SECRET')).join('\n'))
    admin = exported(lines.find(line => line.endsWith('# admin')) ?? '')
  })
  afterAll(() => sandbox.process.kill('SIGKILL'))

  const client = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) => ({
    endpoint: environment.AWS_ENDPOINT_URL ?? '',
    region: environment.AWS_REGION ?? '',
    credentials,
    maxAttempts: 1,
  })

  it('prints keys with which an administrator puts, reads and deletes a policy', async () => {
    const iam = new IAMClient(
      client({ accessKeyId: admin.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: admin.AWS_SECRET_ACCESS_KEY ?? '' }),
    )
    const named = { UserName: 'alice', PolicyName: 'shell' }
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
    })
    await iam.send(new PutUserPolicyCommand({ ...named, PolicyDocument: document }))
    const { PolicyDocument = '' } = await iam.send(new GetUserPolicyCommand(named))
    expect(decodeURIComponent(PolicyDocument)).toBe(document)
    await iam.send(new DeleteUserPolicyCommand(named))
    await expect(iam.send(new GetUserPolicyCommand(named))).rejects.toThrow('cannot be found')
  })

  it('prints the variables with which a job gets its token and assumes a role', async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment
    const answer = await fetch(`${url}&audience=sts.amazonaws.com`, { headers: { authorization: `bearer ${bearer}` } })
    const { value } = (await answer.json()) as { value: string }
    const sts = new STSClient(client({ accessKeyId: 'unsigned', secretAccessKey: 'unsigned' }))
    const assumed = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: 'arn:aws:iam::123456789012:role/JitGrant',
        RoleSessionName: 'by-hand',
        WebIdentityToken: value,
      }),
    )
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = assumed.Credentials ?? {}
    const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
    const { Arn } = await new STSClient(client(keys)).send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/JitGrant/by-hand')
  })

  it('stops on SIGTERM and leaves nothing behind', async () => {
    const folder = /git clone (\S+)\/origin\.git/.exec(sandbox.output())?.[1] ?? ''
    await access(folder)
    sandbox.process.kill('SIGTERM')
    const [exitCode] = await once(sandbox.process, 'close')
    expect(exitCode).toBe(0)
    expect(sandbox.output()).toContain('Stopping: SIGTERM.')
    await expect(access(folder)).rejects.toThrow('ENOENT')
    await expect(fetch(environment.AWS_ENDPOINT_URL ?? '')).rejects.toThrow('fetch failed')
  })
})

describe('the options of npm run sandbox', () => {
  it('have the units that people write', () => {
    const options = parseOptions(['--propagation', '500ms-1m', '--close=2s', '--page-size', '2', '--port', '8080'])
    const settings = { propagationMs: [500, 60_000], closeMs: [2_000, 2_000], pageSize: 2 }
    expect(options).toEqual({ help: false, port: 8080, seed: 1, minutes: 60, settings })
  })

  it.each([
    ['--propagation', '9s-3s', '--propagation is 9s-3s. Write it as 5s-60s, or as 500ms for always the same.'],
    ['--seed', 'luck', '--seed is luck. Write a whole number from 0 to 4294967295.'],
    ['--dead-session', 'perhaps', '--dead-session is perhaps. Write success or ValidationException.'],
    ['--pages', '2', "Unknown option '--pages'"],
  ])('are refused with a remedy: %s %s', (option, value, message) => {
    expect(() => parseOptions([option, value])).toThrow(message)
  })
})
