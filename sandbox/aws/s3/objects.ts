import type { GetObjectRequest, HeadObjectRequest, PutObjectRequest } from '@aws-sdk/client-s3'
import { type AwsCall, operation } from '../operation/operation.ts'
import type { StoredObject } from '../state/bucket.ts'
import { AwsError } from '../wire/errors.ts'
import { bucketOf, onBucket, onObject } from './access.ts'

export const objectOperations = {
  HeadObject: operation(
    (input: HeadObjectRequest, call) => onObject('s3:GetObject', input, call),
    async (input: HeadObjectRequest, call) => describe(await objectOf(input, call)),
  ),

  GetObject: operation(
    (input: GetObjectRequest, call) => onObject('s3:GetObject', input, call),
    async (input: GetObjectRequest, call) => {
      const object = await objectOf(input, call)
      const range = rangeOf(input.Range, object.body.byteLength)
      const Body = range ? object.body.subarray(range.first, range.last + 1) : object.body
      return {
        ...describe(object),
        Body,
        ContentLength: Body.byteLength,
        ...(range && { ContentRange: `bytes ${range.first}-${range.last}/${object.body.byteLength}` }),
      }
    },
  ),

  PutObject: operation(
    (input: PutObjectRequest, call) => onObject('s3:PutObject', input, call),
    (input: PutObjectRequest, call) => {
      const bucket = bucketOf(input, call)
      if (input.IfNoneMatch !== undefined && bucket.objects.has(input.Key ?? '')) throw preconditionFailed()
      const body = (input.Body as Uint8Array | undefined) ?? new Uint8Array()
      const options = { contentType: input.ContentType, metadata: input.Metadata }
      return { ETag: bucket.put(input.Key ?? '', body, call.now, options).etag }
    },
  ),
}

/** Whether a key is missing is told only to those who may list. */
async function objectOf(input: GetObjectRequest | HeadObjectRequest, call: AwsCall): Promise<StoredObject> {
  const object = bucketOf(input, call).objects.get(input.Key ?? '')
  if (object && (input.IfMatch ?? object.etag) === object.etag) return object
  if (object) throw preconditionFailed()
  const [list] = onBucket('s3:ListBucket', input, call)
  if (list && (await call.allows(list))) throw new AwsError('NoSuchKey', 'The specified key does not exist.')
  throw new AwsError('AccessDenied', 'Access Denied')
}

const preconditionFailed = () =>
  new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412)

function describe(object: StoredObject) {
  return {
    AcceptRanges: 'bytes',
    LastModified: object.modifiedAt,
    ContentLength: object.body.byteLength,
    ETag: object.etag,
    ContentType: object.contentType,
    Metadata: object.metadata,
  }
}

function rangeOf(text: string | undefined, length: number): { first: number; last: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(text ?? '') ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (first > last) throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416)
  return { first, last }
}
