import type { AccountAccess } from '../../aws/clients.ts'
import { coveredBy } from '../../domain/grant/binding.ts'
import { parsePolicyDocument } from '../../domain/grant/policy-document.ts'
import { isOurs, parsePolicyName } from '../../domain/grant/policy-name.ts'
import {
  type AssumedRole,
  holderOf,
  type IamUser,
  isSamePrincipal,
  type Principal,
  principalOf,
} from '../../domain/principal/principal.ts'
import { heldPolicies, type InlinePolicies, NO_INLINE_POLICIES } from '../../domain/reconcile/inline-policies.ts'
import type { ObservedPolicy } from '../../domain/reconcile/provenance.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { type AwsAccount, accountKey, type Rules, subjectNamed } from '../../domain/rules/rules.ts'
import { joinReaches, type Reach } from '../../domain/session/reach.ts'
import type { Git } from '../../git/git.ts'
import { attempt } from '../../services/attempt.ts'
import type { Context } from '../../services/context.ts'
import { unlessGone } from '../../services/inventory/gone-role.ts'
import { type PolicyScope, readPolicyScopes, scopeOfPolicies } from '../../services/inventory/policy-scope.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { INSTANCE } from '../../shared/identifiers.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** Reads the inline policies of an account, once. */
type ReadInlinePolicies = (account: AwsAccount, access: AccountAccess) => Promise<Result<InlinePolicies>>

export function readOncePerAccount(context: Context): ReadInlinePolicies {
  const asked = new Map<string, Promise<Result<InlinePolicies>>>()
  return (account, access) => {
    const key = accountKey(account)
    const answer = asked.get(key) ?? attempt(context, () => access.directory.inlinePolicies())
    asked.set(key, answer)
    return answer
  }
}

/**
 * What to end of a removed request: what the entry says, and what AWS's copies of its policies say. They are found by the digest
 * in their names, on anything in the account (IAM moves the policies of a user along when it is renamed; the rules may have made a
 * person of the user). Two requests can be
 * made to share a digest, so whatever such a policy allows ends: in its region too, if the rules have moved the account since.
 *
 * @param select which policies of these names end. When the same request stands on the branch again, what this merge took away
 *   ends all the same, because nobody may have approved that; what a later merge gave stays, and keeps the sessions that it covers
 * @returns `failure`: the account could not be looked through
 */
export async function planRemoval(
  context: Context,
  rules: Rules,
  { user, request }: RequestEntry,
  select: (names: readonly string[]) => Promise<readonly string[]>,
  inlinePoliciesOf: ReadInlinePolicies,
): Promise<{ readonly endings: readonly RevocationTarget[]; readonly failure?: Failure }> {
  const account = rules.accounts.get(request.account)
  if (!account) {
    throw new ErrorWithRemedy(
      `The rules know no account ${request.account}`,
      'Restore it in the rule file until its grants have ended',
    )
  }
  const subject = subjectNamed(rules, user) ?? ({ kind: 'iam-user', name: user } as const)
  const holder = holderOf(subject)
  const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [holder])
  const iam = access.iam(holder)
  const own = await select((await unlessGone(access, holder, undefined, () => iam.policyNames())) ?? [])
  const listed = await inlinePoliciesOf(account, access)
  const others = heldPolicies(listed.value ?? NO_INLINE_POLICIES, name => isOurs(name) && !own.includes(name))
  const taken = await select(others.map(({ name }) => name))
  const moved = others.filter(({ name }) => taken.includes(name))
  const isOwn = (policy: ObservedPolicy) => isSamePrincipal(ownerOf(subject, policy), subject)
  const ofSubject = moved.filter(isOwn)
  const scope = await readPolicyScopes(iam, own, ofSubject)
  const entry = { user, request, account }
  return {
    endings: [
      ...targetsOf(entry, subject, [...own, ...ofSubject.map(({ name }) => name)], scope),
      ...moved
        .filter(policy => !isOwn(policy))
        .flatMap(policy =>
          targetsOf(entry, ownerOf(subject, policy), [policy.name], scopeOfPolicies([policy.document])),
        ),
    ],
    ...(listed.failure && { failure: listed.failure }),
  }
}

/** Whose a policy of the entry is. IAM moves the policies of a user along when it is renamed; a role cannot be renamed. */
function ownerOf(subject: IamUser | AssumedRole, { holder, document }: ObservedPolicy): Principal {
  if (subject.kind === 'iam-user' && holder.kind === 'user') return subject
  const said = parsePolicyDocument(document)
  return (said && coveredBy(holder, said)) ?? principalOf(holder)
}

function targetsOf(
  { user, request, account }: Pick<RequestEntry, 'user' | 'request'> & { readonly account: AwsAccount },
  principal: Principal,
  policies: readonly string[],
  { regions, instances, documents, expiresAt }: PolicyScope,
): readonly RevocationTarget[] {
  return [...new Set([account.region, ...regions])].map(region => ({
    account: { ...account, region },
    role: account.roles.revoke,
    user,
    principal,
    policies: [...new Set(policies)],
    instances: joinReaches([instances, reachAsked(request, expiresAt !== undefined)]),
    documents: [...new Set([...account.documents.map(({ name }) => name), ...documents])],
    ...(expiresAt && { expiresAt }),
  }))
}

/**
 * What the entry itself says of the instances. To what its names or tags were resolved only the policies tell: where they are gone,
 * every instance counts. Of tags it is said that it was they: a live grant for the same ones covers what they gave.
 */
function reachAsked({ instances, tags }: RequestEntry['request'], arePoliciesRead: boolean): Reach {
  if (instances?.every(INSTANCE.accepts)) return instances
  if (arePoliciesRead) return []
  return tags ? { tagged: tags } : 'any'
}

/** How many commits before a merge are looked through for the ones that gave its policies. */
const MOST_COMMITS = 10_000

/** Those of the policies that a merge up to this commit gave. */
export async function givenUpTo(
  git: Pick<Git, 'history'>,
  sha: string,
  policies: readonly string[],
): Promise<readonly string[]> {
  if (policies.length === 0) return []
  const earlier = new Set((await git.history(sha, '', MOST_COMMITS)).map(commit => commit.slice(0, 12)))
  return policies.filter(name => earlier.has(parsePolicyName(name)?.mergeSha ?? ''))
}
