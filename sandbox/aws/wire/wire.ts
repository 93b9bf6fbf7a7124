import type { HttpRequest, HttpResponse } from '../../shared/http.ts'
import { AwsError, commonError } from './errors.ts'
import type { OperationSchema, ServiceSchema } from './schema.ts'
import { requiredMembers } from './schema.ts'

export type Input = Record<string, unknown>

/** One service's wire format: the inverse of what an SDK client does. */
export interface Wire {
  readonly schema: ServiceSchema
  /** The operation that a request names, known to the service or not; `undefined` if it names none. */
  operationOf(request: HttpRequest): string | undefined
  decode(operation: OperationSchema, request: HttpRequest): Input
  encode(operation: OperationSchema, output: object, requestId: string): HttpResponse | Promise<HttpResponse>
  encodeError(error: WireRefusal, request: HttpRequest, requestId: string): HttpResponse
}

export interface WireRefusal {
  readonly code: string
  readonly message: string
  readonly status: number
  /** Whose fault: the caller's or the service's. */
  readonly sender: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** An error as this service spells it: the modelled ones by their traits, the common ones by protocol. */
export function spellOut(error: AwsError, schema: ServiceSchema, protocol: 'query' | 'json' | 'rest-xml'): WireRefusal {
  const traits = schema.errors.get(error.name)?.getMergedTraits() as
    | { awsQueryError?: readonly [string, number]; httpError?: number; error?: string }
    | undefined
  const query = protocol === 'query' ? traits?.awsQueryError : undefined
  const modelled = traits && { code: query?.[0] ?? error.name, status: query?.[1] ?? traits.httpError ?? 400 }
  const { code, status } = modelled ?? commonError(error.name, protocol) ?? { code: error.name, status: 400 }
  const finalStatus = error.status ?? status
  const { message, headers } = error
  return { code, message, headers, status: finalStatus, sender: finalStatus < 500 }
}

/** Refuses an input that lacks what the schema requires. */
export function checkRequired(operation: OperationSchema, input: Input): void {
  for (const name of requiredMembers(operation.input)) {
    if (input[name] === undefined || input[name] === null)
      throw new AwsError(
        'Invalid',
        `1 validation error detected: Value null at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must not be null`,
      )
  }
}

export function textOf(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
