import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { S3Client } from '@aws-sdk/client-s3'
import type { SSMClient } from '@aws-sdk/client-ssm'
import type { STSClient } from '@aws-sdk/client-sts'
import { unlessAbandoned } from './attempts.ts'

/** IAM answers these while it is busy with the same user; the SDK does not take them for retryable (docs/aws-facts.md IAM-4). */
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

type AnyClient = Pick<IAMClient | SSMClient | STSClient | CloudWatchLogsClient | S3Client, 'middlewareStack' | 'config'>

/** Their types differ by service; what is added here knows none. */
const stackOf = (client: AnyClient) => client.middlewareStack as IAMClient['middlewareStack']

/** `askTime` is called with every question, and what it answers with AWS's own time. Errors are dated too: this sees answers before they are read. */
export function observeServerTime<Client extends AnyClient>(
  client: Client,
  askTime: () => (now: Date) => void,
): Client {
  stackOf(client).add(
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

/** Tries again what the SDK would not. */
export function withBusyRetry<Client extends AnyClient>(client: Client): Client {
  stackOf(client).add(
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

/** Calls fail as soon as they are abandoned, be it in an attempt, in a wait for the next, or before the first. */
export function abandoned<Client extends AnyClient>(client: Client, abandon: AbortSignal): Client {
  stackOf(client).add(next => args => unlessAbandoned(abandon, () => next(args)), {
    step: 'initialize',
    priority: 'high',
    name: 'abandon',
  })
  return client
}

/** Every try of a command (`GetLogEventsCommand`), the SDK's own too, waits for its turn first. */
export function withRateLimit<Client extends AnyClient>(
  client: Client,
  turns: Readonly<Record<string, () => Promise<void>>>,
): Client {
  stackOf(client).add(
    (next, { commandName = '' }) =>
      async args => {
        await turns[commandName]?.()
        return next(args)
      },
    { step: 'finalizeRequest', priority: 'low', name: 'waitForTurn' },
  )
  return client
}
