import { describe, expect, it } from 'vitest'
import { userHolder } from '../../src/domain/principal/principal.ts'
import type { DocumentCheck } from '../../src/domain/revocation/documents.ts'
import type { EarlyEnd, GoneEarly } from '../../src/domain/revocation/early-end.ts'
import type { PassObservation, RevocationAction } from '../../src/domain/revocation/observation.ts'
import {
  CLOSING_MS,
  MAX_PASSES,
  type Pass,
  PROPAGATION_MS,
  type RevocationTarget,
} from '../../src/domain/revocation/revocation.ts'
import {
  beginRevocations,
  type EndedState,
  type FurtherHolder,
  type InquiringState,
  NO_FINDINGS,
  type PassingState,
  type ProvingState,
  type RetainedState,
  type RevocationState,
  type TargetFindings,
  type UnpolledState,
  type VerifyingState,
  type WaitingState,
} from '../../src/domain/revocation/state.ts'
import { step } from '../../src/domain/revocation/step.ts'
import type { Waiting } from '../../src/domain/revocation/waiting.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'

// Over 200 lines: one table of states and observations.

const NOW = new Date('2026-11-23T10:00:00Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const HOUR = 3_600

const target: RevocationTarget = {
  role: account.roles.revoke,
  documents: ['JitAccess-1h'],
  account,
  user: 'alice',
  principal: iamUser('alice'),
  instances: ['i-0123456789abcdef0'],
  policies: ['jit.x'],
  expiresAt: at(0),
}

const bob: FurtherHolder = { holder: userHolder('bob'), name: 'jit.x' }
const alicia: FurtherHolder = { holder: userHolder('alicia'), name: 'jit.x' }

const until = (change: Partial<Waiting> = {}): Waiting => ({
  expiresAt: at(2 * HOUR),
  handOverAt: at(5 * HOUR),
  ...change,
})

const later = { nextAt: at(300) }
const unpolled: UnpolledState = { kind: 'unpolled', target, nextAt: NOW }
const waiting = (change: Partial<Waiting> = {}, heldBy: readonly FurtherHolder[] = []): WaitingState => ({
  kind: 'waiting',
  target,
  nextAt: NOW,
  waiting: until(change),
  heldBy,
})
const passing: PassingState = { kind: 'passing', target, nextAt: NOW, findings: NO_FINDINGS }
const EARLY: GoneEarly = { since: at(-100), cause: { kind: 'ours', why: 'it was ended' } }
const verifying: VerifyingState = { ...passing, kind: 'verifying', early: EARLY }
const inquiring: InquiringState = {
  kind: 'inquiring',
  target,
  nextAt: NOW,
  waiting: until({}),
  heldBy: [],
  goneSince: at(-100),
}
const retained: RetainedState = {
  kind: 'retained',
  target,
  nextAt: NOW,
  waiting: until({}),
  heldBy: [],
  deletion: { since: at(-300), isTold: false },
}

const findings = (change: Partial<TargetFindings>): TargetFindings => ({ ...NO_FINDINGS, ...change })

const log = (report: Extract<RevocationAction, { kind: 'log' }>['report']): RevocationAction => ({
  kind: 'log',
  report,
})
const holder = (who: FurtherHolder) => log({ kind: 'holder', further: who })

describe('the step of a revocation after a poll', () => {
  type Row = readonly [
    string,
    WaitingState | UnpolledState,
    { readonly isThere: boolean | undefined; readonly heldBy?: readonly FurtherHolder[]; readonly begun?: Waiting },
    RevocationState,
    readonly RevocationAction[],
  ]

  it.each<Row>([
    [
      'an unpolled one waits, and logs until when',
      unpolled,
      { isThere: true },
      { ...waiting(), ...later },
      [log({ kind: 'waiting', expiresAt: at(2 * HOUR) })],
    ],
    [
      'an unpolled one waits if AWS says nothing',
      unpolled,
      { isThere: undefined },
      { ...waiting(), ...later },
      [log({ kind: 'waiting', expiresAt: at(2 * HOUR) })],
    ],
    [
      'an unpolled one without a policy is polled again soon, and only that is logged',
      unpolled,
      { isThere: false },
      { ...waiting({ goneSince: NOW }), nextAt: at(100) },
      [log({ kind: 'gone', nextAt: at(100) })],
    ],
    [
      'an unpolled one with an overdue warning warns at once',
      unpolled,
      { isThere: true, begun: until({ warnAt: at(-1) }) },
      { ...waiting(), ...later },
      [log({ kind: 'waiting', expiresAt: at(2 * HOUR) }), { kind: 'warn' }],
    ],
    [
      'an unpolled one that ends after the job is handed over',
      unpolled,
      { isThere: true, begun: until({ handOverAt: NOW }) },
      { kind: 'handed-over', target },
      [{ kind: 'hand-over' }],
    ],
    [
      'an unpolled one whose end has come begins its passes',
      unpolled,
      { isThere: true, begun: until({ expiresAt: NOW }) },
      passing,
      [],
    ],
    ['a waiting one goes on, and logs nothing', waiting(), { isThere: true }, { ...waiting(), ...later }, []],
    [
      'a waiting one warns once',
      waiting({ warnAt: NOW }),
      { isThere: true },
      { ...waiting(), ...later },
      [{ kind: 'warn' }],
    ],
    [
      'a waiting one without a policy does not warn, and keeps its warning',
      waiting({ warnAt: NOW }),
      { isThere: false },
      { ...waiting({ warnAt: NOW, goneSince: NOW }), nextAt: at(100) },
      [log({ kind: 'gone', nextAt: at(100) })],
    ],
    [
      'a waiting one logs once that its policy is gone',
      waiting({ goneSince: at(-60) }),
      { isThere: false },
      { ...waiting({ goneSince: at(-60) }), nextAt: at(40) },
      [],
    ],
    [
      'a waiting one forgets that its policy was gone once it is back',
      waiting({ goneSince: at(-60) }),
      { isThere: true },
      { ...waiting(), ...later },
      [],
    ],
    [
      'a waiting one is inquired about once its policy has been gone for long enough',
      waiting({ goneSince: at(-100) }),
      { isThere: false },
      inquiring,
      [],
    ],
    [
      'a waiting one whose end has come begins its passes, though its policy was gone',
      waiting({ expiresAt: NOW, goneSince: at(-100) }),
      { isThere: false },
      passing,
      [],
    ],
    [
      'a waiting one that cannot be polled ends at its end',
      waiting({ expiresAt: NOW }),
      { isThere: undefined },
      passing,
      [],
    ],
    [
      'a waiting one that ends after the job is handed over',
      waiting({ handOverAt: NOW }),
      { isThere: true },
      { kind: 'handed-over', target },
      [{ kind: 'hand-over' }],
    ],
    [
      'a waiting one logs another holder once, and remembers it',
      waiting({}, [bob]),
      { isThere: true, heldBy: [bob, alicia] },
      { ...waiting({}, [bob, alicia]), ...later },
      [holder(alicia)],
    ],
    [
      'a waiting one ends together with its other holder',
      waiting({ expiresAt: NOW }),
      { isThere: true, heldBy: [bob] },
      { ...passing, findings: findings({ heldBy: [bob] }) },
      [holder(bob)],
    ],
  ])(
    'follows from its state and the observation: %s',
    (_, state, { begun = until(), isThere, heldBy = [] }, expected, actions) => {
      const next =
        state.kind === 'unpolled'
          ? step(state, { kind: 'first-polled', isThere, heldBy, waiting: begun }, NOW)
          : step(state, { kind: 'polled', isThere, heldBy }, NOW)
      expect(next).toEqual({ state: expected, actions })
    },
  )
})

const session: Session = {
  id: 'alice-1',
  owner: 'arn:aws:iam::123456789012:user/alice',
  target: 'i-0123456789abcdef0',
  document: 'JitAccess-1h',
  status: 'Connected',
  startedAt: at(-600),
}

const found = (change: Partial<Omit<Pass, 'number'>> = {}): Omit<Pass, 'number'> => ({
  at: NOW,
  listed: true,
  open: [],
  covered: [],
  deleted: [],
  gone: ['jit.x'],
  terminated: [],
  failures: [],
  ...change,
})

/** After so many passes, the last of them `seconds` ago; the first deleted the policy. */
const passed = (count: number, seconds: number, change: Partial<PassingState> = {}): PassingState => ({
  ...passing,
  ...change,
  history: {
    startedAt: at(-seconds - 20 * (count - 1)),
    passes: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      ...found({ at: at(-seconds - 20 * (count - 1 - index)), deleted: index === 0 ? ['jit.x'] : [] }),
    })),
  },
})

