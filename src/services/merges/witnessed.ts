import { grantId, mergeOf, parsePolicyName } from '../../domain/grant/policy-name.ts'
import { type Merge, planMerge } from '../../domain/merge/plan.ts'
import { isYoung } from '../../domain/merge/young.ts'
import type { ObservedPolicy, Past, Provenance } from '../../domain/reconcile/provenance.ts'
import type { AccountSnapshot } from '../../domain/reconcile/sweep.ts'
import { isSame, type RequestEntry } from '../../domain/request/request.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { grantSeries } from '../../domain/witness/keys.ts'
import { instancesWitnessed } from '../../domain/witness/record.ts'
import { distinct, explain, type Failure, failed, type Result, succeeded } from '../../shared/result.ts'
import { attempt } from '../attempt.ts'
import type { Job } from '../granting/job.ts'
import { additionOf } from '../history/branch.ts'
import type { Trace } from '../history/provenance.ts'
import { readGrantHistory } from '../witness/past.ts'
import { eachInWitness } from '../witness/witness.ts'

type Merged = Extract<Provenance, { kind: 'merged' }>

/** The provenances of policies, those that stand with what the witness says of them. */
export interface WitnessedOrigins {
  readonly origins: ReadonlyMap<ObservedPolicy, Provenance>
  readonly failures: readonly Failure[]
}

/**
 * Asks the witness about every policy whose request stands. One that it does not know was given while the bucket could not be
 * reached, or by a thief of the role: so its merge is judged again, and the grant is then witnessed or reported. What was merged
 * before the account had a witness is only written down: it was judged by the rules of its release. What could not be found out
 * is a failure, and the policy stays.
 */
export async function askWitness(
  job: Job,
  trace: Trace,
  snapshots: readonly AccountSnapshot[],
  origins: ReadonlyMap<ObservedPolicy, Provenance>,
): Promise<WitnessedOrigins> {
  const asked = new Map(origins)
  const failures: Failure[] = []
  const standing = snapshots.flatMap(({ entries, policies }) =>
    policies.flatMap(policy => {
      const origin = origins.get(policy)
      return origin?.kind === 'merged' && origin.since.kind === 'stands' ? [{ policy, origin, entries }] : []
    }),
  )
  await eachInWitness(standing, async ({ policy, origin, entries }) => {
    const account = entries.find(({ name }) => name === origin.entry.request.account)
    const name = parsePolicyName(policy.name)
    if (!account || !name || name.expiresAt <= trace.now) return
    const past = await pastOf(job, trace, { policy, origin, account, id: name.grantId })
    if (past.ok) asked.set(policy, { ...origin, since: { kind: 'stands', past: past.value } })
    else failures.push(past.failure)
  })
  return { origins: asked, failures: distinct(failures) }
}

interface Standing {
  readonly policy: ObservedPolicy
  readonly origin: Merged
  readonly account: AwsAccount
  readonly id: string
}

async function pastOf(job: Job, trace: Trace, given: Standing): Promise<Result<Past>> {
  const { policy, origin, account, id } = given
  const { entry, mergedAt } = origin
  const users = [...new Set([entry.user, ...(policy.holder.kind === 'user' ? [policy.holder.name] : [])])]
  const history = await readGrantHistory(job.witness, { id, users, account, mergedAt }, trace.now)
  if (!history.ok) return history
  const { end, isGiven, records } = history.value
  if (end) return succeeded({ kind: 'ended', end })
  const instances = instancesWitnessed(records, policy.name) ?? 'unrecorded'
  const roleId = records.find(record => record.policy === policy.name)?.principal?.roleId
  if (isGiven) return succeeded({ kind: 'given', instances, ...(roleId !== undefined && { roleId }) })
  const since = await job.witness.since(account)
  if (!since.ok) return since
  return mergedAt < since.value ? writeLate(job, given) : judgeUnwitnessed(job, trace, given)
}

/** Judges the merge of a policy again, by the rules that its reviewers knew, and writes down what it gives. */
async function judgeUnwitnessed(job: Job, trace: Trace, given: Standing): Promise<Result<Past>> {
  const { origin, id, policy } = given
  const { entry, mergedAt, pullRequest } = origin
  const versions = trace.branch.versions(entry.at.file)
  const judged = await attempt(job.context, async () => {
    const merge = trace.branch.landed(mergeOf(id))
    const own = versions.filter(({ age }) => merge !== undefined && age >= merge.age)
    const addition = await additionOf(own, entry)
    return addition ? decisionOn(entry, id, await trace.mergesAt(addition.sha)) : undefined
  })
  const unknown = `Whether #${pullRequest} gave the policy ${policy.name}, which the witness does not know, could not be found out`
  if (!judged.ok) return failed(explain(unknown, judged.failure))
  if (judged.value === undefined) return failed({ message: unknown, remedy: 'Run the sweep again' })
  if (judged.value.length > 0) {
    // GitHub may not know everything of a young merge yet.
    if (isYoung(mergedAt, trace.now)) return failed({ message: unknown, remedy: 'Run the sweep again' })
    return succeeded({
      kind: 'not-given',
      why: `The witness has no record of it, and #${pullRequest} gives nothing: ${judged.value.join('; ')}`,
    })
  }
  return writeLate(job, given)
}

/** Writes down what a release before the witness gave, or a job that could not reach the bucket. */
async function writeLate(job: Job, { origin, account, id, policy }: Standing): Promise<Result<Past>> {
  const { pullRequest } = origin
  const record = { policy: policy.name, user: origin.entry.user, pullRequest, judgedBy: job.observer.run }
  const added = await job.witness.addOnce(account, grantSeries(id), {
    kind: 'granted',
    name: 'granted-late',
    record,
  })
  return added.ok ? succeeded({ kind: 'given', instances: 'unrecorded' }) : added
}

const NEVER_UNWITNESSED = 'access without an approval is written down before it is given'

/** Why a merge does not give a request, empty if it does; `undefined` if it is not among them. */
function decisionOn(entry: RequestEntry, id: string, merges: readonly Merge[]): readonly string[] | undefined {
  for (const merge of merges) {
    const { rulesBefore } = merge
    if (!('rules' in rulesBefore)) return [rulesBefore.message]
    for (const decision of planMerge(merge, rulesBefore)) {
      if (!isSame(decision.entry, entry) || grantId(merge.sha, decision.entry.digest) !== id) continue
      if (decision.kind === 'grant') return decision.planned.approval.kind === 'break-glass' ? [NEVER_UNWITNESSED] : []
      if (decision.kind === 'refuse') return decision.refusals.map(({ message }) => message)
    }
  }
  return undefined
}
