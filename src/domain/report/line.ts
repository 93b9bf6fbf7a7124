import { z } from 'zod'
import {
  accessReviewRow,
  failureRow,
  findingRow,
  overtakenRow,
  refusalRow,
  rulesChangeRow,
  stopRow,
  transcriptReadRow,
} from './event-rows.ts'
import { grantRow } from './grant-row.ts'
import { completenessCheck, type Report, reportFigures, reportHeader } from './report.ts'

/** The schema of each kind of line in a report as JSON Lines, by its `type`, in the order in which they are written. */
export const reportLineSchemas = () => ({
  report: reportHeader(),
  check: completenessCheck(),
  figures: reportFigures(),
  grant: grantRow(),
  refusal: refusalRow(),
  overtaken: overtakenRow(),
  failure: failureRow(),
  stop: stopRow(),
  finding: findingRow(),
  'rules-change': rulesChangeRow(),
  'transcript-read': transcriptReadRow(),
  'access-review': accessReviewRow(),
})

export type ReportLine = { [K in keyof ReportLineSchemas]: z.infer<ReportLineSchemas[K]> }[keyof ReportLineSchemas]
type ReportLineSchemas = ReturnType<typeof reportLineSchemas>

/** The lines of a report before those of its grants. */
export const linesBeforeGrants = ({ header, checks, figures }: Report): readonly ReportLine[] => [
  header,
  ...checks,
  figures,
]

export const linesAfterGrants = (report: Report): readonly ReportLine[] => [
  ...report.refusals,
  ...report.overtaken,
  ...report.failures,
  ...report.stops,
  ...report.findings,
  ...report.rulesChanges,
  ...report.transcriptReads,
  ...report.accessReviews,
]

/**
 * JSON Schema (2020-12) of one line: docs/reference/report.schema.json. Properties that it does not know are allowed, for later
 * releases may add some.
 */
export function reportLineJsonSchema() {
  const schemas = Object.entries(reportLineSchemas())
  const definitions = schemas.map(([type, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input' })
    return [type, definition] as const
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'One line of report.jsonl',
    description: 'docs/reference/report-formats.md says what is in each kind of line',
    oneOf: schemas.map(([type]) => ({ $ref: `#/$defs/${type}` })),
    $defs: Object.fromEntries(definitions),
  }
}
