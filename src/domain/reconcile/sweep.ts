import { formatMoment } from '../../shared/instant.ts'
import type { Failure } from '../../shared/result.ts'
import { coveredBy } from '../grant/binding.ts'
import type { Grant } from '../grant/grant.ts'
import type { PlannedGrant } from '../grant/planned-grant.ts'
import { type PolicyCoverage, parsePolicyDocument } from '../grant/policy-document.ts'
import { isTrouble, type Outcome } from '../merge/outcome.ts'
import {
  isUnsettled,
  planPass,
  type Revocation,
  type RevocationPreview,
  type RevocationTarget,
} from '../revocation/revocation.ts'
import type { AccountRegion, AwsAccount } from '../rules/rules.ts'
import { isClosing, type Session } from '../session/session.ts'
import { type DebtFinding, describeDebt } from './debt-finding.ts'
import { FINDING_WORDS, type SessionState } from './finding-words.ts'
import { type ClassifiedPolicy, classifyPolicy, type PolicyState } from './observed-policy.ts'
import {
  type ApprovedCoverage,
  findForeignSessions,
  findOrphanedSessions,
  type LiveCoverage,
  type OrphanedSession,
  reasonOfSessions,
  targetOfOrphan,
} from './orphaned-session.ts'
import { endingsOfPolicy } from './policy-target.ts'
import type { ObservedPolicy, Provenance } from './provenance.ts'
import { RESPONSES } from './responses.ts'

/**
 * The state of one AWS account. Entries of the rules with the same id share IAM; each has its own region with its own
 * sessions.
 */
export interface AccountSnapshot {
  readonly entries: readonly [AwsAccount, ...AwsAccount[]]
  /** The policies that claim to be ours. */
  readonly policies: readonly ObservedPolicy[]
  /** Names of the roles under ROLE_PATH; none where the policies could not be read. */
  readonly roles: ReadonlySet<string>
  /** Open sessions by entry; an entry whose region could not be read is absent. */
  readonly sessions: ReadonlyMap<AwsAccount, readonly Session[]>
}

/** One policy, session or missing grant, and its state. */
export type Finding =
  | ({ readonly kind: 'policy'; readonly account: AwsAccount } & ClassifiedPolicy)
  | ({ readonly kind: 'session'; readonly state: SessionState } & OrphanedSession)
  /** `grant`: absent if AWS would have to resolve what it is for. */
  | { readonly kind: 'grant'; readonly state: 'missing'; readonly planned: PlannedGrant; readonly grant?: Grant }
  | DebtFinding

export const isAlarm = ({ state }: Finding): boolean => RESPONSES[state].severity === 'alarm'
export const isWarning = ({ state }: Finding): boolean => RESPONSES[state].severity === 'warning'

/** The plan of a sweep, computed before anything is done. */
export interface SweepPlan {
  readonly findings: readonly Finding[]
  /** What ends, with the sessions of each target as they were read. */
  readonly endings: readonly RevocationPreview[]
}

/**
 * Classifies all policies and sessions of one account. What is not ours is never mentioned. `approved`: what is approved and has
 * no policy, because another hand deleted it; sessions that it covers stay open.
 */
export function planSweep(
  snapshot: AccountSnapshot,
  originOf: (policy: ObservedPolicy) => Provenance,
  now: Date,
  approved: readonly ApprovedCoverage[] = [],
  ends: (state: PolicyState) => boolean = state => RESPONSES[state].ends,
): SweepPlan {
  const [first] = snapshot.entries
  const policies = snapshot.policies.map(policy => {
    const classified = classifyPolicy(policy, first, originOf(policy), now)
    const coverage = parsePolicyDocument(policy.document)
    const account = snapshot.entries.find(({ region }) => region === coverage?.region) ?? first
    return { kind: 'policy' as const, account, ...classified, coverage }
  })
  const ended = policies.filter(({ state }) => ends(state))
  const endings = ended.flatMap(each =>
    endingsOfPolicy(snapshot.entries, { ...each, isTrusted: RESPONSES[each.state].severity !== 'alarm' }),
  )
  const covers = policies.flatMap(({ state, policy, coverage }): LiveCoverage[] => {
    const principal = coverage && coveredBy(policy.holder, coverage)
    const isLeft = !ends(state) && state !== 'malformed'
    return isLeft && coverage && isOpen(coverage, now) && principal ? [{ principal, ...coverage }] : []
  })
  const orphans = [...snapshot.sessions].flatMap(([entry, open]) =>
    findOrphanedSessions(entry, snapshot.roles, open, [...covers, ...approved], endings),
  )
  const preview = (ending: RevocationTarget): RevocationPreview => {
    const { account } = ending
    const own = covers.filter(({ region }) => region === account.region)
    const entry = snapshot.entries.find(({ region }) => region === account.region)
    return { ending, ...planPass(ending, (entry && snapshot.sessions.get(entry)) ?? [], own) }
  }
  const foreign = [...snapshot.sessions].flatMap(([entry, open]) => findForeignSessions(entry, snapshot.roles, open))
  return {
    findings: [
      ...policies.map(({ coverage: _, ...finding }) => finding),
      ...orphans.flatMap(findingsOf),
      ...foreign.map(each => ({ kind: 'session', state: 'foreign', ...each }) as const),
    ],
    endings: [...endings, ...orphans.map(orphan => targetOfOrphan(orphan, approved))].map(preview),
  }
}

