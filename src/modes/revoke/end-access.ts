import pMap from 'p-map'
import type { AccountAccess } from '../../aws/clients.ts'
import { formatDuration, formatInstant } from '../../domain/instant.ts'
import {
  CLOSING_MS,
  type Coverage,
  type Ending,
  endOf,
  judgePasses,
  measureOverrun,
  type Pass,
  planPass,
  type Revocation,
  type Verdict,
} from '../../domain/revocation.ts'
import type { Rules } from '../../domain/rules.ts'
import { LONGEST_SESSION_MS, type Session } from '../../domain/session.ts'
import { messageOf } from '../../failure.ts'
import type { Context } from '../context.ts'
import { liveCoverage } from './live-grants.ts'

/** Calls to one account that are under way at once: IAM throttles early, and publishes no rates. */
const CONCURRENCY = 4

/** One ending on its way: its passes so far, and when the next one is due. */
interface Progress {
  readonly ending: Ending
  readonly access: AccountAccess
  readonly passes: Pass[]
  live: readonly Coverage[]
  startedAt?: Date
  nextAt: Date
  verdict: Revocation['verdict'] | undefined
}

/**
 * Ends access in passes until each ending is proven clean or the bound is reached (design §8); `when: 'expiry'` waits for
 * each end first. Endings that are due together share their passes. Never throws for AWS failures: they are in the result.
 */
export async function endAccess(
  context: Context,
  endings: readonly Ending[],
  followUp: Rules['followUp'],
  when: 'now' | 'expiry',
): Promise<readonly Revocation[]> {
  const now = context.clock.now()
  const progress = await track(context, endings, ending =>
    when === 'expiry' && ending.expiresAt && ending.expiresAt > now ? ending.expiresAt : now,
  )
  try {
    for (;;) {
      const open = progress.filter(one => one.verdict === undefined)
      if (open.length === 0) break
      const nextAt = new Date(Math.min(...open.map(one => one.nextAt.getTime())))
      await waitUntil(context, nextAt)
      await runRound(
        context,
        open.filter(one => one.nextAt <= context.clock.now()),
        followUp,
      )
    }
  } catch (error) {
    if (!context.signal.aborted) throw error
    for (const one of progress) one.verdict ??= 'interrupted'
  }
  return conclude(context, progress)
}

async function track(
  context: Context,
  endings: readonly Ending[],
  dueAt: (ending: Ending) => Date,
): Promise<Progress[]> {
  const accounts = new Map(endings.map(({ account }) => [account.name, account]))
  const accesses = new Map<string, AccountAccess>()
  for (const account of accounts.values()) {
    const users = endings.filter(ending => ending.account.name === account.name).map(ending => ending.user)
    accesses.set(account.name, await context.aws.connect('revoke', account, users))
  }
  return endings.map(ending => ({
    ending,
    access: accesses.get(ending.account.name) as AccountAccess,
    passes: [],
    live: [],
    nextAt: dueAt(ending),
    verdict: undefined,
  }))
}

async function waitUntil({ clock, log, signal }: Context, instant: Date): Promise<void> {
  signal.throwIfAborted()
  const ms = instant.getTime() - clock.now().getTime()
  if (ms <= 0) return
  log(`waiting ${formatDuration(ms)}, until ${formatInstant(instant)}`)
  await clock.sleep(ms, signal)
}

/** One pass of all endings that are due, account by account side by side. */
async function runRound(context: Context, due: readonly Progress[], followUp: Rules['followUp']): Promise<void> {
  const startedAt = context.clock.now()
  const accesses = [...new Set(due.map(one => one.access))]
  await Promise.all(
    accesses.map(access =>
      runPass(
        context,
        access,
        due.filter(one => one.access === access),
      ),
    ),
  )
  for (const one of due) {
    one.startedAt ??= startedAt
    const verdict = context.signal.aborted ? 'interrupted' : judgePasses(one.ending, one.passes, followUp.passes)
    if (verdict !== 'another pass') one.verdict = verdict
    // However long this pass took, and however short the interval: the next one is to find sessions closed, not closing.
    const closedAt = context.clock.now().getTime() + CLOSING_MS
    one.nextAt = new Date(Math.max(startedAt.getTime() + followUp.intervalMs, closedAt))
    context.log(describePass(one.ending, one.passes, verdict))
  }
}

