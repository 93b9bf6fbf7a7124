import pMap from 'p-map'
import { isOurs, parsePolicyName } from '../../domain/grant/policy-name.ts'
import {
  describeHolder,
  isSameHolder,
  type PolicyHolder,
  principalOf,
  userHolder,
} from '../../domain/principal/principal.ts'
import { heldPolicies, type InlinePolicies, NO_INLINE_POLICIES } from '../../domain/reconcile/inline-policies.ts'
import type { ObservedPolicy } from '../../domain/reconcile/provenance.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { isWithin } from '../../domain/session/session.ts'
import { lazyAsync } from '../../shared/memoize.ts'
import { clauseOf, distinct, type Failure, type Result } from '../../shared/result.ts'
import { attempt, failuresIn } from '../attempt.ts'
import type { Context } from '../context.ts'
import type { Beneficiaries } from '../history/beneficiaries.ts'
import { type Found, joinFound, lookInto, NOTHING_FOUND } from './found.ts'
import { type PolicyScope, readPolicyScopes, scopeOfPolicies } from './policy-scope.ts'
import { targetsInRoles } from './role-access.ts'

/**
 * Everything that a name holds through this action, account by account: as an IAM user, all policies that claim to be ours, even
 * malformed ones; policies that were granted to the user and are now under another name (a renamed user); and sessions through
 * our documents, even without a policy; as a person, the same of their roles. An account that fails does not stop the others.
 * Empty if no account has the user, a role of the person, or sessions of either.
 */
export async function findAccessOfUser(
  context: Context,
  accounts: readonly AwsAccount[],
  user: string,
  beneficiaries: Beneficiaries,
): Promise<Found> {
  const look = (account: AwsAccount) =>
    lookInto(context, () => findInAccount(context, accounts, account, user, beneficiaries))
  return joinFound(await pMap(accounts, look))
}

async function findInAccount(
  context: Context,
  accounts: readonly AwsAccount[],
  account: AwsAccount,
  asked: string,
  beneficiaries: Beneficiaries,
): Promise<Found> {
  const role = account.roles.revoke
  const access = await context.aws.connect('revoke', { account, role }, [userHolder(asked)])
  const users = await attempt(context, () => access.directory.inlinePolicies())
  const user = spellingOf(asked, users.value)
  if (user !== asked) context.log(`${asked} in ${account.name}: IAM spells this user ${user}`)
  const holder = userHolder(user)
  const iam = access.iam(holder)
  const names = await attempt(context, () => iam.policyNames())
  const own = (names.value ?? []).filter(isOurs)
  const { moved: found, failures: notMoved } = await findMoved(context, users, user, beneficiaries)
  const moved = found.filter(policy => policy.holder.kind === 'user')
  const roles = await attempt(context, () => beneficiaries.rolesOf(user))
  const inRoles = targetsInRoles(account, user, roles.value ?? { former: [] }, users, found)
  const scopes = await attempt(context, () => readPolicyScopes(iam, own, moved))
  // IAM may be unreachable for hours while Session Manager works: then the sessions end, and the rest is a failure.
  const unread = distinct([...failuresIn([names]), ...notMoved, ...failuresIn([scopes, roles])])
  const scope: PolicyScope = scopes.value ?? { regions: [], instances: [], documents: [] }
  const policies = [...new Set([...own, ...moved.map(({ name }) => name)])]
  const documents = [...new Set([...account.documents.map(({ name }) => name), ...scope.documents])]
  const { expiresAt } = scope
  const ending: RevocationTarget = {
    account,
    role,
    user,
    principal: principalOf(holder),
    policies,
    instances: 'any',
    documents,
    ...(expiresAt && { expiresAt }),
    ...((names.failure ?? scopes.failure) !== undefined && { arePoliciesUnread: true }),
  }
  const isKnown = names.value !== undefined || policies.length > 0
  const sessions = lazyAsync(() => access.ssm.openSessions())
  // The sessions of a deleted user, and of a role without policies, may still be open.
  const isOpen = async (target: RevocationTarget) => (await sessions()).some(session => isWithin(session, target))
  const targets: RevocationTarget[] = isKnown || (await isOpen(ending)) ? [ending] : []
  // As an IAM user with nothing left: a deletion of moments ago may still be on its way.
  const isThere = ({ principal }: RevocationTarget) =>
    principal.kind === 'role' && users.value?.roles.has(principal.role) === true
  for (const target of inRoles)
    if (target.policies.length > 0 || isThere(target) || target.arePoliciesUnread || (await isOpen(target)))
      targets.push(target)
  // Regions of the account that the rules no longer list.
  const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])))
  const listed = [...scope.regions, ...scopeOfPolicies(found.map(({ document }) => document)).regions]
  const formerRegions = [...new Set(listed)].filter(region => !known.has(region))
  const regions = [account.region, ...formerRegions]
  const endings = regions.flatMap(region => targets.map(target => ({ ...target, account: { ...account, region } })))
  return { ...NOTHING_FOUND, endings, unread }
}

/** The name as IAM spells it. IAM ignores case, but sessions carry IAM's spelling. */
function spellingOf(user: string, { users }: InlinePolicies = NO_INLINE_POLICIES): string {
  if (users.has(user)) return user
  return [...users.keys()].find(name => name.toLowerCase() === user.toLowerCase()) ?? user
}

/**
 * Policies that were granted to a user and are held under another name: IAM moves the policies of a renamed user. What cannot
 * be found out is a failure and does not prevent any end.
 */
async function findMoved(
  context: Context,
  users: Result<InlinePolicies>,
  user: string,
  beneficiaries: Beneficiaries,
): Promise<{ readonly moved: readonly ObservedPolicy[]; readonly failures: readonly Failure[] }> {
  if (!users.ok) return { moved: [], failures: [users.failure] }
  const others = heldPolicies(users.value, isOurs).filter(policy => !isSameHolder(policy.holder, userHolder(user)))
  const histories = await attempt(context, () =>
    pMap(others, async policy => {
      const parsed = parsePolicyName(policy.name)
      // A name that does not parse was not written by a grant job; mode `sweep` reports it.
      return { policy, was: parsed ? await beneficiaries.wasGrantedTo(user, parsed) : false }
    }),
  )
  if (!histories.ok) return { moved: [], failures: [notKnown(user, others, clauseOf(histories.failure))] }
  const unknown = histories.value.flatMap(({ policy, was }) => (was === undefined ? [policy] : []))
  return {
    moved: histories.value.flatMap(({ policy, was }) => (was ? [policy] : [])),
    failures: unknown.length > 0 ? [notKnown(user, unknown, 'The checkout does not have their merges')] : [],
  }
}

const nameOf = (holder: PolicyHolder) => (holder.kind === 'user' ? holder.name : describeHolder(holder))

function notKnown(user: string, policies: readonly ObservedPolicy[], why: string): Failure {
  const held = policies.map(({ holder, name }) => `${name} of ${nameOf(holder)}`).join(', ')
  return {
    message: `Whether ${user} was renamed, and these were granted to ${user} before, is not known: ${held}. ${why}. Give actions/checkout "fetch-depth: 2147483647" and run this again; to end one of them now, give its grant id`,
  }
}
