import { Readable } from 'node:stream'
import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as iam from '@aws-sdk/client-iam'
import * as s3 from '@aws-sdk/client-s3'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { buildQueryString, HttpResponse } from '@smithy/core/protocols'
import { describe, expect, test } from 'vitest'
import { services } from '../../sandbox/aws/services.ts'
import { AwsError } from '../../sandbox/aws/wire/errors.ts'
import type { OperationSchema } from '../../sandbox/aws/wire/schema.ts'
import { spellOut } from '../../sandbox/aws/wire/wire.ts'
import type { HttpRequest } from '../../sandbox/shared/http.ts'
import { comparable, sample } from './aws-samples.ts'

const config = { region: 'us-east-1', credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' } }
const clients = {
  cloudtrail: new cloudtrail.CloudTrailClient(config),
  iam: new iam.IAMClient(config),
  sts: new sts.STSClient(config),
  ssm: new ssm.SSMClient(config),
  logs: new logs.CloudWatchLogsClient(config),
  s3: new s3.S3Client(config),
}

/** Their bodies are event streams, or they are addressed by a host prefix: no caller of the sandbox needs them. */
const outOfScope = new Set(['SelectObjectContent', 'StartLiveTail', 'GetLogObject', 'WriteGetObjectResponse'])

interface Protocol {
  setSerdeContext(context: unknown): void
  serializeRequest(operation: unknown, input: unknown, context: unknown): Promise<SdkRequest>
  deserializeResponse(operation: unknown, context: unknown, response: HttpResponse): Promise<object>
}

interface SdkRequest {
  readonly method: string
  readonly path: string
  readonly query: Record<string, string | string[]>
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array | undefined
}

const cases = [...services.values()].flatMap(service =>
  [...service.wire.schema.operations.values()]
    .filter(operation => !outOfScope.has(operation.name))
    .map(operation => ({ service, operation, title: `${service.name} ${operation.name}` })),
)

describe.each(cases)('the wire format of $title', ({ service, operation }) => {
  const client = clients[service.name as keyof typeof clients]
  const protocol = client.config.protocol as unknown as Protocol
  const context = { ...client.config, endpoint: async () => ({ url: new URL(`http://127.0.0.1${prefix(operation)}`) }) }
  const schema = { ...operation, namespace: service.wire.schema.namespace }

  test('is read as the SDK writes it', async () => {
    const input = {
      ...(sample(operation.input) as object),
      ...('Bucket' in operation.input.getMemberSchemas() && { Bucket: 'bucket' }),
    }
    protocol.setSerdeContext(context)
    const request = fromSdk(await protocol.serializeRequest(schema, input, context))
    expect(service.wire.operationOf(request)).toBe(operation.name)
    expect(await comparable(service.wire.decode(operation, request))).toEqual(await comparable(input))
  })

  test('is written as the SDK reads it', async () => {
    const output = (sample(operation.output) ?? {}) as object
    const { status, headers, body } = await service.wire.encode(operation, output, 'request-1')
    const bytes = typeof body === 'string' ? Buffer.from(body) : body
    const streams = Object.values(operation.output.getMemberSchemas()).some(member => member.isStreaming())
    const response = new HttpResponse({
      statusCode: status,
      headers: { ...headers },
      body: streams ? Readable.from([bytes]) : bytes,
    })
    protocol.setSerdeContext(context)
    const read = await protocol.deserializeResponse(schema, context, response)
    expect(await comparable(read)).toEqual(await comparable(output))
  })
})

const errors = [...services.values()].flatMap(service =>
  [...service.wire.schema.errors.keys()]
    .filter(name => !name.endsWith('ServiceException'))
    .map(name => ({ service, name, title: `${service.name} ${name}` })),
)

test.each(errors)('$title is read by the SDK as that error', async ({ service, name }) => {
  const client = clients[service.name as keyof typeof clients]
  const protocol = client.config.protocol as unknown as Protocol
  const [operation] = service.wire.schema.operations.values()
  const refusal = spellOut(new AwsError(name, 'what & why'), service.wire.schema, service.protocol)
  const request = { method: 'POST', target: '/', headers: {}, body: new Uint8Array() }
  const { status, headers, body } = service.wire.encodeError(refusal, request, 'request-1')
  const response = new HttpResponse({ statusCode: status, headers: { ...headers }, body: Buffer.from(body) })
  protocol.setSerdeContext(client.config)
  const read = protocol.deserializeResponse(
    { ...operation, namespace: service.wire.schema.namespace },
    client.config,
    response,
  )
  await expect(read).rejects.toMatchObject({ name, message: 'what & why' })
})

test('every operation of the sandbox is an operation of the SDK', () => {
  for (const { wire, operations } of services.values())
    expect([...wire.schema.operations.keys()]).toEqual(expect.arrayContaining(Object.keys(operations)))
})

function prefix(operation: OperationSchema): string {
  return 'Bucket' in operation.input.getMemberSchemas() ? '/bucket' : ''
}

function fromSdk({ method, path, query, headers, body }: SdkRequest): HttpRequest {
  const search = buildQueryString(query)
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return {
    method,
    target: search ? `${path}?${search}` : path,
    headers: lower,
    body: body instanceof Uint8Array ? body : Buffer.from(body ?? ''),
  }
}
