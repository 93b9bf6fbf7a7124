import type { AwsAccount } from '../aws/state/account.ts'
import type { Plan } from './plan.ts'
import { RESOURCE_TYPES } from './resources/index.ts'

/** Makes what was planned, each resource after those that it names. @throws Error if one of that name is there already */
export function carryOut({ resources }: Plan, account: AwsAccount, region: string): void {
  for (const { type, properties, ...identity } of resources)
    RESOURCE_TYPES[type].create(properties, account, region, identity)
}
