import { stripVTControlCharacters } from 'node:util'

/**
 * The lines of one CloudWatch entry. With streaming an entry is JSON, whose `sessionData` has the lines without their ends;
 * without it, it is the text itself (amazon-ssm-agent, cloudwatchlogsservice.go, buildEventInfo). The agent cuts a line of
 * more than 200 kB in two.
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

/** What of a line is for people: without the sequences that steer a terminal and other controls; a tab is a space. */
export function withoutControls(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, '')
}
