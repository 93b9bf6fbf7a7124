import type { KnownGrant } from '../../src/domain/evidence/attribution.ts'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { account } from './account.ts'

export const INSTANCE = 'i-0123456789abcdef0'
export const OTHER_INSTANCE = 'i-0fedcba9876543210'
export const OPENS_AT = new Date('2026-11-23T10:00:00Z')
export const ENDS_AT = new Date('2026-11-23T11:00:00Z')
/** Milliseconds after the end of alice's grant. */
export const past = (ms: number) => new Date(ENDS_AT.getTime() + ms)
export const minutes = (count: number) => count * 60_000

export const ownerOf = (user: string) => `arn:aws:iam::${account.id}:user/${user}`

/** Alice's session of half an hour, well within the grant. */
export const session = (change: Partial<Session> = {}): Session => ({
  id: 'alice-0123456789abcdef0',
  owner: ownerOf('alice'),
  target: INSTANCE,
  document: 'JitAccess-1h',
  status: 'Terminated',
  startedAt: past(minutes(-45)),
  endedAt: past(minutes(-15)),
  ...change,
})

/** The same, open. */
export const openSession = (change: Partial<Session> = {}): Session => {
  const { endedAt: _, ...open } = session({ status: 'Connected' })
  return { ...open, ...change }
}

interface GrantChange extends Partial<Omit<GrantRecord, 'opensAt' | 'expiresAt'>> {
  readonly opensAt?: Date
  readonly expiresAt?: Date
}

/** Eight digits that tell grants of one merge apart. */
export const idOf = (digest: number) => grantId('a'.repeat(40), digest.toString(16).padStart(8, '0'))

export function record({
  opensAt = OPENS_AT,
  expiresAt = ENDS_AT,
  id = idOf(1),
  ...rest
}: GrantChange = {}): GrantRecord {
  return {
    id,
    account: account.name,
    accountId: account.id,
    region: account.region,
    partition: account.partition,
    role: account.roles.revoke,
    user: 'alice',
    policy: policyName(expiresAt, id),
    instances: [INSTANCE],
    documents: ['JitAccess-1h', 'JitAccess-8h'],
    mergedAt: formatInstant(OPENS_AT),
    opensAt: formatInstant(opensAt),
    expiresAt: formatInstant(expiresAt),
    pullRequest: 7,
    ...rest,
  }
}

/** Alice's grant of an hour on one instance. */
export const grant = (change: GrantChange = {}, seen: Partial<Omit<KnownGrant, 'record'>> = {}): KnownGrant => ({
  record: record(change),
  request: { account: account.name, instances: [INSTANCE], durationMs: 3_600_000, reason: 'INC-1234: disk full' },
  terminated: new Set(),
  outlived: new Set(),
  ...seen,
})
