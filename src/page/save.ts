import type { GrantRow } from '../domain/report/grant-row.ts'
import { grantsCsv } from '../render/report/csv.ts'

/** Offers grants as a file that spreadsheets open, with the columns of grants.csv of the report. */
export function saveAsCsv(grants: readonly GrantRow[]): void {
  const { name, lines } = grantsCsv(grants)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([...lines], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
