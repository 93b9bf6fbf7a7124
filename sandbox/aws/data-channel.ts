import { demand } from './authorization.ts'
import type { Permission } from './operation/operation.ts'
import { callerAt } from './state/identity.ts'
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
 * asked.
 * @throws AwsError AccessDenied
 */
export async function openDataChannel(world: AwsState, { accessKeyId, session, ...where }: DataChannel): Promise<void> {
  const key = world.keys.get(accessKeyId)
  const account = key && world.accounts.get(key.caller.account.id)
  if (!account) throw new Error(`The sandbox knows no key ${accessKeyId}.`)
  const now = world.clock.now()
  const region = account.region(where.region)
  const caller = callerAt(key.caller, now)
  for (const resource of world.settings.dataChannelResources)
    await demand(permissionOn(resource, region, session), {
      world,
      account,
      region,
      caller,
      sourceIp: world.settings.sourceIp,
      now,
    })
}

function permissionOn(resource: DataChannelResource, region: Region, session: string): Permission {
  const arns = { none: '*', session: region.arn('ssm', `session/${session}`), messages: region.arn('ssmmessages', '*') }
  return { action: 'ssmmessages:OpenDataChannel', resource: arns[resource] }
}
