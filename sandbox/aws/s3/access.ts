import { type AwsCall, literal, type Permission } from '../operation/operation.ts'
import type { Bucket } from '../state/bucket.ts'
import { AwsError } from '../wire/errors.ts'

interface Named {
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
}

type Context = Readonly<Record<string, string>>

export function onBucket(action: string, input: Named, call: AwsCall, context?: Context): Permission[] {
  return [permission(action, `arn:aws:s3:::${input.Bucket}`, input, call, context)]
}

export function onObject(action: string, input: Named, call: AwsCall, context?: Context): Permission[] {
  return [permission(action, `arn:aws:s3:::${input.Bucket}/${literal(input.Key ?? '')}`, input, call, context)]
}

/** What S3 asks KMS in the caller's name, if a key of the account encrypts the bucket. */
export function onKeyOf(action: 'kms:Decrypt' | 'kms:GenerateDataKey', input: Named, call: AwsCall): Permission[] {
  const bucket = call.world.buckets.get(input.Bucket ?? '')
  if (bucket?.kmsKeyArn === undefined) return []
  const context = {
    'kms:ViaService': `s3.${call.region.name}.amazonaws.com`,
    'kms:EncryptionContext:aws:s3:arn': `arn:aws:s3:::${bucket.name}`,
  }
  return [{ ...onKey(action, bucket.kmsKeyArn, call.account), context }]
}

/** KMS looks at the policy of the key as well as at the caller's. */
export function onKey(action: string, resource: string, { id, keyPolicies }: AwsCall['account']): Permission {
  return { action, resource, resourcePolicy: keyPolicies.get(resource) ?? accountDecides(id) }
}

/** The policy that KMS gives a key by default: IAM decides. */
function accountDecides(accountId: string): string {
  const Principal = { AWS: `arn:aws:iam::${accountId}:root` }
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' }],
  })
}

/** A bucket's ARN does not say whose it is. */
function permission(
  action: string,
  resource: string,
  { Bucket: name }: Named,
  { world }: AwsCall,
  context: Context = {},
): Permission {
  const bucket = world.buckets.get(name ?? '')
  if (!bucket) return { action, resource, context }
  const { policy, account } = bucket
  return {
    action,
    resource,
    context: { 'aws:ResourceAccount': account.id, ...context },
    ...(policy !== undefined && { resourcePolicy: policy }),
  }
}

/** The bucket, with everything that agents have uploaded by now. Another account's is closed, whatever its policy says. */
export function bucketOf({ Bucket: name }: Named, { world, account, region, now }: AwsCall): Bucket {
  const bucket = world.buckets.get(name ?? '')
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist')
  if (bucket.account.id !== account.id) throw new AwsError('AccessDenied', 'Access Denied')
  if (bucket.region !== undefined && bucket.region !== region.name) throw redirectTo(bucket.region)
  world.catchUp(now)
  return bucket
}

/** S3 answers for a bucket in its own region alone. */
const redirectTo = (region: string) =>
  new AwsError(
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    301,
    { 'x-amz-bucket-region': region },
  )

/** For what S3 asks only once it has found the object. @throws AwsError AccessDenied */
export async function demandAll(permissions: readonly Permission[], call: AwsCall): Promise<void> {
  for (const permission of permissions)
    if (!(await call.allows(permission)))
      throw new AwsError(
        'AccessDenied',
        `User: ${call.caller.arn} is not authorized to perform: ${permission.action} on resource: ${permission.resource}`,
      )
}
