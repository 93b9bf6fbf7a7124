import { AwsError } from '../errors.ts'
import type { Call, Permission } from '../operation.ts'
import type { Bucket } from './bucket.ts'

interface Named {
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
}

export function onBucket(action: string, { Bucket: name }: Named, context?: Record<string, string>): Permission[] {
  return [{ action, resource: `arn:aws:s3:::${name}`, ...(context && { context }) }]
}

export function onObject(action: string, { Bucket: name, Key: key }: Named): Permission[] {
  return [{ action, resource: `arn:aws:s3:::${name}/${key}` }]
}

/** The bucket, with everything that agents have uploaded by now. No bucket has a policy: another account's is closed. */
export function bucketOf({ Bucket: name }: Named, { world, account, now }: Call): Bucket {
  const bucket = world.buckets.get(name ?? '')
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist')
  if (bucket.account !== account) throw new AwsError('AccessDenied', 'Access Denied')
  world.catchUp(now)
  return bucket
}
