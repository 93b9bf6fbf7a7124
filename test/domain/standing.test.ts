import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attributeSession,
  type Grants,
  type KnownGrant,
  type SessionAttribution,
} from '../../src/domain/evidence/attribution.ts'
import { LISTING_LAG_MS, PROPAGATION_MS } from '../../src/domain/revocation/revocation.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { account } from './account.ts'
import {
  ENDS_AT,
  grant,
  INSTANCE,
  idOf,
  minutes,
  OPENS_AT,
  OTHER_INSTANCE,
  openSession,
  ownerOf,
  past,
  session,
} from './known-grant.ts'

// Over 200 lines: one table of all sessions beside all grants.

const NOW = past(minutes(60))
const stand = (one: Session, grants: readonly KnownGrant[], now = NOW, place = account) =>
  attributeSession(one, place, { kind: 'known', grants }, now)

/** What a test asks of a standing, in a word or two. */
function brief(standing: SessionAttribution): string {
  switch (standing.kind) {
    case 'within':
      return `within ${standing.grant.record.id.slice(-1)} to ${standing.end.getTime() - ENDS_AT.getTime()}`
    case 'outlived':
      return `outlived ${standing.grant.record.id.slice(-1)} by ${standing.byMs}`
    default:
      return standing.kind
  }
}

describe('a session, compared with one grant from 10:00 to 11:00,', () => {
  it.each<[string, Session, string]>([
    ['inside of its time', session(), 'within 1 to 0'],
    ['from its first millisecond', session({ startedAt: OPENS_AT }), 'within 1 to 0'],
    ['from a millisecond before', session({ startedAt: new Date(OPENS_AT.getTime() - 1) }), 'outside'],
    ['to its last millisecond', session({ endedAt: ENDS_AT }), 'within 1 to 0'],
    ['to a millisecond after', session({ endedAt: past(1) }), 'outlived 1 by 1'],
    ['that is open', openSession(), `outlived 1 by ${minutes(60)}`],
    ['that has ended at an unknown instant', openSession({ status: 'Terminated' }), 'unknown'],
    ['that never connected', openSession({ status: 'Failed' }), 'within 1 to 0'],
    ['that was let in at its end', session({ startedAt: ENDS_AT, endedAt: past(9_000) }), 'outlived 1 by 9000'],
    ['whose start was recorded late', session({ startedAt: past(5_000), endedAt: past(9_000) }), 'outlived 1 by 9000'],
    ['that began later than a late record explains', session({ startedAt: past(5_001), endedAt: past(9_000) }), 'outside'],
    ['through the other document', session({ document: 'JitAccess-8h' }), 'within 1 to 0'],
    ['through its document by ARN', session({ document: `arn:aws:ssm:ap-southeast-1:${account.id}:document/JitAccess-1h` }), 'within 1 to 0'],
    ['through another document', session({ document: 'PlatformTeam-Shell' }), 'outside'],
    ['on another instance', session({ target: OTHER_INSTANCE }), 'outside'],
    ['of a user with an IAM path', session({ owner: ownerOf('team/platform/alice') }), 'within 1 to 0'],
    ['of a user whose name contains it', session({ owner: ownerOf('alice-admin') }), 'outside'],
    ['of a user whose name ends with it', session({ owner: ownerOf('team/malice') }), 'outside'],
    ['of a role session', session({ owner: `arn:aws:sts::${account.id}:assumed-role/Admin/alice` }), 'outside'],
  ])('is within it, outlived it or is outside of it: %s', (_, one, expected) => {
    expect(brief(stand(one, [grant()]))).toBe(expected)
  }) // biome-ignore format: a table

  it('is within it while the grant lasts, if it has ended at an unknown instant', () => {
    expect(brief(stand(openSession({ status: 'Terminated' }), [grant()], ENDS_AT))).toBe('within 1 to 0')
  })

  it('is compared with the current time while it is open', () => {
    expect(brief(stand(openSession(), [grant()], ENDS_AT))).toBe('within 1 to 0')
    expect(brief(stand(openSession(), [grant()], past(1)))).toBe('outlived 1 by 1')
  })

  it('cannot be attributed without its start', () => {
    const { startedAt: _, ...unknown } = session()
    expect(stand(unknown, [grant()])).toEqual({ kind: 'unknown', why: 'AWS does not say when it began' })
  })

  it('cannot be attributed without the grants', () => {
    const unknown: Grants = { kind: 'unknown', why: 'The ledger could not be read' }
    expect(attributeSession(session(), account, unknown, NOW)).toEqual(unknown)
  })
})

