import type { Account } from './rules.ts'

/** A Session Manager session, as DescribeSessions tells of it. */
export interface Session {
  readonly id: string
  /** The ARN of whoever started it. */
  readonly owner: string
  /** The instance, `i-…` or `mi-…`. */
  readonly target: string
  /** The session document; absent when AWS does not say. */
  readonly document?: string
  readonly status: string
  readonly startedAt?: Date
  /** Absent while it is open. */
  readonly endedAt?: Date
}

/** Whose sessions, and where: what a grant covers. */
export interface SessionScope {
  readonly account: Account
  readonly user: string
  /** Instance ids, or every instance. */
  readonly instances: readonly string[] | 'any'
}

/** Longer than any session document lets a session run: `maxSessionDuration` is at most 1,440 minutes. */
export const LONGEST_SESSION_MS = 24 * 3_600_000

/**
 * Whether an ARN names exactly this IAM user. With an IAM path or without: AWS does not say which form sessions carry
 * (facts.md), and user names are unique in an account, so both mean the same person. Never by prefix or substring:
 * `bob` is not `bob-admin`.
 */
export function isOwner(arn: string, account: Account, user: string): boolean {
  const prefix = `arn:${account.partition}:iam::${account.id}:user/`
  return arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === user
}

/** Whether a session is this scope's: its owner, on its instances, through one of the account's session documents. */
export function isWithin(session: Session, scope: SessionScope): boolean {
  return (
    isOwner(session.owner, scope.account, scope.user) &&
    (scope.instances === 'any' || scope.instances.includes(session.target)) &&
    scope.account.documents.some(document => document.name === session.document)
  )
}
