/**
 * The lines of one CloudWatch entry. With streaming, an entry is JSON whose `sessionData` has the lines without line ends;
 * without streaming, it is the text itself (amazon-ssm-agent, cloudwatchlogsservice.go, buildEventInfo). The agent splits a
 * line of more than 200 kB in two.
 */
export function linesOf(message: string): readonly string[] {
  return sessionData(message) ?? message.split(/\r?\n/)
}

function sessionData(message: string): readonly string[] | undefined {
  if (!message.startsWith('{')) return undefined
  try {
    const { sessionData: lines } = JSON.parse(message) as { sessionData?: unknown }
    return Array.isArray(lines) && lines.every(line => typeof line === 'string') ? lines : undefined
  } catch {
    return undefined
  }
}

/**
 * Terminal control by ECMA-48: control strings (for example a window title, with any text), control sequences and other
 * escapes. Of an unterminated string only the introducer is removed, so that no typed text is lost.
 */
const STEERING = new RegExp(
  [
    String.raw`(?:\x1b[P\]X^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)`,
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    String.raw`\x1b[ -/]*[0-~]`,
  ].join('|'),
  'g',
)

/** The readable text of a line: without terminal control and other control characters. A tab becomes a space. */
export function withoutControls(line: string): string {
  return line
    .replaceAll(STEERING, '')
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, '')
}
