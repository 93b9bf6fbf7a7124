import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { HttpRequest } from '../shared/http.ts'
import { AwsError } from './wire/errors.ts'

export interface CredentialScope {
  readonly accessKeyId: string
  readonly date: string
  readonly region: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

const allowedSkewMs = 5 * 60_000

/** What the Authorization header claims; nothing of it is proven yet. `undefined`: there is none. */
export function claimedScope(request: HttpRequest): CredentialScope | undefined {
  const header = request.headers.authorization
  if (!header) return undefined
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    )
  if (!parts) return undefined
  const [, accessKeyId = '', date = '', region = '', service = '', headers = '', signature = ''] = parts
  return { accessKeyId, date, region, service, signedHeaders: headers.split(';'), signature }
}

/**
 * Verifies AWS Signature Version 4 in a header, from its public description: the body's hash, the date, the signature.
 * @throws AwsError
 */
export function verifySignature(
  request: HttpRequest,
  scope: CredentialScope,
  secretAccessKey: string,
  now: Date,
): void {
  const longDate = request.headers['x-amz-date'] ?? ''
  const sentAt = instantOf(longDate)
  if (!sentAt || !longDate.startsWith(scope.date))
    throw new AwsError(
      'IncompleteSignature',
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: a valid 'X-Amz-Date' header is required.",
    )
  if (!scope.signedHeaders.includes('host'))
    throw new AwsError('BadSignature', "'Host' must be a 'SignedHeader' in the AWS Authorization.")
  const skew = sentAt.getTime() - now.getTime()
  if (Math.abs(skew) > allowedSkewMs)
    throw new AwsError(
      'Skewed',
      `Signature ${skew < 0 ? 'expired' : 'not yet current'}: ${longDate} is not within 5 minutes of ${compact(now)}`,
    )
  const expected = sign(request, scope, secretAccessKey, longDate)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(scope.signature)))
    throw new AwsError(
      'BadSignature',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    )
}

function sign(request: HttpRequest, scope: CredentialScope, secret: string, longDate: string): string {
  const [path = '/', query = ''] = split(request.target)
  const canonical = [
    request.method,
    // S3 signs the path as it is sent; everybody else encodes it once more.
    scope.service === 's3' ? path : path.split('/').map(encode).join('/'),
    canonicalQuery(query),
    ...scope.signedHeaders.map(name => `${name}:${(request.headers[name] ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    scope.signedHeaders.join(';'),
    bodyHash(request),
  ].join('\n')
  const scopeText = `${scope.date}/${scope.region}/${scope.service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', longDate, scopeText, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
  return createHmac('sha256', signingKey(secret, scope)).update(toSign).digest('hex')
}

/** The hash that the signature covers; one that is declared must be true. */
function bodyHash(request: HttpRequest): string {
  const declared = request.headers['x-amz-content-sha256']
  if (declared && !/^[0-9a-f]{64}$/.test(declared)) return declared
  const actual = createHash('sha256').update(request.body).digest('hex')
  if (declared && declared !== actual)
    throw new AwsError(
      'BodyHashMismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  return actual
}

function canonicalQuery(query: string): string {
  if (!query) return ''
  return query
    .split('&')
    .map(part => {
      const [name = '', value = ''] = part.split('=')
      return `${encode(decode(name))}=${encode(decode(value))}`
    })
    .sort()
    .join('&')
}

const keys = new Map<string, Buffer>()

function signingKey(secret: string, { date, region, service }: CredentialScope): Buffer {
  const id = `${secret}/${date}/${region}/${service}`
  const known = keys.get(id)
  if (known) return known
  if (keys.size > 10_000) keys.clear()
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>(
    (parent, part) => createHmac('sha256', parent).update(part).digest(),
    `AWS4${secret}`,
  ) as Buffer
  keys.set(id, key)
  return key
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', '%20'))
}

function split(target: string): [string, string?] {
  const index = target.indexOf('?')
  return index < 0 ? [target] : [target.slice(0, index), target.slice(index + 1)]
}

function instantOf(longDate: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(longDate)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function compact(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '')
}
