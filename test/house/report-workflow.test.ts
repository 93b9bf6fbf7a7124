import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Permissions } from '../workflows/jobs.ts'

interface ReportWorkflow {
  readonly on: {
    readonly schedule: readonly { readonly cron: string }[]
    readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, { readonly default?: unknown }>> }
  }
  readonly jobs: Readonly<Record<string, ReportJob>>
}

interface ReportJob {
  readonly if?: string
  readonly needs?: string
  readonly environment?: string
  readonly permissions: Permissions
  readonly steps: readonly { readonly uses?: string; readonly if?: string; readonly with?: object }[]
}

const file = fileURLToPath(new URL('../../.github/workflows/report.yml', import.meta.url))
const { on, jobs } = parse(readFileSync(file, 'utf8')) as ReportWorkflow
const stepOf = (job: string, action: string) => jobs[job]?.steps.find(({ uses }) => uses?.startsWith(action))

describe('the workflow of the report', () => {
  it('runs once a month, after the last grants of the month before have ended', () => {
    expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ [3-9] \* \*$/) }])
  })

  it('keeps the files although the report is red, in an artifact of their own', () => {
    expect(stepOf('report', 'actions/upload-artifact@')).toMatchObject({ if: 'always()', with: { name: 'report' } })
    const made = stepOf('report', './.jit-ssm-access')?.with as { output: string } | undefined
    expect(stepOf('report', 'actions/upload-artifact@')?.with).toMatchObject({ path: made?.output })
  })

  it('asks for a review, publishes and attests on request only', () => {
    const { inputs } = on.workflow_dispatch
    expect(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))).toMatchObject({
      review: false,
      pages: false,
      attest: false,
    })
    for (const asked of ['pages', 'attest'])
      expect(jobs[asked]).toMatchObject({
        needs: 'report',
        if: expect.stringContaining(`always() && inputs.${asked} &&`),
      })
  })

  it('writes to the repository only where a review is asked for, in a job that can assume no role', () => {
    const { review, ...others } = jobs
    expect(review).toMatchObject({ if: 'inputs.review', permissions: { contents: 'write', 'pull-requests': 'write' } })
    expect(Object.keys(review?.permissions ?? {})).toHaveLength(2)
    expect(review).not.toHaveProperty('environment')
    for (const { permissions } of Object.values(others))
      expect([permissions.contents ?? 'none', permissions['pull-requests'] ?? 'none']).not.toContain('write')
  })

  it('opens the review over the period of the report, and by a job without a role reads no witness', () => {
    const [made, opened] = ['report', 'review'].map(job => stepOf(job, './.jit-ssm-access')?.with)
    const { since, until, checkout } = made as Readonly<Record<string, unknown>>
    expect(opened).toMatchObject({ mode: 'report', review: true, witness: 'none', since, until, checkout })
    expect(made).not.toHaveProperty('witness')
    expect(made).not.toHaveProperty('review')
  })

  it('publishes and attests the kept files alone, where no role can be assumed', () => {
    for (const asked of ['pages', 'attest']) {
      expect(stepOf(asked, 'actions/download-artifact@')?.with).toMatchObject({ name: 'report' })
      expect(jobs[asked]?.environment ?? 'none').not.toMatch(/^jit-/)
    }
  })
})
