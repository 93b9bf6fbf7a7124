import type { LogGroup } from './log-group.ts'
import type { Session } from './session.ts'

/** What an agent needs of its region to write to CloudWatch Logs. */
export interface LogDestination {
  /** The region's. */
  readonly name: string
  readonly logGroups: ReadonlyMap<string, LogGroup>
}

/** The agent looks for new output once a second. */
const pollMs = 1_000
/** In one poll it sends so many events of so many bytes at most. */
const eventsPerPoll = 4
const eventBytes = 200_000
/** CloudWatch refuses a larger event, and the agent never gets beyond it (docs/aws-facts.md REC-15). */
const mostBytes = 262_144 - 26

/**
 * What the agent of one session sends to CloudWatch Logs, as amazon-ssm-agent's cloudwatchlogsservice.go does it: whole
 * lines while the session runs, the rest at its end. Without streaming everything comes at the end, as plain text.
 */
export class LogPublisher {
  readonly #session: Session
  readonly #region: LogDestination
  #unsent: Buffer = Buffer.alloc(0)
  #heard = 0
  #polledAt = Number.NEGATIVE_INFINITY
  /** Whether the last poll was full. */
  #isBehind = false
  #stopped: boolean

  constructor(session: Session, region: LogDestination) {
    this.#session = session
    this.#region = region
    this.#stopped = session.start.inputs.logGroup === undefined
  }

  /** Sends what is due by now. Answers whether that was all there will ever be. */
  catchUp(now: Date): boolean {
    while (!this.#stopped) {
      const at = this.#nextPoll(now)
      if (at === undefined) return this.#session.endedBy(now) !== undefined
      if (at > now.getTime()) return false
      this.#poll(new Date(at))
    }
    return true
  }

  /** Polls that would find nothing to send are left out. `undefined`: nothing is known of that would come. */
  #nextPoll(now: Date): number | undefined {
    const next = this.#session.firstOutput(now, this.#heard)?.at.getTime()
    const endedAt = this.#session.endedBy(now)?.getTime()
    const dueAt = [
      ...(this.#session.start.inputs.cloudWatchStreaming && next !== undefined ? [next] : []),
      ...(endedAt !== undefined && (next !== undefined || this.#unsent.length > 0) ? [endedAt] : []),
      ...(this.#isBehind ? [this.#polledAt] : []),
    ]
    if (dueAt.length === 0) return undefined
    return Math.max(Math.ceil(Math.min(...dueAt) / pollMs) * pollMs, this.#polledAt + pollMs)
  }

  #poll(at: Date): void {
    const { start, id } = this.#session
    const isComplete = this.#session.endedBy(at) !== undefined
    const output = this.#session.outputBy(at, this.#heard)
    this.#heard += output.length
    this.#polledAt = at.getTime()
    const printed = output.map(({ text }) => Buffer.from(text))
    // A flood is not copied again at each of the polls that it takes.
    const text = printed.length > 0 ? Buffer.concat([this.#unsent, ...printed]) : this.#unsent
    const { events, rest } = cut(text, isComplete)
    this.#unsent = rest
    this.#isBehind = events.length === eventsPerPoll
    if (events.length === 0) return
    const group = this.#region.logGroups.get(start.inputs.logGroup ?? '')
    // A log group that is missing, or goes missing, only warns: the agent gives up for good.
    this.#stopped = group === undefined
    const stream = group?.stream(id, at)
    for (const event of events) {
      const message = start.inputs.cloudWatchStreaming
        ? this.#structured(event.toString(), at)
        : plain(event.toString())
      if (Buffer.byteLength(message) > mostBytes) {
        this.#stopped = true
        return
      }
      stream?.write(at, at, message)
    }
  }

  #structured(text: string, at: Date): string {
    const lines = text.replaceAll('\t', ' ').replaceAll('\r', '').split('\n')
    if (lines.at(-1) === '') lines.pop()
    return JSON.stringify({
      eventVersion: '1.0',
      eventTime: at.toISOString().replace(/\.\d+Z$/, 'Z'),
      awsRegion: this.#region.name,
      target: { id: this.#session.target },
      userIdentity: { arn: this.#session.owner },
      runAsUser: 'ssm-user',
      sessionId: this.#session.id,
      sessionData: lines,
    })
  }
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '')
}

/** Events of whole lines, as many as fit into one poll. A line that is too long is cut, in the middle of a character too. */
function cut(text: Buffer, isComplete: boolean): { events: Buffer[]; rest: Buffer } {
  const events: Buffer[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    const lineEnd = text.subarray(at, at + eventBytes).indexOf('\n')
    const isWhole = lineEnd >= 0 || text.length - at >= eventBytes || isComplete
    if (!isWhole) break
    const end = lineEnd >= 0 ? at + lineEnd + 1 : Math.min(at + eventBytes, text.length)
    if (end - from > eventBytes) {
      events.push(text.subarray(from, at))
      from = at
      if (events.length === eventsPerPoll) break
    }
    at = end
  }
  if (at > from) events.push(text.subarray(from, at))
  return { events, rest: text.subarray(at) }
}
