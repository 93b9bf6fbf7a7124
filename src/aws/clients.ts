import { setMaxListeners } from 'node:events'
import type { IAMClient, IAMClientConfig } from '@aws-sdk/client-iam'
import type { PolicyHolder } from '../domain/principal/principal.ts'
import type { AccountRegion, AwsAccount } from '../domain/rules/rules.ts'
import type { AwsRequest } from '../domain/witness/record.ts'
import type { Clock } from '../shared/clock.ts'
import { ATTEMPT_LIMITS, type AttemptLimits, handlerOptions, limitAttempts } from './attempts.ts'
import { assumeRole } from './credentials.ts'
import { createDirectory, type Directory } from './directory.ts'
import { createIam, type Iam } from './iam.ts'
import type { MintToken } from './identity-token.ts'
import { createLogs, type Logs } from './logs.ts'
import { abandoned, observeServerTime, withBusyRetry, withRateLimit } from './middleware.ts'
import { createObjects, type Objects } from './objects.ts'
import { routeThroughProxy } from './proxy.ts'
import { createRateLimit } from './rate-limit.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'
import { createRetryStrategy, MAX_AWS_ATTEMPTS } from './retries.ts'
import { openRoleSessions } from './role-sessions.ts'
import { groupHolders, mayWiden, type Purpose, sessionPolicy } from './session-policy.ts'
import { createSsm, type Ssm } from './ssm.ts'
import { createWitnessStore, type WitnessStore } from './witness.ts'
import { createWitnessReader, type WitnessReaders } from './witness-reader.ts'

/** One account through one role, restricted to the users and roles of a plan. */
export interface AccountAccess {
  readonly ssm: Ssm
  /** Assumes the role now. Otherwise the first call does. */
  assume(): Promise<void>
  /** Only for the purposes `revoke`, `sweep` and `check-revoke`. */
  readonly directory: Directory
  /** For one outside of the plan, the role is assumed again, restricted to that one. */
  iam(holder: PolicyHolder): Iam
}

/** One account through the role that reads transcripts. */
export interface TranscriptAccess extends Omit<AccountAccess, 'directory'> {
  readonly logs: Logs
  readonly objects: Objects
}

/** The ARN of a role, and the account and region that it is for. */
export interface RoleAt {
  readonly account: AccountRegion
  readonly role: string
}

export interface Aws {
  connect(purpose: Extract<Purpose, string>, where: RoleAt, holders: readonly PolicyHolder[]): Promise<AccountAccess>
}

export interface Witnesses {
  /** Can add to the witness of an account, and read it, and nothing else. */
  connectToWitness(account: AwsAccount, role: string): Promise<WitnessStore>
  /** The calls so far that have changed these policies or sessions. */
  requestsOf(subjects: Iterable<string>): readonly AwsRequest[]
}

export interface Transcripts {
  /** Can read sessions and transcripts of an account, and nothing else. */
  connectToTranscripts(account: AwsAccount, holders: readonly PolicyHolder[]): Promise<TranscriptAccess>
}

export interface AwsOptions {
  readonly mintToken: MintToken
  /** Shown by CloudTrail beside the role: identifies the run. */
  readonly sessionName: string
  readonly clock: Clock
  /** Called with each request. The function that it returns is called with AWS's time. */
  readonly askTime?: () => (now: Date) => void
  /** The request handler; absent: HTTPS to AWS. */
  readonly requestHandler?: NonNullable<IAMClientConfig['requestHandler']>
  /** Absent: the limits of production. */
  readonly limits?: AttemptLimits
  /** When aborted, calls in flight fail at once and no other begins; absent: never. */
  readonly abandon?: AbortSignal
  /** Takes what is worth knowing when something is looked into; absent: nothing is kept. */
  readonly debug?: (error: unknown) => void
}

