import { roleCaller } from '../../sandbox/aws/state/identity.ts'
import { stableId } from '../../sandbox/aws/state/ids.ts'
import type { AwsAccount, AwsWorld } from '../../sandbox/aws/world.ts'
import type { PolicyTerms } from '../../src/domain/grant/policy-document.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { ACCOUNT_ID } from './company.ts'
import type { Username } from './small-world.ts'
import type { Keys } from './stage.ts'

/** What holds everybody's policies in a world: IAM users, or roles of people. */
export type Holding = 'user' | 'role'

/** The role of a person, and the name of their session: that of malice is called as the one of alice. */
export const personOf = (name: Username) => ({
  role: `JitShell-${name}`,
  identity: name === 'malice' ? 'alice' : name,
  roleId: stableId('AROA', 17, ACCOUNT_ID, 'role', `JitShell-${name}`),
})

export const principalFor = (holding: Holding, name: Username): Pick<GrantRecord, 'principal'> =>
  holding === 'user' ? {} : { principal: { kind: 'assumed-role', ...personOf(name) } }

export const bindingFor = (holding: Holding, name: Username): Pick<PolicyTerms, 'boundTo'> => {
  const { roleId, identity } = personOf(name)
  return holding === 'user' ? {} : { boundTo: { roleId, identity } }
}

/** A role, and keys of a person in it: the same in every world, as those of a user are. */
export function addPerson(
  aws: AwsWorld,
  account: AwsAccount,
  name: Username,
  policies: Readonly<Record<string, object>>,
) {
  const { role: roleName, identity } = personOf(name)
  account.addRole(roleName, { path: '/jit/', trust: NOBODY, policies })
  const role = account.roles.get(roleName)
  if (!role) throw new Error(`the account has no role ${roleName}`)
  const caller = roleCaller(account, role, { sessionName: identity, sessionPolicy: undefined, mfa: undefined })
  const credentials: Required<Keys> = {
    accessKeyId: `ASIA${name.replace('-', '').toUpperCase().padEnd(16, '0')}`,
    secretAccessKey: `of ${name}, in every world`,
    sessionToken: `of ${name}, in every world`,
  }
  aws.keys.set(credentials.accessKeyId, { ...credentials, expiresAt: undefined, caller })
  return { arn: caller.arn, credentials }
}

/** People are in their roles here, whatever a trust policy says. */
const NOBODY = { Version: '2012-10-17', Statement: [] }

/** The policies that a person has now, in an account of this kind. */
export const policiesOf = (account: AwsAccount, holding: Holding, name: Username): readonly string[] =>
  holding === 'user' ? account.policyNames(name) : account.rolePolicyNames(personOf(name).role)
