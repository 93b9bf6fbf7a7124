import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompletenessCheck, Report } from '../../src/domain/report/report.ts'
import { openGit } from '../../src/git/git.ts'
import { makeReport } from '../../src/services/report/make-report.ts'
import { copiesSource } from '../../src/services/witness/source.ts'
import { numberOf } from '../support/full-numbers.ts'
import { expectedFigures, expectedGrant, grantAsExpected } from './half-year/expected.ts'
import { makeRepository } from './half-year/repository.ts'
import { FROM, type HalfYear, playHalfYear, REPOSITORY_URL, TO } from './half-year/story.ts'
import { idOf, type TrueGrant } from './half-year/truth.ts'

const GRANTS = numberOf({ few: 500, all: 5_000 })
const NOW = new Date('2026-01-15T00:00:00Z')
const JULY = { since: Date.parse('2025-07-01T00:00:00Z'), until: Date.parse('2025-08-01T00:00:00Z') }

let directory: string
let truth: HalfYear
let report: Report
let july: Report

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jit-half-year-'))
  truth = playHalfYear(GRANTS)
  await makeRepository(truth, join(directory, 'clone'), join(directory, 'witness'))
  const make = async (period: { readonly since: number; readonly until: number }) =>
    makeReport(
      { clock: { now: () => NOW, sleep: async () => {} }, log() {}, debug() {} },
      {
        git: openGit(join(directory, 'clone')),
        paths: { requests: 'requests/', config: '.github/jit-access.yml' },
        period,
        witness: await copiesSource(join(directory, 'witness')),
        comparison: { repositoryUrl: REPOSITORY_URL },
        origin: { repository: 'acme/access', repositoryUrl: REPOSITORY_URL },
      },
    )
  report = await make({ since: FROM, until: TO })
  july = await make(JULY)
}, 600_000)
afterAll(() => rm(directory, { recursive: true, force: true }))

const inJuly = (at: number) => at >= JULY.since && at < JULY.until
const byMerge = (one: TrueGrant, other: TrueGrant) =>
  one.landing.at - other.landing.at || (idOf(one) < idOf(other) ? -1 : 1)
const checkOf = ({ checks }: Report, beginning: string): CompletenessCheck | undefined =>
  checks.find(({ claim }) => claim.startsWith(beginning))

describe('the report of a half-year that was written down as it happened', () => {
  it('has something of every kind', () => {
    const exceptions = new Set(truth.grants.flatMap(grant => [...grant.exceptions]))
    expect(exceptions.size).toBeGreaterThanOrEqual(GRANTS < 5_000 ? 6 : 9)
    const methods = new Set(truth.landings.map(({ method }) => method))
    expect(methods).toEqual(new Set(['merge', 'squash', 'rebase', 'push']))
    const causes = new Set(truth.grants.flatMap(({ ends }) => ends.map(({ cause }) => cause)))
    expect(causes.size).toBeGreaterThanOrEqual(4)
    expect([truth.rulesChanges.length, truth.replaced > 0]).toEqual([2, true])
  })

  it('has each grant, with the columns as they were', () => {
    expect([...report.grants].map(grantAsExpected)).toEqual(truth.grants.toSorted(byMerge).map(expectedGrant))
  })

  it('has the figures as they were', () => {
    expect(report.figures).toEqual(expectedFigures(truth))
  })

  it('finds every check of completeness but that of ends, of which the gaps are the ends that nobody proved', () => {
    const unproven = truth.grants.filter(({ exceptions }) => exceptions.has('end-not-proven')).map(idOf)
    expect(
      report.checks
        .filter(({ state }) => state !== 'holds')
        .flatMap(({ gaps }) => gaps.map(({ what }) => what.split(' ')[2]))
        .toSorted(),
    ).toEqual(unproven.toSorted())
    const count = (kind: string) => truth.others.filter(other => other.kind === kind).length
    expect(checkOf(report, 'Each merged request')?.counts).toMatchObject({
      'merged requests': truth.grants.length + truth.others.length,
      granted: truth.grants.length,
      refused: count('refused'),
      failed: count('failed'),
      overtaken: count('overtaken'),
      'without an outcome': 0,
      'replaced within their landing': truth.replaced,
      'files that could not be read': truth.broken.length,
    })
  })

  it('has the events of each section', () => {
    const ofKind = (kind: string) =>
      truth.others
        .filter(other => other.kind === kind)
        .map(idOf)
        .toSorted()
    expect(report.refusals.map(({ grant }) => grant).toSorted()).toEqual(ofKind('refused'))
    expect(report.overtaken.map(({ grant }) => grant).toSorted()).toEqual(ofKind('overtaken'))
    const failed = report.failures.filter(({ kind }) => kind === 'grant').map(({ grant }) => grant)
    expect(failed.toSorted()).toEqual(ofKind('failed'))
    const ends = report.failures.filter(({ kind }) => kind === 'end')
    const stillOpen = truth.grants.filter(grant => grant.ends.some(({ verdict }) => verdict === 'still open'))
    expect(ends.map(({ grant }) => grant).toSorted()).toEqual(stillOpen.map(idOf).toSorted())
    expect(ends.every(({ followedBy }) => followedBy !== undefined)).toBe(true)
    expect(report.stops.map(({ grants }) => grants.toSorted())).toEqual(
      truth.stops.toSorted((one, other) => one.at - other.at).map(({ ended }) => ended.map(idOf).toSorted()),
    )
    expect(report.findings.map(({ policy }) => policy).toSorted()).toEqual(
      truth.findings.map(finding => finding().policy).toSorted(),
    )
    expect(report.findings.every(({ goneAt }) => goneAt !== undefined)).toBe(true)
    expect(report.transcriptReads).toHaveLength(truth.reads.length)
    expect(report.rulesChanges.map(({ mergeSha }) => mergeSha)).toEqual(truth.rulesChanges.map(({ sha }) => sha))
  })

  it('has of a month what was merged in that month, and what came of it later', () => {
    const expected = truth.grants.filter(({ landing }) => inJuly(landing.at)).toSorted(byMerge)
    expect([...july.grants].map(grantAsExpected)).toEqual(expected.map(expectedGrant))
    const others = truth.others.filter(({ landing }) => inJuly(landing.at)).map(idOf)
    const rows = [...july.refusals, ...july.overtaken, ...july.failures.filter(({ kind }) => kind === 'grant')]
    expect(rows.map(({ grant }) => grant).toSorted()).toEqual(others.toSorted())
    const failing = july.checks.filter(({ state }) => state !== 'holds')
    expect(failing.map(({ claim }) => claim).filter(claim => !claim.startsWith('Each grant that is over'))).toEqual([])
  })
})
