import type { PageEvents } from './data.ts'
import { type EventTable, eventRowOnPage } from './event-table.ts'
import type { PageLinks } from './links.ts'
import {
  artefactNode,
  badge,
  codeNode,
  commitNode,
  grantLink,
  linesNode,
  linkNode,
  momentNode,
  personText,
  pullRequestNode,
  runNode,
  starterText,
} from './parts.ts'

/** Stops, findings, changes of the rules, transcripts that were read, access reviews: what people did about access. */
export const followUpTables = (events: PageEvents, links: PageLinks): readonly EventTable[] => [
  stops(events, links),
  findings(events, links),
  rulesChanges(events, links),
  transcriptReads(events, links),
  accessReviews(events, links),
]

const stops = ({ stops: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'stops',
  title: 'Emergency stops',
  none: 'Nobody used the emergency stop.',
  columns: ['When', 'Stopped by', 'What', 'Grants that it ended', 'Run', 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(
      row,
      { at: row.observedAt, ...(row.what === 'user' && row.subject && { people: [row.subject] }) },
      () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.what === 'everything' ? 'everything' : `${row.what} ${row.subject ?? ''}`,
        linesNode(row.grants.map(grantLink)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
      ],
    ),
  ),
})

const findings = ({ findings: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'findings',
  title: 'Found by sweeps',
  none: 'No sweep found anything that was not merged.',
  columns: ['Found', 'What', 'Where', 'For', 'Policy or sessions', 'Why', 'Alarm', 'Gone', 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.observedAt, ...(row.user && { people: [row.user] }), account: row.account }, () => [
      momentNode(row.observedAt),
      badge('warn', row.state),
      `${row.account}, ${row.region}`,
      row.user,
      linesNode([...(row.policy ? [row.policy] : []), ...row.sessions].map(codeNode)),
      row.why,
      row.issue === undefined ? undefined : linkNode(links.issue(row.issue), `#${row.issue}`),
      row.goneAt ? momentNode(row.goneAt) : badge('bad', 'Still there'),
      artefactNode(links, row.artefact),
    ]),
  ),
})

const rulesChanges = ({ rulesChanges: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'rules-changes',
  title: 'Changes of the rules',
  none: 'The rules did not change.',
  columns: ['Merged', 'Asked by', 'Approved by', 'Merged by', 'Pull request', 'Merge', 'What changed', 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.mergedAt }, () => [
      momentNode(row.mergedAt),
      row.requestedBy && personText(row.requestedBy),
      row.approvedBy &&
        (row.approvedBy.length > 0
          ? linesNode(row.approvedBy.flatMap(each => [personText(each), momentNode(each.at)]))
          : badge('warn', 'Nobody')),
      row.mergedBy && personText(row.mergedBy),
      pullRequestNode(links, row.pullRequest),
      commitNode(links, row.mergeSha),
      linesNode(row.changes),
      row.artefact && artefactNode(links, row.artefact),
    ]),
  ),
})

const transcriptReads = ({ transcriptReads: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'transcript-reads',
  title: 'Transcripts that were read',
  none: 'Nobody read what sessions typed and printed.',
  columns: ['When', 'Read by', 'How', 'Asked for', 'Sessions', 'Run', 'Record'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.observedAt }, () => [
      momentNode(row.observedAt),
      starterText(row.startedBy),
      row.how.join(', '),
      linesNode(row.asked),
      linesNode(row.sessions.map(codeNode)),
      runNode(links, row.run),
      artefactNode(links, row.artefact),
    ]),
  ),
})

const accessReviews = ({ accessReviews: rows }: PageEvents, links: PageLinks): EventTable => ({
  id: 'access-reviews',
  title: 'Access reviews',
  none: 'No access review was merged.',
  columns: ['Merged', 'Merged by', 'File', 'Pull request', 'Confirmed', 'Not confirmed'],
  rows: rows.map(row =>
    eventRowOnPage(row, { at: row.mergedAt }, () => [
      momentNode(row.mergedAt),
      row.mergedBy && personText(row.mergedBy),
      linkNode(links.file(row.mergeSha, row.file), codeNode(row.file)),
      pullRequestNode(links, row.pullRequest),
      String(row.confirmed),
      row.notConfirmed.join(', ') || 'nobody',
    ]),
  ),
})
