import { type Decision, decide } from './decision.ts'
import type { AwsCall, Permission } from './operation/operation.ts'
import { type Caller, readerOf, visiblePolicies } from './state/identity.ts'
import { AwsError } from './wire/errors.ts'

/** @throws AwsError AccessDenied, in AWS's words */
export async function demand(permission: Permission, call: Omit<AwsCall, 'allows'>): Promise<void> {
  const decision = await judge(permission, call)
  if (decision !== 'allowed') throw denial(call.caller.arn, permission, decision, call)
}

/** Judges by what this caller's requests are judged by at this instant: the policies that have reached it. */
export function judge(
  permission: Permission,
  { caller, now, sourceIp, region }: Omit<AwsCall, 'allows'>,
): Promise<Decision> {
  const subject = caller.kind === 'user' ? caller.user : caller.role
  const reader = readerOf(caller)
  return decide({
    principal: caller.arn,
    accountId: caller.account.id,
    action: permission.action,
    resource: permission.resource,
    context: {
      ...callerContext(caller, sourceIp),
      'aws:RequestedRegion': permission.action.startsWith('iam:') ? 'us-east-1' : region.name,
      ...permission.context,
    },
    now,
    identity: visiblePolicies(subject, reader, now),
    boundary: subject.boundary.seenBy(reader, now)?.document,
    session: caller.kind === 'role' ? caller.sessionPolicy : undefined,
    resourcePolicy: permission.resourcePolicy,
  })
}

/** `aws:CurrentTime` is added where the decision is made. `aws:EpochTime` is left out: iam-simulate compares it wrongly. */
export function callerContext(caller: Caller, sourceIp: string): Record<string, string> {
  return {
    'aws:PrincipalAccount': caller.account.id,
    // Another account's comes with the permission.
    'aws:ResourceAccount': caller.account.id,
    'aws:PrincipalArn': caller.kind === 'user' ? caller.arn : caller.role.arn,
    'aws:SecureTransport': 'true',
    'aws:SourceIp': sourceIp,
    'aws:userid': caller.userId,
    ...(caller.kind === 'user' && { 'aws:username': caller.arn.slice(caller.arn.lastIndexOf('/') + 1) }),
    ...(caller.mfa !== undefined && { 'aws:MultiFactorAuthPresent': String(caller.mfa) }),
  }
}

function denial(
  arn: string,
  permission: Permission,
  decision: Exclude<Decision, 'allowed'>,
  call: Omit<AwsCall, 'allows'>,
) {
  const { action } = permission
  const because = {
    'explicit deny': 'with an explicit deny in an identity-based policy',
    'resource deny': 'with an explicit deny in a resource-based policy',
    identity: `because no identity-based policy allows the ${action} action`,
    boundary: `because no permissions boundary allows the ${action} action`,
    session: `because no session policy allows the ${action} action`,
  }[decision]
  const [service = ''] = action.split(':')
  const resource = permission.resource === '*' && service !== 's3' ? call.region.arn(service, '*') : permission.resource
  return new AwsError(
    'AccessDenied',
    `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${because}`,
  )
}
