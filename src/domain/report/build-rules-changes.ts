import { formatInstant } from '../../shared/instant.ts'
import { describeRulesChange } from '../rules/describe-change.ts'
import { artefactOf, personOf, pullRequestOf } from './artefacts.ts'
import type { EventSources } from './build-events.ts'
import type { RulesChangeRow } from './event-rows.ts'
import { ofKind } from './ledger-entry.ts'
import type { RulesStep } from './main-line.ts'

/** A row for each commit of the period that changed the rules: from the default branch, and who approved it by its record. */
export function rulesChangeRowsOf(
  steps: readonly RulesStep[],
  { entries, repositoryUrl, isWitnessed }: EventSources,
): readonly RulesChangeRow[] {
  const records = new Map(ofKind(entries, 'rules-changed').map(each => [each.record.mergeSha, each]))
  return steps.map(({ commit, before, after }): RulesChangeRow => {
    const known = records.get(commit.sha)
    const { pullRequest, requestedBy, mergedBy, approvedBy } = known?.record ?? {}
    return {
      type: 'rules-change',
      mergeSha: commit.sha,
      mergedAt: formatInstant(new Date(commit.ownDate)),
      ...(pullRequest && { pullRequest: pullRequestOf(pullRequest.number, repositoryUrl) }),
      ...(requestedBy && { requestedBy: personOf(requestedBy) }),
      ...(mergedBy && { mergedBy: personOf(mergedBy) }),
      ...(approvedBy && { approvedBy: approvedBy.map(({ at, ...person }) => ({ ...personOf(person), at })) }),
      ...(before && { before: before.blobSha }),
      ...(after && { after: after.blobSha }),
      // What the record says of them is for people who read the branch.
      changes: describeRulesChange(before?.rules, after?.rules),
      ...(known && { artefact: artefactOf(known.place, isWitnessed) }),
    }
  })
}
