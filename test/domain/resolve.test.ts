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

describe('the account of a request is found among those that the rules know', () => {
  it.each<[string, WrittenAccount, readonly string[], string]>([
    ['by its name', named('prod'), ['dev', 'prod'], 'prod'],
    ['as the only one there is, where it is left out', LEFT_OUT, ['live'], 'live'],
  ])('%s', (_, written, accounts, name) => {
    expect(resolveAccount(written, accounts)).toEqual({ ok: true, name })
  })

  it.each<[string, WrittenAccount, readonly string[], string, string]>([
    ['a name that they do not know', named('live'), ['dev', 'prod'], '`account` must be an account that the rules know, found `live`', 'Write one of dev, prod'],
    ['a name that is misspelt', named('prodd'), ['dev', 'prod'], '`account` must be an account that the rules know, found `prodd` (did you mean `prod`?)', 'Write one of dev, prod'],
    ['one that is left out though there are several', LEFT_OUT, ['live', 'test'], '`account` is missing', 'Add `account: live`'],
    ['one that is left out where there is none', LEFT_OUT, [], '`account` is missing', 'Add `account: dev`'],
    ['a number that is the name of an account', malformed('123'), ['dev', '123'], '`account` is wrong', 'Put quotes around it'],
    ['a number that is not', malformed('123'), ['live'], '`account` is wrong', 'Write `account: live`'],
    ['what is no text at all', malformed(), ['live'], '`account` is wrong', 'Write `account: live`'],
  ])('or refused at its place: %s', (_, written, accounts, message, remedy) => {
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
      'accounts in the order of the file, the account first where several mistakes are at one place',
      `- {account: live, instances: [i-01234567], duration: 1h, reason: why}\n- {}\n- {account: 123}\n`,
      [
        '1:13: `account` must be an account that the rules know, found `live`. Write one of dev, prod.',
        '2:3: `account` is missing. Add `account: dev`.',
        '2:3: `instances` is missing. Add `instances: [i-0123456789abcdef0]`.',
        '2:3: `duration` is missing. Add `duration: 4h`.',
        '2:3: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
        '3:3: `instances` is missing. Add `instances: [i-0123456789abcdef0]`.',
        '3:3: `duration` is missing. Add `duration: 4h`.',
        '3:3: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
        '3:13: `account` must be a text, and YAML reads this as a number, found `123`. Write `account: dev`.',
      ],
    ],
    [
      'once where its key is misspelt',
      `acount: dev\n${TERMS}`,
      ['1:1: Unknown key `acount` (did you mean `account`?). Use only account, instances, duration, reason, start.'],
    ],
    [
      'of an unknown account beside a key that was misspelt for it',
      `acount: dev\naccount: live\n${TERMS}`,
      [
        '1:1: Unknown key `acount` (did you mean `account`?). Use only account, instances, duration, reason, start.',
        '2:10: `account` must be an account that the rules know, found `live`. Write one of dev, prod.',
      ],
    ],
  ])('has all mistakes told at once: %s', (_, yaml, expected) => {
    expect(problemsOf(resolveFile(parse(yaml), ['dev', 'prod']))).toEqual(expected)
  })

  it('repeats a request that names the only account, where one leaves it out', () => {
    const both = `- {account: dev, instances: [i-01234567], duration: 1h, reason: why}\n- {instances: [i-01234567], duration: 1h, reason: why}\n`
    expect(problemsOf(resolveFile(parse(both), ['dev']))).toEqual([
      '2:3: This request repeats the one at line 1, column 3. Delete one of them.',
    ])
  })
})

describe('a version of a file, by the accounts of then and of later', () => {
  it.each<[string, string, readonly (readonly string[])[], readonly string[] | undefined]>([
    ['means the only account of then, where it leaves it out and there are several since', TERMS, [['dev'], ['dev', 'us']], ['dev']],
    ['means either, where it leaves it out and the only account has another name since', TERMS, [['dev'], ['staging']], ['dev', 'staging']],
    ['means one account once, though both know it', TERMS, [['dev'], ['dev']], ['dev']],
    ['means the account that it names, where only one of them knows it', `account: us\n${TERMS}`, [['dev'], ['dev', 'us']], ['us']],
    ['cannot be read by an account that neither knows', `account: live\n${TERMS}`, [['dev'], ['us']], undefined],
    ['cannot be read with another mistake in it', `oops: 1\n${TERMS}`, [['dev'], ['us']], undefined],
  ])('%s', (_, yaml, known, accounts) => {
    expect(accountsIn(yaml, known)).toEqual(accounts)
  }) // biome-ignore format: a table

  it('asks for nothing where no file stands', () => {
    expect(resolveByAny(parseRequestFile('requests/alice.yaml', 'nothing'), [[], ['dev']])).toEqual([])
  })

  it.each(['symlink', 'no file'] as const)('cannot be read where a %s stands', content => {
    expect(resolveByAny(parseRequestFile('requests/alice.yaml', content), [['dev']])).toBeUndefined()
  })
})
