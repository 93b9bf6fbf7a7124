import pMap from 'p-map'
import { isOurs } from '../../domain/grant.ts'
import type { Ending } from '../../domain/revocation.ts'
import type { Account } from '../../domain/rules.ts'
import { isWithin } from '../../domain/session.ts'
import { messageOf } from '../../failure.ts'
import type { Context } from '../context.ts'
import { readFacts } from './facts.ts'

/**
 * Everything that a user holds through us, account by account: every policy that claims to be ours, readable or not, and
 * any session through our documents, even if its policy is gone. An account that fails does not stop the others. A user
 * whom no account knows, and who has no session, is a failure: in an emergency a slip of the pen must not look like success.
 */
export async function findEndings(
  context: Context,
  accounts: readonly Account[],
  user: string,
): Promise<{ endings: readonly Ending[]; failures: readonly string[] }> {
  const endings: Ending[] = []
  const failures: string[] = []
  await pMap(accounts, async account => {
    try {
      endings.push(...(await findInAccount(context, accounts, account, user)))
    } catch (error) {
      context.debug(error)
      failures.push(messageOf(error))
    }
  })
  if (endings.length + failures.length > 0) return { endings, failures }
  const names = accounts.map(({ name }) => name).join(', ')
  return {
    endings,
    failures: [`There is no IAM user ${user} in ${names}, and no open session of one. Check how the name is spelt`],
  }
}

async function findInAccount(
  { aws }: Context,
  accounts: readonly Account[],
  account: Account,
  user: string,
): Promise<Ending[]> {
  const role = account.roles.revoke
  const access = await aws.connect('revoke', { account, role }, [user])
  const iam = access.iam(user)
  const names = await iam.policyNames(user)
  const policies = (names ?? []).filter(isOurs)
  const facts = await readFacts(iam, user, policies)
  const documents = [...new Set([...account.documents.map(({ name }) => name), ...facts.documents])]
  const { expiresAt } = facts
  const ending: Ending = { account, role, user, policies, instances: 'any', documents, ...(expiresAt && { expiresAt }) }
  // Regions that the rules have moved the account away from since.
  const known = new Set(accounts.flatMap(({ id, region }) => (id === account.id ? [region] : [])))
  const left = [...new Set(facts.regions)].filter(region => !known.has(region))
  // A deleted user's sessions outlive the user.
  if (names === undefined && !(await access.ssm.openSessions()).some(session => isWithin(session, ending))) return []
  return [ending, ...left.map(region => ({ ...ending, account: { ...account, region } }))]
}
