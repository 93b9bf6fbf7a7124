import { type ShownRecord, shownIn } from '../domain/ledger/shown-record.ts'
import { formatInstant, parseInstant } from '../shared/instant.ts'
import { counted, firstOf, printable } from '../shared/printable.ts'

/** A record of the ledger, as the branch has it. */
export interface RecordFile {
  readonly path: string
  /** JSON. */
  readonly content: string
}

/** What git and GitHub show of a subject without cutting it. */
const SUBJECT = 72
/** Lines of the body: what one commit can add, people look up in the index. */
const MOST_LINES = 200

/**
 * The message of the commit that adds records, made of these alone: `grant alice → api-3 until 14:15Z (#12, approved by carol)`. Of
 * several, the subject has the first and their number, and the body a line each. `isLate`: what was recorded in the witness before.
 */
export function renderCommitMessage(
  records: readonly RecordFile[],
  { now, isLate = false }: { readonly now: Date; readonly isLate?: boolean },
): string {
  const lines = records.map(record => printable(lineOf(record, now), SUBJECT))
  const before = isLate ? 'late: ' : ''
  const [first = ''] = lines
  if (lines.length < 2) return printable(`${before}${first}`, SUBJECT)
  const after = ` … and ${lines.length - 1} more`
  const room = SUBJECT - before.length - after.length
  const subject = `${before}${printable(withinRoom(first, room), room)}${after}`
  const rest = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : []
  return [subject, '', ...lines.slice(0, MOST_LINES), ...rest].join('\n')
}

/** Without what is in brackets, where there is no room for it: the body has it. */
function withinRoom(line: string, room: number): string {
  const brackets = line.lastIndexOf(' (')
  return [...line].length > room && brackets > 0 ? line.slice(0, brackets) : line
}

function lineOf({ path, content }: RecordFile, now: Date): string {
  const record = shownIn(content)
  const { user = '?', account: place = '?', startedBy } = record
  const by = startedBy ? `by ${startedBy.login}` : ''
  switch (record.kind) {
    case 'granted':
      return fitted(
        `grant ${user} → `,
        targetsOf(record),
        `${untilOf(record, now)}${inBrackets(pullOf(record), approvalOf(record))}`,
      )
    case 'refused':
      return fitted(`refuse ${user} → ${place} `, targetsOf(record), inBrackets(pullOf(record)))
    case 'failed':
      return fitted(`fail ${user} → ${place} `, targetsOf(record), inBrackets(pullOf(record)))
    case 'overtaken':
      return fitted(`skip ${user} → ${place} `, targetsOf(record), inBrackets(pullOf(record), 'overtaken'))
    case 'ended':
      return lineOfEnd(record)
    case 'deleted-by-others':
      return `note ${user} in ${place}: policy deleted by others${inBrackets(pullOf(record))}`
    case 'review':
      return `review ${user}: ${record.verdict} by ${record.by?.login ?? '?'} (break-glass)`
    case 'evidence':
      return lineOfEvidence(path, record)
    case 'stopped':
      return `stop ${stoppedIn(record)}${inBrackets(by)}`
    case 'finding':
      return `find ${record.state}: ${user} in ${place}${inBrackets(record.policy ?? '')}`
    case 'finding-gone':
      return `gone ${record.state}: ${user} in ${place}${inBrackets(record.policy ?? '')}`
    case 'rules-changed':
      return `change rules by ${record.mergeSha?.slice(0, 12)}${inBrackets(pullOf(record), approversOf(record.approvedBy ?? []))}`
    case 'transcripts-read':
      return `read transcripts of ${counted(record.sessions?.length ?? 0, 'session')}${inBrackets(by)}`
    case 'swept':
      return `sweep ${counted(record.accounts?.length ?? 0, 'account')}: ${counted(record.policies?.length ?? 0, 'policy', 'policies')}`
    default:
      return `record ${path}`
  }
}

function lineOfEnd(record: ShownRecord): string {
  const { revocation } = record
  if (!revocation) return 'end ?'
  const { user, account: place, instances, verdict, passes } = revocation
  const tagged = instances && 'tagged' in instances ? { tags: instances.tagged } : { instances: instances as string[] }
  const asked = record.instances || record.tags ? record : tagged
  const targets = targetsOf(asked) || `all in ${place}`
  return fitted(`end ${user} → `, targets, inBrackets(verdict, counted(passes.length, 'pass', 'passes')))
}

function lineOfEvidence(path: string, record: ShownRecord): string {
  const { user = '?', sessions = [], minutesUsed = 0 } = record
  const when = path.includes('/evidence-so-far.') ? ' so far' : ''
  return `evidence${when} ${user}: ${counted(sessions.length, 'session')}, ${minutesUsed} min${inBrackets(pullOf(record))}`
}

function stoppedIn({ selector }: ShownRecord): string {
  if (selector?.kind === 'everything') return 'everything'
  return selector?.user ?? (selector?.id === undefined ? '?' : `grant ${selector.id}`)
}

/** As the request has them: names and tags, or ids. */
const targetsOf = ({
  instances,
  tags: asked,
}: Pick<ShownRecord, 'instances' | 'tags'> | { instances?: string[]; tags?: ShownRecord['tags'] }) =>
  firstOf(instances ?? Object.entries(asked ?? {}).map(([key, value]) => `${key}=${value}`), 2)

function untilOf({ grant }: ShownRecord, now: Date): string {
  const end = parseInstant(grant?.expiresAt ?? '')
  if (!end) return ''
  const [day, time] = formatInstant(end).split('T')
  const date = day === formatInstant(now).slice(0, 10) ? '' : `${day} `
  return ` until ${date}${time?.slice(0, 5)}Z`
}

const pullOf = ({ pullRequest }: ShownRecord) => (Number.isSafeInteger(pullRequest) ? `#${pullRequest}` : '')

function approvalOf({ approval }: ShownRecord): string {
  if (approval?.kind === 'break-glass') return 'break-glass'
  return approversOf(approval?.by ?? [])
}

const approversOf = (by: readonly { readonly login: string }[]) =>
  by.length === 0
    ? ''
    : `approved by ${firstOf(
        by.map(({ login }) => login),
        2,
      )}`

function inBrackets(...parts: readonly string[]): string {
  const known = parts.filter(part => part !== '')
  return known.length === 0 ? '' : ` (${known.join(', ')})`
}

/** What the line begins and ends with is kept where there is room: the targets are cut first. */
function fitted(before: string, targets: string, after: string): string {
  const room = Math.max(SHORTEST, SUBJECT - [...before].length - [...after].length)
  return `${before}${printable(targets, room)}${after}`
}

/** `i-0123…` */
const SHORTEST = 7
