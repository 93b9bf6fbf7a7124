import { describe, expect, it } from 'vitest'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { inlinePolicyQuota, policySize } from '../../src/domain/grant/policy-size.ts'
import { isAllowed } from './simulate.ts'

const account = { id: '123456789012', region: 'ap-southeast-1', partition: 'aws' } as const
const expiresAt = new Date('2026-11-24T06:00:00Z')
const ids = (count: number) => Array.from({ length: count }, (_, index) => `i-${String(index).padStart(17, '0')}`)
const documentFor = (count: number) =>
  policyDocument({ account, instances: ids(count), document: 'JitAccess-1h', expiresAt })
const sizeFor = (count: number) => policySize(documentFor(count))

const SESSION = 'arn:aws:ssm:ap-southeast-1:123456789012:session/bob-0123456789abcdef0'
const CHANNEL = 'ssmmessages:OpenDataChannel'
const NOW = { 'aws:CurrentTime': '2026-11-24T05:00:00Z', 'aws:userid': 'AIDAALICE' }
const TAG = 'ssm:resourceTag/aws:ssmmessages:session-id'
const own = { ...NOW, [TAG]: 'AIDAALICE' }
const others = { ...NOW, [TAG]: 'AIDABOB' }

/** The document with own sessions and channel in one statement, which compares the tag so. */
function merged(operator: 'StringEquals' | 'StringEqualsIfExists'): string {
  const { Version, Statement } = JSON.parse(documentFor(1))
  const [start, sessions] = Statement
  const { StringEquals, ...bounds } = sessions.Condition
  const one = {
    ...sessions,
    Action: [...sessions.Action, CHANNEL],
    Resource: '*',
    Condition: { [operator]: StringEquals, ...bounds },
  }
  return JSON.stringify({ Version, Statement: [start, one] })
}

describe('the room of a user (ADR 0014)', () => {
  it('is that of two grants, or of 18 instances in one', () => {
    expect([sizeFor(1), sizeFor(2) - sizeFor(1)]).toEqual([793, 71])
    expect(Math.floor(inlinePolicyQuota({ kind: 'user' }) / sizeFor(1))).toBe(2)
    expect([
      sizeFor(18) <= inlinePolicyQuota({ kind: 'user' }),
      sizeFor(19) <= inlinePolicyQuota({ kind: 'user' }),
    ]).toEqual([true, false])
  })

  it('would not grow by a statement that compares the tag of the session for the channel as well: no shell opens', async () => {
    const policy = merged('StringEquals')
    expect(policySize(policy)).toBe(630)
    expect(await isAllowed(documentFor(1), CHANNEL, '*', NOW)).toBe(true)
    expect(await isAllowed(policy, CHANNEL, '*', NOW)).toBe(false)
  })

  it('would grow by one that compares it if it exists, which gives everybody the sessions without a tag', async () => {
    const policy = merged('StringEqualsIfExists')
    expect(policySize(policy)).toBe(638)
    expect(Math.floor(inlinePolicyQuota({ kind: 'user' }) / policySize(policy))).toBe(3)
    expect(await isAllowed(policy, CHANNEL, '*', NOW)).toBe(true)
    for (const action of ['ssm:ResumeSession', 'ssm:TerminateSession']) {
      expect(await isAllowed(policy, action, SESSION, own)).toBe(true)
      expect(await isAllowed(policy, action, SESSION, others)).toBe(false)
      expect(await isAllowed(policy, action, SESSION, NOW)).toBe(true)
      expect(await isAllowed(documentFor(1), action, SESSION, NOW)).toBe(false)
    }
  })
})

describe('the document of a live grant', () => {
  const tagged = { Service: 'api', Stage: 'dev' }
  const policy = policyDocument({ account, instances: { tagged }, document: 'JitAccess-1h', expiresAt })
  const instance = 'arn:aws:ec2:ap-southeast-1:123456789012:instance/i-0123456789abcdef0'
  const document = 'arn:aws:ssm:ap-southeast-1:123456789012:document/JitAccess-1h'
  const check = { 'ssm:SessionDocumentAccessCheck': 'true' }
  const carrying = (tags: Record<string, string>) =>
    Object.fromEntries(Object.entries(tags).map(([key, value]) => [`ssm:resourceTag/${key}`, value]))

  it.each<[string, string, Record<string, string>, boolean]>([
    ['an instance with all tags', instance, { ...check, ...carrying(tagged) }, true],
    ['an instance with one of them', instance, { ...check, ...carrying({ Service: 'api' }) }, false],
    ['an instance with another value', instance, { ...check, ...carrying({ Service: 'api', Stage: 'prod' }) }, false],
    ['a value in other capitals', instance, { ...check, ...carrying({ Service: 'API', Stage: 'dev' }) }, false],
    ['an instance without tags', instance, check, false],
    ['no document named', instance, { 'ssm:SessionDocumentAccessCheck': 'false', ...carrying(tagged) }, false],
    ['another account', instance.replace('123456789012', '210987654321'), { ...check, ...carrying(tagged) }, false],
    ['another region', instance.replace('ap-southeast-1', 'us-east-1'), { ...check, ...carrying(tagged) }, false],
    ['the session document, which has no tags', document, check, true],
    ['another document', document.replace('1h', '8h'), check, false],
    ['another document that carries the tags', document.replace('1h', '8h'), { ...check, ...carrying(tagged) }, false],
  ])('allows a session only where every tag is: %s', async (_, resource, context, expected) => {
    expect(await isAllowed(policy, 'ssm:StartSession', resource, { ...NOW, ...context })).toBe(expected)
  })

  it('refuses everything from its end on', async () => {
    const late = { 'aws:CurrentTime': '2026-11-24T06:00:00Z', ...check, ...carrying(tagged) }
    expect(await isAllowed(policy, 'ssm:StartSession', instance, late)).toBe(false)
    expect(await isAllowed(policy, 'ssm:StartSession', document, late)).toBe(false)
  })
})
