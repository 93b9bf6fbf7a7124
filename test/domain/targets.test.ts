import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import { parsePolicyDocument, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { digestOf, isSame, type Request } from '../../src/domain/request/request.ts'
import { describeTargets, type RequestTargets } from '../../src/domain/request/targets.ts'
import { checkResolved } from '../../src/domain/rules/check-resolved.ts'
import { evaluateMerge } from '../../src/domain/rules/evaluate-merge.ts'
import { evaluateRequest } from '../../src/domain/rules/evaluate-request.ts'
import { matchRule, type Rules } from '../../src/domain/rules/rules.ts'
import { targetsIn } from '../../src/domain/rules/targets.ts'
import { readRequestFile } from '../support/request-file.ts'
import { RULES } from './good-files.ts'

const [API, DB, WEB] = ['i-0123456789abcdef0', 'i-0fedcba9876543210', 'i-0aaaaaaaaaaaaaaa1']
const AT = new Date('2026-11-23T10:00:00Z')

const read = (text: string): Rules => {
  const parsed = parseRules('rules', Buffer.from(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const withNames = (names: string, rule = '', before = '') =>
  read(
    RULES.replace('prefix: sessions}\n', `prefix: sessions}\n    ${names}\n`)
      .replace('    max_duration: 8h\n', `    max_duration: 8h\n${rule}`)
      .replace('rules:\n', `rules:\n${before}`),
  )
const LISTED = `instances: {api-3: ${API}, db-1: ${DB}}`
const ask = (targets: RequestTargets, account = 'dev'): Request => ({
  account,
  durationMs: 3_600_000,
  reason: 'INC-1',
  ...targets,
})
const names = (...instances: string[]) => ask({ instances })
const tags = (given: Record<string, string>) => ask({ tags: given })
const refusals = (request: Request, rules: Rules) => {
  const evaluated = evaluateRequest('alice', request, AT, rules)
  return evaluated.ok ? [] : evaluated.refusals.map(({ message, remedy }) => `${message}. ${remedy}`)
}

describe('a request for tags', () => {
  it('is read with its tags in the order of their keys', () => {
    const yaml = Buffer.from('tags: {Stage: dev, Service: api v2}\nduration: 1h\nreason: x\n')
    const parsed = readRequestFile('requests/alice.yaml', yaml, ['dev'])
    expect(parsed.ok && parsed.value.entries[0]?.request).toEqual({
      account: 'dev',
      tags: { Service: 'api v2', Stage: 'dev' },
      durationMs: 3_600_000,
      reason: 'x',
    })
    expect(describeTargets({ tags: { Service: 'api', Stage: 'dev' } })).toBe('what is tagged Service=api, Stage=dev')
  })

  it('has a digest of its own, which depends on every tag and on nothing of their order', () => {
    const request = tags({ Service: 'api', Stage: 'dev' })
    expect(digestOf('alice', request)).toBe('26de7c4e')
    expect(isSame({ user: 'alice', request }, { user: 'alice', request: tags({ Stage: 'dev', Service: 'api' }) })).toBe(
      true,
    )
    const others = [tags({ Service: 'api' }), tags({ Service: 'api', Stage: 'prod' }), names('Service=api')]
    for (const other of others) expect(digestOf('alice', other)).not.toBe(digestOf('alice', request))
  })
})

describe('what a request is for, by the rules', () => {
  it.each<[string, Rules, Request, object]>([
    ['ids', read(RULES), names(DB, API), { kind: 'ids', ids: [API, DB] }],
    ['names that are defined', withNames(LISTED), names('db-1', 'api-3'), { kind: 'ids', ids: [API, DB] }],
    ['a name and its own id', withNames(LISTED), names('api-3', API), { kind: 'ids', ids: [API] }],
    ['a name that is not defined', withNames(LISTED), names('api-4', API), { kind: 'unknown', names: ['api-4'] }],
    [
      'a name where names are tags',
      withNames('names: tag'),
      names('api-3', API),
      { kind: 'names', ids: [API], names: ['api-3'] },
    ],
    ['tags', read(RULES), tags({ Service: 'api' }), { kind: 'tags', tags: { Service: 'api' } }],
  ])('is known as far as they tell: %s', (_, rules, request, expected) => {
    const account = rules.accounts.get('dev')
    expect(account && targetsIn(account, request)).toEqual(expected)
  })

  it.each<[string, Rules, Request, string[]]>([
    ['a misspelt name', withNames(LISTED), names('api-33'), ['The account `dev` defines no instance `api-33` (did you mean `api-3`?). Write one of api-3, db-1, or an instance id; or have the name added under `instances:` of the account']],
    ['names where none are defined', read(RULES), names('api-3', 'db-1'), ['The account `dev` defines no instance `api-3`, nor `db-1`. Write an instance id; or have the name added under `instances:` of the account']],
    ['tags where every rule lists', read(RULES), ask({ tags: { Service: 'api' } }, 'prod'), ['Every rule for `prod` lists its instances, so none decides about instances by tags. Name instances that a rule lists, or have a rule without `instances` added']],
    ['more than the rule allows', withNames(LISTED, '    max_instances: 1\n'), names('api-3', 'db-1'), ['It is for 2 instances, more than the 1 that rule 1 allows. Ask for fewer: name them one by one, or add a tag that fewer have']],
    ['a name twice is one instance', withNames(LISTED, '    max_instances: 1\n'), names('api-3', API), []],
  ])('refuses, and says what to write: %s', (_, rules, request, expected) => expect(refusals(request, rules)).toEqual(expected)) // biome-ignore format: a table

  const strict = `  - {accounts: [dev], instances: [db-1], max_duration: 1h, approvals: 2}\n`
  const layered = withNames(LISTED, '', strict)

  it('is decided by the rule for its ids, however they are written', () => {
    const numberOf = (request: Request) => matchRule('alice', request, layered)?.number
    expect([names('db-1'), names(DB), names('api-3'), names(WEB), names('db-1', 'api-3')].map(numberOf)).toEqual([
      1,
      1,
      2,
      2,
      undefined,
    ])
    expect(numberOf(tags({ Service: 'db' }))).toBe(2)
  })

  it('is refused after AWS has answered if another rule decides about one of its instances, before the merge or now', () => {
    const open = withNames(LISTED)
    const told = (ids: string[], before: Rules, now: Rules) =>
      checkResolved('alice', tags({ Service: 'x' }), ids, { before, now }).map(({ message }) => message)
    expect(told([API, WEB], layered, layered)).toEqual([])
    expect(told([API, DB], layered, layered)).toEqual([
      `It would be for ${DB}, and rule 1 decides about that; this was approved under rule 2`,
    ])
    expect(told([DB], open, layered)).toEqual([expect.stringContaining('this was approved under rule 2')])
    expect(told([DB], layered, open)).toEqual([
      expect.stringContaining('this was approved under rule 2 as before the merge'),
    ])
    expect(told([DB], open, open)).toEqual([])
    expect(
      told(
        Array.from({ length: 21 }, (_, index) => `i-${String(index).padStart(17, '0')}`),
        open,
        open,
      ),
    ).toEqual(['It is for 21 instances, more than the 20 that rule 1 allows'])
  })

  it.each<[string, Rules, boolean]>([
    ['the same', withNames(LISTED), true],
    ['another name beside it', withNames(LISTED.replace('}', `, web: ${WEB}}`)), true],
    ['the name means another instance', withNames(LISTED.replace(API, WEB)), false],
    ['the name is a tag now', withNames('names: tag'), false],
    ['the name is gone', read(RULES), false],
  ])('must mean the same by the rules before the merge and by those of now: %s', (_, now, expected) => {
    const rules = { before: withNames(LISTED), now }
    expect(evaluateMerge('alice', names('api-3'), AT, rules).ok).toBe(expected)
    expect(evaluateMerge('alice', names('api-3'), AT, { before: now, now: rules.before }).ok).toBe(expected)
  })

  it('must be live by both, or by neither', () => {
    const [live, plain] = [withNames(LISTED, '    live: true\n'), withNames(LISTED)]
    const isOk = (request: Request, before: Rules, now: Rules) =>
      evaluateMerge('alice', request, AT, { before, now }).ok
    expect(isOk(tags({ A: 'b' }), live, live)).toBe(true)
    expect(isOk(tags({ A: 'b' }), plain, live)).toBe(false)
    expect(isOk(tags({ A: 'b' }), live, plain)).toBe(false)
    expect(isOk(names('api-3'), plain, live)).toBe(true)
  })
})

describe('the document of a live grant', () => {
  const account = { id: '123456789012', region: 'us-east-1', partition: 'aws' } as const
  const terms = { account, document: 'JitAccess-1h', expiresAt: AT }
  const json = policyDocument({ ...terms, instances: { tagged: { Stage: 'dev', Service: 'api v2' } } })

  it('is read back, in the order of the keys', () => {
    expect(parsePolicyDocument(json)).toMatchObject({ instances: { tagged: { Service: 'api v2', Stage: 'dev' } } })
    expect(policyDocument({ ...terms, instances: { tagged: { Service: 'api v2', Stage: 'dev' } } })).toBe(json)
  })

  it.each<[string, (json: string) => string]>([
    ['no tag', text => text.replace(/"StringEquals":\{"ssm:resourceTag\/Se.*?\},/, '')],
    ['a wildcard', text => text.replace('api v2', 'api*')],
    ['another operator', text => text.replace('StringEquals', 'StringLike')],
    ['if it exists', text => text.replace('StringEquals', 'StringEqualsIfExists')],
    [
      'one instance besides',
      text => text.replace('instance/*"', `instance/*","arn:aws:ec2:us-east-1:123456789012:instance/${API}"`),
    ],
    ['every account', text => text.replace('us-east-1:123456789012:instance/*', 'us-east-1:*:instance/*')],
    ['a tag twice', text => text.replace('"ssm:resourceTag/Stage"', '"ssm:resourceTag/Service"')],
  ])('is not ours otherwise: %s', (_, change) => {
    expect(change(json)).not.toBe(json)
    expect(parsePolicyDocument(change(json))).toBeUndefined()
  })
})
