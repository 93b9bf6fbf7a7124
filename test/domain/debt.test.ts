import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import type { BreakGlassed } from '../../src/domain/approval/approval.ts'
import { refuseDebtors } from '../../src/domain/debt/blocking.ts'
import { parseReviewCommand } from '../../src/domain/debt/command.ts'
import { type Debt, type DebtReview, isUnsettledDebt, stateOfDebt } from '../../src/domain/debt/debt.ts'
import { debtRecordOf, debtsIn, reviewRecordOf } from '../../src/domain/debt/record.ts'
import { type IssueComment, refuseReviewer } from '../../src/domain/debt/reviewer.ts'
import type { Permission } from '../../src/domain/rules/collaborator.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'
import type { WitnessKind, WitnessRecord } from '../../src/domain/witness/record.ts'
import { granted, request } from '../render/granted.ts'
import { account } from './account.ts'
import { rule } from './evidence.ts'

// Over 200 lines: tables of what counts as a review, and of whom an open one bars.

const HOUR = 3_600_000
const NOW = new Date('2026-11-23T12:00:00Z')
const DUE = new Date('2026-11-24T10:00:00Z')
const ID = '0123456789ab-01234567'

const approvalOf = (change: object = {}) =>
  ({
    ...granted(request).grant.approval,
    kind: 'break-glass',
    askedBy: [{ login: 'dave', id: 4 }],
    beneficiary: [{ login: 'alice-gh', id: 1 }],
    review: { approvals: 1, dueAt: DUE },
    ...change,
  }) as unknown as BreakGlassed
const grant = { ...granted(request).grant, id: ID, approval: approvalOf() }

const rules: Rules = {
  accounts: new Map([['dev', account]]),
  rules: [{ ...rule, approvers: ['carol', 'erin', 'dave', 'alice-gh', 'acme/leads'] }],
  users: new Map([
    ['alice', ['alice-gh', 'alice-work']],
    ['alice-admin', ['alice-work']],
    ['bob', ['bob-gh']],
  ]),
  accountIds: new Map([['erin', 5]]),
  followUp: DEFAULT_FOLLOW_UP,
  people: new Map(),
  notify: [],
}

const record = (kind: WitnessKind, content: object): WitnessRecord => ({ kind, at: NOW, name: 'x', record: content })
const opened = (change: object = {}) =>
  record('debt', JSON.parse(JSON.stringify(debtRecordOf(grant, approvalOf(change)))))
const said = (verdict: DebtReview['verdict'], id = 3, comment = 70): DebtReview => ({
  verdict,
  by: { login: `person-${id}`, id },
  at: NOW,
  comment,
  text: 'seen',
})
const reviewed = (...of: Parameters<typeof said>) => record('review', reviewRecordOf(ID, said(...of)))
const only = (records: readonly (WitnessRecord | undefined)[]) => debtsIn(records).debts[0] as Debt
const debt = only([opened()])

describe('the debts of a user, by the records of the witness', () => {
  it.each<[string, readonly WitnessRecord[], ReturnType<typeof stateOfDebt>, Date?]>([
    ['written down', [opened()], 'open'],
    ['late', [opened()], 'overdue', new Date(DUE.getTime() + 1)],
    ['approved afterwards', [opened(), reviewed('approved')], 'reviewed', new Date(DUE.getTime() + 1)],
    ['approved by one of two', [opened({ review: { approvals: 2, dueAt: DUE } }), reviewed('approved')], 'open'],
    ['approved twice by one person', [opened({ review: { approvals: 2, dueAt: DUE } }), reviewed('approved'), reviewed('approved', 3, 71)], 'open'],
    ['one comment written down by two jobs', [opened({ review: { approvals: 2, dueAt: DUE } }), reviewed('approved'), reviewed('approved')], 'open'],
    ['approved by two', [opened({ review: { approvals: 2, dueAt: DUE } }), reviewed('approved'), reviewed('approved', 5, 71)], 'reviewed'],
    ['rejected', [opened(), reviewed('rejected')], 'rejected'],
    ['rejected after an approval', [opened({ review: { approvals: 2, dueAt: DUE } }), reviewed('approved'), reviewed('rejected', 5, 71)], 'rejected'],
    ['not given after all', [opened(), record('debt-void', { grant: ID })], 'void'],
    ['given by a later run', [opened(), record('debt-void', { grant: ID }), opened()], 'open'],
  ])('%s', (_, records, state, now = NOW) => {
    expect(stateOfDebt(only(records), now)).toBe(state)
    expect(isUnsettledDebt(only(records), now)).toBe(state === 'open' || state === 'overdue')
    expect(debtsIn(records).isUnreadable).toBe(false)
  }) // biome-ignore format: a table

  it.each<[string, readonly (WitnessRecord | undefined)[]]>([
    ['no words of ours', [opened(), undefined]],
    ['a kind that does not belong there', [record('granted', {})]],
    ['a debt without its terms', [record('debt', { grant: ID })]],
    ['a review of a debt that is not there', [reviewed('approved')]],
  ])('are not believed to be settled where a record cannot be read: %s', (_, records) => {
    expect(debtsIn(records).isUnreadable).toBe(true)
  })

  it('has what was asked for, so that the rule of now is found', () => {
    expect(debt).toMatchObject({
      user: 'alice',
      account: 'dev',
      request: { ...request, breakGlass: true },
    })
    expect(debt.issue).toBeUndefined()
    expect(only([opened(), record('debt-issue', { grant: ID, issue: 12 })]).issue).toBe(12)
  })
})

