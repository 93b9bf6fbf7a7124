import type { HolderCalls } from './iam-calls.ts'

const sdk = () => import('@aws-sdk/client-iam')

/** An hour, unless the role says otherwise (API reference). */
const DEFAULT_SESSION_S = 3_600

/** The calls about a role. They name it without its path, as IAM asks for it. */
export const roleCalls: HolderCalls = {
  actions: {
    lookUp: 'iam:GetRole',
    list: 'iam:ListRolePolicies',
    get: 'iam:GetRolePolicy',
    put: 'iam:PutRolePolicy',
    delete: 'iam:DeleteRolePolicy',
  },

  async lookUp(client, name) {
    const { GetRoleCommand } = await sdk()
    const { Role } = await client.send(new GetRoleCommand({ RoleName: name }))
    if (!Role?.RoleName || !Role.Arn || !Role.RoleId) return undefined
    const { RoleName, Arn, RoleId, Path = '/', AssumeRolePolicyDocument = '' } = Role
    const boundary = Role.PermissionsBoundary?.PermissionsBoundaryArn
    const maxSessionMs = (Role.MaxSessionDuration ?? DEFAULT_SESSION_S) * 1_000
    return {
      name: RoleName,
      arn: Arn,
      id: RoleId,
      path: Path,
      ...(boundary && { boundary }),
      trust: { document: decodeURIComponent(AssumeRolePolicyDocument), maxSessionMs },
    }
  },

  async list(client, name) {
    const { paginateListRolePolicies } = await sdk()
    const names: string[] = []
    for await (const page of paginateListRolePolicies({ client }, { RoleName: name }))
      names.push(...(page.PolicyNames ?? []))
    return names
  },

  async get(client, name, policy) {
    const { GetRolePolicyCommand } = await sdk()
    return (await client.send(new GetRolePolicyCommand({ RoleName: name, PolicyName: policy }))).PolicyDocument
  },

  async put(client, name, policy, document) {
    const { PutRolePolicyCommand } = await sdk()
    return client.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: policy, PolicyDocument: document }))
  },

  async delete(client, name, policy) {
    const { DeleteRolePolicyCommand } = await sdk()
    return client.send(new DeleteRolePolicyCommand({ RoleName: name, PolicyName: policy }))
  },
}
