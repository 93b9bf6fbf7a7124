import { sortTags } from '../request/targets.ts'
import type { GrantRecord } from './record.ts'

/** Whether two records describe one grant, even if the rules have renamed its account, role or documents in between. */
export function isSameGrant(one: GrantRecord, other: GrantRecord): boolean {
  const identity = ({
    id,
    accountId,
    region,
    user,
    principal,
    policy,
    instances,
    live = {},
    mergedAt,
    expiresAt,
    pullRequest,
  }: GrantRecord) =>
    JSON.stringify([
      id,
      accountId,
      region,
      user,
      principal,
      policy,
      instances.toSorted(),
      sortTags(live),
      mergedAt,
      expiresAt,
      pullRequest,
    ])
  return identity(one) === identity(other)
}
