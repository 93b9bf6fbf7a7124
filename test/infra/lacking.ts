import { expect } from 'vitest'
import type { JobResult } from '../../sandbox/job.ts'
import type { Scenario } from '../support/scenario.ts'

export type Role = 'JitGrant' | 'JitRevoke' | 'JitLogs'

/** What they need for people with a role of their own: who owns their sessions, the rules say. */
export const FOR_PEOPLE = {
  JitGrant: ['iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRolePolicies', 'iam:PutRolePolicy'],
  JitRevoke: ['iam:DeleteRolePolicy', 'iam:GetRolePolicy', 'iam:ListRolePolicies'],
} as const

/** Runs something while a role lacks an action. */
export async function without<T>(
  { acme, clock }: Scenario,
  role: Role,
  action: string,
  run: () => Promise<T>,
): Promise<T> {
  const policies = [...(acme.account.roles.get(role)?.policies.values() ?? [])]
  const texts = policies.map(policy => policy.latest() ?? '')
  const cut = texts.map(text => cutText(text, action))
  expect(cut).not.toEqual(texts)
  for (const [index, policy] of policies.entries()) policy.write(cut[index], clock.now())
  try {
    return await run()
  } finally {
    for (const [index, policy] of policies.entries()) policy.write(texts[index], clock.now())
  }
}

function cutText(text: string, action: string): string {
  const document = JSON.parse(text) as { Statement: { Action: string | string[] }[] }
  const Statement = document.Statement.map(statement => ({
    ...statement,
    Action: [statement.Action].flat().filter(each => each !== action),
  })).filter(({ Action }) => Action.length > 0)
  return JSON.stringify({ ...document, Statement })
}

/** The actions that the template gives a role. */
export function actionsOf({ acme }: Scenario, role: Role): readonly string[] {
  const texts = [...(acme.account.roles.get(role)?.policies.values() ?? [])].map(each => each.latest() ?? '')
  return texts.flatMap(text =>
    JSON.parse(text).Statement.flatMap(({ Action }: { Action: string | string[] }) => Action),
  )
}

export function expectWhole(result: JobResult, exitCode: number): void {
  expect(result.log).not.toContain('AccessDenied')
  expect(result.exitCode).toBe(exitCode)
}

export function expectMissing(result: JobResult, action: string): void {
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain(action)
  expect(result.log).toContain('AccessDenied')
}
