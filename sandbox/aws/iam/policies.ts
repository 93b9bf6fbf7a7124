import type {
  DeleteUserPolicyRequest,
  GetUserPolicyRequest,
  ListUserPoliciesRequest,
  PutUserPolicyRequest,
} from '@aws-sdk/client-iam'
import { type AwsCall, operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import { currentPolicies, type IamUser, readablePolicies } from '../state/identity.ts'
import { Versions } from '../state/versions.ts'
import { AwsError } from '../wire/errors.ts'
import { checkPolicyDocument } from './policy-text.ts'
import { encodeDocument, inlineBudget, onUser, userOf, weight } from './user.ts'

export const policyOperations = {
  PutUserPolicy: operation(
    (input: PutUserPolicyRequest, call) => onUser('iam:PutUserPolicy', input.UserName, call),
    (input: PutUserPolicyRequest, call) => {
      const { PolicyName: name = '', PolicyDocument: document = '' } = input
      const user = userOf(input.UserName, call)
      if (!/^[\w+=,.@-]{1,128}$/.test(name))
        throw new AwsError(
          'Invalid',
          'The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
        )
      checkPolicyDocument(document)
      checkBudget(user, name, document)
      write(user, name, document, call)
    },
  ),

  GetUserPolicy: operation(
    (input: GetUserPolicyRequest, call) => onUser('iam:GetUserPolicy', input.UserName, call),
    (input: GetUserPolicyRequest, call) => {
      const user = userOf(input.UserName, call)
      const document = user.policies.get(input.PolicyName ?? '')?.readAt(call.now)
      const PolicyDocument = encodeDocument(found(document, input.PolicyName))
      return { UserName: user.name, PolicyName: input.PolicyName, PolicyDocument }
    },
  ),

  ListUserPolicies: operation(
    (input: ListUserPoliciesRequest, call) => onUser('iam:ListUserPolicies', input.UserName, call),
    (input: ListUserPoliciesRequest, call) => {
      const names = readablePolicies(userOf(input.UserName, call), call.now).map(([name]) => name)
      const { items, next } = pageByToken(names, name => name, {
        size: input.MaxItems ?? 100,
        cap: call.world.settings.pageSize,
        token: input.Marker,
        badToken: 'Invalid',
      })
      return { PolicyNames: items, IsTruncated: next !== undefined, Marker: next }
    },
  ),

  DeleteUserPolicy: operation(
    (input: DeleteUserPolicyRequest, call) => onUser('iam:DeleteUserPolicy', input.UserName, call),
    (input: DeleteUserPolicyRequest, call) => {
      const user = userOf(input.UserName, call)
      found(user.policies.get(input.PolicyName ?? '')?.latest(), input.PolicyName)
      write(user, input.PolicyName ?? '', undefined, call)
    },
  ),
}

function found(document: string | undefined, name: string | undefined): string {
  if (document === undefined)
    throw new AwsError('NoSuchEntityException', `The user policy with name ${name} cannot be found.`)
  return document
}

function checkBudget(user: IamUser, name: string, document: string): void {
  const others = currentPolicies(user).filter(([other]) => other !== name)
  const used = others.reduce((sum, [, text]) => sum + weight(text), 0)
  if (used + weight(document) > inlineBudget)
    throw new AwsError(
      'LimitExceededException',
      `Maximum policy size of ${inlineBudget} bytes exceeded for user ${user.name}`,
    )
}

/** The write stands at once, shows after its read lag, and reaches each reader after a delay of its own. */
function write(user: IamUser, name: string, document: string | undefined, { world, now }: AwsCall): void {
  const versions = user.policies.get(name) ?? new Versions<string | undefined>()
  user.policies.set(name, versions)
  const { propagationMs: delayMs, iamReadLagMs } = world.settings
  const spread = { seed: world.random.next() * 2 ** 32, delayMs }
  // Without a lag nothing is drawn, so that a seed means what it meant.
  const readLagMs = iamReadLagMs[1] === 0 ? 0 : world.random.between(iamReadLagMs)
  versions.write(document, now, spread, readLagMs)
}
