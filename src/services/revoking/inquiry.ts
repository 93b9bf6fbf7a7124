import { type GrantRecord, reachOf } from '../../domain/grant/record.ts'
import { holderOf } from '../../domain/principal/principal.ts'
import type { Request } from '../../domain/request/request.ts'
import type { EarlyEnd } from '../../domain/revocation/early-end.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { whyNotApproved } from '../../domain/revocation/still-approved.ts'
import { accountKey, type Rules } from '../../domain/rules/rules.ts'
import type { Reach } from '../../domain/session/reach.ts'
import type { Git } from '../../git/git.ts'
import type { GitHub } from '../../github/api.ts'
import { untilAborted } from '../../shared/abort.ts'
import { INSTANCE } from '../../shared/identifiers.ts'
import { formatMoment } from '../../shared/instant.ts'
import { lazyAsync, memoizeAsync } from '../../shared/memoize.ts'
import { clauseOf, type Result } from '../../shared/result.ts'
import { attempt } from '../attempt.ts'
import type { Context, Paths } from '../context.ts'
import { fetchUnlessHeld } from '../history/fetch.ts'
import { readKnownRules } from '../history/known-rules.ts'
import { askingGitHub, openProvenance, type ProvenanceSources, traceProvenance } from '../history/provenance.ts'
import { openPastEnds, type PastEnds } from '../ledger/past-ends.ts'
import { readGrantHistory } from '../witness/past.ts'
import type { Witness } from '../witness/witness.ts'
import type { Inquire } from './poll.ts'

export interface InquirySources {
  readonly git: Git
  readonly github: GitHub
  readonly witness: Pick<Witness, 'read'>
  readonly paths: Paths
}

/**
 * Finds out whether a job of ours ended a grant whose policy is gone: by its request on the default branch as it is now, by the
 * witness and by the branch of the ledger. Each can only say that it was ended: all three have to answer, and say nothing of the
 * kind, before another hand counts as the cause. What stands on GitHub and on the ledger is read once for all targets of one poll.
 */
export function openInquiry(context: Context, sources: InquirySources): Inquire {
  // A failure is memoized, too: it takes GitHub a minute to fail.
  const branch = lazyAsync(() => attempt(context, () => readDefaultBranch(context, sources)))
  const tip = memoizeAsync(name => sources.github.tip(name))
  const pastEnds = openPastEnds({ ...context, ...sources, github: { ...sources.github, tip } })
  return target =>
    untilAborted(context.signal, inquire(context, { ...sources, branch, pastEnds }, target), () => STOPPED)
}

const STOPPED: EarlyEnd = { kind: 'unknown', why: 'the job was told to stop' }

interface DefaultBranch {
  readonly trace: ProvenanceSources
  readonly rules: Rules
}

interface Inquiry extends Pick<InquirySources, 'witness'> {
  readonly branch: () => Promise<Result<DefaultBranch>>
  readonly pastEnds: PastEnds
}

async function inquire(context: Context, inquiry: Inquiry, target: RevocationTarget): Promise<EarlyEnd> {
  const { witness, pastEnds } = inquiry
  const { principal, grant, policies, account: place } = target
  const holder = holderOf(principal)
  const [policy, ...others] = policies
  if (!grant || !holder || policy === undefined || others.length > 0) return unknown('it is not a single grant')
  const branch = await inquiry.branch()
  if (!branch.ok) return unknown(clauseOf(branch.failure))
  const { trace, rules } = branch.value
  const origin = await traceProvenance(trace, { holder, name: policy })
  if (origin.kind !== 'merged') return unknown(origin.why)
  const { entry, mergedAt, since } = origin
  if (since.kind === 'removed') return ours(`its request was removed at ${formatMoment(since.at)}`)
  if (since.kind === 'unknown') return unknown(since.why)
  const account = [...rules.accounts.values()].find(
    each => accountKey(each) === accountKey(place) && each.region === place.region,
  )
  if (!account) return unknown(`the rules do not name ${place.id} in ${place.region}`)
  const asked = { id: grant.id, users: [entry.user], account, mergedAt }
  const history = await readGrantHistory(witness, asked, context.clock.now())
  if (!history.ok) return unknown(clauseOf(history.failure))
  const { end, isGiven, records } = history.value
  if (end) return ours(`${end.kind === 'stopped' ? 'an emergency stop counts for it' : 'it was ended'} (${end.key})`)
  if (!isGiven) return unknown('the witness does not know this grant')
  const other = whyNotApproved(target, entry.request, reachIn(records, policy, entry.request), mergedAt)
  if (other !== undefined) return unknown(other)
  const recorded = await attempt(context, () => pastEnds.of(grant.id))
  if (!recorded.ok) return unknown(clauseOf(recorded.failure))
  return recorded.value === undefined ? { kind: 'others' } : ours(`the ledger has its end (${recorded.value})`)
}

/** What a grant was given for: what its request names, or to what that was resolved. */
function reachIn(records: readonly GrantRecord[], policy: string, { instances }: Request): Reach {
  if (instances?.every(INSTANCE.accepts)) return instances
  const record = records.find(each => each.policy === policy)
  return record ? reachOf(record) : []
}

const ours = (why: string): EarlyEnd => ({ kind: 'ours', why })
const unknown = (why: string): EarlyEnd => ({ kind: 'unknown', why })

/** The default branch and its rules, as they are now. */
async function readDefaultBranch(
  context: Context,
  { git, github, paths }: Pick<InquirySources, 'git' | 'github' | 'paths'>,
): Promise<DefaultBranch> {
  const { clock, debug } = context
  const name = await github.defaultBranch()
  const tip = await github.tip(name)
  await fetchUnlessHeld({ git, debug }, name, tip)
  const { ruleFile, outdated } = await readKnownRules(github, git, paths.config, { tip, checkout: tip })
  if (outdated !== undefined) throw new Error(outdated)
  const own = await openProvenance({ git, debug }, { checkout: tip, paths }, ruleFile, askingGitHub(github, name))
  return { trace: { ...own, now: clock.now() }, rules: ruleFile.rules }
}
