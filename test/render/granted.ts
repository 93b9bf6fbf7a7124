import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import type { Grant } from '../../src/domain/grant/grant.ts'
import { completeGrant, type PlannedGrant, resolutionWithoutAws } from '../../src/domain/grant/planned-grant.ts'
import { type Merge, planMerge } from '../../src/domain/merge/plan.ts'
import type { GrantPrincipal, Subject } from '../../src/domain/principal/principal.ts'
import { digestOf, type Request, type RequestEntry } from '../../src/domain/request/request.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'
import { account } from '../domain/account.ts'
import { evidenceOf, MERGE, PATH, rule } from '../domain/evidence.ts'
import type { NamedRequest } from '../support/named-request.ts'

export const request: NamedRequest = {
  account: 'dev',
  instances: ['i-0123456789abcdef0'],
  durationMs: 3_600_000,
  reason: 'INC-1: x',
}

export const ROLE_ID = 'AROA0123456789ABCDEFG'

/** As AWS has them: every role has the same id. */
const asGiven = (subject: Subject): GrantPrincipal =>
  subject.kind === 'iam-user' ? subject : { ...subject, roleId: ROLE_ID }

/** Exactly what its request names. */
export function complete(planned: PlannedGrant): Grant {
  const resolution = resolutionWithoutAws(planned)
  if (!resolution) throw new Error('AWS would have to resolve it')
  return completeGrant(planned, resolution, asGiven(planned.principal))
}

/** The grant that alice's merged request becomes, and the entry that asked for it. */
export function granted(asked: Request): {
  readonly grant: Grant
  readonly planned: PlannedGrant
  readonly entry: RequestEntry
} {
  const added = {
    user: 'alice',
    request: asked,
    digest: digestOf('alice', asked),
    at: { file: PATH, line: 1, column: 1 },
  }
  const change = { path: PATH, before: [], after: [added] }
  const users = new Map([['alice', ['alice-gh']]])
  const accounts = new Map([['dev', account]])
  const rules: Rules = {
    accounts,
    rules: [rule],
    users,
    people: new Map(),
    accountIds: new Map(),
    notify: [],
    followUp: DEFAULT_FOLLOW_UP,
  }
  const about = { problems: [], touchesRules: false, rulesBefore: rules }
  const merge: Merge = { sha: MERGE, evidence: evidenceOf({}), changes: [change], ...about }
  const [decision] = planMerge(merge, rules)
  if (decision?.kind !== 'grant') throw new Error('it was to be granted')
  const { planned, entry } = decision
  return { grant: complete(planned), planned, entry }
}
