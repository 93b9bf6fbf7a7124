import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApprovalEvidence, verifyApproval } from '../../src/domain/approval/approval.ts'
import { authorshipOf } from '../../src/domain/approval/authorship.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/evidence.ts'
import type { PullRequestCommit, PushedHead, Review } from '../../src/domain/approval/pull-request.ts'
import type { Permission } from '../../src/domain/rules/collaborator.ts'
import { aliasesOf } from '../../src/domain/rules/identity-map.ts'
import type { Rule } from '../../src/domain/rules/rules.ts'
import { numberOf } from '../support/full-numbers.ts'
import { evidenceOf, HEAD, MERGED_AT, PATH, PUSHED_AT, review, rule } from './evidence.ts'

// Over 200 lines: one generator of histories for all properties.

/** `FUZZ_RUNS=100000 npx vitest run test/domain/approval-properties.test.ts` looks harder. */
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? numberOf({ few: 600, all: 2_000 })) }
/** Ends what hangs; a slow machine does not reach it. */
const PATIENCE_MS = 600_000 + RUNS.numRuns * 100

/** Few people, so that they often have several roles at once. The id of a person is their index. */
const PEOPLE = ['alice', 'bob', 'carol', 'dave', 'erin', 'mona']
/** Who was `zoe` when the rules were written has another login now, and the old one was taken by a throwaway. */
const ACCOUNTS = [...PEOPLE, 'zoe-now', 'zoe']
const [ZOE, THROWAWAY] = [ACCOUNTS.indexOf('zoe-now'), ACCOUNTS.indexOf('zoe')]
/** As the rules name people. */
const login = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PEOPLE) },
  { weight: 1, arbitrary: fc.constant('zoe') },
)
/** As GitHub shows them. */
const shown = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PEOPLE) },
  { weight: 2, arbitrary: fc.constantFrom('zoe-now', 'zoe') },
)
/** Mostly the same one or two, so that people remain who may approve. */
const maker = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('alice', 'alice', 'bob') },
  { weight: 1, arbitrary: shown },
)
const idOf = (who: string) => ACCOUNTS.indexOf(who.toLowerCase())
const written = (name: fc.Arbitrary<string>) =>
  fc.tuple(name, fc.boolean()).map(([text, shout]) => (shout ? text.toUpperCase() : text))
