import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import { inlinePolicyQuota } from '../../src/domain/grant/policy-size.ts'
import { tallyOffer } from '../../src/domain/preview/offer-tally.ts'
import { describePreview, type Preview, type Proposal, planPreviews } from '../../src/domain/preview/preview.ts'
import { type Approvals, isInvalid, refusalsOf, type Validation } from '../../src/domain/preview/validation.ts'
import { digestOf, type RequestEntry } from '../../src/domain/request/request.ts'
import type { Rule, Rules } from '../../src/domain/rules/rules.ts'
import type { Refusal } from '../../src/shared/refusal.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { account } from './account.ts'
import { evidenceOf, PATH, review, rule } from './evidence.ts'

const HOUR = 3_600_000
const NOW = new Date('2026-11-23T10:00:00Z')

const rulesOf = (change: Partial<Rule> = {}): Rules => ({
  accounts: new Map([
    ['dev', account],
    ['prod', { ...account, name: 'prod', id: '210987654321' }],
  ]),
  rules: [{ ...rule, accounts: ['dev', 'prod'], ...change }],
  users: new Map([['alice', ['alice-gh']]]),
  people: new Map(),
  accountIds: new Map(),
  notify: [],
  followUp: DEFAULT_FOLLOW_UP,
})

const entry = (change: Partial<NamedRequest> = {}): RequestEntry => {
  const request = { account: 'dev', instances: ['i-0123456789abcdef0'], durationMs: HOUR, reason: 'x', ...change }
  return { user: 'alice', request, digest: digestOf('alice', request), at: { file: PATH, line: 1, column: 1 } }
}
const [one, two, three] = ['one', 'two', 'three'].map(reason => entry({ reason })) as [
  RequestEntry,
  RequestEntry,
  RequestEntry,
]
const elsewhere = entry({ reason: 'elsewhere', account: 'prod' })
const nodes = (count: number) => Array.from({ length: count }, (_, index) => `mi-${String(index).padStart(17, '0')}`)

const propose = (
  before: readonly RequestEntry[],
  after: readonly RequestEntry[],
  change: Partial<Proposal> = {},
): readonly Preview[] =>
  planPreviews(
    { changes: [{ path: PATH, before, after }], outdated: new Set(), touchesRules: false, rules: rulesOf(), ...change },
    NOW,
  )

function offered(...given: Parameters<typeof propose>) {
  const offer = propose(...given).flatMap(preview => (preview.kind === 'grantable' ? [preview.offer] : []))[0]
  if (!offer) throw new Error('nothing was offered')
  return offer
}

const brief = (previews: readonly Preview[]) =>
  previews.map(preview => {
    const why = preview.kind === 'refused' ? `: ${preview.refusals.map(({ message }) => message).join('; ')}` : ''
    const renewed = preview.kind === 'ends' && preview.renewed ? ' for another' : ''
    return `${preview.kind} ${preview.entry.request.reason}${renewed}${why}`
  })

const RULES_TOO = 'The pull request changes the rules as well as requests, so it could have written its own permission'
const OTHER_BASE =
  'The file would not land as it stands at the head of this pull request, for its base has changed it too'
const noRules = { message: 'No rules', remedy: 'Merge some' }

