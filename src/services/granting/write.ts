import type { AccountAccess } from '../../aws/clients.ts'
import type { Iam } from '../../aws/iam.ts'
import { hadNoEffect } from '../../aws/no-effect.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import { policiesFor } from '../../domain/grant/policy-name.ts'
import { inlinePolicyQuota, policySize } from '../../domain/grant/policy-size.ts'
import { describeHolder, holderOf } from '../../domain/principal/principal.ts'
import { pause } from '../../shared/clock.ts'
import { messageOf } from '../../shared/errors.ts'
import { formatMoment } from '../../shared/instant.ts'
import { printable } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { clauseOf, type Result, succeeded } from '../../shared/result.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context } from '../context.ts'
import { explainDenied } from './explain-denied.ts'

/** What to do for a grant, after everything was looked up. */
export type WritePlan =
  /** `first`: superseded policies to delete before the write, to make space in the quota. */
  | { readonly kind: 'write'; readonly first: readonly string[] }
  /** An earlier run wrote exactly this policy. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Checks that the IAM user and the instances exist and that the policy fits. The role of a person was looked up before. Reads
 * only.
 * @throws AwsError when AWS fails for good
 */
export async function planWrite(access: AccountAccess, grant: Grant): Promise<WritePlan> {
  const { principal, policy } = grant
  const held = await readPolicies(access.iam(holderOf(principal)))
  const existing = held.get(policy.name)
  if (existing === policy.document) return { kind: 'unchanged' }
  if (existing !== undefined) return { kind: 'refused', refusals: [tampered(grant)] }
  const refusal = (await refusalOfUser(access, grant)) ?? (await refusalOfInstances(access, grant))
  if (refusal) return { kind: 'refused', refusals: [refusal] }
  return planRoom(grant, held)
}

/** What is known of a policy after the write. */
export type Written =
  | { readonly kind: 'confirmed' }
  /** IAM accepted it and did not return it yet: reads lag behind writes. */
  | { readonly kind: 'unconfirmed'; readonly why: Refusal }
  /** Another document has its name. */
  | { readonly kind: 'overwritten' }
  /** Whether IAM accepted it is not known. */
  | { readonly kind: 'unknown'; readonly message: string }

/**
 * Writes the policy of a grant and reads it back.
 * @throws AwsError or ErrorWithRemedy when AWS refused it: then nothing was written
 */
export async function write(context: Context, iam: Iam, grant: Grant): Promise<Written> {
  const { policy } = grant
  let failure: unknown
  try {
    await iam.putPolicy(policy.name, policy.document)
  } catch (error) {
    if (hadNoEffect(error)) throw await explainDenied(context, iam, grant.account, error)
    context.debug(error)
    failure = error
  }
  const found = await readBack(context, iam, grant)
  if (found.value === 'same') return { kind: 'confirmed' }
  if (found.value === 'another') return { kind: 'overwritten' }
  if (failure !== undefined) return { kind: 'unknown', message: messageOf(failure) }
  return { kind: 'unconfirmed', why: unconfirmed(grant, found) }
}

/** Reads the policy back. IAM may show nothing for a while, but must never show another document. Never throws. */
async function readBack(
  context: Context,
  iam: Iam,
  { policy }: Grant,
): Promise<Result<'same' | 'another' | 'nothing'>> {
  const { clock, signal } = context
  for (let tries = 1; !signal.aborted; tries++) {
    const read = await attemptEvenWhenStopped(context, () => iam.policy(policy.name))
    if (!read.ok) return read
    if (read.value !== undefined) return succeeded(read.value === policy.document ? 'same' : 'another')
    if (tries === READ_BACK_TRIES) break
    await pause(clock, READ_BACK_PAUSE_MS, signal)
  }
  return succeeded('nothing')
}

