import { describe, expect, it } from 'vitest'
import { needOfSessionKey, sessionKeyOf } from '../../src/domain/session/session-key.ts'

const ARN = 'arn:aws:kms:ap-southeast-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'
const stored = (content: string) => ({ status: 'Active', type: 'Session', content })

describe('the KMS key of a session document', () => {
  it.each([
    [ARN, ARN],
    ['alias/sessions', 'alias/sessions'],
    ['', undefined],
    [undefined, undefined],
    [7, undefined],
    ['{{ key }}', undefined],
  ])('%j is read as %j', (kmsKeyId, expected) => {
    expect(sessionKeyOf(stored(JSON.stringify({ inputs: { kmsKeyId } })))).toBe(expected)
  })

  it.each(['', '[]', 'null', '{}', '{"inputs": 3}', '{"inputs": [{"kmsKeyId": "a"}]}'])('is none in %j', content => {
    expect(sessionKeyOf(stored(content))).toBeUndefined()
  })

  it('asks of the person the one permission that a client needs, and not that of the instance', () => {
    const { message, remedy } = needOfSessionKey(ARN)
    expect(message).toContain(ARN)
    expect(remedy).toContain('`kms:GenerateDataKey`')
    expect(`${message}${remedy}`).not.toContain('kms:Decrypt')
  })
})
