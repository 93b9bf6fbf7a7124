import { bucketOperations } from './buckets.ts'
import { objectOperations } from './objects.ts'
import { versionOperations } from './versions.ts'
import { writeOperations } from './writes.ts'

export const s3Operations = { ...bucketOperations, ...objectOperations, ...versionOperations, ...writeOperations }
