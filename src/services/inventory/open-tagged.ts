import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { clauseOf } from '../../shared/result.ts'
import { attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import type { FindTagged } from './coverage.ts'
import { readIdsWithTags } from './tagged-nodes.ts'

/**
 * Asks AWS which instances carry the tags of a live grant, through the role that ends access. A stack of an earlier release does not
 * allow that: then nothing is kept open that is not sure, and the log says so.
 */
export function openTagged(
  context: Context,
  { account, role }: Pick<RevocationTarget, 'account' | 'role'>,
): FindTagged {
  return async tags => {
    const read = await attempt(context, async () => {
      const { ssm } = await context.aws.connect('nodes', { account, role }, [])
      return readIdsWithTags(ssm, tags)
    })
    if (read.ok) return read.value
    context.log(
      `which instances a live grant is for could not be read, so a session ends unless that is sure: ${clauseOf(read.failure)}`,
    )
    return undefined
  }
}
