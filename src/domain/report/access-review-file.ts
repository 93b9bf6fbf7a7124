import { quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { failed, type Result, succeeded } from '../../shared/result.ts'

/** What people said in the file of an access review. */
export interface WrittenAccessReview {
  /** `2026-11` */
  readonly month: string
  /** Names of the people whose line is ticked, and of the others. */
  readonly confirmed: readonly string[]
  readonly notConfirmed: readonly string[]
}

/** Where merged reviews stand on the default branch. */
export const ACCESS_REVIEWS = 'access-reviews/'
export const accessReviewPath = (month: string): string => `${ACCESS_REVIEWS}${month}.md`

/** The line that says what the file is. The number of people shows whether a line is missing. */
export const accessReviewMarker = (month: string, people: number): string =>
  `<!-- jit-access-review 1 ${month} people ${people} -->`

const MARKER = /^<!-- jit-access-review 1 (\d{4}-\d\d) people (\d{1,6}) -->$/
const TICK = /^- \[([ xX])\] `([\w+=,.@-]{1,64})`/
/** Whatever a reader takes for a line to tick, at any depth. */
const LIKE_A_TICK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s{1,4}\[.?\]/
const MOST_CHARACTERS = 5_000_000

/**
 * Reads a merged access review. Strict, in linear time: each line that looks like one to tick is one, each person has one, and
 * all people have one.
 */
export function parseAccessReview(text: string): Result<WrittenAccessReview, Refusal> {
  if (text.length > MOST_CHARACTERS) return refuse('It is longer than five million characters')
  const lines = text.split('\n').map(line => line.replace(/\r$/, ''))
  const markers = lines.flatMap(line => MARKER.exec(line) ?? [])
  const [, month, people] = markers
  if (month === undefined || markers.length !== 3)
    return refuse('It has no line `<!-- jit-access-review … -->`, or several')
  const ticked = new Map<string, boolean>()
  for (const [index, line] of lines.entries()) {
    if (!LIKE_A_TICK.test(line)) continue
    const [, mark, name] = TICK.exec(line) ?? []
    if (mark === undefined || name === undefined) return refuse(`Line ${index + 1} cannot be read: ${quoted(line)}`)
    if (ticked.has(name)) return refuse(`Line ${index + 1} has ${quoted(name)} again`)
    ticked.set(name, mark !== ' ')
  }
  if (ticked.size !== Number(people)) return refuse(`It has lines for ${ticked.size} of the ${people} people`)
  const named = (wanted: boolean) => [...ticked].flatMap(([name, isTicked]) => (isTicked === wanted ? name : []))
  return succeeded({ month, confirmed: named(true), notConfirmed: named(false) })
}

const refuse = (message: string) =>
  failed({
    message,
    remedy:
      'Look at what was changed in it beside the ticks, and merge a file again that the report wrote, in which only `[ ]` became `[x]`',
  })
