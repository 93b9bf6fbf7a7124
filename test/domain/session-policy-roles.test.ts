import { describe, expect, it } from 'vitest'
import { sessionPolicy } from '../../src/aws/session-policy.ts'
import { account } from './account.ts'
import { isAllowed } from './simulate.ts'

describe('the session policy that narrows a role to people', () => {
  const user = (name: string) => `arn:aws:iam::123456789012:user/${name}`
  const role = (path: string) => `arn:aws:iam::123456789012:role/${path}`
  it.each<[string, 'grant' | 'revoke' | 'sessions' | 'check-grant', string, string, boolean]>([
    ['writing to its role', 'grant', 'iam:PutRolePolicy', role('jit/JitShell-erin'), true],
    ['looking up its role, and its unique id', 'grant', 'iam:GetRole', role('jit/JitShell-erin'), true],
    ['not writing to a role whose name begins so', 'grant', 'iam:PutRolePolicy', role('jit/JitShell-erin-2'), false],
    ['not writing to a role of that name elsewhere', 'grant', 'iam:PutRolePolicy', role('JitShell-erin'), false],
    ['not writing to a role of that name below', 'grant', 'iam:PutRolePolicy', role('jit/deep/JitShell-erin'), false],
    ['not changing its trust', 'grant', 'iam:UpdateAssumeRolePolicy', role('jit/JitShell-erin'), false],
    ['not writing to a user of that name', 'grant', 'iam:PutUserPolicy', user('JitShell-erin'), false],
    ['deleting, to revoke', 'revoke', 'iam:DeleteRolePolicy', role('jit/JitShell-erin'), true],
    ['deleting at a longer path, to revoke', 'revoke', 'iam:DeleteRolePolicy', role('jit/deep/JitShell-erin'), true],
    ['not deleting from another role there', 'revoke', 'iam:DeleteRolePolicy', role('jit/JitShell-erin/other'), false],
    ['not deleting elsewhere', 'revoke', 'iam:DeleteRolePolicy', role('team/JitShell-erin'), false],
    ['not writing, to revoke', 'revoke', 'iam:PutRolePolicy', role('jit/JitShell-erin'), false],
    ['not looking up a role, to list sessions', 'sessions', 'iam:GetRole', role('jit/JitShell-erin'), false],
    ['not writing, to check', 'check-grant', 'iam:PutRolePolicy', role('jit/JitShell-erin'), false],
  ])('allows what its purpose needs, for the role of its person alone: %s', async (_, purpose, action, resource, expected) => {
    const policy = sessionPolicy(purpose, account, [{ kind: 'role', name: 'JitShell-erin' }])
    expect(await isAllowed(policy, action, resource)).toBe(expected)
  }) // biome-ignore format: a table
})
