import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeBy, readJson } from '../support/report-schemas.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

/** What real jobs wrote, in every format that needs no page. */
let scenario: Scenario
let files: ReadonlyMap<string, string>
let summary: string

beforeAll(async () => {
  scenario = await openScenario()
  await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': request() } }))
  await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, approvedBy: [] }))
  await scenario.revoke({ user: 'alice' })
  const result = await scenario.report({ since: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' })
  files = result.files
  summary = result.summary
})
afterAll(() => scenario.close())

const linesOf = (name: string) =>
  (files.get(name) ?? '')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describe('the files of a report of real jobs', () => {
  it('are there in each format, with their sums', () => {
    const names = ['grants.csv', 'refusals.csv', 'stops.csv', 'report.jsonl', 'ocsf.jsonl', 'summary.md', 'SHA256SUMS']
    expect([...files.keys()]).toEqual(expect.arrayContaining(names))
    expect(files.get('grants.csv')?.trim().split('\r\n')).toHaveLength(2)
    expect(files.get('SHA256SUMS')).toMatch(/^[0-9a-f]{64} {2}grants\.csv$/m)
  })

  it('are valid by the published schema and by that of OCSF', () => {
    const [ours, framework] = ['docs/reference/report.schema.json', 'test/contract/ocsf.json'].map(path =>
      judgeBy(readJson(path)),
    )
    expect(linesOf('report.jsonl').flatMap(line => ours?.(line) ?? ['not judged'])).toEqual([])
    expect(linesOf('ocsf.jsonl').flatMap(line => framework?.(line) ?? ['not judged'])).toEqual([])
    expect(linesOf('ocsf.jsonl').length).toBeGreaterThan(1)
  })

  it('are summed up in the summary of the job, which is a file too', () => {
    expect(summary.trim()).toBe(files.get('summary.md')?.trim())
    expect(summary).toContain('```mermaid')
  })
})