function unconfirmed({ user, policy }: Grant, found: Result<unknown>): Refusal {
  const why = found.ok ? 'does not show it yet' : `could not be asked for it: ${clauseOf(found.failure)}`
  return {
    message: `IAM has taken the policy ${policy.name} of ${user}, and ${why}`,
    remedy: 'Try the access in a minute; if it does not work, run this job again. It ends as granted in any case',
  }
}

const READ_BACK_TRIES = 5
const READ_BACK_PAUSE_MS = 2_000

async function readPolicies(iam: Iam): Promise<ReadonlyMap<string, string>> {
  const policies = new Map<string, string>()
  for (const name of (await iam.policyNames()) ?? []) {
    const document = await iam.policy(name)
    if (document !== undefined) policies.set(name, document)
  }
  return policies
}

async function refusalOfUser(access: AccountAccess, { user, principal, account }: Grant): Promise<Refusal | undefined> {
  if (principal.kind !== 'iam-user') return undefined
  const found = await access.iam(holderOf(principal)).lookUp()
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

async function refusalOfInstances(
  access: AccountAccess,
  { instances, instancesBy, account }: Grant,
): Promise<Refusal | undefined> {
  const nodes = await access.ssm.managedNodes(instances)
  const pings = new Map(nodes.map(({ id, ping }) => [id, ping]))
  const unknown = instances.filter(id => !pings.has(id))
  if (unknown.length > 0) {
    return {
      message: `${unknown.join(', ')}: not a managed node in ${account.region} of account ${account.name}`,
      remedy: instancesBy === 'aws' ? ASK_FOR_OTHERS : CHECK_ID,
    }
  }
  const offline = instances.filter(id => pings.get(id) !== 'Online')
  if (offline.length === 0) return undefined
  return {
    message: `${offline.map(id => `${id} (${pings.get(id)})`).join(', ')}: the SSM agent is not online`,
    remedy: 'Start the instance or its agent, then run this job again: the end of the grant does not move',
  }
}

const CHECK_ID = 'Check the instance id, and that its SSM agent runs with an instance profile; then run this job again'

const ASK_FOR_OTHERS =
  'Names and tags stand for the same instances in every run. If these were replaced, ask again in a new pull request (change the reason, for instance)'

function tampered({ policy, principal, expiresAt }: Grant): Refusal {
  const who = principal.kind === 'iam-user' ? `User ${principal.name}` : `The role ${principal.role}`
  return {
    message: `${who} has a policy ${policy.name} already, with another document than was approved`,
    remedy: `Find out in CloudTrail who wrote it, revoke it, then run this job again before ${formatMoment(expiresAt)}`,
  }
}

/** People who ask for tags do not see the number. */
const forInstances = ({ instances, instancesBy }: Grant) =>
  instancesBy === 'aws' ? ` for ${instances.length} instances` : ''

function planRoom(grant: Grant, held: ReadonlyMap<string, string>): WritePlan {
  const size = policySize(grant.policy.document)
  const used = (names: readonly string[]) => names.reduce((sum, name) => sum + policySize(held.get(name) ?? ''), 0)
  const all = [...held.keys()]
  const holder = holderOf(grant.principal)
  const quota = inlinePolicyQuota(holder)
  if (used(all) + size <= quota) return { kind: 'write', first: [] }
  const superseded = policiesFor(grant.supersedes, all, grant.mergeSha)
  const kept = all.filter(name => !superseded.includes(name))
  if (used(kept) + size <= quota) return { kind: 'write', first: superseded }
  const list = kept.map(name => `${printable(name)} ${used([name])}`).join(', ')
  return {
    kind: 'refused',
    refusals: [
      {
        message: `The policy needs ${size} characters${forInstances(grant)}, but ${used(kept)} of the ${quota} that all inline policies of ${holder.kind === 'user' ? holder.name : describeHolder(holder)} share are taken: ${list}`,
        remedy:
          'Ask for fewer instances at once, end another grant first, or move standing inline policies into a managed policy',
      },
    ],
  }
}
