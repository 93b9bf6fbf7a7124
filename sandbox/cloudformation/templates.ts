import { readFileSync } from 'node:fs'
import type { AwsAccount } from '../aws/state/account.ts'
import { carryOut } from './carry-out.ts'
import { type Plan, planStack } from './plan.ts'
import { parseTemplate, type Template } from './template.ts'

/** What this repository prepares an account with: `jit-people` where there are people without an IAM user. */
export type TemplateName = 'jit-access' | 'jit-people'

/** Parsing takes longer than all the rest: once serves the whole process. */
const parsed = new Map<TemplateName, Template>()

export function templateNamed(name: TemplateName): Template {
  const known = parsed.get(name)
  if (known) return known
  const template = parseTemplate(readFileSync(new URL(`../../infra/${name}.yaml`, import.meta.url), 'utf8'))
  parsed.set(name, template)
  return template
}

/** The same company is made for thousands of tests. */
const plans = new Map<string, Plan>()

/** Prepares an account of the sandbox. @throws Error before anything is made, if a parameter is wrong */
export function deployStack(
  name: TemplateName,
  account: AwsAccount,
  region: string,
  parameters: Readonly<Record<string, string>>,
): Plan {
  const id = JSON.stringify([name, account.id, region, parameters])
  const plan = plans.get(id) ?? planStack(templateNamed(name), { accountId: account.id, region }, parameters)
  plans.set(id, plan)
  carryOut(plan, account, region)
  return plan
}
