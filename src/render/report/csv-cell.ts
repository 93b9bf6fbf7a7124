import { printable } from '../../shared/printable.ts'

/** A value of a row: a list is written in one cell, its parts separated by `; `. */
export type CsvValue = string | number | boolean | undefined | readonly string[]

/** Excel cuts a cell after 32,767 characters, and goes on in the next row. */
const LONGEST = 32_000

/**
 * Where a spreadsheet would begin a formula: `=`, `+`, `-` or `@` (full-width ones too) at the start of a cell, after spaces and
 * quotes that some programs remove, and after `,` and `;`, for a program that takes the other one for the separator begins a
 * cell there. Source: OWASP, "CSV Injection".
 */
const FORMULA = /(^|[,;])(?=['" \u3000]*[=+\-@＝＋－＠])/g

/** Most cells: no sign at the start that could begin a formula, and only plain characters without quotes and separators. */
const IS_HARMLESS = /^(?!['" ]*[=+\-@])[\x20\x21\x23-\x2b\x2d-\x3a\x3c-\x7e]*$/

/** A cell with its quotes, by RFC 4180. Numbers stand without quotes. */
export function csvCell(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'string' && value.length <= LONGEST && IS_HARMLESS.test(value)) return `"${value}"`
  const text =
    typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.join('; ')
  return `"${harmless(printable(text, LONGEST)).replaceAll('"', '""')}"`
}

/**
 * The text with an apostrophe before everything that could begin a formula. Exactly one is added to any number of them, so
 * removing one there gives the text back.
 */
const harmless = (text: string) => text.replaceAll(FORMULA, "$1'")

/** A line with its end, CRLF. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvCell).join(',')}\r\n`
