import { loginsOfName } from '../rules/rules.ts'
import { artefactOf, type IsWitnessed, personOf, pullRequestOf, starterOf } from './artefacts.ts'
import { type EndSources, endsOf } from './ends.ts'
import { type Circumstances, exceptionsOf } from './exceptions.ts'
import type { GrantRow } from './grant-row.ts'
import type { MainHistory } from './main-line.ts'
import { nameRule } from './rule-names.ts'
import type { GrantStory } from './story.ts'
import { usageOf } from './usage.ts'

/** What rows of grants are made from, besides their own records. */
export interface GrantRowSources extends EndSources, Pick<Circumstances, 'tampered'> {
  readonly main: MainHistory
  readonly repositoryUrl: string
  /** When the report is made, in milliseconds. */
  readonly now: number
}

/** A follow-up takes some minutes, and a relay too: until then nothing is said of a missing end. */
const SETTLING_MS = 15 * 60_000

/** One row, by the records of a grant and what the default branch says of its request. */
export function grantRowOf(story: GrantStory, sources: GrantRowSources): GrantRow {
  const { record, place } = story.granted
  const { grant, startedBy, run } = record
  const { isWitnessed, now } = sources
  const ended = endsOf(story, sources)
  const isOver = Date.parse(grant.expiresAt) + SETTLING_MS < now
  const reviews = story.reviews.map(each => reviewOf(each, isWitnessed))
  const usage = usageOf(story.evidence)
  const row: Omit<GrantRow, 'exceptions'> = {
    type: 'grant',
    id: grant.id,
    state: ended.ended ? 'ended' : isOver ? 'end-not-proven' : 'open',
    ...askedOf(story, sources),
    ...(record.requestedBy && { requestedBy: personOf(record.requestedBy) }),
    ...(record.requestedAt !== undefined && { requestedAt: record.requestedAt }),
    approval: approvalOf(story, sources.main),
    ...(record.mergedBy && { mergedBy: personOf(record.mergedBy) }),
    mergedAt: grant.mergedAt,
    mergeSha: record.mergeSha,
    account: grant.account,
    accountId: grant.accountId,
    region: grant.region,
    instances: grant.instances,
    ...(grant.live && { live: grant.live }),
    policy: grant.policy,
    documents: grant.documents,
    grantedAt: record.observedAt,
    opensAt: grant.opensAt,
    expiresAt: grant.expiresAt,
    ...(run !== undefined && { run }),
    ...(startedBy && { startedBy: starterOf(startedBy) }),
    artefact: artefactOf(place, isWitnessed),
    ...ended,
    ...(usage && { usage }),
    ...(reviews.length > 0 && { reviews }),
    ...(record.approval.review && { reviewDueAt: record.approval.review.dueAt }),
  }
  return Object.assign(row, { exceptions: exceptionsOf(row, story, { tampered: sources.tampered, now }) })
}

/** What was asked for: by the default branch, and by the record alone only where no merge explains it. */
function askedOf({ granted: { record }, addition }: GrantStory, { main, repositoryUrl }: GrantRowSources) {
  const { grant } = record
  const request = addition?.entry.request
  const reason = request?.reason ?? record.reason
  const asked = request ?? record
  const isByIds = asked.instances?.every(each => grant.instances.includes(each))
  const ticket = TICKET.exec(reason)?.[0]
  return {
    user: grant.user,
    ...(grant.principal && { principal: { role: grant.principal.role, identity: grant.principal.identity } }),
    logins: [...((main.rules && loginsOfName(main.rules, grant.user)) ?? [])],
    pullRequest: pullRequestOf(grant.pullRequest, repositoryUrl),
    file: addition?.file ?? record.file,
    reason,
    ...(ticket !== undefined && { ticket }),
    requestedSeconds: request ? request.durationMs / 1_000 : secondsOf(grant),
    ...(!isByIds && {
      asked: {
        ...(asked.instances && { instances: [...asked.instances] }),
        ...(asked.tags && { tags: { ...asked.tags } }),
      },
    }),
  }
}

const TICKET = /\b[A-Z][A-Z0-9]{1,9}-\d{1,9}\b/

const secondsOf = ({ opensAt, expiresAt }: { readonly opensAt: string; readonly expiresAt: string }) =>
  (Date.parse(expiresAt) - Date.parse(opensAt)) / 1_000

function approvalOf({ granted: { record }, addition }: GrantStory, main: MainHistory): GrantRow['approval'] {
  const { approval, grant } = record
  const isBreakGlass = addition ? addition.entry.request.breakGlass === true : approval.kind === 'break-glass'
  const opensAt = Date.parse(grant.opensAt)
  const isInTime = approval.by.every(({ at }) => Date.parse(at) <= opensAt) && Date.parse(grant.mergedAt) <= opensAt
  return {
    kind: isBreakGlass ? 'break-glass' : 'approved',
    by: approval.by.map(({ login, id, at }) => (id === undefined ? { login, at } : { login, id, at })),
    headSha: approval.headSha,
    blobSha: approval.blobSha,
    rule: nameRule(main, record.rulesBlobSha, record.rule),
    ...(record.rulesBlobSha !== undefined && { rulesBlobSha: record.rulesBlobSha }),
    beforeAccess: isInTime && (isBreakGlass || approval.by.length > 0),
  }
}

function reviewOf({ record, place }: GrantStory['reviews'][number], isWitnessed: IsWitnessed) {
  const { verdict, by, at, text } = record
  return { verdict, by: personOf(by), at, text, artefact: artefactOf(place, isWitnessed) }
}
