import { formatInstant } from '../../shared/instant.ts'
import { type AccessChange, compareRules } from '../rules/compare-rules.ts'
import type { Rules } from '../rules/rules.ts'
import { artefactOf, personOf } from './artefacts.ts'
import type { EventSources } from './build-events.ts'
import type { RulesChangeRow } from './event-rows.ts'
import type { RulesStep } from './main-line.ts'
import { ofKind } from './match.ts'

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
      ...(pullRequest && {
        pullRequest: { number: pullRequest.number, url: `${repositoryUrl}/pull/${pullRequest.number}` },
      }),
      ...(requestedBy && { requestedBy: personOf(requestedBy) }),
      ...(mergedBy && { mergedBy: personOf(mergedBy) }),
      ...(approvedBy && { approvedBy: approvedBy.map(({ at, ...person }) => ({ ...personOf(person), at })) }),
      ...(before && { before: before.blobSha }),
      ...(after && { after: after.blobSha }),
      changes: changesBetween(before?.rules, after?.rules),
      ...(known && { artefact: artefactOf(known.place, isWitnessed) }),
    }
  })
}

/** Computed from the two versions of the file: what the record says of them is for people who read the branch. */
function changesBetween(before: Rules | undefined, after: Rules | undefined): string[] {
  if (!after) return ['The rules cannot be read any more: nothing is granted by them']
  if (!before) return ['There were no rules before that could be read']
  const { access, people, accounts, followUp, notify } = compareRules(before, after)
  return [
    ...access.map(describeAccess),
    ...people.map(({ key, before: was, after: is }) => `The GitHub accounts of ${key}: ${was} → ${is}`),
    ...accounts.map(({ key, before: was, after: is }) => `Account ${key}: ${was} → ${is}`),
    ...followUp.map(({ key, before: was, after: is }) => `Ends: ${key} ${was} → ${is}`),
    ...notify.map(({ key, before: was, after: is }) => `The webhook ${key} is told of: ${was} → ${is}`),
  ]
}

const VERBS = { gains: 'may ask now', loses: 'may not ask any more', changes: 'has other limits' } as const

function describeAccess({ users, account, kind, rules }: AccessChange): string {
  const terms = rules.map(each => each.map(({ key, before, after }) => `${key} ${before} → ${after}`).join(', '))
  const limits = kind === 'changes' ? `: ${terms.join('; ')}` : ''
  return `${users.join(', ')} in ${account} ${VERBS[kind]}${limits}`
}
