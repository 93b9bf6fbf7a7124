import type { AccountAccess } from '../../aws/clients.ts'
import { holderKey, holderOf, type PolicyHolder } from '../../domain/principal/principal.ts'
import type { InlinePolicies } from '../../domain/reconcile/inline-policies.ts'
import type { Claim, Coverage, RevocationTarget } from '../../domain/revocation/revocation.ts'
import { accountKey } from '../../domain/rules/rules.ts'
import type { Session } from '../../domain/session/session.ts'
import { createPatience } from '../../shared/patience.ts'
import type { Failure, Result } from '../../shared/result.ts'
import { attempt, failuresIn, inTurn } from '../attempt.ts'
import type { Context } from '../context.ts'
import { readLiveCoverage } from '../inventory/coverage.ts'
import { unlessGone } from '../inventory/gone-role.ts'
import { openTagged } from '../inventory/open-tagged.ts'

/**
 * The calls of a revocation in one account and region, through one role. No call throws: a failure is data, and after a stop
 * signal no call starts.
 */
export interface Revoker {
  /** The targets that end through it. */
  readonly targets: readonly RevocationTarget[]
  readonly log: (line: string) => void
  readonly now: () => Date
  /** Rejects when the job is stopped. */
  readonly sleep: (ms: number) => Promise<void>
  readonly isStopped: () => boolean
  readonly throwIfStopped: () => void
  /** Names of its inline policies; `undefined` when it does not exist. */
  readonly policyNames: (holder: PolicyHolder) => Promise<Result<readonly string[] | undefined>>
  /** The document of a policy; `undefined` when it is gone. */
  readonly document: (holder: PolicyHolder, policy: string) => Promise<Result<string | undefined>>
  /** Whether the policy existed. */
  readonly deletePolicy: (holder: PolicyHolder, policy: string) => Promise<Result<boolean>>
  /** Whether this job has deleted a policy of this name in the account, in any region and for any target. */
  readonly hasDeleted: (policy: string) => boolean
  /** All inline policies of the account, in one call. */
  readonly inlinePolicies: () => Promise<Result<InlinePolicies>>
  /** What other live grants of these owners allow, except policies that are `ending`. */
  readonly readCoverage: (claims: readonly Claim[], ending: ReadonlySet<string>) => Promise<CoverageReading>
  readonly openSessions: () => Promise<Result<readonly Session[]>>
  readonly pastSessions: (since: Date) => Promise<Result<readonly Session[]>>
  readonly terminate: (session: string) => Promise<Result<void>>
}

export interface CoverageReading {
  /** By the key of the holder; absent where it could not be read. */
  readonly live: ReadonlyMap<string, readonly Coverage[]>
  readonly failures: readonly Failure[]
}

/** Connects once for all targets with the same role and region. */
export async function openRevokers(
  context: Context,
  targets: readonly RevocationTarget[],
): Promise<readonly Revoker[]> {
  // IAM is one for all regions of an account.
  const deletedIn = new Map(targets.map(target => [accountKey(target.account), new Set<string>()]))
  const revokers: Revoker[] = []
  for (const key of new Set(targets.map(accessOf))) {
    const members = targets.filter(target => accessOf(target) === key)
    const [first] = members as [RevocationTarget]
    const holders = members.flatMap(({ principal }) => holderOf(principal) ?? [])
    const access = await context.aws.connect('revoke', first, holders)
    revokers.push(revokerOf(context, access, members, deletedIn.get(accountKey(first.account)) as Set<string>))
  }
  return revokers
}

const accessOf = ({ role, account }: RevocationTarget) => `${role} ${account.region}`

function revokerOf(
  context: Context,
  access: AccountAccess,
  targets: readonly RevocationTarget[],
  deleted: Set<string>,
): Revoker {
  const { clock, log, signal } = context
  const call = <T>(make: () => Promise<T>) => attempt(context, make)
  // Listings have many pages, so each of their requests is limited, and not the whole.
  const [iamAnswers, ssmAnswers] = [createPatience(context.patience), createPatience(context.patience)]
  const ask = <T>(make: () => Promise<T>) => call(() => iamAnswers(make))
  const findTagged = openTagged(context, targets[0] as RevocationTarget)
  return {
    targets,
    log,
    now: () => clock.now(),
    sleep: ms => clock.sleep(ms, signal),
    isStopped: () => signal.aborted,
    throwIfStopped: () => signal.throwIfAborted(),
    policyNames: holder => ask(() => unlessGone(access, holder, undefined, () => access.iam(holder).policyNames())),
    document: (holder, policy) =>
      ask(() => unlessGone(access, holder, undefined, () => access.iam(holder).policy(policy))),
    async deletePolicy(holder, policy) {
      return ask(async () => {
        const isDeleted = await unlessGone(access, holder, false, () => access.iam(holder).deletePolicy(policy))
        // Even if nobody waits for this answer any more.
        if (isDeleted) deleted.add(policy)
        return isDeleted
      })
    },
    hasDeleted: policy => deleted.has(policy),
    inlinePolicies: () => call(() => access.directory.inlinePolicies()),
    async readCoverage(claims, ending) {
      const holders = new Map(
        claims.flatMap(({ scope }) => {
          const holder = holderOf(scope.principal)
          return holder ? [[holderKey(holder), holder] as const] : []
        }),
      )
      const read = await inTurn([...holders], async ([key, holder]) => ({
        key,
        ...(await ask(() =>
          unlessGone(access, holder, [], () => readLiveCoverage(access.iam(holder), ending, clock.now(), findTagged)),
        )),
      }))
      return {
        live: new Map(read.flatMap(({ key, value }) => (value ? [[key, value] as const] : []))),
        failures: failuresIn(read),
      }
    },
    openSessions: () => call(() => access.ssm.openSessions()),
    pastSessions: since => call(() => access.ssm.pastSessions(since)),
    terminate: session => call(() => ssmAnswers(() => access.ssm.terminate(session))),
  }
}
