import type { DeleteUserPermissionsBoundaryRequest, PutUserPermissionsBoundaryRequest } from '@aws-sdk/client-iam'
import { type AwsCall, operation } from '../operation/operation.ts'
import type { ManagedPolicy } from '../state/identity.ts'
import { AwsError } from '../wire/errors.ts'
import { onUser, userOf } from './user.ts'

export const boundaryOperations = {
  PutUserPermissionsBoundary: operation(
    (input: PutUserPermissionsBoundaryRequest, call) =>
      onUser('iam:PutUserPermissionsBoundary', input.UserName, call).map(permission => ({
        ...permission,
        context: { 'iam:PermissionsBoundary': input.PermissionsBoundary ?? '' },
      })),
    (input: PutUserPermissionsBoundaryRequest, call) => {
      const policy = call.account.managedPolicies.get(input.PermissionsBoundary ?? '')
      if (!policy)
        throw new AwsError(
          'NoSuchEntityException',
          `Scope ARN: ${input.PermissionsBoundary} does not exist or is not attachable.`,
        )
      write(input.UserName, policy, call)
    },
  ),

  DeleteUserPermissionsBoundary: operation(
    (input: DeleteUserPermissionsBoundaryRequest, call) =>
      onUser('iam:DeleteUserPermissionsBoundary', input.UserName, call),
    (input: DeleteUserPermissionsBoundaryRequest, call) => write(input.UserName, undefined, call),
  ),
}

function write(name: string | undefined, policy: ManagedPolicy | undefined, call: AwsCall): undefined {
  const delayMs = call.world.settings.propagationMs
  userOf(name, call).boundary.write(policy, call.now, { seed: call.world.random.next() * 2 ** 32, delayMs })
}
