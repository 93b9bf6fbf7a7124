import { describe, expect, it } from 'vitest'
import { code, fence, md, text } from '../../src/render/markdown.ts'
import { decodeEntities } from '../support/decode-entities.ts'

/** What a browser shows of it. */
const shown = (markdown: string) => decodeEntities(markdown.replaceAll(/<\/?code>/g, ''))

describe('text from outside', () => {
  it.each([
    ['Add it, or “wait”.', 'Add it, or <code>&#8220;wait&#8221;&#46;</code>'],
    ['INC-1: disk full', 'INC-1&#58; disk full'],
    ['- item', '&#45; item'],
    ['---', '&#45;--'],
    ['42 or 43', '&#52;2 or 43'],
    ['    x', '&#32;&#32;&#32; x'],
    ['x  ', 'x&#32;&#32;'],
    ['@carol fixes #1', '<code>&#64;carol</code> fixes <code>&#35;1</code>'],
    ['a@evil.example', '<code>a<span>&#64;</span>evil&#46;example</code>'],
    ['(GH-1)', '<code>&#40;GH-1&#41;</code>'],
    ['da39a3ee5e6b', '<code>da39a3ee5e6b</code>'],
    ['merged deadbee.', 'merged <code>deadbee&#46;</code>'],
    ['it succeeded', 'it succeeded'],
    ['https://evil.example', '<code>https&#58;&#47;&#47;evil&#46;example</code>'],
    [':tada: $x$ [ ]', '<code>&#58;tada&#58;</code> <code>&#36;x&#36;</code> <code>&#91;</code> <code>&#93;</code>'],
  ])('is escaped: %j is written %s', (untrusted, written) => {
    expect(text(untrusted)).toBe(written)
  })

  it('is cut if it is long, and what replaces hidden characters is no longer than others', () => {
    for (const markdown of [text, code]) {
      expect(shown(markdown('x'.repeat(70_000)))).toBe(`${'x'.repeat(499)}…`)
      expect(shown(markdown('\u{e0001}'.repeat(70_000)))).toBe(`${'\\u{e0001}'.repeat(55)}…`)
    }
  })
})

it('a code block cannot be closed by a line in it', () => {
  expect(fence('sh', ['aws ssm start-session'])).toBe('```sh\naws ssm start-session\n```')
  expect(() => fence('sh', ['```'])).toThrow()
  expect(() => fence('sh', ['a\nb'])).toThrow()
})

it('our own words and numbers are written as they are', () => {
  expect(md`**${text('a.b')}** ${3}`).toBe('**a&#46;b** 3')
})
