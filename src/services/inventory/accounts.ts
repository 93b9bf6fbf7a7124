import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { isOurs } from '../../domain/grant/policy-name.ts'
import { heldPolicies, type InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import type { AccountSnapshot } from '../../domain/reconcile/sweep.ts'
import { type AwsAccount, groupByAccount } from '../../domain/rules/rules.ts'
import type { Session } from '../../domain/session/session.ts'
import { createPatience } from '../../shared/patience.ts'
import { distinct, type Failure, failed, type Result } from '../../shared/result.ts'
import { attemptEvenWhenStopped, failuresIn } from '../attempt.ts'
import type { Context } from '../context.ts'

/** Accounts that are read concurrently. */
const CONCURRENCY = 8

export interface ReadAccounts {
  readonly swept: readonly AccountSnapshot[]
  /** Accounts of which only the sessions could be read. What covers these is not known, so all of them would look orphaned. */
  readonly blind: readonly AccountSnapshot[]
  readonly failures: readonly Failure[]
}

/** Reads all accounts of the rules concurrently. An account that fails does not stop the others. */
export async function readAccounts(context: Context, accounts: Iterable<AwsAccount>): Promise<ReadAccounts> {
  const read = await pMap(groupByAccount(accounts), entries => readAccount(context, entries), {
    concurrency: CONCURRENCY,
  })
  return {
    swept: read.flatMap(({ swept }) => swept ?? []),
    blind: read.flatMap(({ blind }) => blind ?? []),
    failures: read.flatMap(({ failures }) => failures),
  }
}

/** Reads the open sessions before the policies: so the policy of every listed session is listed too. */
async function readAccount(
  context: Context,
  entries: AccountSnapshot['entries'],
): Promise<{
  readonly swept?: AccountSnapshot
  readonly blind?: AccountSnapshot
  readonly failures: readonly Failure[]
}> {
  const attempt = <T>(call: () => Promise<T>) => attemptEvenWhenStopped(context, call)
  const regions = await pMap(entries, async account => {
    const access = await attempt(() => context.aws.connect('sweep', { account, role: account.roles.revoke }, []))
    // A region that does not answer must not hold up the others, whose policies are read after all sessions.
    const patience = createPatience(entries.length > 1 ? context.patience : undefined)
    const open = access.ok ? await attempt(() => patience(() => access.value.ssm.openSessions())) : undefined
    return { account, access, open }
  })
  const policies = await readPolicies(
    context,
    regions.flatMap(({ access }) => access.value ?? []),
  )
  const sessions = new Map<AwsAccount, readonly Session[]>()
  for (const { account, open } of regions) if (open?.ok) sessions.set(account, open.value)
  const seen = {
    entries,
    policies: policies.ok ? heldPolicies(policies.value, isOurs) : [],
    roles: new Set(policies.value?.roles.keys() ?? []),
    sessions,
  }
  const failures = failuresIn([...regions.flatMap(({ access, open }) => (open ? [access, open] : [access])), policies])
  return { ...(policies.ok ? { swept: seen } : { blind: seen }), failures: distinct(failures) }
}

/** IAM is one for all regions: the first answer is enough. */
async function readPolicies(context: Context, accesses: readonly AccountAccess[]): Promise<Result<InlinePolicies>> {
  let read: Result<InlinePolicies> = failed({ message: 'No region of this account could be connected to' })
  for (const { directory } of accesses) {
    read = await attemptEvenWhenStopped(context, () => directory.inlinePolicies())
    if (read.ok) break
  }
  return read
}
