import { formatInstant } from '../../shared/instant.ts'
import type { Grant } from '../grant/grant.ts'
import { type PolicyCoverage, parsePolicyDocument } from '../grant/policy-document.ts'
import { isTrouble, type Outcome } from '../merge/outcome.ts'
import { type Ending, type EndingPlan, isUnsettled, planPass, type Revocation } from '../revocation/revocation.ts'
import type { Account, Place } from '../rules/rules.ts'
import type { Session } from '../session/session.ts'
import { type HeldPolicy, type Judged, judgeHeld, type Origin, type PolicyState } from './observed-policy.ts'
import { type Cover, endingOfStray, findStrays, type Stray } from './orphaned-session.ts'
import { endingsOfPolicy } from './policy-target.ts'

/** What one AWS account has. Entries of the rules with the same id share IAM; each has its own region, with its own sessions. */
export interface Swept {
  readonly entries: readonly [Account, ...Account[]]
  /** Those that claim to be ours. */
  readonly policies: readonly HeldPolicy[]
  /** Open sessions, by the entry; one whose region could not be read is absent. */
  readonly sessions: ReadonlyMap<Account, readonly Session[]>
}

export type State = PolicyState | 'missing' | 'stray'

/** One thing that AWS has, or lacks, and what it was found to be. */
export type Finding =
  | ({ readonly kind: 'policy'; readonly account: Account } & Judged)
  | ({ readonly kind: 'session'; readonly state: 'stray' } & Stray)
  | { readonly kind: 'grant'; readonly state: 'missing'; readonly grant: Grant }

interface Consequence {
  /** Whether access ends. */
  readonly ends: boolean
  readonly says: 'nothing' | 'warning' | 'alarm'
  /** An imperative sentence without a full stop; absent when nobody has to do anything. */
  readonly remedy?: string
}

/** What follows from each state. */
export const CONSEQUENCES: Readonly<Record<State, Consequence>> = {
  live: { ends: false, says: 'nothing' },
  'too new': { ends: false, says: 'nothing' },
  leaving: { ends: false, says: 'nothing' },
  unjudged: { ends: false, says: 'nothing', remedy: 'Run the sweep again' },
  unreadable: { ends: false, says: 'warning', remedy: 'Find out in CloudTrail who wrote it, and delete it by hand' },
  expired: { ends: true, says: 'nothing' },
  superseded: { ends: true, says: 'nothing' },
  unknown: {
    ends: true,
    says: 'alarm',
    remedy: 'Find out in CloudTrail who called iam:PutUserPolicy, and in the transcripts what was done with it',
  },
  tampered: {
    ends: true,
    says: 'alarm',
    remedy: 'Find out in CloudTrail who called iam:PutUserPolicy; whoever still needs the access asks for it anew',
  },
  missing: { ends: false, says: 'warning', remedy: 'Run the job of its merge again, or the sweep with `repair: true`' },
  stray: {
    ends: true,
    says: 'warning',
    remedy: 'Find out what let it in: a job that died half way, or standing ssm:StartSession',
  },
}

export const isAlarm = ({ state }: Finding): boolean => CONSEQUENCES[state].says === 'alarm'
export const isWarning = ({ state }: Finding): boolean => CONSEQUENCES[state].says === 'warning'

/** What is to be done, computed before anything is done. */
export interface SweepPlan {
  readonly findings: readonly Finding[]
  /** What ends, with the sessions that it is about as they were read. */
  readonly endings: readonly EndingPlan[]
}

/** Sorts everything that one account has. What is not ours is never mentioned. */
export function planSweep(swept: Swept, originOf: (policy: HeldPolicy) => Origin, now: Date): SweepPlan {
  const [first] = swept.entries
  const policies = swept.policies.map(policy => {
    const judged = judgeHeld(policy, first, originOf(policy), now)
    const coverage = parsePolicyDocument(policy.document)
    const account = swept.entries.find(({ region }) => region === coverage?.region) ?? first
    return { kind: 'policy' as const, account, ...judged, coverage }
  })
  const ended = policies.filter(({ state }) => CONSEQUENCES[state].ends)
  const endings = ended.flatMap(each =>
    endingsOfPolicy(swept.entries, { ...each, isTrusted: CONSEQUENCES[each.state].says !== 'alarm' }),
  )
  const covers = policies.flatMap(({ state, policy, coverage }): Cover[] => {
    const isLeft = !CONSEQUENCES[state].ends && state !== 'unreadable'
    return isLeft && coverage && isOpen(coverage, now) ? [{ user: policy.user, ...coverage }] : []
  })
  const strays = [...swept.sessions].flatMap(([entry, open]) => findStrays(entry, open, covers, endings))
  const lookAhead = (ending: Ending): EndingPlan => {
    const { user: name, owner, account } = ending
    const own = covers.filter(({ user, region }) => owner === undefined && user === name && region === account.region)
    const entry = swept.entries.find(({ region }) => region === account.region)
    return { ending, ...planPass(ending, (entry && swept.sessions.get(entry)) ?? [], own) }
  }
  return {
    findings: [
      ...policies.map(({ coverage: _, ...finding }) => finding),
      ...strays.map(stray => ({ kind: 'session' as const, state: 'stray' as const, ...stray })),
    ],
    endings: [...endings, ...strays.map(endingOfStray)].map(lookAhead),
  }
}

const isOpen = ({ notBefore, expiresAt }: PolicyCoverage, now: Date) =>
  expiresAt > now && (notBefore === undefined || notBefore <= now)

/** What mode `sweep` did. */
export interface SweepResult {
  readonly findings: readonly Finding[]
  /** A dry run's: what would be ended now. */
  readonly plan: readonly EndingPlan[]
  readonly revocations: readonly Revocation[]
  /** What became of missing grants that were to be given again. */
  readonly outcomes: readonly Outcome[]
  /** Accounts that could not be looked into, and whatever else went wrong. */
  readonly failures: readonly string[]
}

/** Whether somebody has to look: an alarm, something that is not proven to have ended, or a failure. */
export const isSweepRed = ({ findings, revocations, outcomes, failures }: SweepResult): boolean =>
  failures.length > 0 || findings.some(isAlarm) || revocations.some(isUnsettled) || outcomes.some(isTrouble)

/** Who and what a finding is about, in the words of the job log. */
export function subjectOf(finding: Finding): { readonly user: string; readonly account: Place; readonly what: string } {
  switch (finding.kind) {
    case 'policy':
      return { user: finding.policy.user, account: finding.account, what: finding.policy.name }
    case 'session': {
      const { user, owner, account, sessions } = finding
      return { user: user ?? owner, account, what: sessions.map(({ id }) => id).join(', ') }
    }
    case 'grant':
      return { user: finding.grant.user, account: finding.grant.account, what: finding.grant.policy.name }
  }
}

/** A sentence without a full stop. */
export function reasonOf(finding: Finding): string {
  switch (finding.kind) {
    case 'policy':
      return finding.why
    case 'session': {
      const where = [...new Set(finding.sessions.map(({ target }) => target))].join(', ')
      return `No live grant covers what is open on ${where}`
    }
    case 'grant': {
      const { approval, expiresAt } = finding.grant
      return `#${approval.pullRequest.number} gives it until ${formatInstant(expiresAt)}, and it is not there`
    }
  }
}

/** One line for people: `tampered: alice in dev: jit.…: …`. */
export function describeFinding(finding: Finding): string {
  const { user, account, what } = subjectOf(finding)
  return `${finding.state}: ${user} in ${account.name}: ${what}: ${reasonOf(finding)}`
}
