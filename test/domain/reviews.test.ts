import { describe, expect, it } from 'vitest'
import type { ApprovalPolicy, ReviewEvidence } from '../../src/domain/approval/evidence.ts'
import type { Review } from '../../src/domain/approval/pull-request.ts'
import { tallyApprovals } from '../../src/domain/approval/reviews.ts'
import { type Teams, unreadableTeam } from '../../src/domain/approval/teams.ts'
import type { Permission } from '../../src/domain/rules/collaborator.ts'
import type { Collaborators } from '../../src/domain/rules/identity-map.ts'
import type { Rule } from '../../src/domain/rules/rules.ts'
import { collaboratorsOf, evidenceOf, HEAD, MERGED_AT, PATH, PUSHED_AT, review, rule } from './evidence.ts'

// Over 200 lines: one table of all reviews that count, or do not.

const former = (change: Partial<Rule>): Rule => ({ ...rule, number: 3, isFormer: true, ...change })

const demand = (now: Partial<Rule>, then: readonly Rule[] = [], change: Partial<ApprovalPolicy> = {}): ApprovalPolicy => ({
  rules: [{ ...rule, ...now }, ...then],
  path: PATH,
  beneficiary: ['Alice-GH'],
  ownLogins: ['Alice-GH'],
  persons: [['Alice-GH']],
  known: [],
  ...change,
}) // biome-ignore format: one line says that it is one value

const evidence = (reviews: readonly Review[], change: Partial<ReviewEvidence> = {}): ReviewEvidence => ({
  ...evidenceOf({ reviews }),
  ...change,
})

const seconds = (count: number) => new Date(MERGED_AT.getTime() + count * 1_000)

/** Who approves, how many are missing, who does not count. */
function stand(reviews: readonly Review[], asked: ApprovalPolicy, change: Partial<ReviewEvidence> = {}) {
  const { approvers, missing, rejected, refusals } = tallyApprovals(evidence(reviews, change), asked)
  return {
    by: approvers.map(({ login }) => login),
    missing,
    ...(rejected.length > 0 && { not: rejected }),
    ...(refusals.length > 0 && { refusals: refusals.map(({ message }) => message) }),
  }
}

const carol = (change: Partial<Review> = {}) => review('carol', change)
const mona = (change: Partial<Review> = {}) => review('mona', change)
const notOf = (who: string, which = 'rule 1') => `${who} is not among the approvers of ${which}`
const THEN = 'rule 3 as before the merge'

describe('the rules before the merge and the current ones', () => {
  it.each<[string, Partial<Rule>, Rule[], Review[], ReturnType<typeof stand>]>([
    ['both ask for one', { approvals: 1 }, [former({ approvals: 1 })], [carol()], { by: ['carol'], missing: 0 }],
    ['the current rule asks for more', { approvals: 2 }, [former({ approvals: 1 })], [carol()], { by: ['carol'], missing: 1 }],
    ['the former rule asked for more', { approvals: 1 }, [former({ approvals: 3 })], [carol()], { by: ['carol'], missing: 2 }],
    ['both name the approver', { approvers: ['carol', 'dave'] }, [former({ approvers: ['Carol', 'mona'] })], [carol()], { by: ['carol'], missing: 0 }],
    ['only the current rule names the approver', { approvers: ['carol'] }, [former({ approvers: ['mona'] })], [carol()], { by: [], missing: 1, not: [notOf('carol', THEN)] }],
    ['only the former rule named the approver', { approvers: ['carol'] }, [former({ approvers: ['mona'] })], [mona()], { by: [], missing: 1, not: [notOf('mona')] }],
    ['the former rule named no approvers', { approvers: ['carol'] }, [former({})], [carol(), mona()], { by: ['carol'], missing: 0, not: [notOf('mona')] }],
    ['the current rule names no approvers', {}, [former({ approvers: ['carol'] })], [carol(), mona()], { by: ['carol'], missing: 0, not: [notOf('mona', THEN)] }],
    ['two approvals for one rule may be one for the other', { approvals: 2, approvers: ['carol', 'mona'] }, [former({ approvers: ['mona'] })], [carol(), mona()], { by: ['mona'], missing: 1, not: [notOf('carol', THEN)] }],
  ])('each count for the approvals: %s', (_, now, then, reviews, expected) => {
    expect(stand(reviews, demand(now, then))).toEqual(expected)
  }) // biome-ignore format: a table

  it('name the strictest rule, and the current one if they are alike', () => {
    const strictest = (now: number, then: number) =>
      tallyApprovals(evidence([]), demand({ approvals: now }, [former({ approvals: then })])).strictest.number
    expect([strictest(1, 2), strictest(2, 1), strictest(1, 1)]).toEqual([3, 1, 1])
  })
})

