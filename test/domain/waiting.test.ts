import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import type { EarlyEnd } from '../../src/domain/revocation/early-end.ts'
import {
  decideEarlyEnd,
  decidePoll,
  type EarlyEndDecision,
  type PollDecision,
  type Waiting,
  waitingFor,
  warningOf,
} from '../../src/domain/revocation/waiting.ts'

// Over 200 lines: one table of decisions.

const NOW = new Date('2026-11-23T10:00:00Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const MINUTE = 60
const HOUR = 60 * MINUTE

/** In seconds from the look. */
type Given = Partial<Record<'end' | 'warn' | 'handOver' | 'gone', number>>

const waiting = ({ end = 2 * HOUR, warn, handOver = 5 * HOUR, gone }: Given): Waiting => ({
  expiresAt: at(end),
  handOverAt: at(handOver),
  ...(warn !== undefined && { warnAt: at(warn) }),
  ...(gone !== undefined && { goneSince: at(gone) }),
})

const wait = (
  until: number,
  more: { warn?: boolean; gone?: number } = {},
): Extract<PollDecision, { kind: 'wait' }> => ({
  kind: 'wait',
  until: at(until),
  warn: more.warn ?? false,
  ...(more.gone !== undefined && { goneSince: at(more.gone) }),
})

describe('the decision after a poll', () => {
  it.each<[string, Given, boolean | undefined, PollDecision]>([
    ['nothing is near: the next poll is in five minutes', {}, true, wait(5 * MINUTE)],
    ['the end is nearer than that', { end: 299 }, true, wait(299)],
    ['the end in a second', { end: 1 }, true, wait(1)],
    ['the end is now', { end: 0 }, true, { kind: 'end' }],
    ['the end was an hour ago', { end: -HOUR }, true, { kind: 'end' }],
    ['the end is now, and AWS does not say whether the policy is there', { end: 0 }, undefined, { kind: 'end' }],
    [
      'the end is now, and the policy is gone: the passes of an end, not one',
      { end: 0, gone: -HOUR },
      false,
      { kind: 'end' },
    ],
    ['the end is now, though it should have been handed over', { end: 0, handOver: -1 }, true, { kind: 'end' }],

    ['the warning is nearer than the next poll', { warn: 120 }, true, wait(120)],
    ['the warning is as far as the next poll', { warn: 300 }, true, wait(300)],
    ['the warning is due', { end: 600, warn: 0 }, true, wait(300, { warn: true })],
    ['the warning is overdue', { end: 60, warn: -540 }, true, wait(60, { warn: true })],
    ['the warning is a second away', { end: 601, warn: 1 }, true, wait(1)],
    [
      'the warning is due, and AWS does not say whether the policy is there',
      { end: 600, warn: 0 },
      undefined,
      wait(300, { warn: true }),
    ],
    [
      'the warning is due, and the policy is gone: nobody is warned',
      { end: 600, warn: 0 },
      false,
      wait(100, { gone: 0 }),
    ],

    ['the hand-over is nearer than the next poll', { end: 9 * HOUR, handOver: 60 }, true, wait(60)],
    ['the hand-over is due', { end: 9 * HOUR, handOver: 0 }, true, { kind: 'hand-over' }],
    ['the hand-over is overdue', { end: 9 * HOUR, handOver: -60 }, true, { kind: 'hand-over' }],
    [
      'the hand-over is due, and AWS does not say whether the policy is there',
      { end: HOUR, handOver: 0 },
      undefined,
      { kind: 'hand-over' },
    ],
    ['the end is when the hand-over would be: it is waited for', { end: 60, handOver: 60 }, true, wait(60)],
    ['the end comes before the hand-over', { end: 59, handOver: 60 }, true, wait(59)],
    ['the end comes a second after the hand-over', { end: 61, handOver: 60 }, true, wait(60)],
    [
      'the hand-over is due, and the policy is gone for the first time',
      { end: HOUR, handOver: 0 },
      false,
      { kind: 'hand-over' },
    ],
    [
      'the hand-over is due, and the policy has been gone for a short time',
      { end: HOUR, handOver: 0, gone: -9 },
      false,
      wait(91, { gone: -9 }),
    ],
    [
      'the hand-over is due, and the policy has been gone for long enough',
      { end: HOUR, handOver: 0, gone: -100 },
      false,
      { kind: 'inquire', goneSince: at(-100) },
    ],
    ['the hand-over is due, and the policy is back', { end: HOUR, handOver: 0, gone: -9 }, true, { kind: 'hand-over' }],

    [
      'the policy is gone for the first time: the next poll is after 90 s and ten more',
      {},
      false,
      wait(100, { gone: 0 }),
    ],
    ['the policy has not been gone for long enough', { gone: -99 }, false, wait(1, { gone: -99 })],
    ['the policy has been gone for long enough', { gone: -100 }, false, { kind: 'inquire', goneSince: at(-100) }],
    ['the policy is gone shortly before the end: the end comes first', { end: 30 }, false, wait(30, { gone: 0 })],
    ['the policy was gone, and is back', { gone: -100 }, true, wait(300)],
    [
      'the policy was gone, and AWS does not say whether it is back',
      { gone: -100 },
      undefined,
      wait(300, { gone: -100 }),
    ],
  ])('follows from end, warning, hand-over and the policy: %s', (_, given, isThere, expected) => {
    expect(decidePoll(waiting(given), isThere, NOW)).toEqual(expected)
  })

  it('never waits beyond the end, and never for nothing', () => {
    for (const end of [1, 60, 299, 300, 301, HOUR])
      for (const isThere of [true, false, undefined])
        for (const warn of [undefined, -60, 0, 60])
          for (const gone of [undefined, -99, -1])
            for (const handOver of [30, HOUR, 9 * HOUR]) {
              const given = { end, handOver, ...(warn !== undefined && { warn }), ...(gone !== undefined && { gone }) }
              const look = decidePoll(waiting(given), isThere, NOW)
              if (look.kind !== 'wait') throw new Error(`a ${look.kind} was not due: ${JSON.stringify(given)}`)
              expect(look.until > NOW && look.until <= at(end)).toBe(true)
            }
  })
})

describe('the decision after it was asked who ended a grant that is gone', () => {
  const OURS: EarlyEnd = { kind: 'ours', why: 'it was ended' }
  const OTHERS: EarlyEnd = { kind: 'others' }
  const UNKNOWN: EarlyEnd = { kind: 'unknown', why: 'GitHub did not answer' }
  const VERIFY = { kind: 'verify' } as const

  it.each<[string, Given, EarlyEnd, EarlyEndDecision]>([
    ['a job of ours ended it', {}, OURS, VERIFY],
    ['it could not be found out', {}, UNKNOWN, VERIFY],
    ['a job of ours ended it, and the hand-over is due', { end: 9 * HOUR, handOver: 0 }, OURS, VERIFY],
    ['another hand: it is polled on', {}, OTHERS, wait(5 * MINUTE)],
    ['another hand, shortly before the end', { end: 30 }, OTHERS, wait(30)],
    ['another hand, and the warning is due', { end: 600, warn: 0 }, OTHERS, wait(5 * MINUTE, { warn: true })],
    ['another hand, and the warning is near', { end: 700, warn: 100 }, OTHERS, wait(100)],
    ['another hand, and the hand-over is near', { end: 9 * HOUR, handOver: 60 }, OTHERS, wait(60)],
    ['another hand, and the hand-over is due', { end: 9 * HOUR, handOver: 0 }, OTHERS, { kind: 'hand-over' }],
    ['another hand, and the end has come meanwhile', { end: 0 }, OTHERS, { kind: 'end' }],
    ['a job of ours ended it, and the end has come meanwhile', { end: 0 }, OURS, { kind: 'end' }],
  ])('keeps sessions open only if another hand deleted the policy: %s', (_, given, cause, expected) => {
    expect(decideEarlyEnd(waiting(given), cause, NOW)).toEqual(expected)
  })
})

describe('the warning of an end', () => {
  it.each<[string, number, Date | undefined]>([
    ['access for an hour', HOUR, at(HOUR - 600)],
    ['access that is a second longer than the warning', 601, at(1)],
    ['access that is as short as the warning', 600, undefined],
    ['access that is shorter', 60, undefined],
  ])('comes ten minutes before, if access is longer than that: %s', (_, seconds, expected) => {
    expect(warningOf(NOW, at(seconds), 600_000)).toEqual(expected)
  })
})

describe('a job that may wait for five hours', () => {
  const followUp = { ...DEFAULT_FOLLOW_UP, maxWaitMs: 5 * HOUR * 1_000 }
  const grant = { id: 'x', mergedAt: NOW, opensAt: NOW, pullRequest: 1 }

  it.each<[string, 'relay' | 'sweep', number, Waiting]>([
    ['an end in an hour', 'relay', HOUR, waiting({ end: HOUR, warn: HOUR - 600 })],
    ['an end in an hour, if the sweep takes over later ends', 'sweep', HOUR, waiting({ end: HOUR, warn: HOUR - 600 })],
    ['the last end within its time', 'sweep', 5 * HOUR, waiting({ end: 5 * HOUR, warn: 5 * HOUR - 600 })],
    ['a later end, until it relays it', 'relay', 5 * HOUR + 1, waiting({ end: 5 * HOUR + 1, warn: 5 * HOUR - 599 })],
    [
      'a later end not at all, if the sweep takes it over',
      'sweep',
      5 * HOUR + 1,
      waiting({ end: 5 * HOUR + 1, warn: 5 * HOUR - 599, handOver: 0 }),
    ],
    ['an end in the past', 'relay', -HOUR, waiting({ end: -HOUR })],
  ])('waits by the end of the grant: %s', (_, beyond, end, expected) => {
    expect(waitingFor({ expiresAt: at(end), grant }, { ...followUp, beyond }, NOW)).toEqual(expected)
  })

  it('ends at once what has no known end', () => {
    expect(waitingFor({}, followUp, NOW)).toEqual(waiting({ end: 0 }))
  })

  it('decides by the opening of access whether to warn', () => {
    const opened = { ...grant, opensAt: at(HOUR - 300) }
    expect(waitingFor({ expiresAt: at(HOUR), grant: opened }, followUp, NOW)).toEqual(waiting({ end: HOUR }))
  })
})
