import { formatDuration, parseDuration } from '../shared/instant.ts'
import { taken } from './yaml/schema.ts'

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
  const meant = meantDuration(value)
  return meant === undefined
    ? 'Write it as 30m, 4h or 1h30m; a bare whole number is minutes'
    : `Write it as ${formatDuration(meant)}`
}

/** Nobody writes a longer one, and a hostile text may have 64 KiB. */
const MOST_CHARACTERS = 40

/** What people write where a duration belongs: `4 hours`, `240min`, `PT4H`, `1:30`, `1.5h`. `undefined` for anything else. */
function meantDuration(value: string): number | undefined {
  if (value.length > MOST_CHARACTERS) return undefined
  const text = value.toLowerCase().replaceAll(/[ ,]|and/g, '')
  for (const form of FORMS) {
    const [, days = 0, hours = 0, minutes = 0, seconds = 0] = form.exec(text) ?? []
    const parts = [Number(days) * 24 * 60, Number(hours) * 60, Number(minutes), Number(seconds) / 60]
    const ms = Math.round(parts.reduce((sum, part) => sum + part, 0) * 60_000)
    if (ms > 0) return ms
  }
  return undefined
}

/** Days, hours, minutes, seconds. Each takes linear time: what follows a number cannot continue it. */
const FORMS = [
  /^(?:(\d{1,4})d(?:ays?)?)?(?:(\d{1,5})h(?:(?:ou)?rs?)?)?(?:(\d{1,6})m(?:in(?:ute)?s?)?)?(?:(\d{1,7})s(?:ec(?:ond)?s?)?)?$/,
  /^p(?:(\d{1,4})d)?(?:t(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?)?$/,
  /^()(\d{1,3}\.\d{1,2})h(?:(?:ou)?rs?)?$/,
  /^()(\d{1,3}):(\d\d)$/,
]
