import { act } from './act.ts'
import { services } from './services.ts'
import type { AwsState } from './state/state.ts'
import { AwsError } from './wire/errors.ts'
import { spellOut } from './wire/wire.ts'

export type ServiceName = 'iam' | 'sts' | 'ssm' | 'logs' | 's3'

/** A call as if signed by this key. */
export interface DirectCall {
  readonly accessKeyId: string
  readonly region: string
  readonly service: ServiceName
  readonly operation: string
  readonly input: object
}

/** The door without HTTP: authorises the call, carries it out and journals it. @throws AwsError */
export async function callDirectly(world: AwsState, call: DirectCall): Promise<object | undefined> {
  const { accessKeyId, region, operation, input } = call
  const service = services.get(call.service)
  const caller = world.keys.get(accessKeyId)?.caller
  if (!service || !caller) throw new Error(`The sandbox knows no key ${accessKeyId} for ${call.service}.`)
  const at = world.clock.now()
  const entry = { at, service: service.name, operation, account: caller.account.id, principal: caller.arn }
  try {
    const output = await act(world, { caller, region, sourceIp: undefined, service, operation, input })
    world.calls.push({ ...entry, region, input, outcome: 'ok' })
    return output
  } catch (error) {
    if (error instanceof AwsError) {
      const outcome = spellOut(error, service.wire.schema, service.protocol).code
      world.calls.push({ ...entry, region, input, outcome })
    }
    throw error
  }
}
