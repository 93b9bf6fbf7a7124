import { standingOf } from './act.ts'
import { demand } from './authorization.ts'
import type { Permission } from './operation/operation.ts'
import { onKey } from './s3/access.ts'
import type { Region } from './state/region.ts'
import type { DataChannelResource } from './state/settings.ts'
import type { AwsState } from './state/state.ts'

/** A session that a client of Session Manager wants to connect its terminal to. */
export interface DataChannel {
  readonly accessKeyId: string
  readonly region: string
  readonly session: string
}

/**
 * What session-manager-plugin asks for after StartSession, by its own signature (docs/aws-facts.md SSM-16): without it the
 * session is there, and the terminal is not. Which resource AWS asks about is not established (SSM-17): all of the settings' are
 * asked. Where the document has a key, the plugin then asks KMS for a data key, by the same keys (SSM-23).
 * @throws AwsError AccessDenied
 */
export async function openDataChannel(
  world: AwsState,
  { accessKeyId, session, region: name }: DataChannel,
): Promise<void> {
  const caller = world.keys.get(accessKeyId)?.caller
  if (!caller) throw new Error(`The sandbox knows no key ${accessKeyId}.`)
  const call = standingOf(world, { caller, region: name, sourceIp: undefined })
  const { region, account } = call
  for (const resource of world.settings.dataChannelResources)
    await demand(permissionOn(resource, region, session), call)
  const key = region.sessions.get(session)?.start.inputs.kmsKeyId
  if (key !== undefined) await demand(onKey('kms:GenerateDataKey', keyArn(key, region), account), call)
}

const keyArn = (key: string, region: Region) => (key.startsWith('arn:') ? key : region.arn('kms', `key/${key}`))

function permissionOn(resource: DataChannelResource, region: Region, session: string): Permission {
  const arns = { none: '*', session: region.arn('ssm', `session/${session}`), messages: region.arn('ssmmessages', '*') }
  return { action: 'ssmmessages:OpenDataChannel', resource: arns[resource] }
}
