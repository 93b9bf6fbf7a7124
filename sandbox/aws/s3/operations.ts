import { bucketOperations } from './buckets.ts'
import { objectOperations } from './objects.ts'
import { versionOperations } from './versions.ts'
import { objectWrites } from './writes.ts'

export const s3Operations = { ...bucketOperations, ...objectOperations, ...versionOperations, ...objectWrites }
