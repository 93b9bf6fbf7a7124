import { describe, expect, it } from 'vitest'
import type { Grant } from '../../src/domain/grant/grant.ts'
import type { Outcome } from '../../src/domain/merge/outcome.ts'
import type { Revocation } from '../../src/domain/revocation/revocation.ts'
import { endRecords, outcomeRecords } from '../../src/services/ledger/files.ts'
import type { LedgerRecord } from '../../src/services/ledger/ledger-record.ts'
import { kindOfPath } from '../../src/services/ledger/paths.ts'
import { account } from '../domain/account.ts'
import { iamUser } from '../support/principals.ts'

const SHA = 'a'.repeat(40)
const at = new Date('2026-12-01T00:00:05.900Z')
const run = 'https://github.com/acme/jit-access/actions/runs/1'

const entry = {
  user: 'alice',
  request: { account: 'dev', instances: ['i-01234567'], durationMs: 3_600_000, reason: 'INC-1 \u001b[31m "x"' },
  digest: '0123abcd',
  at: { file: 'requests/alice.yaml', line: 1, column: 1 },
}
const about = { entry, merge: { sha: SHA, pullRequest: 7, mergedAt: new Date('2026-11-30T23:59:59Z') } }
const FOLDER = `2026-11/${'a'.repeat(12)}-0123abcd`

const approval = {
  pullRequest: { number: 7, url: 'https://github.com/acme/jit-access/pull/7' },
  headSha: 'c'.repeat(40),
  blobSha: 'b'.repeat(40),
  mergedAt: new Date('2026-11-30T23:59:59Z'),
  kind: 'approved',
  by: [{ login: 'carol', at: new Date('2026-11-30T23:00:00Z') }],
} as unknown as Grant['approval']

const grant: Grant = {
  id: `${'a'.repeat(12)}-0123abcd`,
  mergeSha: SHA,
  user: 'alice',
  principal: { kind: 'iam-user', name: 'alice' },
  account,
  request: entry.request,
  instances: ['i-01234567'],
  instancesBy: 'rules',
  reach: 'resolved',
  conditions: { mfa: false },
  approval,
  rule: 2,
  opensAt: new Date('2026-11-30T23:59:59Z'),
  expiresAt: new Date('2026-12-01T00:59:59Z'),
  sessionDocument: 'JitAccess-1h',
  policy: { name: `jit.20261201T005959Z.${'a'.repeat(12)}-0123abcd`, document: '{}' },
  advice: [],
  supersedes: [],
}

const revocation: Revocation = {
  ending: { account, user: 'alice', principal: iamUser('alice'), policies: ['jit.x'], instances: ['i-01234567'] },
  startedAt: at,
  finishedAt: at,
  verdict: 'clean',
  passes: [],
  outlived: [],
  overrunMs: 0,
  overrunUnknown: false,
} as unknown as Revocation

const filesIn = (records: readonly LedgerRecord[]) => new Map(records.map(({ path, content }) => [path, content]))
const besideIn = (records: readonly LedgerRecord[]) =>
  new Map(records.flatMap(({ path, beside }) => (beside ? [[path, beside]] : [])))

const files = (...outcomes: Outcome[]) => filesIn(outcomeRecords(outcomes, { at, run, rulesBlobSha: 'd'.repeat(40) }))

it.each<[string, Outcome, string[]]>([
  ['granted', { ...about, kind: 'granted', grant, repeated: false }, [`${FOLDER}/granted.json`]],
  ['granted by an earlier run', { ...about, kind: 'granted', grant, repeated: true }, [`${FOLDER}/granted.json`]],
  ['refused', { ...about, kind: 'refused', refusals: [] }, [`${FOLDER}/refused.json`]],
  ['refused for a direct push', { ...about, merge: { sha: SHA }, kind: 'refused', refusals: [] }, [`undated/${'a'.repeat(12)}-0123abcd/refused.json`]],
  ['failed', { ...about, kind: 'failed', message: 'x' }, [`${FOLDER}/failed.json`]],
  ['overtaken', { ...about, kind: 'overtaken' }, [`${FOLDER}/overtaken.json`]],
  ['ended', { ...about, kind: 'ended', revocation }, [`${FOLDER}/ended.ap-southeast-1.json`]],
  ['nothing, if nothing was changed', { ...about, kind: 'kept' }, []],
  ['nothing, for a dry run', { ...about, kind: 'grantable', grant }, []],
  ['nothing, for a dry run that would end access', { ...about, kind: 'endable', policies: [] }, []],
])('writes one file into the month of the merge: %s', (_, outcome, paths) => {
  expect([...files(outcome).keys()]).toEqual(paths)
}) // biome-ignore format: a table

