import { AwsRestXmlProtocol, XmlCodec } from '@aws-sdk/core/protocols'
import { FromStringShapeDeserializer } from '@smithy/core/protocols'
import type { NormalizedSchema } from '@smithy/core/schema'
import type { HandlerExecutionContext, OperationSchema as SmithyOperation } from '@smithy/types'
import type { HttpRequest, HttpResponse } from '../../shared/http.ts'
import { withoutChunks } from './chunks.ts'
import { addressOf, route, routesOf } from './routes.ts'
import type { OperationSchema, ServiceSchema } from './schema.ts'
import { escapeXml, type Input, textOf, type Wire, type WireRefusal } from './wire.ts'

interface Bindings {
  readonly httpLabel?: unknown
  readonly httpQuery?: string
  readonly httpQueryParams?: unknown
  readonly httpHeader?: string
  readonly httpPrefixHeaders?: string
  readonly httpPayload?: unknown
}

/** REST-XML with S3's path-style addresses. */
export class RestXmlWire implements Wire {
  readonly schema: ServiceSchema
  readonly #routes: ReturnType<typeof routesOf>
  readonly #codec: XmlCodec
  readonly #strings: FromStringShapeDeserializer
  readonly #protocol: AwsRestXmlProtocol

  constructor(schema: ServiceSchema) {
    this.schema = schema
    this.#routes = routesOf(schema.operations.values())
    const settings = {
      timestampFormat: { useTrait: true, default: 5 as const },
      httpBindings: true,
      xmlNamespace: schema.xmlNamespace,
      serviceNamespace: schema.namespace,
    }
    this.#codec = new XmlCodec(settings)
    this.#strings = new FromStringShapeDeserializer(settings)
    this.#protocol = new AwsRestXmlProtocol({
      defaultNamespace: schema.namespace,
      xmlNamespace: schema.xmlNamespace,
      errorTypeRegistries: [],
    })
  }

  operationOf(request: HttpRequest): string | undefined {
    return route(this.#routes, request)?.name
  }

  decode(operation: OperationSchema, request: HttpRequest): Input {
    const { bucket, key, query } = addressOf(request.target)
    const input: Input = {}
    let payloadBound = false
    for (const [name, member] of operation.input.structIterator()) {
      const bindings = member.getMergedTraits() as Bindings
      if (bindings.httpPayload) payloadBound = true
      const value = bindings.httpLabel
        ? name === 'Bucket'
          ? bucket
          : name === 'Key'
            ? key
            : undefined
        : this.#bound(member, bindings, request, query)
      if (value !== undefined) input[name] = value
    }
    if (payloadBound || request.body.byteLength === 0) return input
    const inBody = this.#codec.createDeserializer().read(operation.input, request.body) as Input | undefined
    return { ...inBody, ...input }
  }

  /** The SDK only writes requests: run that over the output's schema, and its request is our response. */
  async encode(operation: OperationSchema, output: object, requestId: string): Promise<HttpResponse> {
    const mirrored = { ...operation, namespace: this.schema.namespace, input: operation.output, traits: {} }
    const context = { endpoint: async () => undefined } as unknown as HandlerExecutionContext
    const request = await this.#protocol.serializeRequest(
      mirrored as unknown as SmithyOperation,
      output,
      context as never,
    )
    const http = operation.traits.http as readonly [string, string, number] | undefined
    return {
      // The schema has one status for each operation; a range of an object is the exception.
      status: 'ContentRange' in output ? 206 : (http?.[2] ?? 200),
      headers: { ...(request.headers as Record<string, string>), 'x-amz-request-id': requestId },
      body: (request.body as string | Uint8Array | undefined) ?? '',
    }
  }

  encodeError(error: WireRefusal, request: HttpRequest, requestId: string): HttpResponse {
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message><RequestId>${requestId}</RequestId><HostId>sandbox</HostId></Error>`
    return {
      status: error.status,
      headers: { ...error.headers, 'content-type': 'application/xml', 'x-amz-request-id': requestId },
      body: request.method === 'HEAD' ? '' : body,
    }
  }

  #bound(member: NormalizedSchema, bindings: Bindings, request: HttpRequest, query: URLSearchParams): unknown {
    if (bindings.httpQuery) {
      if (!query.has(bindings.httpQuery)) return undefined
      return member.isListSchema()
        ? query.getAll(bindings.httpQuery).map(item => this.#strings.read(member.getValueSchema(), item))
        : this.#strings.read(member, query.get(bindings.httpQuery) ?? '')
    }
    if (bindings.httpHeader) {
      const header = request.headers[bindings.httpHeader.toLowerCase()]
      return header === undefined ? undefined : this.#strings.read(member, header)
    }
    if (bindings.httpPrefixHeaders) return prefixed(request.headers, bindings.httpPrefixHeaders)
    if (bindings.httpPayload) return this.#payload(member, request)
    return undefined
  }

  #payload(member: NormalizedSchema, { body, headers }: HttpRequest): unknown {
    const isChunked = headers['content-encoding']?.includes('aws-chunked')
    if (member.isBlobSchema()) return isChunked ? withoutChunks(body) : body
    if (body.byteLength === 0) return undefined
    if (member.isStringSchema()) return textOf(body)
    return this.#codec.createDeserializer().read(member, body)
  }
}

function prefixed(headers: Readonly<Record<string, string>>, prefix: string): Record<string, string> | undefined {
  const start = prefix.toLowerCase()
  const found = Object.entries(headers).filter(([name]) => name.startsWith(start))
  return found.length ? Object.fromEntries(found.map(([name, value]) => [name.slice(start.length), value])) : undefined
}
