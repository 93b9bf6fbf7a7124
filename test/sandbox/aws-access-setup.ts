import { DeleteUserPolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { StartSessionCommand } from '@aws-sdk/client-ssm'
import { instance, type Sandbox } from './aws-setup.ts'

export const document = 'JitAccess-1h'
export const put = (world: Sandbox, user: string, policy: object, name = 'jit') =>
  world
    .clients(world.admin.credentials)
    .iam.send(new PutUserPolicyCommand({ UserName: user, PolicyName: name, PolicyDocument: JSON.stringify(policy) }))
export const remove = (world: Sandbox, user: string) =>
  world.clients(world.admin.credentials).iam.send(new DeleteUserPolicyCommand({ UserName: user, PolicyName: 'jit' }))
export const connect = (
  world: Sandbox,
  who: 'alice' | 'bob' = 'alice',
  DocumentName: string | undefined = document,
  Target = instance,
) => world.clients(world[who].credentials).ssm.send(new StartSessionCommand({ Target, DocumentName }))
