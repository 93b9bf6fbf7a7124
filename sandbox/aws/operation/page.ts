import { AwsError } from '../wire/errors.ts'

export interface Page<T> {
  readonly items: T[]
  readonly next: string | undefined
}

/**
 * One page of `all`. The token names the last item that was given, so that items which come or go between two pages
 * shift nothing. `keyOf` must order `all` strictly.
 */
export function pageByToken<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  ask: { size: number; cap: number | undefined; token: string | undefined; badToken: string },
): Page<T> {
  const sorted = all.map(item => [keyOf(item), item] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const after = ask.token === undefined ? undefined : readToken(ask.token, ask.badToken)
  const rest = after === undefined ? sorted : sorted.filter(([key]) => key > after)
  const taken = rest.slice(0, Math.min(ask.size, ask.cap ?? ask.size))
  const last = taken.at(-1)
  return {
    items: taken.map(([, item]) => item),
    next: last && taken.length < rest.length ? writeToken(last[0]) : undefined,
  }
}

const mark = 'sandbox:'

export function writeToken(key: string): string {
  return Buffer.from(mark + key).toString('base64url')
}

export function readToken(token: string, badToken: string): string {
  const text = Buffer.from(token, 'base64url').toString()
  if (!text.startsWith(mark)) throw new AwsError(badToken, 'The specified token is not valid.')
  return text.slice(mark.length)
}

/** An instant as a key that orders the newest first. */
export function newestFirst(at: Date, id: string): string {
  return `${String(1e15 - at.getTime()).padStart(16, '0')} ${id}`
}
