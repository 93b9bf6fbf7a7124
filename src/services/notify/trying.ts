import { messageOf } from '../../shared/errors.ts'
import type { Context } from '../context.ts'

/** Does what nothing else waits for; answers why it failed, in sentences that begin with `what`. */
export async function attemptOrExplain(
  { debug }: Pick<Context, 'debug'>,
  what: string,
  call: () => Promise<unknown>,
): Promise<readonly string[]> {
  try {
    await call()
    return []
  } catch (error) {
    debug(error)
    return [`${what}. ${messageOf(error)}`]
  }
}
