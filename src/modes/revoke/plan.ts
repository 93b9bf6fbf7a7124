import { DEFAULT_FOLLOW_UP } from '../../config/rules-file.ts'
import type { GrantRecord } from '../../domain/grant/record.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { notYetIn, reachingFurther } from '../../domain/revocation/scope.ts'
import type { RevokeSelector } from '../../domain/revocation/selector.ts'
import { endingOf, namedBy } from '../../domain/revocation/target.ts'
import type { AwsAccount, Rules } from '../../domain/rules/rules.ts'
import { attempt } from '../../services/attempt.ts'
import type { Context } from '../../services/context.ts'
import type { Beneficiaries } from '../../services/history/beneficiaries.ts'
import type { KnownRules } from '../../services/history/known-rules.ts'
import { type Compared, compareHints, type HintSources, unknownAmong } from '../../services/inventory/compare-hints.ts'
import { findByAccount, findTarget, unknownIn } from '../../services/inventory/find-target.ts'
import { type Found, joinFound, NOTHING_FOUND } from '../../services/inventory/found.ts'
import { formatDuration } from '../../shared/instant.ts'
import { describeFailure, explain, type Failure, failed, type Result, succeeded } from '../../shared/result.ts'

/** Where a revocation reads what it needs besides AWS. */
export interface Sources extends HintSources {
  /** Reads the rules of the checkout, and asks nobody; `undefined` where there are none. */
  readonly readCheckout: () => Promise<KnownRules | undefined>
  /** Asks GitHub for the rules of the default branch. */
  readonly readRules: () => Promise<KnownRules>
  readonly beneficiaries: Beneficiaries
  /** Whether anyone with write access may have written the records: then only their ids are believed. */
  readonly isDispatched: boolean
}

/** What is to end, and what could not be found out. */
export interface Plan {
  readonly endings: readonly RevocationTarget[]
  /** Accounts that could not be looked into. */
  readonly unread: readonly Failure[]
  readonly failures: readonly Failure[]
}

/** In two stages, because no end may wait for GitHub: what only GitHub knows is looked up beside the work, and ended after it. */
export interface StagedPlan {
  readonly followUp: Rules['followUp']
  /** By the rules of the checkout and by AWS: one plan an account, as soon as it has answered. None rejects. */
  readonly first: readonly Promise<Plan>[]
  /** What only GitHub knows. Never rejects. */
  readonly rest: Promise<Rest>
  /** The accounts of the rules that are known at once. */
  readonly accounts: readonly AwsAccount[]
  /** Those that only the rules of now have. Never rejects. */
  readonly further: Promise<readonly AwsAccount[]>
}

type Rest = Plan & Pick<Compared, 'unseen'>

export const NOTHING: Rest = { endings: [], unread: [], failures: [], unseen: new Map() }

/** @param isWaiting whether the end of each record is waited for */
export async function planRevoke(
  context: Context,
  sources: Sources,
  target: RevokeSelector,
  isWaiting: boolean,
): Promise<StagedPlan> {
  const { readCheckout, readRules, isDispatched } = sources
  const checkout = (await attempt(context, readCheckout)).value
  const isOwn = target.kind === 'grants' && !isDispatched
  // Records of a job of the same run hold everything that an end needs.
  const asked = isOwn && checkout ? Promise.resolve(succeeded(checkout)) : attempt(context, readRules)
  // Without rules no account is known, but that of a record.
  const mayWait = target.kind !== 'grants' || (isWaiting && !isDue(context, target.grants))
  const known = checkout ?? (mayWait ? (await asked).value : undefined)
  const followUp = known?.ruleFile.rules.followUp ?? followUpOf(asked)
  if (isOwn) {
    const first = { ...NOTHING, endings: target.grants.map(endingOf) }
    return {
      followUp,
      accounts: accountsOf(known),
      further: Promise.resolve([]),
      first: [Promise.resolve(first)],
      rest: asked.then(rules => ({ ...NOTHING, failures: failuresOf(rules) })),
    }
  }
  const accounts = accountsOf(known)
  const first = findByAccount(context, target, accounts, sources.beneficiaries)
  const rest = attempt(context, async () =>
    planRest(context, sources, target, { checkout, known, asked, first: joinFound(await Promise.all(first)) }),
  )
  return {
    followUp,
    accounts,
    further: asked.then(({ value }) => (value ? reachingFurther(value.ruleFile.rules, known?.ruleFile.rules) : [])),
    first: first.map(async found => {
      const { endings, unread } = await found
      return { endings: endings.map(each => namedBy(known?.ruleFile.rules, each)), unread, failures: [] }
    }),
    rest: rest.then(planned => (planned.ok ? planned.value : { ...NOTHING, unread: [planned.failure] })),
  }
}

