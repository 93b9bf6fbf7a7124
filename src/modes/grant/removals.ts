import type { AccountAccess } from '../../aws/clients.ts'
import { isOurs, parsePolicyName, policiesFor } from '../../domain/grant/policy-name.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { type AwsAccount, accountKey } from '../../domain/rules/rules.ts'
import { attempt, attemptEvenWhenStopped } from '../../services/attempt.ts'
import type { Context } from '../../services/context.ts'
import type { Executor, PlannedEnd } from '../../services/granting/executor.ts'
import { aboutOf, type Job, type Removal, type Step } from '../../services/granting/job.ts'
import { standsOnTip } from '../../services/granting/tip.ts'
import { readPolicyScopes } from '../../services/inventory/policy-scope.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { describeFailure, type Failure, type Result } from '../../shared/result.ts'

/**
 * Ends what merges removed from the request files, all in the same passes. An entry whose policy is gone is included: an
 * earlier run may have deleted it and died before the sessions had ended.
 */
export async function endRemoved(
  job: Job,
  executor: Pick<Executor, 'end'>,
  steps: readonly Step<Removal>[],
): Promise<readonly Outcome[]> {
  const { context } = job
  const outcomes: Outcome[] = []
  const inlinePoliciesOf = readOncePerAccount(context)
  const planned: PlannedEnd[] = []
  for (const step of steps) {
    const about = aboutOf(step)
    const plan = await attemptEvenWhenStopped(context, () => planEndings(job, step, inlinePoliciesOf))
    const failure = plan.ok ? plan.value.failure : plan.failure
    if (failure) outcomes.push({ ...about, kind: 'failed', message: describeFailure(failure) })
    planned.push(...(plan.value?.endings ?? []).map(ending => ({ ending, about })))
  }
  return [...outcomes, ...(await executor.end(planned))]
}

/** Reads the inline policies of all users of an account, once. */
type ReadInlinePolicies = (account: AwsAccount, access: AccountAccess) => Promise<Result<InlinePolicies>>

function readOncePerAccount(context: Context): ReadInlinePolicies {
  const asked = new Map<string, Promise<Result<InlinePolicies>>>()
  return (account, access) => {
    const key = accountKey(account)
    const answer = asked.get(key) ?? attempt(context, () => access.directory.inlinePolicies())
    asked.set(key, answer)
    return answer
  }
}

/**
 * What to end: what the entry says, and what AWS's copies of its policies say. They are found by the digest in their names, under
 * any user of the account (IAM moves the policies of a user along when it is renamed). Two requests can be made to share a
 * digest, so whatever such a policy allows ends: in its region too, if the rules have moved the account since. When the same
 * request stands on the branch again, what this merge took away ends all the same, because nobody may have approved that; what
 * a later merge gave stays, and keeps the sessions that it covers. `failure`: the account could not be looked through.
 */
async function planEndings(
  job: Job,
  { merge, decision }: Step<Removal>,
  inlinePoliciesOf: ReadInlinePolicies,
): Promise<{ readonly endings: readonly RevocationTarget[]; readonly failure?: Failure }> {
  const { context, rules } = job
  const { entry } = decision
  const { user, request, digest } = entry
  const account = rules.accounts.get(request.account)
  if (!account) {
    throw new ErrorWithRemedy(
      `The rules know no account ${request.account}`,
      'Restore it in the rule file until its grants have ended',
    )
  }
  const standsAgain = await standsOnTip(job, entry)
  const role = account.roles.revoke
  const access = await context.aws.connect('revoke', { account, role }, [user])
  const iam = access.iam(user)
  const wanted = async (names: readonly string[]) => {
    const held = policiesFor([digest], names, merge.sha)
    return standsAgain ? givenBefore(job, merge.sha, held) : held
  }
  const own = await wanted((await iam.policyNames(user)) ?? [])
  const users = await inlinePoliciesOf(account, access)
  const others = heldPolicies(users.value ?? new Map(), name => isOurs(name) && !own.includes(name))
  const taken = await wanted(others.map(({ name }) => name))
  const moved = others.filter(({ name }) => taken.includes(name))
  const { regions, instances, documents, expiresAt } = await readPolicyScopes(iam, user, own, moved)
  const endings = [...new Set([account.region, ...regions])].map(region => ({
    account: { ...account, region },
    role,
    user,
    policies: [...new Set([...own, ...taken])],
    instances: [...new Set([...request.instances, ...instances])],
    documents: [...new Set([...account.documents.map(({ name }) => name), ...documents])],
    ...(expiresAt && { expiresAt }),
  }))
  return { endings, ...(users.failure && { failure: users.failure }) }
}

/** How many commits before a merge are looked through for the ones that gave its policies. */
const MOST_COMMITS = 10_000

async function givenBefore({ context }: Job, sha: string, policies: readonly string[]): Promise<readonly string[]> {
  if (policies.length === 0) return []
  const earlier = new Set((await context.git.history(sha, '', MOST_COMMITS)).map(commit => commit.slice(0, 12)))
  return policies.filter(name => earlier.has(parsePolicyName(name)?.mergeSha ?? ''))
}
