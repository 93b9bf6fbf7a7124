import { describe, expect, it } from 'vitest'
import { userHolder } from '../../src/domain/principal/principal.ts'
import { claimsToAsk, concludeRevocation, earliestSessionStart } from '../../src/domain/revocation/conclude.ts'
import type { EarlyEnd } from '../../src/domain/revocation/early-end.ts'
import type { Pass, Revocation, RevocationTarget } from '../../src/domain/revocation/revocation.ts'
import {
  type EndedState,
  type InterruptedState,
  NO_FINDINGS,
  type SettledState,
  type TargetFindings,
} from '../../src/domain/revocation/state.ts'
import { LONGEST_SESSION_MS, type Session } from '../../src/domain/session/session.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'

const END = new Date('2026-11-23T11:00:00Z')
const at = (seconds: number) => new Date(END.getTime() + seconds * 1_000)
const finishedAt = at(60)

const target: RevocationTarget = {
  role: account.roles.revoke,
  documents: ['JitAccess-1h'],
  account,
  user: 'alice',
  principal: iamUser('alice'),
  instances: ['i-0123456789abcdef0'],
  policies: ['jit.x'],
  expiresAt: END,
}

const session = (change: Partial<Session> = {}): Session => ({
  id: 'alice-1',
  owner: 'arn:aws:iam::123456789012:user/alice',
  target: 'i-0123456789abcdef0',
  document: 'JitAccess-1h',
  status: 'Terminated',
  startedAt: at(-600),
  endedAt: at(12),
  ...change,
})

const pass: Pass = {
  number: 1,
  at: at(1),
  listed: true,
  open: [],
  covered: [],
  deleted: ['jit.x'],
  gone: ['jit.x'],
  terminated: [],
  failures: [],
}
const history = { startedAt: at(1), passes: [pass] }
const known: TargetFindings = { ...NO_FINDINGS, live: new Map([['user alice', []]]) }
const clean: SettledState = { kind: 'clean', target, findings: known, history }
const stillOpen: SettledState = { ...clean, kind: 'still-open' }
const interrupted: InterruptedState = { kind: 'interrupted', target, findings: NO_FINDINGS }

const OURS: EarlyEnd = { kind: 'ours', why: 'it was ended' }
const UNKNOWN: EarlyEnd = { kind: 'unknown', why: 'GitHub did not answer' }

const conclude = (state: EndedState, past: readonly Session[] = [], unknown?: string) =>
  concludeRevocation(state, { past, finishedAt }, unknown)

describe('the result of a revocation', () => {
  it.each<[string, EndedState, Partial<Revocation>]>([
    ['is clean', clean, { verdict: 'clean', startedAt: at(1), finishedAt, passes: [pass], ending: target }],
    ['is still open', stillOpen, { verdict: 'still-open', passes: [pass] }],
    ['is interrupted between passes', { ...interrupted, history }, { verdict: 'interrupted', startedAt: at(1) }],
    [
      'is interrupted before its first pass',
      interrupted,
      { verdict: 'interrupted', startedAt: finishedAt, passes: [] },
    ],
    [
      'finds other holders of the policies',
      { ...clean, findings: { ...known, heldBy: [{ holder: userHolder('alicia'), name: 'jit.x' }] } },
      { heldBy: [userHolder('alicia')] },
    ],
    [
      'finds a document that was changed, and covers every instance then',
      { ...clean, findings: { ...known, documents: { kind: 'contradictory', contradiction: 'It did' } } },
      { contradiction: 'It did', ending: { ...target, instances: 'any' } },
    ],
  ])('tells what happened: a revocation that %s', (_, state, expected) => {
    expect(conclude(state)).toMatchObject(expected)
  })

  it('has no keys for what did not happen', () => {
    expect(Object.keys(conclude(clean))).toEqual([
      'ending',
      'startedAt',
      'finishedAt',
      'passes',
      'verdict',
      'outlived',
      'overrunMs',
    ])
  })

  it('says why the overrun is not known', () => {
    expect(conclude(clean, [], 'throttled')).toMatchObject({ overrunUnknown: 'throttled', overrunMs: 0 })
  })

  it.each<[string, EndedState, Session, number]>([
    ['its end', clean, session(), 12_000],
    [
      'the first pass, if that came first',
      { ...clean, target: { ...target, expiresAt: at(3_600) } },
      session(),
      11_000,
    ],
    [
      'the instant when another job ended it',
      { ...clean, target: { ...target, expiresAt: at(3_600) }, early: { since: at(-100), cause: OURS } },
      session(),
      112_000,
    ],
    [
      'its expiry, if another hand deleted the policy',
      { ...clean, target: { ...target, expiresAt: at(3) }, early: { since: at(-100), cause: { kind: 'others' } } },
      session(),
      9_000,
    ],
    [
      'its expiry, if it could not be found out who deleted the policy',
      { ...clean, target: { ...target, expiresAt: at(3_600) }, early: { since: at(-100), cause: UNKNOWN } },
      session(),
      0,
    ],
    [
      'now, if it was interrupted before',
      { ...interrupted, target: { ...target, expiresAt: at(3_600) } },
      session(),
      0,
    ],
  ])('measures the overrun from %s', (_, state, ended, expected) => {
    expect(conclude(state, [ended]).overrunMs).toBe(expected)
  })

  it('counts sessions that the last listing had open', () => {
    const { endedAt: _, ...open } = session({ status: 'Connected' })
    const state: EndedState = { ...stillOpen, history: { ...history, passes: [{ ...pass, open: [open] }] } }
    expect(conclude(state).overrunMs).toBe(60_000)
  })
})

describe('the final check of sessions', () => {
  it.each<[string, EndedState, readonly Session[], readonly string[]]>([
    ['none, if passes have seen them', clean, [session()], []],
    [
      'a target whose sessions ended before the first pass',
      { ...clean, findings: NO_FINDINGS },
      [session()],
      ['alice'],
    ],
    ['none, if the sessions ended in time', { ...clean, findings: NO_FINDINGS }, [session({ endedAt: at(-1) })], []],
    [
      'none, if the session is of a role',
      { ...clean, findings: NO_FINDINGS, target: { ...target, principal: { kind: 'other', arn: session().owner } } },
      [session()],
      [],
    ],
  ])('covers each target whose passes did not see its sessions: %s', (_, state, past, expected) => {
    expect(claimsToAsk(state, { past, finishedAt }).map(({ scope }) => scope.principal)).toEqual(expected.map(iamUser))
  })

  it('covers sessions that began at most one session length before the earliest end', () => {
    const early = { ...clean, target: { ...target, expiresAt: at(-100) } }
    expect(earliestSessionStart([clean, early])).toEqual(new Date(at(-100).getTime() - LONGEST_SESSION_MS))
  })

  it('covers nothing if no end was reached', () => {
    expect(earliestSessionStart([interrupted])).toBeUndefined()
  })
})
