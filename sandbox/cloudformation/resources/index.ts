import { managedPolicy, oidcProvider, role } from './iam.ts'
import type { ResourceType } from './resource-type.ts'
import { sessionDocument } from './session-document.ts'
import { bucket, bucketPolicy, key, logGroup } from './transcripts.ts'

export const RESOURCE_TYPES = {
  'AWS::IAM::ManagedPolicy': managedPolicy,
  'AWS::IAM::OIDCProvider': oidcProvider,
  'AWS::IAM::Role': role,
  'AWS::KMS::Key': key,
  'AWS::Logs::LogGroup': logGroup,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::SSM::Document': sessionDocument,
} satisfies Readonly<Record<string, ResourceType>>
