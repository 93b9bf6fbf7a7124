import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { ACME } from '../../sandbox/acme.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import type { Scenario } from './scenario.ts'

/** What an administrator does by hand to the roles of people. */
export function roleAdmin({ acme, clock, sandbox }: Scenario) {
  const client = () =>
    new IAMClient({
      region: ACME.region,
      endpoint: 'http://sandbox',
      credentials: acme.users.admin.credentials,
      systemClockOffset: clock.now().getTime() - Date.now(),
      requestHandler: inProcess(sandbox.handle),
      maxAttempts: 1,
    })
  const policy = async (role: string, name: string) =>
    decodeURIComponent(
      (await client().send(new GetRolePolicyCommand({ RoleName: role, PolicyName: name }))).PolicyDocument ?? '',
    )
  const put = async (role: string, name: string, document: string) => {
    await client().send(new PutRolePolicyCommand({ RoleName: role, PolicyName: name, PolicyDocument: document }))
  }
  const remove = async (role: string) => {
    const { PolicyNames = [] } = await client().send(new ListRolePoliciesCommand({ RoleName: role }))
    for (const name of PolicyNames)
      await client().send(new DeleteRolePolicyCommand({ RoleName: role, PolicyName: name }))
    await client().send(new DeleteRoleCommand({ RoleName: role }))
  }
  return {
    policy,
    put,
    async takeOff(role: string, name: string): Promise<void> {
      await client().send(new DeleteRolePolicyCommand({ RoleName: role, PolicyName: name }))
    },
    /** Deletes a role, and what is on it. */
    remove,
    /** Deletes a role and makes one of the same name, trust and boundary: its unique id is another. */
    async makeAnew(role: string): Promise<string> {
      const { Role } = await client().send(new GetRoleCommand({ RoleName: role }))
      await remove(role)
      const made = await client().send(
        new CreateRoleCommand({
          RoleName: role,
          Path: Role?.Path,
          AssumeRolePolicyDocument: decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''),
          PermissionsBoundary: Role?.PermissionsBoundary?.PermissionsBoundaryArn,
          MaxSessionDuration: Role?.MaxSessionDuration,
        }),
      )
      return made.Role?.RoleId ?? ''
    },
  }
}
