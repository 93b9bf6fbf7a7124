import { paint } from './paint.ts'

/** Our own Markdown for a terminal: headings, tables, fences, bold, `<code>` and entities; all else stays as it is. */
export function renderForTerminal(markdown: string): string {
  const lines = markdown.replaceAll(/<!--[\s\S]*?-->\n?/g, '').split('\n')
  const rendered: string[] = []
  for (let i = 0; i < lines.length; ) {
    const [block, used] = renderBlock(lines, i)
    rendered.push(...block)
    i += used
  }
  return rendered.join('\n').trim()
}

type Block = readonly [lines: readonly string[], used: number]

function renderBlock(lines: readonly string[], from: number): Block {
  const line = lines[from] ?? ''
  if (line.startsWith('```')) {
    const end = lines.indexOf('```', from + 1)
    const last = end === -1 ? lines.length : end
    return [lines.slice(from + 1, last).map(text => `    ${paint('yellow', text)}`), last + 1 - from]
  }
  if (line.startsWith('|')) {
    const length = lines.slice(from).findIndex(other => !other.startsWith('|'))
    const used = length === -1 ? lines.length - from : length
    return [renderTable(lines.slice(from, from + used)), used]
  }
  const [, level, title] = /^(#+) (.*)$/.exec(line) ?? []
  if (level && title !== undefined) return [renderHeading(level.length, inline(title, plain)), 1]
  return [[inline(line, painted)], 1]
}

function renderHeading(level: number, title: string): string[] {
  const underline = level <= 2 ? [paint('dim', '─'.repeat(title.length))] : []
  return [paint('bold', title), ...underline]
}

/** A table's second line only says that the first is its head; a head without words is left out. */
function renderTable(lines: readonly string[]): string[] {
  const [head = [], , ...body] = lines.map(cellsOf)
  const hasHead = head.some(cell => cell !== '')
  const rows = hasHead ? [head, ...body] : body
  const widths = head.map((_, column) => Math.max(...rows.map(row => inline(row[column] ?? '', plain).length)))
  const render = (row: readonly string[]) =>
    row.map((cell, column) => inline(cell, painted) + padding(cell, widths[column] ?? 0)).join('  ')
  const rendered = rows.map(row => `  ${render(row)}`.trimEnd())
  if (!hasHead) return rendered
  if (rows.some(row => row.some(cell => cell.includes('<br>')))) return body.flatMap(row => renderRecord(head, row))
  const rule = `  ${paint('dim', widths.map(width => '─'.repeat(width)).join('  '))}`
  return [rendered[0] ?? '', rule, ...rendered.slice(1)]
}

/** A row that is too much for one line: a line for each cell, or for each line of it. */
function renderRecord(head: readonly string[], row: readonly string[]): string[] {
  const width = Math.max(...head.map(title => inline(title, plain).length))
  const lines = row.flatMap((cell, column) =>
    cell.split('<br>').map((line, index) => {
      const title = index === 0 ? inline(head[column] ?? '', plain) : ''
      return `  ${paint('dim', title.padEnd(width))}  ${inline(line, painted)}`.trimEnd()
    }),
  )
  return [...lines, '']
}

const padding = (cell: string, width: number) => ' '.repeat(width - inline(cell, plain).length)

const cellsOf = (line: string) => line.slice(1, -1).split('|').map(cell => cell.trim()) // biome-ignore format: short

interface Look {
  readonly bold: (text: string) => string
  readonly code: (text: string) => string
}

const plain: Look = { bold: text => text, code: text => text }
const painted: Look = { bold: text => paint('bold', text), code: text => paint('cyan', text) }

/** Entities come last: what they stand for must not be taken for syntax. */
function inline(markdown: string, look: Look): string {
  return markdown
    .replaceAll(/\*\*(.+?)\*\*/g, (_, text: string) => look.bold(text))
    .replaceAll(/<\/?span>/g, '')
    .replaceAll(/<code>(.*?)<\/code>/g, (_, text: string) => look.code(text))
    .replaceAll('<br>', ' ')
    .replaceAll(/&#(\d+);/g, (_, codePoint: string) => String.fromCodePoint(Number(codePoint)))
}