describe('a comment', () => {
  it.each<[string, string, object]>([
    ['approves', `/jit review ${ID} approved: looked at it`, { kind: 'review', grant: ID, verdict: 'approved', text: 'looked at it' }],
    ['rejects', `/jit review ${ID} rejected: why?\r\n`, { kind: 'review', grant: ID, verdict: 'rejected', text: 'why?' }],
    ['is talk', 'looks good to me', { kind: 'none' }],
    ['is another command', '/jittery', { kind: 'none' }],
    ['quotes one', `> /jit review ${ID} approved: x`, { kind: 'none' }],
    ['says nothing', `/jit review ${ID} approved:`, { kind: 'malformed' }],
    ['says only white space', `/jit review ${ID} approved:   `, { kind: 'malformed' }],
    ['has no colon', `/jit review ${ID} approved x`, { kind: 'malformed' }],
    ['names no grant', '/jit review approved: x', { kind: 'malformed' }],
    ['is in capitals', `/jit review ${ID} APPROVED: x`, { kind: 'malformed' }],
    ['has a second line', `/jit review ${ID} approved: x\nnot really`, { kind: 'malformed' }],
    ['is in a code block', `\`\`\`\n/jit review ${ID} approved: x\n\`\`\``, { kind: 'none' }],
    ['is too long', `/jit review ${ID} approved: ${'x'.repeat(501)}`, { kind: 'malformed' }],
    ['is the word alone', '/jit', { kind: 'malformed' }],
  ])('%s', (_, body, expected) => {
    expect(parseReviewCommand(body)).toEqual(expected)
  }) // biome-ignore format: a table
})

const person = (login: string, id: number, type = 'User') => ({ login, id, type })
const comment = (change: Partial<IssueComment> = {}): IssueComment => ({
  id: 70,
  url: 'x',
  body: '',
  at: NOW,
  author: person('carol', 3),
  isByApp: false,
  isEdited: false,
  ...change,
})
const people: readonly [string, number, Permission][] = [
  ['alice-gh', 1, 'write'],
  ['alice-work', 11, 'write'],
  ['carol', 3, 'write'],
  ['dave', 4, 'write'],
  ['erin', 5, 'write'],
  ['frank', 6, 'admin'],
  ['lead', 7, 'maintain'],
]

function why(of: IssueComment, about = debt, now: Rules = rules, permission?: Permission): string | undefined {
  const collaborators = new Map(people.map(([login, id, usual]) => [login, { id, permission: permission ?? usual }]))
  const teams = new Map([['acme/leads', new Set(['lead'])]])
  return refuseReviewer(about, of, now, {
    collaborators,
    teams,
    persons: [...now.users.values()],
    known: [{ login: 'erin', id: 5 }],
  })
}

