import { type BreakGlassRow, breakGlassIn } from './break-glass-row.ts'
import type { ExceptionKind, GrantRow } from './grant-row.ts'

/** What the rows of a report say together. Durations in seconds. */
export interface Tally {
  readonly grants: number
  readonly states: Readonly<Record<GrantRow['state'], number>>
  /** Grants that are over without a proven end. */
  readonly unproven: readonly Pick<GrantRow, 'id' | 'user' | 'account' | 'expiresAt' | 'artefact'>[]
  /** In lower case. */
  readonly users: ReadonlySet<string>
  readonly requestToMerge: readonly number[]
  readonly mergeToAccess: readonly number[]
  readonly timeToRevoke: readonly number[]
  /** With a final evidence check, and no session. */
  readonly neverUsed: number
  /** How many grants have an exception, and how many each kind. */
  readonly exceptional: number
  readonly exceptions: Readonly<Partial<Record<ExceptionKind, number>>>
  readonly breakGlass: readonly BreakGlassRow[]
}

/** Counts rows as they come. */
export function openTally(): { readonly add: (row: GrantRow) => void; readonly finish: () => Tally } {
  const states = { open: 0, ended: 0, 'end-not-proven': 0 }
  const unproven: Tally['unproven'][number][] = []
  const users = new Set<string>()
  const [requestToMerge, mergeToAccess, timeToRevoke]: [number[], number[], number[]] = [[], [], []]
  const exceptions: Partial<Record<ExceptionKind, number>> = {}
  const breakGlass: BreakGlassRow[] = []
  let [grants, neverUsed, exceptional] = [0, 0, 0]
  return {
    add(row) {
      const { id, user, account, state, requestedAt, mergedAt, grantedAt, expiresAt, ended, usage, artefact } = row
      grants++
      states[state]++
      if (state === 'end-not-proven') unproven.push({ id, user, account, expiresAt, artefact })
      users.add(user.toLowerCase())
      if (requestedAt !== undefined) requestToMerge.push(secondsBetween(requestedAt, mergedAt))
      mergeToAccess.push(secondsBetween(mergedAt, grantedAt))
      if (ended) timeToRevoke.push(ended.secondsToRevoke)
      if (usage?.isFinal && usage.sessions.length === 0) neverUsed++
      if (row.exceptions.length > 0) exceptional++
      for (const { kind } of row.exceptions) exceptions[kind] = (exceptions[kind] ?? 0) + 1
      const unapproved = breakGlassIn(row)
      if (unapproved) breakGlass.push(unapproved)
    },
    finish: () => ({
      grants,
      states,
      unproven,
      users,
      requestToMerge,
      mergeToAccess,
      timeToRevoke,
      neverUsed,
      exceptional,
      exceptions,
      breakGlass,
    }),
  }
}

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1_000
