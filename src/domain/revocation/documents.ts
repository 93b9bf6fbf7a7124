import { formatInstant } from '../../shared/instant.ts'
import { parsePolicyDocument } from '../grant/policy-document.ts'
import type { RevocationTarget } from './revocation.ts'

/** What the documents of a target's policies said, so far as passes have read them. */
export type DocumentCheck =
  | { readonly kind: 'consistent' }
  /** One could not be read, so it may say anything. */
  | { readonly kind: 'unread' }
  /** One says something else than its name or its grant: somebody else wrote it. A sentence without a full stop. */
  | { readonly kind: 'contradictory'; readonly contradiction: string }

/** What a pass read. */
export interface DocumentReading {
  /** JSON, decoded. */
  readonly documents: readonly string[]
  /** Whether the reading of any of them failed. One that is not there did not fail. */
  readonly hasFailed: boolean
}

/** The first contradiction stands, and nothing that is read later takes it back. */
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

/** What ends: with a policy that somebody else wrote, every session that it may have let in. */
export const targetBehind = (target: RevocationTarget, check: DocumentCheck): RevocationTarget =>
  check.kind === 'contradictory' ? { ...target, instances: 'any' } : target

/**
 * What the passes have to prove. Unless the documents are known to say what was granted, no time condition is relied on: only
 * the deletion of the policy counts, with the time that IAM takes to honour it.
 */
export function provableTarget(target: RevocationTarget, check: DocumentCheck): RevocationTarget {
  const { expiresAt: _, ...endless } = target
  return check.kind === 'consistent' ? target : endless
}

function contradictionIn({ expiresAt, instances, grant }: RevocationTarget, document: string): string | undefined {
  if (expiresAt === undefined) return undefined
  const said = parsePolicyDocument(document)
  if (!said) return 'Its document was not in the words that we write'
  if (said.expiresAt > expiresAt)
    return `Its document ended at ${formatInstant(said.expiresAt)}, later than its name says`
  const others = grant && instances !== 'any' ? said.instances.filter(id => !instances.includes(id)) : []
  return others.length > 0 ? `Its document named other instances than were granted: ${others.join(', ')}` : undefined
}
