import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { IAMClient } from '@aws-sdk/client-iam'
import { S3Client } from '@aws-sdk/client-s3'
import { SSMClient } from '@aws-sdk/client-ssm'
import { STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, vi } from 'vitest'
import { type AwsSettings, AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import type { Handle } from '../../sandbox/shared/http.ts'
import { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { Random } from '../../sandbox/shared/random.ts'

export const region = 'ap-southeast-1'
export const accountId = '123456789012'
export const instance = 'i-0123456789abcdef0'
export const start = new Date('2026-11-23T10:00:00Z')

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export const allow = (Action: string | string[], Resource: string | string[], Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) }],
})

/** A world with one account, an admin, alice and bob, one online instance and one recorded session document. */
export function sandbox(settings: Partial<AwsSettings> = {}, seed = 1) {
  const clock = new VirtualClock(start)
  const oidc = new OidcIssuer({ clock })
  const world = new AwsWorld({ clock, random: new Random(seed), settings, oidc })
  const account = world.addAccount(accountId)
  account.addInstance(region, instance)
  account.addDocument(region, 'JitAccess-1h', {
    schemaVersion: '1.0',
    sessionType: 'Standard_Stream',
    inputs: {
      cloudWatchLogGroupName: '/aws/ssm/sessions',
      cloudWatchStreamingEnabled: true,
      s3BucketName: 'session-logs',
      s3KeyPrefix: 'sessions',
      maxSessionDuration: '60',
    },
  })
  account.addLogGroup(region, '/aws/ssm/sessions')
  account.addBucket('session-logs')
  const admin = account.addUser('admin', { policies: { all: allow('*', '*') } })
  const alice = account.addUser('alice')
  const bob = account.addUser('bob', { path: '/team/' })
  // Making the SDK's clients takes longer than a hundred calls.
  const made = new Map<string, ReturnType<typeof clients>>()
  const clientsOf = (who: Credentials) => {
    const id = who.accessKeyId + who.secretAccessKey + who.sessionToken
    const known = made.get(id) ?? clients(world, who)
    made.set(id, known)
    return known
  }
  return { clock, oidc, world, account, admin, alice, bob, clients: clientsOf }
}

export type Sandbox = ReturnType<typeof sandbox>

/** Lets `ms` pass in the world, and in the `Date` by which the SDK signs. */
export async function pass({ clock }: Sandbox, ms: number): Promise<void> {
  await clock.advance(ms)
  vi.setSystemTime(clock.now())
}

/** The SDK signs by `Date`: it must tell the world's time. */
export function useWorldTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: start })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

/** An error as `Name status message`. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } }
    return `${name} ${$metadata?.httpStatusCode} ${message}`
  }
  throw new Error('This call should have been refused.')
}

export function clients({ handle }: { handle: Handle }, credentials: Credentials) {
  const config = {
    region,
    credentials,
    requestHandler: inProcess(handle),
    endpoint: 'http://127.0.0.1:1',
    maxAttempts: 1,
  }
  return {
    iam: new IAMClient(config),
    sts: new STSClient(config),
    ssm: new SSMClient(config),
    logs: new CloudWatchLogsClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
  }
}

/** What a session policy for one instance says, with its own end. */
export function grant(expiresAt: string) {
  const until = { DateLessThan: { 'aws:CurrentTime': expiresAt } }
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'ssm:StartSession',
        Resource: [
          `arn:aws:ec2:${region}:${accountId}:instance/${instance}`,
          `arn:aws:ssm:${region}:${accountId}:document/JitAccess-1h`,
        ],
        Condition: { ...until, BoolIfExists: { 'ssm:SessionDocumentAccessCheck': 'true' } },
      },
      {
        Effect: 'Allow',
        Action: ['ssm:ResumeSession', 'ssm:TerminateSession'],
        Resource: '*',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
        Condition: { ...until, StringEquals: { 'ssm:resourceTag/aws:ssmmessages:session-id': '${aws:userid}' } },
      },
    ],
  }
}
