import type { HttpRequest, HttpResponse } from '../shared/http.ts'
import type { Service } from './service.ts'
import { services } from './services.ts'
import { type CredentialScope, claimedScope } from './sigv4.ts'
import type { Input } from './wire/wire.ts'

/** A request, as far as it can be told without trusting it. */
export interface Arrival {
  readonly service: Service
  /** As the request names it, known or not. */
  readonly operation: string
  /** `undefined`: unsigned. */
  readonly scope: CredentialScope | undefined
  readonly request: HttpRequest
  readonly requestId: string
  /** Once decoded. */
  input: Input | undefined
}

let count = 0

/** `undefined`: signed for a service that the sandbox does not speak for. */
export function arrive(request: HttpRequest): Arrival | undefined {
  const scope = claimedScope(request)
  const service = services.get(scope?.service ?? guess(request))
  if (!service) return undefined
  const operation = service.wire.operationOf(request) ?? 'Unknown'
  return { service, operation, scope, request, requestId: nextRequestId(), input: undefined }
}

export function refuseUnknown(request: HttpRequest): HttpResponse {
  const service = claimedScope(request)?.service
  const message = `The sandbox does not speak for the service ${service}.`
  return {
    status: 400,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>${message}</Message></Error><RequestId>${nextRequestId()}</RequestId></ErrorResponse>`,
  }
}

/** An unsigned request names no service; its shape tells in which language to answer. */
function guess({ headers, body, method }: HttpRequest): string {
  const target = headers['x-amz-target']
  if (target) return target.startsWith('Logs_') ? 'logs' : 'ssm'
  const isForm = method === 'POST' && headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return isForm || Buffer.from(body).includes('Action=') ? 'sts' : 's3'
}

function nextRequestId(): string {
  count += 1
  return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
}
