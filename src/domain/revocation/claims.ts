import { isWithin, type Session } from '../session/session.ts'
import { targetBehind } from './documents.ts'
import { type Claim, PASSES_TO_LEARN_COVERAGE, type Pass, planClaims, type RevocationTarget } from './revocation.ts'
import type { PolicyHolder, TargetFindings } from './state.ts'

/** The IAM users whose policies and sessions end; empty for an owner in a role. */
export const usersOf = ({ owner, user }: RevocationTarget, heldBy: readonly PolicyHolder[]): readonly string[] =>
  owner === undefined ? [user, ...heldBy.map(holder => holder.user)] : []

/** The known holders, followed by newly found ones that the plan did not include. */
export function withHolders(
  target: RevocationTarget,
  heldBy: readonly PolicyHolder[],
  found: readonly PolicyHolder[],
): readonly PolicyHolder[] {
  const users = new Set([target.user, ...heldBy.map(({ user }) => user)])
  const further: PolicyHolder[] = []
  for (const { user, name } of found) {
    if (users.has(user)) continue
    users.add(user)
    further.push({ user, name })
  }
  return [...heldBy, ...further]
}

/** The claims of a target: whose sessions end, one claim per name. */
export function claimsOf(target: RevocationTarget, { heldBy, documents, live }: TargetFindings): readonly Claim[] {
  const scope = targetBehind(target, documents)
  if (target.owner !== undefined) return [{ scope, live: [] }]
  return usersOf(target, heldBy).map(user => ({ scope: { ...scope, user }, live: live.get(user) }))
}

/** The claims that another grant could cover, for one of these sessions. An owner in a role has no grants. */
export const coverableClaims = (claims: readonly Claim[], sessions: readonly Session[]): readonly Claim[] =>
  claims.filter(({ scope }) => scope.owner === undefined && sessions.some(session => isWithin(session, scope)))

export const isKnown = ({ live }: Claim): boolean => live !== undefined

/** The open and covered sessions of a pass, and the ones that it terminates: see {@link PASSES_TO_LEARN_COVERAGE}. */
export function planTermination(
  claims: readonly Claim[],
  listed: readonly Session[],
  passesBefore: number,
): Pick<Pass, 'open' | 'covered'> & { readonly due: readonly Session[] } {
  const found = planClaims(claims, listed)
  const isLate = passesBefore >= PASSES_TO_LEARN_COVERAGE
  return { ...found, due: isLate ? found.open : planClaims(claims.filter(isKnown), listed).open }
}
