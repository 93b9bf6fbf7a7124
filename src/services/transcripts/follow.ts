import { linesOf, withoutControls } from '../../domain/evidence/terminal-text.ts'
import { CLOUDWATCH_LATEST_MS, placesOf } from '../../domain/evidence/transcript.ts'
import { isOver, LONGEST_SESSION_MS } from '../../domain/session/session.ts'
import { pause } from '../../shared/clock.ts'
import { formatDuration, formatInstant } from '../../shared/instant.ts'
import { describeFailure, explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { FoundSession, LogsContext, Reader } from './reader.ts'

/** The agent reads new lines once a second. */
const READ_EVERY_MS = 2_000
const LIST_EVERY_MS = 10_000

/**
 * How long the last lines may take after the end of a session: twice the usual time, because listings show the end late as
 * well.
 */
const LAST_LINES_MS = 2 * CLOUDWATCH_LATEST_MS

/** A stream, or the listing, is given up after this many consecutive failures. */
const MOST_FAILURES = 5

/** A session that is followed. */
interface Watched {
  readonly reader: Reader
  readonly found: FoundSession
  /** How far its stream has been read. */
  after?: string | undefined
  lines: number
  failed: number
  endedAt?: Date | undefined
  isDone: boolean
}

/**
 * Writes the output of live sessions to the job log as CloudWatch receives it, until all have ended or the time is over. Each
 * line begins with the time and the session. Sessions that begin meanwhile are followed as well.
 */
export async function follow(
  context: LogsContext,
  readers: readonly Reader[],
  limitMs: number,
): Promise<readonly Failure[]> {
  const { clock, log, signal } = context
  const watched = new Map<string, Watched>()
  const failures: Failure[] = []
  const startedAt = clock.now()
  const until = startedAt.getTime() + limitMs
  let listAt = 0
  let unlisted = 0
  log(
    `following live sessions for at most ${formatDuration(limitMs)}; everyone who may read this repository may read this log`,
  )
  while (!signal.aborted) {
    if (clock.now().getTime() >= listAt) {
      const failure = await update(context, readers, watched, startedAt)
      unlisted = failure === undefined ? 0 : unlisted + 1
      if (failure !== undefined && unlisted === MOST_FAILURES)
        return [...failures, explain('Live sessions could not be listed, and are followed no longer', failure)]
      listAt = clock.now().getTime() + LIST_EVERY_MS
    }
    for (const one of watched.values()) if (!one.isDone) await read(context, one, failures)
    const open = [...watched.values()].filter(({ isDone }) => !isDone)
    if (open.length === 0 && unlisted === 0) {
      log(
        watched.size === 0 ? 'no such session is open: nothing to follow' : 'every session that was followed has ended',
      )
      return failures
    }
    if (clock.now().getTime() >= until) {
      log(`the time is up; still open: ${open.map(({ found }) => found.session.id).join(', ')}`)
      return failures
    }
    await pause(clock, READ_EVERY_MS, signal)
  }
  return failures
}

/**
 * Updates which sessions are live: those that began since `startedAt`, and those that ended. Returns a failure if that is not
 * known for every account.
 */
async function update(
  context: LogsContext,
  readers: readonly Reader[],
  watched: Map<string, Watched>,
  startedAt: Date,
): Promise<Failure | undefined> {
  // No open session began before this.
  const began = new Date(startedAt.getTime() - LONGEST_SESSION_MS)
  let last: Failure | undefined
  for (const reader of readers) {
    const listed = await attemptEvenWhenStopped(context, () => reader.list(began))
    if (!listed.ok) {
      last = listed.failure
      context.log(`could not list the sessions, trying again. ${describeFailure(last)}`)
    }
    for (const found of listed.value ?? []) {
      const { id, owner, target } = found.session
      const endedAt = found.session.endedAt ?? (isOver(found.session) ? context.clock.now() : undefined)
      const known = watched.get(id)
      if (known) known.endedAt ??= endedAt
      // Includes a session that began and ended between two listings.
      else if (!isOver(found.session) || (found.session.endedAt ?? new Date(0)) >= startedAt) {
        watched.set(id, { reader, found, endedAt, lines: 0, failed: 0, isDone: false })
        context.log(`following ${id} of ${owner} on ${target}`)
      }
    }
  }
  return last
}

/** Reads all new entries. A failed read is repeated from where it began. */
async function read(context: LogsContext, one: Watched, failures: Failure[]): Promise<void> {
  const { reader, found } = one
  const { group, stream } = placesOf(reader.account, found.session)
  // Taken before the reads: entries that arrive during them are read the next time.
  const startedAt = context.clock.now().getTime()
  for (;;) {
    const {
      ok,
      value: page,
      failure,
    } = await attemptEvenWhenStopped(context, () => reader.access.logs.page(group, stream, one.after))
    if (!ok) {
      one.failed += 1
      context.log(`could not read ${stream}, going on from there. ${describeFailure(failure)}`)
      if (one.failed < MOST_FAILURES) return
      one.isDone = true
      failures.push(explain(`Session ${stream} could not be followed to its end`, failure))
      return
    }
    one.failed = 0
    if (!page || page.next === one.after) break
    for (const event of page.events) {
      for (const line of linesOf(event.message)) {
        one.lines += 1
        context.transcript(`${formatInstant(event.at).slice(11)} ${stream} | ${withoutControls(line)}`)
      }
    }
    one.after = page.next
  }
  if (!one.endedAt || startedAt < one.endedAt.getTime() + LAST_LINES_MS) return
  one.isDone = true
  context.log(`${stream} ended at ${formatInstant(one.endedAt)}: ${one.lines} lines`)
}
