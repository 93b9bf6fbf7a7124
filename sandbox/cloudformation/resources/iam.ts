import { z } from 'zod'
import { policyDocument, refuseTwin, resourceType } from './resource-type.ts'

export const role = resourceType(
  z.strictObject({
    RoleName: z.string().max(64),
    Path: z.literal('/'),
    Description: z.string(),
    MaxSessionDuration: z.number().min(3_600),
    AssumeRolePolicyDocument: policyDocument,
    Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: policyDocument })),
  }),
  ({ RoleName }, { partition, accountId }) => ({
    ref: RoleName,
    attributes: { Arn: `arn:${partition}:iam::${accountId}:role/${RoleName}` },
  }),
  ({ RoleName, MaxSessionDuration, AssumeRolePolicyDocument, Policies }, account) => {
    refuseTwin(account.roles.has(RoleName), `The role ${RoleName}`)
    account.addRole(RoleName, {
      trust: AssumeRolePolicyDocument,
      maxSessionDuration: MaxSessionDuration,
      policies: Object.fromEntries(Policies.map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument])),
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
