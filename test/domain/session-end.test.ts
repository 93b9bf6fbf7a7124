import { expect, it } from 'vitest'
import { describeSessionEnd } from '../../src/domain/evidence/session-end.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { grant, minutes, openSession, session } from './known-grant.ts'

const { startedAt: _, ...timeless } = session({ longestMs: minutes(30) })

it.each<[string, Session, string]>([
  ['that is open', openSession(), 'is open'],
  ['that is over, nobody knows since when', openSession({ status: 'Terminated' }), 'ended, AWS does not say when'],
  ['that is about to end', openSession({ status: 'Terminating' }), 'is closing'],
  ['that failed', session({ status: 'Failed' }), 'never connected'],
  ['that somebody left', session(), 'left, idle, or ended by hand'],
  ['that lasted as long as it may', session({ longestMs: minutes(30) }), "ended at its document's limit"],
  ['that lasted a minute longer', session({ longestMs: minutes(29) }), "ended at its document's limit"],
  ['that lasted a minute less', session({ longestMs: minutes(31) }), "ended at its document's limit"],
  ['that lasted still less', session({ longestMs: minutes(31) + 1 }), 'left, idle, or ended by hand'],
  ['of which nobody knows the start', timeless, 'left, idle, or ended by hand'],
  ['that the revocation told to end', session({ id: 'told' }), 'ended by the revocation'],
  ['that it told to end at its limit', session({ id: 'told', longestMs: minutes(30) }), 'ended by the revocation'],
  ['that it told to end, and that is open', openSession({ id: 'told' }), 'is open'],
])('how a session ended %s', (_, one, expected) => {
  expect(describeSessionEnd(one, [grant(), grant({}, { terminated: new Set(['told']) })])).toBe(expected)
})
