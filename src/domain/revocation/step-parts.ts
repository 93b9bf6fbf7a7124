import type { GoneEarly } from './early-end.ts'
import type { RevocationAction, RevocationReport } from './observation.ts'
import { holdersOf, type OpenState, type PolicyHolder } from './state.ts'

export const log = (report: RevocationReport): RevocationAction => ({ kind: 'log', report })

/** Log actions for holders that were not known before. */
export function logHolders(before: OpenState, heldBy: readonly PolicyHolder[]): readonly RevocationAction[] {
  const known = holdersOf(before).map(({ user }) => user)
  return heldBy.filter(({ user }) => !known.includes(user)).map(holder => log({ kind: 'holder', holder }))
}

/** What is known of policies that another hand deleted. */
export const earlyIn = (state: OpenState): { readonly early?: GoneEarly } =>
  'deletion' in state && state.deletion ? { early: { since: state.deletion.since, cause: { kind: 'others' } } } : {}
