import { bucketOperations } from './buckets.ts'
import { objectOperations } from './objects.ts'

export const s3Operations = { ...bucketOperations, ...objectOperations }
