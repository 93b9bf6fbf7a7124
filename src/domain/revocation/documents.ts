import { formatMoment } from '../../shared/instant.ts'
import { type PolicyCoverage, parsePolicyDocument } from '../grant/policy-document.ts'
import { type Principal, withoutIdentity } from '../principal/principal.ts'
import { describeReach, reachesAll } from '../session/reach.ts'
import type { RevocationTarget } from './revocation.ts'

/** The documents of a target's policies, as far as passes have read them. */
export type DocumentCheck =
  | { readonly kind: 'consistent' }
  /** One could not be read, so it may allow anything. */
  | { readonly kind: 'unread' }
  /** One contradicts its name or its grant, so it was not written by a grant job. A sentence without a full stop. */
  | { readonly kind: 'contradictory'; readonly contradiction: string }

/** The documents that a pass read. */
export interface DocumentReading {
  /** JSON, decoded. */
  readonly documents: readonly string[]
  /** Whether reading any of them failed. A policy that does not exist is not a failure. */
  readonly hasFailed: boolean
}

/** Keeps the first contradiction: later readings never remove it. */
export function checkDocuments(
  before: DocumentCheck,
  target: RevocationTarget,
  { documents, hasFailed }: DocumentReading,
): DocumentCheck {
  if (before.kind === 'contradictory') return before
  for (const document of documents) {
    const contradiction = contradictionIn(target, document)
    if (contradiction !== undefined) return { kind: 'contradictory', contradiction }
  }
  return hasFailed ? { kind: 'unread' } : before
}

/** The sessions to end: if a policy contradicts its grant, every session that it may have allowed. */
export const targetBehind = (target: RevocationTarget, check: DocumentCheck): RevocationTarget =>
  check.kind === 'contradictory'
    ? { ...target, principal: withoutIdentity(target.principal), instances: 'any' }
    : target

/**
 * What the passes have to prove. Unless the documents are known to match the grant, their time condition is not trusted: only
 * the deletion of the policy counts, plus the time for which IAM may still honour it.
 */
export function provableTarget(target: RevocationTarget, check: DocumentCheck): RevocationTarget {
  const { expiresAt: _, ...endless } = target
  return check.kind === 'consistent' ? target : endless
}

function contradictionIn(target: RevocationTarget, document: string): string | undefined {
  const { expiresAt, instances, grant, principal } = target
  if (expiresAt === undefined) return undefined
  const said = parsePolicyDocument(document)
  if (!said) return 'Its document was not in the words that we write'
  if (said.expiresAt > expiresAt)
    return `Its document ended at ${formatMoment(said.expiresAt)}, later than its name says`
  if (!isBoundTo(principal, said)) return 'Its document was not bound to the person whom it was for'
  if (!grant || reachesAll(instances, said.instances)) return undefined
  const others = describeReach(said.instances).filter(each => !describeReach(instances).includes(each))
  return `Its document named other instances than were granted: ${others.join(', ')}`
}

/** Whether a document says of its person what a grant for this principal says. */
function isBoundTo(principal: Principal, { boundTo }: PolicyCoverage): boolean {
  switch (principal.kind) {
    case 'iam-user':
      return boundTo === undefined
    case 'assumed-role':
      return boundTo?.identity === principal.identity
    case 'role':
    case 'other':
      return true
    default:
      return principal satisfies never
  }
}
