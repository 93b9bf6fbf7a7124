import { ACME } from '../../sandbox/acme.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { MAX_FILE_BYTES } from '../../src/config/yaml/source-text.ts'
import { everySnippet } from './hostile.ts'

// Over 200 lines: one generator of request files, good and bad.

export interface GeneratedFile {
  readonly kind: string
  readonly bytes: Uint8Array
  /** What must become of it; absent where the draw decides. */
  readonly expected?: 'accepted' | 'refused'
}

/** How a good file is spoilt. Where it may still be good afterwards, it stands under {@link MAYBE_BAD}. */
type Spoil = (good: string, chance: Chance) => string | Uint8Array

/** `count` files for each seed: every kind in turn, so that none is left out. `good` draws what is spoilt. */
export function generateFiles(
  count: number,
  seed: number,
  good: (chance: Chance) => string = drawRequests,
): readonly GeneratedFile[] {
  const chance = new Chance(seed)
  return Array.from({ length: count }, (_, index) => draw(index, good(chance), chance))
}

/** Every fifth is good, every fifth bad by construction, and the draw decides about the others. */
function draw(index: number, good: string, chance: Chance): GeneratedFile {
  const turn = Math.floor(index / 5)
  switch (index % 5) {
    case 0:
      return { ...made(turn, GOOD, good, chance), expected: 'accepted' }
    case 1:
      return { ...made(turn, BAD, good, chance), expected: 'refused' }
    default:
      return made(turn * 3 + (index % 5), MAYBE_BAD, good, chance)
  }
}

function made(turn: number, kinds: Readonly<Record<string, Spoil>>, good: string, chance: Chance) {
  const [kind, spoil] = Object.entries(kinds)[turn % Object.keys(kinds).length] as [string, Spoil]
  return { kind, bytes: bytesOf(spoil(good, chance)) }
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Chance, with what generators ask of it. */
export class Chance extends Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T
  }

  /** Up to `most` of what `make` draws, at least one. */
  some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.below(most) }, make)
  }
}

/** A request file as a user might write it: one request or a list, in any style of YAML. */
function drawRequests(chance: Chance): string {
  if (chance.below(3) > 0) return drawRequest(chance, 0)
  const entries = chance.some(3, () => '').map((_, index) => drawRequest(chance, index))
  return entries.map(entry => `- ${entry.trimEnd().replaceAll('\n', '\n  ')}\n`).join('')
}

function drawRequest(chance: Chance, number: number): string {
  const { api, db } = ACME.instances
  const chosen = chance.of([[api], [db], [api, db]])
  const reason = `INC-${number}: ${chance.of(['disk full', 'Zoë says 写真', '🚒', '"quoted"', 'a \\ b'])}`
  const fields = [
    chance.of([`instances: [${chosen.join(', ')}]`, `instances:\n${chosen.map(id => `  - ${id}`).join('\n')}`]),
    `duration: ${chance.of(['30m', '4h', '1h30m', '90', '"45"', "'8h'", '15 # minutes'])}`,
    chance.of([`reason: ${JSON.stringify(reason)}`, `reason: '${reason}'`, `reason: >-\n  ${reason}`]),
    ...chance.of([[], ['account: dev'], ['"account": "dev"'], ['start: 2026-11-24T02:00:00Z'], ['# a comment', '']]),
  ]
  const from = chance.below(fields.length)
  return `${[...fields.slice(from), ...fields.slice(0, from)].join('\n')}\n`
}

const GOOD: Readonly<Record<string, Spoil>> = {
  'as it is': good => good,
  'with CRLF': good => good.replaceAll('\n', '\r\n'),
  'after a document mark': good => `---\n${good}`,
  'with long comments': (good, chance) =>
    padded(good, chance.of([2_000, 9_000, 30_000, MAX_FILE_BYTES - 1, MAX_FILE_BYTES])),
}

const BAD: Readonly<Record<string, Spoil>> = {
  'too large by a byte': good => padded(good, MAX_FILE_BYTES + 1),
  'a NUL': (good, chance) => inserted(good, chance, ['\0']),
  'a byte order mark': good => `\uFEFF${good}`,
  'UTF-16': good => Buffer.from(good, 'utf16le'),
  'UTF-16, big-endian': good => Buffer.from(`\uFEFF${good}`, 'utf16le').swap16(),
  'a byte of no UTF-8': (good, chance) => {
    const bytes = Buffer.from(good)
    return Buffer.concat([bytes, Buffer.of(chance.of([0x80, 0xc3, 0xfe, 0xff, 0xed]))])
  },
  'a key twice': good => `${mapping(good)}duration: 1h\nduration: 2h\n`,
  'a merge key': good => `base: &base {duration: 1h}\n${mapping(good)}<<: *base\n`,
  'a tag': (good, chance) =>
    `${mapping(good)}x: ${chance.of(['!!js/function', '!!binary', '!x', '!<tag:x>', '!!python/object'])} x\n`,
  'lists in lists': (_, chance) => nested(chance, '[', ']'),
  'mappings in mappings': (_, chance) => nested(chance, '{a: ', '}'),
  'dashes in dashes': (_, chance) => `${'- '.repeat(deep(chance))}a\n`,
  'keys in keys': (_, chance) => `${'? '.repeat(deep(chance))}a\n`,
  'deeper line by line': (_, chance) => {
    const levels = 13 + chance.below(300)
    return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('')
  },
  'an alias bomb': (_, chance) => aliasBomb(2 + chance.below(9), 2 + chance.below(9)),
  'many aliases': (_, chance) => `a: &a x\nb: [${'*a, '.repeat(11 + chance.below(100))}]\n`,
  'many anchors': (_, chance) =>
    `[${Array.from({ length: 1 + chance.below(100) }, (_, i) => `&a${i} x`).join(', ')}]\n`,
  'a huge key': (good, chance) => `${mapping(good)}${'k'.repeat(1_025 + chance.below(40_000))}: x\n`,
  'many keys': (_, chance) => Array.from({ length: 1 + chance.below(200) }, (_, i) => `key${i}: ${i}\n`).join(''),
  'many requests that say nothing': (_, chance) => '- {}\n'.repeat(1 + chance.below(100)),
  'a number that is none': (good, chance) => `${mapping(good)}x: ${chance.of(NUMBERS)}\n`,
}

