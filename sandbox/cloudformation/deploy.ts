import type { AwsAccount } from '../aws/account.ts'
import { type Plan, planStack } from './plan.ts'
import { RESOURCE_TYPES } from './resources/index.ts'
import type { Template } from './template.ts'

/** Deploys a template; answers what it came to. @throws Error before anything is made, if template or parameters are wrong */
export function deployStack(
  template: Template,
  account: AwsAccount,
  region: string,
  parameters: Readonly<Record<string, string>>,
): Plan {
  const plan = planStack(template, { accountId: account.id, region }, parameters)
  for (const { type, properties } of plan.resources) RESOURCE_TYPES[type].create(properties, account, region)
  return plan
}
