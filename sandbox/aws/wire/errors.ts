/** A refusal in AWS's words. `name` is a modelled error of the service, or one of the common ones below. */
export class AwsError extends Error {
  override readonly name: string
  readonly status: number | undefined
  /** What the answer has beside its body. */
  readonly headers: Readonly<Record<string, string>>

  constructor(name: string, message: string, status?: number, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = name
    this.status = status
    this.headers = headers
  }
}

type Protocol = 'query' | 'json' | 'rest-xml'

interface WireError {
  readonly code: string
  readonly status: number
}

/** Errors that every service can answer and no schema names: each protocol has its own code and status. */
const common: Record<string, Record<Protocol, WireError>> = {
  AccessDenied: spell('AccessDenied', 403, 'AccessDeniedException', 400, 'AccessDenied', 403),
  MissingAuthentication: spell(
    'MissingAuthenticationToken',
    403,
    'MissingAuthenticationTokenException',
    400,
    'AccessDenied',
    403,
  ),
  IncompleteSignature: spell(
    'IncompleteSignature',
    400,
    'IncompleteSignatureException',
    400,
    'AuthorizationHeaderMalformed',
    400,
  ),
  UnknownKey: spell('InvalidClientTokenId', 403, 'UnrecognizedClientException', 400, 'InvalidAccessKeyId', 403),
  InvalidToken: spell('InvalidClientTokenId', 403, 'UnrecognizedClientException', 400, 'InvalidToken', 400),
  BadSignature: spell('SignatureDoesNotMatch', 403, 'InvalidSignatureException', 400, 'SignatureDoesNotMatch', 403),
  BodyHashMismatch: spell(
    'SignatureDoesNotMatch',
    403,
    'InvalidSignatureException',
    400,
    'XAmzContentSHA256Mismatch',
    400,
  ),
  Skewed: spell('SignatureDoesNotMatch', 403, 'InvalidSignatureException', 400, 'RequestTimeTooSkewed', 403),
  ExpiredCredentials: spell('ExpiredToken', 403, 'ExpiredTokenException', 400, 'ExpiredToken', 400),
  Throttled: spell('Throttling', 400, 'ThrottlingException', 400, 'SlowDown', 503),
  Internal: spell('ServiceFailure', 500, 'InternalServerError', 500, 'InternalError', 500),
  UnknownOperation: spell('InvalidAction', 400, 'UnknownOperationException', 400, 'MethodNotAllowed', 405),
  Invalid: spell('ValidationError', 400, 'ValidationException', 400, 'InvalidArgument', 400),
  Unreadable: spell('MalformedQueryString', 400, 'SerializationException', 400, 'MalformedXML', 400),
}

function spell(query: string, queryStatus: number, json: string, jsonStatus: number, s3: string, s3Status: number) {
  return {
    query: { code: query, status: queryStatus },
    json: { code: json, status: jsonStatus },
    'rest-xml': { code: s3, status: s3Status },
  }
}

export function commonError(name: string, protocol: Protocol): WireError | undefined {
  return common[name]?.[protocol]
}
