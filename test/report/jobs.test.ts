import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { GrantRow } from '../../src/domain/report/grant-row.ts'
import type { CompletenessCheck, Report } from '../../src/domain/report/report.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario, START } from '../support/scenario.ts'
import { hash } from './half-year/company.ts'
import { playHalfYear } from './half-year/story.ts'

/** What real jobs wrote: a grant, a refusal, a renewal by a rebase, an emergency stop, a removal by a squash, an evidence check. */
let scenario: Scenario
let rows: readonly Record<string, unknown>[]
let result: Awaited<ReturnType<Scenario['report']>>
const alice = { 'requests/alice.yaml': request() }
const PERIOD = { since: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' }

beforeAll(async () => {
  scenario = await openScenario()
  const [first] = grantsOf(await scenario.grant(await scenario.merge({ files: alice })))
  await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, approvedBy: [] }))
  await scenario.clock.advance(5 * MINUTE)
  const renewal = { files: { 'requests/alice.yaml': request({ duration: '2h' }) }, method: 'rebase' } as const
  await scenario.grant(await scenario.merge(renewal))
  await scenario.clock.advance(5 * MINUTE)
  await scenario.revoke({ user: 'alice' })
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null }, method: 'squash' }))
  await scenario.clock.advance(60 * MINUTE)
  await scenario.logs({ 'grant-id': first?.id ?? '', 'last-look': 'true' })
  result = await scenario.report(PERIOD)
  rows = rowsOf(result)
})
afterAll(() => scenario.close())

const rowsOf = ({ files }: typeof result) =>
  (files.get('report.jsonl') ?? '')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, unknown>)
const of = <T>(type: string): readonly T[] => rows.filter(row => row.type === type) as unknown as readonly T[]

const kindOf = (path: string) => path.split('/')[2]?.split('.')[0] ?? ''

/** The keys of a record, those of lists from their first item. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'object' ? `[${shapeOf(value[0])}]` : '[]'
  if (typeof value !== 'object' || value === null) return typeof value
  const keys = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${keys.map(([key, each]) => `${key}: ${shapeOf(each)}`).join(', ')}}`
}

describe('a report of what real jobs did', () => {
  it('finds the population complete, and the branch as the witness has it', () => {
    const checks = of<CompletenessCheck>('check').map(({ claim, state, gaps }) => [state, claim, gaps])
    expect(checks.filter(([state]) => state !== 'holds')).toEqual([])
    expect(result.exitCode).toBe(0)
  })

  it('has a row for each grant, with who asked, who approved, and what ended it', () => {
    const grants = of<GrantRow>('grant')
    expect(
      grants.map(({ user, state, ended, requestedSeconds, approval, exceptions }) => ({
        user,
        state,
        cause: ended?.cause,
        requestedSeconds,
        by: approval.by.map(({ login }) => login),
        beforeAccess: approval.beforeAccess,
        exceptions: exceptions.map(({ kind }) => kind),
      })),
    ).toEqual([
      {
        user: 'alice',
        state: 'ended',
        cause: 'request-changed',
        requestedSeconds: 3_600,
        by: ['carol'],
        beforeAccess: true,
        exceptions: [],
      },
      {
        user: 'alice',
        state: 'ended',
        cause: 'stop',
        requestedSeconds: 7_200,
        by: ['carol'],
        beforeAccess: true,
        exceptions: ['ended-early'],
      },
    ])
    expect(grants[0]?.usage).toMatchObject({ isFinal: true, sessions: [] })
    expect(grants[0]).toMatchObject({
      requestedBy: { login: 'alice-gh' },
      mergedBy: { login: 'carol' },
      account: 'dev',
      accountId: ACME.accountId,
      instances: [ACME.instances.api],
      ticket: 'INC-1234',
      artefact: { witnessed: true },
      logins: ['alice-gh'],
    })
  })

  it('has the refusal with its reason', () => {
    expect(of<Report['refusals'][number]>('refusal')).toMatchObject([
      { user: 'bob', why: [expect.stringContaining('0 of the 1 approvals')], artefact: { witnessed: true } },
    ])
  })

  it('is of records in the same words as those of the half-year in half-year.test.ts', async () => {
    const { git } = scenario.sandbox.github
    const paths = (await git.text(['ls-tree', '-r', '--name-only', 'access-ledger'])).split('\n')
    const real = new Map<string, string>()
    for (const path of paths.filter(each => /^\d{4}-\d\d\/[0-9a-f-]+\//.test(each)))
      real.set(kindOf(path), shapeOf(JSON.parse(await git.text(['show', `access-ledger:${path}`]))))
    const played = new Map<string, Set<string>>()
    const halfYear = playHalfYear(1_000)
    for (const landing of halfYear.landings) landing.sha = hash(String(landing.at)).slice(0, 40)
    for (const { path, record } of halfYear.records())
      played.set(kindOf(path), (played.get(kindOf(path)) ?? new Set()).add(shapeOf(JSON.parse(JSON.stringify(record)))))
    expect([...real.keys()].toSorted()).toEqual(['ended', 'evidence', 'granted', 'refused'])
    for (const [kind, shape] of real) expect([...(played.get(kind) ?? [])], kind).toContain(shape)
  })

  it('writes files that their sums are of', () => {
    const sums = (result.files.get('SHA256SUMS') ?? '').split('\n').filter(Boolean)
    expect(sums.length).toBeGreaterThan(0)
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(result.files.get(name) ?? '')
          .digest('hex'),
        name,
      ).toBe(sum)
    }
  })

  it('reports the last whole month unless told otherwise, and nothing was merged then', async () => {
    const empty = await scenario.report()
    expect(rowsOf(empty)[0]).toMatchObject({ since: '2026-10-01T00:00:00Z', until: '2026-11-01T00:00:00Z' })
    expect(START.getUTCMonth()).toBe(10)
    expect(empty.exitCode).toBe(0)
  })

  it('is green without a witness, and says that nothing was compared with it', async () => {
    const { exitCode, log } = await scenario.report({ ...PERIOD, witness: 'none' })
    expect(exitCode).toBe(0)
    expect(log).toMatch(/::warning::The report was not compared with the witness/)
  })
})

it('a report has what a sweep found, with what became of it, and no unknown policy besides', async () => {
  const world = await openScenario()
  try {
    await world.grant(await world.merge({ files: alice }))
    await world.clock.advance(30 * MINUTE)
    const name = 'jit.20261124T100000Z.0123456789ab-01234567'
    await world.putPolicy('alice', name, { Version: '2012-10-17', Statement: [] })
    await world.sweep()
    await world.clock.advance(60 * MINUTE)
    await world.sweep()
    const found = rowsOf(await world.report(PERIOD))
    expect(found.filter(({ type }) => type === 'finding')).toMatchObject([
      { state: 'unknown', user: 'alice', policy: name, goneAt: expect.any(String), artefact: { witnessed: true } },
    ])
    const checks = found.filter(({ type }) => type === 'check')
    expect(checks.filter(({ state }) => state !== 'holds')).toEqual([])
    expect(found.filter(({ type }) => type === 'grant')).toMatchObject([{ user: 'alice', state: 'ended' }])
  } finally {
    await world.close()
  }
})
