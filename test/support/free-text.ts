import type { GrantResult, Outcome } from '../../src/domain/outcome.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { RequestEntry } from '../../src/domain/request.ts'
import type { Pass, Revocation, RevokeResult } from '../../src/domain/revocation.ts'
import type { Session } from '../../src/domain/session.ts'
import { account } from '../domain/account.ts'
import { MERGE } from '../domain/evidence.ts'
import { granted, request } from '../render/granted.ts'

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
  approval: { ...sample.grant.approval, by: [1, 2].map(() => ({ login: say(), at })) },
})

const session = (say: Say): Session => ({
  id: say(),
  owner: say(),
  target: say(),
  document: say(),
  status: say(),
  startedAt: at,
})

const ending = (say: Say): Revocation['ending'] => ({
  account: { ...account, name: say(), id: say() },
  user: say(),
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

const revocation = (verdict: Revocation['verdict'], say: Say): Revocation => ({
  ending: ending(say),
  startedAt: at,
  finishedAt: at,
  passes: [pass(say), pass(say)],
  verdict,
  outlived: [session(say)],
  overrunMs: 8_000,
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
  ended: say => ({ kind: 'ended', ...about(say), revocation: revocation('still open', say) }),
  endable: say => ({ kind: 'endable', ...about(say), policies: [say(), say()] }),
}

export const grantResult = (say: Say): GrantResult => ({
  problems: [problem(say), problem(say)],
  outcomes: Object.values(OUTCOMES).map(outcome => outcome(say)),
  failures: [say(), say()],
})

export const revokeResult = (say: Say): RevokeResult => ({
  plan: [{ ending: ending(say), open: [session(say)], covered: [session(say)] }],
  revocations: (['clean', 'still open', 'interrupted'] as const).map(verdict => revocation(verdict, say)),
  failures: [say()],
})
