import type { AwsErrorCode } from '../shared/aws-error-codes.ts'
import { AwsError } from './errors.ts'

/**
 * Whether a failed write certainly had no effect: AWS refused the only attempt. With several attempts, an earlier one may
 * have succeeded although its answer was lost.
 */
export function hadNoEffect(error: unknown): boolean {
  if (!(error instanceof AwsError)) return false
  if (REFUSED_FOR_WHAT_IT_SAYS.has(error.code)) return true
  // `attempts` is set by the SDK's retry middleware, also on errors (@smithy/core, retryMiddleware.js).
  const { httpStatusCode = 0, attempts = 0 } = (error.cause as { $metadata?: Metadata }).$metadata ?? {}
  return attempts === 1 && httpStatusCode >= 400 && httpStatusCode < 500
}

/** Refusals of the content: if an earlier attempt with the same content had succeeded, AWS would not refuse it now. */
const REFUSED_FOR_WHAT_IT_SAYS = new Set<AwsErrorCode>(['LimitExceededException', 'MalformedPolicyDocumentException'])

interface Metadata {
  readonly httpStatusCode?: number
  readonly attempts?: number
}
