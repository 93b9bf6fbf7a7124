import type { GetAccountAuthorizationDetailsRequest } from '@aws-sdk/client-iam'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import { type IamRole, type IamUser, readablePolicies } from '../state/identity.ts'
import { encodeDocument } from './holder.ts'
import { attachedTo, describeRole } from './roles.ts'
import { describe } from './user.ts'

export const reportOperations = {
  GetAccountAuthorizationDetails: operation(
    () => [{ action: 'iam:GetAccountAuthorizationDetails', resource: '*' }],
    (input: GetAccountAuthorizationDetailsRequest, { account, world, now }) => {
      const wanted = (kind: 'User' | 'Role') => !input.Filter?.length || input.Filter.includes(kind)
      const entries = [
        ...(wanted('User') ? [...account.users.values()].map(user => ({ user, role: undefined })) : []),
        ...(wanted('Role') ? [...account.roles.values()].map(role => ({ user: undefined, role })) : []),
      ]
      const { items, next } = pageByToken(entries, ({ user, role }) => user?.arn ?? role?.arn ?? '', {
        size: input.MaxItems ?? 100,
        cap: world.settings.pageSize,
        token: input.Marker,
        badToken: 'InvalidInputException',
      })
      return {
        UserDetailList: items.flatMap(({ user }) => (user ? [userDetail(user, now)] : [])),
        GroupDetailList: [],
        RoleDetailList: items.flatMap(({ role }) => (role ? [roleDetail(role, now)] : [])),
        Policies: [],
        IsTruncated: next !== undefined,
        Marker: next,
      }
    },
  ),
}

function inline(of: IamUser | IamRole, now: Date) {
  return readablePolicies(of, now).map(([PolicyName, text]) => ({ PolicyName, PolicyDocument: encodeDocument(text) }))
}

function userDetail(user: IamUser, now: Date) {
  return { ...describe(user), UserPolicyList: inline(user, now), GroupList: [], AttachedManagedPolicies: [] }
}

function roleDetail(role: IamRole, now: Date) {
  return {
    ...describeRole(role, now),
    InstanceProfileList: [],
    RolePolicyList: inline(role, now),
    AttachedManagedPolicies: attachedTo(role),
  }
}
