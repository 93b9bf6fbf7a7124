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
import { clauseOf, distinct, type Failure, type Result } from '../../shared/result.ts'
import { attempt, failuresIn } from '../attempt.ts'
import type { Context } from '../context.ts'
import type { WasGrantedTo } from '../history/beneficiaries.ts'
import { type Found, joinFound, lookInto, NOTHING_FOUND } from './found.ts'
import { type PolicyScope, readPolicyScopes } from './policy-scope.ts'

/**
 * Everything that a user holds through this action, account by account: all policies that claim to be ours, even malformed
 * ones; policies that were granted to the user and are now under another name (a renamed user); and sessions through our
 * documents, even without a policy. An account that fails does not stop the others. Empty if no account has the user or
 * sessions of that name.
 */
export async function findAccessOfUser(
  context: Context,
  accounts: readonly AwsAccount[],
  user: string,
  wasGrantedTo: WasGrantedTo,
): Promise<Found> {
  const look = (account: AwsAccount) =>
    lookInto(context, () => findInAccount(context, accounts, account, user, wasGrantedTo))
  return joinFound(await pMap(accounts, look))
}

async function findInAccount(
  context: Context,
  accounts: readonly AwsAccount[],
  account: AwsAccount,
  asked: string,
  wasGrantedTo: WasGrantedTo,
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
  const { moved, failures: notMoved } = await findMoved(context, users, user, wasGrantedTo)
  const scopes = await attempt(context, () => readPolicyScopes(iam, own, moved))
  // IAM may be unreachable for hours while Session Manager works: then the sessions end, and the rest is a failure.
  const unread = distinct([...failuresIn([names]), ...notMoved, ...failuresIn([scopes])])
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
  // Regions of the account that the rules no longer list.
  const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])))
  const formerRegions = [...new Set(scope.regions)].filter(region => !known.has(region))
  const isKnown = names.value !== undefined || policies.length > 0
  // The sessions of a deleted user may still be open.
  if (!isKnown && !(await access.ssm.openSessions()).some(session => isWithin(session, ending)))
    return { ...NOTHING_FOUND, unread }
  const endings = [ending, ...formerRegions.map(region => ({ ...ending, account: { ...account, region } }))]
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
  wasGrantedTo: WasGrantedTo,
): Promise<{ readonly moved: readonly ObservedPolicy[]; readonly failures: readonly Failure[] }> {
  if (!users.ok) return { moved: [], failures: [users.failure] }
  const others = heldPolicies(users.value, isOurs).filter(policy => !isSameHolder(policy.holder, userHolder(user)))
  const histories = await attempt(context, () =>
    pMap(others, async policy => {
      const parsed = parsePolicyName(policy.name)
      // A name that does not parse was not written by a grant job; mode `sweep` reports it.
      return { policy, was: parsed ? await wasGrantedTo(user, parsed) : false }
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
