import type { Failure } from '../../shared/result.ts'
import { isOwnedBy } from '../principal/principal.ts'
import { principalIn } from '../revocation/target.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { isOver, lastMomentOf } from '../session/session.ts'
import { endOfGrant, type KnownGrant, wasOpenUnder } from './attribution.ts'
import type { ObjectLook, TranscriptPlaces } from './transcript.ts'
import { usedMs } from './usage.ts'
import { type Findings, type SessionVerdict, severityOf } from './verdict.ts'

/** One session, its recordings, and the verdicts on them. */
export interface SessionEvidence extends Findings {
  readonly account: AwsAccount
  readonly places: TranscriptPlaces
  /** How the session ended, in a few words. */
  readonly ended: string
  readonly verdicts: readonly SessionVerdict[]
  /** What was typed and printed, if the input asked for it. */
  readonly content?: Content
}

/** The beginning of a transcript. */
export interface Content {
  readonly lines: readonly string[]
  /** Whether the transcript has more lines. */
  readonly isCut: boolean
}

/** A saved file, and the source that it is a copy of. */
export interface SavedFile {
  /** Relative to the output folder. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly session: string
  readonly source:
    | { readonly kind: 'CloudWatch'; readonly group: string; readonly stream: string }
    | {
        readonly kind: 'S3'
        readonly bucket: string
        readonly key: string
        readonly etag: string
        readonly modifiedAt: Date
        readonly versionId?: string
      }
}

export interface LogsResult {
  readonly at: Date
  /** The queries, described for people. */
  readonly asked: readonly string[]
  /**
   * The commit of the ledger's branch that tells of ends. The role for logs cannot read the witness, so nothing here proves
   * them. Absent without a ledger.
   */
  readonly ledger?: string
  /** The newest first. */
  readonly sessions: readonly SessionEvidence[]
  /** The grants that this evidence check closes; absent in other runs. */
  readonly ended?: readonly GrantEvidence[]
  readonly saved: readonly SavedFile[]
  /** What could not be found out or done. */
  readonly failures: readonly Failure[]
}

/** How a grant was used. */
export interface GrantEvidence {
  readonly grant: KnownGrant
  readonly sessions: readonly SessionEvidence[]
  /** How long at least one of its sessions was open. */
  readonly usedMs: number
  /** The part of it before the end of the grant. */
  readonly usedInTimeMs: number
  /** How long its last session stayed open after its end. */
  readonly overrunMs: number
}

/**
 * A session that a renewal kept open counts for both grants. Sessions that no grant covers are listed with each grant of
 * their user.
 */
export function evidenceOf(grant: KnownGrant, all: readonly SessionEvidence[], now: Date): GrantEvidence {
  const { id } = grant.record
  const own = all.filter(({ standing }) => wasOpenUnder(standing, [id]))
  const strays = all.filter(({ standing, session, account }) => {
    const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region
    return !('grant' in standing) && !isElsewhere && isOwnedBy(session.owner, account, principalIn(grant.record))
  })
  const end = endOfGrant(grant)
  // If another grant continued the access, the overrun belongs to that one.
  const isLast = ({ standing }: SessionEvidence) => 'grant' in standing && standing.end <= end
  const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0))
  return {
    grant,
    sessions: [...own, ...strays],
    usedMs: usedMs(
      own.map(one => timeIn(grant, one, isLast(one) ? now : end)),
      now,
    ),
    usedInTimeMs: usedMs(
      own.map(one => timeIn(grant, one, end)),
      now,
    ),
    overrunMs: Math.max(0, ...overruns),
  }
}

/** The part of a session under a grant, until `latest`. */
function timeIn({ record }: KnownGrant, { session }: SessionEvidence, latest: Date) {
  const { startedAt } = session
  const endedAt = lastMomentOf(session)
  const opensAt = new Date(record.opensAt)
  return {
    ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
    endedAt: endedAt && endedAt < latest ? endedAt : latest,
  }
}

/**
 * Whether no later evidence check can change it: sessions that are open, transcripts that may still arrive, and reads that
 * failed need another check.
 */
export const isFinal = ({ sessions }: GrantEvidence): boolean =>
  sessions.every(
    ({ session, verdicts, object }) =>
      isOver(session) && !isUnread(object) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)),
  )

const isUnread = (look: ObjectLook) => look.kind === 'found' && look.object.isUnread === true

const UNSETTLED: readonly SessionVerdict['kind'][] = ['s3-expected', 'unknown']

/** Whether a verdict must alert people. An overrun that the revocation has already reported does not. */
export function isAlarmingVerdict(verdict: SessionVerdict, { ended }: Pick<LogsResult, 'ended'>): boolean {
  const isOld = ended !== undefined && verdict.kind === 'outlived-grant' && verdict.isTold
  return severityOf(verdict) === 'alarm' && !isOld
}

export const isLogsRed = (result: LogsResult): boolean =>
  result.failures.length > 0 ||
  result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)))
