import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as iam from '@aws-sdk/client-iam'
import * as s3 from '@aws-sdk/client-s3'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { isClockSkewError, isThrottlingError, isTransientError } from '@smithy/core/retry'
import { expect, it } from 'vitest'
import { AWS_ERROR_CODES } from '../../src/shared/aws-error-codes.ts'

const isErrorClass = (value: unknown) => typeof value === 'function' && value.prototype instanceof Error
const inModels = new Set(
  [iam, sts, ssm, logs, s3].flatMap(client =>
    Object.entries(client).flatMap(([name, value]) => (isErrorClass(value) ? [name] : [])),
  ),
)

/** Errors that belong to no operation: the SDK has no classes for them, but knows them when it decides about retries. */
function isInRetryTables(name: string): boolean {
  const error = { name, message: '', $metadata: {} }
  return isTransientError(error) || isThrottlingError(error) || isClockSkewError(error)
}

/** Names that are neither. Each with the source that says that it occurs. */
const OTHERS: Readonly<Record<string, string>> = {
  AbortError: "the SDK's and our own name for a call that was given up",
  ConditionalRequestConflict: '409 of a conditional PutObject (S3 user guide, "Conditional requests")',
  ExpiredToken: '403 of IAM and S3, whose wire formats have no class for it (IAM API reference, "Common errors")',
  InvalidClientTokenId: '403 of IAM and STS (the same page)',
  ObstacleError: 'our own name for a proxy or a certificate that prevented a call',
  PreconditionFailed: '412 of a conditional PutObject (S3 user guide, "Conditional requests")',
  Unknown: 'what the SDK calls an answer without a body, such as a refused HEAD',
}

it.each(AWS_ERROR_CODES)('acts on an error name that the SDK gives: %s', name => {
  const sources = [inModels.has(name), isInRetryTables(name), name in OTHERS]
  expect(sources).toContain(true)
  // A reason that is not needed any more is removed.
  if (name in OTHERS) expect(sources).toEqual([false, false, true])
})

it('gives a reason for no other name', () => {
  expect(Object.keys(OTHERS).filter(name => !(AWS_ERROR_CODES as readonly string[]).includes(name))).toEqual([])
})