const MAYBE_BAD: Readonly<Record<string, Spoil>> = {
  'bits flipped': (good, chance) => {
    const bytes = Buffer.from(good)
    for (const at of chance.some(4, () => chance.below(bytes.length))) bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
    return bytes
  },
  'cut off': (good, chance) => Buffer.from(good).subarray(0, chance.below(Buffer.byteLength(good) + 1)),
  'a part left out': (good, chance) => {
    const at = chance.below(good.length)
    return good.slice(0, at) + good.slice(at + 1 + chance.below(9))
  },
  'a part twice': (good, chance) => {
    const at = chance.below(good.length)
    return good.slice(0, at + chance.below(99)) + good.slice(at)
  },
  'signs put in': (good, chance) => inserted(good, chance, STRUCTURE),
  'Unicode put in': (good, chance) => inserted(good, chance, [String.fromCodePoint(chance.below(0xd800)), String.fromCodePoint(0xe000 + chance.below(0x102000))]),
  'hostile text put in': (good, chance) => inserted(good, chance, everySnippet),
  'hostile text as a value': (good, chance) => `${mapping(good)}reason: ${chance.of(everySnippet)}\n`,
  'another value': (good, chance) => good.replace(/(?<=: ).*/, () => chance.of([...NUMBERS, ...SCALARS])),
  'tabs for spaces': (good, chance) => good.replaceAll(/ +/g, spaces => (chance.below(3) > 0 ? spaces : '\t')),
  'other line ends': (good, chance) => good.replaceAll('\n', () => chance.of(['\n', '\r', '\r\n', '\u0085', '\u2028'])),
  'lines in another order': (good, chance) => good.split('\n').sort(() => chance.next() - 0.5).join('\n'),
  'indented otherwise': (good, chance) => good.replaceAll('\n', () => `\n${' '.repeat(chance.below(4))}`),
  'signs of YAML alone': (_, chance) => chance.some(60, () => chance.of(STRUCTURE)).join(''),
  'random bytes': (_, chance) => Uint8Array.from(chance.some(200, () => chance.below(256))),
  'random ASCII': (_, chance) => chance.some(200, () => String.fromCharCode(9 + chance.below(118))).join(''),
} // biome-ignore format: a table

const STRUCTURE: readonly string[] = [
  '[', ']', '{', '}', ',', ': ', ':', '- ', '-', '? ', '?', '#', ' #', '&a ', '*a', '*a ', '!', '!!str ', '!x ', '|', '>', '|2-', '>9+', "'", '"', '\\',
  '%', '%YAML 1.1\n', '@', '`', '\n', '\n\n', '\r', '\t', ' ', '  ', '---\n', '...\n', '\n---\n', '\n...\n', '<<: ', '~', 'null', '=', 'a', 'a: b\n', '\\x', '\\u',
] // biome-ignore format: signs

const NUMBERS: readonly string[] = [
  '1e9999',
  '-1e9999',
  '.inf',
  '-.Inf',
  '.nan',
  '0o17',
  '017',
  '0x1F',
  '1e3',
  '9007199254740993',
  '1_000',
  '+5',
]
const SCALARS: readonly string[] = [
  '2026-11-24', '2026-11-24 02:00:00', '12:30', '1:2:3', 'yes', 'no', 'on', 'true', 'null', '~', '', '[]', '{}', '[[]]', '-0', '0', '1', '-1', '1.5', '0.1h', '24h', '25h', '0m',
] // biome-ignore format: values

/** Filled up with comments, for which nothing is wrong. */
function padded(good: string, bytes: number): string {
  const missing = bytes - Buffer.byteLength(good)
  return missing > 0 ? `${good}#${'x'.repeat(missing - 2)}\n` : good
}

/** The first request alone, as a mapping to which a line can be added. */
const mapping = (good: string) =>
  good.startsWith('- ')
    ? `${good
        .slice(2)
        .split(/\n(?=- )/)[0]
        ?.trimEnd()
        .replaceAll('\n  ', '\n')}\n`
    : good

function inserted(good: string, chance: Chance, texts: readonly string[]): string {
  const [first = '', ...others] = chance.some(3, () => chance.of(texts))
  let text = good
  for (const each of [first, ...others]) {
    const at = chance.below(text.length + 1)
    text = text.slice(0, at) + each + text.slice(at)
  }
  return text
}

/** Levels, from just too many to ten thousand. */
const deep = (chance: Chance) => chance.of([13, 20, 100, 1_000, 10_000])

function nested(chance: Chance, open: string, close: string): string {
  const levels = deep(chance)
  return `${open.repeat(levels)}${chance.below(2) > 0 ? `a${close.repeat(levels)}` : ''}\n`
}

/** Each level refers to the one before so often: `width` to the power of `levels`. */
function aliasBomb(levels: number, width: number): string {
  const first = 'a0: &a0 [x]\n'
  const lines = Array.from(
    { length: levels },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(width).fill(`*a${i}`).join(', ')}]\n`,
  )
  return [first, ...lines].join('')
}
