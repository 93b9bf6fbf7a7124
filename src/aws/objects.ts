import type { S3Client } from '@aws-sdk/client-s3'
import type { ObjectLook, StoredObject } from '../domain/evidence/transcript.ts'
import { hasCode } from '../shared/aws-error-codes.ts'
import { withErrorContext } from './errors.ts'

/** Objects of S3 buckets. */
export interface Objects {
  hasBucket(bucket: string): Promise<boolean>
  look(bucket: string, key: string): Promise<Exclude<ObjectLook, { kind: 'unknown' }>>
  /** The bytes of an object. Fails if the object has changed since `look`. Callers must read to the end. */
  read(bucket: string, key: string, object: StoredObject): Promise<AsyncIterable<Uint8Array>>
}

export function createObjects(client: S3Client, who: { readonly role: string; readonly account: string }): Objects {
  const sdk = import('@aws-sdk/client-s3')
  return {
    hasBucket: bucket =>
      withErrorContext({ ...who, action: 's3:ListBucket', purpose: `look up the bucket ${bucket}` }, () =>
        hasBucket(bucket),
      ),

    look: (bucket, key) =>
      withErrorContext({ ...who, action: 's3:GetObject', purpose: `look up s3://${bucket}/${key}` }, async () => {
        const { HeadObjectCommand } = await sdk
        const found = await orAbsent(() => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))
        if (!found) return { kind: (await hasBucket(bucket)) ? 'absent' : 'no-bucket' }
        const { ContentLength: bytes = 0, ETag: etag = '', LastModified: modifiedAt = new Date(0), VersionId } = found
        return { kind: 'found', object: { bytes, etag, modifiedAt, ...(VersionId && { versionId: VersionId }) } }
      }),

    read: (bucket, key, { etag }) =>
      withErrorContext({ ...who, action: 's3:GetObject', purpose: `read s3://${bucket}/${key}` }, async () => {
        const { GetObjectCommand } = await sdk
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }))
        return Body as AsyncIterable<Uint8Array>
      }),
  }

  /** HEAD answers have no body, so a missing key and a missing bucket look the same. */
  async function hasBucket(bucket: string): Promise<boolean> {
    const { HeadBucketCommand } = await sdk
    return (await orAbsent(() => client.send(new HeadBucketCommand({ Bucket: bucket })))) !== undefined
  }
}

async function orAbsent<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (hasCode(error, 'NotFound', 'NoSuchKey', 'NoSuchBucket')) return undefined
    throw named(error)
  }
}

/** A refused HEAD has only a status. */
function named(error: unknown): unknown {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  if (!(error instanceof Error) || status !== 403) return error
  return Object.assign(
    new Error(`${error.message}. Without s3:ListBucket it says so of a missing key, too`, { cause: error }),
    {
      name: 'AccessDenied',
    },
  )
}