const accountsOf = (known: KnownRules | undefined) => [...(known?.ruleFile.rules.accounts.values() ?? [])]

const outdatedIn = (known: KnownRules | undefined): readonly Failure[] =>
  known?.outdated === undefined ? [] : [{ message: known.outdated }]

/** A mistake in the rules must not keep access open: with records, nothing is taken from them but the number of passes. */
function failuresOf(asked: Result<KnownRules>): readonly Failure[] {
  if (asked.ok) return outdatedIn(asked.value)
  const { passes, intervalMs } = DEFAULT_FOLLOW_UP
  const what = `Ended with the default of ${passes} passes, ${formatDuration(intervalMs)} apart`
  return [{ message: `${describeFailure(asked.failure)} ${what}`, cause: asked.failure.cause }]
}

/** GitHub may take so long to fail. */
const GITHUB_TIMEOUT_MS = 5 * 60_000

/** Whether one of these ends may come before GitHub has answered. */
const isDue = ({ clock }: Context, grants: readonly GrantRecord[]) =>
  grants.some(({ expiresAt }) => Date.parse(expiresAt) <= clock.now().getTime() + GITHUB_TIMEOUT_MS)

/** How many passes, as soon as the rules are there to say so; until then, and without them, the default. */
function followUpOf(asked: Promise<Result<KnownRules>>): Rules['followUp'] {
  let known = DEFAULT_FOLLOW_UP
  void asked.then(({ value }) => {
    if (value) known = value.ruleFile.rules.followUp
  })
  return {
    ...DEFAULT_FOLLOW_UP,
    get passes() {
      return known.passes
    },
    get intervalMs() {
      return known.intervalMs
    },
  }
}

interface Known {
  readonly checkout: KnownRules | undefined
  /** Those that `first` went by. */
  readonly known: KnownRules | undefined
  readonly asked: Promise<Result<KnownRules>>
  readonly first: Found
}

/** What the rules of now reach and those of the checkout did not, and what the ledger has under an id. */
async function planRest(context: Context, sources: Sources, target: RevokeSelector, given: Known): Promise<Rest> {
  const { first, known, asked } = given
  const [further, { value: tip }] = await Promise.all([planFurther(context, sources, target, given), asked])
  const held = new Map([...further.held, ...first.held])
  const compared = await compareHints(context, sources, target, accountsOf(tip ?? known), held)
  const more = [...further.endings, ...compared.endings]
  const rules = (tip ?? known)?.ruleFile.rules
  const endings = notYetIn(
    first.endings,
    more.map(each => namedBy(rules, each)),
  )
  const unread = [...further.unread, ...compared.unread]
  const failures = [...further.failures, ...compared.failures]
  const unknownIds = unknownAmong(target, compared, [...first.unread, ...unread])
  const isNothing = [unknownIds, first.endings, endings, first.unread, unread, failures].every(
    ({ length }) => length === 0,
  )
  return {
    endings,
    unseen: compared.unseen,
    unread,
    failures: isNothing ? unknownIn(target, accountsOf(tip ?? known)) : [...failures, ...unknownIds],
  }
}

async function planFurther(
  context: Context,
  { beneficiaries }: Sources,
  target: RevokeSelector,
  given: Known,
): Promise<Found & Pick<Plan, 'failures'>> {
  const { checkout, known, asked, first } = given
  const rules = await asked
  if (!rules.ok) return { ...NOTHING_FOUND, ...unknownWithout(rules.failure, target, checkout) }
  const tip = rules.value
  const entries = reachingFurther(tip.ruleFile.rules, known?.ruleFile.rules)
  const found = entries.length === 0 ? NOTHING_FOUND : await findTarget(context, target, entries, beneficiaries, first)
  return { ...found, failures: outdatedIn(tip) }
}

const UNASKED = 'GitHub could not be asked for the rules of now, so access was ended by those of the checkout'

/** What is not known without the rules of now. By ids, access is looked for where it was given; a user may have some anywhere. */
function unknownWithout(
  why: Failure,
  target: RevokeSelector,
  checkout: KnownRules | undefined,
): Pick<Plan, 'unread' | 'failures'> {
  const isUserOrAll = target.kind === 'user' || target.kind === 'everything'
  if (checkout) {
    const outdated = outdatedIn(checkout)
    return isUserOrAll
      ? { unread: [explain(`${UNASKED}, and accounts that are newer were not looked into`, why)], failures: outdated }
      : { unread: [], failures: [...outdated, explain(UNASKED, why)] }
  }
  // No account is known but those of records.
  return target.kind === 'grants' ? { unread: [], failures: failuresOf(failed(why)) } : { unread: [why], failures: [] }
}
