import { z } from 'zod'
import { checkPolicyDocument } from '../../aws/iam/policy-text.ts'
import { policyDocument, refuseTwin, resourceType } from './resource-type.ts'

/** As an object, or as its JSON: only so can a key of it be made of a parameter. */
const trustPolicy = z.union([
  policyDocument,
  z
    .string()
    .transform(text => JSON.parse(text) as unknown)
    .pipe(policyDocument),
])

export const role = resourceType(
  z.strictObject({
    RoleName: z
      .string()
      .max(64)
      .regex(/^[\w+=,.@-]+$/),
    Path: z.enum(['/', '/jit/']),
    Description: z.string(),
    MaxSessionDuration: z.number().min(3_600).max(43_200),
    AssumeRolePolicyDocument: trustPolicy,
    PermissionsBoundary: z.string().optional(),
    ManagedPolicyArns: z.array(z.string()).default([]),
    Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: policyDocument })).default([]),
  }),
  ({ RoleName, Path }, { partition, accountId }) => ({
    ref: RoleName,
    attributes: { Arn: `arn:${partition}:iam::${accountId}:role${Path}${RoleName}` },
  }),
  (properties, account) => {
    const { RoleName, Path, AssumeRolePolicyDocument, PermissionsBoundary, ManagedPolicyArns, Policies } = properties
    const isThere = [...account.roles.keys()].some(name => name.toLowerCase() === RoleName.toLowerCase())
    refuseTwin(isThere, `The role ${RoleName}`)
    checkPolicyDocument(JSON.stringify(AssumeRolePolicyDocument), 'trust')
    const boundary = PermissionsBoundary === undefined ? undefined : account.policyNamed(PermissionsBoundary)
    account.addRole(RoleName, {
      path: Path,
      trust: AssumeRolePolicyDocument,
      maxSessionDuration: properties.MaxSessionDuration,
      description: properties.Description,
      policies: Object.fromEntries(Policies.map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument])),
      attached: ManagedPolicyArns.map(arn => account.policyNamed(arn)),
      ...(boundary && { boundary }),
    })
  },
)

export const managedPolicy = resourceType(
  z.strictObject({
    ManagedPolicyName: z.string().max(128),
    Path: z.literal('/'),
    Description: z.string(),
    PolicyDocument: policyDocument,
  }),
  ({ ManagedPolicyName }, { partition, accountId }) => ({
    ref: `arn:${partition}:iam::${accountId}:policy/${ManagedPolicyName}`,
    attributes: {},
  }),
  ({ ManagedPolicyName, PolicyDocument }, account) => {
    const isThere = [...account.managedPolicies.keys()].some(arn => arn.endsWith(`:policy/${ManagedPolicyName}`))
    refuseTwin(isThere, `The managed policy ${ManagedPolicyName}`)
    account.addPolicy(ManagedPolicyName, PolicyDocument)
  },
)

export const oidcProvider = resourceType(
  z.strictObject({ Url: z.url({ protocol: /^https$/ }), ClientIdList: z.array(z.string()) }),
  ({ Url }, { partition, accountId }) => ({
    ref: `arn:${partition}:iam::${accountId}:oidc-provider/${hostOf(Url)}`,
    attributes: {},
  }),
  ({ Url, ClientIdList }, account) => {
    refuseTwin(account.oidcProviders.has(hostOf(Url)), `The OIDC provider ${Url}`)
    account.addOidcProvider(Url, ClientIdList)
  },
)

const hostOf = (url: string) => url.replace('https://', '')
