import { describe, expect, it } from 'vitest'
import { verifyApproval } from '../../src/domain/approval/approval.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/evidence.ts'
import type { PullRequest, PullRequestCommit, Review } from '../../src/domain/approval/pull-request.ts'
import type { Rule } from '../../src/domain/rules/rules.ts'
import { evidenceOf, HEAD, type Loose, MERGED_AT, PATH, review, rule } from './evidence.ts'

const demand = (change: Partial<Rule> = {}, former: readonly Rule[] = []): ApprovalPolicy => ({
  rules: [{ ...rule, ...change }, ...former],
  path: PATH,
  beneficiary: ['Alice-GH'],
  ownLogins: ['Alice-GH'],
  persons: [['Alice-GH']],
  known: [],
})

/** Who approved; or every reason why no approval counts. */
function judge(evidence: ReturnType<typeof evidenceOf>, change: Partial<Rule> = {}): string[] {
  const judged = verifyApproval(evidence, demand(change))
  return judged.ok ? judged.approval.by.map(({ login }) => login) : judged.refusals.map(({ message }) => message)
}

const missing = (why: string, asked = 1) =>
  `Pull request #7 has 0 of the ${asked} approvals that rule 1 asks for${why && ` (not counted: ${why})`}`

const carol = (change: Partial<Review> = {}) => review('carol', change)
const after = new Date(MERGED_AT.getTime() + 1_000)
const before = new Date(MERGED_AT.getTime() - 30_000)

describe('the reviews of a request', () => {
  it.each<[string, Review[], string[]]>([
    ['nobody reviewed', [], [missing('')]],
    ['a person with write permission approved the final head', [carol()], ['carol']],
    ['the approval came in the second of the merge', [carol({ submittedAt: MERGED_AT })], ['carol']],
    ['a comment after the approval decides nothing', [carol(), carol({ state: 'COMMENTED' })], ['carol']],
    ['a review that was never sent decides nothing', [carol(), carol({ state: 'PENDING' })], ['carol']],
    ['only a comment', [carol({ state: 'COMMENTED' })], [missing('')]],
    ['a person approved, then asked for changes', [carol(), carol({ state: 'CHANGES_REQUESTED' })], [missing('carol asked for changes')]],
    ['a person asked for changes, then approved', [carol({ state: 'CHANGES_REQUESTED' }), carol()], ['carol']],
    ['the approval was dismissed', [carol(), carol({ state: 'DISMISSED' })], [missing('')]],
    ['an approval was dismissed, then given anew', [carol({ state: 'DISMISSED' }), carol()], ['carol']],
    ['the approval is for an earlier head', [carol({ commitSha: 'b'.repeat(40) })], [missing('carol approved an earlier commit, not the final head')]],
    ['a person approved the final head, then an earlier one', [carol(), carol({ commitSha: 'b'.repeat(40) })], [missing('carol approved an earlier commit, not the final head')]],
    ['the approval is for a commit that GitHub does not know any more', [unknownCommit()], [missing('carol approved an earlier commit, not the final head')]],
    ['the approval came only after the merge', [carol({ submittedAt: after })], [missing('carol approved only after the merge')]],
    ['a person approved before the merge, and again after it', [carol(), carol({ submittedAt: after })], ['carol']],
    ['a person approved before the merge, and asked for changes after it', [carol(), carol({ state: 'CHANGES_REQUESTED', submittedAt: after })], [missing('carol asked for changes')]],
    ['the approval was dismissed after the merge', [carol(), carol({ state: 'DISMISSED', submittedAt: after })], [missing('')]],
    ['a person asked for changes, and approved only after the merge', [carol({ state: 'CHANGES_REQUESTED' }), carol({ submittedAt: after })], [missing('carol asked for changes')]],
    ['the account of the reviewer is gone', [gone()], [missing('')]],
    ['a bot with write permission', [review('helper[bot]', { userType: 'Bot' })], [missing('helper[bot] is not a person')]],
    ['the author of the pull request approved', [review('Dave')], [missing('dave opened the pull request')]],
    ['the beneficiary approved, under any spelling of the login', [review('ALICE-gh')], [missing('alice-gh would approve their own access')]],
    ['a person who may only read approved', [review('guest')], [missing("guest has only the permission 'read' in this repository")]],
    ['a person who may only triage issues approved', [review('triager')], [missing("triager has only the permission 'triage' in this repository")]],
    ['a stranger approved', [review('stranger')], [missing("stranger has only the permission 'none' in this repository")]],
    ['a maintainer and an administrator approved', [review('mona'), review('root')], ['mona', 'root']],
    ['a person who may approve did, and one who may not', [review('guest'), carol()], ['carol']],
  ])('count only as valid approvals of the final head: %s', (_, reviews, expected) => {
    expect(judge(evidenceOf({ reviews }))).toEqual(expected)
  }) // biome-ignore format: a table

  it.each<[string, Partial<PullRequestCommit>]>([
    ['wrote', { author: 'Carol' }],
    ['committed', { committer: 'CAROL' }],
  ])('refuse approvals of a person who %s a part of it, under any spelling of the login', (_, commit) => {
    const evidence = evidenceOf({ reviews: [carol()], commits: [{}, commit] })
    expect(judge(evidence)).toEqual([missing('carol wrote or committed part of it')])
  })
})

