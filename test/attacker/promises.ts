import { ACME } from '../../sandbox/acme.ts'
import type { Session } from '../../sandbox/aws/state/session.ts'
import type { Attacker } from './attacker.ts'
import type { Company } from './company.ts'
import { type HonestGrant, honestGrants } from './honest.ts'
import type { Duty, DutyToEnd } from './jobs.ts'
import { type Write, writesSince } from './written.ts'

/** A promise that was not kept, in the history of that index. */
export interface Violation {
  readonly index: number
  readonly what: string
}

const compact = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
const iso = (at: Date) => at.toISOString().replace('.000Z', 'Z')

/** No policy is written that honest history would not have given: of the calls to AWS from `mark` on. */
export async function onlyHonestWrites(company: Company, mark: number): Promise<readonly Violation[]> {
  const violations: Violation[] = []
  for (const write of writesSince(company, mark)) {
    const attacker = company.attackers.find(({ user }) => user === write.user)
    if (!attacker) throw new Error(`a policy was written for ${write.user}`)
    const grants = await honestGrants(company.scenario.sandbox.github, attacker)
    const why = objectionTo(write, attacker, grants)
    if (why) violations.push({ index: attacker.index, what: `${write.name} was written at ${iso(write.at)}: ${why}` })
  }
  return violations
}

function objectionTo(write: Write, { stopped }: Attacker, grants: readonly HonestGrant[]): string | undefined {
  const [, , id = ''] = write.name.split('.')
  const sameName = grants.filter(grant => isNameOf(grant, write.name))
  if (sameName.length === 0) return `no merge gave ${id}`
  const grant = sameName.find(({ request }) => allowsOnly(write.document, request.instance, request.document))
  if (!grant) return 'it allows something else than what was merged'
  if (!write.document.includes(`"DateLessThan":{"aws:CurrentTime":"${iso(grant.expiresAt)}"}`))
    return 'it has another end'
  if (write.at >= grant.until) return `that was over at ${iso(grant.until)}`
  const stoppedAt = stopped.get(write.name)
  return stoppedAt && write.at >= stoppedAt ? `an emergency stop had ended it at ${iso(stoppedAt)}` : undefined
}

/** Whether a policy allows sessions on this instance through this document, and nothing else. */
function allowsOnly(policy: string, instance: string, document: string): boolean {
  const statements = (JSON.parse(policy) as { Statement: { Action: string | string[]; Resource: string | string[] }[] })
    .Statement
  const starts = statements.filter(({ Action }) => [Action].flat().includes('ssm:StartSession'))
  const resources = starts.flatMap(({ Resource }) => [Resource].flat()).map(arn => arn.split(':').slice(5).join(':'))
  return JSON.stringify(resources.toSorted()) === JSON.stringify([`document/${document}`, `instance/${instance}`])
}

/** When a job ran. */
export interface Span {
  readonly from: Date
  readonly to: Date
}

/** No session that the job had to end is open after it, and no policy that it had to delete is left. */
export async function nothingOutlives(company: Company, duty: Duty, span: Span): Promise<readonly Violation[]> {
  const violations: Violation[] = []
  const after = `at ${iso(span.to)}, after a job that had to end ${duty.ends.kind}`
  for (const attacker of duty.attackers) {
    const open = openSessions(company, attacker)
    const policies = company.scenario.policies(attacker.user)
    if (open.length + policies.length === 0) continue
    const grants = await honestGrants(company.scenario.sandbox.github, attacker)
    const due = dueBy(duty.ends, attacker, grants, span)
    const late = [
      ...open
        .filter(due.session)
        .map(({ start }) => `the session of ${iso(start.startedAt)} on ${start.target} was open`),
      ...policies.filter(due.policy).map(name => `${name} was there`),
    ]
    violations.push(...late.map(what => ({ index: attacker.index, what: `${what} ${after}` })))
  }
  return violations
}

/** What an attacker holds by honest history, for longer than a job takes. */
interface Holding {
  readonly attacker: Attacker
  readonly policies: readonly string[]
  readonly sessions: readonly Session[]
}

/** No sweep takes so long. */
const LONGEST_SWEEP_MS = 10 * 60_000

