import { describe, expect, it } from 'vitest'
import { EMPTY_STREAM, type LogEvent, placesOf, withEvents } from '../../src/domain/evidence/transcript.ts'
import { account } from './account.ts'
import { past, session } from './known-grant.ts'

const event = (at: number, message = 'x', delay?: number): LogEvent => ({
  at: past(at),
  message,
  ...(delay !== undefined && { receivedAt: past(at + delay) }),
})

describe('the summary of a stream', () => {
  it('is the same for one piece and for several, and ignores an empty piece', () => {
    const events = [event(0, 'ü', 30), event(5, 'abc', 900), event(9, '', 20)]
    const whole = { events: 3, bytes: 5, firstAt: past(0), lastAt: past(9), slowestMs: 900 }
    expect(withEvents(EMPTY_STREAM, events)).toEqual(whole)
    expect(
      [[], [events[0]], [], events.slice(1), []].reduce(
        (all, piece) => withEvents(all, piece as LogEvent[]),
        EMPTY_STREAM,
      ),
    ).toEqual(whole)
  })

  it('has no times if there are no events', () => {
    expect(withEvents(EMPTY_STREAM, [])).toEqual({ events: 0, bytes: 0 })
  })

  it('claims no delay if CloudWatch does not say when an event came', () => {
    expect(withEvents(EMPTY_STREAM, [event(0)])).toEqual({ events: 1, bytes: 1, firstAt: past(0), lastAt: past(0) })
    expect(withEvents(EMPTY_STREAM, [event(0), event(1, 'x', 7)]).slowestMs).toBe(7)
  })

  it('shows no negative delay if the clock of the instance is ahead', () => {
    expect(withEvents(EMPTY_STREAM, [event(0, 'x', -500)]).slowestMs).toBe(0)
  })
})

it.each([
  ['sessions', 'sessions/alice-0123456789abcdef0.log'],
  ['a/b', 'a/b/alice-0123456789abcdef0.log'],
  ['', 'alice-0123456789abcdef0.log'],
])('the object of a transcript has the key that the agent uses, below the prefix %j', (prefix, key) => {
  const { group, bucket } = account.logs
  expect(placesOf({ logs: { group, bucket, prefix } }, session())).toEqual({
    group,
    stream: 'alice-0123456789abcdef0',
    bucket,
    key,
  })
})
