import type { AwsAccount } from '../state/account.ts'
import type { Caller } from '../state/identity.ts'
import type { Region } from '../state/region.ts'
import type { AwsState } from '../state/state.ts'

/** What a call must be allowed to do. */
export interface Permission {
  readonly action: string
  /** The resource as policies name it; `*` for actions without one. */
  readonly resource: string
  readonly context?: Readonly<Record<string, string>>
  /** The policy of the bucket or key that is asked for. */
  readonly resourcePolicy?: string
}

/** One call by an authenticated caller. */
export interface AwsCall {
  readonly world: AwsState
  readonly account: AwsAccount
  readonly region: Region
  readonly caller: Caller
  readonly sourceIp: string
  readonly now: Date
  /** Whether the caller may do this as well, for answers that depend on it. */
  allows(permission: Permission): Promise<boolean>
}

export interface Operation<Input, Output> {
  /** All of them must be allowed; none: everybody who signs may. Methods, so that a table can hold all inputs. */
  permissions(input: Input, call: AwsCall): readonly Permission[]
  run(input: Input, call: AwsCall): Output | Promise<Output>
}

/**
 * A name as AWS takes it, which has no wildcards: `*` and `?` in it are characters like others. Policies can match them by their own
 * wildcards alone, so others stand for them when the simulator is asked.
 */
export const literal = (name: string): string => name.replaceAll('*', '\u2217').replaceAll('?', '\uff1f')

export type Operations = Readonly<Record<string, Operation<never, unknown>>>

export function operation<Input, Output = undefined>(
  permissions: (input: Input, call: AwsCall) => readonly Permission[],
  run: (input: Input, call: AwsCall) => Output | Promise<Output>,
): Operation<Input, Output> {
  return { permissions, run }
}
