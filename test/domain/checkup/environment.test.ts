import { describe, expect, it } from 'vitest'
import { checkDefaultBranch, checkLedgerBranch, checkWorkflow } from '../../../src/domain/doctor/branch.ts'
import type { Diagnosis } from '../../../src/domain/doctor/checkup.ts'
import { checkEnvironment, type EnvironmentLook } from '../../../src/domain/doctor/environment.ts'

const said = (diagnoses: readonly Diagnosis[]) => diagnoses.map(({ state, message }) => `${state}: ${message}`)

const USE = { waitMs: 0, reviewers: 'none' } as const
const MAIN = { type: 'branch', name: 'main' } as const
const look = (changes: Partial<EnvironmentLook> = {}): EnvironmentLook => ({
  refs: [MAIN],
  waitMs: 0,
  isReviewed: false,
  ...changes,
})

describe('the check of an environment', () => {
  it.each<[string, EnvironmentLook | undefined, boolean | undefined, readonly string[]]>([
    ['for the default branch alone', look(), false, ['pass: Is for main alone']],
    ['that is not there', undefined, true, ['fail: Is not there: the first job that names it makes it, and then any branch gets its tokens']],
    ['for any branch', look({ refs: 'any' }), true, ['fail: Is not restricted: any branch gets its tokens']],
    ['for protected branches', look({ refs: 'protected' }), true, ['warning: Is for every protected branch, not for main alone']],
    ['for protected branches, of which nothing is known', look({ refs: 'protected' }), undefined, ['warning: Is for every protected branch, not for main alone']],
    ['for protected branches, where main is none', look({ refs: 'protected' }), false, [
      'fail: Is for protected branches, and main is none: where no branch is protected, any branch gets its tokens',
    ]],
    ['for a pattern too', look({ refs: [MAIN, { type: 'branch', name: 'm*' }] }), true, ['fail: Is open to more than main: branch m*']],
    ['for a tag of that name', look({ refs: [{ type: 'tag', name: 'main' }] }), true, [
      'fail: Is open to more than main: tag main',
      'fail: Is closed to main, so its jobs cannot start',
    ]],
    ['for nothing', look({ refs: [] }), true, ['fail: Is closed to main, so its jobs cannot start']],
    ['that waits for a person', look({ isReviewed: true }), true, ['warning: Has required reviewers, so every job waits for a person; ends of access, too']],
    ['that waits for a clock', look({ waitMs: 60_000 }), true, ['fail: Has a wait timer of 1m: all that is done there comes so much later']],
  ])('reports who may use it and what delays it: %s', (_, found, isProtected, expected) => {
    expect(said(checkEnvironment('jit-revoke', found, { name: 'main', isProtected }, USE))).toEqual(expected)
  }) // biome-ignore format: a table

  it.each<[string, number, readonly string[]]>([
    ['as long as the rules say', 4, ['pass: Is for main alone, after a wait of 4h']],
    ['longer', 5, ['fail: Has a wait timer of 5h, and the rules say 4h']],
    ['not at all', 0, ['fail: Has no wait timer, and the rules say 4h']],
  ])('compares its wait timer with the rules: %s', (_, hours, expected) => {
    const found = look({ waitMs: hours * 3_600_000 })
    const branch = { name: 'main', isProtected: true }
    expect(said(checkEnvironment('jit-wait-4h', found, branch, { ...USE, waitMs: 4 * 3_600_000 }))).toEqual(expected)
  })
})

describe('the check of the environment for transcripts', () => {
  it.each<[string, boolean, string]>([
    ['with a reviewer', true, 'pass: Is for main alone, after a review'],
    ['without one', false, 'warning: Has no required reviewers, so everyone with write permission can bring transcripts to the repository alone'],
  ])('wants a person to agree to each job: %s', (_, isReviewed, expected) => {
    const branch = { name: 'main', isProtected: true }
    const use = { waitMs: 0, reviewers: 'wanted' } as const
    expect(said(checkEnvironment('jit-transcripts', look({ isReviewed }), branch, use))).toEqual([expected])
  }) // biome-ignore format: a table
})