const observed = (change: Partial<PassObservation> = {}): PassObservation => ({
  kind: 'passed',
  pass: found(),
  findings: NO_FINDINGS,
  startedAt: at(-2),
  roundAt: at(-3),
  isStopped: false,
  followUp: { passes: 3, intervalMs: 20_000 },
  ...change,
})

describe('the step of a revocation after a pass', () => {
  const contradictory: DocumentCheck = { kind: 'contradictory', contradiction: 'It said something else' }
  /** Its end, and the ten seconds in which a session may be missing from listings, were before. */
  const over = { ...target, expiresAt: at(-60) }

  it.each<[string, ProvingState, Partial<PassObservation>, RevocationState['kind']]>([
    ['another pass after the first of three', { ...passing, target: over }, {}, 'passing'],
    ['another pass after the second of three', passed(1, 20, { target: over }), {}, 'passing'],
    ['proven after the third', passed(2, 20, { target: over }), {}, 'clean'],
    [
      'nothing proven by a pass that finds a session open',
      passed(2, 20, { target: over }),
      { pass: found({ open: [session] }) },
      'passing',
    ],
    [
      'nothing proven by a pass with a failure',
      passed(2, 20, { target: over }),
      { pass: found({ failures: ['throttled'] }) },
      'passing',
    ],
    [
      'proven by one pass if another job ended the access before',
      { ...verifying, target: { ...target, expiresAt: at(HOUR) } },
      {},
      'clean',
    ],
    [
      'another pass while a session is open',
      { ...verifying, target: { ...target, expiresAt: at(HOUR) } },
      { pass: found({ open: [session] }) },
      'verifying',
    ],
    [
      'more passes if the rules ask for more',
      passed(2, 20, { target: over }),
      { followUp: { passes: 4, intervalMs: 20_000 } },
      'passing',
    ],
    [
      'nothing proven by an end that was tampered with',
      passed(2, 20, { target: over }),
      { findings: findings({ documents: contradictory }) },
      'passing',
    ],
    [
      'nothing proven by an end that could not be read',
      passed(2, 20, { target: over }),
      { findings: findings({ documents: { kind: 'unread' } }) },
      'passing',
    ],
    [
      'proven by the deletion, after the time that IAM takes',
      passed(2, PROPAGATION_MS / 1_000, { target: over }),
      { findings: findings({ documents: contradictory }) },
      'clean',
    ],
    [
      'given up after the last pass',
      passed(MAX_PASSES - 1, 20, { target: over }),
      { pass: found({ open: [session] }) },
      'still-open',
    ],
    ['nothing proven if the job was told to stop', passed(2, 20, { target: over }), { isStopped: true }, 'interrupted'],
  ])('follows from what the pass proves: %s', (_, state, change, expected) => {
    const next = step(state, observed(change), NOW).state
    expect(next.kind).toBe(expected)
    expect(next).toMatchObject({ findings: change.findings ?? NO_FINDINGS })
  })

  it('numbers the passes, and keeps when the first one began', () => {
    const first = step(passing, observed(), NOW).state as ProvingState
    expect(first.history).toEqual({ startedAt: at(-2), passes: [{ number: 1, ...found() }] })
    const second = step(first, observed({ startedAt: at(18) }), at(20)).state as ProvingState
    expect(second.history?.startedAt).toEqual(at(-2))
    expect(second.history?.passes.map(({ number }) => number)).toEqual([1, 2])
  })

  it('logs what the pass found, after other holders of the policies', () => {
    const state = { ...passing, findings: findings({ heldBy: [bob] }) }
    const { actions } = step(state, observed({ findings: findings({ heldBy: [bob, alicia] }) }), NOW)
    expect(actions).toEqual([
      holder(alicia),
      log({ kind: 'pass', pass: { number: 1, ...found() }, decision: 'another-pass' }),
    ])
  })

  it.each<[string, Date, number, Date]>([
    ['an interval after the round began', at(-3), 20_000, at(17)],
    ['not before sessions that were told to end have closed', at(-3), 1_000, at(CLOSING_MS / 1_000)],
    ['not before sessions have closed after a slow pass', at(-60), 20_000, at(CLOSING_MS / 1_000)],
    ['an interval from now, if AWS put the clock back meanwhile', at(HOUR), 20_000, at(20)],
  ])('schedules the next pass: %s', (_, roundAt, intervalMs, expected) => {
    const { state } = step(passing, observed({ roundAt, followUp: { passes: 3, intervalMs } }), NOW)
    expect(state).toMatchObject({ kind: 'passing', nextAt: expected })
  })

  it('keeps since when the policy was gone, because the overrun is measured from there', () => {
    const { state } = step({ ...verifying, target: { ...target, expiresAt: at(HOUR) } }, observed(), NOW)
    expect(state).toMatchObject({ kind: 'clean', early: EARLY })
  })
})

