import type { AccountAccess } from '../../aws/clients.ts'
import type { Ssm } from '../../aws/ssm.ts'
import { describeNothingTagged, type PickedNodes, pickByName, pickByTags } from '../../domain/grant/pick-nodes.ts'
import type { PlannedGrant, Resolution } from '../../domain/grant/planned-grant.ts'
import type { Merge } from '../../domain/merge/plan.ts'
import type { Tags } from '../../domain/request/targets.ts'
import { checkResolved } from '../../domain/rules/check-resolved.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import type { AllowedTargets } from '../../domain/rules/targets.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { readTaggedNodes } from '../inventory/tagged-nodes.ts'
import type { Job } from './job.ts'
import { findNearMisses } from './near-misses.ts'
import { readResolved } from './resolved-before.ts'

/** What a grant is for exactly, or why it cannot be given. */
export type Resolved =
  | { readonly kind: 'resolved'; readonly resolution: Resolution }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/**
 * Makes a planned grant exact. What an earlier run of the same grant resolved is taken from the witness: a re-run never resolves
 * to other instances. Reads only, so a dry run resolves, too.
 * @throws AwsError when AWS fails for good
 */
export async function resolveGrant(
  job: Job,
  { ssm }: Pick<AccountAccess, 'ssm'>,
  { rulesBefore: before }: Pick<Merge, 'rulesBefore'>,
  planned: PlannedGrant,
): Promise<Resolved> {
  const { targets, user, request } = planned
  if (targets.kind === 'ids') return { kind: 'resolved', resolution: { instances: targets.ids } }
  const earlier = await readResolved(job, planned)
  if (earlier.kind === 'refused') return { kind: 'refused', refusals: [earlier.refusal] }
  const picked: PickedNodes =
    earlier.kind === 'known'
      ? { kind: 'picked', ids: earlier.instances, offline: [] }
      : await pickNodes(ssm, targets, planned)
  if (picked.kind === 'refused') return { kind: 'refused', refusals: [picked.refusal] }
  const refusals = checkResolved(user, request, picked.ids, { before, now: job.rules })
  if (refusals.length > 0) return { kind: 'refused', refusals }
  job.context.log(`${user}: ${planned.policyName} is for ${picked.ids.join(', ')}`)
  if (picked.offline.length > 0) job.context.log(`${user}: not online, so left out: ${picked.offline.join(', ')}`)
  return { kind: 'resolved', resolution: { instances: picked.ids } }
}

async function pickNodes(
  ssm: Ssm,
  targets: Exclude<AllowedTargets, { kind: 'ids' }>,
  planned: PlannedGrant,
): Promise<PickedNodes> {
  const { account, terms } = planned
  switch (targets.kind) {
    case 'tags':
      // The condition of a live policy is on EC2 instances alone.
      return pickTagged(ssm, targets.tags, account, id => terms.reach === 'resolved' || id.startsWith('i-'))
    case 'names':
      return pickNamed(ssm, targets, account)
  }
}

async function pickTagged(
  ssm: Ssm,
  tags: Tags,
  account: AwsAccount,
  isWanted: (id: string) => boolean,
): Promise<PickedNodes> {
  const all = await readTaggedNodes(ssm, tags)
  const found = new Map([...all].map(([key, nodes]) => [key, nodes.filter(({ id }) => isWanted(id))]))
  const picked = pickByTags(tags, found, account)
  if (picked !== 'none') return picked
  const counts = new Map([...found].map(([key, nodes]) => [key, nodes.length]))
  const near = await findNearMisses(ssm, tags, counts)
  return { kind: 'refused', refusal: describeNothingTagged(tags, near, account) }
}

async function pickNamed(
  ssm: Ssm,
  { ids, names }: Extract<AllowedTargets, { kind: 'names' }>,
  account: AwsAccount,
): Promise<PickedNodes> {
  const all = new Set(ids)
  for (const name of names) {
    const nodes = await ssm.nodesWithTag('Name', name)
    const picked = pickByName(name, nodes, account)
    if (picked === 'none') {
      const near = await findNearMisses(ssm, { Name: name }, new Map())
      return { kind: 'refused', refusal: describeNothingTagged({ Name: name }, near, account) }
    }
    if (picked.kind === 'refused') return picked
    for (const id of picked.ids) all.add(id)
  }
  return { kind: 'picked', ids: [...all].sort(), offline: [] }
}
