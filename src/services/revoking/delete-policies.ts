import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { parsePolicyDocument } from '../../domain/grant/policy-document.ts'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import { formatInstant } from '../../shared/instant.ts'
import { type Attempt, attempt, inTurn } from '../attempt.ts'
import type { Context } from '../context.ts'
import { CONCURRENCY } from '../context.ts'
import { noteHolder, type RevocationProgress, usersOf } from './progress.ts'

/** What one pass did to the policies of one ending. */
export interface PolicyDeletion {
  readonly one: RevocationProgress
  /** Those that it deleted. */
  readonly deleted: readonly string[]
  /** Those that nobody holds any more, whoever deleted them. */
  readonly gone: readonly string[]
  /** Sentences. */
  readonly failures: readonly string[]
}

/**
 * Deletes the policies of all these endings, wherever they are held. A policy that no pass of this job has deleted, and that
 * its user does not have, proves nothing: users can be renamed, and their policies go along. So it is looked for by its name
 * among all users of the account, in one call for all.
 */
export async function deletePolicies(
  context: Context,
  access: AccountAccess,
  members: readonly RevocationProgress[],
): Promise<readonly PolicyDeletion[]> {
  const first = await pMap(members, one => deleteOwnPolicies(context, one), { concurrency: CONCURRENCY })
  const isSought = ({ one, absent }: (typeof first)[number]) => absent.some(name => !one.withdrawn.has(name))
  const users = first.some(isSought) ? await attempt(context, () => access.directory.inlinePolicies()) : {}
  return pMap(
    first,
    async ({ one, deleted, absent, failures }) => {
      const sought = absent.filter(name => !one.withdrawn.has(name))
      const elsewhere = await withdrawElsewhere(context, one, sought, users)
      const isGone = (name: string) =>
        elsewhere.unheld.includes(name) ||
        (one.withdrawn.has(name) && (deleted.includes(name) || absent.includes(name)))
      return {
        one,
        deleted: [...new Set([...deleted, ...elsewhere.deleted])],
        gone: one.ending.policies.filter(isGone),
        failures: [...failures, ...elsewhere.failures],
      }
    },
    { concurrency: CONCURRENCY },
  )
}

/** Deletes the policies of one ending under all names that are known for its user. */
async function deleteOwnPolicies(context: Context, one: RevocationProgress) {
  const { policies } = one.ending
  const held = usersOf(one).flatMap(user => policies.map(name => ({ user, name })))
  const unread = one.passes.length === 0 ? held : []
  const found = await inTurn(unread, ({ user, name }) =>
    attempt(context, () => one.access.iam(user).policy(user, name)),
  )
  one.isTampered ||= found.some(({ failure }) => failure !== undefined)
  for (const { value } of found) if (value !== undefined) compare(one, value)
  // After the first answers, so by AWS's time.
  one.startedAt ??= context.clock.now()
  const deletions = await inTurn(held, async each => ({ ...each, ...(await deletePolicy(context, one, each)) }))
  const deleted = deletions.flatMap(({ name, value }) => (value ? [name] : []))
  const failed = deletions.flatMap(({ name, failure }) => (failure === undefined ? [] : [name]))
  return {
    one,
    deleted,
    absent: policies.filter(name => !deleted.includes(name) && !failed.includes(name)),
    failures: [...found, ...deletions].flatMap(({ failure }) => failure ?? []),
  }
}

async function deletePolicy(
  context: Context,
  { access, withdrawn }: RevocationProgress,
  { user, name }: { readonly user: string; readonly name: string },
): Promise<Attempt<boolean>> {
  const deletion = await attempt(context, () => access.iam(user).deletePolicy(user, name))
  if (deletion.value) withdrawn.add(name)
  return deletion
}

/** Deletes what the users of the account hold under these names. */
async function withdrawElsewhere(
  context: Context,
  one: RevocationProgress,
  sought: readonly string[],
  { value: users = new Map(), failure }: Attempt<InlinePolicies>,
) {
  if (sought.length === 0) return { deleted: [], unheld: [], failures: [] }
  if (failure !== undefined) return { deleted: [], unheld: [], failures: [failure] }
  const held = heldPolicies(users, name => sought.includes(name))
  for (const policy of held) {
    noteHolder(context, one, policy)
    compare(one, policy.document)
  }
  const deletions = await inTurn(held, async each => ({ ...each, ...(await deletePolicy(context, one, each)) }))
  return {
    deleted: deletions.flatMap(({ name, value }) => (value ? [name] : [])),
    unheld: sought.filter(name => !held.some(policy => policy.name === name)),
    failures: deletions.flatMap(({ user, name, value, failure: failed }) =>
      value ? [] : (failed ?? `IAM lists ${name} for its user ${user}, and had none to delete there`),
    ),
  }
}

/** Notes what a policy that is still there says against its name or its grant. */
function compare(one: RevocationProgress, document: string): void {
  one.contradiction ??= contradictionIn(one.ending, document)
  if (one.contradiction === undefined) return
  one.isTampered = true
  one.ending = { ...one.ending, instances: 'any' }
}

/** Where there is one, only the deletion of the policy counts, with the time that IAM takes to honour that, and every instance. */
function contradictionIn({ expiresAt, instances, grant }: RevocationTarget, document: string): string | undefined {
  if (expiresAt === undefined) return undefined
  const said = parsePolicyDocument(document)
  if (!said) return 'Its document was not in the words that we write'
  if (said.expiresAt > expiresAt)
    return `Its document ended at ${formatInstant(said.expiresAt)}, later than its name says`
  const others = grant && instances !== 'any' ? said.instances.filter(id => !instances.includes(id)) : []
  return others.length > 0 ? `Its document named other instances than were granted: ${others.join(', ')}` : undefined
}
