import type { AccountAccess } from '../../aws/clients.ts'
import type { Iam } from '../../aws/iam.ts'
import { policiesFor } from '../../domain/grant.ts'
import { formatInstant } from '../../domain/instant.ts'
import type { Grant } from '../../domain/merge-plan.ts'
import { INLINE_POLICY_QUOTA, policySize } from '../../domain/policy-document.ts'
import { printable } from '../../domain/printable.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Context } from '../context.ts'

/** What carrying out a grant takes, after all that could be looked up. */
export type WritePlan =
  /** `first`: superseded policies that must go before there is room. */
  | { readonly kind: 'write'; readonly first: readonly string[] }
  /** An earlier run wrote it, in exactly these words. */
  | { readonly kind: 'there already' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Looks whether user, instances and room are there. Reads only.
 * @throws AwsError when AWS fails for good
 */
export async function planWrite(access: AccountAccess, grant: Grant): Promise<WritePlan> {
  const { user, policy } = grant
  const held = await readPolicies(access.iam(user), user)
  const existing = held.get(policy.name)
  if (existing === policy.document) return { kind: 'there already' }
  if (existing !== undefined) return { kind: 'refused', refusals: [tampered(grant)] }
  const refusal = (await refusalOfUser(access, grant)) ?? (await refusalOfInstances(access, grant))
  if (refusal) return { kind: 'refused', refusals: [refusal] }
  return planRoom(grant, held)
}

/** Writes the policy of a grant and reads it back. */
export async function write({ clock }: Context, iam: Iam, { user, policy }: Grant): Promise<void> {
  await iam.putPolicy(user, policy.name, policy.document)
  for (let tries = 1; ; tries++) {
    const readBack = await iam.policy(user, policy.name)
    if (readBack === policy.document) return
    // IAM may not show its newest write at once; other words than ours it must never show.
    if (readBack !== undefined || tries === READ_BACK_TRIES) {
      const instead = readBack === undefined ? 'nothing' : 'another document'
      throw new Error(
        `The policy ${policy.name} of ${user} was written, but IAM reads back ${instead}. Run the job again, and look in CloudTrail for who else writes it.`,
      )
    }
    await clock.sleep(READ_BACK_PAUSE_MS)
  }
}

const READ_BACK_TRIES = 5
const READ_BACK_PAUSE_MS = 2_000

async function readPolicies(iam: Iam, user: string): Promise<ReadonlyMap<string, string>> {
  const policies = new Map<string, string>()
  for (const name of (await iam.policyNames(user)) ?? []) {
    const document = await iam.policy(user, name)
    if (document !== undefined) policies.set(name, document)
  }
  return policies
}

async function refusalOfUser(access: AccountAccess, { user, account }: Grant): Promise<Refusal | undefined> {
  const found = await access.iam(user).user(user)
  if (!found) {
    return {
      message: `There is no IAM user ${user} in account ${account.name} (${account.id})`,
      remedy: 'Name the file after an IAM user that exists, or have the user created',
    }
  }
  if (found.name !== user) {
    return {
      message: `The IAM user is spelt ${found.name}, not ${user}`,
      remedy: `Rename the request file to ${found.name}.yaml`,
    }
  }
  return undefined
}

async function refusalOfInstances(access: AccountAccess, { request, account }: Grant): Promise<Refusal | undefined> {
  const nodes = await access.ssm.managedNodes(request.instances)
  const pings = new Map(nodes.map(({ id, ping }) => [id, ping]))
  const unknown = request.instances.filter(id => !pings.has(id))
  if (unknown.length > 0) {
    return {
      message: `${unknown.join(', ')}: not a managed node in ${account.region} of account ${account.name}`,
      remedy: 'Check the instance id, and that its SSM agent runs with an instance profile; then run this job again',
    }
  }
  const offline = request.instances.filter(id => pings.get(id) !== 'Online')
  if (offline.length === 0) return undefined
  return {
    message: `${offline.map(id => `${id} (${pings.get(id)})`).join(', ')}: the SSM agent is not online`,
    remedy: 'Start the instance or its agent, then run this job again: the end of the grant does not move',
  }
}

function tampered({ policy, user, expiresAt }: Grant): Refusal {
  return {
    message: `User ${user} has a policy ${policy.name} already, with another document than was approved`,
    remedy: `Find out in CloudTrail who wrote it, revoke it, then run this job again before ${formatInstant(expiresAt)}`,
  }
}

function planRoom(grant: Grant, held: ReadonlyMap<string, string>): WritePlan {
  const size = policySize(grant.policy.document)
  const used = (names: readonly string[]) => names.reduce((sum, name) => sum + policySize(held.get(name) ?? ''), 0)
  const all = [...held.keys()]
  if (used(all) + size <= INLINE_POLICY_QUOTA) return { kind: 'write', first: [] }
  const superseded = policiesFor(grant.supersedes, all, grant.mergeSha)
  const kept = all.filter(name => !superseded.includes(name))
  if (used(kept) + size <= INLINE_POLICY_QUOTA) return { kind: 'write', first: superseded }
  const list = kept.map(name => `${printable(name)} ${used([name])}`).join(', ')
  return {
    kind: 'refused',
    refusals: [
      {
        message: `The policy needs ${size} characters, but ${used(kept)} of the ${INLINE_POLICY_QUOTA} that all inline policies of ${grant.user} share are taken: ${list}`,
        remedy:
          'Ask for fewer instances at once, end another grant first, or move standing inline policies into a managed policy',
      },
    ],
  }
}