/** The only place where AWS clients are created. The SDKs are loaded with the first connection. */
export function createAws(given: AwsOptions): Aws & Transcripts & Witnesses & WitnessReaders {
  const requests = createRequestLog()
  const options = { limits: ATTEMPT_LIMITS, abandon: new AbortController().signal, debug: () => {}, ...given, requests }
  // Node 20 warns from the eleventh listener on, and each call in flight adds one.
  setMaxListeners(0, options.abandon)
  return {
    async connect(purpose, where, holders) {
      const { ssm, iam, assume, directory } = await open(options, purpose, where, holders)
      return { ssm, iam, assume, directory }
    },

    async connectToWitness(account, role) {
      const { client, who } = await openBucket(options, { witness: account.logs.bucket }, { account, role })
      return createWitnessStore(client, who, account.logs.bucket)
    },

    requestsOf: requests.of,

    async connectToWitnessReader(account) {
      const { logs, roles } = account
      const { client, who } = await openBucket(options, { witnessToRead: logs.bucket }, { account, role: roles.logs })
      return createWitnessReader(client, who, logs.bucket)
    },

    async connectToTranscripts(account, holders) {
      const where = { account, role: account.roles.logs }
      // Two sessions: one policy for both would be too large for STS with a few holders and long names.
      const [{ CloudWatchLogsClient }, { S3Client }, { ssm, iam, assume }, { config, who }] = await Promise.all([
        import('@aws-sdk/client-cloudwatch-logs'),
        import('@aws-sdk/client-s3'),
        open(options, 'sessions', where, holders),
        open(options, account.logs, where, []),
      ])
      const turns = { GetLogEventsCommand: createRateLimit(options.clock, READS_A_SECOND) }
      const logs = withRateLimit(prepare(new CloudWatchLogsClient(config()), options), turns)
      // A bucket that all accounts share may be in another region.
      const objects = prepare(new S3Client({ ...config(), followRegionRedirects: true }), options, { streams: true })
      return { ssm, iam, assume, logs: createLogs(logs, who, account.region), objects: createObjects(objects, who) }
    },
  }
}

/** The options with defaults for what they omit. */
type Settled = AwsOptions &
  Required<Pick<AwsOptions, 'limits' | 'abandon' | 'debug'>> & { readonly requests: RequestLog }

function prepare<Client extends Parameters<typeof withBusyRetry>[0]>(
  client: Client,
  options: Settled,
  { streams }: { readonly streams: boolean } = { streams: false },
): Client {
  const { askTime, abandon } = options
  routeThroughProxy(client, options.limits)
  limitAttempts(client, options, streams)
  const prepared = abandoned(withBusyRetry(client), abandon)
  return askTime ? observeServerTime(prepared, askTime) : prepared
}

async function openBucket(options: Settled, purpose: Purpose, where: RoleAt) {
  const [{ S3Client }, { config, who }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    open(options, purpose, where, []),
  ])
  return { client: prepare(new S3Client({ ...config(), followRegionRedirects: true }), options), who }
}

async function open(options: Settled, purpose: Purpose, { account, role }: RoleAt, holders: readonly PolicyHolder[]) {
  const [{ IAMClient }, { SSMClient }, { STSClient }] = await Promise.all([
    import('@aws-sdk/client-iam'),
    import('@aws-sdk/client-ssm'),
    import('@aws-sdk/client-sts'),
  ])
  const { mintToken, clock, abandon, debug, requests } = options
  // One per client: clients must not use up each other's retry quota and connection pool.
  const config = () => ({
    maxAttempts: MAX_AWS_ATTEMPTS,
    retryStrategy: createRetryStrategy({ clock, abandon }),
    region: account.region,
    requestHandler: options.requestHandler ?? handlerOptions(options.limits),
  })
  const sts = prepare(new STSClient(config()), options)
  const who = { role, account: account.name }
  const sessions = openRoleSessions({
    groups: groupHolders(purpose, account, holders),
    mayWiden: mayWiden(purpose),
    open(group) {
      const credentials = assumeRole(
        { sts, mintToken, clock, abandon, debug },
        {
          roleArn: role,
          account: account.name,
          sessionName: options.sessionName,
          ...(group && { policy: sessionPolicy(purpose, account, group) }),
        },
      )
      let client: IAMClient | undefined
      const iam = () => {
        client ??= requests.watch(prepare(new IAMClient({ ...config(), credentials }), options))
        return client
      }
      return { credentials, iam }
    },
  })
  const credentials = async () => (await sessions.ofAccount()).credentials()
  return {
    config: () => ({ ...config(), credentials }),
    who,
    assume: async () => void (await sessions.ofAccount()),
    directory: createDirectory(async () => (await sessions.ofAccount()).iam(), who),
    ssm: createSsm(requests.watch(prepare(new SSMClient({ ...config(), credentials }), options)), who, account.region),
    iam: (holder: PolicyHolder) => createIam(async () => (await sessions.of(holder)).iam(), who, holder),
  }
}

/**
 * CloudWatch allows ten GetLogEvents a second per account and region (docs/aws-facts.md REC-5). This stays below that,
 * because others read as well, and calls that are sent evenly may arrive together.
 */
const READS_A_SECOND = 5
