import { namedAccount } from '../../domain/approval/pull-request.ts'
import { approvalsOfHead } from '../../domain/approval/reviews-of-head.ts'
import type { Observer } from '../../domain/ledger/observer.ts'
import { describeRulesChange } from '../../domain/rules/describe-change.ts'
import type { AwsAccount, Rules } from '../../domain/rules/rules.ts'
import { formatInstant } from '../../shared/instant.ts'
import { distinct, explain, type Failure } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Paths } from '../context.ts'
import type { GrantContext } from '../granting/job.ts'
import { openRulesHistory, type RulesHistory } from '../history/rules.ts'
import { eventOf, type LedgerEvent, recordEvents } from '../ledger/events.ts'
import { openLedger } from '../ledger/ledger.ts'
import { observedBy } from '../ledger/ledger-record.ts'
import { openWitness } from '../witness/witness.ts'
import type { Push } from './push.ts'
import { differs, type MergedRange, readMergedRanges } from './ranges.ts'

interface RulesChangeOptions {
  readonly push: Push
  readonly paths: Paths
  readonly observer: Observer
}

/**
 * Records each merge of a push that changed the rules: who asked, approved and merged it, and who gains and loses. Git alone tells of
 * most pushes that there is none. What GitHub cannot say now is not recorded: a later run of the job does it. Never throws.
 */
export async function recordRulesChanges(
  context: GrantContext,
  options: RulesChangeOptions,
): Promise<readonly Failure[]> {
  const { push, paths, observer } = options
  const { git, github } = context
  const recorded = await attemptEvenWhenStopped(context, async () => {
    if (!(await changesRules(context, push, paths.config))) return []
    const history = openRulesHistory(git, paths.config)
    const accounts = accountsOf((await rulesAt(history, push.after)) ?? (await rulesAt(history, push.before)))
    const events: LedgerEvent[] = []
    const failures: Failure[] = []
    for (const range of await readMergedRanges(git, github, push, paths)) {
      if (!(await differs(git, range.before, range.after, paths.config))) continue
      const event = await attemptEvenWhenStopped(context, () =>
        eventOfRange(context, options, history, range, accounts),
      )
      if (event.ok) events.push(event.value)
      else failures.push(explain(unrecorded(range.after), event.failure))
    }
    const places = {
      witness: openWitness(context, { role: 'grant', observer, dryRun: false }),
      ledger: openLedger(context, github),
    }
    return [...failures, ...(await recordEvents(places, events, 'The change of the rules'))]
  })
  return recorded.ok ? distinct(recorded.value) : [explain(unrecorded(push.after), recorded.failure)]
}

const unrecorded = (sha: string) =>
  `The change of the rules by commit ${sha.slice(0, 12)} is not on the ledger. Run this job again`

/** Whether any commit of the push changed the rule file. */
async function changesRules({ git }: GrantContext, push: Push, config: string): Promise<boolean> {
  const commits = await git.firstParentCommits(push.before, push.after)
  const steps = commits.map(({ sha }, index) => ({ sha, before: commits[index - 1]?.sha ?? push.before }))
  return [...(await git.changesOf(steps, config)).values()].flat().length > 0
}

/** @throws Error when GitHub does not say where the commits come from, or who reviewed them */
async function eventOfRange(
  { git, github, clock }: GrantContext,
  { push, paths, observer }: RulesChangeOptions,
  history: RulesHistory,
  { before, after, pullRequest }: MergedRange,
  accounts: readonly AwsAccount[],
): Promise<LedgerEvent> {
  if (pullRequest instanceof Error) throw pullRequest
  const [was, is] = await Promise.all([before, after].map(sha => git.findFile(sha, paths.config)))
  const mergedAt = pullRequest?.mergedAt ?? (await git.firstParentLine(push.after)).find(({ sha }) => sha === after)?.at
  const approvedBy = pullRequest ? approvalsOfHead(await github.reviews(pullRequest.number), pullRequest) : []
  const changes = describeRulesChange(await rulesAt(history, before), await rulesAt(history, after))
  const at = clock.now()
  return eventOf(
    { series: 'rules', name: after.slice(0, 12), month: formatInstant(mergedAt ?? at).slice(0, 7), accounts },
    {
      ...observedBy({ ...observer, at }),
      kind: 'rules-changed',
      mergeSha: after,
      mergedAt: mergedAt && formatInstant(mergedAt),
      ...(pullRequest ? peopleOf(pullRequest) : { directPush: true }),
      approvedBy: approvedBy.map(({ at, ...person }) => ({ ...person, at: formatInstant(at) })),
      before: was?.sha,
      after: is?.sha,
      changes: changes.slice(0, MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS)),
    },
  )
}

/** What a report reads of one list, and of one line. */
const MOST_LINES = 1_000
const MOST_CHARACTERS = 4_000

const rulesAt = async (history: RulesHistory, sha: string): Promise<Rules | undefined> => {
  const rules = await history.at(sha)
  return 'rules' in rules ? rules : undefined
}

const accountsOf = (rules: Rules | undefined) => [...(rules?.accounts.values() ?? [])]

function peopleOf({
  number,
  url,
  author,
  authorId,
  createdAt,
  mergedBy,
  mergedById,
}: Exclude<MergedRange['pullRequest'], Error | undefined>) {
  return {
    pullRequest: { number, url },
    requestedBy: namedAccount(author, authorId),
    requestedAt: createdAt && formatInstant(createdAt),
    mergedBy: namedAccount(mergedBy, mergedById),
  }
}
