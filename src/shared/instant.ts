/** Instants are `Date` in UTC, durations are milliseconds. These are their written forms. */

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `2026-11-24T02:00:00Z`: whole seconds, rounded down, always UTC. */
export function formatInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}

/**
 * `24 Nov 2026, 02:00 UTC`, the form for people; seconds only if there are any: `02:00:41 UTC`. Texts for people are read
 * hours later, so they say no `in 4h`: it would be false by then. What people paste, and what programs read, has
 * {@link formatInstant}.
 */
export function formatMoment(instant: Date): string {
  const iso = formatInstant(instant)
  const seconds = iso.slice(17, 19)
  const time = `${iso.slice(11, 16)}${seconds === '00' ? '' : `:${seconds}`}`
  return `${Number(iso.slice(8, 10))} ${MONTHS[instant.getUTCMonth()]} ${iso.slice(0, 4)}, ${time} UTC`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `20261124T020000Z`, the form used in policy names: it sorts as time does. */
export function formatCompactInstant(instant: Date): string {
  return formatInstant(instant).replaceAll(/[-:]/g, '')
}

/** The inverse of {@link formatCompactInstant}; `undefined` for any other text. */
export function parseCompactInstant(text: string): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second] = match
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return !Number.isNaN(instant.getTime()) && formatCompactInstant(instant) === text ? instant : undefined
}

/** `4h`, `1h30m`, `45s`; `0s` for nothing. Parts of a second are rounded to tenths: `1.5s`. */
export function formatDuration(ms: number): string {
  const tenths = Math.round(ms / 100)
  const hours = Math.floor(tenths / 36_000)
  const minutes = Math.floor((tenths % 36_000) / 600)
  const seconds = (tenths % 600) / 10
  const parts = [hours && `${hours}h`, minutes && `${minutes}m`, seconds && `${seconds}s`].filter(Boolean)
  return parts.join('') || '0s'
}

/** As {@link formatDuration}, with days from two days on: `7d`, `8d3h`. */
export function formatAge(ms: number): string {
  const days = Math.floor(ms / UNITS.d)
  if (days < 2) return formatDuration(ms)
  const rest = ms - days * UNITS.d
  return `${days}d${rest < 50 ? '' : formatDuration(rest)}`
}

/**
 * Milliseconds of `30m`, `4h`, `1h30m`, `20s`, `7d`. A bare whole number is minutes, as `-d` was in jit-admin-session.
 * `undefined` for anything else, zero included.
 */
export function parseDuration(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text) * UNITS.m || undefined
  const match = /^(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text)
  if (!match) return undefined
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  const parts = [Number(days) * UNITS.d, Number(hours) * UNITS.h, Number(minutes) * UNITS.m, Number(seconds) * UNITS.s]
  return parts.reduce((sum, part) => sum + part, 0) || undefined
}

/**
 * An RFC 3339 instant with a zone, to the second: `2026-11-24T02:00:00Z`, `2026-11-24T09:00:00+07:00`. `undefined` for any
 * other text, including days that do not exist.
 */
export function parseInstant(text: string): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:Z|([+-])(\d\d):(\d\d))$/.exec(text)
  if (!match) return undefined
  const [, local = '', sign = '+', hours = '0', minutes = '0'] = match
  const asUtc = new Date(`${local}Z`)
  // `Date` reads the 30th of February as the 2nd of March.
  if (Number.isNaN(asUtc.getTime()) || formatInstant(asUtc) !== `${local}Z`) return undefined
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined
  const offset = Number(hours) * UNITS.h + Number(minutes) * UNITS.m
  return new Date(asUtc.getTime() - (sign === '-' ? -offset : offset))
}