/** Half of the time; by default, it would be mostly. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })
const some = fc.uniqueArray(login, { minLength: 1 })

const reviewed: fc.Arbitrary<Review> = fc
  .record({
    user: written(shown),
    state: fc.constantFrom(
      'APPROVED',
      'APPROVED',
      'APPROVED',
      'APPROVED',
      'CHANGES_REQUESTED',
      'COMMENTED',
      'DISMISSED',
    ),
    sha: fc.constantFrom(HEAD, HEAD, HEAD, HEAD, 'b'.repeat(40)),
    seconds: fc.integer({ min: -9, max: 2 }),
    userType: fc.constantFrom('User', 'User', 'User', 'Bot'),
  })
  .map(({ user, state, sha, seconds, userType }) =>
    review(user, {
      state: state as Review['state'],
      userType,
      userId: idOf(user),
      commitSha: sha,
      submittedAt: new Date(MERGED_AT.getTime() + seconds * 1_000),
    }),
  )

const commit: fc.Arbitrary<PullRequestCommit> = fc
  .record({
    author: written(maker),
    committer: fc.oneof(maker, fc.constant('web-flow')),
    named: sometimes(maker),
    hasId: fc.boolean(),
  })
  .map(({ author, committer, named, hasId }) => ({
    sha: HEAD,
    author,
    ...(hasId && { authorId: idOf(author) }),
    committer,
    message: named ? `x\n\nCo-authored-by: N <${idOf(named)}+former@users.noreply.github.com>` : 'x',
  }))

const push: fc.Arbitrary<PushedHead> = written(maker).map(by => ({ sha: HEAD, at: PUSHED_AT, by, byId: idOf(by) }))

const evidence: fc.Arbitrary<ApprovalEvidence> = fc
  .record({
    author: maker,
    reviews: fc.array(reviewed, { minLength: 1, maxLength: 6 }),
    commits: fc.array(commit, { minLength: 1, maxLength: 2 }),
    pushes: fc.array(push, { minLength: 1, maxLength: 2 }),
    permissions: fc.array(fc.constantFrom<Permission>('write', 'write', 'write', 'admin', 'read'), {
      minLength: THROWAWAY,
      maxLength: THROWAWAY,
    }),
    team: fc.option(some, { nil: undefined }),
  })
  .map(({ author, reviews, commits, pushes, permissions, team }) => {
    const told = evidenceOf({})
    return {
      ...told,
      pullRequest: { ...told.pullRequest, author, authorId: idOf(author) },
      reviews,
      commits,
      pushes,
      collaborators: new Map(
        ACCOUNTS.map((who, id) => [who, { id, permission: id === THROWAWAY ? 'none' : (permissions[id] ?? 'none') }]),
      ),
      teams: new Map([['acme/ops', team ? new Set(team) : { message: 'unreadable', remedy: 'x' }]]),
    }
  })

const oneRule: fc.Arbitrary<Rule> = fc
  .record({
    approvals: fc.constantFrom(1, 1, 2, 3),
    approvers: sometimes(fc.uniqueArray(fc.oneof(written(login), fc.constant('acme/ops')), { minLength: 2 })),
    requesters: sometimes(fc.uniqueArray(fc.oneof(written(maker), fc.constant('acme/ops')))),
  })
  .map(({ approvals, approvers, requesters }) => ({
    ...rule,
    approvals,
    ...(approvers && { approvers }),
    ...(requesters && { requesters }),
  }))

const demand: fc.Arbitrary<ApprovalPolicy> = fc
  .record({
    now: oneRule,
    before: sometimes(oneRule),
    who: fc.uniqueArray(login, { minLength: 1, maxLength: 2 }),
    twins: fc.uniqueArray(login, { minLength: 1, maxLength: 2 }),
  })
  .map(({ now, before, who, twins }) => ({
    rules: before ? [now, { ...before, isFormer: true as const }] : [now],
    path: PATH,
    beneficiary: who,
    ownLogins: who,
    persons: [who, twins],
    known: [],
  }))

const approvers = (told: ApprovalEvidence, asked: ApprovalPolicy) => {
  const judged = verifyApproval(told, asked)
  return judged.ok ? judged.approval.by.map(({ login }) => login) : undefined
}

describe('approvals over generated evidence', { timeout: PATIENCE_MS }, () => {
  it('accepts enough of the generated evidence for the other properties to mean something', () => {
    const accepted = fc.sample(fc.tuple(evidence, demand), 2_000).filter(([told, asked]) => approvers(told, asked))
    expect(accepted.length).toBeGreaterThan(40)
  })

  it('accepts no approval of a maker, of a beneficiary, or twice of one person, under any of their logins', () => {
    fc.assert(
      fc.property(evidence, demand, (told, asked) => {
        const by = approvers(told, asked)
        if (!by) return
        const { hands } = authorshipOf(told)
        const barred = [...hands.flatMap(({ login }) => login ?? []), ...asked.beneficiary]
        const persons = by.map(one => aliasesOf([one], asked.persons))
        // The rules know no ids for further logins, so an id bars only the account that has it.
        for (const one of by) expect(hands.map(({ id }) => id)).not.toContain(idOf(one))
        for (const person of persons) for (const one of barred) expect([...person]).not.toContain(one)
        expect(new Set(persons.map(person => [...person].sort().join())).size).toBe(by.length)
        for (const { approvals } of asked.rules) expect(by.length).toBeGreaterThanOrEqual(approvals)
      }),
      RUNS,
    )
  })

  it('accepts no approval of a beneficiary under a login that the rules do not know, even if the old login is taken', () => {
    fc.assert(
      fc.property(evidence, demand, (told, asked) => {
        const benefits = aliasesOf(asked.beneficiary, asked.persons).has('zoe')
        const by = approvers(told, asked)
        if (benefits) expect(by).toBeUndefined()
        if (by && authorshipOf(told).hands.some(({ id }) => id === ZOE)) expect(by).not.toContain('zoe-now')
      }),
      RUNS,
    )
  })

  it('accepts nothing that was refused, and no earlier review, if another account takes the login of a reviewer', () => {
    fc.assert(
      fc.property(evidence, demand, shown, (told, asked, taken) => {
        const before = told.collaborators.get(taken)
        const collaborators = new Map(told.collaborators)
        collaborators.set(taken, { id: 999, permission: before?.permission ?? 'none' })
        const by = approvers({ ...told, collaborators }, asked)
        expect(by ?? []).not.toContain(taken)
        if (approvers(told, asked) === undefined && by) {
          // What only an id barred may be barred no more: the rules' login leads to another account then.
          expect(aliasesOf([taken], asked.persons).size).toBeGreaterThan(1)
        }
      }),
      RUNS,
    )
  })

  it('accepts only approvals of the final head, by approvers with write permission, that are their last decision', () => {
    fc.assert(
      fc.property(evidence, demand, (told, asked) => {
        for (const one of approvers(told, asked) ?? []) {
          const own = told.reviews.filter(({ user }) => user?.toLowerCase() === one)
          const given = own.filter(
            ({ state, commitSha, submittedAt, userType }) =>
              state === 'APPROVED' && commitSha === HEAD && userType === 'User' && Number(submittedAt) <= Number(MERGED_AT),
          )
          const last = Math.max(...given.map(({ submittedAt }) => Number(submittedAt)))
          const against = own.filter(({ state }) => state === 'CHANGES_REQUESTED' || state === 'DISMISSED')
          expect(given).not.toEqual([])
          for (const { submittedAt } of against) expect(Number(submittedAt)).toBeLessThanOrEqual(last)
          expect(['write', 'admin']).toContain(told.collaborators.get(one)?.permission)
        }
      }),
      RUNS,
    ) // biome-ignore format: one condition a line is enough
  })

  it('accepts only approvers, and requesters for others, whom each of the rules names', () => {
    fc.assert(
      fc.property(evidence, demand, (told, asked) => {
        const by = approvers(told, asked)
        if (!by) return
        const askers = authorshipOf(told).hands.flatMap(({ login }) => login ?? [])
        const others = askers.filter(one => one !== 'web-flow' && !asked.ownLogins.includes(one))
        for (const { approvers, requesters } of asked.rules) {
          if (approvers) expect([...expand(approvers, told)]).toEqual(expect.arrayContaining(by))
          if (requesters) expect([...expand(requesters, told)]).toEqual(expect.arrayContaining(others))
        }
      }),
      RUNS,
    )
  })

  it("withdraws no approval because of another person's review that asks for no changes", () => {
    fc.assert(
      fc.property(evidence, demand, reviewed, fc.nat(6), (told, asked, another, place) => {
        const by = approvers(told, asked)
        const who = aliasesOf([another.user ?? ''], asked.persons)
        if (!by || by.some(one => who.has(one)) || another.state === 'CHANGES_REQUESTED') return
        const reviews = told.reviews.toSpliced(place, 0, another)
        expect(approvers({ ...told, reviews }, asked)).toEqual(expect.arrayContaining(by))
      }),
      RUNS,
    )
  })

  it('ignores the order in which GitHub lists reviews of different seconds', () => {
    fc.assert(
      fc.property(evidence, demand, (told, asked) => {
        const seconds = told.reviews.map(({ submittedAt }) => Number(submittedAt))
        if (new Set(seconds).size < seconds.length) return
        expect(approvers({ ...told, reviews: told.reviews.toReversed() }, asked)).toEqual(approvers(told, asked))
      }),
      RUNS,
    )
  })

  it('accepts nothing that was refused if a rule, former or current, gets stricter', () => {
    fc.assert(
      fc.property(evidence, demand, oneRule, fc.boolean(), (told, asked, other, isNow) => {
        const [now, before = { ...now, isFormer: true as const }] = asked.rules
        const both: ApprovalPolicy = { ...asked, rules: [now, before] }
        const rules: ApprovalPolicy['rules'] = isNow ? [tighten(now, other), before] : [now, tighten(before, other)]
        if (approvers(told, both) === undefined) expect(approvers(told, { ...both, rules })).toBeUndefined()
      }),
      RUNS,
    )
  })

  it('accepts nothing that was refused if a rule or a beneficiary is added, or if two logins are one person', () => {
    fc.assert(
      fc.property(evidence, demand, oneRule, login, login, (told, asked, before, one, other) => {
        if (approvers(told, asked) !== undefined) return
        const more: Partial<ApprovalPolicy>[] = [
          { rules: [...asked.rules, { ...before, isFormer: true }] },
          { beneficiary: [...asked.beneficiary, one] },
          { persons: [...asked.persons, [one, other]] },
        ]
        for (const change of more) expect(approvers(told, { ...asked, ...change })).toBeUndefined()
      }),
      RUNS,
    )
  })
})

/** All logins that a list of a rule includes. */
function expand(names: readonly string[], { teams }: ApprovalEvidence): ReadonlySet<string> {
  const members = names.includes('acme/ops') ? teams.get('acme/ops') : undefined
  return new Set([...names.map(name => name.toLowerCase()), ...(members && 'has' in members ? members : [])])
}

/** At least as many, and nobody whom the rule did not name. */
function tighten(given: Rule, { approvals, approvers = [], requesters = [] }: Rule): Rule {
  const within = (names: readonly string[], wanted: readonly string[] | undefined) =>
    wanted ? wanted.filter(name => names.includes(name)) : names
  return {
    ...given,
    approvals: Math.max(given.approvals, approvals),
    approvers: within(approvers, given.approvers),
    requesters: within(requesters, given.requesters),
  }
}
