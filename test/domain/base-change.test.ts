import { describe, expect, it } from 'vitest'
import { type ApprovalEvidence, verifyApproval } from '../../src/domain/approval/approval.ts'
import { lastBaseChange } from '../../src/domain/approval/base-change.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/reviews.ts'
import { tallyApprovals } from '../../src/domain/approval/reviews.ts'
import { evidenceOf, MERGED_AT, PATH, review, rule } from './evidence.ts'

const demand: ApprovalPolicy = {
  rules: [rule],
  path: PATH,
  beneficiary: ['alice-gh'],
  herself: ['alice-gh'],
  persons: [['alice-gh']],
}

const seconds = (count: number) => new Date(MERGED_AT.getTime() + count * 1_000)

/** Approved by carol a minute before the merge, with the base changed at these seconds from the merge. */
const changedAt = (...counts: readonly number[]): ApprovalEvidence => ({
  ...evidenceOf({ reviews: [review('carol', { submittedAt: seconds(-60) })] }),
  baseChanges: counts.map(seconds),
})

describe('an approval counts', () => {
  it.each<[string, readonly number[], boolean]>([
    ['where the base was never changed', [], true],
    ['where it was given after the base was changed', [-61], true],
    ['not where it was given before the base was changed', [-59], false],
    ['not where it was given in the second of the change', [-60], false],
    ['not where the base was changed there and back', [-50, -40], false],
    ["not where the last of several changes came after it, in any order of GitHub's list", [-59, -90], false],
    ['not where the base was changed in the second of the merge', [0], false],
    ['whatever is told of the time after the merge', [1], true],
  ])('%s', (_, counts, counted) => {
    expect(verifyApproval(changedAt(...counts), demand).ok).toBe(counted)
  })

  it('of one who approved again since, by the later review', () => {
    const reviews = [review('carol', { submittedAt: seconds(-60) }), review('carol', { submittedAt: seconds(-30) })]
    expect(verifyApproval({ ...changedAt(-59), reviews }, demand)).toMatchObject({ ok: true })
  })

  it('of those alone who gave it after the change, and the others are told', () => {
    const reviews = [review('carol', { submittedAt: seconds(-60) }), review('mona', { submittedAt: seconds(-30) })]
    expect(tallyApprovals({ ...changedAt(-45), reviews }, demand)).toMatchObject({
      approvers: [{ login: 'mona' }],
      turnedDown: ['carol approved before the base was changed at 2026-11-23T09:59:15Z'],
    })
  })
})

it('the last change of base is told up to the merge, and before a merge whenever it was', () => {
  expect(lastBaseChange(changedAt(-5, -9, 3))).toEqual(seconds(-5))
  const { mergedAt: _, ...open } = evidenceOf({}).pullRequest
  expect(lastBaseChange({ pullRequest: open, baseChanges: [seconds(3), seconds(-5)] })).toEqual(seconds(3))
  expect(lastBaseChange({ pullRequest: open, baseChanges: [] })).toBeUndefined()
})

it('what is not known of the base refuses, with the reason, however many approved', () => {
  const baseChanges = { message: 'not shown', remedy: 'ask' }
  expect(verifyApproval({ ...changedAt(), baseChanges }, demand)).toEqual({ ok: false, refusals: [baseChanges] })
})
