import { describe, expect, it } from 'vitest'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import {
  checkDocuments,
  type DocumentCheck,
  provableTarget,
  targetBehind,
} from '../../src/domain/revocation/documents.ts'
import type { RevocationTarget } from '../../src/domain/revocation/revocation.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { account } from './account.ts'

const expiresAt = new Date('2026-11-23T11:00:00Z')
const later = new Date('2026-11-23T12:00:00Z')
const GRANTED = 'i-0123456789abcdef0'
const OTHER = 'i-0fedcba9876543210'

const target: RevocationTarget = {
  role: account.roles.revoke,
  documents: ['JitAccess-1h'],
  account,
  user: 'alice',
  instances: [GRANTED],
  policies: ['jit.x'],
  expiresAt,
  grant: { id: 'x', mergedAt: expiresAt, opensAt: expiresAt, pullRequest: 1 },
}

const document = (change: { readonly expiresAt?: Date; readonly instances?: readonly string[] } = {}) =>
  policyDocument({ account, instances: [GRANTED], document: 'JitAccess-1h', expiresAt, ...change })

const consistent: DocumentCheck = { kind: 'consistent' }
const unread: DocumentCheck = { kind: 'unread' }
const contradictory = (contradiction: string): DocumentCheck => ({ kind: 'contradictory', contradiction })
const FOREIGN = contradictory('Its document was not in the words that we write')
const LATER = contradictory(`Its document ended at ${formatInstant(later)}, later than its name says`)
const WIDER = contradictory(`Its document named other instances than were granted: ${OTHER}`)

describe('what the documents of a target say', () => {
  const { expiresAt: _, ...endless } = target
  const { grant: __, ...ofNoGrant } = target
  const ofTwo = { ...target, instances: [GRANTED, OTHER] }

  it.each<
    [string, DocumentCheck, { target?: RevocationTarget; documents?: string[]; hasFailed?: boolean }, DocumentCheck]
  >([
    ['what was granted', consistent, { documents: [document()] }, consistent],
    ['nothing, for none is there', consistent, {}, consistent],
    ['less than was granted', consistent, { target: ofTwo, documents: [document()] }, consistent],
    ['something in other words', consistent, { documents: ['{}'] }, FOREIGN],
    ['a later end', consistent, { documents: [document({ expiresAt: later })] }, LATER],
    ['other instances', consistent, { documents: [document({ instances: [GRANTED, OTHER] })] }, WIDER],
    [
      'any instances, where none are known',
      consistent,
      { target: ofNoGrant, documents: [document({ instances: [OTHER] })] },
      consistent,
    ],
    ['anything, where no end is known', consistent, { target: endless, documents: ['{}'] }, consistent],
    ['not known: one could not be read', consistent, { hasFailed: true }, unread],
    ['not known, whatever another says', consistent, { documents: [document()], hasFailed: true }, unread],
    [
      'a contradiction, although another could not be read',
      consistent,
      { documents: ['{}'], hasFailed: true },
      FOREIGN,
    ],
    ['still not known, in the next pass', unread, { documents: [document()] }, unread],
    ['a contradiction in a later pass', unread, { documents: ['{}'] }, FOREIGN],
    ['the first contradiction of two', consistent, { documents: [document({ expiresAt: later }), '{}'] }, LATER],
    ['the first contradiction, in later passes too', LATER, { documents: ['{}', document()] }, LATER],
    ['the first contradiction, when a later pass cannot read', LATER, { hasFailed: true }, LATER],
  ])('%s', (_, before, { target: of = target, documents = [], hasFailed = false }, expected) => {
    expect(checkDocuments(before, of, { documents, hasFailed })).toEqual(expected)
  })
})

describe('what follows from it', () => {
  it.each<[string, DocumentCheck, RevocationTarget['instances'], boolean]>([
    ['what was granted ends, and its end counts', consistent, [GRANTED], true],
    ['what was granted ends, but its end is not relied on', unread, [GRANTED], false],
    ['every instance ends, and its end is not relied on', FOREIGN, 'any', false],
  ])('%s', (_, check, instances, hasEnd) => {
    expect(targetBehind(target, check)).toEqual({ ...target, instances })
    expect(provableTarget(target, check).expiresAt !== undefined).toBe(hasEnd)
  })
})
