import type { AccountRegion } from '../rules/rules.ts'

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
  /** Absent while it is open, and when AWS does not say. */
  readonly endedAt?: Date
  /** How long its document lets it run; absent when AWS does not say. */
  readonly longestMs?: number
}

/** Whether it has ended. That AWS then always says when is not established. */
export const isOver = ({ status, endedAt }: Session): boolean =>
  endedAt !== undefined || status === 'Terminated' || status === 'Failed'

/** When it ended, if AWS says so: one that never connected was over as it began. */
export const lastMomentOf = ({ status, startedAt, endedAt }: Session): Date | undefined =>
  endedAt ?? (status === 'Failed' ? startedAt : undefined)

/** Whose sessions, and where: what a grant covers. */
export interface SessionScope {
  readonly account: AccountRegion
  /** An IAM user; with `owner`, only a name for people. */
  readonly user: string
  /** The ARN of an owner who is no IAM user of the account: somebody in a role, or federated. Nobody grants them anything. */
  readonly owner?: string
  /** Instance ids, or every instance. */
  readonly instances: readonly string[] | 'any'
  /** Names of the session documents that are ours: those that the rules name, or named when access was granted. */
  readonly documents: readonly string[]
}

/** Longer than any session document lets a session run: `maxSessionDuration` is at most 1,440 minutes. */
export const LONGEST_SESSION_MS = 24 * 3_600_000

/**
 * Whether an ARN names exactly this IAM user. With an IAM path or without: AWS does not say which form sessions carry
 * (docs/aws-facts.md SSM-5), and user names are unique in an account, so both mean the same person. Never by prefix or substring:
 * `bob` is not `bob-admin`.
 */
export function isOwner(arn: string, account: AccountRegion, user: string): boolean {
  const prefix = `arn:${account.partition}:iam::${account.id}:user/`
  return arn.startsWith(prefix) && arn.slice(arn.lastIndexOf('/') + 1) === user
}

/** Whether a session is this scope's: its owner, on its instances, through one of our session documents. */
export function isWithin(session: Session, scope: SessionScope): boolean {
  const { owner, target } = session
  const { account, documents, instances } = scope
  return (
    (scope.owner === undefined ? isOwner(owner, account, scope.user) : owner === scope.owner) &&
    (instances === 'any' || instances.includes(target)) &&
    isThrough(session, account, documents)
  )
}

/** Whether a session came through one of these documents of its account, by their names. */
export function isThrough({ document }: Session, account: AccountRegion, documents: readonly string[]): boolean {
  // StartSession takes a document's ARN as well as its name; which of them a listing shows is not established.
  const own = `arn:${account.partition}:ssm:${account.region}:${account.id}:document/`
  const name = document?.startsWith(own) ? document.slice(own.length) : document
  return name !== undefined && documents.includes(name)
}
