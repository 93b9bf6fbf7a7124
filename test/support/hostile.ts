import fc from 'fast-check'
import { numberOf } from './full-numbers.ts'

/** What stands for an end of a line somewhere: for a terminal, a runner, Unicode, a percent-decoder. */
const BREAKS = [
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\v',
  '\f',
  '\0',
  '\u0085',
  '\u2028',
  '\u2029',
  '%0A',
  '%0D%0A',
  '%250A',
  '<br>',
]

const ESC = '\u001b'
const BIDI = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069']

/** One of each thing that some reader of our words takes for more than words. */
// biome-ignore format: one a line would be 250 lines
const SNIPPETS: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    '# heading', '###### x #', 'Setext\n===', 'Setext\n---', '---', '***', '- item', '+ item', '* item', '1. one', '1) one',
    '- [ ] todo', '- [x] done', '[ ] todo', '> quote', '> [!WARNING]\n> x', '    indented', '\tindented',
    '**bold**', '_it_', '***both***', '~~gone~~', '~gone~', '`code`', '``a`b``', '```\nfence\n```', '~~~sh\nfence',
    '[a](https://evil.example)', '[a](javascript:alert(1))', '![a](https://evil.example/x.png "t")', '[b]: x',
    '[a][b]\n\n[b]: https://evil.example', '<https://evil.example>', '<a@evil.example>', '[^1]\n\n[^1]: note', '^[note]',
    '| a | b |\n|---|---|\n| c | d |', '|', '\\|', '\\', 'end  \nbreak', 'end\\\nbreak', '```mermaid\ngraph TD\n```',
    '$x$', '$$\nx\n$$', '$`x`$', '```math\nx\n```', ':tada:', ':+1:', ':100:', '&amp;', '&#64;carol', '&#x40;carol', '&commat;carol', '&NewLine;',
  ],
  github: [
    '@carol', '@acme/admins', '(@carol)', 'a@carol', '#1', 'GH-1', 'gh-12', 'fixes #1', 'acme/repo#1', 'carol#1', 'acme/repo@main',
    '0123456', 'deadbeef', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', 'acme/repo@da39a3ee5e6b', 'da39a3e...deadbee', '#ffffff',
    'https://evil.example/a?b=c#d', 'http://evil.example', 'HTTPS://EVIL.EXAMPLE', 'ftp://evil.example', 'www.evil.example',
    'WWW.evil.example', '//evil.example', 'mail@evil.example', 'mailto:mail@evil.example', 'xmpp:a@evil.example',
    'https://github.com/acme/repo/issues/1', 'rgb(1,2,3)',
  ],
  html: [
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<details open><summary>x</summary>',
    '<b>', '</b>', '<br>', '<hr/>', '<code>', '</code>', '</code></td></tr></table>', '<pre>', '</pre>', '<h1>x</h1>',
    '<a href="https://evil.example">', '<style>*{display:none}</style>', '<!-- x -->', '-->', '--!>', '<!--', '<!-- jit-access',
    '<?php ?>', '<![CDATA[', ']]>', '<!DOCTYPE x>', '<x-y z="', '<', '>', '"', "'", '&',
  ],
  commands: [
    '::set-output name=x::y', '::set-env name=PATH::/evil', '::add-path::/evil', '::add-mask::a', '::stop-commands::token', '::token::',
    '::error::x', '::error file=a,line=1::x', '::debug::x', '::group::x', '::endgroup::', '::add-matcher::x.json', '::echo::on',
    '::save-state name=x::y', '::', ':::', '::a', ',line=9', ',file=b::x', '%3A%3A', '%2C', '%25',
    '##[command]x', '##[error]x', '##[set-env name=PATH]/evil', '##[stop-commands]x', '##[', '###[error]x', '#', '##', '[error]',
    'ghadelimiter_', 'ghadelimiter_00000000-0000-4000-8000-000000000000', 'EOF', 'result<<EOF', 'grants=[]', `$\{{ github.token }}`,
  ],
  terminal: [
    ESC, `${ESC}[31mred${ESC}[0m`, `${ESC}[2J${ESC}[H`, `${ESC}[1A${ESC}[2K`, `${ESC}]0;title\u0007`, `${ESC}P$qm${ESC}\\`, `${ESC}c`,
    `${ESC}]8;;https://evil.example\u0007click${ESC}]8;;\u0007`, `${ESC}[?1049h`, '\u009b31m', '\u0007', '\b\b\b', '\u007f',
  ],
  unicode: [
    ...BIDI, ...BREAKS,
    '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u3164', '\u115f', '\ufe0f', '\u{e0041}\u{e007f}', '\u{e0100}', '\ufff9a\ufffab\ufffb',
    '\ud800', '\udc00', '\udc00\ud800', '\ue000', '\u{10ffff}', '\uffff', '\ufdd0', '\u00a0', '\u2003', '\u3000', '\u1680',
    'a\u0301', '\u0301', `a${'\u0300\u0489\u20dd'.repeat(20)}`, '\u05d0\u05d1', '\u0645\u0631', '👩‍👩‍👧', '🇩🇪', '1\ufe0f\u20e3',
    '＠carol', '＃1', '：：error：：', 'İıſK', '\u1e9b\u0323',
  ],
  syntax: [
    '- a: b', 'a: &x [*x]', '!!js/function', '{}', '[]', '"', "it's", '%YAML 1.1', '~', 'null', '"}],"x":"', '\\u0000', '\\n',
    '$(reboot)', '`reboot`', '; reboot', '&& reboot', '| sh', '> /etc/x', '$IFS', '!!', '../../etc/passwd', '-rf', '*', '?', "' OR 1=1 --",
  ],
  harmless: ['', ' ', '  ', 'disk full', 'INC-1234: api-3', 'a', 'Zoë', '写真', '-', ',', '.', '42'],
}

