import type { GrantRow, SessionRow } from '../../../domain/report/grant-row.ts'
import type { PageLinks } from './links.ts'
import {
  artefactNode,
  CAUSE_WORDS,
  codeNode,
  factList,
  linkNode,
  momentNode,
  personText,
  runNode,
  secondsText,
  starterText,
  tableNode,
  witnessNode,
} from './parts.ts'
import { h, type TreeNode } from './tree.ts'

/** What a grant has several of, as tables: ends, sessions, reviews, records. */
export const grantTables = (grant: GrantRow, links: PageLinks): readonly (TreeNode | false)[] => [
  endsTable(grant, links),
  sessionsTable(grant),
  reviewsTable(grant, links),
  recordsTable(grant, links),
]

const endsTable = ({ ends }: GrantRow, links: PageLinks) =>
  ends.length > 0 &&
  tableNode(
    'How access was ended',
    ['Region', 'Verdict', 'Cause', 'From', 'To', 'Checks', 'Sessions closed', 'Overrun', 'Run', 'Started by'],
    ends.map(end => [
      end.region,
      end.verdict,
      CAUSE_WORDS[end.cause],
      momentNode(end.startedAt),
      momentNode(end.finishedAt),
      String(end.passes),
      String(end.terminatedSessions),
      end.overrunSeconds > 0 ? secondsText(end.overrunSeconds) : 'none',
      runNode(links, end.run),
      starterText(end.startedBy),
    ]),
  )

function sessionsTable({ usage }: GrantRow) {
  if (!usage) return h('p', {}, 'No evidence check has looked for sessions of this grant.')
  if (usage.sessions.length === 0)
    return h('p', {}, `No session was opened${usage.isFinal ? '' : ' so far, by the last evidence check'}.`)
  const caption = `Sessions: used for ${secondsText(usage.usedMinutes * 60)}${usage.isFinal ? '' : ' so far'}`
  return tableNode(
    caption,
    ['Session', 'Instance', 'From', 'To', 'How it ended', 'Verdict', 'CloudWatch', 'S3'],
    usage.sessions.map(session => [
      codeNode(session.id),
      codeNode(session.instance),
      momentNode(session.startedAt),
      momentNode(session.endedAt),
      session.ended,
      session.verdict,
      ...transcriptCells(session),
    ]),
  )
}

function transcriptCells({ transcripts: { cloudWatch, s3 } }: SessionRow): readonly (TreeNode | undefined)[] {
  return [
    cloudWatch &&
      factList([
        ['State', cloudWatch.state],
        ['Group', codeNode(cloudWatch.group)],
        ['Stream', codeNode(cloudWatch.stream)],
      ]),
    s3 &&
      factList([
        ['State', s3.state],
        ['Object', codeNode(`s3://${s3.bucket}/${s3.key}`)],
        ['Bytes', s3.bytes === undefined ? undefined : String(s3.bytes)],
        ['Version', s3.versionId && codeNode(s3.versionId)],
        ['SHA-256', s3.sha256 && codeNode(s3.sha256)],
        ['ETag', s3.etag && codeNode(s3.etag)],
      ]),
  ]
}

function reviewsTable({ approval, reviews, reviewDueAt }: GrantRow, links: PageLinks) {
  if (approval.kind !== 'break-glass') return false
  if (!reviews?.length)
    return h('p', {}, 'No review afterwards is recorded. It was due: ', momentNode(reviewDueAt), '.')
  return tableNode(
    'Reviews of this break-glass access',
    ['Verdict', 'By', 'At', 'Text', 'Record'],
    reviews.map(({ verdict, by, at, text, artefact }) => [
      verdict,
      personText(by),
      momentNode(at),
      text,
      artefactNode(links, artefact),
    ]),
  )
}

function recordsTable({ artefact, ends, usage, reviews }: GrantRow, links: PageLinks) {
  const records = [
    ['What was given', artefact] as const,
    ...ends.map(end => [`End in ${end.region}`, end.artefact] as const),
    ...(usage ? [['Evidence check', usage.artefact] as const] : []),
    ...(reviews ?? []).map(review => ['Review', review.artefact] as const),
  ]
  return tableNode(
    'Records on the ledger',
    ['What it proves', 'Record', 'SHA-256', 'Witness'],
    records.map(([what, { path, sha256, witnessed }]) => [
      what,
      linkNode(links.record(path), codeNode(path)),
      codeNode(sha256),
      witnessNode(witnessed),
    ]),
  )
}
