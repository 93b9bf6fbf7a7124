import { describe, expect, it } from 'vitest'
import { authorshipOf, type Hand } from '../../src/domain/approval/authorship.ts'
import { type RequesterPolicy, refusalsOfBots, refusalsOfRequesters } from '../../src/domain/approval/requesters.ts'
import { type Teams, unreadableTeam } from '../../src/domain/approval/teams.ts'
import type { Collaborators } from '../../src/domain/rules/identity-map.ts'
import { evidenceOf, HEAD, PUSHED_AT, rule } from './evidence.ts'

const TEAMS: Teams = new Map<string, ReadonlySet<string> | ReturnType<typeof unreadableTeam>>([
  ['acme/oncall', new Set(['dave'])],
  ['acme/secret', unreadableTeam('acme/secret')],
])
const SECRET = unreadableTeam('acme/secret').message

const ASKED: Collaborators = new Map([
  ['alice-gh', { id: 5, permission: 'write' }],
  ['dave', { id: 6, permission: 'write' }],
])
const claimed = (login: string, id: number): Hand => ({ did: 'is named', login, id, isClaimed: true })

const by = (...logins: (string | undefined)[]): Hand[] =>
  logins.map(login => ({ did: 'did it', ...(login !== undefined && { login }) }))

const ALICE = { beneficiary: ['Alice-GH'], ownLogins: ['Alice-GH'], known: [] }

function refusals(requesters: readonly string[] | undefined, hands: readonly Hand[], who: RequesterPolicy = ALICE) {
  const asking = { ...rule, ...(requesters && { requesters }) }
  return refusalsOfRequesters({ hands, refusals: [] }, { teams: TEAMS, collaborators: ASKED }, asking, who)
}

const only = (may: string, who: string) =>
  `By rule 1, ${may} may ask on behalf of Alice-GH, and ${who} had a part in this pull request`

it.each<[string, readonly string[] | undefined, Hand[], string[]]>([
  ['anyone, if the rule does not say', undefined, by('dave', 'mallory', undefined), []],
  ['a login that the rule names', ['Dave'], by('dave'), []],
  ['a login that the rule does not name', ['carol', 'erin'], by('dave'), [only('only carol, erin', 'dave')]],
  ['several people, of whom one is named', ['dave'], by('dave', 'mallory', 'dave', 'eve'), [only('only dave', 'mallory, eve')]],
  ['a member of a team', ['acme/Oncall'], by('dave'), []],
  ['a person outside the team', ['acme/oncall'], by('carol'), [only('only acme/oncall', 'carol')]],
  ['a team that cannot be read, which the refusal says', ['acme/secret'], by('dave'), [only('only acme/secret', 'dave'), SECRET]],
  ['a team that cannot be read, beside one that can', ['acme/secret', 'acme/oncall'], by('dave'), []],
  ['a bot that the rule names', ['helper[bot]'], by('helper[bot]'), []],
  ['another bot', ['helper[bot]'], by('other[bot]'), [only('only helper[bot]', 'other[bot]')]],
  ['a bot that has the login of the beneficiary', ['dave'], [{ did: 'did it', login: 'alice-gh', isBot: true }], [only('only dave', 'alice-gh')]],
  ['another person, if the list is empty', [], by('dave'), [only('nobody', 'dave')]],
  ['the beneficiary, if the list is empty', [], by('alice-gh'), []],
  ['another person together with the beneficiary', [], by('alice-gh', 'dave'), [only('nobody', 'dave')]],
  ["GitHub's own account, which requests nothing", [], by('alice-gh', 'web-flow'), []],
  ["an account whose name looks like GitHub's own", [], by('alice-gh', 'web-flow2'), [only('nobody', 'web-flow2')]],
  ['an account that is gone', ['dave'], by('dave', undefined), [only('only dave', 'an account that is gone')]],
  ['an account named by its id alone', ['dave'], [{ did: 'named it', id: 7 }], [only('only dave', 'an account that is gone')]],
  ['a login that an e-mail address claims for the account that has it', ['dave'], [claimed('dave', 6), claimed('alice-gh', 5)], []],
  ['a login that an e-mail address claims for another account', ['dave'], [claimed('dave', 7)], [only('only dave', 'the account 7, called dave,')]],
  ["the beneficiary's login, claimed for another account", [], [claimed('alice-gh', 7)], [only('nobody', 'the account 7, called alice-gh,')]],
  ['a login that GitHub does not know', ['eve'], [claimed('eve', 7)], [only('only eve', 'the account 7, called eve,')]],
  ['many people, of whom the refusal names the first few', ['dave'], by('a', 'b', 'c', 'd', 'e', 'f', 'g'), [only('only dave', 'a, b, c, d, e and 2 more')]],
])('allows only the requesters of the rule to ask on behalf of others: %s', (_, requesters, hands, expected) => {
  expect(refusals(requesters, hands).map(({ message }) => message)).toEqual(expected)
}) // biome-ignore format: a table

it('treats as another person each login that only one set of rules gives to the beneficiary', () => {
  const who = { beneficiary: ['alice-gh', 'mallory'], ownLogins: ['alice-gh'], known: [] }
  expect(refusals([], by('alice-gh'), who)).toEqual([])
  expect(refusals([], by('mallory'), who)).toMatchObject([{ message: expect.stringContaining('and mallory had a part') }])
}) // biome-ignore format: a line

