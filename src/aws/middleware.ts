import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { S3Client } from '@aws-sdk/client-s3'
import type { SSMClient } from '@aws-sdk/client-ssm'
import type { STSClient } from '@aws-sdk/client-sts'
import { type AwsErrorCode, codeOf } from '../shared/aws-error-codes.ts'
import { unlessAbandoned } from './attempts.ts'

/**
 * IAM returns these while another change of the same user is in progress; the SDK does not retry them (docs/aws-facts.md
 * IAM-4).
 */
const BUSY = new Set<AwsErrorCode>(['ConcurrentModificationException', 'EntityTemporarilyUnmodifiableException'])

/**
 * Refused because of its date. The SDK corrects its clock from the answer, but it retries only if the clock was wrong at that
 * moment, not if another call has corrected it in between (AwsSdkSigV4Signer of @aws-sdk/core 3.981).
 */
const MISDATED = new Set<AwsErrorCode>(['SignatureDoesNotMatch', 'InvalidSignatureException', 'RequestExpired'])

type AnyClient = Pick<IAMClient | SSMClient | STSClient | CloudWatchLogsClient | S3Client, 'middlewareStack' | 'config'>

/** The types of middleware stacks differ by service; what is added here works for all. */
const stackOf = (client: AnyClient) => client.middlewareStack as IAMClient['middlewareStack']

/**
 * Calls `askTime` with each request, and the returned function with AWS's time. Runs before answers are parsed, because
 * errors carry the time as well.
 */
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

/** Retries errors that the SDK does not retry. */
export function withBusyRetry<Client extends AnyClient>(client: Client): Client {
  stackOf(client).add(
    next => async args => {
      try {
        return await next(args)
      } catch (error) {
        const throttling = BUSY.has(codeOf(error))
        if (error instanceof Error && (throttling || MISDATED.has(codeOf(error))))
          Object.assign(error, { $retryable: { throttling } })
        throw error
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'retryWhileBusy' },
  )
  return client
}

/** Makes calls fail as soon as they are abandoned: in an attempt, in a wait between attempts, or before the first. */
export function abandoned<Client extends AnyClient>(client: Client, abandon: AbortSignal): Client {
  stackOf(client).add(next => args => unlessAbandoned(abandon, () => next(args)), {
    step: 'initialize',
    priority: 'high',
    name: 'abandon',
  })
  return client
}

/** Every attempt of a command (`GetLogEventsCommand`), including the SDK's own retries, waits for its turn first. */
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
