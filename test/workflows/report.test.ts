import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from '../support/scenario.ts'
import { openStage, type Stage } from './stage.ts'

/** As act names it before each line. */
const REVIEW_JOB = '[Report/Open the access review'
const OPENED = /\[Report\/Open the access review *\].*access review: pull request #\d+, opened/

describe('the workflow of the report, as act runs it', () => {
  let stage: Stage
  const period = { since: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' }
  beforeAll(async () => {
    stage = await openStage()
    stage.sandbox.github.restrictions.pullRequestsByJobs = true
    const push = await stage.merge({ files: { 'requests/alice.yaml': request() } })
    const granted = await stage.run('grant.yml', { push }, { job: 'grant' })
    expect(granted.succeeded, granted.log).toBe(true)
  })
  afterAll(() => stage?.close())

  it('reads the witness by the role for logs, keeps, attests and publishes the files, and opens the review', async () => {
    const asked = { review: 'true', pages: 'true', attest: 'true' }
    const run = await stage.run('report.yml', { dispatch: { ...period, ...asked } })
    expect(run.succeeded, run.log).toBe(true)
    const folder = join(run.artifacts, 'report')
    const sums = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })
    expect(sums).toContain('report.html: OK')
    const header = JSON.parse(readFileSync(join(folder, 'report.jsonl'), 'utf8').split('\n')[0] ?? '')
    expect(header).toMatchObject({ type: 'report', witness: ['dev'] })
    const attested = JSON.parse(readFileSync(join(run.artifacts, 'attested/subjects.json'), 'utf8'))
    expect(attested.map(({ name }: { name: string }) => name).toSorted()).toEqual(readdirSync(folder).toSorted())
    const site = join(run.artifacts, 'github-pages')
    expect(readFileSync(join(site, 'index.html'))).toEqual(readFileSync(join(folder, 'report.html')))
    expect(stage.sandbox.github.pullRequests.map(({ headRef }) => headRef)).toContain('access-review/2026-11')
    expect(run.log).toMatch(OPENED)
  })

  it('neither publishes nor attests nor opens anything unless asked', async () => {
    const before = stage.sandbox.github.pullRequests.length
    const run = await stage.run('report.yml', { schedule: '17 4 3 * *' })
    expect(run.succeeded, run.log).toBe(true)
    expect(readdirSync(run.artifacts)).toEqual(['report'])
    expect(stage.sandbox.github.pullRequests).toHaveLength(before)
    expect(run.log).not.toContain(REVIEW_JOB)
  })

  it('keeps a whole report where GitHub does not let jobs open the review', async () => {
    const { restrictions } = stage.sandbox.github
    restrictions.pullRequestsByJobs = false
    const december = { since: '2026-11-15T00:00:00Z', until: '2026-12-15T00:00:00Z' }
    const run = await stage.run('report.yml', { dispatch: { ...december, review: 'true' } })
    restrictions.pullRequestsByJobs = true
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(/\[Report\/Make the report *\].*Job succeeded/)
    expect(run.log).toMatch(/\[Report\/Open the access review *\].*Job failed/)
    expect(readdirSync(join(run.artifacts, 'report'))).toContain('report.html')
  })

  it('keeps the files of a report that is red', async () => {
    await stage.sandbox.github.pushToMain({
      by: 'dave',
      changes: { 'access-reviews/2026-11.md': 'Everyone may stay.\n' },
    })
    const run = await stage.run('report.yml', { dispatch: period })
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(/it is not shown that each merged access review can be read/)
    expect(readdirSync(join(run.artifacts, 'report'))).toContain('report.html')
    expect(run.log).not.toContain(REVIEW_JOB)
  })
})
