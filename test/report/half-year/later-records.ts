import { type Place, text } from './company.ts'
import { policyOf, type WrittenRecord } from './records.ts'
import { idOf, type TrueGrant } from './truth.ts'

const observed = (at: number, run: string, login: string, event: string) => ({
  observedAt: text(at),
  run,
  startedBy: { login, id: 1_000 + login.length, event },
})
const folderOf = (grant: TrueGrant) => `${text(grant.landing.at).slice(0, 7)}/${idOf(grant)}`

export function deletionRecord(grant: TrueGrant, at: number, run: string): WrittenRecord {
  const { asked, employee, landing } = grant
  const { name, region } = asked.place
  return {
    path: `${folderOf(grant)}/deleted-by-others.${region}.json`,
    record: {
      ...observed(at, run, 'dave', 'schedule'),
      kind: 'deleted-by-others',
      pullRequest: landing.number,
      account: name,
      region,
      user: employee.name,
      policies: [policyOf(grant)],
    },
    at,
    witnessed: { kind: 'other', series: [idOf(grant)], account: name },
  }
}

export function evidenceRecord(grant: TrueGrant, run: string): WrittenRecord | undefined {
  const { usage, asked, employee, landing, expiresAt } = grant
  if (!usage) return undefined
  const { name, region } = asked.place
  const sessions = usage.sessions.map(({ id, isFound }) => ({
    id,
    owner: `arn:aws:iam::${asked.place.id}:user/${employee.name}`,
    account: name,
    region,
    target: asked.resolved[0],
    document: 'JitAccess-8h',
    status: 'Terminated',
    startedAt: text(grant.opensAt + 60_000),
    endedAt: text(grant.opensAt + 120_000),
    ended: 'left, idle, or ended by hand',
    grant: idOf(grant),
    pullRequest: landing.number,
    accessEndedAt: text(expiresAt),
    cloudWatch: { group: `/aws/ssm/${name}`, stream: id, state: isFound ? 'found' : 'absent' },
    s3: {
      bucket: `transcripts-${name}`,
      key: `sessions/${id}.log`,
      ...(isFound ? { state: 'found', bytes: 812, etag: 'e', versionId: 'v1' } : { state: 'absent' }),
    },
    verdicts: [
      isFound
        ? { verdict: 'recorded in both', kind: 'recorded in both', severity: 'fine', advice: 'None' }
        : { verdict: 'not recorded: nothing', kind: 'not recorded', severity: 'alarm', advice: 'Look' },
    ],
  }))
  return {
    path: `${folderOf(grant)}/evidence${usage.isFinal ? '' : '-so-far'}.${region}.json`,
    record: {
      ...observed(usage.at, run, 'github-actions[bot]', 'workflow_dispatch'),
      kind: 'evidence',
      readFrom: landing.sha,
      id: idOf(grant),
      user: employee.name,
      account: name,
      region,
      pullRequest: landing.number,
      endedAt: text(expiresAt),
      minutesUsed: usage.minutes,
      overrunSeconds: 0,
      sessions,
    },
    at: usage.at,
  }
}

export const reviewRecords = (grant: TrueGrant, run: string): readonly WrittenRecord[] =>
  grant.reviews.map(({ verdict, by, at }, index) => ({
    path: `${folderOf(grant)}/review.${900 + index}.json`,
    record: {
      ...observed(at + 30_000, run, by, 'issue_comment'),
      kind: 'review',
      grant: idOf(grant),
      verdict,
      by: { login: by, id: 3 },
      at: text(at),
      comment: 900 + index,
      text: 'Looked at it',
    },
    at: at + 30_000,
    witnessed: { kind: 'other', series: [idOf(grant)], account: grant.asked.place.name },
  }))

export type TrueSelector =
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'everything' }
  | { readonly kind: 'grant-id'; readonly id: string }

export const stopRecord = (selector: TrueSelector, at: number, run: string, number: number): WrittenRecord => ({
  path: `${text(at).slice(0, 7)}/stops/${number}-1.json`,
  record: { ...observed(at, run, 'dora', 'workflow_dispatch'), kind: 'stopped', selector },
  at,
  witnessed: { kind: 'stopped', series: [`stops/${text(at).slice(0, 7)}`], account: 'dev' },
})

export interface TrueFinding {
  readonly state: string
  readonly place: Place
  readonly user: string
  readonly policy: string
  readonly at: number
}

export function findingRecords({ state, place, user, policy, at }: TrueFinding, run: string): readonly WrittenRecord[] {
  const month = text(at).slice(0, 7)
  const name = `${state.replaceAll(' ', '-')}.${place.name}.${user}.${policy}`
  const witnessed = { kind: 'other', series: [`findings/${month}`], account: place.name }
  const record = {
    ...observed(at, run, 'dave', 'schedule'),
    kind: 'finding',
    state,
    account: place.name,
    region: place.region,
    user,
    policy,
    sessions: [],
    why: `Its document is not the one that was approved`,
    issue: 77,
  }
  const gone = {
    ...observed(at + 3_600_000, run, 'dave', 'schedule'),
    kind: 'finding-gone',
    state,
    account: place.name,
  }
  return [
    { path: `${month}/findings/${name}.json`, record, at, witnessed },
    { path: `${month}/findings/${name}.gone.json`, record: gone, at: at + 3_600_000, witnessed },
  ]
}