export async function honestHoldings(company: Company): Promise<readonly Holding[]> {
  const now = company.scenario.clock.now()
  const later = new Date(now.getTime() + LONGEST_SWEEP_MS)
  const holdings: Holding[] = []
  for (const attacker of company.attackers) {
    const held = company.scenario.policies(attacker.user)
    if (held.length === 0) continue
    const grants = await honestGrants(company.scenario.sandbox.github, attacker)
    const live = grants.filter(grant => isLive(grant, attacker, now) && grant.until > later)
    const policies = held.filter(name => live.some(grant => isNameOf(grant, name)))
    const isOpened = ({ start }: Session) =>
      live.some(grant => grant.request.instance === start.target && policies.some(name => isNameOf(grant, name)))
    holdings.push({ attacker, policies, sessions: openSessions(company, attacker).filter(isOpened) })
  }
  return holdings
}

/** No policy and no session ended that honest history allows. */
export function nothingHonestEnds(company: Company, before: readonly Holding[]): readonly Violation[] {
  return before.flatMap(({ attacker, policies, sessions }) => {
    const held = company.scenario.policies(attacker.user)
    const open = openSessions(company, attacker).map(({ id }) => id)
    const ended = [
      ...policies.filter(name => !held.includes(name)),
      ...sessions.filter(({ id }) => !open.includes(id)).map(({ start }) => `the session on ${start.target}`),
    ]
    return ended.map(what => ({ index: attacker.index, what: `${what} was ended, and honest history allows it` }))
  })
}

/** So long a sweep leaves a removal to the job of its merge (docs/design.md §3). */
export const YOUNG_MS = 10 * 60_000

/** Which of an attacker's sessions and policies a job had to end. */
function dueBy(ends: DutyToEnd, attacker: Attacker, grants: readonly HonestGrant[], { from, to }: Span) {
  const at = ends.kind === 'expired' ? to : from
  const isLeft = (grant: HonestGrant) => {
    const { removedBy, until, expiresAt } = grant
    const isYoung = removedBy !== undefined && until.getTime() > from.getTime() - YOUNG_MS && at < expiresAt
    return (
      ends.kind === 'uncovered' && ends.leavesYoung && isYoung && isLive({ ...grant, until: expiresAt }, attacker, at)
    )
  }
  const live = grants.filter(grant => isLive(grant, attacker, at) || isLeft(grant))
  const isCovered = ({ start }: Session) => live.some(({ request }) => request.instance === start.target)
  const isAllowed = (name: string) => live.some(grant => isNameOf(grant, name)) && !isStopped(attacker, name, at)
  const limited = (concerned: readonly HonestGrant[]) => ({
    session: (session: Session) => !isCovered(session) && concerned.some(grant => mayHaveOpened(grant, session)),
    policy: (name: string) => !isAllowed(name) && concerned.some(grant => isNameOf(grant, name)),
  })
  switch (ends.kind) {
    case 'everything':
      return { session: () => true, policy: () => true }
    case 'uncovered':
      return { session: (session: Session) => !isCovered(session), policy: (name: string) => !isAllowed(name) }
    case 'removed':
      return limited(grants.filter(({ removedBy }) => removedBy !== undefined && ends.by.has(removedBy)))
    case 'named': {
      const named = grants.filter(grant => [...ends.policies].some(name => isNameOf(grant, name)))
      return {
        session: (session: Session) => named.some(grant => mayHaveOpened(grant, session)),
        policy: (name: string) => ends.policies.has(name),
      }
    }
    case 'expired':
      return limited(grants.filter(grant => [...ends.policies].some(name => isNameOf(grant, name))))
  }
}

const isNameOf = ({ expiresAt, merge }: HonestGrant, policy: string) =>
  policy.startsWith(`jit.${compact(expiresAt)}.${merge}-`)

const isStopped = ({ stopped }: Attacker, policy: string, at: Date) => (stopped.get(policy) ?? at) < at

function isLive(grant: HonestGrant, attacker: Attacker, at: Date): boolean {
  const names = [...attacker.stopped.keys()].filter(name => isNameOf(grant, name))
  return at >= grant.from && at < grant.until && !names.some(name => isStopped(attacker, name, at))
}

/** IAM may go on by a deleted policy for a while (docs/aws-facts.md). */
const MEMORY_MS = 120_000

const mayHaveOpened = ({ request, from, until }: HonestGrant, { start }: Session) =>
  start.target === request.instance &&
  start.startedAt >= from &&
  start.startedAt.getTime() < until.getTime() + MEMORY_MS

const openSessions = ({ scenario }: Company, { arn }: Attacker): readonly Session[] =>
  scenario.acme.account
    .sessions(ACME.region)
    .filter(session => session.owner === arn && session.endedAt === undefined && session.status !== 'Failed')
