import { notificationOfEnd } from '../../domain/notification/of-end.ts'
import type { Revocation, RevokeResult } from '../../domain/revocation/revocation.ts'
import { sawAnything } from '../../domain/revocation/scope.ts'
import type { RevokeSelector } from '../../domain/revocation/selector.ts'
import type { Context } from '../../services/context.ts'
import { unknownGrant } from '../../services/inventory/find-target.ts'
import type { Ledger } from '../../services/ledger/ledger.ts'
import type { Notifier } from '../../services/notify/notifier.ts'
import { runRevocations } from '../../services/revoking/run.ts'
import type { Witness } from '../../services/witness/witness.ts'
import { untilAborted } from '../../shared/abort.ts'
import { distinct, type Failure } from '../../shared/result.ts'
import { describeEnding } from './describe-ending.ts'
import { type FollowUpOptions, followUp } from './follow-up.ts'
import { previewRevocation } from './look-ahead.ts'
import { NOTHING, type Plan, planRevoke, type Sources, type StagedPlan } from './plan.ts'
import { beginStop, type StopSources } from './stop.ts'

export interface RevokeOptions extends Sources, StopSources {
  readonly witness: Pick<Witness, 'add' | 'read'>
  readonly ledger: Ledger
  readonly target: RevokeSelector
  /** Whether to wait until each grant's end, or to end it now. */
  readonly wait: boolean
  readonly dryRun: boolean
  readonly notifier: Notifier
  /** Tells webhooks. */
  readonly tellWebhooks: FollowUpOptions['tellWebhooks']
  readonly openInquiry: FollowUpOptions['openInquiry']
}

/**
 * Ends access, in passes that prove it (docs/design.md §8): what AWS and the checkout tell of, account by account as soon as it
 * has answered; and beside it, as soon as GitHub has answered, what they did not know. People are told when all of it is done.
 */
export async function revoke(context: Context, options: RevokeOptions): Promise<RevokeResult> {
  const { target, wait, dryRun, notifier } = options
  const isFollowUp = target.kind === 'grants' || target.kind === 'grant-ids'
  const isWaiting = wait && isFollowUp
  const plan = await planRevoke(context, options, target, isWaiting)
  if (dryRun) return preview(context, plan)
  const stop = isFollowUp ? undefined : beginStop(context, options, target, plan)
  const later = untilStopped(context, plan.rest)
  const carryOutAll = (plans: readonly Promise<Plan>[]) =>
    allDone(plans.map(async each => carryOut(context, options, await each, plan.followUp, isWaiting)))
  const carriedOut = [...(await carryOutAll([...plan.first, later]))]
  const unwitnessed = (await stop?.witnessed) ?? []
  if (stop)
    carriedOut.push(...(await carryOutAll([stop.lookAgain(carriedOut.flatMap(({ revocations }) => revocations))])))
  const all = carriedOut.flatMap(({ revocations }) => revocations)
  const { told, notes, unknown } = sortBySight(all, (await later).unseen)
  for (const note of notes) context.log(note)
  options.tellWebhooks(told.flatMap(revocation => notificationOfEnd(revocation)))
  const unrecorded = (await stop?.recorded()) ?? []
  const untold = isWaiting ? await notifier.close(told) : await notifier.tell(told)
  return {
    plan: [],
    revocations: all,
    handedOver: carriedOut.flatMap(({ handedOver }) => handedOver),
    notes,
    unread: distinct(carriedOut.flatMap(({ unread }) => unread)),
    failures: distinct([
      ...carriedOut.flatMap(({ failures }) => failures),
      ...unknown,
      ...unwitnessed,
      ...unrecorded,
      ...untold,
    ]),
  }
}

/** What goes wrong in one account leaves the passes of the others to their end. */
async function allDone<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** The runner kills a job seconds after it has told it to stop: then there is no time for an answer of GitHub. */
function untilStopped({ signal }: Context, rest: StagedPlan['rest']): StagedPlan['rest'] {
  const without = { ...NOTHING, unread: [{ message: 'Stopped before GitHub had said what else there is to end' }] }
  return untilAborted(signal, rest, () => without)
}

type Done = Pick<RevokeResult, 'revocations' | 'handedOver' | 'unread' | 'failures'>

async function carryOut(
  context: Context,
  options: FollowUpOptions,
  plan: Plan,
  settings: StagedPlan['followUp'],
  isWaiting: boolean,
): Promise<Done> {
  for (const ending of plan.endings) context.log(`plan: ${describeEnding(ending)}`)
  const { unread } = plan
  if (isWaiting) return { ...(await followUp(context, options, plan, settings)), unread }
  return {
    revocations: await runRevocations(context, plan.endings, settings),
    handedOver: [],
    unread,
    failures: plan.failures,
  }
}

async function preview(context: Context, { first, rest }: StagedPlan): Promise<RevokeResult> {
  const plans = await Promise.all([...first, rest])
  const endings = plans.flatMap(plan => plan.endings)
  for (const ending of endings) context.log(`plan: ${describeEnding(ending)}`)
  const { plan, unread } = await previewRevocation(context, endings)
  return {
    plan,
    revocations: [],
    handedOver: [],
    notes: [],
    unread: distinct([...plans.flatMap(each => each.unread), ...unread]),
    failures: distinct(plans.flatMap(each => each.failures)),
  }
}

/**
 * Sorts out grants of which AWS had nothing, neither before the passes nor in any of them: the id may be made up, so no end is
 * recorded or told. It is a failure only if the ledger does not know the grant either.
 */
function sortBySight(
  revocations: readonly Revocation[],
  unseen: ReadonlyMap<string, 'recorded' | 'unknown'>,
): { readonly told: readonly Revocation[]; readonly notes: readonly string[]; readonly unknown: readonly Failure[] } {
  const idOf = ({ ending }: Revocation) => ending.grant?.id ?? ''
  const seen = new Set(revocations.filter(sawAnything).map(idOf))
  const isUnseen = (revocation: Revocation) => unseen.has(idOf(revocation)) && !sawAnything(revocation)
  const ids = [...new Set(revocations.filter(isUnseen).map(idOf))].filter(id => !seen.has(id))
  return {
    told: revocations.filter(revocation => !isUnseen(revocation)),
    notes: ids.filter(id => unseen.get(id) === 'recorded').map(nothingSeen),
    unknown: ids.filter(id => unseen.get(id) === 'unknown').map(unknownGrant),
  }
}

const nothingSeen = (id: string) =>
  `AWS had nothing of grant ${id}: no policy, and no open session. So no end of it was recorded or told`
