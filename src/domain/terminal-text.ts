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

const ESC = '\u001b'
const BEL = '\u0007'

/**
 * A text for the terminal itself, such as its title: ECMA-48 begins and ends it like this, xterm with a BEL. One without an end
 * hides nothing here. It stops at the next escape, so that a line full of beginnings takes no longer than any other; the function
 * of Node knows only short ones.
 */
const CONTROL_STRING = new RegExp(`${ESC}[\\]PX^_][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)`, 'g')

const ENDLESS = new RegExp(`${ESC}(?=[\\]PX^_])`, 'g')

/** What of a line is for people: without the sequences that steer a terminal and other controls; a tab is a space. */
export function withoutControls(line: string): string {
  return stripVTControlCharacters(line.replaceAll(CONTROL_STRING, '').replaceAll(ENDLESS, ''))
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, '')
}
