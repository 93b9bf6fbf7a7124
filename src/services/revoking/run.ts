import type { RevocationAction, RevocationStep } from '../../domain/revocation/observation.ts'
import type { Revocation, RevocationTarget } from '../../domain/revocation/revocation.ts'
import {
  beginRevocations,
  isEnded,
  isInquiring,
  isOpen,
  isPolled,
  isProving,
  type OpenState,
  type ProvingState,
  type RevocationState,
} from '../../domain/revocation/state.ts'
import { step } from '../../domain/revocation/step.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { formatDuration, formatInstant } from '../../shared/instant.ts'
import type { Context } from '../context.ts'
import { conclude } from './conclude.ts'
import { logStep } from './describe.ts'
import { runPass } from './pass.ts'
import { inquireAll, pollAll, type Wait } from './poll.ts'
import { openRevokers, type Revoker } from './revoker.ts'
import { warnTogether } from './warn-together.ts'

/**
 * Ends access in passes until each target is proven clean or the limit is reached (docs/design.md §8): at once, or with
 * `wait` each at its time; targets that this job cannot wait for are handed over. Targets of one account and region share
 * their passes. Accounts run concurrently, and none waits for another one that is slow. Returns results in the order of the
 * targets. Never throws for AWS failures: they are in the result.
 */
export async function runRevocations(
  context: Context,
  targets: readonly RevocationTarget[],
  followUp: Rules['followUp'],
  wait?: Wait,
): Promise<readonly Revocation[]> {
  const revokers = await openRevokers(context, targets)
  const warnings = wait && revokers.length > 1 ? warnTogether(context, targets, wait.warn) : undefined
  const shared = wait && warnings ? { ...wait, warn: warnings.add } : wait
  // An error in one account must not stop the passes of the others.
  const ends = await Promise.allSettled(revokers.map(revoker => endThrough(revoker, followUp, shared)))
  warnings?.flush()
  const failed = ends.find(end => end.status === 'rejected')
  if (failed) throw failed.reason
  const ended = new Map(ends.flatMap(end => (end.status === 'fulfilled' ? [...end.value] : [])))
  return targets.flatMap(target => ended.get(target) ?? [])
}

/** Polls and passes of one account and region, until each target is concluded or handed over. */
async function endThrough(
  revoker: Revoker,
  followUp: Rules['followUp'],
  wait: Wait | undefined,
): Promise<ReadonlyMap<RevocationTarget, Revocation>> {
  let states: readonly RevocationState[] = beginRevocations(revoker.targets, wait !== undefined, revoker.now())
  const advance = (before: readonly OpenState[], steps: readonly RevocationStep[]) => {
    if (wait) tell(steps, wait)
    const next = new Map<RevocationState, RevocationState | undefined>(
      before.map((state, index) => [state, steps[index]?.state]),
    )
    states = states.map(state => next.get(state) ?? state)
  }
  try {
    while (states.some(isOpen)) {
      const reached = await waitForNext(revoker, states.filter(isOpen))
      const polled = states.filter(isPolled).filter(isDue(revoker.now(), reached))
      if (wait) advance(polled, await pollAll(revoker, polled, wait.begin))
      const due = states.filter(isProving).filter(isDue(revoker.now(), reached))
      advance(due, await passAll(revoker, due, followUp))
      // After all that is due, because it asks GitHub.
      const gone = states.filter(isInquiring)
      if (wait) advance(gone, await inquireAll(revoker, gone, wait.openInquiry))
    }
  } catch (error) {
    if (!revoker.isStopped()) throw error
    const open = states.filter(isOpen)
    const stop = (state: OpenState) => logStep(revoker, step(state, { kind: 'stopped' }, revoker.now()))
    advance(open, open.map(stop))
  }
  const ended = states.filter(isEnded)
  const revocations = await conclude(revoker, ended)
  return new Map(ended.map(({ target }, index) => [target, revocations[index] as Revocation]))
}

const isDue =
  (now: Date, reached: Date) =>
  ({ nextAt }: OpenState): boolean =>
    nextAt <= now || nextAt <= reached

/** Returns the instant that it waited for, because the clock may have been corrected backwards in between. */
async function waitForNext(revoker: Revoker, open: readonly OpenState[]): Promise<Date> {
  revoker.throwIfStopped()
  const next = open.reduce((first, state) => (state.nextAt < first.nextAt ? state : first))
  const ms = next.nextAt.getTime() - revoker.now().getTime()
  if (ms <= 0) return next.nextAt
  if (isProving(next)) revoker.log(`waiting ${formatDuration(ms)}, until ${formatInstant(next.nextAt)}`)
  await revoker.sleep(ms)
  return next.nextAt
}

/** One pass of all due targets of one account and region. */
async function passAll(
  revoker: Revoker,
  due: readonly ProvingState[],
  followUp: Rules['followUp'],
): Promise<readonly RevocationStep[]> {
  if (due.length === 0) return []
  const roundAt = revoker.now()
  const found = await runPass(revoker, due)
  const now = revoker.now()
  const isStopped = revoker.isStopped()
  // Read here, because the rules may have become known during this pass.
  const { passes, intervalMs } = followUp
  return found.map(({ state, ...rest }) =>
    logStep(
      revoker,
      step(state, { kind: 'passed', ...rest, roundAt, isStopped, followUp: { passes, intervalMs } }, now),
    ),
  )
}

/** Warns, tells and hands over in one call each. */
function tell(steps: readonly RevocationStep[], { warn, tellDeletion, handOver }: Wait): void {
  const asked = (kind: RevocationAction['kind']) =>
    steps.filter(({ actions }) => actions.some(action => action.kind === kind)).map(({ state }) => state.target)
  const near = asked('warn')
  if (near.length > 0) warn(near)
  const deleted = asked('tell-deletion')
  if (deleted.length > 0) tellDeletion(deleted)
  const handedOver = asked('hand-over')
  if (handedOver.length > 0) handOver(handedOver)
}
