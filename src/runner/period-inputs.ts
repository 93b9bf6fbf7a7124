import { InputError } from './input-error.ts'
import type { GivenInputs } from './input-schema.ts'
import { sessionTargetOf } from './targets.ts'

type OfReport = 'since' | 'until' | 'output' | 'formats' | 'review'

/** @throws Error when they do not go together */
export function reportInputsOf(
  { since, until, output = 'report', formats, review }: Pick<GivenInputs, OfReport>,
  githubToken: string | undefined,
) {
  if (review && githubToken === undefined)
    throw new InputError('`review: true` needs `github-token`, which is empty: leave it out, or pass github.token')
  if (until && !since)
    throw new InputError('`until` goes with `since` in mode `report`; leave both out for the last month')
  if (since && until && since >= until) throw new InputError('`since` must come before `until`')
  return {
    ...(since && { since }),
    ...(until && { until }),
    output,
    formats,
    review,
  }
}

type OfLogs =
  | 'user'
  | 'grant-id'
  | 'session-id'
  | 'since'
  | 'until'
  | 'follow'
  | 'show-content'
  | 'output'
  | 'last-look'

/** @throws Error when they do not go together */
export function logsInputsOf(given: Pick<GivenInputs, OfLogs>) {
  const { since, until, follow, output } = given
  const lastLook = given['last-look']
  const target = sessionTargetOf(given)
  if (since && until && since >= until) throw new InputError('`since` must come before `until`')
  if (target.kind === 'everybody' && !since)
    throw new InputError("Mode `logs` needs `user`, `grant-id` or `session-id`, or `since` for everybody's sessions")
  if (lastLook && target.kind !== 'grants') throw new InputError('`last-look: true` goes with `grant-id`')
  return {
    target,
    period: { ...(since && { since }), ...(until && { until }) },
    ...(follow !== undefined && { follow }),
    showContent: given['show-content'],
    ...(output !== undefined && { output }),
    lastLook,
  }
}
