import { describe, expect, it } from 'vitest'
import { attributeSession, type KnownGrant } from '../../src/domain/evidence/attribution.ts'
import {
  describeQuery,
  earliestStart,
  HISTORY_MS,
  isAskedFor,
  planQueries,
  type SessionQuery,
} from '../../src/domain/evidence/session-query.ts'
import type { AwsAccount, Rules } from '../../src/domain/rules/rules.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { describeFailure } from '../../src/shared/result.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'
import {
  ENDS_AT,
  grant,
  idOf,
  minutes,
  OPENS_AT,
  OTHER_INSTANCE,
  openSession,
  ownerOf,
  past,
  session,
} from './known-grant.ts'

const NOW = past(minutes(60))
const elsewhere: AwsAccount = { ...account, name: 'dev-eu', region: 'eu-west-1' }
const accounts = [account, elsewhere]
const inEurope = { account: 'dev-eu', region: 'eu-west-1' }
const DAY = 24 * 3_600_000

const rulesWith = (people: Rules['people'] = new Map()) => ({
  accounts: new Map(accounts.map(each => [each.name, each])),
  users: new Map(),
  people,
})

const plan = (target: Parameters<typeof planQueries>[0], known: readonly KnownGrant[] = [], period = {}, now = NOW) => {
  const { queries, failures } = planQueries(target, rulesWith(), known, period, now)
  return { asked: queries.map(describeQuery), failures: failures.map(describeFailure) }
}

describe('the query of sessions', () => {
  const since = past(minutes(-30))
  const until = past(minutes(30))

  it('asks each account for the same time if it is about a user, a session or everyone', () => {
    expect(plan({ kind: 'user', user: 'alice' }, [], { since, until }).asked).toEqual([
      'sessions of alice in dev (ap-southeast-1) since 23 Nov 2026, 10:30 UTC until 23 Nov 2026, 11:30 UTC',
      'sessions of alice in dev-eu (eu-west-1) since 23 Nov 2026, 10:30 UTC until 23 Nov 2026, 11:30 UTC',
    ])
    expect(plan({ kind: 'session', id: 'bob-1' }).asked).toEqual([
      'the session bob-1 in dev (ap-southeast-1)',
      'the session bob-1 in dev-eu (eu-west-1)',
    ])
    expect(plan({ kind: 'everybody' }, [], { since }).asked).toEqual([
      'sessions through our documents in dev (ap-southeast-1) since 23 Nov 2026, 10:30 UTC',
      'sessions through our documents in dev-eu (eu-west-1) since 23 Nov 2026, 10:30 UTC',
    ])
  })

  it('asks only the account of each grant, from the first opening on', () => {
    const known = [
      grant({ id: idOf(1) }),
      grant({ id: idOf(2), user: 'bob', opensAt: past(minutes(-90)) }),
      grant({ id: idOf(3), ...inEurope }),
    ]
    const ids = [1, 2, 3].map(idOf)
    expect(plan({ kind: 'grants', ids }, known)).toEqual({
      asked: [
        `sessions of alice, bob in dev (ap-southeast-1) by ${idOf(1)}, ${idOf(2)} since 23 Nov 2026, 09:30 UTC`,
        `sessions of alice in dev-eu (eu-west-1) by ${idOf(3)} since 23 Nov 2026, 10:00 UTC`,
      ],
      failures: [],
    })
    expect(plan({ kind: 'grants', ids }, known, { since, until }).asked).toEqual([
      `sessions of alice, bob in dev (ap-southeast-1) by ${idOf(1)}, ${idOf(2)} since 23 Nov 2026, 10:30 UTC until 23 Nov 2026, 11:30 UTC`,
      `sessions of alice in dev-eu (eu-west-1) by ${idOf(3)} since 23 Nov 2026, 10:30 UTC until 23 Nov 2026, 11:30 UTC`,
    ])
    const long = new Date(OPENS_AT.getTime() - DAY)
    expect(plan({ kind: 'grants', ids: [idOf(1)] }, [known[0] as KnownGrant], { since: long }).asked).toEqual([
      `sessions of alice in dev (ap-southeast-1) by ${idOf(1)} since 23 Nov 2026, 10:00 UTC`,
    ])
  })

  it.each<[string, readonly KnownGrant[], Date, RegExp]>([
    ['that nobody knows', [], NOW, /knows no grant a{12}-00000001 that was merged\. Check the id/],
    ['that ended longer ago than AWS remembers', [grant()], new Date(ENDS_AT.getTime() + HISTORY_MS + 1), /ended more than 30 days ago/],
    ['of an account that the rules have no more', [grant({ account: 'old', accountId: '210987654321' })], NOW, /do not name 210987654321 in ap-southeast-1 any more, where grant a{12}-00000001 of old was/],
    ['of a region that the rules have no more', [grant({ region: 'us-east-1' })], NOW, /do not name 123456789012 in us-east-1 any more/],
  ])('reports a grant %s, and asks nothing about it', (_, known, now, message) => {
    const { asked, failures } = plan({ kind: 'grants', ids: [idOf(1)] }, known, {}, now)
    expect(asked).toEqual([])
    expect(failures).toEqual([expect.stringMatching(message)])
  }) // biome-ignore format: a table

  it('still asks on the last day that AWS remembers', () => {
    const last = new Date(ENDS_AT.getTime() + HISTORY_MS)
    expect(plan({ kind: 'grants', ids: [idOf(1)] }, [grant()], {}, last).asked).toHaveLength(1)
  })
})

