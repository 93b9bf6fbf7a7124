import { type AwsCall, operation } from '../operation/operation.ts'
import { AwsError } from '../wire/errors.ts'
import { type HolderKind, holderOf, onHolder } from './holder.ts'

interface Named {
  readonly UserName?: string | undefined
  readonly RoleName?: string | undefined
}

export const boundaryOperations = {
  PutUserPermissionsBoundary: put('user', 'iam:PutUserPermissionsBoundary'),
  DeleteUserPermissionsBoundary: remove('user', 'iam:DeleteUserPermissionsBoundary'),
  PutRolePermissionsBoundary: put('role', 'iam:PutRolePermissionsBoundary'),
  DeleteRolePermissionsBoundary: remove('role', 'iam:DeleteRolePermissionsBoundary'),
}

function put(kind: HolderKind, action: string) {
  return operation(
    // The boundary that the call would set, not the one that is there.
    (input: Named & { readonly PermissionsBoundary: string | undefined }, call) =>
      onHolder(kind, action, nameOf(kind, input), call).map(permission => ({
        ...permission,
        context: { 'iam:PermissionsBoundary': input.PermissionsBoundary ?? '' },
      })),
    (input: Named & { readonly PermissionsBoundary: string | undefined }, call) => {
      const policy = boundaryNamed(input.PermissionsBoundary, call)
      write(kind, input, policy, call)
    },
  )
}

function remove(kind: HolderKind, action: string) {
  return operation(
    (input: Named, call) => onHolder(kind, action, nameOf(kind, input), call),
    (input: Named, call) => write(kind, input, undefined, call),
  )
}

/** @throws AwsError NoSuchEntity */
export function boundaryNamed(arn: string | undefined, { account }: AwsCall) {
  const policy = account.managedPolicies.get(arn ?? '')
  if (!policy) throw new AwsError('NoSuchEntityException', `Scope ARN: ${arn} does not exist or is not attachable.`)
  return policy
}

const nameOf = (kind: HolderKind, { UserName, RoleName }: Named) => (kind === 'user' ? UserName : RoleName)

function write(
  kind: HolderKind,
  input: Named,
  policy: ReturnType<typeof boundaryNamed> | undefined,
  call: AwsCall,
): undefined {
  const holder = holderOf(kind, nameOf(kind, input), call)
  const delayMs = call.world.settings.propagationMs
  holder.boundary.write(policy, call.now, { seed: call.world.random.next() * 2 ** 32, delayMs })
}
