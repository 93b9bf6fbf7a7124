import { z } from 'zod'
import { INSTANCE } from '../shared/identifiers.ts'
import { formatDuration, parseDuration, parseInstant } from '../shared/instant.ts'
import { fields, name, type Refuse, setOf, taken, textField } from './yaml/schema.ts'

/** No session document can end a session later than this (SSM: maxSessionDuration ≤ 1440 minutes). */
export const MAX_DURATION_MS = 24 * 3_600_000

/** About what fits the 2,048 characters of a user's inline policies: 17 current instance ids in `ap-southeast-1`. */
export const MAX_INSTANCES = 20

const MAX_REASON = 500

/** The `account` of a request: a text. The schema does not know which accounts exist, so its advice is general. */
export const ACCOUNT = textField('account: dev', text => text)

const KEYS = {
  /** Read separately with {@link ACCOUNT}: it counts even if other keys have mistakes. */
  account: z.unknown().optional(),
  instances: setOf(`instances: [${INSTANCE.example}]`, name(INSTANCE, INSTANCE.example), MAX_INSTANCES),
  duration: durationField('duration: 4h', { max: MAX_DURATION_MS }),
  reason: textField('reason: "INC-1234: api-3 disk full"', takeReason),
  start: textField('start: 2026-11-24T02:00:00Z', takeStart).optional(),
}

/** One request as written (docs/design.md §5), without its account. */
export const REQUEST = fields('{account: …, instances: […], duration: …, reason: …}', KEYS)
export const REQUEST_KEYS: readonly string[] = Object.keys(KEYS)

/** `30m`, `4h`, `1h30m`, `7d`, or whole minutes, within bounds; in milliseconds. */
export function durationField(example: string, bounds: { readonly min?: number; readonly max: number }) {
  const { min = 0, max } = bounds
  return taken(example, (value, refuse) => {
    // Mappings have no prototype here, so `String` would throw for one.
    const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    const ms = parseDuration(written)
    if (ms === undefined) return refuse('must be a duration', remedyForDuration(written))
    if (ms < min) return refuse(`must be at least ${formatDuration(min)}`, 'Write a longer one')
    if (ms > max) return refuse(`must be at most ${formatDuration(max)}`, 'Write a shorter one')
    return ms
  })
}

function remedyForDuration(value: string): string {
  const clock = /^(\d{1,3}):(\d\d)$/.exec(value)
  if (clock) return `Write it as ${Number(clock[1])}h${Number(clock[2])}m`
  return 'Write it as 30m, 4h or 1h30m; a bare whole number is minutes'
}

function takeReason(value: string, refuse: Refuse): string | undefined {
  const reason = value.trim()
  const length = [...reason].length
  if (length === 0)
    return refuse('must say something', 'Write why access is needed, such as "INC-1234: api-3 disk full"')
  if (/[\n\t]/.test(reason)) return refuse('must be a single line', 'Put it on one line without tabs, in quotes')
  if (length > MAX_REASON)
    return refuse(`has ${length} characters; ${MAX_REASON} are allowed`, 'Shorten it, and link to the rest', 'value')
  return reason
}

function takeStart(value: string, refuse: Refuse): Date | undefined {
  const start = parseInstant(value)
  // Years have four digits, and dates far from now are mistakes.
  if (start && start.getUTCFullYear() >= 2020 && start.getUTCFullYear() < 2100) return start
  return refuse(start ? 'must lie between 2020 and 2099' : 'must be an instant with its zone', remedyForStart(value))
}

function remedyForStart(value: string): string {
  if (/^\d{4}-\d\d?-\d\d?$/.test(value)) return 'Add time and zone: `2026-11-24T02:00:00Z`'
  if (/T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)) return 'End it in `Z` for UTC, or in an offset such as `+07:00`'
  if (/\.\d+(Z|[+-]\d\d:\d\d)$/.test(value)) return 'Leave the parts of a second out'
  return 'Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`'
}
