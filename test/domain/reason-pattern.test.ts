import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasonPattern } from '../../src/config/pattern/reason-pattern.ts'

function matches(source: string, text: string): boolean {
  const pattern = reasonPattern(source)
  if (!('test' in pattern)) throw new Error(`${source} ${pattern.message}`)
  return pattern.test(text)
}

/** Patterns and texts for which JavaScript's own engine says the same. */
const SAME: readonly (readonly [source: string, texts: readonly string[]])[] = [
  ['^(INC|CHG)-\\d+', ['INC-1', 'CHG-12: x', 'inc-1', ' INC-1', 'INC-x', '']],
  ['^\\p{L}+$', ['Störung', 'a1', '障害', '']],
  ['\\p{Script=Greek}', ['α', 'a']],
  ['\\P{Lu}', ['A', 'Aa']],
  ['^\\S+\\s\\S+$', ['a b', 'a\u00a0b', 'a\u2003b', 'ab']],
  ['^.$', ['a', '\u2028', '\n', '😀', '\ud83d']],
  ['\\u{1F600}|\\ud83d\\ude00|\\x41|\\cJ|\\0', ['😀', 'A', '\n', '\0', 'b']],
  ['^[^\\]a-c\\d]+$', ['xyz', 'b', ']', '7', '-']],
  ['^[\\u{1F600}-\\u{1F64F}]$', ['😃', 'x']],
  ['[]', ['', 'a']],
  ['^[^]$', ['\n', 'a', '']],
  ['\\bINC\\b', ['an INC here', 'INCA', 'INC']],
  ['\\BNC', ['INC', 'NC']],
  ['^(?<ticket>INC-\\d{4,6}?)(, CHG-\\d+)*$', ['INC-1234', 'INC-123', 'INC-1234567', 'INC-1234, CHG-1, CHG-2']],
  ['^a{0}b{2,}c{3}$', ['bbccc', 'bccc', 'bbbbccc', 'abbccc']],
  ['^(?:|a)(?:b|)$', ['', 'a', 'b', 'ab', 'ba']],
  ['^(?:a*)*$', ['', 'aaa', 'b']],
  ['(?:^a|b$)', ['ab', 'ba', 'ca', 'bc']],
  ['^(?:^)*x(?:$)+', ['x', 'xx']],
  ['a\\/b\\.c\\-?'.replace('\\-', '[\\-]'), ['a/b.c', 'a/b.c-', 'a/bxc']],
]

describe('a pattern of reasons', () => {
  it.each(SAME)('gives the expression %s the meaning that it has in JavaScript', (source, texts) => {
    const own = texts.map(text => new RegExp(source, 'u').test(text))
    expect(texts.map(text => matches(source, text))).toEqual(own)
  })

  it('gives any generated expression the meaning that it has in JavaScript', () => {
    // Not \B: V8 finds it between the halves of a surrogate pair, where ECMAScript does not look.
    const atom = fc.constantFrom('a', 'b', '.', '\\d', '[^a]', '\\w', '^', '$', '\\b', '😀', '\\u{61}')
    const { pattern } = fc.letrec<{ pattern: string }>(tie => ({
      pattern: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(?:${one}|${other})`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{0,2}', '{2}', '{1,}', '*?', '{1,2}?'))
          .map(([part, repeat]) => `(${part})${repeat}`),
      ),
    }))
    const text = fc.array(fc.constantFrom('a', 'b', '1', ' ', '\n', '😀'), { maxLength: 6 }).map(all => all.join(''))
    fc.assert(
      fc.property(pattern, fc.array(text, { maxLength: 5 }), (source, texts) => {
        const pattern = reasonPattern(source)
        fc.pre('test' in pattern)
        const own = new RegExp(source, 'u')
        for (const each of texts) if ('test' in pattern) expect(pattern.test(each)).toBe(own.test(each))
      }),
      { numRuns: 1000 },
    )
  })

  // JavaScript's own engine takes longer than the world is old for these.
  it.each([
    ['^(INC|CHG)-\\d+(\\s?\\w{1,20})*$', `INC-1 ${'a'.repeat(490)}!`],
    ['^(a+)+$', `${'a'.repeat(499)}b`],
    ['^(a|a)*$', `${'a'.repeat(499)}b`],
    ['^(a|aa)+$', `${'a'.repeat(499)}b`],
    ['^(.*a){12}$', `${'a'.repeat(499)}b`],
    ['(x+x+)+y', 'x'.repeat(500)],
  ])('matches %s step by step, for a reason of any length', (source, text) => {
    expect(matches(source, text)).toBe(false)
  })

  it.each([
    ['(', 'must be a regular expression (Unterminated group)'],
    ['\\q', 'must be a regular expression (Invalid escape)'],
    ['x'.repeat(301), 'has 301 characters; 300 are allowed'],
    ['(?=a)', 'has lookahead or lookbehind'],
    ['(?!a)', 'has lookahead or lookbehind'],
    ['(?<=a)', 'has lookahead or lookbehind'],
    ['(?<!a)', 'has lookahead or lookbehind'],
    ['(a)\\1', 'has a backreference'],
    ['(?<a>x)\\k<a>', 'has a backreference'],
    ['((a{1,100}){1,100}){1,100}', 'repeats too much'],
    ['a{99999999999999999999}', 'repeats too much'],
    ['(?:){2000,}', 'repeats too much'],
  ])('refuses %s with a remedy', (source, message) => {
    expect(reasonPattern(source)).toEqual({ message: expect.stringContaining(message), remedy: expect.any(String) })
  })
})