describe('the check of the default branch', () => {
  const bare = { isThere: true, isProtected: false, isUnenforced: false, rules: [] }
  const reviewed = (needsCodeOwners: boolean, dismissesStale = true) => ({
    ...bare,
    rules: [{ type: 'pull_request', needsCodeOwners, dismissesStale }],
  })
  it.each([
    ['without any protection', bare, true, ['fail: Is not protected: anyone who may push there can change rules and workflows without a review']],
    ['that only may not be deleted', { ...bare, rules: [{ type: 'deletion', needsCodeOwners: false, dismissesStale: false }] }, true, [expect.stringMatching(/^fail: Is not protected/)]],
    ['with a review by code owners', reviewed(true), true, ['pass: Takes pull requests that code owners have approved']],
    ['with a review by owners who are nobody', reviewed(true), false, [expect.stringMatching(/^warning: There is no CODEOWNERS file/)]],
    ['that keeps stale approvals', reviewed(true, false), true, ['warning: Its ruleset keeps approvals after a push and after a change of base']],
    ['by a plan that enforces nothing, whatever is set', { ...bare, isProtected: true, isUnenforced: true }, true, [expect.stringMatching(/^fail: The plan of this private repository enforces no rules/)]],
    ['with a review by anybody', reviewed(false), true, ['warning: Its ruleset requires pull requests, but no review by code owners']],
    ['with a protection that only administrators see', { ...bare, isProtected: true }, true, ['untested: Is protected, but what by is shown to administrators alone']],
  ])('reports what protects it: %s', (_, found, hasCodeOwners, expected) => {
    expect(said(checkDefaultBranch('main', found, hasCodeOwners))).toEqual(expected)
  }) // biome-ignore format: a table
})

describe('the check of the ledger branch', () => {
  const rules = (...types: string[]) => types.map(type => ({ type, needsCodeOwners: false, dismissesStale: false }))
  it.each([
    ['with both rules', true, false, rules('deletion', 'non_fast_forward'), ['pass']],
    ['with both, before it is there', false, false, rules('deletion', 'non_fast_forward'), ['pass']],
    ['with a classic protection, of which nobody here sees what it asks for', true, true, [], ['untested']],
    ['with that and a ruleset', true, true, rules('deletion', 'non_fast_forward'), ['pass', 'untested']],
    ['that may be deleted', true, false, rules('non_fast_forward'), ['fail']],
    ['that may be force-pushed', true, false, rules('deletion'), ['fail']],
    ['that does not exist and has no rules', false, false, [], ['warning']],
  ])('reports whether its history can be lost: %s', (_, isThere, isProtected, inForce, states) => {
    const found = checkLedgerBranch('access-ledger', { isThere, isProtected, isUnenforced: false, rules: inForce })
    expect(found.map(({ state }) => state)).toEqual(states)
  })

  const KEPT = ['deletion', 'non_fast_forward']
  const stops = (rules: string) => `fail: A ruleset with ${rules} stops the records that jobs add`
  it.each([
    ['pull_request', true, stops('`pull_request`')],
    ['required_status_checks', true, stops('`required_status_checks`')],
    ['update', true, stops('`update`')],
    ['workflows', true, stops('`workflows`')],
    ['creation', false, stops('`creation`')],
    ['creation', true, undefined],
    ['required_signatures', true, undefined],
    ['required_linear_history', true, undefined],
    [
      'file_path_restriction',
      true,
      'warning: A ruleset with `file_path_restriction` may stop the records that jobs add',
    ],
    ['of_tomorrow', true, 'warning: A ruleset with `of_tomorrow` may stop the records that jobs add'],
  ])('reports whether jobs can add to it: a ruleset with %s, and the branch there: %s', (type, isThere, expected) => {
    const inForce = rules(...KEPT, type, type)
    const found = checkLedgerBranch('access-ledger', {
      isThere,
      isProtected: false,
      isUnenforced: false,
      rules: inForce,
    })
    const kept = 'pass: Is protected against force-pushes and deletion'
    expect(said(found)).toEqual([...(expected === undefined ? [] : [expected]), kept])
  })
})

it.each([
  [true, true, 'pass'],
  [true, false, 'pass'],
  [false, true, 'fail'],
  [false, false, 'warning'],
])('checks a workflow that exists (%s) and is started by its name (%s): %s', (isThere, isStartedByName, state) => {
  expect(checkWorkflow('logs.yml', isThere, isStartedByName).state).toBe(state)
})
