import type { CreateUserRequest, DeleteUserRequest, GetUserRequest, ListUsersRequest } from '@aws-sdk/client-iam'
import { AwsError } from '../errors.ts'
import { currentPolicies } from '../identity.ts'
import { operation } from '../operation.ts'
import { page } from '../page.ts'
import { describe, onUser, userOf } from './user.ts'

export const userOperations = {
  GetUser: operation(
    (input: GetUserRequest, call) => onUser('iam:GetUser', input.UserName, call),
    (input: GetUserRequest, call) => ({ User: describe(userOf(input.UserName, call)) }),
  ),

  ListUsers: operation(
    () => [{ action: 'iam:ListUsers', resource: '*' }],
    (input: ListUsersRequest, { account, world }) => {
      const prefix = input.PathPrefix ?? '/'
      const users = [...account.users.values()].filter(user => user.path.startsWith(prefix))
      const { items, next } = page(users, user => user.name, {
        size: input.MaxItems ?? 100,
        cap: world.settings.pageSize,
        token: input.Marker,
        badToken: 'InvalidInputException',
      })
      return { Users: items.map(describe), IsTruncated: next !== undefined, Marker: next }
    },
  ),

  CreateUser: operation(
    (input: CreateUserRequest, call) => [
      {
        action: 'iam:CreateUser',
        resource: `arn:aws:iam::${call.account.id}:user${input.Path ?? '/'}${input.UserName}`,
      },
    ],
    (input: CreateUserRequest, { account }) => {
      const name = input.UserName ?? ''
      if (!/^[\w+=,.@-]{1,64}$/.test(name))
        throw new AwsError(
          'Invalid',
          'The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
        )
      const taken = [...account.users.keys()].some(known => known.toLowerCase() === name.toLowerCase())
      if (taken) throw new AwsError('EntityAlreadyExistsException', `User with name ${name} already exists.`)
      return { User: describe(account.createUser(name, input.Path ?? '/')) }
    },
  ),

  DeleteUser: operation(
    (input: DeleteUserRequest, call) => onUser('iam:DeleteUser', input.UserName, call),
    (input: DeleteUserRequest, call) => {
      const user = userOf(input.UserName, call)
      const keys = [...call.world.keys.values()].filter(key => key.caller.kind === 'user' && key.caller.user === user)
      if (keys.length > 0)
        throw new AwsError('DeleteConflictException', 'Cannot delete entity, must delete access keys first.')
      if (currentPolicies(user).length > 0)
        throw new AwsError('DeleteConflictException', 'Cannot delete entity, must delete policies first.')
      call.account.users.delete(user.name)
    },
  ),
}
