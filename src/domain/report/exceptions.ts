import { formatDuration } from '../../shared/instant.ts'
import type { ExceptionKind, GrantRow } from './grant-row.ts'
import type { ArtefactRow } from './parts.ts'
import type { GrantStory } from './story.ts'
import { hasNothingToRecord } from './usage.ts'

export interface Circumstances {
  /** Why a sweep found a policy to differ from what was approved, by the name of the policy. */
  readonly tampered: ReadonlyMap<string, string>
  /** When the report is made, in milliseconds. */
  readonly now: number
}

type Row = Omit<GrantRow, 'exceptions'>
type Found = GrantRow['exceptions'][number]

/** Why an auditor should look at a grant. A text is a sentence without a full stop. */
export function exceptionsOf(row: Row, story: GrantStory, circumstances: Circumstances): Found[] {
  const texts: { readonly [K in ExceptionKind]: string | undefined } = {
    'end-not-proven':
      row.state === 'end-not-proven'
        ? `It was to end at ${row.expiresAt}, and no record proves that it has`
        : undefined,
    overrun: overrunOf(row),
    'break-glass': row.approval.kind === 'break-glass' ? 'Nobody approved it beforehand' : undefined,
    'review-overdue': overdueOf(row, story, circumstances.now),
    'review-rejected': rejectionIn(row),
    'ended-early': earlyEndOf(row),
    'deleted-by-others': deletionOf(story),
    tampered: tamperedWith(row, story, circumstances),
    'not-witnessed': unwitnessedIn(row),
    'approved-late': row.approval.beforeAccess
      ? undefined
      : row.approval.by.length === 0
        ? 'Its record names nobody who approved it'
        : 'Its record names an approval, or a merge, after access had opened',
    'not-merged': story.disbelief,
    'transcript-missing': missingTranscriptsOf(row),
  }
  return (Object.keys(texts) as ExceptionKind[]).flatMap(kind => {
    const text = texts[kind]
    return text === undefined ? [] : [{ kind, text }]
  })
}

/** By the revocation, or by what AWS said of its sessions later. */
function overrunOf({ ends, ended }: Row): string | undefined {
  const seconds = Math.max(ended?.overrunSeconds ?? 0, ...ends.map(({ overrunSeconds }) => overrunSeconds))
  return seconds > 0 ? `A session stayed open for ${formatDuration(seconds * 1_000)} after the end` : undefined
}

function overdueOf({ approval, reviews = [], reviewDueAt }: Row, { granted }: GrantStory, now: number) {
  if (approval.kind !== 'break-glass') return undefined
  if (reviewDueAt === undefined) return 'Its record does not say by when it has to be reviewed'
  const asked = granted.record.approval.review?.approvals ?? 1
  const people = new Set(reviews.map(({ by }) => by.id ?? by.login))
  if (people.size >= asked || reviews.some(({ verdict }) => verdict === 'rejected')) return undefined
  if (now <= Date.parse(reviewDueAt)) return undefined
  return `It was to be reviewed by ${reviewDueAt}, and ${people.size} of ${asked} people have`
}

function rejectionIn({ reviews = [] }: Row): string | undefined {
  const rejection = reviews.find(({ verdict }) => verdict === 'rejected')
  return rejection && `${rejection.by.login} rejected it at ${rejection.at}: ${rejection.text}`
}

/** A renewal is no exception: what replaced it was approved too. */
function earlyEndOf({ ended }: Row): string | undefined {
  switch (ended?.cause) {
    case 'stop':
      return `An emergency stop ended it${ended.by ? `, started by ${ended.by.login}` : ''}`
    case 'request-removed':
      return 'Its request was removed, and that ended it'
    case 'sweep':
      return 'A sweep ended it before its time'
    case 'unknown':
      return 'It ended before its time, and no record says why'
    default:
      return undefined
  }
}

function deletionOf({ deletions, ends }: GrantStory): string | undefined {
  const [deletion] = deletions
  if (deletion) return `Its policy was gone at ${deletion.record.observedAt}, and no job of ours deleted it`
  const gone = ends.flatMap(({ record }) => record.revocation.deletion ?? [])[0]
  return gone && `Its policy was gone since ${gone.goneSince}, and no job of ours is known to have deleted it`
}

function tamperedWith({ policy }: Row, { ends }: GrantStory, { tampered }: Circumstances): string | undefined {
  return tampered.get(policy) ?? ends.flatMap(({ record }) => record.revocation.contradiction ?? [])[0]
}

function unwitnessedIn({ artefact, ends, reviews = [] }: Row): string | undefined {
  const all: readonly ArtefactRow[] = [artefact, ...[...ends, ...reviews].map(each => each.artefact)]
  const missing = all.filter(({ witnessed }) => witnessed === false).map(({ path }) => path)
  return missing.length > 0 ? `The witness does not have these bytes: ${missing.slice(0, 5).join(', ')}` : undefined
}

function missingTranscriptsOf({ usage }: Row): string | undefined {
  const missing = (usage?.sessions ?? []).filter(session => {
    const { cloudWatch, s3 } = session.transcripts
    return cloudWatch?.state !== 'found' && s3?.state !== 'found' && !hasNothingToRecord(session)
  })
  return missing.length > 0
    ? `No transcript was found of ${missing
        .map(({ id }) => id)
        .slice(0, 5)
        .join(', ')}`
    : undefined
}
