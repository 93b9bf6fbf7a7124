/** Reads a file by RFC 4180, strictly: CRLF ends a line, and quotes stand around a whole cell only. Throws at anything else. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let [row, at]: [string[], number] = [[], 0]
  while (at < text.length) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at, at + 70_000))
    if (!cell) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`)
    row.push(cell[1] === undefined ? (cell[2] ?? '') : cell[1].replaceAll('""', '"'))
    at += cell[0].length
    if (cell[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) throw new Error('the last line has no end')
  return rows
}

/** Cells as a program makes them that takes `separator` for the separator, and quotes lightly: what follows a quoted part is added to it. */
export function looseCells(text: string, separator: string): string[] {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === separator || character === '\n' || character === '\r')) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell]
}

/** What docs/reference/report-formats.md says gives the text back. */
export const asBeforeCsv = (cell: string): string => cell.replaceAll(/(^|[,;])'(?=['" \u3000]*[=+\-@＝＋－＠])/g, '$1')
