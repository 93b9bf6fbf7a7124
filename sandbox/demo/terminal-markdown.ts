import { paint } from './paint.ts'

/** Our own Markdown for a terminal: headings, folds, fences, bold, `<code>` and entities; all else stays as it is. */
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
  // A terminal folds nothing.
  const [, fold] = /^<details><summary>(.*)<\/summary>$/.exec(line) ?? []
  if (fold !== undefined) return [[paint('dim', `▾ ${inline(fold, plain)}`)], 1]
  if (line === '</details>') return [[], 1]
  const [, level, title] = /^(#+) (.*)$/.exec(line) ?? []
  if (level && title !== undefined) return [renderHeading(level.length, inline(title, plain)), 1]
  return [[inline(line, painted)], 1]
}

function renderHeading(level: number, title: string): string[] {
  const underline = level <= 2 ? [paint('dim', '─'.repeat(title.length))] : []
  return [paint('bold', title), ...underline]
}

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
