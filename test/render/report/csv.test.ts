import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFiles } from '../../../src/render/report/csv.ts'
import { csvLine } from '../../../src/render/report/csv-cell.ts'
import type { ReportText } from '../../../src/render/report/report-text.ts'
import { printable } from '../../../src/shared/printable.ts'
import { asBeforeCsv, looseCells, parseCsv } from '../../support/csv.ts'
import { everySnippet, fuzz, hostileText } from '../../support/hostile.ts'
import { linesOfFile, wholeFile } from '../../support/report-parts.ts'
import { sampleReport } from '../../support/report-sample.ts'

const report = sampleReport(40)
const textOf = (file: ReportText) => wholeFile(file, report)
const tables = new Map(csvFiles(report).map(file => [file.name, parseCsv(textOf(file).slice(1))]))

/** The rows of a file as objects. */
const rowsOf = (name: string) => {
  const [head = [], ...rows] = tables.get(name) ?? []
  return rows.map(row => Object.fromEntries(row.map((cell, index) => [head[index], cell])))
}

describe('a report as CSV', () => {
  it('has a row for each grant, end, session and event, and a header in every file', () => {
    const counts = Object.fromEntries([...tables].map(([name, rows]) => [name, rows.length - 1]))
    const { grants } = report
    expect(counts).toEqual({
      'checks.csv': 2,
      'figures.csv': 31,
      'grants.csv': 40,
      'ends.csv': grants.flatMap(({ ends }) => ends).length,
      'sessions.csv': grants.flatMap(({ usage }) => usage?.sessions ?? []).length,
      'break-glass-reviews.csv': 0,
      'refusals.csv': 1,
      'overtaken.csv': 1,
      'failures.csv': 1,
      'stops.csv': 1,
      'findings.csv': 1,
      'rules-changes.csv': 1,
      'transcript-reads.csv': 1,
      'access-reviews.csv': 1,
    })
  })

  it('has as many cells in each row as in the header, and no name of a column twice', () => {
    for (const [name, [head = [], ...rows]] of tables) {
      expect(new Set(head).size, name).toBe(head.length)
      for (const row of rows) expect(row.length, name).toBe(head.length)
    }
  })

  it('begins with a byte order mark, so that Excel reads UTF-8, and ends each line with CRLF', () => {
    for (const file of csvFiles(report)) {
      expect(textOf(file)).toMatch(/^\uFEFF"/)
      expect(linesOfFile(file, report).every(line => line.endsWith('\r\n'))).toBe(true)
    }
  })

  it('answers the questions about one grant', () => {
    const [row] = rowsOf('grants.csv')
    expect(row).toMatchObject({
      user: 'alice',
      reason: 'INC-1000: disk full on api-0',
      ticket: 'INC-1000',
      approved_by: 'carol',
      approved_before_access: 'yes',
      account: 'prod',
      account_id: 'aws:222222222222',
      seconds_to_revoke: '44',
      overrun_seconds: '0',
      record_witnessed: 'yes',
    })
  })

  it('can be read twice, as a file that is written again', () => {
    const [file] = csvFiles(report)
    expect(file && textOf(file)).toBe(file && textOf(file))
  })

  it('writes sessions as the grants come', () => {
    const file = csvFiles(report).find(({ name }) => name === 'sessions.csv')
    expect(file?.before).toHaveLength(1)
    const [first] = report.grants.filter(({ usage }) => usage?.sessions.length === 1)
    expect(first && file?.ofGrant?.(first).split('\r\n')).toHaveLength(2)
    expect(file && linesOfFile(file, sampleReport(5_000))).toHaveLength(3_751)
  })
})

/** A cell that a spreadsheet takes for a formula: also after spaces and quotes that some remove. */
const isFormula = (cell: string) => /^['"\s]*[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !cell.trimStart().startsWith("'")

describe('a text from outside in CSV', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(1)', `"'@SUM(1)"`],
    ['\t=1', `"\\u{9}=1"`],
    ['\r=1', `"\\u{d}=1"`],
    [' =1', `"' =1"`],
    ['"=1', `"'""=1"`],
    ["'=1", `"''=1"`],
    ['＝1', `"'＝1"`],
    ['a;=1', `"a;'=1"`],
    ['a, -1', `"a,' -1"`],
    ['a-b = c', '"a-b = c"'],
    ['say "hi"', '"say ""hi"""'],
    ['a\nb', '"a\\u{a}b"'],
    ['\u202egnp', '"\\u{202e}gnp"'],
  ])('becomes no formula: %j', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`)
  })

  const check = (texts: readonly string[]) => {
    const line = csvLine(texts)
    expect(parseCsv(line)[0]?.map(asBeforeCsv)).toEqual(texts.map(text => printable(text, 32_000)))
    for (const separator of [',', ';', '\t'])
      expect(looseCells(line.trimEnd(), separator).filter(isFormula)).toEqual([])
  }

  it('is as before once the apostrophes are removed, and is no formula for any separator', () => {
    check(everySnippet)
    const signs = fc.string({ unit: fc.constantFrom(...`=+-@＝;,'" \t\r\na`), maxLength: 12 })
    fc.assert(fc.property(fc.array(signs, { minLength: 1, maxLength: 4 }), check), fuzz(2_000))
    const size = { maxLength: 200, pieces: 6 }
    fc.assert(fc.property(fc.array(hostileText(size), { minLength: 1, maxLength: 4 }), check), fuzz(300))
  })

  it('is cut before Excel cuts it', () => {
    expect(parseCsv(csvLine(['x'.repeat(40_000)]))[0]?.[0]).toHaveLength(32_000)
  })

  it('is never a number that a spreadsheet rounds', () => {
    expect(rowsOf('grants.csv').filter(row => /^\d{12,}$/.test(row.account_id ?? ''))).toEqual([])
  })
})
