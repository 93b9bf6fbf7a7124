import { type AwsCall, operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import { currentPolicies, type IamRole, type IamUser, readablePolicies } from '../state/identity.ts'
import { Versions } from '../state/versions.ts'
import { AwsError } from '../wire/errors.ts'
import { encodeDocument, type HolderKind, holderOf, INLINE_BUDGETS, onHolder, weight } from './holder.ts'
import { checkPolicyDocument } from './policy-text.ts'

interface Named {
  readonly UserName?: string | undefined
  readonly RoleName?: string | undefined
}

interface NamedPolicy extends Named {
  readonly PolicyName: string | undefined
}

const user = inlinePolicies('user')
const role = inlinePolicies('role')

export const policyOperations = {
  PutUserPolicy: user.put('iam:PutUserPolicy'),
  GetUserPolicy: user.get('iam:GetUserPolicy'),
  ListUserPolicies: user.list('iam:ListUserPolicies'),
  DeleteUserPolicy: user.remove('iam:DeleteUserPolicy'),
  PutRolePolicy: role.put('iam:PutRolePolicy'),
  GetRolePolicy: role.get('iam:GetRolePolicy'),
  ListRolePolicies: role.list('iam:ListRolePolicies'),
  DeleteRolePolicy: role.remove('iam:DeleteRolePolicy'),
}

/** The four operations are the same on users and on roles. */
function inlinePolicies(kind: HolderKind) {
  const nameOf = ({ UserName, RoleName }: Named) => (kind === 'user' ? UserName : RoleName)
  const on = (action: string) => (input: Named, call: AwsCall) => onHolder(kind, action, nameOf(input), call)
  const holder = (input: Named, call: AwsCall) => holderOf(kind, nameOf(input), call)
  const found = (document: string | undefined, { PolicyName }: NamedPolicy): string => {
    if (document !== undefined) return document
    throw new AwsError('NoSuchEntityException', `The ${kind} policy with name ${PolicyName} cannot be found.`)
  }
  return {
    put: (action: string) =>
      operation(on(action), (input: NamedPolicy & { readonly PolicyDocument: string | undefined }, call) => {
        const { PolicyName: name = '', PolicyDocument: document = '' } = input
        const to = holder(input, call)
        checkPolicyName(name)
        checkPolicyDocument(document)
        checkBudget(kind, to, name, document)
        write(to, name, document, call)
      }),

    get: (action: string) =>
      operation(on(action), (input: NamedPolicy, call) => {
        const of = holder(input, call)
        const document = of.policies.get(input.PolicyName ?? '')?.readAt(call.now)
        const PolicyDocument = encodeDocument(found(document, input))
        const name = kind === 'user' ? { UserName: of.name } : { RoleName: of.name }
        return { ...name, PolicyName: input.PolicyName, PolicyDocument }
      }),

    list: (action: string) =>
      operation(
        on(action),
        (input: Named & { readonly MaxItems?: number | undefined; readonly Marker?: string | undefined }, call) => {
          const names = readablePolicies(holder(input, call), call.now).map(([name]) => name)
          const { items, next } = pageByToken(names, name => name, {
            size: input.MaxItems ?? 100,
            cap: call.world.settings.pageSize,
            token: input.Marker,
            badToken: 'Invalid',
          })
          return { PolicyNames: items, IsTruncated: next !== undefined, Marker: next }
        },
      ),

    remove: (action: string) =>
      operation(on(action), (input: NamedPolicy, call) => {
        const from = holder(input, call)
        found(from.policies.get(input.PolicyName ?? '')?.latest(), input)
        write(from, input.PolicyName ?? '', undefined, call)
      }),
  }
}

function checkPolicyName(name: string): void {
  if (!/^[\w+=,.@-]{1,128}$/.test(name))
    throw new AwsError(
      'Invalid',
      'The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    )
}

function checkBudget(kind: HolderKind, holder: IamUser | IamRole, name: string, document: string): void {
  const others = currentPolicies(holder).filter(([other]) => other !== name)
  const used = others.reduce((sum, [, text]) => sum + weight(text), 0)
  const budget = INLINE_BUDGETS[kind]
  if (used + weight(document) > budget)
    throw new AwsError(
      'LimitExceededException',
      `Maximum policy size of ${budget} bytes exceeded for ${kind} ${holder.name}`,
    )
}

/** The write stands at once, shows after its read lag, and reaches each reader after a delay of its own. */
function write(holder: IamUser | IamRole, name: string, document: string | undefined, { world, now }: AwsCall): void {
  const versions = holder.policies.get(name) ?? new Versions<string | undefined>()
  holder.policies.set(name, versions)
  const { propagationMs: delayMs, iamReadLagMs } = world.settings
  const spread = { seed: world.random.next() * 2 ** 32, delayMs }
  // Without a lag nothing is drawn, so that a seed means what it meant.
  const readLagMs = iamReadLagMs[1] === 0 ? 0 : world.random.between(iamReadLagMs)
  versions.write(document, now, spread, readLagMs)
}
