import { z } from 'zod'
import { parsePolicyName } from '../../domain/grant/policy-name.ts'
import { parseJson } from '../../shared/json.ts'

/** The record of a job that was stopped before its first pass. Built on use, because few starts read one. */
const interruptedBefore = () =>
  z.object({
    kind: z.literal('ended'),
    revocation: z.object({ verdict: z.literal('interrupted'), passes: z.array(z.unknown()).length(0) }),
  })

/** Whether a record of an end says that nothing had been ended yet. False for a record that cannot be read. */
export function saysNothingEnded(bytes: Uint8Array): boolean {
  try {
    return interruptedBefore().safeParse(parseJson(bytes)).success
  } catch {
    return false
  }
}

const withPolicies = () => z.object({ revocation: z.object({ policies: z.array(z.string()) }) })

/** Whether a record of an end names a policy of this grant. False for a record that cannot be read. */
export function saysEndOf(grantId: string, bytes: Uint8Array): boolean {
  try {
    const { revocation } = withPolicies().parse(parseJson(bytes))
    return revocation.policies.some(name => parsePolicyName(name)?.grantId === grantId)
  } catch {
    return false
  }
}