/** Those that were told to end are no news, and nobody let them in anew. */
function findingsOf({ sessions, ...orphan }: OrphanedSession): readonly Finding[] {
  const inState = (state: SessionState, some: readonly Session[]): Finding[] =>
    some.length > 0 ? [{ kind: 'session', state, ...orphan, sessions: some }] : []
  return [
    ...inState(
      'orphaned',
      sessions.filter(each => !isClosing(each)),
    ),
    ...inState('closing', sessions.filter(isClosing)),
  ]
}

const isOpen = ({ notBefore = new Date(0), expiresAt }: PolicyCoverage, now: Date) =>
  expiresAt > now && notBefore <= now

/** The result of mode `sweep`. */
export interface SweepResult {
  readonly findings: readonly Finding[]
  /** In a dry run: what would be ended now. */
  readonly plan: readonly RevocationPreview[]
  readonly revocations: readonly Revocation[]
  /** The outcomes of missing grants that were granted again. */
  readonly outcomes: readonly Outcome[]
  /** Records that the witness had and the branch of the ledger had not; they were added, unless in a dry run. */
  readonly caughtUp: readonly string[]
  /** Whether every account could be read, and all that was found there judged: only then nothing else is there. */
  readonly isComplete: boolean
  /** Accounts that could not be read, and other failures. */
  readonly failures: readonly Failure[]
}

/** Whether the job fails: an alarm, an end that is not proven, or a failure needs a person. */
export const isSweepRed = ({ findings, revocations, outcomes, failures }: SweepResult): boolean =>
  failures.length > 0 || findings.some(isAlarm) || revocations.some(isUnsettled) || outcomes.some(isTrouble)

/** What to do about a finding: an imperative sentence without a full stop; absent when nothing has to be done. */
export function remedyOf(finding: Finding): string | undefined {
  const { remedy } = RESPONSES[finding.state]
  return isOnRole(finding) ? remedy?.replaceAll('UserPolicy', 'RolePolicy') : remedy
}

const isOnRole = (finding: Finding) =>
  (finding.kind === 'policy' && finding.policy.holder.kind === 'role') ||
  (finding.kind === 'grant' && finding.planned.principal.kind === 'assumed-role')

/** The subject of a finding, in the words of the job log. */
export function subjectOf(finding: Finding): {
  readonly user: string
  readonly account: AccountRegion
  readonly what: string
} {
  switch (finding.kind) {
    case 'policy':
      return { user: finding.user, account: finding.account, what: finding.policy.name }
    case 'session': {
      const { principal, owner, account, sessions } = finding
      const user = principal.kind === 'iam-user' ? principal.name : owner
      return { user, account, what: sessions.map(({ id }) => id).join(', ') }
    }
    case 'grant':
      return { user: finding.planned.user, account: finding.planned.account, what: finding.planned.policyName }
    case 'debt':
      return { user: finding.user, account: finding.account, what: finding.debt?.grant ?? finding.user }
  }
}

/** A sentence without a full stop. */
export function reasonOf(finding: Finding): string {
  switch (finding.kind) {
    case 'policy':
      return finding.why
    case 'session':
      return reasonOfSessions(finding)
    case 'grant': {
      const { approval, expiresAt } = finding.planned
      return `#${approval.pullRequest.number} gives it until ${formatMoment(expiresAt)}, and it is not there`
    }
    case 'debt':
      return describeDebt(finding)
  }
}

/** One line for people: `tampered: alice in dev: jit.…: …`. */
export function describeFinding(finding: Finding): string {
  const { user, account, what } = subjectOf(finding)
  return `${FINDING_WORDS[finding.state]}: ${user} in ${account.name}: ${what}: ${reasonOf(finding)}`
}
