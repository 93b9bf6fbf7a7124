import { describe, expect, it } from 'vitest'
import { expiryOf, grantId, isOurs, parsePolicyName, policyName } from '../../src/domain/grant/policy-name.ts'
import { formatDuration, formatInstant, formatMoment, parseDuration, parseInstant } from '../../src/shared/instant.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'
const END = new Date('2026-11-24T06:00:00Z')

describe('a grant', () => {
  it('is named after its merge and its request', () => {
    expect(grantId(SHA, 'deadbeef')).toBe('0123456789ab-deadbeef')
    expect(() => grantId('0123456789ab', 'deadbeef')).toThrow(TypeError)
    expect(() => grantId(SHA, 'DEADBEEF')).toThrow(TypeError)
  })

  it('has a policy whose name says when it ends', () => {
    const name = policyName(END, grantId(SHA, 'deadbeef'))
    expect(name).toBe('jit.20261124T060000Z.0123456789ab-deadbeef')
    expect(parsePolicyName(name)).toEqual({
      expiresAt: END,
      grantId: '0123456789ab-deadbeef',
      mergeSha: '0123456789ab',
      digest: 'deadbeef',
    })
  })

  it.each([
    'jit.20261124T060000Z.0123456789ab-deadbeef ',
    'jit.20261124T060000Z.0123456789ab-deadbee',
    'jit.20261124T060000Z.0123456789AB-deadbeef',
    'jit.20261131T060000Z.0123456789ab-deadbeef',
    'jit.20261124T246060Z.0123456789ab-deadbeef',
    'jit.2026-11-24T06:00:00Z.0123456789ab-deadbeef',
    'jit.20261124T060000Z.0123456789ab-deadbeef\n',
    'jit.',
  ])('rejects the policy name %j, which begins like one of ours', name => {
    expect(parsePolicyName(name)).toBeUndefined()
    expect(isOurs(name)).toBe(true)
  })

  it('does not claim policies of others', () => {
    expect(isOurs('JitAccess')).toBe(false)
    expect(isOurs('jit-20261124T060000Z')).toBe(false)
  })

  it.each<[string, string | undefined, string, string]>([
    ['without a start', undefined, '2026-11-24T01:00:00Z', '2026-11-24T05:00:00Z'],
    ['with a start before the merge', '2026-11-24T00:00:00Z', '2026-11-24T01:00:00Z', '2026-11-24T05:00:00Z'],
    ['with a start after the merge', '2026-11-24T02:00:00Z', '2026-11-24T02:00:00Z', '2026-11-24T06:00:00Z'],
  ])('opens and ends by the instant of the merge: %s', (_, start, opensAt, expiresAt) => {
    const request = { durationMs: 4 * 3_600_000, ...(start && { start: new Date(start) }) }
    expect(expiryOf(new Date('2026-11-24T01:00:00Z'), request)).toEqual({
      opensAt: new Date(opensAt),
      expiresAt: new Date(expiresAt),
    })
  })
})

describe('instants', () => {
  it.each<[string, string | undefined]>([
    ['2026-11-24T02:00:00Z', '2026-11-24T02:00:00Z'],
    ['2026-11-24T02:00:00+00:00', '2026-11-24T02:00:00Z'],
    ['2026-11-24T09:00:00+07:00', '2026-11-24T02:00:00Z'],
    ['2026-11-23T22:30:00-03:30', '2026-11-24T02:00:00Z'],
    ['2028-02-29T23:59:59Z', '2028-02-29T23:59:59Z'],
    ['2026-02-29T00:00:00Z', undefined],
    ['2026-11-24T24:00:00Z', undefined],
    ['2026-11-24T02:00:60Z', undefined],
    ['2026-11-24T02:00Z', undefined],
    ['2026-11-24T02:00:00', undefined],
    ['2026-11-24 02:00:00Z', undefined],
    ['2026-11-24T02:00:00z', undefined],
    ['2026-11-24T02:00:00+0700', undefined],
    ['2026-11-24T02:00:00+15:00', undefined],
    ['2026-11-24T02:00:00+07:60', undefined],
    ['+02026-11-24T02:00:00Z', undefined],
  ])('are parsed and written: %s is %s', (text, expected) => {
    const instant = parseInstant(text)
    expect(instant && formatInstant(instant)).toBe(expected)
  })
})

describe('durations', () => {
  it.each<[string, string | undefined]>([
    ['30m', '30m'],
    ['4h', '4h'],
    ['1h30m', '1h30m'],
    ['90', '1h30m'],
    ['90m', '1h30m'],
    ['20s', '20s'],
    ['1h1s', '1h1s'],
    ['0', undefined],
    ['0h0m', undefined],
    ['', undefined],
    ['h', undefined],
    ['1.5h', undefined],
    ['-1h', undefined],
    ['1h 30m', undefined],
    ['30m1h', undefined],
    ['1H', undefined],
    ['1d', '24h'],
    ['1d12h', '36h'],
    ['12h1d', undefined],
    ['1.5d', undefined],
    ['1:30', undefined],
    ['9999999', undefined],
  ])('are parsed and written: %s is %s', (text, expected) => {
    const ms = parseDuration(text)
    expect(ms === undefined ? undefined : formatDuration(ms)).toBe(expected)
  })
})

it.each([
  ['2026-11-24T02:00:00Z', '24 Nov 2026, 02:00 UTC'],
  ['2026-01-01T00:00:09.999Z', '1 Jan 2026, 00:00:09 UTC'],
  ['2024-02-29T23:59:00Z', '29 Feb 2024, 23:59 UTC'],
])('the instant %s is written %s for people', (given, expected) => {
  expect(formatMoment(new Date(given))).toBe(expected)
})