describe('a team of approvers', () => {
  const teams: Teams = new Map<string, ReadonlySet<string> | ReturnType<typeof unreadableTeam>>([
    ['acme/sre', new Set(['carol'])],
    ['acme/none', new Set()],
    ['acme/secret', unreadableTeam('acme/secret')],
  ])
  const secret = unreadableTeam('acme/secret').message
  const forgotten = unreadableTeam('acme/forgotten').message

  it.each<[string, string[], Review[], ReturnType<typeof stand>]>([
    ['a member', ['acme/sre'], [carol()], { by: ['carol'], missing: 0 }],
    ['a member, under any spelling of team and login', ['ACME/sre'], [review('CAROL')], { by: ['carol'], missing: 0 }],
    ['a person who is no member', ['acme/sre'], [mona()], { by: [], missing: 1, not: [notOf('mona')] }],
    ['an empty team', ['acme/none'], [carol()], { by: [], missing: 1, not: [notOf('carol')] }],
    ['a login beside a team', ['acme/none', 'carol'], [carol()], { by: ['carol'], missing: 0 }],
    ['one of two teams', ['acme/none', 'acme/sre'], [carol()], { by: ['carol'], missing: 0 }],
    ['a team that cannot be read, which the refusal says', ['acme/secret'], [carol()], { by: [], missing: 1, not: [notOf('carol')], refusals: [secret] }],
    ['a team that was not asked for, which the refusal says', ['acme/forgotten'], [carol()], { by: [], missing: 1, not: [notOf('carol')], refusals: [forgotten] }],
    ['a team that cannot be read, beside one that can', ['acme/secret', 'acme/sre'], [carol()], { by: ['carol'], missing: 0 }],
    ['a team that cannot be read, beside a login', ['acme/secret', 'mona'], [mona()], { by: ['mona'], missing: 0 }],
    ['a login that looks like the slug of a team is none', ['sre'], [carol()], { by: [], missing: 1, not: [notOf('carol')] }],
    ['a team that cannot be read, and no approvals', ['acme/secret'], [], { by: [], missing: 1, refusals: [secret] }],
  ])('lets its members approve: %s', (_, approvers, reviews, expected) => {
    expect(stand(reviews, demand({ approvers }), { teams })).toEqual(expected)
  }) // biome-ignore format: a table

  it('must let a person approve by both rules', () => {
    const then = former({ approvers: ['acme/none'] })
    expect(stand([carol()], demand({ approvers: ['acme/sre'] }, [then]), { teams })).toEqual({
      by: [],
      missing: 1,
      not: [notOf('carol', THEN)],
    })
  })

  it('requires write permission and no authorship of its members, too', () => {
    const open: Teams = new Map([['acme/sre', new Set(['guest', 'dave'])]])
    expect(stand([review('guest'), review('dave')], demand({ approvers: ['acme/sre'] }), { teams: open }).not).toEqual([
      "guest has only the permission 'read' in this repository",
      'dave opened the pull request',
    ])
  })
})

describe('a request for changes by a person who could have approved', () => {
  const asked = (by: string, change: Partial<Review> = {}) => review(by, { state: 'CHANGES_REQUESTED', ...change })
  const refusals = ['mona asked for changes, and has not taken that back']
  it.each<[string, Review[], ReturnType<typeof stand>]>([
    ['it is still open', [carol(), asked('mona')], { by: ['carol'], missing: 0, not: ['mona asked for changes'], refusals }],
    ['the person approved since', [carol(), asked('mona'), mona({ submittedAt: seconds(-1) })], { by: ['carol', 'mona'], missing: 0 }],
    ['it was dismissed', [carol(), review('mona', { state: 'DISMISSED' })], { by: ['carol'], missing: 0 }],
    ['the person may not approve', [carol(), asked('guest')], { by: ['carol'], missing: 0, not: ['guest asked for changes'] }],
    ['approvals are missing anyway, so it is not said twice', [asked('mona')], { by: [], missing: 1, not: ['mona asked for changes'] }],
  ])('refuses the approvals of others until it is withdrawn: %s', (_, reviews, expected) => {
    expect(stand(reviews, demand({}))).toEqual(expected)
  }) // biome-ignore format: a table
})

