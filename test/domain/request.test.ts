import { describe, expect, it } from 'vitest'
import { problemOfSymlink, userOf } from '../../src/config/request-file.ts'
import { digestOf, type Request } from '../../src/domain/request/request.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { readRequestFile } from '../support/request-file.ts'
import { problemsOf } from './bad-file.ts'
import { REQUEST } from './good-files.ts'

function read(yaml: string, accounts = ['dev', 'prod'], path = 'requests/alice.yaml') {
  const parsed = readRequestFile(path, new TextEncoder().encode(yaml), accounts)
  expect(problemsOf(parsed)).toEqual([])
  if (!parsed.ok) throw new Error('unreachable')
  return parsed.value
}

const LIST = `# alice, November
- account: dev
  instances:
    - mi-0123456789abcdef0
    - i-0123456789abcdef0
    - i-01234567
  duration: 90
  reason: "  INC-1234: api-3 disk full, Nguyễn says 🚒  "
-
  reason: 'CHG-7: planned'
  start: 2026-11-24T09:00:00+07:00
  duration: 1h30m
  instances: &fleet [i-0123456789abcdef0]
  account: "prod"
- {account: dev, instances: *fleet, duration: "45", reason: ok}
`

describe('a request file', () => {
  it('may hold one request', () => {
    const at = { file: 'requests/alice.yaml', line: 1, column: 1 }
    const request = {
      account: 'dev',
      instances: ['i-0123456789abcdef0'],
      durationMs: 4 * 3_600_000,
      reason: 'INC-1234: api-3 disk full',
    }
    const entries = [{ user: 'alice', request, digest: 'a9fde0f9', at }]
    expect(read(REQUEST)).toEqual({ path: 'requests/alice.yaml', user: 'alice', entries })
  })

  it('may hold a list, in any style of YAML', () => {
    const { entries } = read(LIST)
    expect(entries.map(entry => entry.request)).toEqual([
      {
        account: 'dev',
        instances: ['i-01234567', 'i-0123456789abcdef0', 'mi-0123456789abcdef0'],
        durationMs: 90 * 60_000,
        reason: 'INC-1234: api-3 disk full, Nguyễn says 🚒',
      },
      {
        account: 'prod',
        instances: ['i-0123456789abcdef0'],
        durationMs: 90 * 60_000,
        reason: 'CHG-7: planned',
        start: new Date('2026-11-24T02:00:00Z'),
      },
      { account: 'dev', instances: ['i-0123456789abcdef0'], durationMs: 45 * 60_000, reason: 'ok' },
    ])
    expect(entries.map(({ at }) => [at.line, at.column])).toEqual([
      [2, 3],
      [10, 3],
      [15, 3],
    ])
  })

  it('may leave the account out when the rules know only one', () => {
    expect(read(REQUEST.replace('account: dev\n', ''), ['live']).entries[0]?.request.account).toBe('live')
  })

  it('may have Windows line ends', () => {
    expect(read(REQUEST.replaceAll('\n', '\r\n')).entries).toEqual(read(REQUEST).entries)
  })

  it('belongs to the IAM user whose name is exactly its stem', () => {
    expect(read(REQUEST, ['dev'], 'requests/Bob_1+x=y,z.@corp-eu.yaml').user).toBe('Bob_1+x=y,z.@corp-eu')
    expect(userOf('requests/alice.yaml')).toBe('alice')
    expect(userOf('requests/a/alice.yaml')).toBeUndefined()
    expect(userOf('requests/.yaml')).toBeUndefined()
    expect(userOf('xrequests/alice.yaml')).toBeUndefined()
    expect(userOf('requests/alice.yaml\n')).toBeUndefined()
  })

  it('must not be a symbolic link', () => {
    expect(problemOfSymlink('requests/alice.yaml')).toMatchObject({ file: 'requests/alice.yaml', line: 1, column: 1 })
  })
})

describe('the digest of a request', () => {
  const request: Request = {
    account: 'dev',
    instances: ['i-01234567', 'i-76543210'],
    durationMs: 3_600_000,
    reason: 'INC-1: why',
  }

  it('stays pinned, because live policies carry it in their names', () => {
    expect(digestOf('alice', request)).toBe('86d279aa')
    expect(digestOf('alice', { ...request, start: new Date('2026-11-24T02:00:00Z') })).toBe('ec00b3d8')
  })

  it('depends on nothing but what was asked for', () => {
    const other = {
      reason: request.reason,
      durationMs: 3_600_000,
      instances: ['i-76543210', 'i-01234567'],
      account: 'dev',
    }
    expect(digestOf('alice', other)).toBe(digestOf('alice', request))
  })

  it.each<[string, string, Partial<NamedRequest>]>([
    ['user', 'bob', {}],
    ['account', 'alice', { account: 'prod' }],
    ['instances', 'alice', { instances: ['i-01234567'] }],
    ['duration', 'alice', { durationMs: 3_600_001 }],
    ['reason', 'alice', { reason: 'INC-1: why?' }],
    ['start', 'alice', { start: new Date('2026-11-24T02:00:00Z') }],
  ])('changes with the %s', (_, user, change) => {
    expect(digestOf(user, { ...request, ...change })).not.toBe(digestOf('alice', request))
  })
})
