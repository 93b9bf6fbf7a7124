import type { Failure } from '../../shared/result.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { isOver, isOwner, lastMomentOf } from '../session/session.ts'
import { endOfGrant, isOwnedBy, type KnownGrant } from './attribution.ts'
import type { TranscriptPlaces } from './transcript.ts'
import { usedMs } from './usage.ts'
import { type Findings, type SessionVerdict, severityOf } from './verdict.ts'

/** One session, what is recorded of it and where, and what that amounts to. */
export interface SessionEvidence extends Findings {
  readonly account: AwsAccount
  readonly places: TranscriptPlaces
  /** How it ended, in a few words. */
  readonly ended: string
  readonly verdicts: readonly SessionVerdict[]
  /** What was typed and printed, if it was to be shown. */
  readonly content?: Content
}

/** The beginning of a transcript. */
export interface Content {
  readonly lines: readonly string[]
  /** Whether there is more of it. */
  readonly isCut: boolean
}

/** A file that was saved, and what it is a copy of. */
export interface SavedFile {
  /** Below the folder that was asked for. */
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
      }
}

export interface LogsResult {
  readonly at: Date
  /** What was asked for, for people. */
  readonly asked: readonly string[]
  /** The newest first. */
  readonly sessions: readonly SessionEvidence[]
  /** The grants that the last look after their end was for; absent otherwise. */
  readonly ended?: readonly GrantEvidence[]
  readonly saved: readonly SavedFile[]
  /** What could not be found out or done. */
  readonly failures: readonly Failure[]
}

/** What came of a grant. */
export interface GrantEvidence {
  readonly grant: KnownGrant
  readonly sessions: readonly SessionEvidence[]
  /** How long at least one of its sessions was open. */
  readonly usedMs: number
  /** How long after its end the last of them was open. */
  readonly overrunMs: number
}

/** A session that a renewal kept goes with both; those that no grant covers go with each grant of their user. */
export function evidenceOf(grant: KnownGrant, all: readonly SessionEvidence[], now: Date): GrantEvidence {
  const { id } = grant.record
  const own = all.filter(({ standing }) => isOwnedBy(standing, [id]))
  const strays = all.filter(({ standing, session, account }) => {
    const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region
    return !('grant' in standing) && !isElsewhere && isOwner(session.owner, account, grant.record.user)
  })
  const end = endOfGrant(grant)
  // Where another grant went on, the rest is that one's.
  const isLast = ({ standing }: SessionEvidence) => 'grant' in standing && standing.end <= end
  const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0))
  return {
    grant,
    sessions: [...own, ...strays],
    usedMs: usedMs(
      own.map(one => timeIn(grant, one, isLast(one) ? now : end)),
      now,
    ),
    overrunMs: Math.max(0, ...overruns),
  }
}

/** When a session was open by a grant, and until `latest`. */
function timeIn({ record }: KnownGrant, { session }: SessionEvidence, latest: Date) {
  const { startedAt } = session
  const endedAt = lastMomentOf(session)
  const opensAt = new Date(record.opensAt)
  return {
    ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
    endedAt: endedAt && endedAt < latest ? endedAt : latest,
  }
}

/** Whether nothing more can become of it: what is open, still to come or could not be read leaves a later look something to say. */
export const isFinal = ({ sessions }: GrantEvidence): boolean =>
  sessions.every(({ session, verdicts }) => isOver(session) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)))

const UNSETTLED: readonly SessionVerdict['kind'][] = ['s3-expected', 'unknown']

/** What a person has to hear of; that a revocation has told of an overrun is no news to the look that follows it. */
export function isAlarmingVerdict(verdict: SessionVerdict, { ended }: Pick<LogsResult, 'ended'>): boolean {
  const isOld = ended !== undefined && verdict.kind === 'outlived-grant' && verdict.isTold
  return severityOf(verdict) === 'alarm' && !isOld
}

export const isLogsRed = (result: LogsResult): boolean =>
  result.failures.length > 0 ||
  result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)))
