import { expect, it } from 'vitest'
import { describeSessionEnd } from '../../src/domain/evidence/session-end.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { grant, minutes, openSession, session } from './known-grant.ts'

const { startedAt: _, ...timeless } = session({ longestMs: minutes(30) })

it.each<[string, Session, string]>([
  ['open', openSession(), 'is open'],
  ['over, at an unknown instant', openSession({ status: 'Terminated' }), 'ended, AWS does not say when'],
  ['about to end', openSession({ status: 'Terminating' }), 'is closing'],
  ['failed', session({ status: 'Failed' }), 'never connected'],
  ['left by its user', session(), 'left, idle, or ended by hand'],
  ['as long as its document allows', session({ longestMs: minutes(30) }), "ended at its document's limit"],
  ['a minute longer than its document allows', session({ longestMs: minutes(29) }), "ended at its document's limit"],
  ['a minute less than its document allows', session({ longestMs: minutes(31) }), "ended at its document's limit"],
  [
    'more than a minute less than its document allows',
    session({ longestMs: minutes(31) + 1 }),
    'left, idle, or ended by hand',
  ],
  ['without a known start', timeless, 'left, idle, or ended by hand'],
  ['told to end by the revocation', session({ id: 'told' }), 'ended by the revocation'],
  [
    'told to end by the revocation, at its limit',
    session({ id: 'told', longestMs: minutes(30) }),
    'ended by the revocation',
  ],
  ['told to end by the revocation, and still open', openSession({ id: 'told' }), 'is open'],
])('describes how a session ended: %s', (_, one, expected) => {
  expect(describeSessionEnd(one, [grant(), grant({}, { terminated: new Set(['told']) })])).toBe(expected)
})
