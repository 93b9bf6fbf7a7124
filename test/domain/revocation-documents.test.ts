import { describe, expect, it } from 'vitest'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import {
  checkDocuments,
  type DocumentCheck,
  provableTarget,
  targetBehind,
} from '../../src/domain/revocation/documents.ts'
import type { RevocationTarget } from '../../src/domain/revocation/revocation.ts'
import { formatMoment } from '../../src/shared/instant.ts'
import { iamUser } from '../support/principals.ts'
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
  principal: iamUser('alice'),
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
const LATER = contradictory(`Its document ended at ${formatMoment(later)}, later than its name says`)
const WIDER = contradictory(`Its document named other instances than were granted: ${OTHER}`)

describe('the check of the documents of a target', () => {
  const { expiresAt: _, ...endless } = target
  const { grant: __, ...ofNoGrant } = target
  const ofTwo = { ...target, instances: [GRANTED, OTHER] }

  it.each<
    [string, DocumentCheck, { target?: RevocationTarget; documents?: string[]; hasFailed?: boolean }, DocumentCheck]
  >([
    ['what was granted', consistent, { documents: [document()] }, consistent],
    ['no document', consistent, {}, consistent],
    ['less than was granted', consistent, { target: ofTwo, documents: [document()] }, consistent],
    ['other words', consistent, { documents: ['{}'] }, FOREIGN],
    ['a later end', consistent, { documents: [document({ expiresAt: later })] }, LATER],
    ['other instances', consistent, { documents: [document({ instances: [GRANTED, OTHER] })] }, WIDER],
    [
      'any instances if none are known',
      consistent,
      { target: ofNoGrant, documents: [document({ instances: [OTHER] })] },
      consistent,
    ],
    ['any document if no end is known', consistent, { target: endless, documents: ['{}'] }, consistent],
    ['unknown, if one could not be read', consistent, { hasFailed: true }, unread],
    ['unknown, although another one is as granted', consistent, { documents: [document()], hasFailed: true }, unread],
    [
      'a contradiction, although another one could not be read',
      consistent,
      { documents: ['{}'], hasFailed: true },
      FOREIGN,
    ],
    ['still unknown in the next pass', unread, { documents: [document()] }, unread],
    ['a contradiction in a later pass', unread, { documents: ['{}'] }, FOREIGN],
    ['the first of two contradictions', consistent, { documents: [document({ expiresAt: later }), '{}'] }, LATER],
    ['the first contradiction, in later passes too', LATER, { documents: ['{}', document()] }, LATER],
    ['the first contradiction, although a later pass cannot read', LATER, { hasFailed: true }, LATER],
  ])(
    'compares them with the grant and remembers the first contradiction: %s',
    (_, before, { target: of = target, documents = [], hasFailed = false }, expected) => {
      expect(checkDocuments(before, of, { documents, hasFailed })).toEqual(expected)
    },
  )
})

describe('the target of a revocation', () => {
  it.each<[string, DocumentCheck, RevocationTarget['instances'], boolean]>([
    ['the grant, with its end, if they agree', consistent, [GRANTED], true],
    ['the grant, without a reliable end, if one could not be read', unread, [GRANTED], false],
    ['every instance, without a reliable end, if they disagree', FOREIGN, 'any', false],
  ])('follows from the check of its documents: %s', (_, check, instances, hasEnd) => {
    expect(targetBehind(target, check)).toEqual({ ...target, instances })
    expect(provableTarget(target, check).expiresAt !== undefined).toBe(hasEnd)
  })
})
