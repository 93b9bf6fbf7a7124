import type { GrantRecord } from '../../domain/grant/record.ts'
import { endEverything } from '../../domain/reconcile/emergency-stop.ts'
import { accountOf, endingsOfHint, type HeldGrant, heldUnder } from '../../domain/reconcile/grant-hint.ts'
import { byEntries } from '../../domain/revocation/scope.ts'
import type { RevokeSelector } from '../../domain/revocation/selector.ts'
import { type AwsAccount, accountKey, groupByAccount } from '../../domain/rules/rules.ts'
import type { Failure } from '../../shared/result.ts'
import type { Context } from '../context.ts'
import type { Beneficiaries } from '../history/beneficiaries.ts'
import { readAccounts } from './accounts.ts'
import { type Found, joinFound, lookInto, NOTHING_FOUND } from './found.ts'
import { findAccessOfUser } from './user-access.ts'

/** @param before what was found in other accounts: those of the checkout's rules */
export async function findTarget(
  context: Context,
  target: RevokeSelector,
  accounts: readonly AwsAccount[],
  beneficiaries: Beneficiaries,
  before?: Found,
): Promise<Found> {
  switch (target.kind) {
    case 'user':
      return findAccessOfUser(context, accounts, target.user, beneficiaries)
    case 'everything': {
      // IAM may be unreachable for hours while Session Manager works. Everything ends here, so coverage is not needed.
      const { swept, blind, failures: unread } = await readAccounts(context, accounts)
      const ofBlind = blind.flatMap(endEverything).map(ending => ({ ...ending, arePoliciesUnread: true }) as const)
      return { ...NOTHING_FOUND, endings: [...swept.flatMap(endEverything), ...ofBlind], unread }
    }
    case 'grant-id':
      return findByIds(context, [target.id], accounts, before)
    case 'grant-ids':
      return findByIds(context, target.ids, accounts, before)
    case 'grants':
      return findHinted(context, target.grants, accounts, before)
  }
}

/** The same account by account, as soon as each has answered: none waits for another one. No promise rejects. */
export const findByAccount = (
  context: Context,
  target: RevokeSelector,
  accounts: readonly AwsAccount[],
  beneficiaries: Beneficiaries,
): readonly Promise<Found>[] =>
  target.kind === 'grants'
    ? findHintedByAccount(context, target.grants, accounts)
    : groupByAccount(accounts).map(some => lookInto(context, () => findTarget(context, target, some, beneficiaries)))

/** The failures of a target that nothing is known of: in an emergency a misspelt name must not look like success. */
export function unknownIn(target: RevokeSelector, accounts: readonly AwsAccount[]): readonly Failure[] {
  switch (target.kind) {
    case 'user': {
      const names = accounts.map(({ name }) => name).join(', ')
      const message = `There is no IAM user ${target.user} in ${names}, and no open session of one. Check how the name is spelt`
      return [{ message }]
    }
    case 'grant-id':
      return [unknownGrant(target.id)]
    // It is no failure if nothing exists; records and ids of a relay are reported one by one.
    case 'everything':
    case 'grants':
    case 'grant-ids':
      return []
  }
}

export const unknownGrant = (id: string): Failure => ({
  message: `No grant ${id} is live, and the ledger of the last months shows none. Check the id: the comment on its pull request has it. To end all access of one user, give the user instead`,
})

/** Targets for ids alone: all terms are those of the policies that AWS has. */
async function findByIds(
  context: Context,
  ids: readonly string[],
  accounts: readonly AwsAccount[],
  before: Found = NOTHING_FOUND,
): Promise<Found> {
  const { held, unread } = await findHeld(context, ids, accounts)
  const now = context.clock.now()
  const own = [...held].flatMap(([id, policies]) =>
    policies.flatMap(({ endings, coverage }) =>
      endings.map(ending => ({ ...ending, grant: { id, opensAt: coverage?.notBefore ?? now } })),
    ),
  )
  // A policy may have been deleted since it was found.
  return { endings: [...own, ...byEntries(before.endings, accounts)], held, unread }
}

/** Targets for untrusted records, found by their ids in the accounts of the rules and in the accounts that the records name. */
async function findHinted(
  context: Context,
  records: readonly GrantRecord[],
  accounts: readonly AwsAccount[],
  before: Found = NOTHING_FOUND,
): Promise<Found> {
  const own = before === NOTHING_FOUND ? records.map(accountOf) : []
  const ids = records.map(({ id }) => id)
  const { held, unread } = await findHeld(context, ids, [...accounts, ...notAmong(accounts, own)])
  const now = context.clock.now()
  const endings = records.flatMap(record => {
    const found = held.get(record.id) ?? []
    const isHeldElsewhere = found.length === 0 && before.held.has(record.id)
    return isHeldElsewhere ? [] : endingsOfHint(record, found, accounts, now)
  })
  const again = byEntries(before.endings, accounts)
  return { endings: [...endings, ...again], held, unread }
}

/** The same in parts: for each account what it holds, as soon as it has answered; and when all have, the records that none holds. */
function findHintedByAccount(
  context: Context,
  records: readonly GrantRecord[],
  accounts: readonly AwsAccount[],
): readonly Promise<Found>[] {
  const ids = records.map(({ id }) => id)
  const places = groupByAccount([...accounts, ...notAmong(accounts, records.map(accountOf))])
  const hinted = (each: GrantRecord, held: readonly HeldGrant[]) =>
    endingsOfHint(each, held, accounts, context.clock.now())
  const parts = places.map(place =>
    lookInto(context, async () => {
      const { held, unread } = await findHeld(context, ids, place)
      const endings = records.flatMap(each => {
        const own = held.get(each.id) ?? []
        return own.length > 0 ? hinted(each, own) : []
      })
      return { endings, held, unread }
    }),
  )
  const others = lookInto(context, async () => {
    const { held } = joinFound(await Promise.all(parts))
    return { ...NOTHING_FOUND, endings: records.flatMap(each => (held.has(each.id) ? [] : hinted(each, []))) }
  })
  return [...parts, others]
}

/** Finds policies by their grant ids, under any user. */
export async function findHeld(
  context: Context,
  ids: readonly string[],
  accounts: readonly AwsAccount[],
): Promise<Pick<Found, 'held' | 'unread'>> {
  const { swept, failures: unread } = await readAccounts(context, accounts)
  const held = new Map<string, readonly HeldGrant[]>()
  for (const id of new Set(ids)) {
    const found = swept.flatMap(each => heldUnder(each, id))
    if (found.length > 0) held.set(id, found)
  }
  return { held, unread }
}

/** Entries of `own` that are not in `accounts`, each once. */
export function notAmong(accounts: readonly AwsAccount[], own: readonly AwsAccount[]): readonly AwsAccount[] {
  const keyOf = (account: AwsAccount) => `${accountKey(account)} ${account.region} ${account.roles.revoke}`
  const known = new Set(accounts.map(keyOf))
  return [...new Map(own.map(account => [keyOf(account), account])).entries()].flatMap(([key, account]) =>
    known.has(key) ? [] : [account],
  )
}