describe('the step of a revocation whose policies are gone, after it was asked who ended it', () => {
  const others = { kind: 'others' } as const
  const unknown = { kind: 'unknown', why: 'GitHub did not answer' } as const
  const deletion = { since: at(-100), isTold: false }
  const kept = { ...retained, ...later, deletion }

  it.each<[string, InquiringState, EarlyEnd, RevocationState, readonly RevocationAction[]]>([
    [
      'is verified if a job of ours ended it',
      inquiring,
      EARLY.cause,
      verifying,
      [log({ kind: 'verifying', cause: EARLY.cause })],
    ],
    [
      'is verified if that could not be found out',
      inquiring,
      unknown,
      { ...verifying, early: { since: at(-100), cause: unknown } },
      [log({ kind: 'verifying', cause: unknown })],
    ],
    [
      'stays open if another hand deleted its policy, which is told to nobody yet',
      inquiring,
      others,
      kept,
      [log({ kind: 'retained', since: at(-100), expiresAt: at(2 * HOUR) })],
    ],
    [
      'stays open, and its pull request is told when it is found for the second time',
      { ...inquiring, deletion },
      others,
      { ...kept, deletion: { ...deletion, isTold: true } },
      [{ kind: 'tell-deletion' }],
    ],
    [
      'stays open, and nobody is told again',
      { ...inquiring, deletion: { ...deletion, isTold: true } },
      others,
      { ...kept, deletion: { ...deletion, isTold: true } },
      [],
    ],
    [
      'is verified if a job of ours has ended it since',
      { ...inquiring, deletion },
      EARLY.cause,
      verifying,
      [log({ kind: 'verifying', cause: EARLY.cause })],
    ],
    [
      'is handed over if it ends later than the job',
      { ...inquiring, waiting: until({ expiresAt: at(9 * HOUR), handOverAt: NOW }) },
      others,
      { kind: 'handed-over', target },
      [{ kind: 'hand-over' }],
    ],
    [
      'begins its passes if its end has come',
      { ...inquiring, waiting: until({ expiresAt: NOW }) },
      others,
      { ...passing, early: { since: at(-100), cause: others } },
      [],
    ],
  ])('%s', (_, state, cause, expected, actions) => {
    expect(step(state, { kind: 'inquired', cause }, NOW)).toEqual({ state: expected, actions })
  })

  it.each<[string, boolean | undefined, Partial<Waiting>, RevocationState, readonly RevocationAction[]]>([
    ['is asked about again', false, {}, { ...inquiring, goneSince: at(-300), deletion: retained.deletion }, []],
    ['stays open if AWS does not answer', undefined, {}, { ...retained, ...later }, []],
    ['is waited for as ever once its policy is back', true, {}, { ...waiting(), ...later }, [log({ kind: 'back' })]],
    [
      'begins its passes at its end',
      false,
      { expiresAt: NOW },
      { ...passing, early: { since: at(-300), cause: others } },
      [],
    ],
    ['is warned of', undefined, { warnAt: NOW }, { ...retained, ...later }, [{ kind: 'warn' }]],
  ])('that was kept open, after a poll: %s', (_, isThere, change, expected, actions) => {
    const state = { ...retained, waiting: until(change) }
    expect(step(state, { kind: 'polled', isThere, heldBy: [] }, NOW)).toEqual({ state: expected, actions })
  })
})

