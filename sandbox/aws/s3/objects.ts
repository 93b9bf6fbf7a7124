import type { GetObjectRequest, HeadObjectRequest } from '@aws-sdk/client-s3'
import { type AwsCall, operation } from '../operation/operation.ts'
import type { ObjectVersion, StoredObject } from '../state/bucket.ts'
import { AwsError } from '../wire/errors.ts'
import { bucketOf, demandAll, onBucket, onKeyOf, onObject } from './access.ts'

export const objectOperations = {
  HeadObject: operation(
    (input: HeadObjectRequest, call) => onObject(readAction(input), input, call),
    async (input: HeadObjectRequest, call) => describe(await objectOf(input, call)),
  ),

  GetObject: operation(
    (input: GetObjectRequest, call) => onObject(readAction(input), input, call),
    async (input: GetObjectRequest, call) => {
      const object = await objectOf(input, call)
      // Only what is there is decrypted, and HEAD needs no key (docs/aws-facts.md REC-12).
      await demandAll(onKeyOf('kms:Decrypt', input, call), call)
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
}

const readAction = ({ VersionId }: GetObjectRequest | HeadObjectRequest) =>
  VersionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion'

/** Whether a key is missing is told only to those who may list (docs/aws-facts.md REC-7). */
async function objectOf(input: GetObjectRequest | HeadObjectRequest, call: AwsCall): Promise<StoredObject> {
  const object = versionOf(input, call)
  if (object?.kind === 'object' && (input.IfMatch ?? object.etag) === object.etag) return object
  if (object?.kind === 'object') throw preconditionFailed()
  const [list] = onBucket('s3:ListBucket', input, call)
  if (!list || !(await call.allows(list))) throw new AwsError('AccessDenied', 'Access Denied')
  if (input.VersionId === undefined) throw new AwsError('NoSuchKey', 'The specified key does not exist.')
  throw object
    ? new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405)
    : new AwsError('NoSuchVersion', 'The specified version does not exist.', 404)
}

function versionOf(input: GetObjectRequest | HeadObjectRequest, call: AwsCall): ObjectVersion | undefined {
  const { Key: key = '', VersionId: id } = input
  const bucket = bucketOf(input, call)
  return id === undefined ? bucket.objects.get(key) : bucket.versionsOf(key).find(({ versionId }) => versionId === id)
}

export const preconditionFailed = () =>
  new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412)

function describe(object: StoredObject) {
  return {
    AcceptRanges: 'bytes',
    LastModified: object.modifiedAt,
    ContentLength: object.body.byteLength,
    ETag: object.etag,
    ...versionFields(object),
    ContentType: object.contentType,
    Metadata: object.metadata,
  }
}

/** A bucket without versions answers none. */
export const versionFields = ({ versionId }: ObjectVersion) => (versionId === 'null' ? {} : { VersionId: versionId })

function rangeOf(text: string | undefined, length: number): { first: number; last: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(text ?? '') ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (first > last) throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416)
  return { first, last }
}
