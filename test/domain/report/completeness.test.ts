import { describe, expect, it } from 'vitest'
import { spreadOf } from '../../../src/domain/report/figures.ts'
import { orderTimes } from '../../../src/domain/report/ordered-times.ts'
import { scopeOf } from '../../../src/domain/report/scope.ts'
import { reportOf, type WorldOptions } from './report-of.ts'
import {
  added,
  at,
  commitAt,
  ended,
  folderOf,
  granted,
  idOf,
  NODE,
  outcome,
  policyOf,
  record,
  sha,
  type WrittenFile,
} from './world.ts'

const COMMIT = commitAt(sha('1'), '10T10:00:00')
const LATER = commitAt(sha('2'), '10T10:00:20', 2)
const request = added(COMMIT)
const whole = [granted(request), ended(request)]
/** A rebase of two commits: GitHub names the second as the merge, and the first added the request. */
const rebased = added(COMMIT, {}, { landedWith: [LATER] })
const byLater = { ...rebased, commit: LATER }
const moved = (file: WrittenFile, path: string) => ({ ...file, path })
const swept = (...policies: readonly string[]) => record('2025-11/sweeps/2025-11-10.json', { kind: 'swept', policies })
const reported = (policy: string) =>
  record('2025-11/findings/1.json', {
    kind: 'finding',
    state: 'unknown',
    account: 'dev',
    region: 'r',
    policy,
    sessions: [],
    why: 'Nobody merged it',
  })
const STRANGE = 'jit.20251110T120000Z.0123456789ab-01234567'

const REQUESTS = 'Each merged request'
const RECORDS = 'Each record'
const POLICIES = 'Each policy'
const ENDS = 'Each grant that is over'

type World = Partial<WorldOptions> & Pick<WorldOptions, 'files'>

