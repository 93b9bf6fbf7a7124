import type {
  CreateRoleRequest,
  DeleteRoleRequest,
  GetRoleRequest,
  ListAttachedRolePoliciesRequest,
  Role,
  UpdateAssumeRolePolicyRequest,
} from '@aws-sdk/client-iam'
import { operation } from '../operation/operation.ts'
import { currentPolicies, type IamRole } from '../state/identity.ts'
import { AwsError } from '../wire/errors.ts'
import { boundaryNamed } from './boundaries.ts'
import { checkFree, checkName, checkPath, describeBoundary, encodeDocument, holderOf, onHolder } from './holder.ts'
import { checkPolicyDocument } from './policy-text.ts'

export const roleOperations = {
  GetRole: operation(
    (input: GetRoleRequest, call) => onHolder('role', 'iam:GetRole', input.RoleName, call),
    (input: GetRoleRequest, call) => ({ Role: describe(holderOf('role', input.RoleName, call), call.now) }),
  ),

  ListAttachedRolePolicies: operation(
    (input: ListAttachedRolePoliciesRequest, call) =>
      onHolder('role', 'iam:ListAttachedRolePolicies', input.RoleName, call),
    (input: ListAttachedRolePoliciesRequest, call) => ({
      AttachedPolicies: attachedTo(holderOf('role', input.RoleName, call)),
      IsTruncated: false,
    }),
  ),

  CreateRole: operation(
    (input: CreateRoleRequest, { account }) => [
      {
        action: 'iam:CreateRole',
        resource: account.roleArn(input.Path ?? '/', input.RoleName ?? ''),
        ...(input.PermissionsBoundary && { context: { 'iam:PermissionsBoundary': input.PermissionsBoundary } }),
      },
    ],
    (input: CreateRoleRequest, call) => {
      const { RoleName: name = '', Path: path = '/', AssumeRolePolicyDocument: trust = '' } = input
      checkName('roleName', name)
      checkPath(path, 'path')
      checkFree('role', name, call.account.roles.keys())
      checkPolicyDocument(trust, 'trust')
      const seconds = input.MaxSessionDuration ?? 3_600
      if (seconds < 3_600 || seconds > 43_200)
        throw new AwsError(
          'Invalid',
          `1 validation error detected: Value '${seconds}' at 'maxSessionDuration' failed to satisfy constraint: Member must have value between 3600 and 43200`,
        )
      const boundary =
        input.PermissionsBoundary === undefined ? undefined : boundaryNamed(input.PermissionsBoundary, call)
      const description = input.Description === undefined ? {} : { description: input.Description }
      const role = call.account.createRole(name, { trust, path, maxSessionDuration: seconds, ...description })
      if (boundary) role.boundary.write(boundary, call.now)
      return { Role: describe(role, call.now) }
    },
  ),

  /** Whoever holds credentials of the role keeps them, and they are good for nothing: a role of the same name is another. */
  DeleteRole: operation(
    (input: DeleteRoleRequest, call) => onHolder('role', 'iam:DeleteRole', input.RoleName, call),
    (input: DeleteRoleRequest, call) => {
      const role = holderOf('role', input.RoleName, call)
      if (currentPolicies(role).length > 0)
        throw new AwsError('DeleteConflictException', 'Cannot delete entity, must delete policies first.')
      call.account.roles.delete(role.name)
    },
  ),

  UpdateAssumeRolePolicy: operation(
    (input: UpdateAssumeRolePolicyRequest, call) =>
      onHolder('role', 'iam:UpdateAssumeRolePolicy', input.RoleName, call),
    (input: UpdateAssumeRolePolicyRequest, call) => {
      const role = holderOf('role', input.RoleName, call)
      checkPolicyDocument(input.PolicyDocument ?? '', 'trust')
      const spread = { seed: call.world.random.next() * 2 ** 32, delayMs: call.world.settings.propagationMs }
      role.trust.write(input.PolicyDocument ?? '', call.now, spread)
    },
  ),
}

function describe(role: IamRole, now: Date): Role {
  return {
    ...describeRole(role, now),
    MaxSessionDuration: role.maxSessionDurationSeconds,
    ...(role.description !== undefined && { Description: role.description }),
  }
}

/** What GetRole and the report of the account both say. */
export function describeRole(role: IamRole, now: Date) {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.roleId,
    Arn: role.arn,
    CreateDate: role.createdAt,
    AssumeRolePolicyDocument: encodeDocument(role.trust.readAt(now) ?? ''),
    ...describeBoundary(role.boundary.latest()),
  }
}

export const attachedTo = ({ attached }: IamRole) =>
  attached.map(({ arn }) => ({ PolicyName: arn.slice(arn.lastIndexOf('/') + 1), PolicyArn: arn }))
