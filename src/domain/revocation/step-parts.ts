import { holderKey } from '../principal/principal.ts'
import type { GoneEarly } from './early-end.ts'
import type { RevocationAction, RevocationReport } from './observation.ts'
import { type FurtherHolder, holdersOf, type OpenState } from './state.ts'

export const log = (report: RevocationReport): RevocationAction => ({ kind: 'log', report })

/** Log actions for holders that were not known before. */
export function logHolders(before: OpenState, heldBy: readonly FurtherHolder[]): readonly RevocationAction[] {
  const known = holdersOf(before).map(({ holder }) => holderKey(holder))
  return heldBy
    .filter(({ holder }) => !known.includes(holderKey(holder)))
    .map(further => log({ kind: 'holder', further }))
}

/** What is known of policies that another hand deleted. */
export const earlyIn = (state: OpenState): { readonly early?: GoneEarly } =>
  'deletion' in state && state.deletion ? { early: { since: state.deletion.since, cause: { kind: 'others' } } } : {}
