import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import { readYaml } from '../../src/config/yaml/file.ts'
import { readRequestFile } from '../support/request-file.ts'
import { expectGood } from '../support/verdicts.ts'
import { SUITE } from '../support/yaml-suite.ts'

const RULES = '.github/jit-access.yml'
const REQUEST = 'requests/alice.yaml'
const bytesOf = (yaml: string) => new TextEncoder().encode(yaml)

/** Where people's files must be simpler than YAML allows. */
const STRICTER = [
  'A line that starts with `%` is a YAML directive; none is allowed',
  'A second YAML document starts here; a file holds one',
  'A key must be a text',
  'Anchor ending in : is ambiguous',
  'Alias ending in : is ambiguous',
  /^The tag `.*` is not allowed$/,
  /^The key `.*` stands here again; first on line \d+$/,
  /^This text holds U\+[0-9A-F]+, a character that cannot be seen$/,
]

/** What the suite's JSON has otherwise than its own events: an empty key or text, which JSON cannot tell from null. */
const ELSE_IN_JSON: Readonly<Record<string, unknown>> = { 'SM9W-1': { '': null }, 'UKK6-2': '' }

const invalid = SUITE.filter(each => each.invalid)
const valid = SUITE.filter(each => !each.invalid)

it('runs every file of the YAML test suite', () => {
  expect([valid.length, invalid.length]).toEqual([308, 94])
})

describe('a file that the YAML project calls invalid', () => {
  it.each(invalid)('is refused as YAML, with a position: $id', ({ yaml }) => {
    const { problems } = readYaml(REQUEST, bytesOf(yaml))
    expect(problems).not.toEqual([])
    expectGood(problems, new Map([[REQUEST, bytesOf(yaml)]]))
  })
})

describe('a file that the YAML project calls valid', () => {
  it.each(valid)('is parsed as the project says, or refused by a limit of ours: $id', ({ id, yaml, json }) => {
    const { problems, value } = readYaml(REQUEST, bytesOf(yaml))
    const others = problems.filter(({ message }) => !STRICTER.some(rule => message.match(rule)))
    expect(others).toEqual([])
    if (problems.length > 0 || json === undefined) return
    const said = json === '' ? null : JSON.parse(json)
    expect(plain(value)).toEqual(ELSE_IN_JSON[id] ?? said)
  })
})

/** With prototypes. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('a file of the YAML test suite', () => {
  it.each(SUITE)('is neither a request nor a rule file, and each refusal has a position: $id', ({ yaml }) => {
    for (const [path, parsed] of [
      [REQUEST, readRequestFile(REQUEST, bytesOf(yaml), ['dev'])],
      [RULES, parseRules(RULES, bytesOf(yaml))],
    ] as const) {
      const problems = parsed.ok ? [] : parsed.problems
      expect(problems).not.toEqual([])
      expectGood(problems, new Map([[path, bytesOf(yaml)]]))
    }
  })
})
