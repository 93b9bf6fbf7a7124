import { mergeOf } from '../../domain/grant/policy-name.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import { isAsAsked, isDatedAlike } from '../../domain/merge/as-asked.ts'
import type { Request } from '../../domain/request/request.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { GitHub } from '../../github/api.ts'
import { additionOf, type Branch, type Landed } from '../history/branch.ts'
import { latestReadable } from '../history/file-versions.ts'
import type { RulesHistory } from '../history/rules.ts'

/**
 * The request on the default branch that a record was granted for; `undefined` unless the merge of its id added exactly this
 * request at that time. The id is built from both, and the record claims no more. Asks GitHub where git is not enough: a rebase
 * lands several commits, and times may differ.
 */
export async function findMergedRequest(
  record: GrantRecord,
  { branch, requests, rules }: { readonly branch: Branch; readonly requests: string; readonly rules: RulesHistory },
  { mergedPullRequestOf }: Pick<GitHub, 'mergedPullRequestOf'>,
): Promise<Request | undefined> {
  const merge = branch.landed(mergeOf(record.id))
  if (!merge) return undefined
  const versions = branch.versions(`${requests}${record.user}.yaml`).filter(({ age }) => age >= merge.age)
  const entry = (await latestReadable(versions))?.find(({ digest }) => record.id.endsWith(`-${digest}`))
  if (!entry) return undefined
  const addition = (await additionOf(versions, entry)) ?? merge
  if (!isAsAsked(record, entry, await rulesAt(rules, addition))) return undefined
  const mergedAt = Date.parse(record.mergedAt)
  if (addition.sha === merge.sha && isDatedAlike(mergedAt, merge.at.getTime())) return entry.request
  const pull = await mergedPullRequestOf(merge.sha)
  if (pull?.mergedAt?.getTime() !== mergedAt) return undefined
  // Otherwise the request was there before, and this merge granted nothing.
  const isAdded = addition.sha === merge.sha || (await mergedPullRequestOf(addition.sha))?.number === pull.number
  return isAdded ? entry.request : undefined
}

/** The rules before a merge; `undefined` if they cannot be read. */
async function rulesAt(rules: RulesHistory, { before }: Landed): Promise<Rules | undefined> {
  const known = before === undefined ? undefined : await rules.at(before)
  return known && 'rules' in known ? known : undefined
}
