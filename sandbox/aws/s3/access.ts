import type { AwsCall, Permission } from '../operation/operation.ts'
import type { Bucket } from '../state/bucket.ts'
import { AwsError } from '../wire/errors.ts'

interface Named {
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
}

export function onBucket(action: string, input: Named, call: AwsCall, context?: Record<string, string>): Permission[] {
  return [{ action, resource: `arn:aws:s3:::${input.Bucket}`, context: { ...ownerOf(input, call), ...context } }]
}

export function onObject(action: string, input: Named, call: AwsCall): Permission[] {
  return [{ action, resource: `arn:aws:s3:::${input.Bucket}/${input.Key}`, context: ownerOf(input, call) }]
}

/** A bucket's ARN does not say whose it is. */
function ownerOf({ Bucket: name }: Named, { world }: AwsCall): Record<string, string> {
  const owner = world.buckets.get(name ?? '')?.account.id
  return owner === undefined ? {} : { 'aws:ResourceAccount': owner }
}

/** The bucket, with everything that agents have uploaded by now. No bucket has a policy: another account's is closed. */
export function bucketOf({ Bucket: name }: Named, { world, account, now }: AwsCall): Bucket {
  const bucket = world.buckets.get(name ?? '')
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist')
  if (bucket.account.id !== account.id) throw new AwsError('AccessDenied', 'Access Denied')
  world.catchUp(now)
  return bucket
}
