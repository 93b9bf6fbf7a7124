import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { openScenario, RUNTIMES, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one pull request, and each thing that its preview says.

const { api, db } = ACME.instances
const FILE = 'requests/alice.yaml'
const RULE_FILE = '.github/jit-access.yml'

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

type Opening = Partial<Parameters<GitHubWorld['openPullRequest']>[0]>
const open = (options: Opening = {}) =>
  github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: { [FILE]: request() }, ...options })

const comments = (number: number) => github.comments(number).map(({ body }) => body)
const annotations = (result: JobResult) => result.log.match(/^::(?:error|warning) file=.*$/gm) ?? []
const resultOf = (result: JobResult) => JSON.parse(result.outputs.result ?? '')
const previewOf = (result: JobResult) => resultOf(result).previews[0]

describe('the preview of a pull request', () => {
  it.each(Object.entries(RUNTIMES))(
    'shows on %s who gets access, where, until when, by which rule, and who may approve',
    async (_, node) => {
      const { number, headSha } = await open({ changes: { [FILE]: request({ reason: 'INC-1: disk full' }) } })
      const result = await scenario.validate(number, { node })
      expect(result.exitCode).toBe(0)
      expect(annotations(result)).toEqual([])
      expect(previewOf(result)).toMatchObject({
        kind: 'grantable',
        user: 'alice',
        account: 'dev',
        instances: [api],
        rule: 1,
        sessionDocument: 'JitAccess-1h',
        opensAt: '2026-11-23T10:00:00Z',
        expiresAt: '2026-11-23T11:00:00Z',
        refusals: [],
        approvals: { approvers: [], asked: 1, missing: 1 },
      })
      const [comment, ...others] = comments(number)
      expect(others).toEqual([])
      for (const said of [
        '<code>alice-gh</code> asks for a shell for <code>alice</code>',
        `approve commit <code>${headSha.slice(0, 12)}</code>, then merge. Do not press **Update branch**`,
        'Would be granted to <code>alice</code>',
        '**23 Nov 2026, 11:00 UTC** (1h)',
        'missing&#58; 1 person with write permission who neither wrote it nor benefits from it',
        '"ssm:StartSession"',
        '<details><summary>The policy, and the room that it takes</summary>',
        'of the 2048 characters',
      ]) {
        expect(comment).toContain(said)
        expect(result.summary).toContain(said)
      }
      const [, sha = '', line = ''] =
        /\[rule 1\]\(\S+\/blob\/(\w{40})\/\.github\/jit-access\.yml#L(\d+)\)/.exec(comment ?? '') ?? []
      const file = await github.git.text(['show', `${sha}:.github/jit-access.yml`])
      expect(file.split('\n')[Number(line) - 1]).toMatch(/^ *- .*accounts/)
      expect(scenario.sandbox.aws.calls).toEqual([])
    },
  )

  it('updates its comment, and says who has approved', async () => {
    const { number } = await open()
    await scenario.validate(number)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    const result = await scenario.validate(number)
    expect(previewOf(result).approvals).toMatchObject({ missing: 0, approvers: [{ login: 'carol' }] })
    expect(comments(number)).toHaveLength(1)
    expect(comments(number)[0]).toContain('approved by <code>carol</code>')
    expect(comments(number)[0]).toContain('**Approved: merge it now**')
  })

  it('says after a change of base that earlier approvals do not count', async () => {
    const lower = await open({ branch: 'feature' })
    const options = { branch: 'topic', base: 'feature', from: 'feature', changes: { 'README.md': 'typo\n' } }
    const { number } = await open(options)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    const before = await scenario.validate(number)
    expect(before.log).toContain('This pull request goes to another branch than main')
    github.close(lower.number)
    await github.retarget(number, 'main', 'alice-gh')
    const event = await github.pullRequestEvent(number, 'edited')
    const result = await scenario.validate(number, { event })
    const turnedDown = 'carol approved before the base was changed at 23 Nov 2026, 10:00 UTC'
    expect(previewOf(result).approvals).toMatchObject({ missing: 1, approvers: [], turnedDown: [turnedDown] })
    expect(comments(number)[0]).toContain('not counted: carol approved before the base was changed at')
    await scenario.clock.advance(1_000)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    expect(previewOf(await scenario.validate(number)).approvals).toMatchObject({ missing: 0 })
  })

  it('says that the beneficiary has no access under the login in the rules', async () => {
    github.renameAccount('alice-gh', 'alice-now')
    github.registerAccount('alice-gh')
    const { number } = await open({ author: 'dave' })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(1)
    const message =
      'alice-gh, who would get access by the rules, has no access to this repository, so the login may belong to another person now'
    expect(annotations(result)).toEqual([expect.stringContaining(message)])
    expect(comments(number)[0]).toContain('or give alice-gh access to this repository')
  })

  it('says what the request replaces, what it ends and what it leaves alone', async () => {
    const list = (...entries: string[]) => entries.map(entry => `- ${entry.trim().replaceAll('\n', '\n  ')}\n`).join('')
    const [one, two, three] = ['one', 'two', 'three'].map(reason => request({ reason, instances: `[${db}]` }))
    await github.pushToMain({ by: 'dave', changes: { [FILE]: list(one ?? '', two ?? '') } })
    const { number } = await open({ changes: { [FILE]: list(two ?? '', three ?? '') } })
    const result = await scenario.validate(number)
    expect(resultOf(result).previews.map(({ kind }: { kind: string }) => kind)).toEqual(['kept', 'grantable', 'ends'])
    expect(result.summary).toContain('- **Replaces:** <code>i-0fedcba9876543210</code> for 1h, <code>one</code>')
    expect(result.summary).toMatch(/the other requests of this file take [4-9]\d\d/)
    expect(result.summary).toContain('Would be superseded')
  })

  it('is a summary with annotations for the pull request of a fork, whose token may not comment', async () => {
    const { number } = await open({ fork: 'alice-gh/jit-access' })
    github.addToken('fork-token', { contents: 'read', pull_requests: 'read' })
    const result = await scenario.validate(number, { githubToken: 'fork-token' })
    expect(result.log).toContain('comes from a fork, whose token may not comment')
    expect(result.summary).toContain('GitHub does not show this job who pushed to the branch')
    expect(comments(number)).toEqual([])
    expect(github.calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('says that it may not comment, and is green', async () => {
    const { number } = await open()
    github.addToken('reader', { contents: 'read', pull_requests: 'read' })
    const result = await scenario.validate(number, { githubToken: 'reader' })
    expect(result.exitCode).toBe(0)
    expect(result.log).toContain('The token may not comment')
    expect(result.summary).toContain('Would be granted to')
  })

  it('is red if a rate limit prevents the comment, because the token might have allowed it', async () => {
    const { number } = await open()
    github.faults.add({ method: 'POST', kind: 'rate-limit', retryAfterSeconds: 3_000 })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('rate limit is used up: re-run the job')
    expect(result.log).not.toContain('may not comment')
  })

  it('reads git alone without a token', async () => {
    const { number } = await open()
    const result = await scenario.validate(number, { with: { mode: 'validate', 'github-token': '' } })
    expect(result.exitCode).toBe(0)
    expect(result.summary).toContain('- **Approvals:** not looked up')
    expect(github.calls).toEqual([])
  })

  it('writes no comment in a dry run', async () => {
    const { number } = await open()
    const result = await scenario.validate(number, { with: { mode: 'validate', 'dry-run': 'true' } })
    expect(result.exitCode).toBe(0)
    expect(comments(number)).toEqual([])
  })

  it('makes no call to GitHub for a new pull request without requests', async () => {
    const { number } = await open({ changes: { 'README.md': 'x' } })
    const result = await scenario.validate(number, { event: await github.pullRequestEvent(number, 'opened') })
    expect(result.exitCode).toBe(0)
    expect(result.summary).toContain("This pull request changes nobody's access.")
    expect(github.calls).toEqual([])
  })

  it('is refreshed by reviews', async () => {
    const { number } = await open()
    const review = github.review(number, { by: 'carol', state: 'APPROVED' })
    const options = { event: github.pullRequestReviewEvent(review), eventName: 'pull_request_review' }
    const result = await scenario.validate(number, { ...options, event: await options.event })
    expect(previewOf(result).approvals.missing).toBe(0)
  })
})

describe('the preview of a pull request that would be refused', () => {
  it.each<[string, Opening, string[]]>([
    ['a mistake in the file', { changes: { [FILE]: 'instances: [i-1]\nduration: 2d\nreason: x\n' } }, [
      '::error file=requests/alice.yaml,line=1,col=13::Entry 1 of `instances` must be an instance id, found `i-1`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance.',
      '::error file=requests/alice.yaml,line=2,col=11::`duration` must be at most 24h, found `2d`. Write a shorter one.',
    ]],
    ['a duration that is too long', { changes: { [FILE]: request({ duration: '9h' }) } }, [
      '::error file=requests/alice.yaml,line=1,col=1::9h is longer than the 8h that rule 1 allows. Ask for at most 8h.',
      '::error file=requests/alice.yaml,line=1,col=1::No session document of `dev` covers 9h; the longest covers 8h. Ask for at most 8h, or have a longer document added.',
    ]],
    ['a change of the rules as well', { changes: { [FILE]: request(), [RULE_FILE]: ACME_RULES.replace('8h', '9h') } }, [
      '::error file=requests/alice.yaml,line=1,col=1::The pull request changes the rules as well as requests, so it could have written its own permission. Open one pull request for the rules and, when it is merged, another for the request.',
    ]],
    ['rules with a mistake', { changes: { [RULE_FILE]: `${ACME_RULES}rule: x\n` } }, [
      '::error file=.github/jit-access.yml,line=24,col=1::Unknown key `rule` (did you mean `rules`?). Use only version, accounts, rules, users, people, follow_up, notify.',
    ]],
    ['the rule file deleted', { changes: { [RULE_FILE]: null } }, [
      '::error file=.github/jit-access.yml,line=1,col=1::This pull request deletes the rule file, without which nothing can be granted. Keep the file.',
    ]],
    ['a symlink', { changes: { [FILE]: { symlink: '../else' } } }, [
      '::error file=requests/alice.yaml,line=1,col=1::The file is a symbolic link. Commit the requests themselves.',
    ]],
    ['a co-author who is unknown', { message: 'x\n\nCo-authored-by: C <c@laptop>' }, [
      expect.stringMatching(/^::error file=requests\/alice\.yaml,line=1,col=1::Commit [0-9a-f]{12} names a co-author \(c@laptop\) whose account GitHub does not tell\. Name the co-author/) as unknown as string,
    ]],
    ['a very short duration, with a warning only', { changes: { [FILE]: request({ duration: '4m' }) } }, [
      '::warning file=requests/alice.yaml,line=1,col=1::4m is hardly enough to connect before the end: a new policy takes up to a minute until AWS knows it everywhere. Ask for at least 5m. If you mean hours, write `4h`: a bare number is minutes.',
    ]],
  ])('annotates each reason at its place, with the remedy: %s', async (_, opening, expected) => {
    const { number } = await open(opening)
    const result = await scenario.validate(number)
    expect(annotations(result)).toEqual(expected)
    expect(result.exitCode).toBe(expected.some(line => String(line).startsWith('::warning')) ? 0 : 1)
  }) // biome-ignore format: a table

  it('says that the base has changed the file meanwhile, so that reviewers do not see what lands', async () => {
    const list = (one: string, two: string) =>
      [one, two].map(reason => `- ${request({ reason }).trim().replaceAll('\n', '\n  ')}\n`).join('')
    await github.pushToMain({ by: 'dave', changes: { [FILE]: list('one', 'two') } })
    const { number } = await open({ changes: { [FILE]: list('three', 'two') } })
    await github.pushToMain({ by: 'dave', changes: { [FILE]: list('one', 'four') } })
    await github.push(number, { by: 'alice-gh', changes: { 'README.md': 'x' } })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(1)
    expect(annotations(result)).toEqual([expect.stringContaining('Bring the branch up to date with its base')])
  })

  it('says that no approver is left, if the only one wrote it', async () => {
    await scenario.writeRules(ACME_RULES.replace('approvals: 1', 'approvers: [alice-gh, carol]'))
    const { number } = await open({ author: 'carol' })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(1)
    expect(annotations(result)[0]).toContain('1 more approval is needed, and nobody is left who may approve')
  })

  it('annotates one mistake of each file first if there are more than GitHub shows, and has all of them in the summary', async () => {
    const bad = 'a: 1\nb: 2\nc: 3\n'
    const files = Array.from({ length: 8 }, (_, index) => [`requests/user-${index}.yaml`, bad] as const)
    const { number } = await open({ changes: Object.fromEntries(files) })
    const result = await scenario.validate(number)
    expect(annotations(result)).toHaveLength(10)
    for (const [path] of files) {
      expect(annotations(result).some(line => line.includes(`file=${path},`))).toBe(true)
      expect(result.summary.split(path.replaceAll('/', '&#47;').replaceAll('.', '&#46;')).length).toBe(7)
    }
  })

  it('fails in a run that is not about a pull request', async () => {
    const { number } = await open()
    const result = await scenario.validate(number, { eventName: 'pull_request_target' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('`pull_request_target` is never needed')
  })

  it('fails in a checkout that is not of the trial merge', async () => {
    const { number, headSha } = await open()
    const result = await scenario.validate(number, { sha: headSha })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('is not the trial merge of a pull request. Leave `ref:` out of actions/checkout')
  })

  it('fails if GitHub does not answer', async () => {
    const { number } = await open()
    github.faults.add({ kind: 'status', status: 500, path: /reviews/, count: 9 })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('Who has approved could not be found out')
  })
})
