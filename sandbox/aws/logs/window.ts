import type { GetLogEventsRequest } from '@aws-sdk/client-cloudwatch-logs'
import { readToken, writeToken } from '../operation/page.ts'
import type { LogEvent } from '../state/log-group.ts'
import type { SharedState } from '../state/shared-state.ts'
import { AwsError } from '../wire/errors.ts'

const pageBytes = 1_048_576
/** What an event counts besides its text, as PutLogEvents has it. */
const overheadBytes = 26
/** So many empty pages in a row at most, however often they come. */
const emptyInARow = 3

interface Window {
  readonly events: readonly LogEvent[]
  readonly nextForwardToken: string
  readonly nextBackwardToken: string
}

/**
 * A stretch of a stream, the oldest event first. A token is a position, the id of an event already seen, and how many
 * empty pages came since then. At either end the token that was given comes back: that, and nothing else, says that there
 * is no more.
 */
export function windowOf(
  events: readonly LogEvent[],
  { nextToken, startFromHead }: GetLogEventsRequest,
  size: number,
  { settings, random }: Pick<SharedState, 'settings' | 'random'>,
): Window {
  const [, direction, token] = /^([fb])\/(.*)$/.exec(nextToken ?? '') ?? []
  if (nextToken !== undefined && !direction)
    throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.')
  const given = readToken(token ?? writeToken(''), 'InvalidParameterException')
  const [at = '', empty = '0'] = given.split('#')
  const forward = direction === 'f' || (direction === undefined && startFromHead === true)
  const reachable = !direction ? events : events.filter(({ id }) => (forward ? id > at : id < at))
  const mayBeEmpty = forward && reachable.length > 0 && settings.emptyPages > 0 && Number(empty) < emptyInARow
  if (mayBeEmpty && random.next() < settings.emptyPages)
    return between([], `${at}#${Number(empty) + 1}`, direction ? at : (reachable[0]?.id ?? at))
  const taken = forward ? fitting(reachable.slice(0, size)) : fitting(reachable.slice(-size).reverse()).reverse()
  return between(taken, taken.at(-1)?.id ?? given, taken[0]?.id ?? given)
}

function between(events: readonly LogEvent[], last: string, first: string): Window {
  return { events, nextForwardToken: `f/${writeToken(last)}`, nextBackwardToken: `b/${writeToken(first)}` }
}

/** As many as a page holds, and one at least. */
function fitting(events: readonly LogEvent[]): LogEvent[] {
  let bytes = 0
  const over = events.findIndex(({ message }) => {
    bytes += Buffer.byteLength(message) + overheadBytes
    return bytes > pageBytes
  })
  return over < 0 ? [...events] : events.slice(0, Math.max(over, 1))
}
