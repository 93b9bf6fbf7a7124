import { z } from 'zod'
import type { AwsAccount } from '../../aws/state/account.ts'

/** Where a stack is: all that the pseudo parameters say. */
export interface Place {
  readonly accountId: string
  readonly region: string
  readonly partition: string
  readonly urlSuffix: string
}

export function placeOf(accountId: string, region: string): Place {
  if (region.startsWith('cn-')) return { accountId, region, partition: 'aws-cn', urlSuffix: 'amazonaws.com.cn' }
  const partition = region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
  return { accountId, region, partition, urlSuffix: 'amazonaws.com' }
}

/** What `Ref` and `GetAtt` give of a resource. */
export interface Identity {
  readonly ref: string
  readonly attributes: Readonly<Record<string, string>>
}

/** How the sandbox understands one type of resources. */
export interface ResourceType {
  /** Checks evaluated properties, and tells what the resource will be called. @throws Error for a property it does not know */
  plan(properties: unknown, id: string, place: Place): Identity & { readonly properties: object }
  /** Puts it into the account, by properties that were planned. @throws Error if something of that name is there already */
  create(properties: object, account: AwsAccount, region: string, identity: Identity): void
}

export function resourceType<Schema extends z.ZodType<object>>(
  schema: Schema,
  identify: (properties: z.output<Schema>, place: Place, id: string) => Identity,
  create: (properties: z.output<Schema>, account: AwsAccount, region: string, identity: Identity) => void,
): ResourceType {
  return {
    plan(given, id, place) {
      const parsed = schema.safeParse(given)
      if (!parsed.success)
        throw new Error(`${id} has properties that the sandbox does not act on:\n${z.prettifyError(parsed.error)}`)
      return { properties: parsed.data, ...identify(parsed.data, place, id) }
    },
    // Only what `plan` gave comes here, and that is what the schema puts out.
    create: (properties, account, region, identity) =>
      create(properties as z.output<Schema>, account, region, identity),
  }
}

export function refuseTwin(isThere: boolean, what: string): void {
  if (isThere) throw new Error(`${what} already exists.`)
}

/** Policies are judged by the simulator, which reads them itself. */
export const policyDocument = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(z.record(z.string(), z.unknown())),
})
