import { describe, expect, it } from 'vitest'
import { verifyBreakGlass } from '../../src/domain/approval/approval.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/evidence.ts'
import { unreadableTeam } from '../../src/domain/approval/teams.ts'
import type { BreakGlass } from '../../src/domain/rules/break-glass.ts'
import type { Rule } from '../../src/domain/rules/rules.ts'
import { collaboratorsOf, evidenceOf, HEAD, MERGED_AT, PATH, PUSHED_AT, review, rule } from './evidence.ts'

const HOUR = 3_600_000
const GLASS: BreakGlass = {
  who: ['Dave', 'alice-gh'],
  maxDurationMs: HOUR,
  review: { approvals: 1, withinMs: 24 * HOUR },
}

const ruleOf = (change: Partial<BreakGlass> = {}): Rule => ({ ...rule, breakGlass: { ...GLASS, ...change } })

const policy = (change: Partial<ApprovalPolicy> = {}): ApprovalPolicy => ({
  rules: [ruleOf()],
  path: PATH,
  beneficiary: ['Alice-GH'],
  ownLogins: ['Alice-GH'],
  persons: [['Alice-GH'], ['dave']],
  known: [],
  ...change,
})

/** Nobody has reviewed it. */
const asked = (change: Partial<ReturnType<typeof evidenceOf>> = {}, commit = {}) => ({
  ...evidenceOf({ reviews: [], commits: [commit] }),
  ...change,
})

function refusals(evidence = asked(), wanted = policy()): readonly string[] {
  const verified = verifyBreakGlass(evidence, wanted)
  return verified.ok ? [] : verified.refusals.map(({ message }) => message)
}

const ONLY = 'By rule 1, only Dave, alice-gh may have access without an approval, and'
const hand = (who: string) => [`${ONLY} ${who} had a part in this pull request`]
const permissions = (login: string, permission: 'read' | 'none') =>
  collaboratorsOf([
    ...[...evidenceOf({}).collaborators].map(
      ([name, each]) => [name, name === login ? permission : each.permission] as const,
    ),
  ])

describe('access without an approval', () => {
  it('is given to people of the rule, with who asked and by when others review it', () => {
    expect(verifyBreakGlass(asked(), policy())).toEqual({
      ok: true,
      approval: {
        kind: 'break-glass',
        pullRequest: { number: 7, url: 'https://github.com/acme/jit-access/pull/7' },
        headSha: HEAD,
        blobSha: 'blob',
        mergedAt: MERGED_AT,
        askedBy: [{ login: 'dave', id: 104 }],
        beneficiary: [{ login: 'alice-gh', id: 101 }],
        review: { approvals: 1, dueAt: new Date(MERGED_AT.getTime() + 24 * HOUR) },
      },
    })
  })

  it('does not count the merge button, and asks for the strictest review of both rules', () => {
    const both: ApprovalPolicy['rules'] = [ruleOf(), ruleOf({ review: { approvals: 2, withinMs: HOUR } })]
    const verified = verifyBreakGlass(asked({}, { committer: 'web-flow' }), policy({ rules: both }))
    expect(verified).toMatchObject({
      approval: { review: { approvals: 2, dueAt: new Date(MERGED_AT.getTime() + HOUR) } },
    })
  })

  it('does not count approvals of anybody as a reason against it', () => {
    expect(refusals({ ...asked(), reviews: [review('carol')] })).toEqual([])
  })

  it.each<[string, readonly string[], (readonly string[])?]>([
    ['a member of a team', refusals(asked({ teams: new Map([['acme/oncall', new Set(['dave', 'alice-gh'])]]) }), policy({ rules: [ruleOf({ who: ['acme/oncall'] })] }))],
    ['an author who is not among them', refusals(asked({}, { author: 'carol' })), hand('carol')],
    ['a committer who is not among them', refusals(asked({}, { committer: 'bob-gh' })), hand('bob-gh')],
    ['one who only pushed', refusals(asked({ pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'dave' }, { sha: HEAD, at: PUSHED_AT, by: 'carol' }] })), hand('carol')],
    ['a co-author who is not among them', refusals(asked({}, { message: 'x\n\nCo-authored-by: Bob <102+bob-gh@users.noreply.github.com>' })), hand('bob-gh')],
    ['a beneficiary who is not among them', refusals(asked(), policy({ beneficiary: ['bob-gh'], ownLogins: ['bob-gh'] })), [`${ONLY} it would be for bob-gh`]],
    ['a beneficiary by a login that one of the rules does not list', refusals(asked(), policy({ ownLogins: [] })), [`${ONLY} it would be for Alice-GH`]],
    ['a login that another account has now', refusals(asked({}, { authorId: 999 })), hand("dave (has only the permission 'write' in this repository now)")],
    ['a login whose id the rules say', refusals(asked(), policy({ known: [{ login: 'dave', id: 999 }] })), hand('the account 104, called dave,')],
    ['a person who may not write any more', refusals(asked({ collaborators: permissions('dave', 'read') })), hand("dave (has only the permission 'read' in this repository now)")],
    ['a rule before the merge that lets nobody', refusals(asked(), policy({ rules: [ruleOf(), { ...rule, isFormer: true }] })), [
      'By rule 1 as before the merge, nobody may have access without an approval, and dave had a part in this pull request',
      'By rule 1 as before the merge, nobody may have access without an approval, and it would be for Alice-GH',
    ]],
    ['a team that cannot be read', refusals(asked({ teams: new Map([['acme/oncall', unreadableTeam('acme/oncall')]]) }), policy({ rules: [ruleOf({ who: ['dave', 'acme/oncall'] })] })), [
      'By rule 1, only dave, acme/oncall may have access without an approval, and it would be for Alice-GH', unreadableTeam('acme/oncall').message,
    ]],
    ['a person who may approve and asked for changes', refusals({ ...asked(), reviews: [review('carol', { state: 'CHANGES_REQUESTED' })] }), ['carol asked for changes, and has not taken that back']],
    ['bytes that are not those of the head', refusals(asked({ blobs: new Map([[PATH, { head: 'blob', merged: 'other' }]]) })), ['The merged requests/alice.yaml is not the file that was approved at the head of pull request #7']],
    ['a merge that is none', refusals(asked({ mergeSha: 'b'.repeat(40) })), [`Pull request #7 was not merged into main as commit ${'b'.repeat(12)}`]],
    ['authors who are not known', refusals(asked({ pushes: { message: 'unseen', remedy: 'x' } })), ['unseen']],
    ['a base of which it is not known when it changed', refusals(asked({ baseChanges: { message: 'unknown', remedy: 'x' } })), ['unknown']],
  ])('looks at everything else: %s', (_, found, expected = []) => {
    expect(found).toEqual(expected)
  }) // biome-ignore format: a table

  it('takes no bot, whatever the rule says', () => {
    const bot = asked({}, { author: 'helper[bot]', authorType: 'Bot' })
    expect(refusals(bot, policy({ rules: [ruleOf({ who: ['dave', 'alice-gh', 'helper[bot]'] })] }))).toEqual([
      expect.stringContaining('a bot, and GitHub does not say who told it to'),
      expect.stringContaining('and helper[bot] had a part in this pull request'),
    ])
  })
})
