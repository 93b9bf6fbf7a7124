import { describe, expect, it } from 'vitest'
import { endOfAccess, measureOverrun } from '../../src/domain/revocation/overrun.ts'
import {
  decidePasses,
  type Pass,
  planClaims,
  planPass,
  type RevocationTarget,
} from '../../src/domain/revocation/revocation.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'

const end = new Date('2026-11-23T11:00:00Z')
const at = (seconds: number) => new Date(end.getTime() + seconds * 1_000)
const ending: RevocationTarget = {
  role: account.roles.revoke,
  documents: ['JitAccess-1h', 'JitAccess-8h'],
  account,
  user: 'alice',
  principal: iamUser('alice'),
  instances: ['i-0123456789abcdef0'],
  policies: ['jit.x'],
  expiresAt: end,
}

const session = (change: Partial<Session> = {}): Session => ({
  id: 'alice-1',
  owner: 'arn:aws:iam::123456789012:user/alice',
  target: 'i-0123456789abcdef0',
  document: 'JitAccess-1h',
  status: 'Connected',
  startedAt: at(-600),
  ...change,
})

/** Passes at these seconds after the end; the first deletes the policy. */
const passes = (...found: readonly (Partial<Omit<Pass, 'at'>> & { at: number })[]): Pass[] =>
  found.map(({ at: seconds, ...rest }, index) => ({
    number: index + 1,
    deleted: index === 0 ? ['jit.x'] : [],
    open: [],
    terminated: [],
    covered: [],
    failures: [],
    gone: ['jit.x'],
    listed: true,
    ...rest,
    at: at(seconds),
  }))

describe('the proof by passes that access has ended', () => {
  it.each<[string, Pass[], string]>([
    ['no pass yet', [], 'another-pass'],
    ['two clean passes are too few', passes({ at: 0 }, { at: 20 }), 'another-pass'],
    ['three after the end', passes({ at: 0 }, { at: 20 }, { at: 40 }), 'clean'],
    ['the third found a session', passes({ at: 0 }, { at: 20 }, { at: 40, open: [session()] }), 'another-pass'],
    ['the fourth found nothing', passes({ at: 0 }, { at: 20 }, { at: 40, open: [session()] }, { at: 60 }), 'clean'],
    ['the third failed to look', passes({ at: 0 }, { at: 20 }, { at: 40, failures: ['throttled'] }), 'another-pass'],
    [
      'the policy was there again in the third',
      passes({ at: 0 }, { at: 20 }, { at: 40, deleted: ['jit.x'] }),
      'another-pass',
    ],
    [
      'three long before the end, while the deletion may not have propagated',
      passes({ at: -3_600 }, { at: -3_580 }, { at: -3_560 }),
      'another-pass',
    ],
    [
      'three, 90 s and the listing lag after the deletion',
      passes({ at: -3_600 }, { at: -3_580 }, { at: -3_500 }),
      'clean',
    ],
    ['three, one second earlier than that', passes({ at: -3_600 }, { at: -3_580 }, { at: -3_501 }), 'another-pass'],
    ['three shortly before the end, which then counts itself', passes({ at: -20 }, { at: 0 }, { at: 20 }), 'clean'],
    [
      'three right after the end, when a session may not be listed yet',
      passes({ at: -35 }, { at: -15 }, { at: 5 }),
      'another-pass',
    ],
    [
      'ten passes, with a session still open',
      passes(...Array.from({ length: 10 }, (_, index) => ({ at: index * 20, open: [session()] }))),
      'still-open',
    ],
  ])('needs three clean passes after the end has taken effect: %s', (_, given, verdict) => {
    expect(decidePasses(ending, given, 3)).toBe(verdict)
  })

  it('waits for the propagation if no end is known', () => {
    const { expiresAt: _, ...endless } = ending
    expect(decidePasses(endless, passes({ at: 0 }, { at: 20 }, { at: 40 }), 3)).toBe('another-pass')
    expect(decidePasses(endless, passes({ at: 0 }, { at: 20 }, { at: 100 }), 3)).toBe('clean')
  })

  it('counts from the first sound pass if the policy was already gone', () => {
    const gone = passes(
      { at: -3_600, deleted: [], failures: ['reset'] },
      { at: -3_580, deleted: [] },
      { at: -3_500, deleted: [] },
    )
    expect(decidePasses(ending, gone, 3)).toBe('another-pass')
    expect(decidePasses(ending, [...gone, ...passes({ at: -3_480, deleted: [] })], 3)).toBe('clean')
  })

  it('needs more passes if the rules say so', () => {
    expect(decidePasses(ending, passes({ at: 0 }, { at: 20 }, { at: 40 }), 5)).toBe('another-pass')
  })
})

