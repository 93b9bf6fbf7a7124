import { XmlCodec } from '@aws-sdk/core/protocols'
import type { HttpRequest, HttpResponse } from '../../shared/http.ts'
import { parseForm, readForm } from './form.ts'
import type { OperationSchema, ServiceSchema } from './schema.ts'
import { escapeXml, type Input, textOf, type Wire, type WireRefusal } from './wire.ts'

/** AWS Query: forms in, XML out. IAM and STS. */
export class QueryWire implements Wire {
  readonly schema: ServiceSchema
  readonly #codec: XmlCodec

  constructor(schema: ServiceSchema) {
    this.schema = schema
    this.#codec = new XmlCodec({
      timestampFormat: { useTrait: true, default: 5 },
      httpBindings: false,
      xmlNamespace: schema.xmlNamespace,
      serviceNamespace: schema.namespace,
    })
  }

  operationOf(request: HttpRequest): string | undefined {
    const form = formOf(request)
    return /(?:^|&)Action=([^&]*)/.exec(form)?.[1]
  }

  decode(operation: OperationSchema, request: HttpRequest): Input {
    return operation.input.isStructSchema() ? (readForm(operation.input, parseForm(formOf(request))) as Input) : {}
  }

  encode(operation: OperationSchema, output: object, requestId: string): HttpResponse {
    const { name } = operation
    const result = operation.output.isStructSchema()
      ? `<${name}Result>${this.#members(operation, output)}</${name}Result>`
      : ''
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`
    return xml(
      200,
      requestId,
      `<${name}Response xmlns="${this.schema.xmlNamespace}">${result}${metadata}</${name}Response>`,
    )
  }

  encodeError(error: WireRefusal, _request: HttpRequest, requestId: string): HttpResponse {
    const type = error.sender ? 'Sender' : 'Receiver'
    const inner = `<Type>${type}</Type><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>`
    return xml(
      error.status,
      requestId,
      `<ErrorResponse xmlns="${this.schema.xmlNamespace}"><Error>${inner}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    )
  }

  /** The codec writes a whole element named after the shape; the protocol wants its content under another name. */
  #members(operation: OperationSchema, output: object): string {
    const serializer = this.#codec.createSerializer()
    serializer.write(operation.output, output)
    const element = String(serializer.flush())
    const start = element.indexOf('>') + 1
    return element[start - 2] === '/' ? '' : element.slice(start, element.lastIndexOf('<'))
  }
}

function formOf(request: HttpRequest): string {
  if (request.method === 'POST') return textOf(request.body)
  return request.target.split('?')[1] ?? ''
}

function xml(status: number, requestId: string, body: string): HttpResponse {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body }
}
