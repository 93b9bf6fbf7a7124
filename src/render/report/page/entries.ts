import type { ExceptionKind, GrantRow } from '../../../domain/report/grant-row.ts'

/** How a bar of the timeline looks: one colour and one pattern each. The gravest last. */
export const LOOKS = ['ended', 'open', 'exception', 'unproven'] as const
export type Look = (typeof LOOKS)[number]
export const LOOK_WORDS: Readonly<Record<Look, string>> = {
  ended: 'Ended, proven',
  open: 'Still open',
  exception: 'With an exception',
  unproven: 'End not proven',
}

/** What filters, list and timeline need of a grant. Its evidence is unpacked when it is unfolded. */
export interface PageEntry {
  readonly id: string
  readonly user: string
  readonly account: string
  readonly region: string
  readonly instances: readonly string[]
  /** From when to when access was open, in milliseconds since 1970. */
  readonly opens: number
  readonly closes: number
  readonly state: GrantRow['state']
  readonly look: Look
  readonly reason: string
  readonly pullRequest: number
  readonly approvers: readonly string[]
  readonly exceptions: readonly ExceptionKind[]
  /** What the search finds besides. */
  readonly also: readonly string[]
}

export function entryOf(grant: GrantRow): PageEntry {
  const { approval, usage, ticket, requestedBy, mergedBy, principal } = grant
  const sessions = usage?.sessions.map(session => session.id) ?? []
  const also = [
    ticket,
    grant.mergeSha,
    grant.policy,
    requestedBy?.login,
    mergedBy?.login,
    principal?.identity,
    ...sessions,
  ]
  return {
    id: grant.id,
    user: grant.user,
    account: grant.account,
    region: grant.region,
    instances: grant.instances,
    ...accessTime(grant),
    state: grant.state,
    look: lookOf(grant),
    reason: grant.reason,
    pullRequest: grant.pullRequest.number,
    approvers: approval.by.map(({ login }) => login),
    exceptions: [...new Set(grant.exceptions.map(({ kind }) => kind))],
    also: also.filter(text => text !== undefined),
  }
}

function lookOf({ state, exceptions }: GrantRow): Look {
  if (state === 'end-not-proven') return 'unproven'
  return exceptions.length > 0 ? 'exception' : state === 'open' ? 'open' : 'ended'
}

/** An early end counts, and a session that outlived the grant: access is open until it is closed. */
function accessTime({ opensAt, expiresAt, mergedAt, ended, state, ends }: GrantRow) {
  const opens = firstInstant(opensAt, mergedAt)
  const due = Math.max(opens, firstInstant(expiresAt, opensAt, mergedAt))
  if (state === 'end-not-proven')
    return { opens, closes: Math.max(due, ...ends.map(end => firstInstant(end.finishedAt, expiresAt))) }
  if (!ended || state === 'open') return { opens, closes: due }
  const closed = firstInstant(ended.at, expiresAt)
  return { opens, closes: Math.max(opens, closed < due ? closed : due + ended.overrunSeconds * 1_000) }
}

const firstInstant = (...texts: readonly string[]) => texts.map(text => Date.parse(text)).find(Number.isFinite) ?? 0
