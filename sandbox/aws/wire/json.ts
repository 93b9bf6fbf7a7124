import { JsonShapeDeserializer2, JsonShapeSerializer2 } from '@smithy/core/protocols'
import type { HttpRequest, HttpResponse } from '../../shared/http.ts'
import { AwsError } from './errors.ts'
import type { OperationSchema, ServiceSchema } from './schema.ts'
import { type Input, textOf, type Wire, type WireRefusal } from './wire.ts'

const settings = { timestampFormat: { useTrait: true, default: 7 as const }, jsonName: false }

/** AWS JSON 1.1: SSM, CloudWatch Logs and CloudTrail. */
export class JsonWire implements Wire {
  readonly schema: ServiceSchema
  readonly #deserializer = new JsonShapeDeserializer2(settings)

  constructor(schema: ServiceSchema) {
    this.schema = schema
  }

  operationOf(request: HttpRequest): string | undefined {
    // The AWS CLI writes the whole name of CloudTrail's package before it.
    const [operation, target] = request.headers['x-amz-target']?.split('.').toReversed() ?? []
    return target === this.schema.serviceTarget ? operation : undefined
  }

  decode(operation: OperationSchema, request: HttpRequest): Input {
    if (!operation.input.isStructSchema()) return {}
    try {
      return this.#deserializer.readObject(operation.input, JSON.parse(textOf(request.body) || '{}')) as Input
    } catch (cause) {
      throw Object.assign(new AwsError('Unreadable', 'The request body is not valid JSON for this operation.'), {
        cause,
      })
    }
  }

  encode(operation: OperationSchema, output: object, requestId: string): HttpResponse {
    if (!operation.output.isStructSchema()) return json(200, requestId, '{}')
    const serializer = new JsonShapeSerializer2(settings)
    serializer.write(operation.output, output)
    return json(200, requestId, serializer.flush())
  }

  encodeError(error: WireRefusal, _request: HttpRequest, requestId: string): HttpResponse {
    const modelled = this.schema.errors.get(error.code)
    const member = modelled && 'Message' in modelled.getMemberSchemas() ? 'Message' : 'message'
    return json(error.status, requestId, JSON.stringify({ __type: error.code, [member]: error.message }))
  }
}

function json(status: number, requestId: string, body: string | Uint8Array): HttpResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId }, body }
}
