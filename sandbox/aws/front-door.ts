import type { HttpRequest, HttpResponse } from '../shared/http.ts'
import { act } from './act.ts'
import { type Arrival, arrive, refuseUnknown } from './arrival.ts'
import { verifySignature } from './sigv4.ts'
import { type AwsFault, faultOutcome } from './state/faults.ts'
import type { Key } from './state/identity.ts'
import type { AwsState } from './state/state.ts'
import { assumeRoleWithSaml } from './sts-saml.ts'
import { assumeRoleWithWebIdentity } from './sts-web-identity.ts'
import { AwsError } from './wire/errors.ts'
import { checkRequired, type Input, spellOut } from './wire/wire.ts'

interface Outcome {
  readonly response: HttpResponse
  readonly code: string
}

/** The one door of AWS: from an HTTP request to its answer, and an entry in the journal. */
export async function answerAws(world: AwsState, request: HttpRequest): Promise<HttpResponse> {
  const at = world.clock.now()
  const headers = { date: at.toUTCString() } // The SDKs correct their clocks by this header: it must be the world's time.
  const arrival = arrive(request)
  if (!arrival) return dated(refuseUnknown(request), headers)
  const fault = world.faults.take(arrival.operation, arrival.scope?.region, () => peek(arrival))
  const outcome = await meet(world, arrival, fault)
  const caller = arrival.scope && world.keys.get(arrival.scope.accessKeyId)?.caller
  const input = peek(arrival)
  world.calls.push({
    at,
    service: arrival.service.name,
    operation: arrival.operation,
    account: caller?.account.id ?? accountOf(input?.RoleArn),
    principal: caller?.arn,
    region: arrival.scope?.region,
    input,
    requestId: arrival.requestId,
    outcome: outcome.code,
  })
  return dated(outcome.response, headers)
}

/** Serves the call, unless a fault prevents it or takes its answer away. */
async function meet(world: AwsState, arrival: Arrival, fault: AwsFault | undefined): Promise<Outcome> {
  if (fault?.kind === 'meanwhile') await fault.run()
  if (!fault || fault.kind === 'meanwhile') return serve(world, arrival)
  if (fault.kind === 'slow') {
    const served = await serve(world, arrival)
    return { ...served, response: { ...served.response, delayMs: fault.delayMs } }
  }
  if (fault.kind === 'half' || fault.kind === 'drip') {
    const { response } = await serve(world, arrival)
    return { code: fault.kind, response: { ...response, stall: fault.kind } }
  }
  if (fault.kind === 'cut') return cutOff(await serve(world, arrival))
  if (fault.kind !== 'throttle' && fault.afterEffect) await serve(world, arrival)
  const { error, ...instead } = faultOutcome(fault)
  const refused = refuse(error, arrival)
  const code = instead.reset ? 'reset' : instead.stall ? 'hang' : refused.code
  return { code, response: { ...refused.response, ...instead } }
}

function cutOff({ response }: Outcome): Outcome {
  return { code: 'cut', response: { ...response, ...(response.body.length > 0 ? { cut: 'broken' } : { reset: true }) } }
}

async function serve(world: AwsState, arrival: Arrival): Promise<Outcome> {
  const { service, operation, requestId } = arrival
  try {
    const output = await perform(world, arrival)
    const schema = service.wire.schema.operations.get(operation)
    if (!schema) throw new Error(`${operation} ran, and has no schema.`)
    return { response: await service.wire.encode(schema, output ?? {}, requestId), code: 'ok' }
  } catch (error) {
    if (error instanceof AwsError) return refuse(error, arrival)
    throw error
  }
}

function refuse(error: AwsError, { service, request, requestId }: Arrival): Outcome {
  const refusal = spellOut(error, service.wire.schema, service.protocol)
  return { response: service.wire.encodeError(refusal, request, requestId), code: refusal.code }
}

async function perform(world: AwsState, arrival: Arrival): Promise<object | undefined> {
  const { service, operation, request } = arrival
  const now = world.clock.now()
  // The two calls that nobody signs: what a provider of identities says is the proof.
  if (service.name === 'sts' && operation === 'AssumeRoleWithWebIdentity')
    return assumeRoleWithWebIdentity(decode(arrival), world, now)
  if (service.name === 'sts' && operation === 'AssumeRoleWithSAML')
    return assumeRoleWithSaml(decode(arrival), world, now)
  const { caller } = identify(world, arrival, now)
  const region = arrival.scope?.region ?? 'us-east-1'
  const sourceIp = request.headers['x-forwarded-for']
  return act(world, { caller, region, sourceIp, service, operation, input: decode(arrival) })
}

/** The key that signed this request. @throws AwsError unless it is known, valid now, and signed at this time */
function identify(world: AwsState, { scope, request }: Arrival, now: Date): Key {
  if (!scope)
    throw request.headers.authorization
      ? new AwsError('IncompleteSignature', 'The Authorization header is not a complete AWS4-HMAC-SHA256 signature.')
      : new AwsError('MissingAuthentication', 'Request is missing Authentication Token')
  const key = world.keys.get(scope.accessKeyId)
  if (!key) throw new AwsError('UnknownKey', 'The security token included in the request is invalid.')
  if (key.sessionToken !== request.headers['x-amz-security-token'])
    throw new AwsError('InvalidToken', 'The security token included in the request is invalid.')
  verifySignature(request, scope, key.secretAccessKey, now)
  if (key.expiresAt && key.expiresAt <= now)
    throw new AwsError('ExpiredCredentials', 'The security token included in the request is expired')
  return key
}

function decode(arrival: Arrival): Input {
  const schema = arrival.service.wire.schema.operations.get(arrival.operation)
  if (!schema) throw new AwsError('UnknownOperation', `Could not find operation ${arrival.operation}.`)
  arrival.input ??= arrival.service.wire.decode(schema, arrival.request)
  checkRequired(schema, arrival.input)
  return arrival.input
}

/** The input for the journal, which also records calls that say nothing readable. */
function peek(arrival: Arrival): Input | undefined {
  try {
    return decode(arrival)
  } catch {
    return arrival.input
  }
}

function accountOf(arn: unknown): string | undefined {
  return typeof arn === 'string' ? arn.split(':')[4] : undefined
}

function dated(response: HttpResponse, headers: { date: string }): HttpResponse {
  return { ...response, headers: { ...response.headers, ...headers } }
}
