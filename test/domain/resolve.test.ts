import { describe, expect, it } from 'vitest'
import { parseRequestFile } from '../../src/config/request-file.ts'
import { resolveAccount, resolveByAny, resolveFile } from '../../src/domain/request/resolve.ts'
import type { WrittenAccount } from '../../src/domain/request/written.ts'
import { problemsOf } from './bad-file.ts'

const at = { file: 'requests/alice.yaml', line: 2, column: 3 }
const TERMS = 'instances: [i-01234567]\nduration: 1h\nreason: why\n'
const parse = (yaml: string) => parseRequestFile('requests/alice.yaml', new TextEncoder().encode(yaml))
const accountsIn = (yaml: string, known: readonly (readonly string[])[]) =>
  resolveByAny(parse(yaml), known)?.map(({ request }) => request.account)

const named = (name: string): WrittenAccount => ({ kind: 'name', name, at })
const malformed = (text?: string): WrittenAccount => ({
  kind: 'malformed',
  problem: { ...at, message: '`account` is wrong', remedy: 'Write `account: dev`' },
  ...(text !== undefined && { text }),
})
const LEFT_OUT: WrittenAccount = { kind: 'left-out', at }

describe('the account of a request', () => {
  it.each<[string, WrittenAccount, readonly string[], string]>([
    ['by its name', named('prod'), ['dev', 'prod'], 'prod'],
    ['as the only account, if the request names none', LEFT_OUT, ['live'], 'live'],
  ])('is found among the accounts of the rules: %s', (_, written, accounts, name) => {
    expect(resolveAccount(written, accounts)).toEqual({ ok: true, name })
  })

  it.each<[string, WrittenAccount, readonly string[], string, string]>([
    ['a name that the rules do not have', named('live'), ['dev', 'prod'], '`account` must be an account that the rules know, found `live`', 'Write one of dev, prod'],
    ['a name that is misspelt', named('prodd'), ['dev', 'prod'], '`account` must be an account that the rules know, found `prodd` (did you mean `prod`?)', 'Write one of dev, prod'],
    ['no name, though there are several accounts', LEFT_OUT, ['live', 'test'], '`account` is missing', 'Add `account: live`'],
    ['no name, though there is no account', LEFT_OUT, [], '`account` is missing', 'Add `account: dev`'],
    ['a number that is the name of an account', malformed('123'), ['dev', '123'], '`account` is wrong', 'Put quotes around it'],
    ['a number that is no name of an account', malformed('123'), ['live'], '`account` is wrong', 'Write `account: live`'],
    ['a value that is no text', malformed(), ['live'], '`account` is wrong', 'Write `account: live`'],
  ])('is refused at its place if it cannot be found: %s', (_, written, accounts, message, remedy) => {
    expect(resolveAccount(written, accounts)).toEqual({ ok: false, problem: { ...at, message, remedy } })
  }) // biome-ignore format: a table
})

describe('a request file that was parsed once', () => {
  it('is resolved anew for other accounts', () => {
    const written = parse(TERMS)
    expect(resolveFile(written, ['dev'])).toMatchObject({
      ok: true,
      value: { entries: [{ request: { account: 'dev' } }] },
    })
    expect(resolveFile(written, ['live'])).toMatchObject({
      ok: true,
      value: { entries: [{ request: { account: 'live' } }] },
    })
    expect(problemsOf(resolveFile(written, ['dev', 'live']))).toEqual([
      '1:1: `account` is missing. Add `account: dev`.',
    ])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'an account beside other mistakes of its request',
      'account: live\ninstances: [i-01234567]\nduration: 25h\nreason: why\n',
      [
        '1:10: `account` must be an account that the rules know, found `live`. Write one of dev, prod.',
        '3:11: `duration` must be at most 24h, found `25h`. Write a shorter one.',
      ],
    ],
    [
      'unknown accounts, in the order of the file, and first among several mistakes at one place',
      `- {account: live, instances: [i-01234567], duration: 1h, reason: why}\n- {}\n- {account: 123}\n`,
      [
        '1:13: `account` must be an account that the rules know, found `live`. Write one of dev, prod.',
        '2:3: `account` is missing. Add `account: dev`.',
        '2:3: `duration` is missing. Add `duration: 4h`.',
        '2:3: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
        '2:3: `instances` is missing. Add `instances: [i-0123456789abcdef0]` or `tags: {Service: api}`.',
        '3:3: `duration` is missing. Add `duration: 4h`.',
        '3:3: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
        '3:3: `instances` is missing. Add `instances: [i-0123456789abcdef0]` or `tags: {Service: api}`.',
        '3:13: `account` must be a text, and YAML reads this as a number, found `123`. Write `account: dev`.',
      ],
    ],
    [
      'a misspelt key, once',
      `acount: dev\n${TERMS}`,
      [
        '1:1: Unknown key `acount` (did you mean `account`?). Use only account, instances, tags, duration, reason, start, break_glass.',
      ],
    ],
    [
      'an unknown account beside a misspelt key for it',
      `acount: dev\naccount: live\n${TERMS}`,
      [
        '1:1: Unknown key `acount` (did you mean `account`?). Use only account, instances, tags, duration, reason, start, break_glass.',
        '2:10: `account` must be an account that the rules know, found `live`. Write one of dev, prod.',
      ],
    ],
  ])('reports all mistakes at once: %s', (_, yaml, expected) => {
    expect(problemsOf(resolveFile(parse(yaml), ['dev', 'prod']))).toEqual(expected)
  })

  it('refuses a repetition, if one request names the only account and the other names none', () => {
    const both = `- {account: dev, instances: [i-01234567], duration: 1h, reason: why}\n- {instances: [i-01234567], duration: 1h, reason: why}\n`
    expect(problemsOf(resolveFile(parse(both), ['dev']))).toEqual([
      '2:3: This request repeats the one at line 1, column 3. Delete one of them.',
    ])
  })
})

describe('an earlier version of a file', () => {
  it.each<[string, string, readonly (readonly string[])[], readonly string[] | undefined]>([
    ['by the only account of its time, if there are several since', TERMS, [['dev'], ['dev', 'us']], ['dev']],
    ['by either, if the only account has another name since', TERMS, [['dev'], ['staging']], ['dev', 'staging']],
    ['by one account, if both times know it', TERMS, [['dev'], ['dev']], ['dev']],
    ['by the account that it names, if only one time knows it', `account: us\n${TERMS}`, [['dev'], ['dev', 'us']], ['us']],
    ['by none, if it names an account of neither', `account: live\n${TERMS}`, [['dev'], ['us']], undefined],
    ['by none, if it has another mistake', `oops: 1\n${TERMS}`, [['dev'], ['us']], undefined],
  ])('is resolved by the accounts of its time or of a later one: %s', (_, yaml, known, accounts) => {
    expect(accountsIn(yaml, known)).toEqual(accounts)
  }) // biome-ignore format: a table

  it('requests nothing if there is no file', () => {
    expect(resolveByAny(parseRequestFile('requests/alice.yaml', 'nothing'), [[], ['dev']])).toEqual([])
  })

  it.each(['symlink', 'not-a-file'] as const)('cannot be resolved if there is a %s', content => {
    expect(resolveByAny(parseRequestFile('requests/alice.yaml', content), [['dev']])).toBeUndefined()
  })
})
