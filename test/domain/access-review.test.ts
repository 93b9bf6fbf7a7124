import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import { accessReviewOf, reviewedMonth } from '../../src/domain/report/access-review.ts'
import { accessReviewMarker, parseAccessReview } from '../../src/domain/report/access-review-file.ts'
import { accessReviewRowsOf } from '../../src/domain/report/access-review-rows.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'
import { renderAccessReviewFile, renderAccessReviewRequest } from '../../src/render/report/access-review.ts'
import { account } from './account.ts'
import { rule } from './evidence.ts'

const HOUR = 3_600_000
const erin = { logins: ['erin-gh'], role: 'JitShell-erin', identity: 'erin@example.com', signIn: 'saml' } as const
const review = { approvals: 1, withinMs: HOUR }
const rules: Rules = {
  accounts: new Map([['dev', account]]),
  rules: [
    { ...rule, number: 1, accounts: ['dev'], users: ['Alice'], maxDurationMs: 8 * HOUR, approvers: ['carol'] },
    {
      ...rule,
      number: 2,
      accounts: ['dev', 'gone'],
      maxDurationMs: HOUR,
      breakGlass: { who: ['ERIN-gh', 'acme/oncall'], maxDurationMs: HOUR / 2, review },
    },
    { ...rule, number: 3, accounts: ['gone'] },
  ],
  users: new Map([
    ['alice', ['alice-gh', 'alice-work']],
    ['bob', ['bob-gh']],
  ]),
  people: new Map([['erin', erin]]),
  accountIds: new Map(),
  notify: [],
  followUp: DEFAULT_FOLLOW_UP,
}
const PERIOD = {
  since: new Date('2026-11-01T00:00:00Z'),
  until: new Date('2026-12-01T00:00:00Z'),
  commit: '0123456789abcdef0123456789abcdef01234567',
}
const USES = new Map([
  ['alice', { grantedAt: new Date('2026-11-24T02:00:00Z'), sessionAt: new Date('2026-11-24T02:05:00Z') }],
])
const made = accessReviewOf(rules, PERIOD, USES)
const file = renderAccessReviewFile(made, '.github/jit-access.yml')

describe('an access review', () => {
  it('has every user and person of the rules, with the rules that would let them in', () => {
    expect(made.month).toBe('2026-11')
    expect(made.people.map(({ name, kind, logins }) => [name, kind, logins])).toEqual([
      ['alice', 'iam-user', ['alice-gh', 'alice-work']],
      ['bob', 'iam-user', ['bob-gh']],
      ['erin', 'role', ['erin-gh']],
    ])
    expect(made.people.map(each => each.rules.map(({ number, accounts }) => [number, accounts]))).toEqual([
      [
        [1, ['dev']],
        [2, ['dev']],
      ],
      [[2, ['dev']]],
      [[2, ['dev']]],
    ])
  })

  it('says who may get access without an approval, by name or as a member of a team', () => {
    const breakGlass = made.people.map(({ rules: own }) => own.at(-1)?.breakGlass?.teams)
    expect(breakGlass).toEqual([['acme/oncall'], ['acme/oncall'], []])
  })

  it('is one of the month of its last moment', () => {
    expect(reviewedMonth(new Date('2026-12-01T00:00:00Z'))).toBe('2026-11')
    expect(reviewedMonth(new Date('2026-12-01T00:00:01Z'))).toBe('2026-12')
  })
})

