import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexLinks } from '../../src/domain/ledger/index-links.ts'
import { isIndexPath } from '../../src/domain/ledger/record-path.ts'
import { IAM_USER } from '../../src/shared/identifiers.ts'

const ID = '0123456789ab-89abcdef'
const AT = '2026-11-24T10:15:00Z'
const content = (user: unknown = 'alice', observedAt: unknown = AT) => JSON.stringify({ observedAt, user })
const linksTo = (name: string, text = content()) => Object.fromEntries(indexLinks(`2026-10/${ID}/${name}.json`, text))

describe('the links of a record', () => {
  it('are by the day of the observation and by the person, both relative', () => {
    expect(linksTo('granted')).toEqual({
      [`by-day/2026-11-24/T101500Z.granted.alice.${ID}.json`]: `../../2026-10/${ID}/granted.json`,
      [`by-person/alice/20261124T101500Z.granted.${ID}.json`]: `../../2026-10/${ID}/granted.json`,
    })
  })

  it('say what else the name of the record says, so that no two records share one', () => {
    const later = 'ended.eu-west-1.20261124T101500Z'
    const all = [...['ended.eu-west-1', 'ended.us-east-1', later, 'review.1', 'review.2'].map(name => linksTo(name))]
    const paths = all.flatMap(links => Object.keys(links))
    expect(new Set(paths).size).toBe(paths.length)
    expect(Object.keys(linksTo(later))[0]).toBe(
      `by-day/2026-11-24/T101500Z.ended.alice.${ID}.eu-west-1.20261124T101500Z.json`,
    )
  })

  it('name the user of the revocation where the record has no other', () => {
    const end = JSON.stringify({ observedAt: AT, revocation: { user: 'bob' } })
    expect(Object.keys(linksTo('still-open.eu-west-1', end))[1]).toBe(
      `by-person/bob/20261124T101500Z.still-open.${ID}.eu-west-1.json`,
    )
  })

  it('are there for a record of a merge whose time is not known', () => {
    const links = indexLinks(`undated/${ID}/refused.json`, content())
    expect([...links.values()]).toEqual([`../../undated/${ID}/refused.json`, `../../undated/${ID}/refused.json`])
  })

  it.each([
    'granted',
    'refused',
    'failed',
    'overtaken',
    'ended.x',
    'still-open.x',
    'deleted-by-others.x',
    'review.1',
    'evidence.x',
  ])('are there for %s', name => expect(Object.keys(linksTo(name))).toHaveLength(2))

  it.each<[string, string, string?]>([
    ['an interrupted end', `2026-10/${ID}/interrupted.x.json`],
    ['evidence that is not final', `2026-10/${ID}/evidence-so-far.x.json`],
    ['a name that we do not write', `2026-10/${ID}/constructor.json`],
    ['a sweep', '2026-10/sweeps/2026-10-01.json'],
    ['a folder that is no grant', '2026-10/x/granted.json'],
    ['a folder that is no month', `by-day/${ID}/granted.json`],
    ['a file in a deeper folder', `2026-10/${ID}/granted.json/x.json`],
    ['what is not JSON', `2026-10/${ID}/granted.json`, '{'],
    ['no user', `2026-10/${ID}/granted.json`, content(7)],
    ['no name of a user', `2026-10/${ID}/granted.json`, content('')],
    ['a name that is too long for a file', `2026-10/${ID}/granted.json`, content('x'.repeat(161))],
    ['no time', `2026-10/${ID}/granted.json`, content('alice', 'yesterday')],
  ])('are not there for %s', (_, path, text = content()) => {
    expect(indexLinks(path, text).size).toBe(0)
  })
})

describe('a name in a path', () => {
  it.each([
    ['Alice', 'alice'],
    ['.', '%2E'],
    ['..', '%2E.'],
    ['.git', '%2Egit'],
    ['.GIT', '%2Egit'],
    ['a.b', 'a.b'],
    ['a/../../b', 'a%2F..%2F..%2Fb'],
    ['a b\n\0', 'a%20b%0A%00'.toLowerCase()],
    ['ü', '%c3%bc'],
    ['a@example.com,x=+_-', 'a@example.com,x=+_-'],
  ])('is one part, and none that git refuses: %j', (user, folder) => {
    expect(
      Object.keys(linksTo('granted', content(user)))[1]
        ?.split('/')[1]
        ?.toLowerCase(),
    ).toBe(folder.toLowerCase())
  })

  it('stays one part for every text, and differs for names that IAM tells apart', () => {
    const folderOf = (user: string) => Object.keys(linksTo('granted', content(user)))[1] ?? ''
    const name = fc.stringMatching(/^[\w+=,.@-]{1,64}$/).filter(IAM_USER.accepts)
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(folderOf(one) === folderOf(other)).toBe(one.toLowerCase() === other.toLowerCase())
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), user => {
        for (const path of Object.keys(linksTo('granted', content(user)))) {
          expect(path.split('/')).toHaveLength(3)
          expect(path).toMatch(/^by-(?:day|person)\/[\w%+=,@-][\w%+=,.@-]*\/[\w%+=,.@-]+\.json$/)
        }
      }),
    )
  })
})

it('only what is below one of the two folders is of the index', () => {
  expect(['by-day/x', 'by-person/alice/x'].every(isIndexPath)).toBe(true)
  expect([`2026-11/${ID}/granted.json`, 'by-days/x', 'x/by-day/x', 'by-day'].some(isIndexPath)).toBe(false)
})