describe('a pass', () => {
  it('leaves a session on an instance that another live grant covers', () => {
    const plan = planPass(ending, [session()], [{ principal: iamUser('alice'), instances: ['i-0123456789abcdef0'] }])
    expect(plan).toEqual({ open: [], covered: [session()] })
  })

  it('ends a session if the other grant is of another user', () => {
    const live = [{ principal: iamUser('bob'), instances: ['i-0123456789abcdef0'] }]
    expect(planPass(ending, [session()], live)).toEqual({ open: [session()], covered: [] })
  })

  it('ends a session if the other grant covers another instance', () => {
    const plan = planPass(ending, [session()], [{ principal: iamUser('alice'), instances: ['i-0fedcba9876543210'] }])
    expect(plan).toEqual({ open: [session()], covered: [] })
  })
})

describe('the overrun', () => {
  const later = at(300)
  it.each<[string, Session[], number]>([
    ['none', [], 0],
    ['a session that ended before the end', [session({ endedAt: at(-5) })], 0],
    ['a session that ended 12 s after the end', [session({ endedAt: at(12) })], 12_000],
    [
      'two sessions, of which the last counts',
      [session({ endedAt: at(3) }), session({ id: 'alice-2', endedAt: at(7) })],
      7_000,
    ],
    ['a session without an end, which counts up to now', [session()], 300_000],
    [
      'a session that started after the end, which belongs to a later grant',
      [session({ startedAt: at(60), endedAt: at(120) })],
      0,
    ],
  ])('is measured by the last session after the end: %s', (_, sessions, expected) => {
    expect(measureOverrun([{ scope: ending, live: [] }], end, sessions, [], later).overrunMs).toBe(expected)
  })

  it('counts a session that started after an early end if a pass saw it open', () => {
    const seen = passes({ at: 20, open: [session()] })
    expect(
      measureOverrun([{ scope: ending, live: [] }], end, [session({ startedAt: at(10), endedAt: at(25) })], seen, later)
        .overrunMs,
    ).toBe(25_000)
  })

  it('does not count sessions that a live grant covers', () => {
    const live = [{ principal: iamUser('alice'), instances: ['i-0123456789abcdef0'] }]
    expect(measureOverrun([{ scope: ending, live }], end, [session()], [], later)).toEqual({
      outlived: [],
      overrunMs: 0,
    })
  })

  it('is measured from the expiry, or from the revocation if that came first', () => {
    expect(endOfAccess(ending, at(30))).toEqual(end)
    expect(endOfAccess(ending, at(-30))).toEqual(at(-30))
  })
})

describe('the sessions of a user who was renamed', () => {
  const renamed = session({ id: 'alice.smith-1', owner: 'arn:aws:iam::123456789012:user/alice.smith' })
  const neighbour = session({ id: 'alice.smithson-1', owner: 'arn:aws:iam::123456789012:user/alice.smithson' })
  const listed = [session(), renamed, neighbour]
  const live = [{ principal: iamUser('alice.smith'), instances: ['i-0123456789abcdef0'] }]
  const scopeOf = (user: string) => ({ ...ending, user, principal: iamUser(user) })

  it('end under both names, and those of nobody else', () => {
    const claims = [
      { scope: scopeOf('alice'), live: [] },
      { scope: scopeOf('alice.smith'), live: undefined },
    ]
    expect(planClaims(claims, listed)).toEqual({ open: [session(), renamed], covered: [] })
  })

  it('are covered only by what each name itself has, because another user may have the other name', () => {
    const claims = [
      { scope: scopeOf('alice'), live: [] },
      { scope: scopeOf('alice.smith'), live },
    ]
    expect(planClaims(claims, listed)).toEqual({ open: [session()], covered: [renamed] })
  })

  it('count in the overrun', () => {
    const claims = ['alice', 'alice.smith'].map(user => ({ scope: scopeOf(user), live: [] }))
    const late = { ...renamed, endedAt: at(12) }
    expect(measureOverrun(claims, end, [session({ endedAt: at(3) }), late], [], at(60)).overrunMs).toBe(12_000)
  })
})
