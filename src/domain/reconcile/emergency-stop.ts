import { parsePolicyDocument } from '../grant/policy-document.ts'
import { parsePolicyName } from '../grant/policy-name.ts'
import type { Ending } from '../revocation/revocation.ts'
import type { HeldPolicy } from './observed-policy.ts'
import { endingOfStray, findStrays } from './orphaned-session.ts'
import { endingsOfPolicy } from './policy-target.ts'
import type { Swept } from './sweep.ts'

/** Ends every policy of an account that claims to be ours, and every session through our documents, whoever owns it. */
export function endEverything(swept: Swept): readonly Ending[] {
  const endings = swept.policies.flatMap(policy => endingsOf(swept, policy))
  const strays = [...swept.sessions].flatMap(([entry, open]) => findStrays(entry, open, [], endings))
  return [...endings, ...strays.map(endingOfStray)]
}

/** Ends one grant, by the name of its policy. */
export function endGrant(swept: Swept, grantId: string): readonly Ending[] {
  const own = swept.policies.filter(({ name }) => parsePolicyName(name)?.grantId === grantId)
  return own.flatMap(policy => endingsOf(swept, policy))
}

function endingsOf({ entries }: Swept, policy: HeldPolicy): readonly Ending[] {
  const coverage = parsePolicyDocument(policy.document)
  const end = parsePolicyName(policy.name)?.expiresAt
  const isTrusted = coverage !== undefined && coverage.expiresAt.getTime() === end?.getTime()
  return endingsOfPolicy(entries, { policy, coverage, isTrusted })
}
