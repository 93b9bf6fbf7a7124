import type { GrantRow } from '../domain/report/grant-row.ts'
import { GRANTS_CSV } from '../render/report/csv.ts'
import { textsOf } from '../render/report/report-text.ts'

/** Offers grants as a file that spreadsheets open, with the columns of grants.csv of the report. */
export function saveAsCsv(grants: readonly GrantRow[]): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([...textsOf(GRANTS_CSV, grants)], { type: 'text/csv' }))
  link.download = GRANTS_CSV.name
  link.click()
  URL.revokeObjectURL(link.href)
}
