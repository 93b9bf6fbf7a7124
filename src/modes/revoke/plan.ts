import { endEverything, endGrant } from '../../domain/emergency-stop.ts'
import { endingOf, type GrantRecord } from '../../domain/grant-record.ts'
import { formatDuration, formatInstant } from '../../domain/instant.ts'
import type { Ending } from '../../domain/revocation.ts'
import type { RevokeTarget } from '../../domain/revoke-target.ts'
import { DEFAULT_FOLLOW_UP, type Rules } from '../../domain/rules.ts'
import { messageOf } from '../../failure.ts'
import type { Context } from '../context.ts'
import type { KnownRules } from '../known-rules.ts'
import type { Ledger } from '../ledger.ts'
import { readAccounts } from '../sweep/accounts.ts'
import { findEndings } from './find-endings.ts'

/** Where a revocation learns what it needs besides AWS. */
export interface Sources {
  /** Reads the rules of the default branch; a grant can be ended without them. */
  readonly readRules: () => Promise<KnownRules>
  readonly ledger: Pick<Ledger, 'grant'>
}

/** What is to be done, and what stands in the way of doing all of it. */
export interface Plan {
  readonly endings: readonly Ending[]
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
    endings: found.endings,
    failures: [...(outdated === undefined ? [] : [outdated]), ...found.failures],
  }
}

/** A mistake in the rules must not keep access open: ending takes nothing from them but the number of passes. */
async function planGrants({ debug }: Context, { readRules }: Sources, grants: readonly GrantRecord[]): Promise<Plan> {
  const endings = grants.map(endingOf)
  try {
    const { ruleFile, outdated } = await readRules()
    return { endings, followUp: ruleFile.rules.followUp, failures: outdated === undefined ? [] : [outdated] }
  } catch (error) {
    debug(error)
    const { passes, intervalMs } = DEFAULT_FOLLOW_UP
    const failure = `${messageOf(error)} Ended with the default of ${passes} passes, ${formatDuration(intervalMs)} apart`
    return { endings, followUp: DEFAULT_FOLLOW_UP, failures: [failure] }
  }
}

type Found = Omit<Plan, 'followUp'>

async function find(
  context: Context,
  sources: Sources,
  accounts: Parameters<typeof findEndings>[1],
  target: Exclude<RevokeTarget, { kind: 'grants' }>,
): Promise<Found> {
  switch (target.kind) {
    case 'user':
      return findEndings(context, accounts, target.user)
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
  accounts: Parameters<typeof findEndings>[1],
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
  const unknown = `No grant ${id} is live, and the ledger of the last months has none. Check the id: the comment on its pull request has it. To end all that somebody holds, give the user instead`
  return { endings, failures: [unknown] }
}

export function describeEnding({ user, account, policies, expiresAt }: Ending): string {
  const end = expiresAt ? `, which ends at ${formatInstant(expiresAt)}` : ''
  return `end ${policies.join(', ') || 'open sessions'} of ${user} in ${account.name}${end}`
}
