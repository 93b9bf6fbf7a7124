import type { ApprovalTally } from '../../src/domain/approval/reviews.ts'
import type { Checkup } from '../../src/domain/doctor/checkup.ts'
import type { PlannedGrant } from '../../src/domain/grant/planned-grant.ts'
import type { GrantResult, Outcome } from '../../src/domain/merge/outcome.ts'
import type { Offer, Preview } from '../../src/domain/preview/preview.ts'
import type { Validation } from '../../src/domain/preview/validation.ts'
import { userHolder } from '../../src/domain/principal/principal.ts'
import type { Finding, SweepResult } from '../../src/domain/reconcile/sweep.ts'
import type { RequestEntry } from '../../src/domain/request/request.ts'
import type { Pass, Revocation, RevokeResult } from '../../src/domain/revocation/revocation.ts'
import type { Session } from '../../src/domain/session/session.ts'
import type { Problem } from '../../src/shared/problem.ts'
import type { Refusal } from '../../src/shared/refusal.ts'
import type { Failure } from '../../src/shared/result.ts'
import { account } from '../domain/account.ts'
import { MERGE, rule } from '../domain/evidence.ts'
import { granted, request } from '../render/granted.ts'
import { iamUser } from './principals.ts'

// Over 200 lines: one text from outside in every place that it can get to.

/** The next text from outside. */
export type Say = () => string

/** One text after the other, and again from the first. An empty one is left out: nothing is shown of it. */
export function saying(texts: readonly string[]): Say {
  let count = 0
  return () => said(texts, count++)
}

/** The text that was the nth, from 0. */
export const said = (texts: readonly string[], index: number): string => texts[index % texts.length] || 'x'

const at = new Date('2026-11-23T10:00:00Z')
const sample = granted(request)

export const problem = (say: Say): Problem => ({
  file: `requests/${say()}`,
  line: 3,
  column: 12,
  message: say(),
  remedy: say(),
})

const failure = (say: Say): Failure => ({ message: say(), remedy: say() })

const refusal = (say: Say): Refusal => ({ message: say(), remedy: say() })

const entry = (say: Say): RequestEntry => ({
  user: say(),
  request: { ...request, account: say(), instances: [say(), say()], reason: say() },
  digest: say(),
  at: { file: `requests/${say()}`, line: 1, column: 1 },
})

const about = (say: Say) => ({ entry: entry(say), merge: { sha: MERGE, pullRequest: 7 } })

/** Instances, region and document go into the line to paste, and were checked by the parsers: no free text. */
const grant = (say: Say) => ({
  ...sample.grant,
  id: say(),
  user: say(),
  account: { ...account, name: say(), id: say() },
  request: { ...request, reason: say() },
  advice: [refusal(say)],
  approval: { ...sample.grant.approval, kind: 'approved' as const, by: [1, 2].map(() => ({ login: say(), at })) },
})

const planned = (say: Say): PlannedGrant => {
  const { id, user, account } = grant(say)
  return { ...sample.planned, id, user, account }
}

const session = (say: Say): Session => ({
  id: say(),
  owner: say(),
  target: say(),
  document: say(),
  status: say(),
  startedAt: at,
})

export const ending = (say: Say): Revocation['ending'] => ({
  account: { ...account, name: say(), id: say() },
  user: say(),
  principal: { kind: 'other', arn: say() },
  role: account.roles.revoke,
  instances: [say()],
  documents: [say()],
  policies: [say(), say()],
  expiresAt: at,
})

const pass = (say: Say): Pass => ({
  number: 1,
  at,
  listed: true,
  deleted: [say()],
  gone: [],
  open: [session(say), session(say)],
  terminated: [say()],
  covered: [session(say)],
  failures: [say(), say()],
})

export const revocation = (verdict: Revocation['verdict'], say: Say): Revocation => ({
  ending: ending(say),
  startedAt: at,
  finishedAt: at,
  passes: [pass(say), pass(say)],
  verdict,
  outlived: [session(say)],
  overrunMs: 8_000,
  contradiction: say(),
  overrunUnknown: say(),
})

/** Every outcome of a request, with text from outside wherever there may be some. */
export const OUTCOMES: Readonly<Record<Outcome['kind'], (say: Say) => Outcome>> = {
  granted: say => ({ kind: 'granted', ...about(say), grant: grant(say), repeated: false }),
  grantable: say => ({ kind: 'grantable', ...about(say), grant: grant(say) }),
  refused: say => ({ kind: 'refused', ...about(say), refusals: [refusal(say), refusal(say)] }),
  failed: say => ({ kind: 'failed', ...about(say), message: say() }),
  overtaken: say => ({ kind: 'overtaken', ...about(say) }),
  kept: say => ({ kind: 'kept', ...about(say) }),
  ended: say => ({ kind: 'ended', ...about(say), revocation: revocation('still-open', say) }),
  endable: say => ({ kind: 'endable', ...about(say), policies: [say(), say()] }),
}

export const grantResult = (say: Say): GrantResult => ({
  problems: [problem(say), problem(say)],
  outcomes: Object.values(OUTCOMES).map(outcome => outcome(say)),
  warnings: [{ message: say(), remedy: say() }],
  failures: [failure(say), failure(say)],
})

