import type { User } from '@aws-sdk/client-iam'
import type { IamUser } from '../state/identity.ts'
import { describeBoundary } from './holder.ts'

export function describe(user: IamUser): User & Required<Pick<User, 'UserName' | 'Arn'>> {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.userId,
    Arn: user.arn,
    CreateDate: user.createdAt,
    ...describeBoundary(user.boundary.latest()),
  }
}
