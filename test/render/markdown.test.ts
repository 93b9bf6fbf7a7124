import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code, fence, md, text } from '../../src/render/markdown.ts'

/** What a browser shows of it. */
const shown = (markdown: string) =>
  markdown.replaceAll(/<\/?code>/g, '').replaceAll(/&#(\d+);/g, (_, point) => String.fromCodePoint(Number(point)))

describe('text from outside', () => {
  it.each([
    '**bold** _it_ ~~no~~ `code`',
    '<img src=x onerror=alert(1)><script>',
    '[click](https://evil.example) ![x](https://evil.example/x.png)',
    'https://evil.example www.evil.example mail@evil.example',
    '@acme/admins #1 GH-1 acme/repo#2',
    '| a | b |',
    '::set-output name=x::y',
    '</code></td><!-- -->',
    '# heading',
    ':tada:',
    '&lt;script&gt; &#64;carol',
  ])('%s is shown as it is, and is no syntax', untrusted => {
    for (const markdown of [text(untrusted), code(untrusted)]) {
      expect(shown(markdown)).toBe(untrusted)
      expect(markdown.replaceAll(/<\/?code>|&#\d+;/g, '')).toMatch(/^[\p{L}\p{N} ,-]*$/u)
    }
  })

  it('never leaves the one line, nor anything that cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), untrusted => {
        const rest = code(untrusted).replaceAll(/<\/?code>|&#\d+;/g, '')
        expect(rest).toMatch(/^[\p{L}\p{N} ,-]*$/u)
      }),
    )
  })

  it('keeps `@` and `#` apart from what follows, for GitHub links them after entities are decoded', () => {
    expect(text('@carol #1')).toBe('<code>&#64;</code>carol <code>&#35;</code>1')
  })

  it('is cut when it is long', () => {
    expect(shown(text('x'.repeat(70_000))).length).toBeLessThanOrEqual(500)
  })
})

it('a code block takes no line that could end it', () => {
  expect(fence('sh', ['aws ssm start-session'])).toBe('```sh\naws ssm start-session\n```')
  expect(() => fence('sh', ['```'])).toThrow()
  expect(() => fence('sh', ['a\nb'])).toThrow()
})

it('our own words and numbers are written as they are', () => {
  expect(md`**${text('a*b')}** ${3}`).toBe('**a&#42;b** 3')
})
