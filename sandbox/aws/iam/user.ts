import type { User } from '@aws-sdk/client-iam'
import type { AwsCall, Permission } from '../operation/operation.ts'
import type { IamUser } from '../state/identity.ts'
import { AwsError } from '../wire/errors.ts'

/** The user that a call names; the caller, if it names none. @throws AwsError NoSuchEntity */
export function userOf(name: string | undefined, call: AwsCall): IamUser {
  if (name === undefined) {
    if (call.caller.kind === 'user') return call.caller.user
    throw new AwsError('Invalid', 'Must specify userName when calling with non-User credentials')
  }
  const user = call.account.users.get(name)
  if (!user) throw new AwsError('NoSuchEntityException', `The user with name ${name} cannot be found.`)
  return user
}

/** A user is named by its ARN with its path; one that does not exist, by the name alone. */
export function onUser(action: string, name: string | undefined, call: AwsCall): Permission[] {
  const user = name === undefined && call.caller.kind === 'user' ? call.caller.user : call.account.users.get(name ?? '')
  const resource = user?.arn ?? `arn:aws:iam::${call.account.id}:user/${name ?? ''}`
  const boundary = user?.boundary.latest()?.arn
  return [{ action, resource, ...(boundary && { context: { 'iam:PermissionsBoundary': boundary } }) }]
}

export function describe(user: IamUser): User & Required<Pick<User, 'UserName' | 'Arn'>> {
  const boundary = user.boundary.latest()
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.userId,
    Arn: user.arn,
    CreateDate: user.createdAt,
    ...(boundary && {
      PermissionsBoundary: {
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
        PermissionsBoundaryArn: boundary.arn,
      },
    }),
  }
}

/** What a user's inline policies may hold together, white space not counted. */
export const inlineBudget = 2_048

export function weight(document: string): number {
  return document.replace(/\s/g, '').length
}

/** As IAM returns documents: percent-encoded by RFC 3986. */
export function encodeDocument(document: string): string {
  return encodeURIComponent(document).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
