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
  readonly exceptions: Readonly<Partial<Record<ExceptionKind, number>>>
}

/** Counts rows as they come. */
export function openTally(): { readonly add: (row: GrantRow) => void; readonly finish: () => Tally } {
  const states = { open: 0, ended: 0, 'end-not-proven': 0 }
  const unproven: Tally['unproven'][number][] = []
  const users = new Set<string>()
  const [requestToMerge, mergeToAccess, timeToRevoke]: [number[], number[], number[]] = [[], [], []]
  const counts: Partial<Record<ExceptionKind, number>> = {}
  let [grants, neverUsed] = [0, 0]
  return {
    add({ id, user, account, state, requestedAt, mergedAt, grantedAt, expiresAt, ended, usage, exceptions, artefact }) {
      grants++
      states[state]++
      if (state === 'end-not-proven') unproven.push({ id, user, account, expiresAt, artefact })
      users.add(user.toLowerCase())
      if (requestedAt !== undefined) requestToMerge.push(secondsBetween(requestedAt, mergedAt))
      mergeToAccess.push(secondsBetween(mergedAt, grantedAt))
      if (ended) timeToRevoke.push(ended.secondsToRevoke)
      if (usage?.isFinal && usage.sessions.length === 0) neverUsed++
      for (const { kind } of exceptions) counts[kind] = (counts[kind] ?? 0) + 1
    },
    finish: () => ({
      ...{ grants, states, unproven, users, requestToMerge, mergeToAccess, timeToRevoke, neverUsed },
      exceptions: counts,
    }),
  }
}

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1_000
