import { describe, expect, it } from 'vitest'
import { isOwnedBy } from '../../src/domain/principal/principal.ts'
import { isWithin, type Session } from '../../src/domain/session/session.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'

const session: Session = {
  id: 'bob-0123456789abcdef0',
  owner: 'arn:aws:iam::123456789012:user/bob',
  target: 'i-0123456789abcdef0',
  document: 'JitAccess-1h',
  status: 'Connected',
}
const documents = ['JitAccess-1h', 'JitAccess-8h']
const scope = { account, principal: iamUser('bob'), instances: ['i-0123456789abcdef0'], documents }

describe('the user of a session', () => {
  it.each([
    ['arn:aws:iam::123456789012:user/bob', true],
    ['arn:aws:iam::123456789012:user/team/bob', true],
    ['arn:aws:iam::123456789012:user/team/platform/bob', true],
    ['arn:aws:iam::123456789012:user/bob-admin', false],
    ['arn:aws:iam::123456789012:user/bob/alice', false],
    ['arn:aws:iam::123456789012:user/Bob', false],
    ['arn:aws:iam::123456789012:user/notbob', false],
    ['arn:aws:iam::210987654321:user/bob', false],
    ['arn:aws-cn:iam::123456789012:user/bob', false],
    ['arn:aws:iam::123456789012:role/bob', false],
    ['arn:aws:sts::123456789012:assumed-role/JitGrant/bob', false],
    ['bob', false],
    ['', false],
  ])('is compared by exact name, with any IAM path: %s: %s', (arn, expected) => {
    expect(isOwnedBy(arn, account, iamUser('bob'))).toBe(expected)
  })
})

describe('the scope of a grant', () => {
  it.each<[string, Partial<Session>, boolean]>([
    ['the session itself', {}, true],
    ['through the other of our documents', { document: 'JitAccess-8h' }, true],
    ['another instance', { target: 'i-0fedcba9876543210' }, false],
    [
      'through one of ours by its ARN',
      { document: `arn:aws:ssm:ap-southeast-1:123456789012:document/JitAccess-1h` },
      true,
    ],
    [
      "another account's document of that name",
      { document: `arn:aws:ssm:ap-southeast-1:210987654321:document/JitAccess-1h` },
      false,
    ],
    ['another document', { document: 'PlatformTeam-Shell' }, false],
    ['a document whose name only begins like ours', { document: 'JitAccess-1h-copy' }, false],
    ['another user', { owner: 'arn:aws:iam::123456789012:user/bob-admin' }, false],
  ])('covers sessions of its user, instances and documents: %s: %j → %s', (_, change, expected) => {
    expect(isWithin({ ...session, ...change }, scope)).toBe(expected)
  })

  it('does not cover a session that names no document', () => {
    const { document: _, ...nameless } = session
    expect(isWithin(nameless, scope)).toBe(false)
  })

  it('covers any instance if everything is to end', () => {
    expect(isWithin({ ...session, target: 'i-0fedcba9876543210' }, { ...scope, instances: 'any' })).toBe(true)
  })
})
