import type { AccountAccess } from '../../aws/clients.ts'
import type { Grant } from '../../domain/grant/grant.ts'
import type { Outcome } from '../../domain/merge/outcome.ts'
import type { Merge } from '../../domain/merge/plan.ts'
import { holderOf } from '../../domain/principal/principal.ts'
import type { RequestEntry } from '../../domain/request/request.ts'
import type { RevocationTarget } from '../../domain/revocation/revocation.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Failure } from '../../shared/result.ts'
import { openDebt, voidDebt } from '../debts/open-debt.ts'
import { runRevocations } from '../revoking/run.ts'
import type { aboutOf, Job } from './job.ts'
import { type Settled, settle } from './settle.ts'
import { askForReviews, commentOutcomes, recordOutcomes } from './tell.ts'
import { witnessIntent } from './witnessing.ts'
import { write } from './write.ts'

/** A grant that AWS and the branch allow to write. */
export interface PreparedGrant {
  readonly grant: Grant
  readonly entry: RequestEntry
  readonly access: AccountAccess
  /** The commit of the default branch on which the request was last seen. */
  readonly tip: string
  /** Superseded policies to delete before the write, to make space in the quota. */
  readonly first: readonly string[]
}

/** The outcome of a decision to grant. */
export type Granting =
  | Settled
  | { readonly kind: 'grantable'; readonly grant: Grant; readonly sessionKey?: string }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

/** Access that a merge removed, and the request that it was for. */
export interface PlannedEnd {
  readonly ending: RevocationTarget
  readonly about: ReturnType<typeof aboutOf>
}

/** Carries out the decisions of a job. Everything before it only reads, so a dry run differs only in the executor. */
export interface Executor {
  /** `announce` is called right before the write. Throws only if nothing has been written. */
  readonly open: (prepared: PreparedGrant, announce: (grant: Grant) => void) => Promise<Granting>
  readonly end: (planned: readonly PlannedEnd[]) => Promise<readonly Outcome[]>
  /** Writes a comment per `marker` on the pull requests, and records on the ledger. Returns the failures. */
  readonly tell: (
    merges: readonly Merge[],
    outcomes: readonly Outcome[],
    marker?: string,
  ) => Promise<readonly Failure[]>
}

/** Reports what would be done, and changes nothing. */
export const DRY_RUN: Executor = {
  open: async ({ grant }) => ({ kind: 'grantable', grant }),
  end: async planned => planned.map(({ about, ending }) => ({ ...about, kind: 'endable', policies: ending.policies })),
  tell: async () => [],
}

export const createExecutor = (job: Job): Executor => ({
  open: (prepared, announce) => open(job, prepared, announce),
  async end(planned) {
    const endings = planned.map(({ ending }) => ending)
    const revocations = await runRevocations(job.context, endings, job.rules.followUp)
    return revocations.flatMap((revocation, index) => {
      const about = planned[index]?.about
      return about ? [{ ...about, kind: 'ended', revocation } as const] : []
    })
  },
  tell: async (merges, outcomes, marker) => [
    ...(await commentOutcomes(job, merges, outcomes, marker)),
    ...(await recordOutcomes(job, outcomes)),
    ...(await askForReviews(job, outcomes)),
  ],
})

async function open(job: Job, prepared: PreparedGrant, announce: (grant: Grant) => void): Promise<Granting> {
  const { grant } = prepared
  const debt = await openDebt(job, grant)
  if (debt.kind === 'refused') return debt
  try {
    const given = await openWithin(job, prepared, announce)
    if (given.kind === 'refused') await voidDebt(job, grant)
    return given.kind === 'granted' && debt.caution ? { ...given, caution: debt.caution } : given
  } catch (error) {
    // Nothing was written.
    await voidDebt(job, grant)
    throw error
  }
}

async function openWithin(job: Job, prepared: PreparedGrant, announce: (grant: Grant) => void): Promise<Granting> {
  const { context } = job
  const { grant, entry, access, tip, first } = prepared
  if (first.length > 0) {
    context.log(`${grant.user}: old and new do not fit together, so ${first.join(', ')} goes first`)
    await deletePolicies(job, grant, first)
  }
  const witnessed = await witnessIntent(job, grant)
  if (witnessed.kind === 'refused') return witnessed
  context.signal.throwIfAborted()
  announce(grant)
  const written = await write(context, access.iam(holderOf(grant.principal)), grant)
  return settle(job, { grant, entry, tip, witnessed }, written)
}

async function deletePolicies(
  { context }: Job,
  { account, principal }: Grant,
  policies: readonly string[],
): Promise<void> {
  const holder = holderOf(principal)
  const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [holder])
  for (const policy of policies) await access.iam(holder).deletePolicy(policy)
}