describe('the checks of completeness', () => {
  it.each<[string, World]>([
    ['a grant with its end', { files: whole }],
    ['a request that was refused', { files: [outcome(request, 'refused')] }],
    ['a request that failed', { files: [outcome(request, 'failed')] }],
    ['a request that was overtaken', { files: [outcome(request, 'overtaken')] }],
    ['a request that failed first, and was given by a re-run', { files: [outcome(request, 'failed'), ...whole] }],
    ['a request that is minutes old', { files: [], now: COMMIT.at + 60_000 }],
    ['a request that another commit of its rebase replaced', { added: [added(COMMIT, {}, { landedWith: [LATER], gone: { commit: LATER, by: 'change' } })], files: [] }],
    ['a rebase, whose last commit the record names', { added: [rebased], files: [granted(byLater), ended(byLater)], known: [idOf(byLater)] }],
    ['a refusal of a commit that was pushed, which GitHub cannot date', { files: [moved(outcome(request, 'refused'), `undated/${idOf(request)}/refused.json`)] }],
    ['a policy that a sweep reported', { files: [...whole, swept(policyOf(request), STRANGE), reported(STRANGE)] }],
    ['a grant that is not over', { files: [granted(request)], now: at('10T10:30:00') }],
    ['a grant of a request that landed after the month', { added: [added({ ...COMMIT, at: Date.parse('2025-12-02T00:00:00Z') })], files: whole }],
  ])('hold for %s', (_, world) => {
    const { checks } = reportOf({ added: [request], ...world })
    expect(checks.filter(({ state }) => state !== 'holds')).toEqual([])
  }) // biome-ignore format: a table

  it.each<[string, World, string, RegExp]>([
    ['a request without any record', { files: [] }, REQUESTS, /^requests\/alice\.yaml, request \w+ of alice, merged as 1{12}$/],
    ['a record that is not JSON', { files: [...whole, { path: `${folderOf(request)}/refused.json`, content: '{' }] }, RECORDS, /refused\.json$/],
    ['a record of another kind than its name', { files: [...whole, moved(outcome(request, 'refused'), `${folderOf(request)}/overtaken.json`)] }, RECORDS, /overtaken\.json$/],
    ['a file that no job writes', { files: [...whole, record(`${folderOf(request)}/notes.json`, {})] }, RECORDS, /notes\.json$/],
    ['a file in a folder that is named like a part of every object', { files: [...whole, record('2025-11/constructor/1.json', {})] }, RECORDS, /constructor/],
    ['a text that is longer than any of ours', { files: [...whole, record(`${folderOf(request)}/review.1.json`, { kind: 'review', grant: idOf(request), verdict: 'approved', by: { login: 'x' }, at: '2025-11-10T10:00:00Z', text: 'x'.repeat(30_000) })] }, RECORDS, /review\.1\.json$/],
    ['a grant in the folder of another', { files: [...whole, moved(granted(request), `2025-11/0123456789ab-01234567/granted.json`)] }, RECORDS, /0123456789ab-01234567\/granted\.json$/],
    ['a second record of a grant', { files: [...whole, moved(granted(request), `undated/${idOf(request)}/granted.json`)] }, RECORDS, /^undated/],
    ['a grant of no commit', { added: [], files: whole }, RECORDS, /granted\.json$/],
    ['a grant of a commit that added nothing', { added: [], commits: [COMMIT], files: whole }, RECORDS, /granted\.json$/],
    ['a grant of an old commit that claims this month', { added: [], commits: [{ ...COMMIT, at: 0 }], files: whole }, RECORDS, /granted\.json$/],
    ['a refusal of no commit', { added: [], files: [outcome(request, 'refused')] }, RECORDS, /refused\.json$/],
    ['a grant by a later commit beside a refusal by the first', { added: [rebased], files: [outcome(rebased, 'refused'), granted(byLater), ended(byLater)] }, RECORDS, /^2025-11\/2{12}-\w+\/granted\.json$/],
    ['a grant by a later commit after the request was gone', { added: [added(COMMIT, {}, { landedWith: [LATER], gone: { commit: LATER, by: 'removal' } })], commits: [LATER], files: [granted(byLater), ended(byLater)] }, RECORDS, /granted\.json$/],
    ['a policy that a pass saw', { files: [...whole, ended(request, { policies: [policyOf(request), STRANGE] }, {}, 'ended.eu-west-1.20251110T120000Z')] }, POLICIES, /^jit\.20251110T120000Z/],
    ['a policy that a sweep saw', { files: [...whole, swept(STRANGE)] }, POLICIES, /^jit\.20251110T120000Z/],
    ['a policy of a grant that has no record', { files: whole, known: [] }, POLICIES, new RegExp(`^${policyOf(request)}$`)],
    ['an end that nobody proved', { files: [granted(request)] }, ENDS, /granted\.json: grant \S+ of alice in dev$/],
  ])('name %s', (_, world, claim, what) => {
    const { checks } = reportOf({ added: [request], ...world })
    const failing = checks.filter(({ state }) => state === 'fails')
    expect(failing.map(each => each.claim)).toContainEqual(expect.stringContaining(claim))
    const { gaps = [] } = failing.find(each => each.claim.startsWith(claim)) ?? {}
    expect(gaps.map(gap => gap.what)).toContainEqual(expect.stringMatching(what))
    for (const gap of gaps) expect([gap.meaning, gap.remedy].every(text => text.length > 10 && !text.endsWith('.'))).toBe(true)
  }) // biome-ignore format: a table

  it.each<[string, Parameters<typeof granted>[1]]>([
    ['another user', ({ grant }) => Object.assign(grant, { user: 'zoe' })],
    ['another account', ({ grant }) => Object.assign(grant, { account: 'prod' })],
    ['another file', record => Object.assign(record, { file: 'requests/zoe.yaml' })],
    ['another merge', record => Object.assign(record, { mergeSha: sha('9') })],
    ['other bytes', ({ approval }) => Object.assign(approval, { blobSha: sha('9') })],
    ['an approval that was not asked for', ({ approval }) => Object.assign(approval, { kind: 'break-glass', by: [] })],
    ['nobody who approved', ({ approval }) => Object.assign(approval, { by: [] })],
    ['another instance', ({ grant }) => Object.assign(grant, { instances: ['i-0123456789abcdef1'] })],
    ['one instance more', ({ grant }) => Object.assign(grant, { instances: [NODE, 'i-0123456789abcdef1'] })],
    ['live tags', ({ grant }) => Object.assign(grant, { live: { Service: 'api' } })],
    ['a person with a role', ({ grant }) => Object.assign(grant, { principal: { kind: 'assumed-role', role: 'x', roleId: 'AROAEXAMPLEEXAMPLE123', identity: 'x' } })],
    ['another opening', ({ grant }) => Object.assign(grant, { opensAt: '2025-11-10T10:30:00Z' })],
    ['another merge time', ({ grant }) => Object.assign(grant, { mergedAt: '2025-11-10T10:20:00Z', opensAt: '2025-11-10T10:20:00Z', expiresAt: '2025-11-10T11:20:00Z', policy: policyOf(request) })],
  ])('name a record that says %s', (_, edit) => {
    const { checks, grants } = reportOf({ added: [request], files: [granted(request, edit), ended(request)] })
    expect(checks.filter(({ state }) => state === 'fails').map(({ claim }) => claim.slice(0, 11))).toContain('Each record')
    for (const row of grants) expect(row.exceptions.map(({ kind }) => kind)).toContain('not-merged')
  }) // biome-ignore format: a table

  it('believe the merge time of a record that the witness has: the commit of a merge queue is older', () => {
    const late = {
      mergedAt: '2025-11-10T10:20:00Z',
      opensAt: '2025-11-10T10:20:00Z',
      expiresAt: '2025-11-10T11:20:00Z',
    }
    const file = granted(request, ({ grant }) => Object.assign(grant, late))
    const { grants } = reportOf({
      added: [request],
      files: [file, ended(request, { startedAt: '2025-11-10T11:20:00Z', finishedAt: '2025-11-10T11:21:00Z' })],
      isWitnessed: () => true,
    })
    expect([...grants].map(({ exceptions }) => exceptions)).toEqual([[]])
  })

  it('lists a file with mistakes, which is no gap', () => {
    const unreadable = [{ file: 'requests/zoe.yaml', commit: LATER }]
    const [check] = reportOf({ added: [request], files: whole, main: { unreadable } }).checks
    expect([check?.state, check?.gaps.map(({ what }) => what)]).toEqual([
      'holds',
      [expect.stringContaining('zoe.yaml')],
    ])
  })
})

