import { isWithin, type Session } from '../session/session.ts'
import { targetBehind } from './documents.ts'
import { type Claim, PASSES_TO_LEARN_COVERAGE, type Pass, planClaims, type RevocationTarget } from './revocation.ts'
import type { PolicyHolder, TargetFindings } from './state.ts'

/** The IAM users whose policies and sessions end; an owner in a role is none of IAM's users. */
export const usersOf = ({ owner, user }: RevocationTarget, heldBy: readonly PolicyHolder[]): readonly string[] =>
  owner === undefined ? [user, ...heldBy.map(holder => holder.user)] : []

/** The known holders, and after them those who hold what was found and were not planned for. */
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

/** Whose sessions end, name by name. */
export function claimsOf(target: RevocationTarget, { heldBy, documents, live }: TargetFindings): readonly Claim[] {
  const scope = targetBehind(target, documents)
  if (target.owner !== undefined) return [{ scope, live: [] }]
  return usersOf(target, heldBy).map(user => ({ scope: { ...scope, user }, live: live.get(user) }))
}

/** Those of the claims that a grant could cover, for one of these sessions. Nobody grants anything to an owner in a role. */
export const coverableClaims = (claims: readonly Claim[], sessions: readonly Session[]): readonly Claim[] =>
  claims.filter(({ scope }) => scope.owner === undefined && sessions.some(session => isWithin(session, scope)))

export const isKnown = ({ live }: Claim): boolean => live !== undefined

/** What a pass finds open and covered, and which of the open sessions it ends: see {@link PASSES_TO_LEARN_COVERAGE}. */
export function planTermination(
  claims: readonly Claim[],
  listed: readonly Session[],
  passesBefore: number,
): Pick<Pass, 'open' | 'covered'> & { readonly due: readonly Session[] } {
  const found = planClaims(claims, listed)
  const isLate = passesBefore >= PASSES_TO_LEARN_COVERAGE
  return { ...found, due: isLate ? found.open : planClaims(claims.filter(isKnown), listed).open }
}