it.each<[string, number, readonly string[]]>([
  ['before the final head was pushed, although GitHub has moved it', -1, []],
  ['in the second of the push', 0, ['carol']],
])('an approval counts only for the head that was final when it was given: %s', (_, after, by) => {
  const submittedAt = new Date(PUSHED_AT.getTime() + after * 1_000)
  expect(stand([carol({ submittedAt })], demand({})).by).toEqual(by)
})

describe('the age of an approval', () => {
  const DAY = 86_400
  const days = (count: number) => ({ approvalWithinMs: count * DAY * 1_000 })
  const old = (age: string, within: string, which = 'rule 1') => [`carol approved ${age} before the merge, longer than the ${within} that ${which} allows (\`approval_within\`)`]
  it.each<[string, number, Partial<Rule>, Rule[], string[]]>([
    ['as old as the rule allows', 7 * DAY, {}, [], []],
    ['a second older', 7 * DAY + 1, {}, [], old('7d1s', '7d')],
    ['a year', 365 * DAY, {}, [], old('365d', '7d')],
    ['a year, with a rule that allows a month', 365 * DAY, days(31), [], old('365d', '31d')],
    ['two hours, with a rule that allows one', 2 * 3_600, { approvalWithinMs: 3_600_000 }, [], old('2h', '1h')],
    ['two days, where the former rule allowed one', 2 * DAY, days(3), [former(days(1))], old('2d', '24h', THEN)],
    ['two days, where the former rule allowed three', 2 * DAY, days(1), [former(days(3))], old('2d', '24h')],
  ])('is measured up to the merge, by the stricter rule: %s', (_, age, now, then, not) => {
    const pushes = [{ sha: HEAD, at: new Date(0), by: 'dave' }]
    const by = not.length > 0 ? [] : ['carol']
    const expected = { by, missing: 1 - by.length, ...(not.length > 0 && { not }) }
    expect(stand([carol({ submittedAt: seconds(-age) })], demand(now, then), { pushes })).toEqual(expected)
  })

  it('is that of the latest approval of a person', () => {
    const pushes = [{ sha: HEAD, at: new Date(0), by: 'dave' }]
    const reviews = [carol({ submittedAt: seconds(-30 * DAY) }), carol({ submittedAt: seconds(-DAY) })]
    expect(stand(reviews, demand({}), { pushes })).toEqual({ by: ['carol'], missing: 0 })
  })
}) // biome-ignore format: a table

describe('the latest review of a person', () => {
  const at = (count: number, change: Partial<Review> = {}) => carol({ submittedAt: seconds(count), ...change })
  it.each<[string, Review[], number]>([
    ['approved, then asked for changes, listed the other way round', [at(-10, { state: 'CHANGES_REQUESTED' }), at(-20)], 1],
    ['asked for changes, then approved, listed the other way round', [at(-10), at(-20, { state: 'CHANGES_REQUESTED' })], 0],
    ['both in one second, as they are listed', [at(-10), at(-10, { state: 'CHANGES_REQUESTED' })], 1],
    ['both in one second, as they are listed, the other way round', [at(-10, { state: 'CHANGES_REQUESTED' }), at(-10)], 0],
    ['after the merge and before it', [at(5), at(-5)], 0],
    ['dismissed after the merge, listed first', [at(5, { state: 'DISMISSED' }), at(-5)], 1],
    ['changes asked for at a time that GitHub does not say', [timeless('CHANGES_REQUESTED'), at(-5)], 1],
    ['approved at a time that GitHub does not say', [timeless('APPROVED')], 1],
    ['dismissed at a time that GitHub does not say', [timeless('DISMISSED'), at(-5)], 1],
  ])('decides by its time, not by its place in the list: %s', (_, reviews, missing) => {
    expect(stand(reviews, demand({})).missing).toBe(missing)
  }) // biome-ignore format: a table
})

describe('the approvals before the merge', () => {
  it('count at any time', () => {
    const { mergedAt: _, ...pullRequest } = evidenceOf({}).pullRequest
    const open = { pullRequest: { ...pullRequest, merged: false } }
    expect(stand([carol({ submittedAt: seconds(1_000) })], demand({}), open)).toEqual({ by: ['carol'], missing: 0 })
    expect(stand([timeless('APPROVED')], demand({}), open)).toEqual({ by: [], missing: 1 })
  })
})

