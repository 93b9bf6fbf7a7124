import pMap from 'p-map'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import { compare } from '../../domain/request/change.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { Revocation } from '../../domain/revocation/revocation.ts'
import { attemptEvenWhenStopped, failuresIn } from '../../services/attempt.ts'
import { CONCURRENCY, type Paths } from '../../services/context.ts'
import type { GrantContext } from '../../services/granting/job.ts'
import type { KnownRules } from '../../services/history/known-rules.ts'
import { readChanges } from '../../services/history/request-files.ts'
import { openRulesHistory } from '../../services/history/rules.ts'
import type { Push } from '../../services/merges/push.ts'
import { runRevocations } from '../../services/revoking/run.ts'
import { groupBy } from '../../shared/group-by.ts'
import type { Failure } from '../../shared/result.ts'
import { givenUpTo, planRemoval, readOncePerAccount } from './removal-target.ts'

/** What ends by git alone, while GitHub is asked about the merges of a push. No call rejects. */
export interface EarlyEnds {
  /** The ends of a removed request, when its account is done; none where GitHub has to be asked first. */
  readonly of: (entry: RequestEntry) => Promise<readonly Revocation[]>
  /** The same, and those that a renewal would have replaced, when GitHub cannot be asked. */
  readonly all: () => Promise<{ readonly ended: readonly EndedRemoval[]; readonly failures: readonly Failure[] }>
}

export interface EndedRemoval {
  readonly entry: RequestEntry
  readonly revocation: Revocation
}

export const NO_EARLY_ENDS: EarlyEnds = {
  of: async () => [],
  all: async () => ({ ended: [], failures: [] }),
}

interface Removed {
  readonly entry: RequestEntry
  /** Whether the push asks for other access of the user there: it is given first, so that covered sessions stay open. */
  readonly isReplaced: boolean
}

/**
 * Ends what a push took off the request files, by the checkout and its rules: account by account. Only what was given before
 * the push: whatever else GitHub tells, that nobody may have any more.
 */
export function beginEarlyEnds(
  context: GrantContext,
  push: Push,
  paths: Paths,
  { ruleFile }: Pick<KnownRules, 'ruleFile'>,
): EarlyEnds {
  const removed = attemptEvenWhenStopped(context, () => readRemoved(context, push, paths, ruleFile))
  const inlinePoliciesOf = readOncePerAccount(context)
  const select = (digest: string) => (names: readonly string[]) =>
    givenUpTo(
      context.git,
      push.before,
      names.filter(name => parsePolicyName(name)?.digest === digest),
    )
  const endIn = async (some: readonly Removed[]): Promise<Ended> => {
    const plans = await pMap(
      some,
      async ({ entry }) => ({
        entry,
        ...(await attemptEvenWhenStopped(context, () =>
          planRemoval(context, ruleFile.rules, entry, select(entry.digest), inlinePoliciesOf),
        )),
      }),
      { concurrency: CONCURRENCY },
    )
    const planned = plans.flatMap(({ entry, value }) => (value?.endings ?? []).map(ending => ({ entry, ending })))
    const endings = planned.map(({ ending }) => ending)
    const run = await attemptEvenWhenStopped(context, () => runRevocations(context, endings, ruleFile.rules.followUp))
    const ended = (run.value ?? []).flatMap((revocation, index) => {
      const entry = planned[index]?.entry
      return entry ? [{ entry, revocation }] : []
    })
    return { ended, failures: [...failuresIn([...plans, run]), ...plans.flatMap(({ value }) => value?.failure ?? [])] }
  }
  const endAll = async (isWanted: (removed: Removed) => boolean) =>
    groupBy((await removed).value?.filter(isWanted) ?? [], ({ entry }) => entry.request.account).map(some => ({
      account: some[0].entry.request.account,
      ended: endIn(some),
    }))
  const begun = endAll(({ isReplaced }) => !isReplaced)
  return {
    async of(entry) {
      const own = (await begun).find(({ account }) => account === entry.request.account)
      const { ended } = (await own?.ended) ?? { ended: [] }
      return ended.flatMap(each => (isSame(each.entry, entry) ? [each.revocation] : []))
    },
    async all() {
      const others = await endAll(({ isReplaced }) => isReplaced)
      const done = await Promise.all([...(await begun), ...others].map(({ ended }) => ended))
      const failures = [...failuresIn([await removed]), ...done.flatMap(each => each.failures)]
      return { ended: done.flatMap(each => each.ended), failures }
    },
  }
}

interface Ended {
  readonly ended: readonly EndedRemoval[]
  readonly failures: readonly Failure[]
}

async function readRemoved(
  { git }: GrantContext,
  push: Push,
  paths: Paths,
  ruleFile: KnownRules['ruleFile'],
): Promise<readonly Removed[]> {
  // Fails for what is no push to the end of a branch.
  await git.firstParentCommits(push.before, push.after)
  const { changes } = await readChanges(git, push, paths, openRulesHistory(git, paths.config, ruleFile))
  return changes.flatMap(change => {
    const { after, removed, isKept } = compare(change)
    const added = after.filter(entry => !isKept(entry))
    const isReplaced = ({ request }: RequestEntry) => added.some(other => other.request.account === request.account)
    return removed.map(entry => ({ entry, isReplaced: isReplaced(entry) }))
  })
}
