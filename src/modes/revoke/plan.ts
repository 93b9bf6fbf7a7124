import pMap from 'p-map'
import { endEverything, endGrant } from '../../domain/emergency-stop.ts'
import { endingOf, type GrantRecord, isSameGrant } from '../../domain/grant-record.ts'
import { formatDuration, formatInstant } from '../../domain/instant.ts'
import type { Ending } from '../../domain/revocation.ts'
import type { RevokeTarget } from '../../domain/revoke-target.ts'
import { type Account, DEFAULT_FOLLOW_UP, type Rules } from '../../domain/rules.ts'
import { messageOf } from '../../failure.ts'
import type { Context } from '../context.ts'
import type { KnownRules } from '../known-rules.ts'
import type { Ledger } from '../ledger.ts'
import { readAccounts } from '../sweep/accounts.ts'
import type { WasGrantedTo } from './beneficiary.ts'
import { findEndings } from './find-endings.ts'
import { CONCURRENCY } from './progress.ts'

/** Where a revocation learns what it needs besides AWS. */
export interface Sources {
  /** Reads the rules of the default branch; a grant can be ended without them. */
  readonly readRules: () => Promise<KnownRules>
  readonly ledger: Pick<Ledger, 'grant'>
  readonly wasGrantedTo: WasGrantedTo
  /** Whether somebody handed the records over by hand, as whoever may write can: then they are held against the ledger. */
  readonly isDispatched: boolean
}

/** What is to be done, and what stands in the way of doing all of it. */
export interface Plan {
  readonly endings: readonly Ending[]
  /** The records that the endings were made from, in their order, where they were. */
  readonly grants: readonly GrantRecord[]
  readonly followUp: Rules['followUp']
  readonly failures: readonly string[]
}

export async function planRevoke(context: Context, sources: Sources, target: RevokeTarget): Promise<Plan> {
  if (target.kind === 'grants') return planGrants(context, sources, target.grants)
  const { ruleFile, outdated } = await sources.readRules()
  const { accounts, followUp } = ruleFile.rules
  const found = await find(context, sources, [...accounts.values()], target)
  return {
    followUp,
    grants: [],
    endings: found.endings,
    failures: [...(outdated === undefined ? [] : [outdated]), ...found.failures],
  }
}

/** A mistake in the rules must not keep access open: ending takes nothing from them but the number of passes. */
async function planGrants(context: Context, sources: Sources, given: readonly GrantRecord[]): Promise<Plan> {
  const forged = sources.isDispatched ? await findForged(sources, given) : new Set()
  const grants = given.filter(record => !forged.has(record))
  const plan = { grants, endings: grants.map(endingOf) }
  const failures = given.filter(record => forged.has(record)).map(({ id }) => notAsRecorded(id))
  try {
    const { ruleFile, outdated } = await sources.readRules()
    if (outdated !== undefined) failures.push(outdated)
    return { ...plan, followUp: ruleFile.rules.followUp, failures }
  } catch (error) {
    context.debug(error)
    const { passes, intervalMs } = DEFAULT_FOLLOW_UP
    const failure = `${messageOf(error)} Ended with the default of ${passes} passes, ${formatDuration(intervalMs)} apart`
    return { ...plan, followUp: DEFAULT_FOLLOW_UP, failures: [...failures, failure] }
  }
}

/** A made-up record could have the end of a live grant recorded and told. One that the ledger does not know is taken at its word. */
async function findForged({ ledger }: Sources, given: readonly GrantRecord[]): Promise<ReadonlySet<unknown>> {
  const compared = await pMap(
    given,
    async record => {
      const known = await ledger.grant(record.id)
      return known && !isSameGrant(known, record) ? [record] : []
    },
    { concurrency: CONCURRENCY },
  )
  return new Set(compared.flat())
}

const notAsRecorded = (id: string) =>
  `The record of grant ${id} is not the one on the ledger, so nothing was done by it. Hand over what mode \`grant\` put out; to end the grant at once, give its id as \`grant-id\``

type Found = Pick<Plan, 'endings' | 'failures'>

async function find(
  context: Context,
  sources: Sources,
  accounts: readonly Account[],
  target: Exclude<RevokeTarget, { kind: 'grants' }>,
): Promise<Found> {
  switch (target.kind) {
    case 'user':
      return findEndings(context, accounts, target.user, sources.wasGrantedTo)
    case 'everything': {
      // IAM may be out of reach for hours, and Session Manager not: here no session has to be covered.
      const { swept, blind, failures } = await readAccounts(context, accounts)
      return { endings: [...swept, ...blind].flatMap(endEverything), failures }
    }
    case 'grant id':
      return findGrant(context, sources, accounts, target.id)
  }
}

/**
 * By the names of the policies that AWS has; and by the ledger, where a run that was killed may have deleted the policy, and
 * died before the sessions had ended. A grant that neither knows is a failure: a slip of the pen must not look like success.
 */
async function findGrant(
  context: Context,
  { ledger }: Sources,
  accounts: readonly Account[],
  id: string,
): Promise<Found> {
  const [{ swept, failures }, record] = await Promise.all([readAccounts(context, accounts), ledger.grant(id)])
  const held = swept.flatMap(each => endGrant(each, id))
  const recorded = record && endingOf(record)
  const isHeld = held.some(({ user, account }) => user === recorded?.user && account.region === recorded.account.region)
  const endings = [
    ...held.map(each => ({ ...each, grant: recorded?.grant ?? { id } })),
    ...(recorded && !isHeld ? [recorded] : []),
  ]
  if (endings.length + failures.length > 0) return { endings, failures }
  const unknown = `No grant ${id} is live, and the ledger of the last months shows none. Check the id: the comment on its pull request has it. To end all that somebody holds, give the user instead`
  return { endings, failures: [unknown] }
}

export function describeEnding({ user, account, policies, expiresAt }: Ending): string {
  const end = expiresAt ? `, which ends at ${formatInstant(expiresAt)}` : ''
  return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`
}
