import type { IAMClient, IAMClientConfig } from '@aws-sdk/client-iam'
import type { SSMClient } from '@aws-sdk/client-ssm'
import type { STSClient } from '@aws-sdk/client-sts'
import type { Clock } from '../clock.ts'
import type { Place } from '../domain/rules.ts'
import { groupUsers, type Purpose, sessionPolicy } from '../domain/session-policy.ts'
import { assumeRole, type MintToken } from './credentials.ts'
import { createDirectory, type Directory } from './directory.ts'
import { createIam, type Iam } from './iam.ts'
import { createSsm, type Ssm } from './ssm.ts'

/** One account through one role, narrowed to the users of a plan. */
export interface AccountAccess {
  readonly ssm: Ssm
  /** For the purpose `sweep` alone. */
  readonly directory: Directory
  /** Throws for a user that the plan did not name: its credentials would be refused anyway. */
  iam(user: string): Iam
}

/** A role, by its ARN, and the account and region that it is for. */
export interface RoleAt {
  readonly account: Place
  readonly role: string
}

export interface Aws {
  connect(purpose: Purpose, where: RoleAt, users: readonly string[]): Promise<AccountAccess>
}

export interface AwsOptions {
  readonly mintToken: MintToken
  /** What CloudTrail shows beside the role: names the run. */
  readonly sessionName: string
  readonly clock: Clock
  /** Called with every question; what it answers hears AWS's own time. */
  readonly askTime?: () => (now: Date) => void
  /** How requests travel; absent: over HTTPS, to AWS. */
  readonly requestHandler?: NonNullable<IAMClientConfig['requestHandler']>
}

/** The one place where AWS clients are built. The SDKs are loaded with the first connection. */
export function createAws(options: AwsOptions): Aws {
  return {
    async connect(purpose, { account, role }, users) {
      const [{ IAMClient }, { SSMClient }, { STSClient }] = await Promise.all([
        import('@aws-sdk/client-iam'),
        import('@aws-sdk/client-ssm'),
        import('@aws-sdk/client-sts'),
      ])
      const config = { ...COMMON, region: account.region, ...requestHandler(options) }
      const prepare = <Client extends AnyClient>(client: Client) => dated(patient(client), options)
      const sts = prepare(new STSClient(config))
      const who = { role, account: account.name }

      const groups = groupUsers(purpose, account, users).map(group => {
        const credentials = assumeRole(sts, options.mintToken, options.clock, {
          roleArn: role,
          account: account.name,
          sessionName: options.sessionName,
          policy: sessionPolicy(purpose, account, group),
        })
        return { users: group, credentials }
      })
      const clients = groups.map(({ users, credentials }) => ({
        users,
        client: prepare(new IAMClient({ ...config, credentials })),
        credentials,
      }))
      const iams = new Map<string, Iam>()
      for (const { users, client } of clients) {
        const iam = createIam(client, who)
        for (const user of users) iams.set(user, iam)
      }
      const [{ client, credentials }] = clients as [(typeof clients)[0]] // there is one group at least
      return {
        ssm: createSsm(prepare(new SSMClient({ ...config, credentials })), who, account.region),
        directory: createDirectory(client, who),
        iam(user) {
          const iam = iams.get(user)
          if (!iam) throw new Error(`this plan was not narrowed to user ${user}`)
          return iam
        },
      }
    },
  }
}

/** Exponential backoff with jitter, by the SDK; eight tries take about half a minute at the worst. */
const COMMON = { maxAttempts: 8, retryMode: 'standard' } as const

/** A slow answer is given up after a while: the retry is safe, for every call here can be repeated. */
const requestHandler = ({ requestHandler }: AwsOptions) => ({
  requestHandler: requestHandler ?? { connectionTimeout: 5_000, requestTimeout: 20_000 },
})

/** IAM answers these while it is busy with the same user; the SDK does not take them for retryable (facts.md). */
const BUSY = new Set([
  'ConcurrentModification',
  'ConcurrentModificationException',
  'EntityTemporarilyUnmodifiable',
  'EntityTemporarilyUnmodifiableException',
])

/**
 * Refused for its date. The SDK learns AWS's time from that, but tries again only while its clock is wrong, not when it has just
 * been put right (AwsSdkSigV4Signer of @aws-sdk/core 3.981).
 */
const MISDATED = new Set(['SignatureDoesNotMatch', 'InvalidSignatureException', 'RequestExpired'])

type AnyClient =
  | Pick<IAMClient, 'middlewareStack'>
  | Pick<SSMClient, 'middlewareStack'>
  | Pick<STSClient, 'middlewareStack'>

/** Errors are dated too: this sees answers before they are read. */
function dated<Client extends AnyClient>(client: Client, { askTime }: AwsOptions): Client {
  if (!askTime) return client
  const stack = client.middlewareStack as IAMClient['middlewareStack']
  stack.add(
    next => async args => {
      const observe = askTime()
      const result = await next(args)
      const { headers = {} } = result.response as { headers?: Record<string, string> }
      const now = Date.parse(headers.date ?? '')
      if (!Number.isNaN(now)) observe(new Date(now))
      return result
    },
    { step: 'deserialize', priority: 'low', name: 'askTime' },
  )
  return client
}

function patient<Client extends AnyClient>(client: Client): Client {
  const stack = client.middlewareStack as IAMClient['middlewareStack']
  stack.add(
    next => async args => {
      try {
        return await next(args)
      } catch (error) {
        const throttling = error instanceof Error && BUSY.has(error.name)
        if (error instanceof Error && (throttling || MISDATED.has(error.name)))
          Object.assign(error, { $retryable: { throttling } })
        throw error
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'retryWhileBusy' },
  )
  return client
}
