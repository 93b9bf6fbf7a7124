import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as iam from '@aws-sdk/client-iam'
import * as s3 from '@aws-sdk/client-s3'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { cloudtrailOperations } from './cloudtrail/operations.ts'
import { iamOperations } from './iam/operations.ts'
import { logsOperations } from './logs/operations.ts'
import { s3Operations } from './s3/operations.ts'
import type { Service } from './service.ts'
import { ssmOperations } from './ssm/operations.ts'
import { stsOperations } from './sts.ts'
import { JsonWire } from './wire/json.ts'
import { QueryWire } from './wire/query.ts'
import { RestXmlWire } from './wire/rest-xml.ts'
import { readSchemas } from './wire/schema.ts'

const anywhere = { region: 'us-east-1', credentials: { accessKeyId: '-', secretAccessKey: '-' } }
const read = (module: object, Client: new (config: typeof anywhere) => { config: { protocolSettings?: unknown } }) =>
  readSchemas(module, new Client(anywhere))

export const services: ReadonlyMap<string, Service> = new Map(
  (
    [
      { name: 'iam', protocol: 'query', wire: new QueryWire(read(iam, iam.IAMClient)), operations: iamOperations },
      { name: 'sts', protocol: 'query', wire: new QueryWire(read(sts, sts.STSClient)), operations: stsOperations },
      { name: 'ssm', protocol: 'json', wire: new JsonWire(read(ssm, ssm.SSMClient)), operations: ssmOperations },
      {
        name: 'logs',
        protocol: 'json',
        wire: new JsonWire(read(logs, logs.CloudWatchLogsClient)),
        operations: logsOperations,
      },
      {
        name: 'cloudtrail',
        protocol: 'json',
        wire: new JsonWire(read(cloudtrail, cloudtrail.CloudTrailClient)),
        operations: cloudtrailOperations,
      },
      { name: 's3', protocol: 'rest-xml', wire: new RestXmlWire(read(s3, s3.S3Client)), operations: s3Operations },
    ] satisfies Service[]
  ).map(service => [service.name, service]),
)
