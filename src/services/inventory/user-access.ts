import pMap from 'p-map'
import { isOurs, parsePolicyName } from '../../domain/grant/policy-name.ts'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import type { ObservedPolicy } from '../../domain/reconcile/observed-policy.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { isWithin } from '../../domain/session/session.ts'
import { messageOf } from '../../shared/errors.ts'
import { type Attempt, attempt } from '../attempt.ts'
import type { Context } from '../context.ts'
import type { WasGrantedTo } from '../history/beneficiaries.ts'
import { type PolicyScope, readPolicyScopes } from './policy-scope.ts'

interface Found {
  readonly endings: readonly RevocationTarget[]
  readonly failures: readonly string[]
}

/**
 * Everything that a user holds through us, account by account: every policy that claims to be ours, readable or not, what was
 * granted to the user and others hold now (a user who was renamed), and any session through our documents, even if its policy
 * is gone. An account that fails does not stop the others. Nothing is found of
 * a user whom no account knows, and who has no session.
 */
export async function findAccessOfUser(
  context: Context,
  accounts: readonly AwsAccount[],
  user: string,
  wasGrantedTo: WasGrantedTo,
): Promise<Found> {
  const endings: RevocationTarget[] = []
  const failures: string[] = []
  await pMap(accounts, async account => {
    try {
      const found = await findInAccount(context, accounts, account, user, wasGrantedTo)
      endings.push(...found.endings)
      failures.push(...found.failures)
    } catch (error) {
      context.debug(error)
      failures.push(messageOf(error))
    }
  })
  return { endings, failures: [...new Set(failures)] }
}

async function findInAccount(
  context: Context,
  accounts: readonly AwsAccount[],
  account: AwsAccount,
  asked: string,
  wasGrantedTo: WasGrantedTo,
): Promise<Found> {
  const role = account.roles.revoke
  const access = await context.aws.connect('revoke', { account, role }, [asked])
  const users = await attempt(context, () => access.directory.inlinePolicies())
  const user = spelling(asked, users.value)
  if (user !== asked) context.log(`${asked} in ${account.name}: IAM spells this user ${user}`)
  const iam = access.iam(user)
  const names = await attempt(context, () => iam.policyNames(user))
  const own = (names.value ?? []).filter(isOurs)
  const { moved, failures: notMoved } = await findMoved(context, users, user, wasGrantedTo)
  const scopes = await attempt(context, () => readPolicyScopes(iam, user, own, moved))
  // IAM may be out of reach for hours, and Session Manager not: then sessions end, and it is red for the rest.
  const failures = [...new Set([names.failure ?? [], notMoved, scopes.failure ?? []].flat())]
  const facts: PolicyScope = scopes.value ?? { regions: [], instances: [], documents: [] }
  const policies = [...new Set([...own, ...moved.map(({ name }) => name)])]
  const documents = [...new Set([...account.documents.map(({ name }) => name), ...facts.documents])]
  const { expiresAt } = facts
  const ending: RevocationTarget = {
    account,
    role,
    user,
    policies,
    instances: 'any',
    documents,
    ...(expiresAt && { expiresAt }),
    ...((names.failure ?? scopes.failure) !== undefined && { arePoliciesUnread: true }),
  }
  // Regions that the rules have moved the account away from since.
  const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])))
  const left = [...new Set(facts.regions)].filter(region => !known.has(region))
  const isKnown = names.value !== undefined || policies.length > 0
  // A deleted user's sessions outlive the user.
  if (!isKnown && !(await access.ssm.openSessions()).some(session => isWithin(session, ending)))
    return { endings: [], failures }
  return { endings: [ending, ...left.map(region => ({ ...ending, account: { ...account, region } }))], failures }
}

/** IAM knows names regardless of case, but sessions say whose they are as IAM spells it. */
function spelling(user: string, users: InlinePolicies = new Map()): string {
  if (users.has(user)) return user
  return [...users.keys()].find(name => name.toLowerCase() === user.toLowerCase()) ?? user
}

/**
 * What was granted to a user, and others hold: IAM moves the policies of a user along when it is renamed. What cannot be found
 * out is a failure, and keeps nothing from ending.
 */
async function findMoved(
  context: Context,
  users: Attempt<InlinePolicies>,
  user: string,
  wasGrantedTo: WasGrantedTo,
): Promise<{ readonly moved: readonly ObservedPolicy[]; readonly failures: readonly string[] }> {
  if (users.failure !== undefined) return { moved: [], failures: [users.failure] }
  const others = heldPolicies(users.value ?? new Map(), isOurs).filter(policy => policy.user !== user)
  const judged = await attempt(context, () =>
    pMap(others, async policy => {
      const parsed = parsePolicyName(policy.name)
      // What does not parse was written by nobody of ours: mode `sweep` tells of it.
      return { policy, was: parsed ? await wasGrantedTo(user, parsed) : false }
    }),
  )
  if (judged.failure !== undefined) return { moved: [], failures: [notKnown(user, others, judged.failure)] }
  const unknown = (judged.value ?? []).flatMap(({ policy, was }) => (was === undefined ? [policy] : []))
  return {
    moved: (judged.value ?? []).flatMap(({ policy, was }) => (was ? [policy] : [])),
    failures: unknown.length > 0 ? [notKnown(user, unknown, 'The checkout does not have their merges.')] : [],
  }
}

const notKnown = (user: string, policies: readonly ObservedPolicy[], why: string) =>
  `Whether ${user} was renamed, and these were granted to ${user} before, is not known: ${policies
    .map(({ user: holder, name }) => `${name} of ${holder}`)
    .join(
      ', ',
    )}. ${why} Give actions/checkout "fetch-depth: 0" and run this again; to end one of them now, give its grant id`
