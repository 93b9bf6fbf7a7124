import { expect, it } from 'vitest'
import type { Hand } from '../../src/domain/approval/authorship.ts'
import { refusalsOfRequesters } from '../../src/domain/approval/requesters.ts'
import { type Teams, unreadableTeam } from '../../src/domain/approval/teams.ts'
import type { Collaborators } from '../../src/domain/rules/identity-map.ts'
import { rule } from './evidence.ts'

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

const ALICE = { beneficiary: ['Alice-GH'], herself: ['Alice-GH'] }

function refusals(requesters: readonly string[] | undefined, hands: readonly Hand[], who = ALICE) {
  const asking = { ...rule, ...(requesters && { requesters }) }
  return refusalsOfRequesters({ hands, refusals: [] }, { teams: TEAMS, collaborators: ASKED }, asking, who)
}

const only = (may: string, who: string) =>
  `By rule 1, ${may} may ask on behalf of Alice-GH, and ${who} had a part in this pull request`

it.each<[string, readonly string[] | undefined, Hand[], string[]]>([
  ['anybody, where the rule does not say', undefined, by('dave', 'mallory', undefined), []],
  ['a login that the rule names', ['Dave'], by('dave'), []],
  ['no other', ['carol', 'erin'], by('dave'), [only('only carol, erin', 'dave')]],
  ['all of them must be named', ['dave'], by('dave', 'mallory', 'dave', 'eve'), [only('only dave', 'mallory, eve')]],
  ['a member of a team', ['acme/Oncall'], by('dave'), []],
  ['no other than its members', ['acme/oncall'], by('carol'), [only('only acme/oncall', 'carol')]],
  ['nobody of a team that may not be read, which is said', ['acme/secret'], by('dave'), [only('only acme/secret', 'dave'), SECRET]],
  ['a team that may not be read is not needed beside one that is', ['acme/secret', 'acme/oncall'], by('dave'), []],
  ['a bot that the rule names', ['helper[bot]'], by('helper[bot]'), []],
  ['no other bot', ['helper[bot]'], by('other[bot]'), [only('only helper[bot]', 'other[bot]')]],
  ['nobody else, where the list is empty', [], by('dave'), [only('nobody', 'dave')]],
  ['everybody for herself, where the list is empty', [], by('alice-gh'), []],
  ['nobody may write into hers either', [], by('alice-gh', 'dave'), [only('nobody', 'dave')]],
  ["GitHub's own account asks for nothing", [], by('alice-gh', 'web-flow'), []],
  ['but whoever only looks like it does', [], by('alice-gh', 'web-flow2'), [only('nobody', 'web-flow2')]],
  ['nobody knows for whom an account that is gone asked', ['dave'], by('dave', undefined), [only('only dave', 'an account that is gone')]],
  ['not even by calling oneself that', ['dave'], [{ did: 'named it', id: 7 }], [only('only dave', 'an account that is gone')]],
  ['a login that an e-mail address claims for the account that has it', ['dave'], [claimed('dave', 6), claimed('alice-gh', 5)], []],
  ['nobody by a login that an e-mail address claims for another account', ['dave'], [claimed('dave', 7)], [only('only dave', 'the account 7, called dave,')]],
  ['nor in the name of the beneficiary', [], [claimed('alice-gh', 7)], [only('nobody', 'the account 7, called alice-gh,')]],
  ['nor by one that GitHub knows nobody by', ['eve'], [claimed('eve', 7)], [only('only eve', 'the account 7, called eve,')]],
  ['of very many, the first few are named', ['dave'], by('a', 'b', 'c', 'd', 'e', 'f', 'g'), [only('only dave', 'a, b, c, d, e and 2 more')]],
])('who may ask on behalf of others: %s', (_, requesters, hands, expected) => {
  expect(refusals(requesters, hands).map(({ message }) => message)).toEqual(expected)
}) // biome-ignore format: a table

it('whoever the rules of before and of now do not both take for her asks for somebody else', () => {
  const who = { beneficiary: ['alice-gh', 'mallory'], herself: ['alice-gh'] }
  expect(refusals([], by('alice-gh'), who)).toEqual([])
  expect(refusals([], by('mallory'), who)).toMatchObject([{ message: expect.stringContaining('and mallory had a part') }])
}) // biome-ignore format: a line

it.each([
  [[], 'Have Alice-GH open a pull request of her own'],
  [['carol'], 'Have Alice-GH open a pull request of her own, or one of those who may'],
])('says what to do: %j', (requesters, remedy) => {
  expect(refusals(requesters, by('dave'))[0]?.remedy).toBe(remedy)
})
