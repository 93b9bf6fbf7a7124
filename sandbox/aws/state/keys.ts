import type { Key, UserCaller } from './identity.ts'
import { stableId, stableSecret } from './ids.ts'
import type { SharedState } from './shared-state.ts'

/** A user's own key, the same in every world. */
export function longTermKey(
  { keys }: SharedState,
  caller: UserCaller,
  ordinal: string,
): { accessKeyId: string; secretAccessKey: string } {
  const { id } = caller.account
  const accessKeyId = stableId('AKIA', 16, id, caller.userId, ordinal)
  const secretAccessKey = stableSecret(id, caller.userId, ordinal)
  keys.set(accessKeyId, { accessKeyId, secretAccessKey, sessionToken: undefined, expiresAt: undefined, caller })
  return { accessKeyId, secretAccessKey }
}

export function temporaryKey({ random, clock, keys }: SharedState, caller: Key['caller'], durationMs: number): Key {
  const key: Key = {
    accessKeyId: `ASIA${random.string(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    secretAccessKey: random.string(40),
    sessionToken: `sandbox-session-token-${random.string(64)}`,
    expiresAt: new Date(clock.now().getTime() + durationMs),
    caller,
  }
  keys.set(key.accessKeyId, key)
  return key
}
