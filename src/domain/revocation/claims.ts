import { holderKey, holderOf, type PolicyHolder, type Principal, principalOf } from '../principal/principal.ts'
import { isWithin, type Session } from '../session/session.ts'
import { targetBehind } from './documents.ts'
import { type Claim, PASSES_TO_LEARN_COVERAGE, type Pass, planClaims, type RevocationTarget } from './revocation.ts'
import type { FurtherHolder, TargetFindings } from './state.ts'

/** What holds the policies of a target; empty for an owner that can hold none. */
export function policyHoldersOf(
  { principal }: Pick<RevocationTarget, 'principal'>,
  heldBy: readonly FurtherHolder[],
): readonly PolicyHolder[] {
  const own = holderOf(principal)
  return own ? [own, ...heldBy.map(({ holder }) => holder)] : []
}

/** The known holders, followed by newly found ones that the plan did not include. */
export function withHolders(
  target: RevocationTarget,
  heldBy: readonly FurtherHolder[],
  found: readonly FurtherHolder[],
): readonly FurtherHolder[] {
  const known = new Set(policyHoldersOf(target, heldBy).map(holderKey))
  const further: FurtherHolder[] = []
  for (const { holder, name } of found) {
    if (known.has(holderKey(holder))) continue
    known.add(holderKey(holder))
    further.push({ holder, name })
  }
  return [...heldBy, ...further]
}

/** The claims of a target: whose sessions end, one claim per owner. What others hold is for everyone who may use it. */
export function claimsOf(target: RevocationTarget, { heldBy, documents, live }: TargetFindings): readonly Claim[] {
  const scope = targetBehind(target, documents)
  const others = heldBy.map(({ holder }) => principalOf(holder))
  const claim = (principal: Principal): Claim => {
    const holder = holderOf(principal)
    return { scope: { ...scope, principal }, live: holder ? live.get(holderKey(holder)) : [] }
  }
  return [scope.principal, ...others].map(claim)
}

/** The claims that another grant could cover, for one of these sessions. An owner that can hold no policies has no grants. */
export const coverableClaims = (claims: readonly Claim[], sessions: readonly Session[]): readonly Claim[] =>
  claims.filter(({ scope }) => scope.principal.kind !== 'other' && sessions.some(session => isWithin(session, scope)))

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
