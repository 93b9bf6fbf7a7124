import type { SessionInputs } from './document.ts'
import type { Region } from './region.ts'
import type { SharedState } from './shared-state.ts'

/** Why a session with these inputs never connects, if so. */
export function failureOf(inputs: SessionInputs, { world, logGroups }: Region): string | undefined {
  const { logGroup, bucket } = inputs
  if (logGroup !== undefined && inputs.logGroupMustBeEncrypted && !logGroups.get(logGroup)?.kmsKeyId)
    return `We couldn't start the session because encryption is not set up on the selected CloudWatch Logs log group ${logGroup}.`
  if (bucket !== undefined && inputs.bucketMustBeEncrypted && !world.buckets.has(bucket))
    return `We couldn't start the session because encryption of the S3 bucket ${bucket} cannot be verified.`
  return undefined
}

/** For a user's name, or a role session's. */
export function newSessionId(name: string, { random, settings }: SharedState): string {
  const hex = settings.sessionIdFormat === 'both' ? random.next() < 0.5 : settings.sessionIdFormat === 'hex'
  return hex ? `${name}-0${random.string(16)}` : `${name}-${random.string(26, 'abcdefghijklmnopqrstuvwxyz0123456789')}`
}