const query = (change: Partial<SessionQuery> = {}): SessionQuery => ({ account, owners: [iamUser('alice')], ...change })

describe('the start of the listing of sessions', () => {
  it.each<[string, Partial<SessionQuery>, Date | undefined]>([
    ['unlimited, if no period is given', {}, undefined],
    ['a day before the period, because a session may have been open so long', { since: NOW }, new Date(NOW.getTime() - DAY)],
    ['a day before a grant, because it may have renewed another', { since: OPENS_AT, grants: [grant()] }, new Date(OPENS_AT.getTime() - DAY)],
  ])('is early enough for every session of the period: %s', (_, change, expected) => {
    expect(earliestStart(query(change))).toEqual(expected)
  }) // biome-ignore format: a table
})

describe('a listed session', () => {
  const documents = ['JitAccess-1h', 'JitAccess-8h']
  const renewal = grant({ id: idOf(3), opensAt: past(minutes(-20)), expiresAt: past(minutes(30)) })
  const granted = [grant(), grant({ id: idOf(2), instances: [OTHER_INSTANCE] }), renewal]
  const isAsked = (one: Session, change: Partial<SessionQuery>) => {
    const standing = attributeSession(one, account, { kind: 'known', grants: granted }, NOW)
    return isAskedFor(one, standing, query(change), documents)
  }
  const bobs = session({ owner: ownerOf('bob') })
  const shell = session({ document: 'PlatformTeam-Shell' })
  const forFirst = { grants: granted.slice(0, 1) }
  const { startedAt: _, ...timeless } = session()

  it.each<[string, Session, Partial<SessionQuery>, boolean]>([
    ['of the user', session(), {}, true],
    ['of the user, with an IAM path', session({ owner: ownerOf('team/alice') }), {}, true],
    ['of the user, through any document', shell, {}, true],
    ['of a user whose name contains it', session({ owner: ownerOf('alice-admin') }), {}, false],
    ['of a user whose name ends with it', session({ owner: ownerOf('malice') }), {}, false],
    ['of another account', session({ owner: 'arn:aws:iam::210987654321:user/alice' }), {}, false],
    ['of a role session with the name of the user', session({ owner: `arn:aws:sts::${account.id}:assumed-role/R/alice` }), {}, false],
    ['one of two users', bobs, { owners: [iamUser('alice'), iamUser('bob')] }, true],
    ['of any user, through our documents', bobs, { owners: [] }, true],
    ['of any user, through another document', shell, { owners: [] }, false],
    ['with this id', bobs, { owners: [], sessionId: bobs.id }, true],
    ['with an id that only begins with it', bobs, { owners: [], sessionId: bobs.id.slice(0, -1) }, false],
    ['that ended as the period begins', session(), { since: past(minutes(-15)) }, true],
    ['that ended a millisecond before the period', session(), { since: past(minutes(-15) + 1) }, false],
    ['that is open', openSession(), { since: past(minutes(30)) }, true],
    ['that began as the period ends', session(), { until: past(minutes(-45)) }, false],
    ['that began a millisecond before the period ends', session(), { until: past(minutes(-45) + 1) }, true],
    ['that began at an unknown instant', timeless, { since: OPENS_AT, until: NOW }, true],
    ['of the grant', session(), forFirst, true],
    ['that the grant kept, as a renewal', session(), { grants: [renewal] }, true],
    ['of another grant', session({ target: OTHER_INSTANCE }), forFirst, false],
    ['of no grant', shell, forFirst, true],
  ])('was asked for if it matches user, id, period or grant: %s', (_, one, change, expected) => {
    expect(isAsked(one, change)).toBe(expected)
  }) // biome-ignore format: a table
})
