import { formatInstant } from '../../../src/shared/instant.ts'
import type { Urls } from '../call/call.ts'
import type { PushRecord } from '../state/record.ts'
import { nodeId, type Schema } from './schema.ts'
import { userOrNull } from './user.ts'

export function activity(urls: Urls, { id, type, ref, before, after, by, at }: PushRecord): Schema<'activity'> {
  return {
    id,
    node_id: nodeId('PushActivity', id),
    before,
    after,
    ref,
    timestamp: formatInstant(at),
    activity_type: type,
    actor: userOrNull(urls, by),
  }
}
