import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/domain/report/report.ts'
import { everySnippet } from '../../support/hostile.ts'
import { type WrittenReport, wholeSummary } from '../../support/report-parts.ts'
import { sampleReport } from '../../support/report-sample.ts'

const report = sampleReport(40)
const summary = wholeSummary(report)
const placesOf = (text: string, parts: readonly string[]) => parts.map(part => text.indexOf(part))
const chartIn = (text: string) => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1]?.split('\n') ?? []
const withGrants = (edit: (report: WrittenReport) => WrittenReport['grants'], count = 40) =>
  wholeSummary(sampleReport(count, each => ({ ...each, grants: edit(each) })))

describe('the summary of a report', () => {
  it('says first what fails and what is an exception, then the figures, then who had access, then the rest', () => {
    const places = placesOf(summary, [
      '## 📋',
      '5 are exceptions',
      '1 of 2 checks fail',
      'does not hold',
      'Find out who pushed',
      '### Exceptions',
      '### Figures',
      '```mermaid',
      'Grants: 40',
      'Refused: 1',
      'Access reviews: 1',
    ])
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it.each([
    ['holds', /✅ All 1 checks hold: this is all that happened/],
    ['fails', /❌ \*\*1 of 1 checks fail/],
    ['unknown', /❓ \*\*1 of 1 checks could not be made/],
  ] as const)('says at the top whether it is complete: %s', (state, expected) => {
    const check = { type: 'check' as const, claim: 'x', state, counts: {}, gaps: [] }
    expect(wholeSummary({ ...report, checks: [check] }).split('###')[0]).toMatch(expected)
  })

  it('does not call a report complete that nothing was checked of', () => {
    expect(wholeSummary({ ...report, checks: [] })).not.toContain('this is all that happened')
  })

  it('links to pull requests of this repository, whatever address a record has', () => {
    const hostile = withGrants(({ grants }) =>
      grants.map(grant => ({ ...grant, pullRequest: { number: 7, url: 'https://evil.example/' } })),
    )
    expect(hostile).toContain('(https://github.example/acme/access/pull/7)')
    expect(hostile).not.toContain('evil.example/')
  })

  it('names every finding, stop, failure, change of the rules and reader of transcripts', () => {
    for (const part of [
      'mallory',
      '<code>carol</code> stopped all of <code>bob</code>',
      'still open',
      'alice gains access to prod',
    ])
      expect(summary).toContain(part)
    expect(summary).toContain('asked for <code>alice</code>: sessions <code>alice-1</code>')
  })

  it('says that nobody approved a grant, and that no end of one is proven', () => {
    const open = withGrants(({ grants }) =>
      grants.slice(7, 8).map(({ ended: _, ...grant }) => ({ ...grant, state: 'end-not-proven' })),
    )
    expect(open).toContain('**nobody approved it**')
    expect(open).toContain('**no end is proven**')
    expect(open).toContain('Break-glass: 1')
  })

  it('is made of a period without anything', () => {
    const empty = sampleReport(1, each => ({
      ...each,
      grants: [],
      checks: [],
      refusals: [],
      overtaken: [],
      failures: [],
      stops: [],
      findings: [],
      rulesChanges: [],
      transcriptReads: [],
      accessReviews: [],
      figures: {
        type: 'figures',
        grants: 0,
        people: 0,
        over: 0,
        provenClean: 0,
        neverUsed: 0,
        overruns: 0,
        exceptions: {},
        dormantPeople: [],
        unusedRules: [],
      },
    }))
    const text = wholeSummary(empty)
    expect(text).not.toContain('mermaid')
    expect(text).toMatch(/There is none of these: Break-glass; Refused; /)
    expect(text).toContain('not measured')
  })

  it.each([
    ['5,000 grants', 5_000, 'x'],
    ['2,000 grants with long and hostile texts, all of them exceptions', 2_000, '<@#`|'.repeat(200)],
  ])('fits into what GitHub accepts: %s', (_, count, reason) => {
    const large = sampleReport(count, each => ({
      ...each,
      checks: each.checks.map(check => ({
        ...check,
        gaps: Array.from({ length: count }, () => ({ what: reason, meaning: reason, remedy: reason })),
      })),
      grants: each.grants.map(grant => ({ ...grant, reason, exceptions: [{ kind: 'overrun', text: reason }] })),
      findings: Array.from({ length: count }, () => ({
        ...(each.findings[0] as Report['findings'][number]),
        why: reason,
      })),
      figures: { ...each.figures, dormantPeople: Array.from({ length: count }, () => reason) },
    }))
    const text = wholeSummary(large)
    expect(Buffer.byteLength(text)).toBeLessThan(950_000)
    expect(text).toMatch(/… and \d+ more: see checks.csv/)
    expect(text).toMatch(/… and \d+ more: see the files of this report/)
  })
})

/** What Mermaid reads in a chart: gantt.jison of mermaid 11. A name can be only in the places of `\w`. */
const GRAMMAR = [
  /^gantt$/,
  /^ {2}dateFormat YYYY-MM-DDTHH:mm:ss$/,
  /^ {2}axisFormat %d %b %H:%M$/,
  /^ {2}section [\w. -]{1,40}$/,
  /^ {2}in [\w. -]{1,40}(?: for [\w. -]{1,40})? :(?:crit|active|done), \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d, \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
]

describe('the chart of who had access', () => {
  const bars = (lines: readonly string[]) => lines.filter(line => line.startsWith('  in '))

  it('has a section for each person and a bar for each grant, and marks exceptions', () => {
    const lines = chartIn(summary)
    expect(lines.filter(line => line.includes('section'))).toHaveLength(8)
    expect(bars(lines)).toHaveLength(40)
    expect(lines.filter(line => line.includes(':crit,'))).toHaveLength(5)
    expect(summary).not.toContain('see report.html, or')
  })

  it('has at most 50 bars: every exception first, then the latest grants', () => {
    const large = wholeSummary(sampleReport(200))
    const lines = bars(chartIn(large))
    expect(lines).toHaveLength(50)
    expect(lines.filter(line => line.includes(':crit,'))).toHaveLength(
      sampleReport(200).grants.filter(({ exceptions }) => exceptions.length > 0).length,
    )
    expect(large).toContain('… and 150 more: see report.html')
  })

  it('has only lines of our own form, whatever names and tickets say', () => {
    for (const hostile of [
      ...everySnippet,
      'section x',
      'title: y',
      'click a href "https://evil.example"',
      '%%{init: {}}%%',
    ]) {
      const lines = chartIn(
        withGrants(
          ({ grants }) =>
            grants.map(grant => ({ ...grant, user: hostile || 'x', account: hostile || 'x', ticket: hostile || 'x' })),
          1,
        ),
      )
      expect(lines).toHaveLength(5)
      for (const line of lines)
        expect(
          GRAMMAR.some(form => form.test(line)),
          line,
        ).toBe(true)
    }
  })

  it('draws no bar backwards where access ended before it opened', () => {
    const lines = chartIn(
      withGrants(
        ({ grants }) =>
          grants.map(grant => ({
            ...grant,
            ended: { at: '2026-10-31T00:00:00Z', cause: 'stop' as const, secondsToRevoke: 0, overrunSeconds: 0 },
          })),
        1,
      ),
    )
    const [, from = '', to = ''] = /, (\S+), (\S+)$/.exec(lines.at(-1) ?? '') ?? []
    expect(from < to).toBe(true)
  })
})
