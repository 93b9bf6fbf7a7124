import type { DeleteObjectRequest, PutObjectRequest } from '@aws-sdk/client-s3'
import { type AwsCall, operation, type Permission } from '../operation/operation.ts'
import type { Bucket } from '../state/bucket.ts'
import { AwsError } from '../wire/errors.ts'
import { bucketOf, onKeyOf, onObject } from './access.ts'
import { preconditionFailed, versionFields } from './objects.ts'

export const objectWrites = {
  PutObject: operation(
    (input: PutObjectRequest, call) => putPermissions(input, call),
    (input: PutObjectRequest, call) => {
      const bucket = bucketOf(input, call)
      checkHeaders(input, bucket)
      checkConditions(input, bucket)
      const body = (input.Body as Uint8Array | undefined) ?? new Uint8Array()
      const options = { contentType: input.ContentType, metadata: input.Metadata }
      const object = bucket.put(input.Key ?? '', body, call.now, options)
      return { ETag: object.etag, ...versionFields(object) }
    },
  ),

  DeleteObject: operation(
    (input: DeleteObjectRequest, call) => [
      ...onObject(input.VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion', input, call),
      ...(input.BypassGovernanceRetention ? onObject('s3:BypassGovernanceRetention', input, call) : []),
    ],
    (input: DeleteObjectRequest, call) => {
      const bucket = bucketOf(input, call)
      const { Key: key = '', VersionId: id } = input
      if (id === undefined) {
        const marker = bucket.delete(key, call.now)
        return marker ? { DeleteMarker: true, ...versionFields(marker) } : {}
      }
      checkRetention(input, bucket, call.now)
      const isMarker = bucket.versionsOf(key).some(each => each.versionId === id && each.kind === 'delete marker')
      bucket.deleteVersion(key, id)
      return { VersionId: id, ...(isMarker && { DeleteMarker: true }) }
    },
  ),
}

/** The conditional headers are keys of the request's context only if the request has them (docs/aws-facts.md REC-9). */
function putPermissions(input: PutObjectRequest, call: AwsCall): Permission[] {
  const context = {
    's3:ObjectCreationOperation': 'true',
    ...(input.IfNoneMatch !== undefined && { 's3:if-none-match': input.IfNoneMatch }),
    ...(input.IfMatch !== undefined && { 's3:if-match': input.IfMatch }),
  }
  return [
    ...onObject('s3:PutObject', input, call, context),
    ...(input.IfMatch === undefined ? [] : onObject('s3:GetObject', input, call)),
    ...onKeyOf('kms:GenerateDataKey', input, call),
  ]
}

function checkHeaders(input: PutObjectRequest, bucket: Bucket): void {
  if (input.IfNoneMatch !== undefined && input.IfNoneMatch !== '*')
    throw new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501)
  // The SDKs send a checksum by themselves, unless they are told not to.
  const hasChecksum = input.ContentMD5 !== undefined || Object.keys(input).some(name => name.startsWith('Checksum'))
  if (bucket.lock && !hasChecksum)
    throw new AwsError(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    )
}

/** Only the current version counts, and a delete marker is none (docs/aws-facts.md REC-8). */
function checkConditions(input: PutObjectRequest, bucket: Bucket): void {
  const current = bucket.objects.get(input.Key ?? '')
  if (input.IfNoneMatch !== undefined && current) throw preconditionFailed()
  if (input.IfMatch === undefined) return
  if (!current) throw new AwsError('NoSuchKey', 'The specified key does not exist.')
  if (current.etag !== input.IfMatch) throw preconditionFailed()
}

/** Object Lock keeps versions, and refuses no delete marker (docs/aws-facts.md REC-11). */
function checkRetention(input: DeleteObjectRequest, bucket: Bucket, now: Date): void {
  const version = bucket.versionsOf(input.Key ?? '').find(({ versionId }) => versionId === input.VersionId)
  if (version?.kind !== 'object' || !version.retention || version.retention.until <= now) return
  if (version.retention.mode === 'GOVERNANCE' && input.BypassGovernanceRetention) return
  throw new AwsError('AccessDenied', 'Access Denied because object protected by object lock.')
}
