import type { HolderCalls } from './iam-calls.ts'

const sdk = () => import('@aws-sdk/client-iam')

/** The calls about an IAM user. */
export const userCalls: HolderCalls = {
  actions: {
    lookUp: 'iam:GetUser',
    list: 'iam:ListUserPolicies',
    get: 'iam:GetUserPolicy',
    put: 'iam:PutUserPolicy',
    delete: 'iam:DeleteUserPolicy',
  },

  async lookUp(client, name) {
    const { GetUserCommand } = await sdk()
    const { User } = await client.send(new GetUserCommand({ UserName: name }))
    if (!User?.UserName || !User.Arn || !User.UserId) return undefined
    const boundary = User.PermissionsBoundary?.PermissionsBoundaryArn
    const { UserName, Arn, UserId, Path = '/' } = User
    return { name: UserName, arn: Arn, id: UserId, path: Path, ...(boundary && { boundary }) }
  },

  async list(client, name) {
    const { paginateListUserPolicies } = await sdk()
    const names: string[] = []
    for await (const page of paginateListUserPolicies({ client }, { UserName: name }))
      names.push(...(page.PolicyNames ?? []))
    return names
  },

  async get(client, name, policy) {
    const { GetUserPolicyCommand } = await sdk()
    return (await client.send(new GetUserPolicyCommand({ UserName: name, PolicyName: policy }))).PolicyDocument
  },

  async put(client, name, policy, document) {
    const { PutUserPolicyCommand } = await sdk()
    return client.send(new PutUserPolicyCommand({ UserName: name, PolicyName: policy, PolicyDocument: document }))
  },

  async delete(client, name, policy) {
    const { DeleteUserPolicyCommand } = await sdk()
    return client.send(new DeleteUserPolicyCommand({ UserName: name, PolicyName: policy }))
  },
}
