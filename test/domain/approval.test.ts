import { describe, expect, it } from 'vitest'
import { verifyApproval } from '../../src/domain/approval/approval.ts'
import type { PullRequest, PullRequestCommit, Review } from '../../src/domain/approval/pull-request.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/reviews.ts'
import type { Rule } from '../../src/domain/rules/rules.ts'
import { evidenceOf, HEAD, type Loose, MERGED_AT, PATH, review, rule } from './evidence.ts'

const demand = (change: Partial<Rule> = {}, former: readonly Rule[] = []): ApprovalPolicy => ({
  rules: [{ ...rule, ...change }, ...former],
  path: PATH,
  beneficiary: ['Alice-GH'],
  herself: ['Alice-GH'],
  persons: [['Alice-GH']],
})

/** Who approved; or every reason why nobody's approval counts. */
function judge(evidence: ReturnType<typeof evidenceOf>, change: Partial<Rule> = {}): string[] {
  const judged = verifyApproval(evidence, demand(change))
  return judged.ok ? judged.approval.by.map(({ login }) => login) : judged.refusals.map(({ message }) => message)
}

const missing = (why: string, asked = 1) =>
  `Pull request #7 has 0 of the ${asked} approvals that rule 1 asks for${why && ` (not counted: ${why})`}`

const carol = (change: Partial<Review> = {}) => review('carol', change)
const after = new Date(MERGED_AT.getTime() + 1_000)
const before = new Date(MERGED_AT.getTime() - 30_000)

describe('whose review counts', () => {
  it.each<[string, Review[], string[]]>([
    ['nobody reviewed', [], [missing('')]],
    ['somebody who may approved the final head', [carol()], ['carol']],
    ['the approval came in the very second of the merge', [carol({ submittedAt: MERGED_AT })], ['carol']],
    ['a comment after the approval decides nothing', [carol(), carol({ state: 'COMMENTED' })], ['carol']],
    ['a review that was never sent decides nothing', [carol(), carol({ state: 'PENDING' })], ['carol']],
    ['only a comment', [carol({ state: 'COMMENTED' })], [missing('')]],
    ['approved, then asked for changes', [carol(), carol({ state: 'CHANGES_REQUESTED' })], [missing('carol asked for changes')]],
    ['asked for changes, then approved', [carol({ state: 'CHANGES_REQUESTED' }), carol()], ['carol']],
    ['approved, then dismissed', [carol(), carol({ state: 'DISMISSED' })], [missing('')]],
    ['dismissed, then approved anew', [carol({ state: 'DISMISSED' }), carol()], ['carol']],
    ['an earlier head', [carol({ commitSha: 'b'.repeat(40) })], [missing('carol approved an earlier commit, not the final head')]],
    ['the final head, then an earlier one', [carol(), carol({ commitSha: 'b'.repeat(40) })], [missing('carol approved an earlier commit, not the final head')]],
    ['a commit that GitHub does not know any more', [unknownCommit()], [missing('carol approved an earlier commit, not the final head')]],
    ['only after the merge', [carol({ submittedAt: after })], [missing('carol approved only after the merge')]],
    ['before the merge, and again after it', [carol(), carol({ submittedAt: after })], ['carol']],
    ['before the merge, and changes asked for after it', [carol(), carol({ state: 'CHANGES_REQUESTED', submittedAt: after })], [missing('carol asked for changes')]],
    ['before the merge, and dismissed after it', [carol(), carol({ state: 'DISMISSED', submittedAt: after })], [missing('')]],
    ['changes asked for, and approved only after the merge', [carol({ state: 'CHANGES_REQUESTED' }), carol({ submittedAt: after })], [missing('carol asked for changes')]],
    ['an account that is gone', [gone()], [missing('')]],
    ['a bot with write permission', [review('helper[bot]', { userType: 'Bot' })], [missing('helper[bot] is not a person')]],
    ['whoever opened the pull request', [review('Dave')], [missing('dave opened the pull request')]],
    ['whoever benefits, however the login is written', [review('ALICE-gh')], [missing('alice-gh would approve access for herself')]],
    ['whoever may only read', [review('guest')], [missing("guest has only the permission 'read' in this repository")]],
    ['whoever may only sort issues', [review('triager')], [missing("triager has only the permission 'triage' in this repository")]],
    ['a stranger', [review('stranger')], [missing("stranger has only the permission 'none' in this repository")]],
    ['a maintainer and an administrator', [review('mona'), review('root')], ['mona', 'root']],
    ['one who may, and one who may not', [review('guest'), carol()], ['carol']],
  ])('%s', (_, reviews, expected) => {
    expect(judge(evidenceOf({ reviews }))).toEqual(expected)
  }) // biome-ignore format: a table

  it.each<[string, Partial<PullRequestCommit>]>([
    ['wrote', { author: 'Carol' }],
    ['committed', { committer: 'CAROL' }],
  ])('nobody who %s a part of it, however the login is written', (_, commit) => {
    const evidence = evidenceOf({ reviews: [carol()], commits: [{}, commit] })
    expect(judge(evidence)).toEqual([missing('carol wrote or committed part of it')])
  })
})