describe('the preview of a merge', () => {
  it.each<[string, readonly RequestEntry[], readonly RequestEntry[], Partial<Proposal>, string[]]>([
    ['a new request', [], [one], {}, ['grantable one']],
    ['an untouched request', [one], [one], {}, ['kept one']],
    ['a removed request', [one], [], {}, ['ends one']],
    ['a request that replaces another', [one], [two], {}, ['grantable two', 'ends one for another']],
    ['a request in another account replaces nothing', [elsewhere], [two], {}, ['grantable two', 'ends elsewhere']],
    ['a refused request replaces nothing', [one], [entry({ reason: 'long', durationMs: 9 * HOUR })], {}, ['refused long: 9h is longer than the 8h that rule 1 allows; No session document of `dev` covers 9h; the longest covers 8h', 'ends one']],
    ['all kinds at once', [one, two], [two, three], {}, ['kept two', 'grantable three', 'ends one for another']],
    ['a change together with the rules', [one], [two], { touchesRules: true }, [`refused two: ${RULES_TOO}`, 'ends one']],
    ['a file that its base has changed', [], [one], { outdated: new Set([PATH]) }, [`refused one: ${OTHER_BASE}`]],
    ['a file that its base left alone', [], [one], { outdated: new Set(['requests/bob.yaml']) }, ['grantable one']],
    ['every reason to refuse at once', [], [entry({ durationMs: 9 * HOUR })], { touchesRules: true, outdated: new Set([PATH]) }, [`refused x: ${RULES_TOO}; ${OTHER_BASE}; 9h is longer than the 8h that rule 1 allows; No session document of \`dev\` covers 9h; the longest covers 8h`]],
    ['no rules', [one], [one, two], { rules: noRules }, ['kept one', 'refused two: No rules']],
    ['more nodes than the rule allows', [], [entry({ instances: nodes(30) })], {}, ['refused x: It is for 30 instances, more than the 20 that rule 1 allows']],
    ['more nodes than a policy has room for', [], [entry({ instances: nodes(30) })], { rules: rulesOf({ maxInstances: 40 }) }, [expect.stringMatching(/^refused x: The policy needs \d{4} characters, more than the 2048 that all inline policies of a user share$/) as unknown as string]],
  ])('tells of each request what would become of it: %s', (_, before, after, change, expected) => {
    expect(brief(propose(before, after, change))).toEqual(expected)
  }) // biome-ignore format: a table

  it('describes each request in a line', () => {
    expect(propose([one, elsewhere], [one, two, entry({ durationMs: 9 * HOUR })]).map(describePreview)).toEqual([
      'would keep alice: i-0123456789abcdef0 in dev',
      'would grant alice: i-0123456789abcdef0 in dev until 2026-11-23T11:00:00Z, once approved',
      'would refuse alice: i-0123456789abcdef0 in dev: 9h is longer than the 8h that rule 1 allows; No session document of `dev` covers 9h; the longest covers 8h',
      'would end alice: i-0123456789abcdef0 in prod',
    ])
  })
})

describe('an offer', () => {
  it('opens with the merge, or with a later start', () => {
    expect(offered([], [one]).access).toMatchObject({ opensAt: NOW, expiresAt: new Date('2026-11-23T11:00:00Z') })
    const start = new Date('2026-11-23T12:00:00Z')
    expect(offered([], [entry({ start })]).access).toMatchObject({ opensAt: start })
  })

  it('counts the characters of its own policy, and of the others of its file and account', () => {
    const alone = offered([], [one]).quotaUse
    expect(alone.others).toBe(0)
    expect(alone.own).toBe(offered([], [one]).policy.length)
    expect(offered([two, elsewhere], [two, elsewhere, one]).quotaUse).toEqual({
      holder: 'user',
      quota: 2_048,
      own: alone.own,
      others: alone.own,
      moreGrants: 0,
    })
  })

  it('warns if the requests of a file together exceed the quota, though each fits', () => {
    const [first, second] = ['first', 'second'].map(reason => entry({ reason, instances: nodes(8) }))
    const { quotaUse, advice } = offered([second as RequestEntry], [second as RequestEntry, first as RequestEntry])
    expect(quotaUse.own).toBeLessThan(inlinePolicyQuota({ kind: 'user' }))
    expect(advice.map(({ message }) => message)).toEqual([
      `With the other requests of this file it needs ${quotaUse.own + quotaUse.others} characters, more than the 2048 that all inline policies of a user share`,
    ])
  })

  it.each<[string, string[], string[]]>([
    ['the author of the pull request is not counted', ['dave', 'carol'], []],
    ['nobody is left', ['dave', 'alice-gh'], ['1 more approval is needed, and nobody is left who may approve']],
    ['a team may have more members', ['dave', 'acme/oncall'], []],
  ])('says if no further approval could suffice: %s', (_, approvers, expected) => {
    const teams = new Map([['acme/oncall', new Set<string>()]])
    const evidence = { ...evidenceOf({ reviews: [] }), teams }
    const standing = tallyOffer(evidence, one, offered([], [one], { rules: rulesOf({ approvers }) }), NOW)
    expect(standing.refusals.map(({ message }) => message)).toEqual(expected)
  })

  it('names the people who may still approve', () => {
    const rules = rulesOf({ approvals: 3, approvers: ['carol', 'dave', 'mona'] })
    const standing = tallyOffer(evidenceOf({ reviews: [review('carol')] }), one, offered([], [one], { rules }), NOW)
    expect(standing).toMatchObject({ missing: 2, candidates: ['mona'] })
    expect(standing.refusals[0]?.message).toBe('2 more approvals are needed, and only mona may still approve')
  })
})

