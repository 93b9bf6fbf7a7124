import { recordOf } from '../domain/grant/record.ts'
import type { GrantResult, Outcome } from '../domain/merge/outcome.ts'
import { ownerArn, type PolicyHolder } from '../domain/principal/principal.ts'
import type { ReviewResult } from '../domain/reconcile/debt-finding.ts'
import { FINDING_WORDS } from '../domain/reconcile/finding-words.ts'
import { type Finding, reasonOf, type SweepResult, subjectOf } from '../domain/reconcile/sweep.ts'
import type { UnexplainedDeletion } from '../domain/revocation/early-end.ts'
import type { Pass, Revocation, RevocationPreview, RevokeResult } from '../domain/revocation/revocation.ts'
import { REVOCATION_VERDICT_WORDS } from '../domain/revocation/verdict-words.ts'
import type { Session } from '../domain/session/session.ts'
import { formatInstant } from '../shared/instant.ts'
import { describeFailure } from '../shared/result.ts'
import { approvalOf } from './approval-json.ts'

/** The output `result` of mode `grant`: one entry per request, distinguished by its kind. */
export function grantJson({ problems, outcomes, warnings, failures }: GrantResult) {
  return { problems, warnings, failures: failures.map(describeFailure), outcomes: outcomes.map(outcomeJson) }
}

/** One request of a merge and its outcome, for the output `result` and the ledger. */
export function outcomeJson(outcome: Outcome) {
  const { kind, entry, merge } = outcome
  const { pullRequest } = merge
  const { account, instances, tags } = entry.request
  const about = { kind, user: entry.user, account, instances, tags, digest: entry.digest, pullRequest }
  switch (outcome.kind) {
    case 'granted':
      return {
        ...about,
        repeated: outcome.repeated,
        caution: outcome.caution,
        grant: recordOf(outcome.grant),
        approval: approvalOf(outcome.grant.approval),
        rule: outcome.grant.rule,
        advice: outcome.grant.advice,
      }
    case 'grantable':
      return { ...about, grant: recordOf(outcome.grant) }
    case 'refused':
      return { ...about, refusals: outcome.refusals }
    case 'failed':
      return { ...about, message: outcome.message, unproven: outcome.unproven && recordOf(outcome.unproven) }
    case 'ended':
      return {
        ...about,
        revocation: revocationOf(outcome.revocation),
        unproven: outcome.unproven && recordOf(outcome.unproven),
      }
    case 'endable':
      return { ...about, policies: outcome.policies }
    case 'overtaken':
    case 'kept':
      return about
  }
}

/** The output `result` of mode `revoke`. */
export function revokeJson({ plan, revocations, handedOver, notes, unread, failures }: RevokeResult) {
  return {
    plan: plan.map(planOf),
    revocations: revocations.map(revocationOf),
    handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
    notes,
    failures: [...unread, ...failures].map(describeFailure),
  }
}

/** The output `result` of mode `sweep`. */
export function sweepJson({ findings, plan, revocations, outcomes, caughtUp, failures }: SweepResult) {
  return {
    findings: findings.map(findingOf),
    plan: plan.map(planOf),
    revocations: revocations.map(revocationOf),
    outcomes: outcomes.map(outcomeJson),
    caughtUp,
    failures: failures.map(describeFailure),
  }
}

/** The output `result` of mode `review`. */
export const reviewJson = ({ findings, failures }: ReviewResult) => ({
  findings: findings.map(findingOf),
  failures: failures.map(describeFailure),
})

function findingOf(finding: Finding) {
  const { user, account } = subjectOf(finding)
  const about = {
    state: FINDING_WORDS[finding.state],
    user,
    account: account.name,
    region: account.region,
    why: reasonOf(finding),
  }
  switch (finding.kind) {
    case 'policy': {
      const { policy, grant } = finding
      return { ...about, policy: policy.name, document: policy.document, pullRequest: grant?.pullRequest }
    }
    case 'session':
      return { ...about, owner: finding.owner, sessions: finding.sessions.map(sessionOf) }
    case 'debt': {
      const { debt } = finding
      return {
        ...about,
        grant: debt?.grant,
        pullRequest: debt?.pullRequest.number,
        issue: debt?.issue,
        dueAt: debt && formatInstant(debt.dueAt),
      }
    }
    case 'grant':
      return { ...about, policy: finding.planned.policyName, grant: finding.grant && recordOf(finding.grant) }
  }
}

function planOf({ ending, open, covered }: RevocationPreview) {
  return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) }
}

/** A revocation, as the outputs and the ledger have it. */
export function revocationOf({
  ending,
  startedAt,
  finishedAt,
  verdict,
  heldBy,
  contradiction,
  deletion,
  passes,
  outlived,
  overrunMs,
  overrunUnknown,
}: Revocation) {
  return {
    ...endingOf(ending),
    startedAt: formatInstant(startedAt),
    finishedAt: formatInstant(finishedAt),
    verdict: REVOCATION_VERDICT_WORDS[verdict],
    ...holdersIn(heldBy),
    contradiction,
    deletion: deletion && deletionOf(deletion),
    overrunSeconds: overrunMs / 1_000,
    overrunUnknown,
    passes: passes.map(passOf),
    outlived: outlived.map(sessionOf),
  }
}

/** Of IAM users and of roles apart: records are public, and `heldBy` names users. */
function holdersIn(holders: readonly PolicyHolder[] = []) {
  const named = (wanted: PolicyHolder['kind']) => holders.flatMap(({ kind, name }) => (kind === wanted ? [name] : []))
  const [heldBy, heldByRoles] = [named('user'), named('role')]
  return { ...(heldBy.length > 0 && { heldBy }), ...(heldByRoles.length > 0 && { heldByRoles }) }
}

function deletionOf({ since, cause }: UnexplainedDeletion) {
  const why = cause.kind === 'unknown' ? { why: cause.why } : {}
  return { goneSince: formatInstant(since), by: cause.kind === 'others' ? 'another hand' : 'not known', ...why }
}

function endingOf({ account, user, principal, policies, instances, expiresAt, grant }: Revocation['ending']) {
  return {
    account: account.name,
    region: account.region,
    user,
    owner: principal.kind === 'iam-user' ? undefined : ownerArn(principal, account),
    grant: grant?.id,
    policies,
    instances,
    expiresAt: expiresAt && formatInstant(expiresAt),
  }
}

function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }: Pass) {
  return {
    number,
    at: formatInstant(at),
    deleted,
    gone,
    listed,
    open: open.map(sessionOf),
    terminated,
    covered: covered.map(sessionOf),
    failures,
  }
}

function sessionOf({ id, owner, target, document, status, startedAt, endedAt }: Session) {
  return {
    id,
    owner,
    target,
    document,
    status,
    startedAt: startedAt && formatInstant(startedAt),
    endedAt: endedAt && formatInstant(endedAt),
  }
}
