import type {
  CreateUserRequest,
  DeleteUserRequest,
  GetUserRequest,
  ListAttachedUserPoliciesRequest,
  ListGroupsForUserRequest,
  ListUsersRequest,
  UpdateUserRequest,
} from '@aws-sdk/client-iam'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import { currentPolicies } from '../state/identity.ts'
import { AwsError } from '../wire/errors.ts'
import { checkFree, checkName, checkPath, holderOf, onHolder } from './holder.ts'
import { describe } from './user.ts'

export const userOperations = {
  GetUser: operation(
    (input: GetUserRequest, call) => onHolder('user', 'iam:GetUser', input.UserName, call),
    (input: GetUserRequest, call) => ({ User: describe(holderOf('user', input.UserName, call)) }),
  ),

  ListUsers: operation(
    () => [{ action: 'iam:ListUsers', resource: '*' }],
    (input: ListUsersRequest, { account, world }) => {
      const prefix = input.PathPrefix ?? '/'
      const users = [...account.users.values()].filter(user => user.path.startsWith(prefix))
      const { items, next } = pageByToken(users, user => user.name, {
        size: input.MaxItems ?? 100,
        cap: world.settings.pageSize,
        token: input.Marker,
        badToken: 'InvalidInputException',
      })
      return { Users: items.map(describe), IsTruncated: next !== undefined, Marker: next }
    },
  ),

  /** Nobody here has managed policies, or is in a group. */
  ListAttachedUserPolicies: operation(
    (input: ListAttachedUserPoliciesRequest, call) =>
      onHolder('user', 'iam:ListAttachedUserPolicies', input.UserName, call),
    (input: ListAttachedUserPoliciesRequest, call) => {
      holderOf('user', input.UserName, call)
      return { AttachedPolicies: [], IsTruncated: false }
    },
  ),

  ListGroupsForUser: operation(
    (input: ListGroupsForUserRequest, call) => onHolder('user', 'iam:ListGroupsForUser', input.UserName, call),
    (input: ListGroupsForUserRequest, call) => {
      holderOf('user', input.UserName, call)
      return { Groups: [], IsTruncated: false }
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
      checkName('userName', name)
      checkFree('user', name, account.users.keys())
      return { User: describe(account.createUser(name, input.Path ?? '/')) }
    },
  ),

  /** The API reference: a caller who renames needs the permission for the old name and for the new one. */
  UpdateUser: operation(
    (input: UpdateUserRequest, call) => {
      const user = call.account.users.get(input.UserName ?? '')
      if (input.NewPath !== undefined) checkPath(input.NewPath)
      const target = call.account.userArn(input.NewPath ?? user?.path ?? '/', input.NewUserName ?? input.UserName ?? '')
      return [
        ...onHolder('user', 'iam:UpdateUser', input.UserName, call),
        { action: 'iam:UpdateUser', resource: target },
      ]
    },
    (input: UpdateUserRequest, call) => {
      const user = holderOf('user', input.UserName, call)
      const { users } = call.account
      const { NewUserName: name = user.name, NewPath: path = user.path } = input
      checkName('newUserName', name)
      checkFree(
        'user',
        name,
        [...users.keys()].filter(other => other !== user.name),
      )
      users.delete(user.name)
      // Keys, policies, boundary and unique id are the user's, and go along.
      Object.assign(user, { name, path, arn: call.account.userArn(path, name) })
      users.set(name, user)
      const spread = { seed: call.world.random.next() * 2 ** 32, delayMs: call.world.settings.propagationMs }
      user.known.write({ name, arn: user.arn }, call.now, spread)
    },
  ),

  DeleteUser: operation(
    (input: DeleteUserRequest, call) => onHolder('user', 'iam:DeleteUser', input.UserName, call),
    (input: DeleteUserRequest, call) => {
      const user = holderOf('user', input.UserName, call)
      const keys = [...call.world.keys.values()].filter(key => key.caller.kind === 'user' && key.caller.user === user)
      if (keys.length > 0)
        throw new AwsError('DeleteConflictException', 'Cannot delete entity, must delete access keys first.')
      if (currentPolicies(user).length > 0)
        throw new AwsError('DeleteConflictException', 'Cannot delete entity, must delete policies first.')
      call.account.users.delete(user.name)
    },
  ),
}
