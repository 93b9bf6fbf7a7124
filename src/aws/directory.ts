import type { IAMClient } from '@aws-sdk/client-iam'
import type { InlinePolicies } from '../domain/reconcile/inline-policies.ts'
import { withErrorContext } from './errors.ts'

/** All IAM users of an account. */
export interface Directory {
  /** The decoded JSON of every inline policy, by policy name, by user name: one call per thousand users. */
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
        // A page may contain fewer users than requested and still not be the last (API reference), so the paginator
        // continues.
        const input = { Filter: ['User' as const], MaxItems: 1_000 }
        for await (const page of paginateGetAccountAuthorizationDetails({ client }, input)) {
          for (const { UserName, UserPolicyList = [] } of page.UserDetailList ?? []) {
            const policies = UserPolicyList.flatMap(({ PolicyName, PolicyDocument }) =>
              PolicyName && PolicyDocument ? [[PolicyName, decodeURIComponent(PolicyDocument)] as const] : [],
            )
            if (UserName) users.set(UserName, new Map(policies))
          }
        }
        return users
      }),
  }
}