describe('a grant that was ended at 10:30', () => {
  const early = grant({}, { endedAt: past(minutes(-30)) })
  const began = (ms: number) => session({ startedAt: past(minutes(-30) + ms), endedAt: past(minutes(-20)) })
  it.each<[string, Session, string]>([
    ['a session that ended before it', session({ endedAt: past(minutes(-30)) }), `within 1 to ${minutes(-30)}`],
    [
      'a session that went on, and outlived it',
      session({ endedAt: past(minutes(-30) + 40_000) }),
      'outlived 1 by 40000',
    ],
    ['a session that came while the deletion propagated', began(60_000), `outlived 1 by ${minutes(10)}`],
    [
      'a session that came at the last instant of that',
      began(PROPAGATION_MS + LISTING_LAG_MS),
      `outlived 1 by ${minutes(10)}`,
    ],
    ['not a session that came later', began(PROPAGATION_MS + LISTING_LAG_MS + 1), 'outside'],
  ])('covers sessions until its end has taken effect: %s', (_, one, expected) => {
    expect(brief(stand(one, [early]))).toBe(expected)
  })

  it('does not last longer if it was ended after its expiry', () => {
    const late = grant({}, { endedAt: past(minutes(5)) })
    expect(brief(stand(session({ endedAt: past(12_000) }), [late]))).toBe('outlived 1 by 12000')
    expect(brief(stand(session({ startedAt: past(6_000), endedAt: past(12_000) }), [late]))).toBe('outside')
  })
})

describe('renewals', () => {
  const renewal = (number: number, from: number, to: number, change: Parameters<typeof grant>[0] = {}) =>
    grant({ id: idOf(number), opensAt: past(minutes(from)), expiresAt: past(minutes(to)), ...change })
  const one = session({ endedAt: past(minutes(50)) })

  it.each<[string, readonly KnownGrant[], string]>([
    ['that overlaps does', [grant(), renewal(2, -5, 55)], `within 1 to ${minutes(55)}`],
    ['that opens as the other ends does', [grant(), renewal(2, 0, 55)], `within 1 to ${minutes(55)}`],
    ['after a gap does not', [grant(), renewal(2, 1, 55)], `outlived 1 by ${minutes(50)}`],
    ['for another instance does not', [grant(), renewal(2, -5, 55, { instances: [OTHER_INSTANCE] })], `outlived 1 by ${minutes(50)}`],
    ['through another document does', [grant(), renewal(2, -5, 55, { documents: ['JitAccess-8h'] })], `within 1 to ${minutes(55)}`],
    ['of another user does not', [grant(), renewal(2, -5, 55, { user: 'bob' })], `outlived 1 by ${minutes(50)}`],
    ['in another region does not', [grant(), renewal(2, -5, 55, { region: 'eu-west-1' })], `outlived 1 by ${minutes(50)}`],
    ['of a renewal does', [grant(), renewal(2, -5, 20), renewal(3, 10, 40), renewal(4, 40, 60)], `within 1 to ${minutes(60)}`],
    ['that superseded it does', [grant({}, { endedAt: past(minutes(-10)) }), renewal(2, -11, 55)], `within 1 to ${minutes(55)}`],
    ['that ended before it does not', [grant(), renewal(2, -5, -1)], `outlived 1 by ${minutes(50)}`],
  ])('extends a session if it covers it without a gap: one %s', (_, grants, expected) => {
    for (const order of permutationsOf(grants)) expect(brief(stand(one, order))).toBe(expected)
  }) // biome-ignore format: a table

  it('is chosen for a session by the longest end of the grants that let it in', () => {
    const grants = [grant(), renewal(2, -50, 55)]
    expect(brief(stand(one, grants))).toBe(`within 2 to ${minutes(55)}`)
  })
})

function permutationsOf<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]]
  return list.flatMap((first, index) => permutationsOf(list.toSpliced(index, 1)).map(rest => [first, ...rest]))
}

it('the same account id in two regions is two accounts', () => {
  const elsewhere = { ...account, region: 'eu-west-1' }
  expect(brief(stand(session(), [grant()], NOW, elsewhere))).toBe('outside')
  expect(brief(stand(session(), [grant({ region: 'eu-west-1' })], NOW, elsewhere))).toBe('within 1 to 0')
})