describe('a person with several logins', () => {
  const alice = { beneficiary: ['alice-gh'], ownLogins: ['alice-gh'], persons: [['alice-gh'], ['Alice-GH', 'carol']] }
  const two = { persons: [['Carol', 'mona'], ['alice-gh']] }

  it.each<[string, Partial<Rule>, Partial<ApprovalPolicy>, Review[], ReturnType<typeof stand>]>([
    ['no approval of access for another IAM user of the same person', {}, alice, [carol()], { by: [], missing: 1, not: ['carol would approve their own access'] }],
    ['one approval', { approvals: 2 }, two, [carol(), mona()], { by: ['carol'], missing: 1, not: ['mona is by the rules the same person as carol'] }],
    ['one approval, by the login that may give it', { approvals: 1 }, two, [review('mona', { commitSha: 'b'.repeat(40) }), carol()], { by: ['carol'], missing: 0, not: ['mona approved an earlier commit, not the final head'] }],
    ['no approval of a pull request that another login opened', {}, { persons: [['dave', 'carol'], ['alice-gh']] }, [carol()], { by: [], missing: 1, not: ['carol opened the pull request'] }],
    ['the approvals of others', { approvals: 2 }, two, [carol(), review('root')], { by: ['carol', 'root'], missing: 0 }],
  ])('counts as one person in every review: %s', (_, now, change, reviews, expected) => {
    expect(stand(reviews, demand(now, [], change))).toEqual(expected)
  }) // biome-ignore format: a table

  it('approves nothing that another account with the same id pushed', () => {
    const pushes = [{ sha: HEAD, at: PUSHED_AT, by: 'cleo', byId: 4711 }]
    expect(stand([carol({ userId: 4711 })], demand({}), { pushes })).toMatchObject({ not: ['carol pushed part of it'] })
    expect(stand([carol({ userId: 103 })], demand({}), { pushes })).toEqual({ by: ['carol'], missing: 0 })
  })

  it.each<[string, Partial<ApprovalPolicy>, string[]]>([
    ['all are known', {}, []],
    ['one is unknown', { beneficiary: ['alice-gh', 'Alice-Old'] }, ['alice-old']],
    ['one of another IAM user is unknown', { persons: [['ALICE-gh', 'Alice-Old']] }, ['alice-old']],
    ['a login of another person is unknown', { persons: [['alice-gh'], ['zoe-old']] }, []],
  ])('must be known to GitHub by all logins: %s', (_, change, strangers) => {
    expect(tallyApprovals(evidence([carol()]), demand({}, [], change)).refusals.map(({ message }) => message)).toEqual(
      strangers.map(login => `GitHub knows no person ${login}, who would get access by the rules`),
    )
  }) // biome-ignore format: a table
})

describe('the ids of accounts', () => {
  const ids = { carol: 103, mona: 106 }
  it.each<[string, Review[], Partial<ReviewEvidence>, Partial<ApprovalPolicy>, string[]]>([
    ['no approval of the beneficiary under an unknown login', [review('alice-now', { userId: 101 })], {}, {}, ['alice-now would approve their own access']],
    ['no approval of the beneficiary under a login that another account had', [carol({ userId: 101 })], {}, {}, ['carol would approve their own access']],
    ['no approval under the login of the beneficiary, with any id', [review('alice-gh', { userId: 999 })], {}, {}, ['alice-gh would approve their own access']],
    ['no approval of the author of the pull request under another login', [carol({ userId: 77 })], { pullRequest: { ...evidenceOf({}).pullRequest, authorId: 77 } }, {}, ['carol opened the pull request']],
    ['no approval of the author of a commit under another login', [carol({ userId: 77 })], { commits: [{ sha: HEAD, message: 'x', author: 'dave', authorId: 77, committer: 'dave' }] }, {}, ['carol wrote or committed part of it']],
    ['no approval of an author who committed with another account of the same user', [carol({ userId: ids.carol })], { commits: [{ sha: HEAD, message: 'x', author: 'former', authorId: ids.mona, committer: 'dave' }] }, { persons: [['alice-gh'], ['carol', 'mona']] }, ['carol wrote or committed part of it']],
    ['one approval of a person who reviewed under two logins', [carol({ userId: 7 }), review('root', { userId: 7, submittedAt: seconds(-50), state: 'DISMISSED' })], {}, {}, []],
    ['no approval by a login that another account has now', [carol({ userId: 999 })], {}, {}, ['carol is the login of another account now than of the one that approved']],
  ])('identify people whose logins changed: %s', (_, reviews, change, asked, not) => {
    expect(stand(reviews, demand({}, [], asked), change)).toEqual({ by: [], missing: 1, ...(not.length > 0 && { not }) })
  }) // biome-ignore format: a table

  it.each<[string, Review[], Partial<ApprovalPolicy>, ReturnType<typeof stand>]>([
    ['the approver with that id', [carol({ userId: ids.carol })], { known: [{ login: 'carol', id: ids.carol }] }, { by: ['carol'], missing: 0 }],
    ['no approver with another id', [carol({ userId: 999 })], { known: [{ login: 'carol', id: ids.carol }] }, { by: [], missing: 1, not: ['carol is the login of another account than the rules say, which has the id 103'] }],
    ['no approver without an id', [carol()], { known: [{ login: 'carol', id: ids.carol }] }, { by: [], missing: 1, not: ['carol is the login of another account than the rules say, which has the id 103'] }],
    ['no approver whose login has another account by one of two sets of rules', [carol({ userId: ids.carol })], { known: [{ login: 'carol', id: ids.carol }, { login: 'carol', id: 7 }] }, { by: [], missing: 1, not: ['carol is the login of another account than the rules say, which has the id 7'] }],
    ['no beneficiary with that id, under any login', [review('mona', { userId: 77 })], { known: [{ login: 'alice-gh', id: 77 }] }, { by: [], missing: 1, not: ['mona would approve their own access'], refusals: ['The account alice-gh has changed hands: its id is 101 now, and the rules say 77'] }],
    ['the beneficiary that has it', [carol()], { known: [{ login: 'alice-gh', id: 101 }] }, { by: ['carol'], missing: 0 }],
    ['no beneficiary whose login has another account now', [carol()], { known: [{ login: 'alice-gh', id: 7 }] }, { by: ['carol'], missing: 0, refusals: ['The account alice-gh has changed hands: its id is 101 now, and the rules say 7'] }],
  ])('count where the rules say them: %s', (_, reviews, asked, expected) => {
    expect(stand(reviews, demand({}, [], asked))).toEqual(expected)
  }) // biome-ignore format: a table

  it('make two accounts one approver if the rules or GitHub identify them', () => {
    const asked = demand({ approvals: 2 })
    const collaborators = new Map([...evidenceOf({}).collaborators, ['mona', { id: ids.carol, permission: 'write' }] as const])
    expect(stand([carol({ userId: ids.carol }), mona()], asked, { collaborators })).toMatchObject({
      by: ['carol'],
      not: ['mona is by the rules the same person as carol'],
    })
  }) // biome-ignore format: a line
})