describe('the file of an access review', () => {
  it('has a line to tick for each person, with what they could get and when they last did', () => {
    expect(file).toMatchInlineSnapshot(`
      "# Access review \`2026-11\`

      <!-- jit-access-review 1 2026-11 people 3 -->

      Who could get access to servers by \`.github/jit-access.yml\` at commit \`0123456789ab\`. Write an \`x\` between the brackets for each person who should keep this. Leave the brackets of all others empty, and change nothing else: the merge of this file is the recorded review.

      - [ ] \`alice\` (an IAM user; GitHub \`alice-gh\`, \`alice-work\`)
        - rule 1: to \`dev\`, for 8h at most, with 1 approval of \`carol\`
        - rule 2: to \`dev\`, for 1h at most, with 1 approval of everyone with write permission; **without an approval** for 30m as a member of \`acme/oncall\`
        - last access 24 Nov 2026, 02:00 UTC; last session 24 Nov 2026, 02:05 UTC
      - [ ] \`bob\` (an IAM user; GitHub \`bob-gh\`)
        - rule 2: to \`dev\`, for 1h at most, with 1 approval of everyone with write permission; **without an approval** for 30m as a member of \`acme/oncall\`
        - no access is recorded; no session since 1 Nov 2026, 00:00 UTC
      - [ ] \`erin\` (a role of their own; GitHub \`erin-gh\`)
        - rule 2: to \`dev\`, for 1h at most, with 1 approval of everyone with write permission; **without an approval** for 30m
        - no access is recorded; no session since 1 Nov 2026, 00:00 UTC
      "
    `)
  })

  it('is read back: nobody confirmed, and then those who are ticked', () => {
    expect(parseAccessReview(file).value).toEqual({
      month: '2026-11',
      confirmed: [],
      notConfirmed: ['alice', 'bob', 'erin'],
    })
    const ticked = file.replace('- [ ] `alice`', '- [x] `alice`').replace('- [ ] `erin`', '- [X] `erin`')
    expect(parseAccessReview(ticked.replaceAll('\n', '\r\n')).value).toMatchObject({
      confirmed: ['alice', 'erin'],
      notConfirmed: ['bob'],
    })
  })

  it.each<[string, (file: string) => string, RegExp]>([
    [
      'without the line that says what it is',
      text => text.replace(/<!--.*-->/, ''),
      /has no line `<!-- jit-access-review/,
    ],
    ['with two of these lines', text => `${text}${accessReviewMarker('2026-12', 3)}\n`, /or several/],
    ['of another version', text => text.replace('jit-access-review 1', 'jit-access-review 2'), /has no line/],
    ['without the line of a person', text => text.replace(/^- \[ \] `bob`.*\n/m, ''), /lines for 2 of the 3 people/],
    ['with a person more', text => `${text}- [x] \`mallory\`\n`, /lines for 4 of the 3 people/],
    ['with a person twice', text => `${text}- [x] \`alice\`\n`, /has `alice` again/],
    ['with a tick of another sign', text => text.replace('- [ ] `bob`', '- [v] `bob`'), /cannot be read/],
    ['with a tick without a space', text => text.replace('- [ ] `bob`', '- [] `bob`'), /cannot be read/],
    ['with a tick that is indented', text => text.replace('- [ ] `bob`', '  - [x] `bob`'), /cannot be read/],
    ['with another kind of list', text => text.replace('- [ ] `bob`', '1. [x] `bob`'), /cannot be read/],
    ['with a tick within a quotation', text => text.replace('- [ ] `bob`', '> - [x] `bob`'), /cannot be read/],
    ['with a name that is none', text => text.replace('- [ ] `bob`', '- [x] `bob bob`'), /cannot be read/],
    ['with an empty name', text => text.replace('- [ ] `bob`', '- [x] ``'), /cannot be read/],
    ['that is empty', () => '', /has no line/],
    ['that is longer than any', text => text + 'x'.repeat(5_000_000), /five million/],
  ])('is not read %s', (_, edit, message) => {
    const read = parseAccessReview(edit(file))
    expect(read.failure?.message).toMatch(message)
    expect(read.failure?.remedy).toContain('merge a file again')
  })

  it('is read in linear time, whatever it holds', () => {
    for (const evil of [' '.repeat(2_000_000), '>'.repeat(2_000_000), '\n'.repeat(2_000_000), '- [ '.repeat(500_000)])
      expect(parseAccessReview(`${file}${evil}`).ok).toBe(true)
  })

  it('of a thousand people stays within what GitHub shows', () => {
    const users = new Map(Array.from({ length: 1_000 }, (_, index) => [`user-${index}`, [`login-${index}`]]))
    const many = accessReviewOf({ ...rules, users }, PERIOD, new Map())
    const text = renderAccessReviewFile(many, 'x')
    expect(text.length).toBeLessThan(500_000)
    expect(parseAccessReview(text).value?.notConfirmed).toHaveLength(1_001)
    expect(renderAccessReviewRequest(many, { path: 'a.md', rulesPath: 'x' }).body.length).toBeLessThan(10_000)
  })
})

describe('recorded access reviews', () => {
  const commit = { sha: 'c'.repeat(40), at: Date.parse('2026-12-03T08:00:00Z'), ownDate: 0, position: 1 }
  const at = (name: string, text: string) => ({ file: `access-reviews/${name}`, commit, text })
  const ticked = file.replace('- [ ] `alice`', '- [x] `alice`')

  it('are rows with who merged them, as far as that is known', () => {
    const merges = new Map([
      [commit.sha, { pullRequest: { number: 12, url: 'u' }, mergedBy: { login: 'carol', id: 3 } }],
    ])
    expect(accessReviewRowsOf([at('2026-11.md', ticked)], merges)).toEqual({
      rows: [
        {
          type: 'access-review',
          file: 'access-reviews/2026-11.md',
          mergeSha: commit.sha,
          mergedAt: '2026-12-03T08:00:00Z',
          pullRequest: { number: 12, url: 'u' },
          mergedBy: { login: 'carol', id: 3 },
          confirmed: 1,
          notConfirmed: ['bob', 'erin'],
        },
      ],
      checks: [expect.objectContaining({ state: 'holds', counts: { 'merged reviews': 1, 'that can be read': 1 } })],
    })
    expect(accessReviewRowsOf([at('2026-11.md', ticked)]).rows[0]).not.toHaveProperty('mergedBy')
  })

  it('that cannot be read, or are of another month, are gaps', () => {
    const { rows, checks } = accessReviewRowsOf([at('2026-10.md', ticked), at('2026-11.md', 'x'), at('README.md', 'x')])
    expect(rows).toEqual([])
    expect(checks).toMatchObject([{ state: 'fails', counts: { 'merged reviews': 2, 'that can be read': 0 } }])
    expect(checks[0]?.gaps.map(({ what }) => what)).toEqual([
      'access-reviews/2026-10.md at cccccccccccc',
      'access-reviews/2026-11.md at cccccccccccc',
    ])
  })

  it('that are not there are no check', () => {
    expect(accessReviewRowsOf([]).checks).toEqual([])
  })
})