describe('when commits landed', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['in order', [1, 2, 3], [1, 2, 3]],
    ['nothing', [], []],
    ['one that dates itself back', [10, 20, 1, 30], [10, 20, 20, 30]],
    ['one that dates itself ahead', [10, 90, 20, 30], [10, 10, 20, 30]],
    ['several that date themselves back', [10, 20, 25, 1, 2, 30, 40], [10, 20, 25, 25, 25, 30, 40]],
    ['the same instant', [5, 5, 5], [5, 5, 5]],
    ['the first one dates itself ahead', [90, 10, 20], [10, 10, 20]],
  ])('is believed: %s', (_, dates, expected) => expect(orderTimes(dates)).toEqual(expected))
})

describe('percentiles', () => {
  it.each<[string, readonly number[], unknown]>([
    ['no value', [], undefined],
    ['one value', [7], { count: 1, p50: 7, p95: 7, max: 7 }],
    ['a hundred values', Array.from({ length: 100 }, (_, index) => 100 - index), { count: 100, p50: 50, p95: 95, max: 100 }],
  ])('are values that were measured: %s', (_, values, expected) => expect(spreadOf(values)).toEqual(expected)) // biome-ignore format: a table
})

describe('which files a report reads', () => {
  const scope = scopeOf({ since: at('01T00:00:00'), until: Date.parse('2025-12-01T00:00:00Z') }, [request])
  it.each([
    ['2025-11/0123456789ab-01234567/granted.json', true],
    ['2025-11/stops/1-1.json', true],
    ['2025-12/0123456789ab-01234567/granted.json', false],
    [`2025-12/222222222222-${request.entry.digest}/ended.eu-west-1.json`, true],
    [`undated/${idOf(request)}/refused.json`, true],
    ['undated/0123456789ab-01234567/refused.json', false],
    ['by-day/2025-11-10/x.json', false],
    ['README.md', false],
  ])('%s: %s', (path, expected) => expect(scope.isWithin(path)).toBe(expected))
})
