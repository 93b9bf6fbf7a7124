import { describe, expect, it } from 'vitest'
import { attributeSession, type KnownGrant } from '../../src/domain/evidence/attribution.ts'
import { evidenceOf, type SessionEvidence } from '../../src/domain/evidence/evidence.ts'
import { placesOf } from '../../src/domain/evidence/transcript.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { account } from './account.ts'
import { grant, idOf, minutes, OTHER_INSTANCE, openSession, ownerOf, past, session } from './known-grant.ts'

/** Alice's grants from 10:00 to 11:00, and its renewal from 10:50 to 12:00. */
const first = grant()
const renewal = grant({ id: idOf(2), opensAt: past(minutes(-10)), expiresAt: past(minutes(60)) })
const superseded = grant({}, { endedAt: past(minutes(-10)) })
const NOW = past(minutes(90))

function evidence(one: Session, grants: readonly KnownGrant[], now = NOW): SessionEvidence {
  const standing = attributeSession(one, account, { kind: 'known', grants }, now)
  const looks = { stream: { kind: 'absent' }, object: { kind: 'absent' } } as const
  const said = { account, places: placesOf(account, one), ended: '', verdicts: [], isThroughOurs: true }
  return { session: one, standing, ...looks, ...said }
}

/** Sessions, minutes used and minutes beyond the end. */
const briefly = (of: KnownGrant, sessions: readonly Session[], grants: readonly KnownGrant[], now = NOW) => {
  const all = sessions.map(one => evidence(one, grants, now))
  const { usedMs, overrunMs, sessions: own } = evidenceOf(of, all, now)
  return [own.length, usedMs / minutes(1), overrunMs / minutes(1)]
}

describe('the use of a grant that renewed another', () => {
  const kept = session({ endedAt: past(minutes(20)) }) // from 10:15 to 11:20
  const overlong = session({ endedAt: past(minutes(65)) })
  it.each<[string, readonly Session[], KnownGrant, readonly number[], readonly number[]]>([
    ['the earlier grant by the session that the renewal kept', [kept], first, [1, 45, 0], [1, 30, 0]],
    ['the superseded grant by the session that the renewal kept', [kept], superseded, [1, 35, 0], [1, 30, 0]],
    ['the renewal with the overrun of the session that it kept', [overlong], first, [1, 45, 0], [1, 75, 5]],
    ['the renewal not by a session that had ended before', [session({ endedAt: past(minutes(-10)) })], superseded, [1, 35, 0], [0, 0, 0]],
    ['both by a session that began while both were open', [session({ startedAt: past(minutes(-5)), endedAt: past(minutes(5)) })], first, [1, 5, 0], [1, 10, 0]],
    ['the renewal alone by a session that began after the other', [session({ startedAt: past(minutes(10)), endedAt: past(minutes(20)) })], first, [0, 0, 0], [1, 10, 0]],
  ])('is counted for the grant that covers each part of a session: %s', (_, sessions, before, ofFirst, ofRenewal) => {
    const grants = [before, renewal]
    expect(briefly(before, sessions, grants)).toEqual(ofFirst)
    expect(briefly(renewal, sessions, grants)).toEqual(ofRenewal)
  }) // biome-ignore format: a table

  it('does not count a session that is still open in the renewal for the earlier grant', () => {
    expect(briefly(superseded, [openSession()], [superseded, renewal], past(minutes(-8)))).toEqual([1, 35, 0])
  })
})

it('a session that never connected counts no use, although AWS does not say when it ended', () => {
  expect(briefly(first, [openSession({ status: 'Failed' })], [first])).toEqual([1, 0, 0])
})

describe('a session that nothing allowed', () => {
  it.each<[string, Partial<Session>, KnownGrant, number]>([
    ['a grant of its user', { target: OTHER_INSTANCE }, first, 1],
    ['a grant of another user', { target: OTHER_INSTANCE, owner: ownerOf('alice-admin') }, first, 0],
    ['a grant in another region', { target: OTHER_INSTANCE }, grant({ region: 'eu-west-1' }), 0],
  ])('is listed with grants of its user and region, and counts as no use: %s', (_, change, of, count) => {
    expect(briefly(of, [session(change)], [of])).toEqual([count, 0, 0])
  })
})