export const revokeResult = (say: Say): RevokeResult => ({
  plan: [{ ending: ending(say), open: [session(say)], covered: [session(say)] }],
  revocations: (['clean', 'still-open', 'interrupted'] as const).map(verdict => revocation(verdict, say)),
  handedOver: (['relay', 'sweep'] as const).map(to => ({ ending: ending(say), to })),
  notes: [say()],
  unread: [failure(say)],
  failures: [failure(say)],
})

/** One finding of each kind and each consequence. */
export const sweepFindings = (say: Say): Finding[] => {
  const place = { ...account, name: say(), id: say(), region: say() }
  const policy = { holder: userHolder(say()), name: say(), document: say() }
  const states = ['unknown', 'malformed', 'superseded', 'revoking'] as const
  const { target, ...one } = session(say)
  // A place is told once.
  const sessions = [one, session(say)].map(each => ({ ...each, target }))
  return [
    ...states.map((state): Finding => ({ kind: 'policy', account: place, user: say(), policy, state, why: say() })),
    {
      kind: 'session',
      state: 'orphaned',
      account: place,
      owner: say(),
      principal: { kind: 'other', arn: say() },
      sessions,
    },
    {
      kind: 'session',
      state: 'orphaned',
      account: place,
      owner: say(),
      principal: iamUser(say()),
      sessions: [session(say)],
    },
    { kind: 'grant', state: 'missing', planned: planned(say), grant: grant(say) },
  ]
}

export const sweepResult = (say: Say): SweepResult => ({
  findings: sweepFindings(say),
  plan: [{ ending: ending(say), open: [session(say)], covered: [session(say)] }],
  revocations: (['clean', 'still-open', 'interrupted'] as const).map(verdict => revocation(verdict, say)),
  outcomes: [OUTCOMES.granted(say), OUTCOMES.refused(say), OUTCOMES.failed(say)],
  caughtUp: [],
  isComplete: true,
  failures: [failure(say), failure(say)],
})

/** A diagnosis of each state. */
export const checkup = (say: Say): Checkup => ({
  role: 'grant',
  diagnoses: [
    { subject: say(), state: 'pass', message: say() },
    ...(['untested', 'warning', 'unknown', 'fail'] as const).map(state => ({
      subject: say(),
      state,
      message: say(),
      remedy: say(),
    })),
  ],
})

const offer = (say: Say): Offer => ({
  rule: { ...rule, approvers: [say(), say()], sourceIps: [say()] },
  account: { ...account, name: say(), id: say(), region: say() },
  sessionDocument: say(),
  approvalPolicy: { rules: [rule], path: say(), beneficiary: [say(), say()], ownLogins: [], persons: [], known: [] },
  // The policy is shown in a fence, and is made of names that were checked: no free text.
  access: { opensAt: at, expiresAt: at, terms: sample.planned.terms },
  targets: sample.planned.targets,
  policy: '{}',
  replaces: [entry(say), entry(say)],
  principal: sample.planned.principal,
  quotaUse: { holder: 'user', quota: 2_048, own: 700, others: 700, moreGrants: 0 },
  advice: [refusal(say), refusal(say)],
})

const standing = (say: Say, missing: number): ApprovalTally => ({
  approvers: [1, 2].map(() => ({ login: say(), at })),
  rejected: [say(), say()],
  strictest: { ...rule, approvers: [say()] },
  missing,
  candidates: [say(), say()],
  refusals: [refusal(say)],
})

const placed = (say: Say) => ({ entry: entry(say), path: say() })

/** Every preview of a request, with how far it is approved. */
export const PREVIEWS: Readonly<Record<string, (say: Say) => readonly [Preview, ApprovalTally?]>> = {
  offered: say => [{ ...placed(say), kind: 'grantable', offer: offer(say) }, standing(say, 1)],
  approved: say => [{ ...placed(say), kind: 'grantable', offer: offer(say) }, standing(say, 0)],
  'offered, and not looked up': say => [{ ...placed(say), kind: 'grantable', offer: offer(say) }],
  refused: say => [{ ...placed(say), kind: 'refused', refusals: [refusal(say), refusal(say)] }],
  kept: say => [{ ...placed(say), kind: 'kept', isAlone: true }],
  ended: say => [{ ...placed(say), kind: 'ends', renewed: false }],
  superseded: say => [{ ...placed(say), kind: 'ends', renewed: true }],
}

export function validation(say: Say, kinds = Object.values(PREVIEWS)): Validation {
  const told = kinds.map(kind => kind(say))
  const tallies = new Map(told.flatMap(([preview, standing]) => (standing ? [[preview, standing] as const] : [])))
  return {
    pullRequest: 7,
    headSha: 'c'.repeat(40),
    openedBy: say(),
    ruleFile: { url: 'https://github.com/acme/jit-access/blob/0123/.github/jit-access.yml', lines: [7] },
    problems: [problem(say), problem(say)],
    previews: told.map(([preview]) => preview),
    approvals: { kind: 'known', tallies },
    failures: [failure(say), failure(say)],
  }
}

export const validationUnknown = (say: Say): Validation => ({
  ...validation(say, []),
  approvals: { kind: 'unknown', refusal: refusal(say) },
})