it.each<[string, number, number, object]>([
  ['young enough', 1, 3, { missing: 0, countsUntil: new Date('2026-11-26T07:00:00Z') }],
  ['two, of which the younger is enough', 1, 50, { missing: 0, countsUntil: new Date('2026-11-25T10:00:00Z') }],
  ['two, of which both are needed', 2, 50, { missing: 0, countsUntil: new Date('2026-11-24T08:00:00Z') }],
  ['too old', 2, 73, { missing: 1, rejected: ['mona approved 3d1h ago, longer than the 3d that rule 1 allows (`approval_within`)'] }],
])('an approval before the merge is as old as it is now: %s', (_, approvals, hours, expected) => {
  const { mergedAt: _at, ...pullRequest } = evidenceOf({}).pullRequest
  const at = (hours: number) => ({ submittedAt: new Date(NOW.getTime() - hours * HOUR) })
  const reviews = [review('mona', at(hours)), review('carol', at(24))]
  const pushes = [{ sha: pullRequest.headSha, at: new Date(0), by: 'dave' }]
  const evidence = { ...evidenceOf({ reviews }), pushes, pullRequest: { ...pullRequest, merged: false } }
  const rules = rulesOf({ approvals, approvalWithinMs: 72 * HOUR })
  expect(tallyOffer(evidence, one, offered([], [one], { rules }), NOW)).toMatchObject(expected)
}) // biome-ignore format: a table

describe('the check of a pull request', () => {
  const [preview] = propose([], [one]) as [Preview]
  const known = (refusals: readonly Refusal[]): Approvals => ({
    kind: 'known',
    tallies: new Map([[preview, { approvers: [], rejected: [], strictest: rule, missing: 1, refusals }]]),
  })
  const found = (change: Partial<Validation>): Validation => ({
    pullRequest: 7,
    headSha: 'c'.repeat(40),
    problems: [],
    previews: [preview],
    approvals: { kind: 'not-asked' },
    failures: [],
    ...change,
  })
  const problem = { file: PATH, line: 1, column: 1, ...noRules }
  it.each<[string, Partial<Validation>, boolean]>([
    ['missing approvals alone', { approvals: known([]) }, false],
    ['GitHub was not asked', {}, false],
    ['a refusal that no approval resolves', { approvals: known([noRules]) }, true],
    ['a request that the rules refuse', { previews: propose([], [one], { touchesRules: true }) }, true],
    ['a mistake in a file', { problems: [problem] }, true],
    ['approvals that could not be found out', { approvals: { kind: 'unknown', refusal: noRules } }, true],
    ['a comment that could not be written', { failures: [{ message: 'x' }] }, true],
  ])('fails only for what more approvals cannot resolve: %s', (_, change, expected) => {
    expect(isInvalid(found(change))).toBe(expected)
  })

  it('says at the request why it fails', () => {
    expect(refusalsOf(preview, known([noRules]))).toEqual([noRules])
    expect(refusalsOf(preview, { kind: 'not-asked' })).toEqual([])
  })
})
