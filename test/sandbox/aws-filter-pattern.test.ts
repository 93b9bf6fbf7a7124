import { expect, test } from 'vitest'
import { filterPattern } from '../../sandbox/aws/logs/filter-pattern.ts'

const EVENT =
  '{"sessionId":"alice-0123","userIdentity":{"arn":"arn:aws:iam::123456789012:user/alice"},"sessionData":["sudo su"]}'

test.each<[string, string, boolean]>([
  ['nothing', '', true],
  ['a term', 'sudo', true],
  ['two terms', 'sudo alice', true],
  ['a term that is not there', 'sudo bob', false],
  ['a phrase', '"sudo su"', true],
  ['a term that must not be there', '-sudo', false],
  ['one of two terms', '?bob ?alice', true],
  ['one of two terms, neither there', '?bob ?carol', false],
  ['a term that is optional beside one that must be there', 'alice ?bob', true],
  ['a field', '{ $.sessionId = "alice-0123" }', true],
  ['a field, with an asterisk', '{ $.sessionId = "alice-*" }', true],
  ['a field, with an asterisk that does not fit', '{ $.sessionId = "alice-0123*4" }', false],
  ['a field of a field', '{ $.userIdentity.arn = "*:user/alice" }', true],
  ['an item of a list', '{ $.sessionData[0] = "sudo*" }', true],
  ['a field that is not there', '{ $.nothing = "alice" }', false],
  ['a field that differs', '{ $.sessionId != "bob" }', true],
  ['two fields', '{ $.sessionId = "alice-*" && $.sessionData[0] = "ls" }', false],
  ['either of two fields', '{ $.sessionId = "bob-*" || $.sessionData[0] = "sudo su" }', true],
])('a filter pattern by %s', (_, pattern, accepts) => {
  expect(filterPattern(pattern)(EVENT)).toBe(accepts)
})

test('a filter pattern by a field finds no text that is not JSON', () => {
  expect(filterPattern('{ $.sessionId = "alice-0123" }')('alice-0123')).toBe(false)
})

test.each(['[ip, user]', '%sudo%', '{ $.size > 3 }', '{ $.a IS NULL }'])(
  'a filter pattern that the sandbox does not know is refused aloud: %s',
  pattern => {
    expect(() => filterPattern(pattern)(EVENT)).toThrow('does not implement')
  },
)
