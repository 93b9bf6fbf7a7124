import type { ApprovalEvidence } from '../../src/domain/approval/approval.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/evidence.ts'
import type { Review } from '../../src/domain/approval/pull-request.ts'
import type { Collaborators } from '../../src/domain/rules/identity-map.ts'
import { evidenceOf, HEAD, MERGED_AT, PUSHED_AT, review, rule } from './evidence.ts'

// Ways past the approval that need no more than GitHub's record to show. Those that need a story are in
// test/action/bypasses.test.ts, which counts both.

export interface DomainBypass {
  readonly evidence?: Partial<ApprovalEvidence>
  readonly policy?: Partial<ApprovalPolicy>
  /** A part of what is said. */
  readonly refusal: string
}

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const before = (ms: number) => new Date(MERGED_AT.getTime() - ms)
const carol = (change: Partial<Review> = {}) => review('carol', { userId: 103, ...change })
const { pullRequest, collaborators } = evidenceOf({})
const LONG_AGO = [{ sha: HEAD, at: before(400 * DAY), by: 'dave', byId: 104 }]
const RULES = { 'alice-gh': 101, carol: 103, dave: 104 }
const known = Object.entries(RULES).map(([login, id]) => ({ login, id }))
/** What GitHub says of a login when another account has taken it. */
const taken = (login: string, id = 999): Collaborators =>
  new Map([...collaborators, [login, { id, permission: 'write' }] as const])
const bot = { author: 'helper[bot]', authorId: 7, authorType: 'Bot' }
const commit = { sha: HEAD, message: 'x', author: 'dave', authorId: 104, committer: 'dave', committerId: 104 }
const withDave = 'x\n\nCo-authored-by: D <104+dave@users.noreply.github.com>'
const NO_PERSON = 'a bot, and GitHub does not say who told it to'

