import type { IAMClient } from '@aws-sdk/client-iam'
import type { InlinePolicies } from '../domain/reconcile/inline-policies.ts'
import { withErrorContext } from './errors.ts'

/** The IAM users of an account, all at once. */
export interface Directory {
  /** The JSON of every inline policy, decoded, by its name, by the user's: one call for a thousand users. */
  inlinePolicies(): Promise<InlinePolicies>
}

export function createDirectory(
  client: IAMClient,
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
        const users = new Map<string, ReadonlyMap<string, string>>()
        // A page may hold fewer than asked for and say that there are more (API reference): the paginator goes on.
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
