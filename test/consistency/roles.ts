import { roleCaller } from '../../sandbox/aws/state/identity.ts'
import type { AwsAccount, AwsWorld } from '../../sandbox/aws/world.ts'
import type { User, Username } from './small-world.ts'

export interface Hire {
  readonly name: Username
  readonly role: string
  readonly identity: string
}

/** Somebody with a role of their own. */
export interface Hired extends Hire {
  readonly roleId: string
  readonly user: User
}

/** The roles of these, without policies, and the keys that each has of it: the same in every world. */
export function addRoles(aws: AwsWorld, account: AwsAccount, hires: readonly Hire[]): ReadonlyMap<Username, Hired> {
  const hired = new Map<Username, Hired>()
  for (const hire of hires) {
    const { name, identity } = hire
    const { roleId } = account.addRole(hire.role, { path: '/jit/', trust: {} })
    const role = account.roles.get(hire.role)
    if (!role) throw new Error(`The account has made no role ${hire.role}.`)
    const caller = roleCaller(account, role, { sessionName: identity, sessionPolicy: undefined, mfa: undefined })
    const accessKeyId = `ASIAROLE${name.toUpperCase()}`
    const keys = { accessKeyId, secretAccessKey: `of ${name}, in every world`, sessionToken: `of ${name}` }
    aws.keys.set(accessKeyId, { ...keys, expiresAt: undefined, caller })
    hired.set(name, { ...hire, roleId, user: { arn: caller.arn, credentials: keys } })
  }
  return hired
}
