import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { type ListedReport, listed, type WrittenReport } from './report-parts.ts'

// Over 200 lines: one report with a row of every kind.

const HOUR = 3_600_000
const SINCE = Date.parse('2026-11-01T00:00:00Z')
const USERS = ['alice', 'bob', 'carla', 'dan', 'erin', 'frank', 'grace', 'heidi'] as const
const ACCOUNTS = [
  { account: 'dev', accountId: '111111111111', region: 'ap-southeast-1' },
  { account: 'prod', accountId: '222222222222', region: 'eu-west-1' },
] as const
const hex = (seed: number, length: number) =>
  (BigInt(seed + 1) * 0x9e3779b97f4a7c15f39cc0605cedc834n).toString(16).repeat(3).slice(0, length)
const at = (ms: number) => formatInstant(new Date(ms))
const artefact = (path: string, seed: number) => ({ path, sha256: hex(seed, 64), witnessed: seed % 17 !== 3 })

/** A report as it would be, for tests of what is made of it: any number of grants, some of each kind of exception. */
export function sampleReport(
  count = 40,
  edit: (report: WrittenReport) => WrittenReport = report => report,
): ListedReport {
  const grants = Array.from({ length: count }, (_, index) => sampleGrant(index, count))
  const first = grants[0] as GrantRow
  const event = (name: string, seed: number) => ({
    observedAt: at(SINCE + seed * HOUR),
    run: `https://github.example/acme/access/actions/runs/${seed}`,
    startedBy: { login: 'carol', id: 3, event: 'workflow_dispatch' },
    artefact: artefact(`2026-11/${name}.json`, seed),
  })
  const request = { user: 'bob', account: 'prod', instances: ['i-0bbbbbbbbbbbbbbb2'], file: 'requests/bob.yaml' }
  const asked = { reason: '=HYPERLINK("http://evil")', mergeSha: hex(901, 40), grant: `${hex(901, 12)}-${hex(902, 8)}` }
  const report = edit({
    header: {
      type: 'report',
      version: 1,
      since: at(SINCE),
      until: at(SINCE + 30 * 24 * HOUR),
      madeAt: at(SINCE + 31 * 24 * HOUR),
      repository: 'acme/access',
      repositoryUrl: 'https://github.example/acme/access',
      run: 'https://github.example/acme/access/actions/runs/4711',
      main: hex(7, 40),
      ledger: hex(8, 40),
      witness: ['dev', 'prod'],
    },
    checks: [
      {
        type: 'check',
        claim: 'Each merged request is granted, refused, failed or overtaken',
        state: 'holds',
        counts: { 'merged requests': count + 2, granted: count, refused: 1, failed: 0, overtaken: 1 },
        gaps: [],
      },
      {
        type: 'check',
        claim: 'The branch of the ledger is what the witness has',
        state: 'fails',
        counts: { records: count * 3, witnessed: count * 3 - 1 },
        gaps: [{ what: first.artefact.path, meaning: 'The branch has other bytes', remedy: 'Find out who pushed' }],
      },
    ],
    figures: {
      type: 'figures',
      grants: count,
      people: Math.min(count, USERS.length),
      requestToMerge: { count, p50: 900, p95: 7200, max: 90_000 },
      mergeToAccess: { count, p50: 40, p95: 95, max: 300 },
      timeToRevoke: { count, p50: 44, p95: 61, max: 900 },
      over: count,
      provenClean: count - 1,
      shareProvenClean: (count - 1) / Math.max(1, count),
      neverUsed: 3,
      overruns: 2,
      exceptions: { overrun: 2, 'end-not-proven': 1 },
      dormantPeople: ['zoe'],
      unusedRules: ['rule 4 (accounts: prod)'],
    },
    grants,
    refusals: [{ type: 'refusal', ...request, ...asked, ...event('refused', 11), why: ['Nobody approved it'] }],
    overtaken: [{ type: 'overtaken', ...request, ...asked, ...event('overtaken', 12) }],
    failures: [
      {
        type: 'failure',
        kind: 'end',
        grant: first.id,
        user: first.user,
        account: first.account,
        message: 'still open: `<script>alert(1)</script>`',
        ...event('still-open', 13),
      },
    ],
    stops: [{ type: 'stop', what: 'user', subject: 'bob', grants: [first.id], ...event('stops/1', 14) }],
    findings: [
      {
        type: 'finding',
        state: 'unknown',
        account: 'dev',
        region: 'ap-southeast-1',
        user: 'mallory',
        policy: 'jit.20261124T100000Z.0123456789ab-01234567',
        sessions: [],
        why: 'No merge into the default branch is commit 0123456789ab',
        issue: 77,
        goneAt: at(SINCE + 20 * HOUR),
        endedBy: [],
        ...event('findings/1', 15),
      },
    ],
    rulesChanges: [
      {
        type: 'rules-change',
        mergeSha: hex(903, 40),
        mergedAt: at(SINCE + 16 * HOUR),
        pullRequest: { number: 9, url: 'https://github.example/acme/access/pull/9' },
        requestedBy: { login: 'dave', id: 4 },
        mergedBy: { login: 'carol', id: 3 },
        approvedBy: [{ login: 'carol', id: 3, at: at(SINCE + 15 * HOUR) }],
        changes: ['alice gains access to prod'],
      },
    ],
    transcriptReads: [
      { type: 'transcript-read', how: ['save'], asked: ['alice'], sessions: ['alice-1'], ...event('reads/1', 17) },
    ],
    accessReviews: [
      {
        type: 'access-review',
        file: 'access-reviews/2026-11.md',
        mergeSha: hex(904, 40),
        mergedAt: at(SINCE + 18 * HOUR),
        pullRequest: { number: 10 },
        mergedBy: { login: 'carol', id: 3 },
        confirmed: 7,
        notConfirmed: ['zoe'],
      },
    ],
  })
  return listed(report)
}

