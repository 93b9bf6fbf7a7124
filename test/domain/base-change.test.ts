import { describe, expect, it } from 'vitest'
import { type ApprovalEvidence, verifyApproval } from '../../src/domain/approval/approval.ts'
import { lastBaseChange } from '../../src/domain/approval/base-change.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/evidence.ts'
import { tallyApprovals } from '../../src/domain/approval/reviews.ts'
import { evidenceOf, MERGED_AT, PATH, review, rule } from './evidence.ts'

const demand: ApprovalPolicy = {
  rules: [rule],
  path: PATH,
  beneficiary: ['alice-gh'],
  ownLogins: ['alice-gh'],
  persons: [['alice-gh']],
  known: [],
}

const seconds = (count: number) => new Date(MERGED_AT.getTime() + count * 1_000)

/** Approved by carol a minute before the merge, with the base changed at these seconds from the merge. */
const changedAt = (...counts: readonly number[]): ApprovalEvidence => ({
  ...evidenceOf({ reviews: [review('carol', { submittedAt: seconds(-60) })] }),
  baseChanges: counts.map(seconds),
})

describe('an approval', () => {
  it.each<[string, readonly number[], boolean]>([
    ['the base was never changed', [], true],
    ['the approval came after the change', [-61], true],
    ['the approval came before the change', [-59], false],
    ['the approval came in the second of the change', [-60], false],
    ['the base was changed there and back', [-50, -40], false],
    ["the last of several changes came after it, in any order of GitHub's list", [-59, -90], false],
    ['the base was changed in the second of the merge', [0], false],
    ['the base was changed after the merge', [1], true],
  ])('counts only if it is later than every change of the base before the merge: %s', (_, counts, counted) => {
    expect(verifyApproval(changedAt(...counts), demand).ok).toBe(counted)
  })

  it('counts if the same person approved again after the change of base', () => {
    const reviews = [review('carol', { submittedAt: seconds(-60) }), review('carol', { submittedAt: seconds(-30) })]
    expect(verifyApproval({ ...changedAt(-59), reviews }, demand)).toMatchObject({ ok: true })
  })

  it('counts for those who gave it after the change of base, and names the others', () => {
    const reviews = [review('carol', { submittedAt: seconds(-60) }), review('mona', { submittedAt: seconds(-30) })]
    expect(tallyApprovals({ ...changedAt(-45), reviews }, demand)).toMatchObject({
      approvers: [{ login: 'mona' }],
      rejected: ['carol approved before the base was changed at 23 Nov 2026, 09:59:15 UTC'],
    })
  })
})

it('the last change of base ignores changes after the merge, and counts all while the pull request is open', () => {
  expect(lastBaseChange(changedAt(-5, -9, 3))).toEqual(seconds(-5))
  const { mergedAt: _, ...open } = evidenceOf({}).pullRequest
  expect(lastBaseChange({ pullRequest: open, baseChanges: [seconds(3), seconds(-5)] })).toEqual(seconds(3))
  expect(lastBaseChange({ pullRequest: open, baseChanges: [] })).toBeUndefined()
})

it('a base of which nothing is known refuses all approvals, with the reason', () => {
  const baseChanges = { message: 'not shown', remedy: 'ask' }
  expect(verifyApproval({ ...changedAt(), baseChanges }, demand)).toEqual({ ok: false, refusals: [baseChanges] })
})
