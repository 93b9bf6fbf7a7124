import { demand, judge } from './authorization.ts'
import type { AwsCall, Operation } from './operation/operation.ts'
import type { Service } from './service.ts'
import { type Caller, callerAt } from './state/identity.ts'
import type { AwsState } from './state/state.ts'
import { AwsError } from './wire/errors.ts'

/** What an authenticated caller asks for. */
export interface Ask {
  readonly caller: Caller
  readonly region: string
  readonly sourceIp: string | undefined
  readonly service: Service
  readonly operation: string
  readonly input: object
}

/** Asks every permission that the call needs, and then carries it out. @throws AwsError */
export async function act(world: AwsState, ask: Ask): Promise<object | undefined> {
  const { service, operation, input } = ask
  const known = service.operations[operation] as Operation<object, object | undefined> | undefined
  if (!known) throw new AwsError('UnknownOperation', `The sandbox does not implement ${service.name}:${operation}.`)
  const asked = standingOf(world, ask)
  const call: AwsCall = { ...asked, allows: async permission => (await judge(permission, asked)) === 'allowed' }
  for (const permission of known.permissions(input, call)) await demand(permission, call)
  return known.run(input, call)
}

/** Who asks, from where and when: all that a permission is judged by. */
export function standingOf(
  world: AwsState,
  { caller: signer, region, sourceIp = world.settings.sourceIp }: Pick<Ask, 'caller' | 'region' | 'sourceIp'>,
): Omit<AwsCall, 'allows'> {
  const now = world.clock.now()
  const caller = callerAt(signer, now)
  const account = world.accounts.get(caller.account.id)
  if (!account) throw new Error(`The sandbox has no account ${caller.account.id}.`)
  return { world, account, region: account.region(region), caller, sourceIp, now }
}