it('an overrun that the revocation has recorded is marked as told', () => {
  const one = session({ endedAt: past(9_000) })
  const told = grant({}, { outlived: new Set([one.id]) })
  expect(stand(one, [told])).toMatchObject({ kind: 'outlived', byMs: 9_000, isTold: true })
  expect(stand(one, [grant()])).toMatchObject({ kind: 'outlived', byMs: 9_000, isTold: false })
})

describe('a session that is outside of every grant', () => {
  const elsewhere = grant({ id: idOf(2), instances: [OTHER_INSTANCE] })
  const earlier = grant({ id: idOf(3), opensAt: past(minutes(-180)), expiresAt: past(minutes(-60)) })
  it.each<[string, Partial<Session>, readonly KnownGrant[], string]>([
    ['never granted', {}, [], 'The ledger knows no grant of its user for this instance at 23 Nov 2026, 10:15 UTC'],
    ['only later granted', { startedAt: past(minutes(-61)) }, [grant()], 'The ledger knows no grant of its user for this instance at 23 Nov 2026, 09:59 UTC'],
    ['another instance', {}, [elsewhere], `Its user had a grant then (${idOf(2)}), but not for ${INSTANCE}`],
    ['another document', { document: 'X-1' }, [grant()], `Its user had a grant then (${idOf(1)}), but not through X-1`],
    ['another document, with a grant for another instance', { document: 'X-1' }, [elsewhere, grant()], `Its user had a grant then (${idOf(1)}), but not through X-1`],
    ['too late', { startedAt: past(12_000) }, [earlier, grant()], `It began 12s after the last grant for it (${idOf(1)}) had ended`],
    ['too late for one that was ended', {}, [grant({}, { endedAt: past(minutes(-50)) })], `It began 5m after the last grant for it (${idOf(1)}) had ended`],
  ])('says why: %s', (_, change, grants, why) => {
    for (const order of permutationsOf(grants)) expect(stand(session(change), order)).toEqual({ kind: 'outside', why })
  }) // biome-ignore format: a table

  it('names no document, and matches no grant through its document', () => {
    const { document: _, ...nameless } = session()
    expect(stand(nameless, [grant()])).toEqual({
      kind: 'outside',
      why: `Its user had a grant then (${idOf(1)}), but not through its document`,
    })
  })
})

describe('the attribution of sessions to any grants', () => {
  const minute = (min: number, max: number) => fc.integer({ min, max }).map(count => past(minutes(count)))
  const anyGrant = fc.record({
    opensAt: minute(-120, 0),
    lasts: fc.integer({ min: 1, max: 120 }),
    ended: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
    instances: fc.constantFrom<string[]>([INSTANCE], [INSTANCE, OTHER_INSTANCE], [OTHER_INSTANCE]),
    user: fc.constantFrom('alice', 'alice', 'bob'),
  })
  const grants = fc
    .array(anyGrant, { maxLength: 6 })
    .map(list =>
      list.map(({ opensAt, lasts, ended, instances, user }, index) =>
        grant(
          { id: idOf(index), opensAt, expiresAt: new Date(opensAt.getTime() + minutes(lasts)), instances, user },
          ended === undefined ? {} : { endedAt: new Date(opensAt.getTime() + minutes(ended)) },
        ),
      ),
    )
  const anySession = fc
    .record({ startedAt: minute(-150, 30), lasts: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }) })
    .map(({ startedAt, lasts }) =>
      lasts === undefined
        ? openSession({ startedAt })
        : session({ startedAt, endedAt: new Date(startedAt.getTime() + minutes(lasts)) }),
    )

  it('ignores the order of the grants', () => {
    const cases = grants.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(anySession, cases, (one, [list, shuffled]) => {
        expect(stand(one, shuffled)).toEqual(stand(one, list))
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds a session within a grant, with any others beside it', () => {
    fc.assert(
      fc.property(anySession, grants, (one, list) => {
        const isWithinOne = list.some(each => stand(one, [each]).kind === 'within')
        if (isWithinOne) expect(stand(one, list).kind).toBe('within')
      }),
      { numRuns: 1_000 },
    )
  })

  it('reports no overrun before the end, and none longer than the time since then', () => {
    fc.assert(
      fc.property(anySession, grants, (one, list) => {
        const standing = stand(one, list)
        if (!('grant' in standing)) return
        const until = (one.endedAt ?? NOW).getTime()
        expect(standing.kind).toBe(until > standing.end.getTime() ? 'outlived' : 'within')
        if (standing.kind === 'outlived') expect(standing.byMs).toBe(until - standing.end.getTime())
        expect(list).toContain(standing.grant)
      }),
      { numRuns: 1_000 },
    )
  })
})