describe('a bot', () => {
  const told = (evidence: Parameters<typeof authorshipOf>[0], requesters?: readonly string[]) => {
    const [authorship, known] = [authorshipOf(evidence), { teams: TEAMS, collaborators: ASKED }]
    const asking = { ...rule, ...(requesters && { requesters }) }
    return [...refusalsOfBots(authorship, known, asking, ALICE), ...refusalsOfRequesters(authorship, known, asking, ALICE)]
  }
  const messages = (...given: Parameters<typeof told>) => told(...given).map(({ message }) => message)
  const { pullRequest, ...rest } = evidenceOf({})
  const opened = (author: string, authorType?: string) => ({ ...rest, pullRequest: { ...pullRequest, author, ...(authorType && { authorType }) } })
  const committed = (change: Parameters<typeof evidenceOf>[0]['commits']) => evidenceOf({ ...(change && { commits: change }) })
  const pushed = (by: string, byType: string) => ({ ...evidenceOf({}), pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'dave', byType: 'User' }, { sha: HEAD, at: PUSHED_AT, by, byType }] })
  const NOT_SAID = 'a bot, and GitHub does not say who told it to'

  it.each<[string, ReturnType<typeof evidenceOf> | ReturnType<typeof opened>, string[]]>([
    ['nobody but people', evidenceOf({}), []],
    ['it opened the pull request', opened('helper[bot]', 'Bot'), [`helper[bot] opened the pull request: ${NOT_SAID}`]],
    ['GitHub does not say the type of the account', opened('Helper[bot]'), [`helper[bot] opened the pull request: ${NOT_SAID}`]],
    ['its login is like that of a person', opened('Copilot', 'Bot'), [`copilot opened the pull request: ${NOT_SAID}`]],
    ['a kind of account that is not known here', opened('someone', 'Mannequin'), [`someone opened the pull request: ${NOT_SAID}`]],
    ['it wrote a commit', committed([{ author: 'helper[bot]', authorType: 'Bot' }]), [`helper[bot] wrote or committed part of it: ${NOT_SAID}`]],
    ['it wrote a commit together with a person', committed([{ author: 'helper[bot]', authorType: 'Bot', message: 'x\n\nCo-authored-by: D <1+dave@users.noreply.github.com>' }]), [`helper[bot] wrote or committed part of it: ${NOT_SAID}`]],
    ['it committed what a person wrote', committed([{}, { committer: 'helper[bot]', committerType: 'Bot' }]), [`helper[bot] wrote or committed part of it: ${NOT_SAID}`]],
    ['it pushed', pushed('github-actions[bot]', 'Bot'), [`github-actions[bot] pushed part of it: ${NOT_SAID}`]],
    ['a commit names it as a co-author', committed([{ message: 'x\n\nCo-authored-by: H <7+helper[bot]@users.noreply.github.com>' }]), [`the account 7, called helper[bot], is named as a co-author of it: ${NOT_SAID}`]],
    ['GitHub committed in its own name, as it does on its web page', committed([{ committer: 'web-flow', committerType: 'User' }]), []],
    ['the same, where GitHub calls its own account a bot', committed([{ committer: 'web-flow', committerType: 'Bot' }]), []],
  ])('refuses the pull request, because its word is that of an unknown person: %s', (_, evidence, expected) => {
    expect(messages(evidence)).toEqual(expected)
  })

  it.each<[string, string[], string[]]>([
    ['named', ['dave', 'Helper[bot]'], []],
    ['not named', ['dave'], ['By rule 1, only dave may ask on behalf of Alice-GH, and helper[bot] had a part in this pull request']],
    ['nobody is named', [], ['By rule 1, nobody may ask on behalf of Alice-GH, and dave, helper[bot] had a part in this pull request']],
  ])('may have a part if the rule names it among its requesters: %s', (_, requesters, expected) => {
    expect(messages(committed([{ committer: 'helper[bot]', committerType: 'Bot' }]), requesters)).toEqual(expected)
  })

  it('is refused with the remedy', () => {
    expect(told(opened('helper[bot]', 'Bot'))[0]?.remedy).toBe('Have a person commit, push and open a new pull request, or name the bot under `requesters` of rule 1')
  })
}) // biome-ignore format: a table

it.each<[string, readonly string[], Hand[], string[]]>([
  ['the account of that id', ['dave'], [{ did: 'did it', login: 'dave', id: 6 }], []],
  ['another account', ['dave'], [{ did: 'did it', login: 'dave', id: 7 }], [only('only dave', 'the account 7, called dave,')]],
  ['an id that is not given, and is that account', ['dave'], by('dave'), []],
  ['an id that is not known', ['eve'], by('eve'), [only('only eve', 'the account of an unknown id, called eve,')]],
  ["another account with the beneficiary's login", [], [{ did: 'did it', login: 'alice-gh', id: 7 }], [only('nobody', 'the account 7, called alice-gh,')]],
])('counts a login as a requester only with the id that the rules say: %s', (_, requesters, hands, expected) => {
  const known = [{ login: 'dave', id: 6 }, { login: 'eve', id: 9 }, { login: 'alice-gh', id: 5 }]
  expect(refusals(requesters, hands, { ...ALICE, known }).map(({ message }) => message)).toEqual(expected)
}) // biome-ignore format: a table

it.each([
  [[], 'Ask Alice-GH to open the pull request'],
  [['carol'], 'Ask Alice-GH, or one of those who may, to open the pull request'],
])('says who may open the pull request: %j', (requesters, remedy) => {
  expect(refusals(requesters, by('dave'))[0]?.remedy).toBe(remedy)
})
