import { describe, expect, it } from 'vitest'
import { parseRules } from '../../src/config/rules-file.ts'
import { readRequestFile } from '../support/request-file.ts'
import { BAD_ACCOUNTS } from './bad-accounts.ts'
import { BAD_BREAK_GLASS, BAD_EMERGENCIES } from './bad-break-glass.ts'
import { bytesOf, problemsOf } from './bad-file.ts'
import { BAD_REQUESTS } from './bad-requests.ts'
import { BAD_RULES } from './bad-rules.ts'
import { BAD_TARGET_RULES, BAD_TARGETS } from './bad-targets.ts'
import { BAD_YAML } from './bad-yaml.ts'
import { REQUEST, RULES } from './good-files.ts'

describe('a request file with mistakes', () => {
  it.each([...BAD_YAML, ...BAD_REQUESTS, ...BAD_TARGETS, ...BAD_EMERGENCIES])(
    'is refused, with every mistake at its place: $name',
    bad => {
      const parsed = readRequestFile(bad.path ?? 'requests/alice.yaml', bytesOf(bad, REQUEST), ['dev', 'prod'])
      expect(problemsOf(parsed)).toEqual(bad.expected)
      expect(bad.expected).not.toEqual([])
    },
  )
})

describe('a rule file with mistakes', () => {
  it.each([...BAD_ACCOUNTS, ...BAD_RULES, ...BAD_TARGET_RULES, ...BAD_BREAK_GLASS])(
    'is refused, with every mistake at its place: $name',
    bad => {
      const parsed = parseRules('.github/jit-access.yml', bytesOf(bad, RULES))
      expect(problemsOf(parsed)).toEqual(bad.expected)
      expect(bad.expected).not.toEqual([])
    },
  )
})