/** Delete, list once for all, terminate: the listing comes after the last deletion, so that its instant proves something. */
async function runPass(context: Context, access: AccountAccess, members: readonly Progress[]): Promise<void> {
  const ending = new Set(members.flatMap(one => one.ending.policies))
  const withdrawn = await pMap(members, one => withdraw(context, one, ending), { concurrency: CONCURRENCY })
  const at = context.clock.now()
  const listing = await attempt(context, () => access.ssm.openSessions())
  await pMap(
    withdrawn,
    async ({ one, deleted, failures }) => {
      const { open, covered } = planPass(one.ending, listing.value ?? [], one.live)
      const ends = await pMap(open, session => attempt(context, () => access.ssm.terminate(session.id)), {
        concurrency: 1,
      })
      const terminated = open.filter((_, index) => ends[index]?.failure === undefined).map(session => session.id)
      const failed = [...failures, listing, ...ends].flatMap(({ failure }) => failure ?? [])
      one.passes.push({ number: one.passes.length + 1, at, deleted, open, terminated, covered, failures: failed })
    },
    { concurrency: CONCURRENCY },
  )
}

/** Deletes the policies of one ending, and looks what other live grants of the user still allow. */
async function withdraw(context: Context, one: Progress, ending: ReadonlySet<string>) {
  const { user, policies } = one.ending
  const iam = one.access.iam(user)
  const deletions = await pMap(policies, policy => attempt(context, () => iam.deletePolicy(user, policy)), {
    concurrency: 1,
  })
  const deleted = policies.filter((_, index) => deletions[index]?.value)
  const live = await attempt(context, () => liveCoverage(iam, user, ending, context.clock.now()))
  // Without knowing what is covered, nothing is terminated that was covered in the pass before.
  one.live = live.value ?? one.live
  return { one, deleted, failures: [...deletions, live] }
}

interface Attempt<T> {
  readonly value?: T
  readonly failure?: string
}

/** One call; a failure is data, for the other calls of the pass go on. After a signal no new call starts. */
async function attempt<T>({ signal }: Context, call: () => Promise<T>): Promise<Attempt<T>> {
  if (signal.aborted) return { failure: 'interrupted before this call' }
  try {
    return { value: await call() }
  } catch (error) {
    return { failure: messageOf(error) }
  }
}

/** What is proven in the end: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
async function conclude(context: Context, progress: readonly Progress[]): Promise<readonly Revocation[]> {
  const histories = new Map<AccountAccess, Attempt<readonly Session[]>>()
  for (const access of new Set(progress.map(one => one.access))) {
    const ends = progress
      .filter(one => one.access === access && one.startedAt)
      .map(one => endOf(one.ending, one.startedAt as Date))
    if (ends.length === 0) continue
    const since = new Date(Math.min(...ends.map(end => end.getTime())) - LONGEST_SESSION_MS)
    histories.set(access, await attempt(context, () => access.ssm.pastSessions(since)))
  }
  const finishedAt = context.clock.now()
  return progress.map(({ ending, access, passes, live, startedAt = finishedAt, verdict = 'interrupted' }) => {
    const stillOpen = passes.at(-1)?.open ?? []
    const past = histories.get(access)
    const known = new Map([...stillOpen, ...(past?.value ?? [])].map(session => [session.id, session]))
    const overrun = measureOverrun(ending, endOf(ending, startedAt), [...known.values()], passes, live, finishedAt)
    return {
      ending,
      startedAt,
      finishedAt,
      passes,
      verdict,
      ...overrun,
      ...(past?.failure && { overrunUnknown: past.failure }),
    }
  })
}

function describePass({ user, account }: Ending, passes: readonly Pass[], verdict: Verdict | 'interrupted'): string {
  const pass = passes.at(-1) as Pass
  const found = [
    count(pass.deleted.length, 'policy deleted', 'policies deleted'),
    count(pass.open.length, 'open session', 'open sessions'),
    `${pass.terminated.length} told to end`,
    ...(pass.covered.length > 0 ? [`${pass.covered.length} left to another live grant`] : []),
    ...pass.failures,
  ]
  return `${formatInstant(pass.at)} ${user} in ${account.name}, pass ${pass.number}: ${found.join(', ')}; ${verdict}`
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
