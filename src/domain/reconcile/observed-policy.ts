import { formatMoment } from '../../shared/instant.ts'
import { accessOf, documentOf } from '../grant/access.ts'
import type { GrantReference } from '../grant/grant.ts'
import { inPresentForm, parsePolicyDocument } from '../grant/policy-document.ts'
import { type PolicyName, parsePolicyName, policyName } from '../grant/policy-name.ts'
import { isYoung } from '../merge/young.ts'
import { evaluateRequest, whenApproved } from '../rules/evaluate-request.ts'
import type { AccountRegion } from '../rules/rules.ts'
import type { AllowedTargets } from '../rules/targets.ts'
import { holdingOf, misplacedIn } from './holding.ts'
import type { ObservedPolicy, Past, Provenance, Since } from './provenance.ts'

/** The state of a policy that claims to be ours. */
export type PolicyState =
  | 'live'
  /** Its merge is too recent to be classified. */
  | 'too-new'
  /** Its request was removed minutes ago: the grant job of that merge is revoking it. */
  | 'revoking'
  /** Could not be classified. */
  | 'undetermined'
  /** Its name begins like ours and does not parse. */
  | 'malformed'
  | 'expired'
  /** Its request was removed or changed. */
  | 'superseded'
  /** It was ended before, and is there again, or still. */
  | 'ended-before'
  /** No merge requested it, or none gave it. */
  | 'unknown'
  /** It differs from what its name and its merge say. */
  | 'tampered'

export interface ClassifiedPolicy {
  readonly policy: ObservedPolicy
  /** The name of the IAM user or person whom it is for; of its holder, if that is not known. */
  readonly user: string
  readonly state: PolicyState
  /** A sentence without a full stop. */
  readonly why: string
  /** Present if its merge is known. */
  readonly grant?: GrantReference
}

/** Classifies one policy by what AWS, git and GitHub have. `account`: where it is held. */
export function classifyPolicy(
  policy: ObservedPolicy,
  account: Pick<AccountRegion, 'id' | 'partition'>,
  origin: Provenance,
  now: Date,
): ClassifiedPolicy {
  const name = parsePolicyName(policy.name)
  const user = origin.kind === 'merged' ? origin.entry.user : policy.holder.name
  const classified = (state: PolicyState, why: string): ClassifiedPolicy => ({ policy, user, state, why })
  if (!name) return classified('malformed', 'Its name begins like those of our policies, and is none of them')
  if (origin.kind === 'unmerged') return classified('unknown', origin.why)
  const granted = origin.kind === 'merged' ? verifyMerge(policy, name, account, origin) : undefined
  if (granted) return { policy, user, ...granted }
  const grant = origin.kind === 'merged' ? { grant: referenceOf(name, origin) } : {}
  // A document that contradicts its own name is tampered, whatever git knows.
  const contradiction = contradictionIn(policy, name)
  if (contradiction) return { ...classified('tampered', contradiction), ...grant }
  if (name.expiresAt <= now)
    return { ...classified('expired', `It ended at ${formatMoment(name.expiresAt)}`), ...grant }
  switch (origin.kind) {
    case 'too-new':
      return classified('too-new', origin.why)
    case 'unknown':
      return origin.removedAt
        ? classified(...stateOf({ kind: 'removed', at: origin.removedAt }, name, now))
        : classified('undetermined', origin.why)
    case 'merged':
      return { ...classified(...stateOf(origin.since, name, now)), ...grant }
  }
}

type Merged = Extract<Provenance, { kind: 'merged' }>

const referenceOf = ({ grantId }: PolicyName, { mergedAt, pullRequest }: Merged): GrantReference => ({
  id: grantId,
  mergedAt,
  pullRequest,
})

/**
 * Verifies a policy whose request was merged: it must be exactly what mode `grant` writes for it. Returns `undefined` if it
 * is.
 */
