import type { IAMClient } from '@aws-sdk/client-iam'
import { hasCode } from '../shared/aws-error-codes.ts'
import { withErrorContext } from './errors.ts'

export interface IamUser {
  /** As IAM spells it: IAM ignores case in names, but file names do not. */
  readonly name: string
  readonly arn: string
  /** The ARN of the permissions boundary, if there is one. */
  readonly boundary?: string
}

/** Inline policies of IAM users. All calls are idempotent. */
export interface Iam {
  /** `undefined` when there is no such user. */
  user(name: string): Promise<IamUser | undefined>
  /** Names of the user's inline policies; `undefined` when there is no such user. */
  policyNames(user: string): Promise<readonly string[] | undefined>
  /** The JSON of one inline policy, decoded; `undefined` when it is gone. */
  policy(user: string, name: string): Promise<string | undefined>
  putPolicy(user: string, name: string, document: string): Promise<void>
  /** Whether the policy existed. Success also if it was already deleted. */
  deletePolicy(user: string, name: string): Promise<boolean>
}

/** `connect`: the client for each call, which has the credentials for it. */
export function createIam(
  connect: () => Promise<IAMClient>,
  who: { readonly role: string; readonly account: string },
): Iam {
  const sdk = import('@aws-sdk/client-iam')
  return {
    user: name =>
      withErrorContext({ ...who, action: 'iam:GetUser', purpose: `look up the IAM user ${name}` }, () =>
        orAbsent(async () => {
          const { GetUserCommand } = await sdk
          const { User } = await (await connect()).send(new GetUserCommand({ UserName: name }))
          if (!User?.UserName || !User.Arn) return undefined
          const boundary = User.PermissionsBoundary?.PermissionsBoundaryArn
          return { name: User.UserName, arn: User.Arn, ...(boundary && { boundary }) }
        }),
      ),

    policyNames: user =>
      withErrorContext(
        { ...who, action: 'iam:ListUserPolicies', purpose: `list the inline policies of user ${user}` },
        () =>
          orAbsent(async () => {
            const { paginateListUserPolicies } = await sdk
            const names: string[] = []
            const client = await connect()
            for await (const page of paginateListUserPolicies({ client }, { UserName: user }))
              names.push(...(page.PolicyNames ?? []))
            return names
          }),
      ),

    policy: (user, name) =>
      withErrorContext(
        { ...who, action: 'iam:GetUserPolicy', purpose: `read the policy ${name} of user ${user}` },
        () =>
          orAbsent(async () => {
            const { GetUserPolicyCommand } = await sdk
            const { PolicyDocument } = await (await connect()).send(
              new GetUserPolicyCommand({ UserName: user, PolicyName: name }),
            )
            return PolicyDocument && decodeURIComponent(PolicyDocument) // RFC 3986: a `+` is a plus
          }),
      ),

    putPolicy: (user, name, document) =>
      withErrorContext(
        { ...who, action: 'iam:PutUserPolicy', purpose: `write the policy ${name} of user ${user}` },
        async () => {
          const { PutUserPolicyCommand } = await sdk
          await (await connect()).send(
            new PutUserPolicyCommand({ UserName: user, PolicyName: name, PolicyDocument: document }),
          )
        },
      ),

    deletePolicy: (user, name) =>
      withErrorContext(
        { ...who, action: 'iam:DeleteUserPolicy', purpose: `delete the policy ${name} of user ${user}` },
        async () => {
          const { DeleteUserPolicyCommand } = await sdk
          const client = await connect()
          const deleted = await orAbsent(() =>
            client.send(new DeleteUserPolicyCommand({ UserName: user, PolicyName: name })),
          )
          return deleted !== undefined
        },
      ),
  }
}

async function orAbsent<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    if (hasCode(error, 'NoSuchEntityException')) return undefined
    throw error
  }
}