describe('a review', () => {
  it.each<[string, string | undefined, string?]>([
    ['by a person who may approve', why(comment())],
    ['by a member of a team that may', why(comment({ author: person('lead', 7) }))],
    ['by the person whom it was for', why(comment({ author: person('alice-gh', 1) })), 'alice-gh would approve their own access'],
    ['by another login of that person', why(comment({ author: person('alice-work', 11) })), 'alice-work would approve their own access'],
    ['by that person under a new login', why(comment({ author: person('carol', 1) })), 'carol would approve their own access'],
    ['by the person who asked', why(comment({ author: person('dave', 4) })), 'dave asked for this access'],
    ['by the person who asked, under a new login', why(comment({ author: person('frank', 4) })), 'frank asked for this access'],
    ['by a person who may not approve this', why(comment({ author: person('frank', 6) })), 'frank is not among the approvers of rule 1'],
    ['by a person without the permission', why(comment(), debt, rules, 'triage'), "carol has only the permission 'triage' in this repository"],
    ['by another account than the rules say', why(comment({ author: person('erin', 999) })), 'erin is the login of another account than the rules say, which has the id 5'],
    ['by another account than the one that has the login', why(comment({ author: person('carol', 999) })), 'carol is the login of another account now than of the one that approved'],
    ['by a bot', why(comment({ author: person('carol', 3, 'Bot') })), 'it was not written by a person'],
    ['by an app in the name of a person', why(comment({ isByApp: true })), 'it was not written by a person'],
    ['that was edited', why(comment({ isEdited: true })), 'it was edited, and GitHub does not say by whom'],
    ['by an account that is gone', why({ ...comment(), author: undefined } as unknown as IssueComment), 'its account is gone'],
    ['by a person who has reviewed it', why(comment(), { ...debt, reviews: [{ ...said('approved'), by: { login: 'carol', id: 3 } }] }), 'carol has reviewed it already'],
    ['where no rule is for such a request any more', why(comment(), debt, { ...rules, rules: [] }), 'no rule is for such a request any more, so nobody may approve one'],
  ])('counts only from another person who may approve: %s', (_, found, expected) => {
    expect(found).toBe(expected)
  }) // biome-ignore format: a table
})

describe('a second access without an approval', () => {
  const refused = (user: string, change: object, about: readonly Debt[] = [debt], isUnreadable = false) =>
    refuseDebtors(
      { grant: 'f'.repeat(12), user, approval: approvalOf(change) },
      [{ user: 'alice', debts: about, isUnreadable }],
      rules,
      NOW,
    ).length > 0
  const bob = { askedBy: [{ login: 'bob-gh', id: 2 }], beneficiary: [{ login: 'bob-gh', id: 2 }] }

  it.each<[string, boolean, boolean]>([
    ['of the same user', refused('alice', bob), true],
    ['of another IAM user of the same person', refused('alice-admin', bob), true],
    ['of another user, asked for by the beneficiary', refused('bob', { ...bob, askedBy: [{ login: 'alice-gh', id: 1 }] }), true],
    ['of another user, asked for by the same person', refused('bob', { ...bob, askedBy: [{ login: 'dave', id: 4 }] }), true],
    ['asked for by the same account under a new login', refused('bob', { ...bob, askedBy: [{ login: 'dave-2', id: 4 }] }), true],
    ['of the person who asked for the first', refused('bob', { ...bob, beneficiary: [{ login: 'dave', id: 4 }] }), true],
    ['of other people', refused('bob', bob), false],
    ['after the review', refused('alice', {}, [only([opened(), reviewed('approved')])]), false],
    ['after a rejection', refused('alice', {}, [only([opened(), reviewed('rejected')])]), false],
    ['after the first was not given', refused('alice', {}, [only([opened(), record('debt-void', { grant: ID })])]), false],
    ['where the records of the user cannot be read', refused('alice', bob, [], true), true],
    ['where the records of others cannot be read', refused('bob', bob, [], true), false],
  ])('is refused until the first is reviewed: %s', (_, isRefused, expected) => {
    expect(isRefused).toBe(expected)
  }) // biome-ignore format: a table

  it('is not in the way of a re-run of the same, unless that was rejected', () => {
    const again = (records: readonly WitnessRecord[]) =>
      refuseDebtors(
        { grant: ID, user: 'alice', approval: approvalOf() },
        [{ user: 'alice', ...debtsIn(records) }],
        rules,
        NOW,
      )
    expect(again([opened()])).toEqual([])
    expect(again([opened(), reviewed('approved')])).toEqual([])
    expect(again([opened(), reviewed('rejected')])).toHaveLength(1)
  })

  it('is possible at once, however long the review may take', () => {
    expect(stateOfDebt(debt, new Date(DUE.getTime() - HOUR))).toBe('open')
  })
})
