import { type Asked, digestOf } from './asking.ts'
import { bucketOf, compact, type Employee, gitBlob, roleOf, text } from './company.ts'
import { idOf, type Landing, type TrueGrant, type TrueOther } from './truth.ts'

/** What the ledger has of the half-year, in the words that jobs write: test/report/half-year.test.ts compares them with real ones. */
export interface WrittenRecord {
  readonly path: string
  readonly record: Readonly<Record<string, unknown>>
  readonly at: number
  /** How the witness keeps it; absent for what only the branch has. */
  readonly witnessed?: { readonly kind: string; readonly series: readonly string[]; readonly account: string }
}

export const starter = (login: string, event: string) => ({ login, id: 1_000 + login.length, event })
export const monthOf = (at: number | undefined) => (at === undefined ? 'undated' : text(at).slice(0, 7))
export const policyOf = (grant: TrueGrant) => `jit.${compact(grant.expiresAt)}.${idOf(grant)}`

/** What records of a request say of it. */
export function aboutRequest(
  { employee, asked, landing }: { readonly employee: Employee; readonly asked: Asked; readonly landing: Landing },
  observedAt: number,
  { run, rulesText, kind }: { readonly run: string; readonly rulesText: string; readonly kind: string },
) {
  const { place, instances, tags, seconds, reason, start } = asked
  return {
    observedAt: text(observedAt),
    run,
    startedBy: starter('carol', 'push'),
    rulesBlobSha: gitBlob(rulesText),
    mergeSha: landing.sha,
    requestedBy: landing.number === undefined ? undefined : { login: landing.author, id: 7 },
    requestedAt: landing.number === undefined ? undefined : text(requestedAt(landing)),
    mergedBy: landing.number === undefined ? undefined : { login: 'carol', id: 3 },
    file: `requests/${employee.name}.yaml`,
    reason,
    duration: `${seconds / 3_600}h`,
    start: start === undefined ? undefined : text(start),
    kind,
    user: employee.name,
    account: place.name,
    instances,
    tags,
    digest: digestOf(employee, asked),
    pullRequest: landing.number,
  }
}

export const requestedAt = ({ at, number = 0 }: Landing) => at - 600_000 - (number % 50) * 60_000

export function grantOf(grant: TrueGrant) {
  const { employee, asked, landing, opensAt, expiresAt } = grant
  const { place, tags, resolved } = asked
  const { role, identity } = employee
  return {
    id: idOf(grant),
    account: place.name,
    accountId: place.id,
    region: place.region,
    partition: 'aws',
    role: roleOf(place, 'JitRevoke'),
    bucket: bucketOf(place),
    user: employee.name,
    ...(role !== undefined && { principal: { kind: 'assumed-role', role, roleId: 'AROAEXAMPLEEXAMPLE123', identity } }),
    policy: policyOf(grant),
    instances: resolved,
    ...(tags && { live: tags }),
    documents: ['JitAccess-1h', 'JitAccess-8h'],
    mergedAt: text(landing.at),
    opensAt: text(opensAt),
    expiresAt: text(expiresAt),
    pullRequest: landing.number,
  }
}

export function grantedRecord(grant: TrueGrant, url: string): WrittenRecord {
  const { landing, content, approvals, rule, rulesText, run, dueAt, asked } = grant
  const id = idOf(grant)
  const merged = {
    pullRequest: { number: landing.number, url: `${url}/pull/${landing.number}` },
    headSha: landing.headSha,
    blobSha: gitBlob(content),
    mergedAt: text(landing.at),
  }
  const own = { login: landing.author, id: 7 }
  const approval = asked.isBreakGlass
    ? {
        ...merged,
        by: [],
        kind: 'break-glass',
        askedBy: [own],
        beneficiary: [own],
        review: { approvals: 1, dueAt: text(dueAt ?? 0) },
      }
    : { ...merged, by: approvals.map(({ login, at }) => ({ login, at: text(at) })) }
  const about = aboutRequest(grant, grant.grantedAt, { run, rulesText, kind: 'granted' })
  return {
    path: `${monthOf(landing.at)}/${id}/granted.json`,
    record: { ...about, repeated: false, grant: grantOf(grant), approval, rule, advice: [] },
    at: grant.grantedAt,
    witnessed: { kind: 'granted', series: [id], account: asked.place.name },
  }
}

export function otherRecord(other: TrueOther, rulesText: string, run: string): WrittenRecord {
  const { kind, landing, asked, observedAt } = other
  const id = idOf(other)
  const refusals = [{ message: 'It has 0 of the 1 approvals', remedy: 'Have it approved' }]
  const rest = { refused: { refusals }, failed: { message: 'IAM did not answer' }, overtaken: {} }[kind]
  return {
    path: `${monthOf(landing.number === undefined ? undefined : landing.at)}/${id}/${kind}.json`,
    record: { ...aboutRequest(other, observedAt, { run, rulesText, kind }), ...rest },
    at: observedAt,
    witnessed: { kind: 'other', series: [id], account: asked.place.name },
  }
}
