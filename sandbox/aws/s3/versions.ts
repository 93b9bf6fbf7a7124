import type { ListObjectVersionsRequest } from '@aws-sdk/client-s3'
import { operation } from '../operation/operation.ts'
import type { Bucket, ObjectVersion } from '../state/bucket.ts'
import { bucketOf, onBucket } from './access.ts'

export const versionOperations = {
  /** By key, and the newest version of a key first. */
  ListObjectVersions: operation(
    (input: ListObjectVersionsRequest, call) =>
      onBucket('s3:ListBucketVersions', input, call, { 's3:prefix': input.Prefix ?? '' }),
    (input: ListObjectVersionsRequest, call) => {
      const { Prefix: prefix = '', MaxKeys: size = 1_000 } = input
      const bucket = bucketOf(input, call)
      const rest = after(input, newestFirst(bucket, prefix))
      const page = rest.slice(0, Math.min(size, 1_000, call.world.settings.pageSize ?? size))
      const last = page.at(-1)
      const isTruncated = page.length < rest.length
      return {
        Name: bucket.name,
        Prefix: prefix,
        MaxKeys: size,
        KeyMarker: input.KeyMarker ?? '',
        VersionIdMarker: input.VersionIdMarker ?? '',
        IsTruncated: isTruncated,
        ...(isTruncated && last && { NextKeyMarker: last.key, NextVersionIdMarker: last.versionId }),
        Versions: page.flatMap(version =>
          version.kind === 'object'
            ? [{ ...describe(version, bucket), ETag: version.etag, Size: version.body.byteLength }]
            : [],
        ),
        DeleteMarkers: page.flatMap(version => (version.kind === 'object' ? [] : [describe(version, bucket)])),
      }
    },
  ),
}

function newestFirst(bucket: Bucket, prefix: string): readonly ObjectVersion[] {
  const keys = [...new Set(bucket.versions(prefix).map(({ key }) => key))]
  return keys.flatMap(key => bucket.versionsOf(key).toReversed())
}

/** What comes after the version that the markers name; after all versions of a key, if they name no version. */
function after({ KeyMarker: key, VersionIdMarker: id }: ListObjectVersionsRequest, all: readonly ObjectVersion[]) {
  if (key === undefined || key === '') return all
  const at = all.findIndex(version => version.key === key && version.versionId === id)
  return at < 0 ? all.filter(version => version.key > key) : all.slice(at + 1)
}

const describe = (version: ObjectVersion, bucket: Bucket) => ({
  Key: version.key,
  VersionId: version.versionId,
  IsLatest: bucket.versionsOf(version.key).at(-1) === version,
  LastModified: version.modifiedAt,
})