describe('how many approvals, and whose', () => {
  it.each<[string, Review[], string[]]>([
    ['two persons', [carol(), review('mona')], ['carol', 'mona']],
    ['one person', [carol()], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for']],
    ['one person twice', [carol(), carol()], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for']],
    ['one person, written in two ways', [carol(), review('Carol')], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for']],
    ['two persons, of whom one took it back', [carol(), review('mona'), carol({ state: 'CHANGES_REQUESTED' })], ['Pull request #7 has 1 of the 2 approvals that rule 1 asks for (not counted: carol asked for changes)']],
  ])('two are asked for: %s', (_, reviews, expected) => {
    expect(judge(evidenceOf({ reviews }), { approvals: 2 })).toEqual(expected)
  }) // biome-ignore format: a table

  it('the rule may name the approvers, however their logins are written', () => {
    const reviews = [review('CAROL'), review('mona')]
    expect(judge(evidenceOf({ reviews }), { approvers: ['Carol', 'erin'] })).toEqual(['carol'])
    expect(judge(evidenceOf({ reviews }), { approvers: ['erin'] })).toEqual([
      missing('carol is not among the approvers of rule 1; mona is not among the approvers of rule 1'),
    ])
  })

  it('an approver whom the rule names needs write permission all the same', () => {
    const evidence = evidenceOf({ reviews: [review('guest')] })
    expect(judge(evidence, { approvers: ['guest'] })).toEqual([
      missing("guest has only the permission 'read' in this repository"),
    ])
  })

  it.each([
    [{ approvals: 1 }, '1 person with write permission'],
    [{ approvals: 3 }, '3 people with write permission'],
    [{ approvals: 2, approvers: ['carol', 'mona'] }, '2 people of carol, mona'],
  ])('a refusal says who may approve: %j', (change, whom) => {
    const judged = verifyApproval(evidenceOf({ reviews: [] }), demand(change))
    expect(!judged.ok && judged.refusals[0]?.remedy).toBe(
      `Open a new pull request and have its final head approved by ${whom} who neither wrote it nor benefits from it before it is merged`,
    )
  })
})

describe('what was merged is what was approved', () => {
  const notMerged = 'Pull request #7 was not merged into main as commit aaaaaaaaaaaa'
  const { mergedAt: _, ...neverMerged } = evidenceOf({}).pullRequest
  it.each<[string, PullRequest]>([
    ['it is still open', { ...evidenceOf({}).pullRequest, merged: false }],
    ['it was merged into another branch', { ...evidenceOf({}).pullRequest, baseRef: 'release' }],
    ['another commit is its merge', { ...evidenceOf({}).pullRequest, mergeCommitSha: 'b'.repeat(40) }],
    ['nobody knows when', neverMerged],
  ])('the pull request: %s', (name, pullRequest) => {
    const refusals = judge({ ...evidenceOf({ reviews: [carol()] }), pullRequest })
    expect(refusals[0], name).toBe(notMerged)
  })

  const otherBytes = `The merged ${PATH} is not the file that was approved at the head of pull request #7`
  it.each<[string, { head?: string; merged?: string } | undefined, readonly string[], string[]]>([
    ['the same', { head: 'x', merged: 'x' }, [PATH], ['carol']],
    ['other ones', { head: 'x', merged: 'y' }, [PATH], [otherBytes]],
    ['none at the head', { merged: 'x' }, [PATH], [otherBytes]],
    ['none anywhere', {}, [PATH], [otherBytes]],
    ['not compared', undefined, [PATH], [otherBytes]],
    ['the same, in a file that is no part of the pull request', { head: 'x', merged: 'x' }, ['requests/bob.yaml'], [otherBytes]],
  ])('the bytes: %s', (_, blob, files, expected) => {
    const blobs = new Map(blob ? [[PATH, blob]] : [])
    expect(judge({ ...evidenceOf({ reviews: [carol()] }), blobs, files })).toEqual(expected)
  }) // biome-ignore format: a table

  it.each<[string, Loose<PullRequestCommit>, string[]]>([
    ['wrote a commit', { author: undefined }, ['GitHub does not know who wrote commit ccccccccccc0 (dave@laptop)']],
    ['committed it', { committer: undefined }, ['GitHub does not know who committed ccccccccccc0 (dave@desk)']],
    ['wrote and committed it', { author: undefined, committer: undefined }, ['GitHub does not know who wrote commit ccccccccccc0 (dave@laptop)']],
    ['wrote it without an e-mail address', { author: undefined, authorEmail: undefined }, ['GitHub does not know who wrote commit ccccccccccc0 (without an e-mail address)']],
  ])('nobody is approved by others who cannot be told from whoever %s', (_, commit, expected) => {
    const evidence = evidenceOf({ reviews: [carol()], commits: [{ ...commit, authorEmail: 'dave@laptop', committerEmail: 'dave@desk', ...commit }] })
    expect(judge(evidence)).toEqual(expected)
  }) // biome-ignore format: a table

  it('says everything that is wrong at once', () => {
    const evidence = evidenceOf({ reviews: [], commits: [{ author: undefined }] })
    expect(judge({ ...evidence, mergeSha: 'b'.repeat(40), files: [] })).toHaveLength(4)
  })

  it('an approval says who, when and which head', () => {
    const judged = verifyApproval(evidenceOf({ reviews: [review('Carol', { submittedAt: before })] }), demand())
    expect(judged).toEqual({
      ok: true,
      approval: {
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