/** Each snippet by itself: no run leaves one out. */
export const everySnippet: readonly string[] = [...new Set(Object.values(SNIPPETS).flat())]

const snippet = fc.constantFrom(...everySnippet)
const piece = fc.oneof(
  { arbitrary: snippet, weight: 8 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 1 },
  { arbitrary: fc.constantFrom(' ', '\n', ...BREAKS, ...BIDI), weight: 2 },
)

/** Sizes of what is generated, in UTF-16 code units and in pieces. */
export interface Size {
  readonly maxLength: number
  readonly pieces: number
}

/** Text that tries to be more than text: every kind above, mixed, cut at any offset (in the middle of a character too), and floods of one kind. */
export function hostileText({ maxLength, pieces }: Size): fc.Arbitrary<string> {
  const mixed = fc.array(piece, { minLength: 1, maxLength: pieces }).map(parts => parts.join(''))
  const torn = fc
    .tuple(mixed, fc.nat(), fc.nat())
    .map(([text, from, length]) => text.slice(from % (text.length + 1)).slice(0, 1 + (length % (text.length + 1))))
  const flood = fc
    .tuple(mixed, fc.integer({ min: 1, max: maxLength }))
    .map(([text, length]) => text.repeat(Math.ceil(length / Math.max(1, text.length))))
  return fc
    .oneof({ arbitrary: mixed, weight: 4 }, { arbitrary: torn, weight: 4 }, { arbitrary: flood, weight: 1 })
    .map(text => text.slice(0, maxLength))
}

/** A single line as long as a request file may be. */
export const LONG: Size = { maxLength: 65_536, pieces: 8 }

/** So short that no renderer has to cut it, whatever stands for its hidden characters. */
export const SHORT: Size = { maxLength: 30, pieces: 3 }

/** A third of them in `npm test`. `FUZZ_RUNS=10000 FUZZ_SEED=7 npx vitest run …` looks harder, and elsewhere; a failure names its seed. */
export const fuzz = (numRuns: number) => ({
  numRuns: Number(process.env.FUZZ_RUNS ?? numberOf({ few: Math.ceil(numRuns / 3), all: numRuns })),
  seed: Number(process.env.FUZZ_SEED ?? 20_261_124),
})
