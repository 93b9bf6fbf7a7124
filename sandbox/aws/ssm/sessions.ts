import type { ResumeSessionRequest, StartSessionRequest, TerminateSessionRequest } from '@aws-sdk/client-ssm'
import { type AwsCall, literal, operation, type Permission } from '../operation/operation.ts'
import { defaultDocument, type SessionInputs, sessionInputs } from '../state/document.ts'
import { documentArn, findDocument } from '../state/document-lookup.ts'
import { readerOf, visiblePolicies } from '../state/identity.ts'
import { Session } from '../state/session.ts'
import { failureOf, newSessionId } from '../state/session-start.ts'
import { AwsError } from '../wire/errors.ts'
import { nodeArn, nodeContext } from './nodes.ts'

export const sessionOperations = {
  StartSession: operation(
    (input: StartSessionRequest, call) => {
      const check = { 'ssm:SessionDocumentAccessCheck': 'true' }
      const on = (resource: string, context = {}): Permission => ({
        action: 'ssm:StartSession',
        resource,
        context: { ...check, ...context },
      })
      // Each resource is judged by itself: the document has none of the instance's tags.
      const instance = on(nodeArn(input.Target ?? '', call.region), nodeContext(input.Target ?? '', call.region))
      const document = on(documentArn(input.DocumentName ?? defaultDocument, call.region))
      return input.DocumentName !== undefined || asksForDocument(call) ? [instance, document] : [instance]
    },
    (input: StartSessionRequest, call) => {
      checkReason(input.Reason)
      const document = findDocument(input.DocumentName ?? defaultDocument, call.region)
      const node = call.region.nodes.get(input.Target ?? '')
      if (!node?.online) throw new AwsError('TargetNotConnected', `${input.Target} is not connected.`)
      const session = begin(document.name, sessionInputs(document), input, call)
      call.region.begin(session)
      return connection(session.id, call)
    },
  ),

  ResumeSession: operation(
    (input: ResumeSessionRequest, call) => onSession('ssm:ResumeSession', input.SessionId, call),
    (input: ResumeSessionRequest, call) => {
      const session = sessionOf(input.SessionId, call)
      const status = session.statusAt(call.now)
      if (status !== 'Connected' && status !== 'Disconnected')
        throw new AwsError('DoesNotExistException', `Session ${session.id} is ${status} and cannot be resumed.`)
      session.resume()
      return connection(session.id, call)
    },
  ),

  TerminateSession: operation(
    (input: TerminateSessionRequest, call) => onSession('ssm:TerminateSession', input.SessionId, call),
    (input: TerminateSessionRequest, call) => {
      const session = sessionOf(input.SessionId, call)
      const { settings, random } = call.world
      if (session.endedBy(call.now) && settings.deadSession === 'ValidationException')
        throw new AwsError('Invalid', 'Session is not in a valid state.')
      const delays = { terminateMs: random.between(settings.terminateMs), closeMs: random.between(settings.closeMs) }
      session.terminate(call.now, delays)
      return { SessionId: session.id }
    },
  ),
}

/** The API's pattern `^.{1,256}$`, in which a dot is no line end. */
function checkReason(reason: string | undefined): void {
  if (reason !== undefined && !/^.{1,256}$/.test(reason))
    throw new AwsError(
      'Invalid',
      "1 validation error detected: Value at 'reason' failed to satisfy constraint: Member must satisfy regular expression pattern: ^.{1,256}$",
    )
}

/** Who names no document is asked for permission on the default one only if a policy has the check. */
function asksForDocument({ caller, now }: AwsCall): boolean {
  const subject = caller.kind === 'user' ? caller.user : caller.role
  const reader = readerOf(caller)
  const boundary = subject.boundary.seenBy(reader, now)?.document ?? ''
  return [...visiblePolicies(subject, reader, now), boundary].some(text => /ssm:SessionDocumentAccessCheck/i.test(text))
}

/** The session's tag says whose it is: policies compare it with `${aws:userid}`. */
function onSession(action: string, id: string | undefined, { region }: AwsCall): Permission[] {
  const owner = region.sessions.get(id ?? '')?.start.ownerId
  const resource = region.arn('ssm', `session/${literal(id ?? '')}`)
  return [{ action, resource, ...(owner && { context: { 'ssm:resourceTag/aws:ssmmessages:session-id': owner } }) }]
}

function sessionOf(id: string | undefined, { region }: AwsCall): Session {
  const session = region.sessions.get(id ?? '')
  if (!session) throw new AwsError('DoesNotExistException', `Session ${id} does not exist.`)
  return session
}

function begin(document: string, inputs: SessionInputs, input: StartSessionRequest, call: AwsCall): Session {
  const { random, settings, clock } = call.world
  const { caller } = call
  return new Session(
    {
      id: newSessionId(caller.arn.slice(caller.arn.lastIndexOf('/') + 1), call.world),
      target: input.Target ?? '',
      owner: settings.ownerHasPath ? caller.arn : caller.arn.replace(/:user\/.*\//, ':user/'),
      ownerId: caller.userId,
      document,
      inputs,
      reason: input.Reason,
      startedAt: call.now,
      connectMs: random.between(settings.connectMs),
      listingLagMs: random.between(settings.listingLagMs),
      s3DelayMs: random.between(settings.s3DelayMs),
      script: settings.script,
      failure: failureOf(inputs, call.region),
    },
    clock,
  )
}

function connection(id: string, { region, world }: AwsCall) {
  const StreamUrl = `wss://ssmmessages.${region.name}.amazonaws.com/v1/data-channel/${id}?role=publish_subscribe`
  return { SessionId: id, TokenValue: `sandbox-${world.random.string(32)}`, StreamUrl }
}
