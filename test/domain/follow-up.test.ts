import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import {
  byIds,
  type FollowUp,
  followUpsOf,
  inBatches,
  MOST_FOLLOW_UPS,
  REVOKE_ENVIRONMENT,
} from '../../src/domain/follow-up/follow-up.ts'
import { handOver, MOST_GRANTS_A_RUN, refuseMoreThanFit } from '../../src/domain/follow-up/hand-over.ts'
import { type GrantRecord, parseGivenGrants, recordOf } from '../../src/domain/grant/record.ts'
import { granted, request } from '../render/granted.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const sample = recordOf(granted(request).grant)

const ending = (ms: number, id = 'x'): GrantRecord => ({
  ...sample,
  id,
  expiresAt: new Date(NOW.getTime() + ms).toISOString(),
})

/** That many, each a minute after the one before; the last one first. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ending((index + 1) * MINUTE, `id-${index}`)).reverse()

const followUps = (grants: readonly GrantRecord[]) => followUpsOf(grants, DEFAULT_FOLLOW_UP, NOW)

describe('the jobs that follow grants up', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 1],
    [10, 10, 1],
    [11, 6, 2],
    [20, 10, 2],
    [21, 7, 3],
    [1_000, 10, 100],
    [2_000, 20, 100],
  ])('share %i grants among %i jobs of at most %i', (count, jobs, size) => {
    const found = followUps(many(count))
    expect(found).toHaveLength(jobs)
    if (count <= 1_000) expect(found.length).toBeLessThanOrEqual(MOST_FOLLOW_UPS)
    expect(Math.max(0, ...found.map(({ grants }) => grants.length))).toBe(size)
    expect(found.flatMap(({ grants }) => grants.map(({ id }) => id))).toEqual(
      many(count)
        .map(({ id }) => id)
        .reverse(),
    )
  })

  it('include grants that end close together, and are named after the first of them', () => {
    const [first, ...others] = followUps(many(11))
    expect(first?.grants.map(({ id }) => id)).toEqual(['id-0', 'id-1'])
    expect(first?.id).toBe('id-0')
    expect(new Set([first, ...others].map(job => job?.id)).size).toBe(6)
  })
})

describe('the environment that a job waits in', () => {
  const short = { name: 'wait-1h', waitMs: HOUR }
  const long = { name: 'wait-4h', waitMs: 4 * HOUR }
  const longest = { name: 'wait-30d', waitMs: 720 * HOUR }
  // The warning ten minutes before, and two minutes in which the job comes up.
  const before = 12 * MINUTE

  it.each<[string, readonly (typeof short)[], number, string]>([
    ['no environment is known', [], 8 * HOUR, REVOKE_ENVIRONMENT],
    ['several are over in time', [short, long, longest], 8 * HOUR, 'wait-4h'],
    ['they are listed in another order', [longest, long, short], 8 * HOUR, 'wait-4h'],
    ['it is over just in time', [short, long], 4 * HOUR + before, 'wait-4h'],
    ['it would be over a millisecond too late', [short, long], 4 * HOUR + before - 1, 'wait-1h'],
    ['all would be over too late', [short, long], HOUR, REVOKE_ENVIRONMENT],
    ['the end has passed', [short, long], -HOUR, REVOKE_ENVIRONMENT],
    ['two are alike', [long, { ...long, name: 'other' }], 8 * HOUR, 'wait-4h'],
  ])('is the longest wait that is over in time: %s', (_, environments, end, expected) => {
    expect(followUpsOf([ending(end)], { ...DEFAULT_FOLLOW_UP, environments }, NOW)[0]?.environment).toBe(expected)
  })

  it('is over in time for the first end among the grants of a job', () => {
    const grants = Array.from({ length: 11 }, (_, index) => ending((index < 1 ? 2 : 8) * HOUR, `id-${index}`))
    const [first, second] = followUpsOf(grants, { ...DEFAULT_FOLLOW_UP, environments: [short, long] }, NOW)
    expect(first?.grants).toHaveLength(2)
    expect([first?.environment, second?.environment]).toEqual(['wait-1h', 'wait-4h'])
  })
})

describe('the inputs of one dispatch', () => {
  it('have ids alone: anyone with write permission can send them, so no term in them would count', () => {
    const [own, ...others] = followUps(many(1))
    expect(others).toEqual([])
    expect(byIds(followUps(many(1)))).toEqual([{ ...own, grants: [own?.grants[0]?.id] }])
  })

  const written = (batch: readonly FollowUp[]) => JSON.stringify(JSON.stringify(batch)).length

  it('hold all grants of an ordinary job', () => {
    const few = followUps(many(50))
    expect(inBatches(few)).toEqual([few])
    expect(inBatches([])).toEqual([])
  })

  it('stay within the limit of GitHub, and lose no grant', () => {
    const all = followUps(many(1_000))
    const batches = inBatches(all)
    expect(batches.flat()).toEqual(all)
    for (const batch of batches) expect(written(batch)).toBeLessThanOrEqual(65_535)
    for (const batch of batches.slice(0, -1)) expect(written(batch)).toBeGreaterThan(30_000)
  })
})

describe('what a run hands over', () => {
  const LIMIT_UNITS = 1_048_576 / 2
  /** All that `result` may take, with its name and those of the others. */
  const OF_RESULT = 240_100
  const outputs = (grants: readonly GrantRecord[]) => handOver(grants, DEFAULT_FOLLOW_UP, NOW)
  const idsIn = (followUps: string) =>
    (JSON.parse(followUps) as FollowUp<GrantRecord | string>[]).flatMap(({ grants }) =>
      grants.map(grant => (typeof grant === 'string' ? grant : grant.id)),
    )
  const grantId = (index: number) => `${String(index).padStart(12, '0')}-0123abcd`
  const crowd = (count: number, more: Partial<GrantRecord> = {}) =>
    Array.from({ length: count }, (_, index) => ({ ...ending((index + 1) * MINUTE, grantId(index)), ...more }))
  const LONG = { instances: Array.from({ length: 18 }, () => 'i-0123456789abcdef0'), documents: ['x'.repeat(128)] }

  it('is whole records of an ordinary push', () => {
    const grants = crowd(100)
    expect(JSON.parse(outputs(grants).grants)).toEqual(grants)
    expect(JSON.parse(outputs(grants).followUps)).toEqual(followUps(grants))
  })

  it.each([
    ['a thousand grants of two instances', crowd(1_000, { instances: ['i-0123456789abcdef0', 'i-0fedcba9876543210'] })],
    ['a thousand long ones', crowd(1_000, LONG)],
    ['as many as a run gives', crowd(MOST_GRANTS_A_RUN, LONG)],
    [
      'a few whose account has many documents',
      crowd(4, { documents: Array.from({ length: 500 }, () => 'x'.repeat(128)) }),
    ],
  ])("stays within GitHub's limit, has every grant, and is what a job takes: %s", (_, grants) => {
    const handed = outputs(grants)
    expect(handed.grants.length + handed.followUps.length + OF_RESULT).toBeLessThanOrEqual(LIMIT_UNITS)
    expect(idsIn(handed.followUps)).toEqual(grants.map(({ id }) => id))
    expect(JSON.parse(handed.grants)).toEqual(grants.map(({ id }) => id))
    const jobs = JSON.parse(handed.followUps) as FollowUp<string>[]
    expect(jobs.length).toBeLessThanOrEqual(256)
    for (const { grants } of jobs)
      expect(parseGivenGrants(JSON.stringify(grants))).toEqual({ kind: 'grant-ids', ids: grants })
  })

  it('is never more than fits: the next grant is refused', () => {
    expect(refuseMoreThanFit(MOST_GRANTS_A_RUN - 1)).toBeUndefined()
    expect(refuseMoreThanFit(MOST_GRANTS_A_RUN)?.remedy).toContain('pull request of their own')
  })
})
