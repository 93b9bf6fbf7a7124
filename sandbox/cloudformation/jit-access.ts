import { readFileSync } from 'node:fs'
import type { AwsAccount } from '../aws/state/account.ts'
import { carryOut } from './carry-out.ts'
import { type Plan, planStack } from './plan.ts'
import { parseTemplate, type Template } from './template.ts'

/** Parsing takes longer than all the rest: once serves the whole process. */
let parsed: Template | undefined

/** The template that prepares an account. */
export function jitAccessTemplate(): Template {
  parsed ??= parseTemplate(readFileSync(new URL('../../infra/jit-access.yaml', import.meta.url), 'utf8'))
  return parsed
}

/** The same company is made for thousands of tests. */
const plans = new Map<string, Plan>()

/** Prepares an account of the sandbox with it. @throws Error before anything is made, if a parameter is wrong */
export function deployJitAccess(
  account: AwsAccount,
  region: string,
  parameters: Readonly<Record<string, string>>,
): Plan {
  const id = JSON.stringify([account.id, region, parameters])
  const plan = plans.get(id) ?? planStack(jitAccessTemplate(), { accountId: account.id, region }, parameters)
  plans.set(id, plan)
  carryOut(plan, account, region)
  return plan
}