it('writes one file for each request and each of its outcomes', () => {
  const other = { ...about, entry: { ...entry, digest: 'ffffffff' } }
  const told: Outcome[] = [
    { ...about, kind: 'failed', message: 'x' },
    { ...other, kind: 'overtaken' },
    { ...about, kind: 'ended', revocation },
  ]
  expect(files(...told).size).toBe(3)
})

it('records a grant with who approved what, when, of which bytes and under which rule', () => {
  const [content = ''] = files({ ...about, kind: 'granted', grant, repeated: false }).values()
  expect(content.endsWith('}\n')).toBe(true)
  expect(JSON.parse(content)).toEqual({
    observedAt: '2026-12-01T00:00:05Z',
    run,
    rulesBlobSha: 'd'.repeat(40),
    mergeSha: SHA,
    file: 'requests/alice.yaml',
    reason: 'INC-1 \u001b[31m "x"',
    duration: '1h',
    kind: 'granted',
    user: 'alice',
    account: 'dev',
    instances: ['i-01234567'],
    digest: '0123abcd',
    pullRequest: 7,
    repeated: false,
    grant: expect.objectContaining({ user: 'alice', expiresAt: '2026-12-01T00:59:59Z' }),
    approval: {
      pullRequest: approval.pullRequest,
      headSha: 'c'.repeat(40),
      blobSha: 'b'.repeat(40),
      mergedAt: '2026-11-30T23:59:59Z',
      by: [{ login: 'carol', at: '2026-11-30T23:00:00Z' }],
    },
    rule: 2,
    advice: [],
  })
  expect(content).not.toContain('\u001b')
})

it('records a start if one was requested', () => {
  const request = { ...entry.request, start: new Date('2026-12-01T08:00:00Z') }
  const [content = ''] = files({ ...about, entry: { ...entry, request }, kind: 'overtaken' }).values()
  expect(JSON.parse(content)).toMatchObject({ start: '2026-12-01T08:00:00Z', kind: 'overtaken' })
})

describe('the record of an end', () => {
  const id = `${'a'.repeat(12)}-0123abcd`
  const grants = [{ id, mergedAt: about.merge.mergedAt, pullRequest: 7 }]
  const seen = (finishedAt: Date): Revocation =>
    ({
      ...revocation,
      finishedAt,
      passes: [
        { number: 1, at, deleted: ['jit.x'], gone: ['jit.x'], open: [], terminated: [], covered: [], failures: [] },
      ],
    }) as unknown as Revocation
  const filesOf = (...revocations: Revocation[]) => {
    const records = endRecords(
      revocations.map(each => ({ revocation: each, grants })),
      { at, run },
    )
    return { files: filesIn(records), beside: besideIn(records) }
  }

  it('has another name beside a file that is there if something was seen, which is read as an end, too', () => {
    const { files, beside } = filesOf(seen(at))
    const later = `${FOLDER}/ended.ap-southeast-1.20261201T000005Z.json`
    expect([...files.keys()]).toEqual([`${FOLDER}/ended.ap-southeast-1.json`])
    expect([...beside]).toEqual([[`${FOLDER}/ended.ap-southeast-1.json`, later]])
    expect(kindOfPath(later)).toBe('end')
  })

  it('has no other name if nothing was seen, so that a re-run adds nothing', () => {
    const { files, beside } = filesOf(revocation)
    expect([...files.keys()]).toEqual([`${FOLDER}/ended.ap-southeast-1.json`])
    expect(beside.size).toBe(0)
  })

  it('is written once, with what was seen, if the end came twice in one run', () => {
    const { files, beside } = filesOf(revocation, seen(at))
    expect([...files.values()].map(text => JSON.parse(text).revocation.passes.length)).toEqual([1])
    expect(beside.size).toBe(1)
  })

  it('is written twice if the end was seen twice in one run', () => {
    const { files } = filesOf(seen(at), seen(new Date('2026-12-01T00:01:00Z')))
    expect([...files.keys()]).toEqual([
      `${FOLDER}/ended.ap-southeast-1.json`,
      `${FOLDER}/ended.ap-southeast-1.20261201T000100Z.json`,
    ])
  })

  it('is undated if the merge is unknown', () => {
    const records = endRecords([{ revocation: seen(at), grants: [{ id }] }], { at, run })
    expect(records.map(({ path }) => path)).toEqual([`undated/${id}/ended.ap-southeast-1.json`])
  })

  it('has another name, too, if a merge caused the end and something was seen', () => {
    const ended = (each: Revocation): Outcome => ({ ...about, kind: 'ended', revocation: each })
    const besideOf = (...outcomes: Outcome[]) => [...besideIn(outcomeRecords(outcomes, { at, run }))]
    expect(besideOf(ended(seen(at)), { ...about, kind: 'overtaken' })).toEqual([
      [`${FOLDER}/ended.ap-southeast-1.json`, `${FOLDER}/ended.ap-southeast-1.20261201T000005Z.json`],
    ])
    expect(besideOf(ended(revocation))).toEqual([])
  })
})