describe('the access of a beneficiary', () => {
  const refusalsOf = (collaborators: Collaborators, isPublic: boolean, change: Partial<ApprovalPolicy> = {}) =>
    tallyApprovals(evidence([carol()], { collaborators, isPublic }), demand({}, [], change)).refusals
  const having = (permission: Permission) => collaboratorsOf([['carol', 'write'], ['bob-gh', 'write'], ['alice-gh', permission]]) // biome-ignore format: a line

  it.each<[Permission, boolean, boolean]>([
    ['none', false, false],
    ['read', false, true],
    ['triage', false, true],
    ['write', false, true],
    ['none', true, false],
    ['read', true, false],
    ['triage', true, true],
    ['admin', true, true],
  ])(
    'is checked by login: with the permission %s, in a public repository: %s, has access: %s',
    (permission, isPublic, access) => {
      expect(refusalsOf(having(permission), isPublic).length === 0).toBe(access)
    },
  )

  it('is checked for each login, and the refusal names the one without it and the remedy', () => {
    const change = { beneficiary: ['bob-gh', 'Alice-GH'], persons: [['bob-gh', 'Alice-GH']] }
    expect(refusalsOf(having('none'), false, change)).toEqual([
      {
        message:
          'alice-gh, who would get access by the rules, has no access to this repository, so the login may belong to another person now',
        remedy:
          'Correct users: in the rule file to the login that this person has now, or give alice-gh access to this repository',
      },
    ])
    expect(refusalsOf(having('read'), true, change)).toEqual([
      {
        message:
          'alice-gh, who would get access by the rules, has no access to this public repository beyond reading it, so the login may belong to another person now',
        remedy:
          'Correct users: in the rule file to the login that this person has now, or give alice-gh the role Triage in this repository',
      },
    ])
  })

  it('is checked for logins of another IAM user of the same person', () => {
    const change = {
      persons: [
        ['Alice-GH', 'guest'],
        ['Guest', 'former'],
      ],
    }
    const collaborators = new Map([...having('write'), ['guest', { id: 7, permission: 'none' }] as const])
    expect(refusalsOf(collaborators, false, change).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^guest, who would get access by the rules, has no access/),
      'GitHub knows no person former, who would get access by the rules',
    ])
  })
})

function timeless(state: Review['state']): Review {
  const { submittedAt: _, ...rest } = carol({ state })
  return rest
}
