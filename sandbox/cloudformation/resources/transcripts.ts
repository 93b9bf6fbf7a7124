import { z } from 'zod'
import { checkPolicyDocument } from '../../aws/iam/policy-text.ts'
import { stableId } from '../../aws/state/ids.ts'
import { policyDocument, refuseTwin, resourceType } from './resource-type.ts'

const days = z.coerce.number().int().min(1)

/** Nothing grows old in a sandbox: retention is checked, and kept with the stack. */
export const logGroup = resourceType(
  z.strictObject({ LogGroupName: z.string(), RetentionInDays: days, KmsKeyId: z.string().optional() }),
  ({ LogGroupName }, { partition, accountId, region }) => ({
    ref: LogGroupName,
    attributes: { Arn: `arn:${partition}:logs:${region}:${accountId}:log-group:${LogGroupName}:*` },
  }),
  ({ LogGroupName, KmsKeyId }, account, region) => {
    refuseTwin(account.region(region).logGroups.has(LogGroupName), `The log group ${LogGroupName} in ${region}`)
    account.addLogGroup(region, LogGroupName, KmsKeyId === undefined ? {} : { kmsKeyId: KmsKeyId })
  },
)

/** Nor do objects: what the lifecycle says is checked, and has no effect. */
export const bucket = resourceType(
  z.strictObject({
    BucketName: z.string().min(3).max(63),
    BucketEncryption: z.strictObject({
      ServerSideEncryptionConfiguration: z.tuple([
        z.strictObject({
          BucketKeyEnabled: z.boolean(),
          ServerSideEncryptionByDefault: z.strictObject({
            SSEAlgorithm: z.enum(['AES256', 'aws:kms']),
            KMSMasterKeyID: z.string().optional(),
          }),
        }),
      ]),
    }),
    VersioningConfiguration: z.strictObject({ Status: z.literal('Enabled') }),
    PublicAccessBlockConfiguration: z.strictObject({
      BlockPublicAcls: z.literal(true),
      BlockPublicPolicy: z.literal(true),
      IgnorePublicAcls: z.literal(true),
      RestrictPublicBuckets: z.literal(true),
    }),
    OwnershipControls: z.strictObject({
      Rules: z.tuple([z.strictObject({ ObjectOwnership: z.literal('BucketOwnerEnforced') })]),
    }),
    ObjectLockEnabled: z.boolean(),
    ObjectLockConfiguration: z
      .strictObject({
        ObjectLockEnabled: z.literal('Enabled'),
        Rule: z.strictObject({
          DefaultRetention: z.strictObject({ Mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), Days: days }),
        }),
      })
      .optional(),
    LifecycleConfiguration: z.strictObject({
      Rules: z.tuple([
        z.strictObject({
          Id: z.string(),
          Status: z.literal('Enabled'),
          Prefix: z.string().optional(),
          AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: days }),
          Transitions: z
            .tuple([z.strictObject({ StorageClass: z.literal('STANDARD_IA'), TransitionInDays: days })])
            .optional(),
          ExpirationInDays: days.optional(),
          NoncurrentVersionExpiration: z.strictObject({ NoncurrentDays: days }).optional(),
        }),
      ]),
    }),
  }),
  ({ BucketName }, { partition }) => ({
    ref: BucketName,
    attributes: { Arn: `arn:${partition}:s3:::${BucketName}` },
  }),
  ({ BucketName, BucketEncryption, ObjectLockConfiguration }, account, region) => {
    refuseTwin(account.world.buckets.has(BucketName), `The bucket ${BucketName}`)
    const [encryption] = BucketEncryption.ServerSideEncryptionConfiguration
    const retention = ObjectLockConfiguration?.Rule.DefaultRetention
    account.addBucket(BucketName, {
      region,
      isVersioned: true,
      kmsKeyArn: encryption.ServerSideEncryptionByDefault.KMSMasterKeyID,
      lock: retention && { mode: retention.Mode, days: retention.Days },
    })
  },
)

/** Evaluated beside the policies of each caller. Every request counts as TLS. */
export const bucketPolicy = resourceType(
  z.strictObject({ Bucket: z.string(), PolicyDocument: policyDocument }),
  ({ Bucket }) => ({ ref: Bucket, attributes: {} }),
  ({ Bucket, PolicyDocument }, account) => {
    const bucket = account.world.buckets.get(Bucket)
    if (!bucket) throw new Error(`There is no bucket ${Bucket} to give a policy.`)
    refuseTwin(bucket.policy !== undefined, `The policy of the bucket ${Bucket}`)
    bucket.policy = JSON.stringify(PolicyDocument)
    checkPolicyDocument(bucket.policy, 'resource')
  },
)

/** There is no KMS here: a key is a name and a policy, by which S3 asks whether the caller may use it. */
export const key = resourceType(
  z.strictObject({ Description: z.string(), EnableKeyRotation: z.literal(true), KeyPolicy: policyDocument }),
  (_, { partition, accountId, region }, id) => {
    const ref = stableId('', 32, accountId, region, id).toLowerCase()
    return { ref, attributes: { Arn: `arn:${partition}:kms:${region}:${accountId}:key/${ref}` } }
  },
  ({ KeyPolicy }, account, _, { attributes }) => {
    account.keyPolicies.set(attributes.Arn ?? '', JSON.stringify(KeyPolicy))
  },
)
