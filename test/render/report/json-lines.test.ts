import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { reportLineJsonSchema, reportLineSchemas } from '../../../src/domain/report/line.ts'
import { jsonLinesOf } from '../../../src/render/report/json-lines.ts'
import { linesInReport, linesOfFile } from '../../support/report-parts.ts'
import { sampleReport } from '../../support/report-sample.ts'
import { judgeBy, readJson } from '../../support/report-schemas.ts'

const SCHEMA = 'docs/reference/report.schema.json'
const report = sampleReport(40)
const lines = linesOfFile(jsonLinesOf(report), report)
const parsed = lines.map(line => JSON.parse(line) as Record<string, unknown>)
const published = judgeBy(readJson(SCHEMA))

it('the published schema is the one of the sources', async () => {
  await expect(`${JSON.stringify(reportLineJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(`../../../${SCHEMA}`)
})

describe('a report as JSON Lines', () => {
  it('has the report first, then checks, figures and all rows, each on one line', () => {
    expect(lines.every(line => line.indexOf('\n') === line.length - 1)).toBe(true)
    expect([...new Set(parsed.map(({ type }) => type))]).toEqual(Object.keys(reportLineSchemas()))
    expect(parsed.filter(({ type }) => type === 'grant')).toHaveLength(40)
  })

  it('is, read by a parser, what the report is', () => {
    expect(parsed).toEqual(linesInReport(report).map(line => JSON.parse(JSON.stringify(line))))
  })

  it('is valid by the published schema, and has no property that the schema lacks', () => {
    const entries = Object.entries(reportLineSchemas())
    const closed = new Map(entries.map(([type, schema]) => [type, judgeBy(z.toJSONSchema(schema))]))
    for (const line of parsed) {
      expect(published(line)).toEqual([])
      expect(closed.get(String(line.type))?.(line)).toEqual([])
    }
  })

  it('shows hidden characters to a terminal, and keeps them for a parser', () => {
    const reason = 'a\u202eb\u2028c\u009b31m\u{e0041}\ud800'
    const hostile = sampleReport(1, each => ({ ...each, grants: each.grants.map(grant => ({ ...grant, reason })) }))
    const line = linesOfFile(jsonLinesOf(hostile), hostile).find(each => each.includes('"grant"')) ?? ''
    expect(line).toMatch(/^[\x20-\x7e]+\n$/)
    expect(JSON.parse(line).reason).toBe(reason)
  })
})

/** Every way to take one property of a line away, or to give it another type. */
function mutationsOf(line: Record<string, unknown>): readonly (readonly [string, unknown])[] {
  const keys = Object.keys(line).filter(key => key !== 'type')
  return [
    ...keys.map(
      key => [`${line.type}: ${key} of another type`, { ...line, [key]: { not: ['of this type'] } }] as const,
    ),
    [`${line.type}: another type`, { ...line, type: 'nothing' }],
    [`${line.type}: no type`, { ...line, type: undefined }],
  ]
}

const oneOfEach = Object.keys(reportLineSchemas()).map(type => parsed.find(line => line.type === type) ?? {})

describe('the published schema refuses', () => {
  it.each(oneOfEach.flatMap(mutationsOf))('a line that differs: %s', (_, line) => {
    expect(published(JSON.parse(JSON.stringify(line)))).not.toEqual([])
  })

  it('an instant that is none, deep in a row', () => {
    const [grant] = parsed.filter(({ type }) => type === 'grant') as { approval: object }[]
    const late = { ...grant, approval: { ...grant?.approval, by: [{ login: 'carol', at: 'yesterday' }] } }
    expect(published(late)).not.toEqual([])
  })

  it('a line without what every line of its kind has', () => {
    for (const line of oneOfEach) {
      const schema = reportLineSchemas()[line.type as keyof ReturnType<typeof reportLineSchemas>]
      const required = Object.entries(schema.shape).filter(([, part]) => !part.safeParse(undefined).success)
      for (const [key] of required) {
        const { [key]: _, ...rest } = line
        expect(published(rest), `${line.type} without ${key}`).not.toEqual([])
      }
    }
  })
})