function verifyMerge(
  policy: ObservedPolicy,
  name: PolicyName,
  account: Pick<AccountRegion, 'id' | 'partition'>,
  origin: Merged,
): Omit<ClassifiedPolicy, 'policy' | 'user'> | undefined {
  const { entry, mergedAt, pullRequest, rulesBefore } = origin
  const unknown = (why: string) => ({ state: 'unknown', why }) as const
  if (!('rules' in rulesBefore)) return unknown(rulesBefore.message)
  const allowed = whenApproved(evaluateRequest(entry.user, entry.request, mergedAt, rulesBefore))
  if (!allowed.ok) {
    const reasons = allowed.refusals.map(({ message }) => message).join('; ')
    return unknown(`#${pullRequest} asked for it, and the rules before it did not allow it: ${reasons}`)
  }
  const asked = allowed.account
  if (asked.id !== account.id || asked.partition !== account.partition)
    return unknown(`#${pullRequest} asked for account ${asked.id}, not for ${account.id}`)
  const { expiresAt, terms } = accessOf(entry.request, mergedAt, asked, allowed.document, allowed.rule)
  const instances = instancesOf(allowed.targets, origin.since, policy)
  if (instances === 'unrecorded') return unknown(UNRECORDED)
  const tampered = (why: string) => ({ state: 'tampered', why, grant: referenceOf(name, origin) }) as const
  const misplaced = whyMisplaced(policy)
  if (misplaced !== undefined) return tampered(misplaced)
  const holding = holdingOf(allowed.principal, policy.holder, origin)
  if (holding.kind === 'foreign') return tampered(holding.why)
  const document = documentOf(terms, instances, holding.bound)
  if (policy.name !== policyName(expiresAt, name.grantId))
    return tampered(`#${pullRequest} ends at ${formatMoment(expiresAt)}, not when its name says`)
  if (inPresentForm(policy.document) !== document)
    return tampered(`Its document is not the one that #${pullRequest} was given`)
  return undefined
}

/**
 * The instances that the document of a merge must name. Which ones AWS resolved only the witness tells: until it was asked, those
 * of the document itself count, and the rest of it is compared.
 */
function instancesOf(targets: AllowedTargets, since: Since, policy: ObservedPolicy): readonly string[] | 'unrecorded' {
  if (targets.kind === 'ids') return targets.ids
  if (since.kind === 'stands' && since.past?.kind === 'given') return since.past.instances
  const said = parsePolicyDocument(policy.document)?.instances ?? []
  return 'tagged' in said ? [] : said
}

const UNRECORDED =
  'The witness does not say to which instances its names or tags were resolved, so that what the policy names is not proven'

function whyMisplaced({ holder, document }: ObservedPolicy): string | undefined {
  const said = parsePolicyDocument(document)
  return said && misplacedIn(holder, said)
}

function contradictionIn(policy: ObservedPolicy, { expiresAt }: PolicyName): string | undefined {
  const said = parsePolicyDocument(policy.document)
  if (!said) return 'Its document is not in the words that we write'
  if (said.expiresAt.getTime() === expiresAt.getTime()) return misplacedIn(policy.holder, said)
  return `Its document ends at ${formatMoment(said.expiresAt)}, not when its name says`
}

function stateOf(since: Since, { expiresAt }: PolicyName, now: Date): [PolicyState, string] {
  switch (since.kind) {
    case 'stands':
      return standing(since.past, expiresAt, now)
    case 'unknown':
      return ['undetermined', since.why]
    case 'removed': {
      const when = formatMoment(since.at)
      return isYoung(since.at, now)
        ? ['revoking', `Its request was removed at ${when}: the job of that merge is ending it`]
        : ['superseded', `Its request was removed at ${when}`]
    }
  }
}

function standing(past: Past | undefined, expiresAt: Date, now: Date): [PolicyState, string] {
  switch (past?.kind) {
    case undefined:
    case 'given':
      return ['live', `Until ${formatMoment(expiresAt)}`]
    case 'not-given':
      return ['unknown', past.why]
    case 'ended': {
      const { key, kind, at } = past.end
      const what = `${kind === 'stopped' ? 'An emergency stop counts for it' : 'It was ended'} (${key}, ${formatMoment(at)})`
      return isYoung(at, now) ? ['revoking', `${what}: that job is ending it`] : ['ended-before', what]
    }
  }
}
