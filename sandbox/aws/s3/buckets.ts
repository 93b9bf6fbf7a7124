import type {
  GetBucketLocationRequest,
  HeadBucketRequest,
  ListBucketsRequest,
  ListObjectsV2Request,
} from '@aws-sdk/client-s3'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import type { StoredObject } from '../state/bucket.ts'
import { bucketOf, onBucket } from './access.ts'

export const bucketOperations = {
  ListBuckets: operation(
    () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
    (input: ListBucketsRequest, { world, account }) => {
      const mine = [...world.buckets.values()].filter(
        bucket => bucket.account.id === account.id && bucket.name.startsWith(input.Prefix ?? ''),
      )
      const { items, next } = pageByToken(mine, bucket => bucket.name, {
        size: input.MaxBuckets ?? 10_000,
        cap: world.settings.pageSize,
        token: input.ContinuationToken,
        badToken: 'Invalid',
      })
      return {
        Buckets: items.map(bucket => ({ Name: bucket.name, CreationDate: bucket.createdAt })),
        Owner: { ID: account.id },
        ContinuationToken: next,
      }
    },
  ),

  HeadBucket: operation(
    (input: HeadBucketRequest, call) => onBucket('s3:ListBucket', input, call),
    (input: HeadBucketRequest, call) => {
      const { region = call.region.name } = bucketOf(input, call)
      return { BucketRegion: region }
    },
  ),

  GetBucketLocation: operation(
    (input: GetBucketLocationRequest, call) => onBucket('s3:GetBucketLocation', input, call),
    (input: GetBucketLocationRequest, call) => {
      bucketOf(input, call)
      return {}
    },
  ),

  ListObjectsV2: operation(
    (input: ListObjectsV2Request, call) =>
      onBucket('s3:ListBucket', input, call, {
        's3:prefix': input.Prefix ?? '',
        ...(input.Delimiter !== undefined && { 's3:delimiter': input.Delimiter }),
        ...(input.MaxKeys !== undefined && { 's3:max-keys': String(input.MaxKeys) }),
      }),
    (input: ListObjectsV2Request, call) => {
      const { Prefix: prefix = '', Delimiter: delimiter = '', MaxKeys: size = 1_000 } = input
      const objects = [...bucketOf(input, call).objects.values()]
      const listed = grouped(
        objects.filter(({ key }) => key.startsWith(prefix) && key > (input.StartAfter ?? '')),
        prefix,
        delimiter,
      )
      const { items, next } = pageByToken(listed, entry => entry.name, {
        size: Math.min(size, 1_000),
        cap: call.world.settings.pageSize,
        token: input.ContinuationToken,
        badToken: 'Invalid',
      })
      return {
        Name: input.Bucket,
        Prefix: prefix,
        ...(delimiter && { Delimiter: delimiter }),
        ...(input.EncodingType && { EncodingType: input.EncodingType }),
        ...(input.StartAfter !== undefined && { StartAfter: input.StartAfter }),
        ...(input.ContinuationToken !== undefined && { ContinuationToken: input.ContinuationToken }),
        MaxKeys: size,
        KeyCount: items.length,
        IsTruncated: next !== undefined,
        NextContinuationToken: next,
        Contents: items.flatMap(({ object }) => (object ? [describe(object, input.EncodingType)] : [])),
        CommonPrefixes: items.flatMap(({ object, name }) =>
          object ? [] : [{ Prefix: encoded(name, input.EncodingType) }],
        ),
      }
    },
  ),
}

interface Entry {
  readonly name: string
  /** `undefined`: a common prefix. */
  readonly object: StoredObject | undefined
}

function grouped(objects: readonly StoredObject[], prefix: string, delimiter: string): Entry[] {
  const entries = new Map<string, Entry>()
  for (const object of objects) {
    const end = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1
    const name = end < 0 ? object.key : object.key.slice(0, end + delimiter.length)
    if (!entries.has(name)) entries.set(name, { name, object: end < 0 ? object : undefined })
  }
  return [...entries.values()]
}

function describe(object: StoredObject, encoding: string | undefined) {
  return {
    Key: encoded(object.key, encoding),
    LastModified: object.modifiedAt,
    ETag: object.etag,
    Size: object.body.byteLength,
    StorageClass: 'STANDARD' as const,
  }
}

function encoded(name: string, encoding: string | undefined): string {
  return encoding === 'url' ? encodeURIComponent(name).replaceAll('%2F', '/') : name
}
