import { LONGEST_SESSION_MS, type Session } from '../session/session.ts'
import { claimsOf, coverableClaims, isKnown } from './claims.ts'
import { targetBehind } from './documents.ts'
import { isUnexplained } from './early-end.ts'
import { endOfAccess, measureOverrun } from './overrun.ts'
import type { Claim, Revocation } from './revocation.ts'
import type { EndedState } from './state.ts'

/** The final record of AWS. */
export interface SessionRecord {
  /** Ended sessions; empty where the record could not be read. */
  readonly past: readonly Session[]
  readonly finishedAt: Date
}

/** The earliest start of a session that could have outlived one of these ends; absent when no end has been reached. */
export function earliestSessionStart(states: readonly EndedState[]): Date | undefined {
  const ends = states.flatMap(state => endOf(state)?.getTime() ?? [])
  return ends.length > 0 ? new Date(Math.min(...ends) - LONGEST_SESSION_MS) : undefined
}

/** The claims whose sessions ended before the first pass: no pass has checked yet which of them another grant covers. */
export function claimsToAsk(state: EndedState, record: SessionRecord): readonly Claim[] {
  const unasked = claimsOf(state.target, state.findings).filter(claim => !isKnown(claim))
  return coverableClaims(unasked, measure(state, record).outlived)
}

/** The result of a revocation. `unknown`: why the record of AWS, or the coverage by other grants, could not be read. */
export function concludeRevocation(state: EndedState, record: SessionRecord, unknown: string | undefined): Revocation {
  const { target, findings, history, early } = state
  const { heldBy, documents } = findings
  return {
    ending: targetBehind(target, documents),
    startedAt: history?.startedAt ?? record.finishedAt,
    finishedAt: record.finishedAt,
    passes: history?.passes ?? [],
    verdict: verdictOf(state),
    ...measure(state, record),
    ...(heldBy.length > 0 && { heldBy: heldBy.map(({ holder }) => holder) }),
    ...(documents.kind === 'contradictory' && { contradiction: documents.contradiction }),
    ...(isUnexplained(early) && { deletion: early }),
    ...(unknown && { overrunUnknown: unknown }),
  }
}

function measure(state: EndedState, { past, finishedAt }: SessionRecord): Pick<Revocation, 'outlived' | 'overrunMs'> {
  const { target, findings, history } = state
  const passes = history?.passes ?? []
  const stillOpen = passes.findLast(pass => pass.listed)?.open ?? []
  const known = [...new Map([...stillOpen, ...past].map(session => [session.id, session])).values()]
  const end = endOf(state) ?? endOfAccess(target, finishedAt)
  return measureOverrun(claimsOf(target, findings), end, known, passes, finishedAt)
}

/**
 * When access had to end. A policy that no job of ours is known to have deleted ended nothing: until its expiry, sessions were
 * approved. Absent when the revocation was interrupted before the first pass and nothing had ended the access before.
 */
function endOf({ target, early, history }: EndedState): Date | undefined {
  if (isUnexplained(early) && target.expiresAt) return target.expiresAt
  const revokedAt = early?.since ?? history?.startedAt
  return revokedAt && endOfAccess(target, revokedAt)
}

function verdictOf({ kind }: EndedState): Revocation['verdict'] {
  switch (kind) {
    case 'clean':
    case 'interrupted':
    case 'still-open':
      return kind
    default:
      return kind satisfies never
  }
}
