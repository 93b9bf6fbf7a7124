import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { formatInstant } from '../../domain/instant.ts'
import { parsePolicyDocument } from '../../domain/policy-document.ts'
import { type Ending, PASSES_TO_LEARN_COVERAGE, type Pass, planPass, type Verdict } from '../../domain/revocation.ts'
import { isWithin, type Session } from '../../domain/session.ts'
import type { Context } from '../context.ts'
import { type Attempt, attempt } from './attempt.ts'
import { liveCoverage } from './live-grants.ts'
import { CONCURRENCY, type Progress } from './progress.ts'

/**
 * Delete, list once for all, see what other grants cover, terminate. The listing comes after the last deletion, so that its
 * instant proves something; coverage is read after the listing, so that whoever came in by a grant of this minute stays.
 */
export async function runPass(context: Context, access: AccountAccess, members: readonly Progress[]): Promise<void> {
  const ending = new Set(members.flatMap(one => one.ending.policies))
  const withdrawn = await pMap(members, one => withdraw(context, one), { concurrency: CONCURRENCY })
  const at = context.clock.now()
  const listing = await attempt(context, () => access.ssm.openSessions())
  await pMap(
    withdrawn,
    async ({ one, deleted, gone, failures }) => {
      const learnt = await learnCoverage(context, one, listing.value ?? [], ending)
      const { open, covered } = planPass(one.ending, listing.value ?? [], one.live ?? [])
      const due = one.live || one.passes.length >= PASSES_TO_LEARN_COVERAGE ? open : []
      const ends = await inTurn(due, session => attempt(context, () => access.ssm.terminate(session.id)))
      const terminated = due.filter((_, index) => ends[index]?.failure === undefined).map(session => session.id)
      const failed = [...failures, listing, learnt, ...ends].flatMap(({ failure }) => failure ?? [])
      const found = { number: one.passes.length + 1, at, listed: listing.value !== undefined, open, covered }
      one.passes.push({ ...found, deleted, gone, terminated, failures: failed })
    },
    { concurrency: CONCURRENCY },
  )
}

/** Deletes the policies of one ending. */
async function withdraw(context: Context, one: Progress) {
  const { user, policies } = one.ending
  // Asked for with a policy alone: an owner in a role is no user of IAM.
  const iam = () => one.access.iam(user)
  const unread = one.passes.length === 0 ? policies : []
  const found = await inTurn(unread, policy => attempt(context, () => iam().policy(user, policy)))
  one.isTampered ||= found.some(({ failure }) => failure !== undefined)
  for (const { value } of found) one.contradiction ??= value && contradictionIn(one.ending, value)
  if (one.contradiction) {
    one.isTampered = true
    one.ending = { ...one.ending, instances: 'any' }
  }
  // After the first answers, so by AWS's time.
  one.startedAt ??= context.clock.now()
  const deletions = await inTurn(policies, policy => attempt(context, () => iam().deletePolicy(user, policy)))
  const deleted = policies.filter((_, index) => deletions[index]?.value)
  const gone = policies.filter((_, index) => deletions[index]?.failure === undefined)
  return { one, deleted, gone, failures: [...found, ...deletions] satisfies Attempt<unknown>[] }
}

/** Looks what other live grants of the user allow, if there is a session that one of them could cover. */
export async function learnCoverage(
  context: Context,
  one: Progress,
  sessions: readonly Session[],
  ending: ReadonlySet<string>,
): Promise<Attempt<unknown>> {
  const { user, owner } = one.ending
  if (owner !== undefined) one.live = []
  if (owner !== undefined || !sessions.some(session => isWithin(session, one.ending))) return {}
  const live = await attempt(context, () => liveCoverage(one.access.iam(user), user, ending, context.clock.now()))
  // Without knowing what is covered now, nothing is terminated that was covered in the pass before.
  if (live.value) one.live = live.value
  return live
}

/**
 * What a policy that is still there says against its name or its grant: then only its deletion counts, with the time that
 * IAM takes to honour that, and every instance.
 */
function contradictionIn({ expiresAt, instances, grant }: Ending, document: string): string | undefined {
  if (expiresAt === undefined) return undefined
  const said = parsePolicyDocument(document)
  if (!said) return 'Its document was not in the words that we write'
  if (said.expiresAt > expiresAt)
    return `Its document ended at ${formatInstant(said.expiresAt)}, later than its name says`
  const others = grant && instances !== 'any' ? said.instances.filter(id => !instances.includes(id)) : []
  return others.length > 0 ? `Its document named other instances than were granted: ${others.join(', ')}` : undefined
}

const inTurn = <T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> =>
  pMap(items, call, { concurrency: 1 })

/** One line for the log: what the last pass found and did, and what follows from it. */
export function describePass({ user, account }: Ending, pass: Pass, verdict: Verdict | 'interrupted'): string {
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