describe('the step of a revocation after the job is told to stop', () => {
  const known = findings({ heldBy: [bob] })
  const between = passed(1, 20, { findings: known })

  it.each<[string, UnpolledState | WaitingState | RetainedState | ProvingState, EndedState]>([
    [
      'while it is kept open',
      retained,
      { kind: 'interrupted', target, findings: NO_FINDINGS, early: { since: at(-300), cause: { kind: 'others' } } },
    ],
    ['before it was polled', unpolled, { kind: 'interrupted', target, findings: NO_FINDINGS }],
    ['while it waits', waiting({}, [bob]), { kind: 'interrupted', target, findings: known }],
    ['before its first pass', passing, { kind: 'interrupted', target, findings: NO_FINDINGS }],
    [
      'between passes',
      between,
      { kind: 'interrupted', target, findings: known, ...(between.history && { history: between.history }) },
    ],
    ['before it could be verified', verifying, { kind: 'interrupted', target, findings: NO_FINDINGS, early: EARLY }],
  ])('interrupts it %s, and keeps what is known', (_, state, expected) => {
    expect(step(state, { kind: 'stopped' }, NOW)).toEqual({ state: expected, actions: [log({ kind: 'interrupted' })] })
  })
})

describe('the first state of a revocation', () => {
  it.each<[boolean, RevocationState]>([
    [true, unpolled],
    [false, passing],
  ])('depends on whether its end is awaited: %s', (isAwaited, expected) => {
    expect(beginRevocations([target], isAwaited, NOW)).toEqual([expected])
  })
})

/** None is called: `tsc` has to refuse each. */
void [
  // @ts-expect-error a grant that is waited for has no passes
  () => step(waiting(), observed(), NOW),
  // @ts-expect-error what has passes is not polled
  () => step(passing, { kind: 'polled', isThere: true, heldBy: [] }, NOW),
  // @ts-expect-error how long to wait is settled at the first poll
  () => step(unpolled, { kind: 'polled', isThere: true, heldBy: [] }, NOW),
  // @ts-expect-error what was handed over is the next job's
  () => step({ kind: 'handed-over', target }, { kind: 'stopped' }, NOW),
  // @ts-expect-error nothing is clean without a pass
  (): EndedState => ({ kind: 'clean', target, findings: NO_FINDINGS }),
  // @ts-expect-error what is verified was gone before
  (): VerifyingState => ({ ...passing, kind: 'verifying' }),
  // @ts-expect-error nothing is kept open without a deletion by another hand
  (): RetainedState => ({ ...inquiring, kind: 'retained' }),
]