export const DOMAIN_BYPASSES: Readonly<Record<string, DomainBypass>> = {
  // Old approvals
  'an approval of a year ago': {
    evidence: { reviews: [carol({ submittedAt: before(365 * DAY) })], pushes: LONG_AGO },
    refusal: 'carol approved 365d before the merge, longer than the 7d that rule 1 allows',
  },
  'an approval of two days ago, where the rules of now allow one': {
    evidence: { reviews: [carol({ submittedAt: before(2 * DAY) })], pushes: LONG_AGO },
    policy: { rules: [{ ...rule, approvalWithinMs: DAY }, { ...rule, isFormer: true }] },
    refusal: 'carol approved 2d before the merge, longer than the 24h that rule 1 allows',
  },
  'an old approval, renewed only after the merge': {
    evidence: {
      reviews: [carol({ submittedAt: before(30 * DAY) }), carol({ submittedAt: before(-MINUTE) })],
      pushes: LONG_AGO,
    },
    refusal: 'carol approved 30d before the merge',
  },
  'an old approval of one and a young one of another, where two are needed': {
    evidence: { reviews: [carol(), review('mona', { submittedAt: before(8 * DAY) })], pushes: LONG_AGO },
    policy: { rules: [{ ...rule, approvals: 2 }] },
    refusal: 'has 1 of the 2 approvals',
  },
  'an old approval at a time that GitHub does not say': {
    evidence: { reviews: [timeless(carol())], pushes: LONG_AGO },
    refusal: 'has 0 of the 1 approvals',
  },
  // Changes of base
  'an approval from before a change of base that was changed back': {
    evidence: { reviews: [carol({ submittedAt: before(30 * MINUTE) })], baseChanges: [before(20 * MINUTE), before(10 * MINUTE)] },
    refusal: 'carol approved before the base was changed',
  },
  'an approval between two changes of base': {
    evidence: { reviews: [carol({ submittedAt: before(15 * MINUTE) })], baseChanges: [before(20 * MINUTE), before(10 * MINUTE)] },
    refusal: 'carol approved before the base was changed',
  },
  'a change of base in the second of the merge': {
    evidence: { baseChanges: [MERGED_AT] },
    refusal: 'carol approved before the base was changed',
  },
  'one approval before a change of base and one after it, where two are needed': {
    evidence: { reviews: [carol({ submittedAt: before(30 * MINUTE) }), review('mona')], baseChanges: [before(20 * MINUTE)] },
    policy: { rules: [{ ...rule, approvals: 2 }] },
    refusal: 'has 1 of the 2 approvals',
  },
  'a list of changes of base that cannot be read': {
    evidence: { baseChanges: { message: 'GitHub does not show the base', remedy: 'x' } },
    refusal: 'GitHub does not show the base',
  },
  'a merge into another branch': {
    evidence: { pullRequest: { ...pullRequest, baseRef: 'feature' } },
    refusal: 'was not merged into main',
  },
  // Bots
  'a bot that opened the pull request of a person who approves it': {
    evidence: { pullRequest: { ...pullRequest, ...bot } },
    refusal: `helper[bot] opened the pull request: ${NO_PERSON}`,
  },
  'a bot that wrote a commit with a person as co-author': {
    evidence: { commits: [{ ...commit, ...bot, message: withDave }] },
    refusal: `helper[bot] wrote or committed part of it: ${NO_PERSON}`,
  },
  'a bot that committed in the name of a person': {
    evidence: { commits: [{ ...commit, committer: 'helper[bot]', committerId: 7, committerType: 'Bot' }] },
    refusal: `helper[bot] wrote or committed part of it: ${NO_PERSON}`,
  },
  'a workflow that pushed a commit with the address of a person': {
    evidence: {
      pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'github-actions[bot]', byId: 41_898_282, byType: 'Bot' }],
    },
    refusal: `github-actions[bot] pushed part of it: ${NO_PERSON}`,
  },
  'a bot without [bot] in its login': {
    evidence: { pullRequest: { ...pullRequest, author: 'Copilot', authorId: 198_982_749, authorType: 'Bot' } },
    refusal: `copilot opened the pull request: ${NO_PERSON}`,
  },
  'a bot that only the rules of now name': {
    evidence: { pullRequest: { ...pullRequest, ...bot } },
    policy: { rules: [{ ...rule, requesters: ['dave', 'helper[bot]'] }, { ...rule, number: 3, isFormer: true }] },
    refusal: 'name the bot under `requesters` of rule 3 as before the merge',
  },
  'another bot than the one that the rule names': {
    evidence: { pullRequest: { ...pullRequest, ...bot } },
    policy: { rules: [{ ...rule, requesters: ['dave', 'chat[bot]'] }] },
    refusal: 'only dave, chat[bot] may ask',
  },
  'a bot that the rule names by the login of another app with that login': {
    evidence: { pullRequest: { ...pullRequest, ...bot } },
    policy: { rules: [{ ...rule, requesters: ['dave', 'helper[bot]'] }], known: [{ login: 'helper[bot]', id: 8 }] },
    refusal: 'the account 7, called helper[bot], had a part in this pull request',
  },
  // Accounts and their ids
  'the beneficiary under a new login, with the old one taken by an accomplice who may write': {
    evidence: { reviews: [review('mona', { userId: 101 })], collaborators: taken('alice-gh') },
    policy: { known },
    refusal: 'The account alice-gh has changed hands: its id is 999 now, and the rules say 101',
  },
  'an accomplice under the former login of an approver': {
    evidence: { reviews: [carol({ userId: 999 })], collaborators: taken('carol') },
    policy: { rules: [{ ...rule, approvers: ['carol'] }], known },
    refusal: 'carol is the login of another account than the rules say, which has the id 103',
  },
  'an accomplice under the former login of a requester': {
    evidence: { pullRequest: { ...pullRequest, author: 'dave', authorId: 999 } },
    policy: { rules: [{ ...rule, requesters: ['dave'] }], known },
    refusal: 'the account 999, called dave, had a part in this pull request',
  },
  'two logins of one id, of which one benefits and one approves': {
    evidence: { reviews: [review('mona', { userId: 101 })], collaborators: taken('mona', 101) },
    refusal: 'mona would approve their own access',
  },
  'two logins of one id that approve twice': {
    evidence: { reviews: [carol(), review('mona', { userId: 103 })], collaborators: taken('mona', 103) },
    policy: { rules: [{ ...rule, approvals: 2 }] },
    refusal: 'has 1 of the 2 approvals',
  },
  'an approver whose account was renamed, as the author under the login of before': {
    evidence: { reviews: [carol({ userId: 104 })], pullRequest: { ...pullRequest, authorId: 104 } },
    refusal: 'carol opened the pull request',
  },
  'a login with two ids, of the rules before the merge and of now': {
    policy: { known: [{ login: 'alice-gh', id: 101 }, { login: 'alice-gh', id: 55 }] },
    refusal: 'and the rules say 55',
  },
} // biome-ignore format: a row is a case

function timeless({ submittedAt: _, ...rest }: Review): Review {
  return rest
}
