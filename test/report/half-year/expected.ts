import type { GrantRow } from '../../../src/domain/report/grant-row.ts'
import type { ReportFigures, Spread } from '../../../src/domain/report/report.ts'
import { gitBlob, PLACES, text } from './company.ts'
import { policyOf } from './records.ts'
import type { HalfYear } from './story.ts'
import { idOf, type TrueGrant } from './truth.ts'

/** The columns of a row that the truth has, by other means than those of the report. */
export function expectedGrant(grant: TrueGrant) {
  const { employee, asked, landing, content, approvals, rule, ends, usage, reviews } = grant
  const counting = ends.find(({ verdict }) => verdict === 'clean')
  return {
    id: idOf(grant),
    state: counting ? 'ended' : 'end-not-proven',
    requestedBy: landing.author,
    requestedAt: text(grant.requestedAt),
    user: employee.name,
    role: employee.role,
    logins: [employee.login],
    pullRequest: landing.number,
    file: grant.file,
    reason: asked.reason,
    ticket: asked.reason.startsWith('INC-') ? asked.reason.split(':')[0] : undefined,
    requestedSeconds: asked.seconds,
    kind: asked.isBreakGlass ? 'break-glass' : 'approved',
    approvals: approvals.map(({ login, at }) => `${login} ${text(at)}`),
    headSha: landing.headSha,
    blobSha: gitBlob(content),
    rule: `rule ${rule} (accounts: ${asked.place.name})`,
    rulesBlobSha: gitBlob(grant.rulesText),
    beforeAccess: true,
    mergedBy: 'carol',
    mergedAt: text(landing.at),
    mergeSha: landing.sha,
    account: `${asked.place.name} ${asked.place.id} ${asked.place.region}`,
    asked: asked.tags ? { tags: asked.tags } : isByName(asked.instances) ? { instances: asked.instances } : undefined,
    instances: asked.resolved,
    live: asked.tags,
    policy: policyOf(grant),
    times: [grant.grantedAt, grant.opensAt, grant.expiresAt].map(text),
    run: grant.run,
    ends: ends.map(
      end => `${end.verdict} ${end.cause} ${text(end.startedAt)} ${text(end.finishedAt)} ${end.terminated}`,
    ),
    ended: counting && {
      at: text(counting.finishedAt),
      cause: counting.cause,
      secondsToRevoke: (counting.finishedAt - counting.dueAt) / 1_000,
      overrunSeconds: counting.overrun,
    },
    usage: usage && {
      isFinal: usage.isFinal,
      minutes: usage.minutes,
      sessions: usage.sessions.map(({ id, isFound }) => `${id} ${isFound}`),
    },
    reviews: reviews.map(({ verdict, by }) => `${verdict} ${by}`),
    exceptions: [...grant.exceptions].toSorted(),
    witnessed: [true, ...ends.map(() => true)],
  }
}

const isByName = (instances: readonly string[] = []) => instances.some(each => !each.startsWith('i-'))

/** The same columns of a row of the report. */
export const grantAsExpected = (row: GrantRow): ReturnType<typeof expectedGrant> => ({
  id: row.id,
  state: row.state,
  requestedBy: row.requestedBy?.login ?? '',
  requestedAt: row.requestedAt ?? '',
  user: row.user,
  role: row.principal?.role,
  logins: row.logins,
  pullRequest: row.pullRequest.number,
  file: row.file,
  reason: row.reason,
  ticket: row.ticket,
  requestedSeconds: row.requestedSeconds,
  kind: row.approval.kind,
  approvals: row.approval.by.map(({ login, at }) => `${login} ${at}`),
  headSha: row.approval.headSha,
  blobSha: row.approval.blobSha,
  rule: row.approval.rule ?? '',
  rulesBlobSha: row.approval.rulesBlobSha ?? '',
  beforeAccess: row.approval.beforeAccess,
  mergedBy: row.mergedBy?.login ?? '',
  mergedAt: row.mergedAt,
  mergeSha: row.mergeSha,
  account: `${row.account} ${row.accountId} ${row.region}`,
  asked: row.asked?.tags ? { tags: row.asked.tags } : row.asked && { instances: row.asked.instances },
  instances: row.instances,
  live: row.live,
  policy: row.policy,
  times: [row.grantedAt, row.opensAt, row.expiresAt],
  run: row.run ?? '',
  ends: row.ends.map(end => `${end.verdict} ${end.cause} ${end.startedAt} ${end.finishedAt} ${end.terminatedSessions}`),
  ended: row.ended && {
    at: row.ended.at,
    cause: row.ended.cause,
    secondsToRevoke: row.ended.secondsToRevoke,
    overrunSeconds: row.ended.overrunSeconds,
  },
  usage: row.usage && {
    isFinal: row.usage.isFinal,
    minutes: row.usage.usedMinutes,
    sessions: row.usage.sessions.map(({ id, transcripts }) => `${id} ${transcripts.s3?.state === 'found'}`),
  },
  reviews: (row.reviews ?? []).map(({ verdict, by }) => `${verdict} ${by.login}`),
  exceptions: row.exceptions.map(({ kind }) => kind).toSorted(),
  witnessed: [row.artefact.witnessed === true, ...row.ends.map(({ artefact }) => artefact.witnessed === true)],
})

/** Percentiles by the nearest rank. */
function spreadOf(milliseconds: readonly number[]): Spread {
  const sorted = milliseconds.map(each => each / 1_000).toSorted((one, other) => one - other)
  const rank = (hundredths: number) => sorted[Math.ceil((sorted.length * hundredths) / 100) - 1] ?? Number.NaN
  return { count: sorted.length, p50: rank(50), p95: rank(95), max: rank(100) }
}

export function expectedFigures({ grants, people }: HalfYear): ReportFigures {
  const used = new Set(grants.map(({ employee }) => employee.name))
  const proven = grants.flatMap(({ ends }) => ends.find(({ verdict }) => verdict === 'clean') ?? [])
  const exceptions: Record<string, number> = {}
  for (const kind of grants.flatMap(grant => [...grant.exceptions])) exceptions[kind] = (exceptions[kind] ?? 0) + 1
  const isRuleUsed = (name: string) => grants.some(({ asked }) => asked.place.name === name)
  return {
    type: 'figures',
    grants: grants.length,
    people: used.size,
    requestToMerge: spreadOf(grants.map(({ landing, requestedAt }) => landing.at - requestedAt)),
    mergeToAccess: spreadOf(grants.map(({ landing, grantedAt }) => grantedAt - landing.at)),
    timeToRevoke: spreadOf(proven.map(({ finishedAt, dueAt }) => finishedAt - dueAt)),
    over: grants.length,
    provenClean: proven.length,
    shareProvenClean: proven.length / grants.length,
    neverUsed: grants.filter(({ usage }) => usage?.isFinal && usage.sessions.length === 0).length,
    overruns: exceptions.overrun ?? 0,
    exceptions,
    dormantPeople: ['zoe', ...people.map(({ name }) => name).filter(name => !used.has(name))].toSorted(),
    unusedRules: [
      'rule 1 (accounts: prod)',
      ...PLACES.flatMap(({ name }, index) => (isRuleUsed(name) ? [] : [`rule ${index + 2} (accounts: ${name})`])),
    ],
  }
}
