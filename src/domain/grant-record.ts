import { z } from 'zod'
import { parsePolicyName } from './grant.ts'
import { formatInstant } from './instant.ts'
import type { Grant } from './merge-plan.ts'
import { IAM_USER, INSTANCE } from './names.ts'
import type { Ending } from './revocation.ts'
import type { Rules } from './rules.ts'

/** A grant as it travels from the job that granted it to the job that ends it: the output `grants`, the input `grants`. */
const grantRecord = z.strictObject({
  id: z.string(),
  account: z.string(),
  user: z.string().refine(IAM_USER.accepts, { error: IAM_USER.remedy }),
  policy: z.string().refine(name => parsePolicyName(name) !== undefined, { error: 'must be a policy name of ours' }),
  instances: z.array(z.string().refine(INSTANCE.accepts, { error: INSTANCE.remedy })).min(1),
  opensAt: z.string(),
  expiresAt: z.string(),
  pullRequest: z.number().int(),
})

export type GrantRecord = z.infer<typeof grantRecord>

export function recordOf(grant: Grant): GrantRecord {
  return {
    id: grant.id,
    account: grant.account.name,
    user: grant.user,
    policy: grant.policy.name,
    instances: [...grant.request.instances],
    opensAt: formatInstant(grant.opensAt),
    expiresAt: formatInstant(grant.expiresAt),
    pullRequest: grant.approval.pullRequest.number,
  }
}

/**
 * Reads the input `grants`: one record or a list of them, as mode `grant` put them out.
 * @throws Error that names what is wrong and where
 */
export function parseGrantRecords(json: string): readonly GrantRecord[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new Error(
      'The input `grants` is not JSON. Hand over the output `grants` of the job that granted, or one entry of it.',
      { cause },
    )
  }
  const parsed = z
    .array(grantRecord)
    .min(1)
    .safeParse(Array.isArray(value) ? value : [value])
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  throw new Error(
    `The input \`grants\` is not what mode \`grant\` puts out (${wrong}). Hand over that output unchanged.`,
  )
}

/** What a record asks to end. The end is taken from the policy's name, which AWS's copy bears too. */
export function endingOf({ account, user, policy, instances }: GrantRecord, rules: Rules): Ending {
  const known = rules.accounts.get(account)
  if (!known)
    throw new Error(
      `The rules know no account \`${account}\`. Restore it in the rule file until its grants have ended.`,
    )
  const expiresAt = parsePolicyName(policy)?.expiresAt
  return { account: known, user, policies: [policy], instances, ...(expiresAt && { expiresAt }) }
}