function sampleGrant(index: number, count: number): GrantRow {
  const user = USERS[index % USERS.length] as string
  const place = ACCOUNTS[index % 3 === 0 ? 1 : 0] as (typeof ACCOUNTS)[number]
  const opens = SINCE + (index * 29 * 24 * HOUR) / count
  const hours = 1 + (index % 8)
  const ends = opens + hours * HOUR
  const mergeSha = hex(index + 1_000, 40)
  const id = `${mergeSha.slice(0, 12)}-${hex(index + 9_000_000, 8)}`
  const isOverrun = index % 19 === 5
  const run = `https://github.example/acme/access/actions/runs/${index}`
  const end = { cause: 'expiry' as const, overrunSeconds: isOverrun ? 75.5 : 0 }
  return {
    type: 'grant',
    id,
    state: 'ended',
    requestedBy: { login: `${user}-gh`, id: 100 + (index % USERS.length) },
    requestedAt: at(opens - HOUR),
    user,
    ...(user === 'erin' && { principal: { role: 'jit/erin', identity: 'erin@example.com' } }),
    logins: [`${user}-gh`],
    pullRequest: { number: index + 100, url: `https://github.example/acme/access/pull/${index + 100}` },
    file: `requests/${user}.yaml`,
    reason: index % 5 === 1 ? '@SUM(1+1)|cmd </script><b>x' : `INC-${1_000 + index}: disk full on api-${index % 7}`,
    ...(index % 5 !== 1 && { ticket: `INC-${1_000 + index}` }),
    requestedSeconds: hours * 3_600,
    approval: {
      kind: index % 13 === 7 ? 'break-glass' : 'approved',
      by: index % 13 === 7 ? [] : [{ login: 'carol', id: 3, at: at(opens - 600_000) }],
      headSha: hex(index + 2_000, 40),
      blobSha: hex(index + 3_000, 40),
      rule: `rule 1 (accounts: ${place.account})`,
      rulesBlobSha: hex(1, 40),
      beforeAccess: true,
    },
    mergedBy: { login: 'carol', id: 3 },
    mergedAt: at(opens - 60_000),
    mergeSha,
    ...place,
    instances: [`i-0aaaaaaaaaaaaa${String(index % 7).padStart(3, '0')}`],
    policy: `jit.20261124T100000Z.${id}`,
    documents: ['JitAccess-8h'],
    grantedAt: at(opens),
    opensAt: at(opens),
    expiresAt: at(ends),
    run,
    startedBy: { login: 'carol', id: 3, event: 'push' },
    artefact: artefact(`2026-11/${id}/granted.json`, index),
    ends: [
      {
        region: place.region,
        verdict: 'clean',
        ...end,
        startedAt: at(ends),
        finishedAt: at(ends + 44_000),
        passes: 3,
        terminatedSessions: index % 2,
        run,
        startedBy: { login: 'carol', id: 3, event: 'push' },
        artefact: artefact(`2026-11/${id}/ended.${place.region}.json`, index + 1),
      },
    ],
    ended: { at: at(ends + 44_000), ...end, secondsToRevoke: 44 },
    usage: {
      isFinal: true,
      usedMinutes: index % 4 === 0 ? 0 : 12.5,
      sessions: index % 4 === 0 ? [] : [sampleSession(user, index, opens, place.account)],
      artefact: artefact(`2026-11/${id}/evidence.${place.region}.json`, index + 2),
    },
    exceptions: [
      ...(isOverrun ? [{ kind: 'overrun' as const, text: 'A session stayed open 75.5 s after the end' }] : []),
      ...(index % 13 === 7 ? [{ kind: 'break-glass' as const, text: 'Nobody approved it beforehand' }] : []),
    ],
  }
}

const sampleSession = (user: string, index: number, opens: number, account: string) => ({
  id: `${user}-0${hex(index, 16)}`,
  instance: `i-0aaaaaaaaaaaaa${String(index % 7).padStart(3, '0')}`,
  startedAt: at(opens + 300_000),
  endedAt: at(opens + 1_050_000),
  ended: 'terminated by its user',
  transcripts: {
    cloudWatch: { group: `/aws/ssm/${account}`, stream: `${user}-0${hex(index, 16)}`, state: 'found' },
    s3: {
      bucket: `logs-${account}`,
      key: `sessions/${user}-0${hex(index, 16)}.log`,
      state: 'found',
      bytes: 812,
      versionId: hex(index, 32),
      sha256: hex(index + 4_000, 64),
    },
  },
  verdict: 'Covered by its grant, recorded in both places',
  severity: 'ok',
})
