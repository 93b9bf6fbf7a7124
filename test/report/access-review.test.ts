import { afterEach, describe, expect, it } from 'vitest'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
afterEach(() => scenario.close())

const PATH = 'access-reviews/2026-11.md'
const NOVEMBER = { since: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' }
const THIS_MONTH = { ...NOVEMBER, formats: 'jsonl' }
const REVIEWED = { ...THIS_MONTH, review: 'true' }

async function openCompany({ mayOpen = true } = {}) {
  scenario = await openScenario()
  scenario.sandbox.github.restrictions.pullRequestsByJobs = mayOpen
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  const [pull] = scenario.sandbox.github.pullRequests
  return pull
}

const contentAt = async (ref: string) => (await scenario.sandbox.github.git.blob(`${ref}:${PATH}`)).toString()
const reviewPulls = () =>
  scenario.sandbox.github.pullRequests.filter(({ headRef }) => headRef.startsWith('access-review/'))
const rowsOf = (files: ReadonlyMap<string, string>, type: string) =>
  (files.get('report.jsonl') ?? '')
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
    .filter(row => row.type === type)

describe('the access review of a month', () => {
  it('is opened as a pull request once, is ticked and merged, and is a row of the next report', async () => {
    await openCompany()
    const first = await scenario.report(REVIEWED)
    expect(first.exitCode).toBe(0)
    expect(first.summary).toMatch(
      /Access review of <code>2026-11<\/code>\n\n\[Pull request 2\]\(\S+\/pull\/2\) asks who should keep access/,
    )
    const [pull] = reviewPulls()
    expect(pull).toMatchObject({ title: expect.stringMatching(/^Access review 2026-11: \d+ people$/), baseRef: 'main' })
    expect(pull?.body).toContain('**The merge is the recorded review**')
    const written = await contentAt('access-review/2026-11')
    expect(written).toMatch(/^- \[ \] `alice` \(an IAM user; GitHub `alice-gh`\)$/m)
    expect(written).toMatch(/last access 2\d Nov 2026/)

    const ticked = written.replace('- [ ] `alice`', '- [x] `alice`')
    await scenario.sandbox.github.push(2, { by: 'carol', message: 'Tick', changes: { [PATH]: ticked } })
    expect((await scenario.report(REVIEWED)).summary).toContain('asks who should keep access')
    expect(reviewPulls()).toHaveLength(1)
    expect(await contentAt('access-review/2026-11')).toBe(ticked)

    scenario.sandbox.github.review(2, { by: 'dave', state: 'APPROVED' })
    await scenario.sandbox.github.merge(2, { by: 'carol', method: 'squash' })
    const last = await scenario.report(REVIEWED)
    expect(last.summary).toContain('the review of this month is recorded')
    expect(reviewPulls()).toHaveLength(1)
    expect(rowsOf(last.files, 'access-review')).toMatchObject([
      {
        file: PATH,
        pullRequest: { number: 2 },
        mergedBy: { login: 'carol' },
        confirmed: 1,
        notConfirmed: expect.arrayContaining(['bob']),
      },
    ])
    expect(last.exitCode).toBe(0)
  })

  it('is a pull request that the preview finds nothing to say about', async () => {
    await openCompany()
    await scenario.report(REVIEWED)
    const preview = await scenario.validate(2)
    expect(preview.exitCode).toBe(0)
    expect(preview.log).not.toContain('::error')
    expect(preview.log).not.toContain('::warning')
  })

  it('says which setting forbids jobs to open it, and shows the file, while the report is written', async () => {
    await openCompany({ mayOpen: false })
    const result = await scenario.report(REVIEWED)
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(
      /::error::The pull request for the access review could not be opened\..*Turn on "Allow GitHub Actions to create and approve pull requests"/,
    )
    expect(result.summary).toContain('- [ ] `alice`')
    expect(rowsOf(result.files, 'grant')).toHaveLength(1)
    expect(await contentAt('access-review/2026-11')).toContain('- [ ] `alice`')
    scenario.sandbox.github.restrictions.pullRequestsByJobs = true
    expect((await scenario.report(REVIEWED)).exitCode).toBe(0)
    expect(reviewPulls()).toHaveLength(1)
  })

  it('is not opened again once people closed it, unless they deleted its branch', async () => {
    await openCompany()
    await scenario.report(REVIEWED)
    scenario.sandbox.github.close(2, 'carol')
    expect((await scenario.report(REVIEWED)).summary).toContain('was closed without a merge')
    expect(reviewPulls()).toHaveLength(1)
    await scenario.sandbox.github.deleteBranch('access-review/2026-11', 'carol')
    expect((await scenario.report(REVIEWED)).summary).toContain('asks who should keep access')
    expect(reviewPulls()).toHaveLength(2)
  })

  it('is only shown by a dry run', async () => {
    await openCompany()
    const result = await scenario.report({ ...REVIEWED, 'dry-run': 'true' })
    expect(result.summary).toContain('Dry run: no pull request is opened')
    expect(result.summary).toContain('- [ ] `alice`')
    expect(reviewPulls()).toEqual([])
  })

  it('says when people last had access, also outside of the period of the report', async () => {
    await openCompany()
    const october = { since: '2026-10-01T00:00:00Z', until: '2026-11-01T00:00:00Z', review: 'true', 'dry-run': 'true' }
    const { summary } = await scenario.report({ ...october, formats: 'jsonl' })
    expect(summary).toMatch(
      /`alice` .*\n(?: {2}- rule .*\n)+ {2}- last access 23 Nov 2026, .*; no session since 1 Oct 2026/,
    )
    expect(summary).toMatch(/`bob` .*\n(?: {2}- rule .*\n)+ {2}- no access is recorded;/)
  })

  it('that was changed beside its ticks is a gap that turns the report red', async () => {
    await openCompany()
    const lines = 'Everyone may stay.\n'
    await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { [PATH]: lines } })
    const result = await scenario.report(THIS_MONTH)
    expect(result.exitCode).toBe(1)
    expect(result.summary).toContain('This access review counts for nothing')
    expect(rowsOf(result.files, 'access-review')).toEqual([])
  })

  it('needs a token', async () => {
    await openCompany()
    const result = await scenario.report({ ...REVIEWED, 'github-token': '' })
    expect(result.log).toContain('`review: true` needs `github-token`')
  })
})
