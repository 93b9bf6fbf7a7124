/**
 * The error names that this software acts on, as the SDK gives them. Comparisons are typed by this list, so that none compiles
 * with a name that cannot occur, and a test looks for each in the SDK. The SDK turns a code on the wire (`NoSuchEntity`) into the
 * name of its class (`NoSuchEntityException`) for every error in its models.
 */
export const AWS_ERROR_CODES = [
  'AbortError',
  'AccessDenied',
  'AccessDeniedException',
  'AuthFailure',
  'ConcurrentModificationException',
  'ConditionalRequestConflict',
  'DoesNotExistException',
  'EntityTemporarilyUnmodifiableException',
  'ExpiredToken',
  'ExpiredTokenException',
  'IDPCommunicationErrorException',
  'IDPRejectedClaimException',
  'InvalidClientTokenId',
  'InvalidDocument',
  'InvalidIdentityTokenException',
  'InvalidSignatureException',
  'LimitExceededException',
  'MalformedPolicyDocumentException',
  'NoSuchBucket',
  'NoSuchEntityException',
  'NoSuchKey',
  'NotFound',
  'ObstacleError',
  'PackedPolicyTooLargeException',
  'PreconditionFailed',
  'RegionDisabledException',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'RequestTimeout',
  'RequestTimeoutException',
  'ResourceNotFoundException',
  'SignatureDoesNotMatch',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'Unknown',
  'UnrecognizedClientException',
  'ValidationException',
] as const

export type AwsErrorCode = (typeof AWS_ERROR_CODES)[number]

/** Any other name is typed as one of these too: nothing of ours compares with it. */
export const codeOf = (error: unknown): AwsErrorCode =>
  error instanceof Error ? (error.name as AwsErrorCode) : 'Unknown'

export const hasCode = (error: unknown, ...codes: readonly AwsErrorCode[]): boolean => codes.includes(codeOf(error))