describe('the approvals that a rule asks for', () => {
  it.each<[string, Review[], string[]]>([
    ['two persons', [carol(), review('mona')], ['carol', 'mona']],
    ['one person', [carol()], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for']],
    ['one person twice', [carol(), carol()], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for']],
    ['one person, written in two ways', [carol(), review('Carol')], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for']],
    ['two persons, one of whom withdrew', [carol(), review('mona'), carol({ state: 'CHANGES_REQUESTED' })], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for (not counted: carol asked for changes)']],
  ])('need two persons if the rule asks for two: %s', (_, reviews, expected) => {
    expect(judge(evidenceOf({ reviews }), { approvals: 2 })).toEqual(expected)
  }) // biome-ignore format: a table

  it('count those of the approvers that the rule names, under any spelling of their logins', () => {
    const reviews = [review('CAROL'), review('mona')]
    expect(judge(evidenceOf({ reviews }), { approvers: ['Carol', 'erin'] })).toEqual(['carol'])
    expect(judge(evidenceOf({ reviews }), { approvers: ['erin'] })).toEqual([
      missing('carol is not among the approvers of rule 1; mona is not among the approvers of rule 1'),
    ])
  })

  it('need write permission of the approvers that the rule names, too', () => {
    const evidence = evidenceOf({ reviews: [review('guest')] })
    expect(judge(evidence, { approvers: ['guest'] })).toEqual([
      missing("guest has only the permission 'read' in this repository"),
    ])
  })

  it.each([
    [{ approvals: 1 }, '1 person with write permission'],
    [{ approvals: 3 }, '3 people with write permission'],
    [{ approvals: 2, approvers: ['carol', 'mona'] }, '2 people of carol, mona'],
  ])('are named in the refusal, with the people who may give them: %j', (change, whom) => {
    const judged = verifyApproval(evidenceOf({ reviews: [] }), demand(change))
    expect(!judged.ok && judged.refusals[0]?.remedy).toBe(
      `Change the request (a word of its reason, for instance) in a new pull request, and have its final head approved by ${whom} who neither wrote it nor benefits from it before it is merged`,
    )
  })
})

describe('the merged content', () => {
  const notMerged = 'Pull request #7 was not merged into main as commit aaaaaaaaaaaa'
  const { mergedAt: _, ...neverMerged } = evidenceOf({}).pullRequest
  it.each<[string, PullRequest]>([
    ['it is still open', { ...evidenceOf({}).pullRequest, merged: false }],
    ['it was merged into another branch', { ...evidenceOf({}).pullRequest, baseRef: 'release' }],
    ['another commit is its merge', { ...evidenceOf({}).pullRequest, mergeCommitSha: 'b'.repeat(40) }],
    ['nobody knows when it was merged', neverMerged],
  ])('is refused unless the pull request is merged as it was approved: %s', (name, pullRequest) => {
    const refusals = judge({ ...evidenceOf({ reviews: [carol()] }), pullRequest })
    expect(refusals[0], name).toBe(notMerged)
  })

  const otherBytes = `The merged ${PATH} is not the file that was approved at the head of pull request #7`
  it.each<[string, { head?: string; merged?: string } | undefined, readonly string[], string[]]>([
    ['the same bytes', { head: 'x', merged: 'x' }, [PATH], ['carol']],
    ['other bytes', { head: 'x', merged: 'y' }, [PATH], [otherBytes]],
    ['no bytes at the head', { merged: 'x' }, [PATH], [otherBytes]],
    ['no bytes anywhere', {}, [PATH], [otherBytes]],
    ['bytes that were not compared', undefined, [PATH], [otherBytes]],
    ['the same bytes, in a file that is no part of the pull request', { head: 'x', merged: 'x' }, ['requests/bob.yaml'], [otherBytes]],
  ])('is compared with the bytes of the approved head: %s', (_, blob, files, expected) => {
    const blobs = new Map(blob ? [[PATH, blob]] : [])
    expect(judge({ ...evidenceOf({ reviews: [carol()] }), blobs, files })).toEqual(expected)
  }) // biome-ignore format: a table

  it.each<[string, Loose<PullRequestCommit>, string[]]>([
    ['wrote a commit', { author: undefined }, ['GitHub does not know who wrote commit ccccccccccc0 (dave@laptop)']],
    ['committed it', { committer: undefined }, ['GitHub does not know who committed ccccccccccc0 (dave@desk)']],
    ['wrote and committed it', { author: undefined, committer: undefined }, ['GitHub does not know who wrote commit ccccccccccc0 (dave@laptop)']],
    ['wrote it without an e-mail address', { author: undefined, authorEmail: undefined }, ['GitHub does not know who wrote commit ccccccccccc0 (without an e-mail address)']],
  ])('is refused if GitHub does not know the account of the person who %s', (_, commit, expected) => {
    const evidence = evidenceOf({ reviews: [carol()], commits: [{ ...commit, authorEmail: 'dave@laptop', committerEmail: 'dave@desk', ...commit }] })
    expect(judge(evidence)).toEqual(expected)
  }) // biome-ignore format: a table

  it('is refused with every reason at once', () => {
    const evidence = evidenceOf({ reviews: [], commits: [{ author: undefined }] })
    expect(judge({ ...evidence, mergeSha: 'b'.repeat(40), files: [] })).toHaveLength(4)
  })

  it('is accepted with who approved it, when, and which head', () => {
    const judged = verifyApproval(evidenceOf({ reviews: [review('Carol', { submittedAt: before })] }), demand())
    expect(judged).toEqual({
      ok: true,
      approval: {
        kind: 'approved',
        pullRequest: { number: 7, url: 'https://github.com/acme/jit-access/pull/7' },
        headSha: HEAD,
        blobSha: 'blob',
        mergedAt: MERGED_AT,
        by: [{ login: 'carol', at: before }],
      },
    })
  })
})

function unknownCommit(): Review {
  const { commitSha: _, ...rest } = carol()
  return rest
}

function gone(): Review {
  const { user: _, ...rest } = carol()
  return rest
}
