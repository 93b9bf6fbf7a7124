import { AwsError } from './errors.ts'

/**
 * Whether a write that failed surely had no effect: AWS refused the only attempt that was made. Of several attempts, an
 * earlier one may have had its effect although its answer was lost, whatever the last one was told.
 */
export function hadNoEffect(error: unknown): boolean {
  if (!(error instanceof AwsError)) return false
  if (REFUSED_FOR_WHAT_IT_SAYS.has(error.code)) return true
  // `attempts` is set by the SDK's retry middleware, also on errors (@smithy/core, retryMiddleware.js).
  const { httpStatusCode = 0, attempts = 0 } = (error.cause as { $metadata?: Metadata }).$metadata ?? {}
  return attempts === 1 && httpStatusCode >= 400 && httpStatusCode < 500
}

/** Had an earlier attempt been taken, the same words again would not be refused for these. */
const REFUSED_FOR_WHAT_IT_SAYS = new Set([
  'LimitExceeded',
  'LimitExceededException',
  'MalformedPolicyDocument',
  'MalformedPolicyDocumentException',
])

interface Metadata {
  readonly httpStatusCode?: number
  readonly attempts?: number
}
