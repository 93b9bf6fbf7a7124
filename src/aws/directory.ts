import type { IAMClient, PolicyDetail } from '@aws-sdk/client-iam'
import { ROLE_PATH } from '../domain/principal/principal.ts'
import type { InlinePolicies, ListedRole } from '../domain/reconcile/inline-policies.ts'
import { withErrorContext } from './errors.ts'

/**
 * All IAM users of an account, and its roles at ROLE_PATH and at longer paths that begin so: nobody has one there, but the role that
 * grants could write to it if its credentials were stolen.
 */
export interface Directory {
  /** The decoded JSON of every inline policy: one call per thousand users and roles. */
  inlinePolicies(): Promise<InlinePolicies>
}

export function createDirectory(
  connect: () => Promise<IAMClient>,
  who: { readonly role: string; readonly account: string },
): Directory {
  const description = {
    ...who,
    action: 'iam:GetAccountAuthorizationDetails',
    purpose: 'list the policies of all users',
  }
  return {
    inlinePolicies: () =>
      withErrorContext(description, async () => {
        const { paginateGetAccountAuthorizationDetails } = await import('@aws-sdk/client-iam')
        const client = await connect()
        const users = new Map<string, ReadonlyMap<string, string>>()
        const roles = new Map<string, ListedRole>()
        // A page may contain less than requested and still not be the last (API reference), so the paginator continues.
        const input = { Filter: ['User' as const, 'Role' as const], MaxItems: 1_000 }
        for await (const page of paginateGetAccountAuthorizationDetails({ client }, input)) {
          for (const { UserName, UserPolicyList } of page.UserDetailList ?? [])
            if (UserName) users.set(UserName, documentsIn(UserPolicyList))
          for (const { RoleName, RoleId, Path, RolePolicyList } of page.RoleDetailList ?? [])
            if (RoleName && RoleId && Path?.startsWith(ROLE_PATH))
              roles.set(RoleName, { id: RoleId, policies: documentsIn(RolePolicyList) })
        }
        return { users, roles }
      }),
  }
}

const documentsIn = (policies: readonly PolicyDetail[] = []): ReadonlyMap<string, string> =>
  new Map(
    policies.flatMap(({ PolicyName, PolicyDocument }) =>
      PolicyName && PolicyDocument ? [[PolicyName, decodeURIComponent(PolicyDocument)] as const] : [],
    ),
  )
