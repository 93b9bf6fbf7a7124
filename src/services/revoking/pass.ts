import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import {
  type Claim,
  PASSES_TO_LEARN_COVERAGE,
  type Pass,
  type PassDecision,
  planClaims,
  type RevocationTarget,
} from '../../domain/revocation/revocation.ts'
import { isWithin, type Session } from '../../domain/session/session.ts'
import { formatInstant } from '../../shared/instant.ts'
import { attempt, inTurn } from '../attempt.ts'
import type { Context } from '../context.ts'
import { CONCURRENCY } from '../context.ts'
import { readLiveCoverage } from '../inventory/coverage.ts'
import { deletePolicies } from './delete-policies.ts'
import { claimsOf, type RevocationProgress } from './progress.ts'

/**
 * Delete, list once for all, see what other grants cover, terminate. The listing comes after the last deletion, so that its
 * instant proves something; coverage is read after the listing, so that whoever came in by a grant of this minute stays.
 */
export async function runPass(
  context: Context,
  access: AccountAccess,
  members: readonly RevocationProgress[],
): Promise<void> {
  const ending = new Set(members.flatMap(one => one.ending.policies))
  const withdrawn = await deletePolicies(context, access, members)
  const at = context.clock.now()
  const listing = await attempt(context, () => access.ssm.openSessions())
  const listed = listing.value ?? []
  await pMap(
    withdrawn,
    async ({ one, deleted, gone, failures }) => {
      const unlearnt = await readCoverage(context, one, claimsOf(one), listed, ending)
      const claims = claimsOf(one)
      const { open, covered } = planClaims(claims, listed)
      const isLate = one.passes.length >= PASSES_TO_LEARN_COVERAGE
      const due = isLate ? open : planClaims(claims.filter(isKnown), listed).open
      const ends = await inTurn(due, session => attempt(context, () => access.ssm.terminate(session.id)))
      const terminated = due.filter((_, index) => ends[index]?.failure === undefined).map(session => session.id)
      const failed = [...failures, ...[listing, ...ends].flatMap(({ failure }) => failure ?? []), ...unlearnt]
      const found = { number: one.passes.length + 1, at, listed: listing.value !== undefined, open, covered }
      one.passes.push({ ...found, deleted, gone, terminated, failures: failed })
    },
    { concurrency: CONCURRENCY },
  )
}

export const isKnown = ({ live }: Claim): boolean => live !== undefined

/** Looks what other live grants of each user allow, if there is a session that one of them could cover. Answers what failed. */
export async function readCoverage(
  context: Context,
  one: RevocationProgress,
  claims: readonly Claim[],
  sessions: readonly Session[],
  ending: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (one.ending.owner !== undefined) return []
  const asked = claims.filter(({ scope }) => sessions.some(session => isWithin(session, scope)))
  const learnt = await inTurn(asked, async ({ scope: { user } }) => {
    const live = await attempt(context, () => readLiveCoverage(one.access.iam(user), user, ending, context.clock.now()))
    // Without knowing what is covered now, nothing is terminated that was covered in the pass before.
    if (live.value) one.live.set(user, live.value)
    return live
  })
  return learnt.flatMap(({ failure }) => failure ?? [])
}

/** One line for the log: what the last pass found and did, and what follows from it. */
export function describePass(
  { user, account }: RevocationTarget,
  pass: Pass,
  verdict: PassDecision | 'interrupted',
): string {
  const found = [
    count(pass.deleted.length, 'policy deleted', 'policies deleted'),
    pass.listed ? count(pass.open.length, 'open session', 'open sessions') : 'open sessions unknown',
    `${pass.terminated.length} told to end`,
    ...(pass.covered.length > 0 ? [`${pass.covered.length} left to another live grant`] : []),
    ...pass.failures,
  ]
  return `${formatInstant(pass.at)} ${user} in ${account.name}, pass ${pass.number}: ${found.join(', ')}; ${verdict}`
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
