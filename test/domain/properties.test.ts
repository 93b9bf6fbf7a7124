import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseRules } from '../../src/config/rules-file.ts'
import { parsePolicyDocument, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { grantId, parsePolicyName, policyName } from '../../src/domain/grant/policy-name.ts'
import { digestOf, type Request } from '../../src/domain/request/request.ts'
import { describeReach } from '../../src/domain/session/reach.ts'
import { IAM_USER, INSTANCE } from '../../src/shared/identifiers.ts'
import {
  formatCompactInstant,
  formatDuration,
  formatInstant,
  parseCompactInstant,
  parseDuration,
  parseInstant,
} from '../../src/shared/instant.ts'
import { findHidden, printable, quoted } from '../../src/shared/printable.ts'
import type { Parsed } from '../../src/shared/problem.ts'
import { nearest } from '../../src/shared/suggest.ts'
import { cpuMsOf, ordinaryCpuMsOf } from '../support/cpu-time.ts'
import { numberOf } from '../support/full-numbers.ts'
import type { NamedRequest } from '../support/named-request.ts'
import { readRequestFile } from '../support/request-file.ts'
import { REQUEST, RULES } from './good-files.ts'

// Over 200 lines: one generator of files for all properties.

/** `FUZZ_RUNS=100000 npx vitest run test/domain/properties.test.ts` looks harder. */
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? numberOf({ few: 150, all: 500 })) }
/** Ends what hangs; a slow machine does not reach it. */
const PATIENCE_MS = 600_000 + RUNS.numRuns * 100

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
const second = fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }).map(seconds => new Date(seconds * 1000))
const instance = fc.oneof(
  hex(8).map(id => `i-${id}`),
  hex(17).map(id => `i-${id}`),
  hex(17).map(id => `mi-${id}`),
)
const instances = fc.uniqueArray(instance, { minLength: 1, maxLength: 20 })
const user = fc.stringMatching(/^[\w+=,.@-]{1,64}$/).filter(IAM_USER.accepts)

const request: fc.Arbitrary<Request> = fc
  .record({
    account: fc.constantFrom('dev', 'prod'),
    instances: instances.map(list => list.sort()),
    durationMs: fc.integer({ min: 1, max: 1440 }).map(minutes => minutes * 60_000),
    reason: fc.string({ minLength: 1, maxLength: 40 }).map(text => text.trim() || 'why'),
    start: fc.option(second, { nil: undefined }),
  })
  .map(({ start, ...rest }) => (start ? { ...rest, start } : rest))

/** Text that looks like YAML, good files with something broken in them, and bytes that look like nothing. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '- ',
          ': ',
          '[',
          ']',
          '{',
          '}',
          ', ',
          '\n',
          '\n  ',
          '"',
          "'",
          '|\n',
          '>-\n',
          '&a ',
          '*a',
          '!!str ',
          '? ',
          '# ',
          '---\n',
          '...\n',
          '%YAML 1.1\n',
          '<<: ',
          '\t',
          '\\u200b',
          '\uFEFF',
          '\r',
          '~',
          '012',
          '1e5',
          '.nan',
          '__proto__: ',
          'constructor: ',
        ],
      ),
      fc.constantFrom(
        'account',
        'instances',
        'duration: 4h',
        'reason',
        'start',
        'version: 1',
        'accounts:',
        'rules:',
        'dev',
        'i-01234567',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''))

const broken = fc
  .tuple(fc.constantFrom(REQUEST, RULES), fc.nat(), fc.nat(12), yamlish)
  .map(([good, at, cut, junk]) => good.slice(0, at % good.length) + junk + good.slice((at % good.length) + cut))

/** Good files, as JSON, with any value in the place of one of theirs. */
const misfit = fc
  .tuple(fc.constantFrom(REQUEST, RULES), fc.nat(), fc.oneof(fc.jsonValue(), fc.constant({ h: 4 })))
  .map(([good, at, value]) => {
    const places: [Record<string, unknown>, string][] = []
    const file = parse(good, (key, each) => {
      if (key !== '' && typeof each === 'object' && each)
        for (const name of [...Object.keys(each), 'extra']) places.push([each as Record<string, unknown>, name])
      return each
    })
    for (const name of Object.keys(file)) places.push([file, name])
    const [holder, name] = places[at % places.length] ?? [file, 'version']
    holder[name] = value
    return JSON.stringify(file)
  })

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.oneof(yamlish, broken, misfit, fc.string({ unit: 'binary' })).map(text => new TextEncoder().encode(text)),
)

function expectPlaces(parsed: Parsed<unknown>, content: Uint8Array): void {
  if (parsed.ok) return
  expect(parsed.problems.length).toBeGreaterThan(0)
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content).split('\n')
  for (const { line, column, message, remedy } of parsed.problems) {
    const text = lines[line - 1]
    expect(text, `line ${line} of ${lines.length}: ${message}`).toBeDefined()
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column, `column ${column} of ${JSON.stringify(text)}: ${message}`).toBeLessThanOrEqual(
      (text?.length ?? 0) + 1,
    )
    for (const said of [message, remedy]) {
      expect(findHidden(said)).toBeUndefined()
      expect(said).not.toMatch(/\n|\t|undefined|\[object|NaN[^`]/)
      expect(said.length).toBeLessThan(1_000)
    }
  }
}

describe('the parsers of files, given any text,', { timeout: PATIENCE_MS }, () => {
  it('parse or refuse a request file, never throw, and place each mistake inside the file', () => {
    fc.assert(
      fc.property(bytes, content => expectPlaces(readRequestFile('requests/alice.yaml', content, ['dev']), content)),
      RUNS,
    )
  })

  it('parse or refuse a rule file, never throw, and place each mistake inside the file', () => {
    fc.assert(
      fc.property(bytes, content => expectPlaces(parseRules('rules.yml', content), content)),
      RUNS,
    )
  })

  /** An eighth of the file takes an eighth of the time, or more; with the square of its size it would be a 64th. */
  const expectLinearTime = (content: Uint8Array) => {
    const parse = (part: Uint8Array) => expectPlaces(readRequestFile('requests/alice.yaml', part, ['dev']), part)
    // At the end of a line, where there are some: half a line is a mistake of syntax, after which little else is done.
    const end = content.lastIndexOf(10, content.length / 8) + 1 || content.length / 8
    const eighth = ordinaryCpuMsOf(() => parse(content.slice(0, end)))
    expect(cpuMsOf(() => parse(content))).toBeLessThan(30 * eighth)
  }

  it.each(['[', '{', '{a: ', '- ', '? ', 'a: ', '- [', '? - ', '&a [', '"', '|\n', '- |\n', '!!map {', '\n- ', '*a '])(
    'refuse a file of nothing but %j quickly',
    part => {
      const content = new TextEncoder().encode(part.repeat(Math.floor(65_536 / part.length)))
      expectLinearTime(content)
    },
  )

  it.each<[string, (index: number) => string]>([
    ['requests that say nothing', () => '- {}\n'],
    ['requests that all differ', i => `- {instances: [i-01234567], duration: 1h, reason: n${i}}\n`],
    ['unknown keys that all differ', i => `k${i}:\n`],
    ['anchors that all differ', i => `- &a${i} x\n`],
    ['closing brackets', () => ']\n'],
  ])('refuse a file full of %s quickly', (_, line) => {
    const lines = Array.from({ length: 65_536 }, (_, index) => line(index)).join('')
    const content = new TextEncoder().encode(lines.slice(0, lines.lastIndexOf('\n', 65_535) + 1))
    expectLinearTime(content)
  })

  it('bound nesting by indentation before the YAML parser reads the file', () => {
    for (const step of ['a:', '-', '?', '- a:', 'a: [']) {
      const lines = Array.from({ length: 300 }, (_, depth) => ' '.repeat(depth) + step)
      const content = new TextEncoder().encode(lines.join('\n'))
      const parsed = readRequestFile('requests/alice.yaml', content, ['dev'])
      expect(parsed.ok).toBe(false)
      expectPlaces(parsed, content)
    }
  })

  it('refuse aliases, so that they cannot multiply the content', () => {
    const lines = Array.from({ length: 10 }, (_, i) => `- &a${i} [${i ? `*a${i - 1}, *a${i - 1}` : 'x'}]`)
    const content = new TextEncoder().encode(lines.join('\n'))
    expectPlaces(readRequestFile('requests/alice.yaml', content, ['dev']), content)
  })
})

describe('the digest', () => {
  it('does not depend on the order of keys or instances', () => {
    fc.assert(
      fc.property(user, request, (name, asked) => {
        const turned = Object.fromEntries(Object.entries(asked).reverse()) as unknown as NamedRequest
        expect(digestOf(name, { ...turned, instances: [...turned.instances].reverse() })).toBe(digestOf(name, asked))
      }),
    )
  })

  it('differs when anything that matters does', () => {
    fc.assert(
      fc.property(user, request, user, request, (oneUser, one, otherUser, other) => {
        const same = oneUser === otherUser && JSON.stringify(one) === JSON.stringify(other)
        expect(digestOf(oneUser, one) === digestOf(otherUser, other)).toBe(same)
      }),
    )
  })

  it('is the same for every way to write the same file', () => {
    fc.assert(
      fc.property(request, asked => {
        const written = JSON.stringify({
          ...asked,
          durationMs: undefined,
          duration: asked.durationMs / 60_000,
          start: asked.start && formatInstant(asked.start),
        })
        const parsed = readRequestFile('requests/alice.yaml', new TextEncoder().encode(written), ['dev', 'prod'])
        expect(parsed).toMatchObject({
          ok: true,
          value: { entries: [{ request: asked, digest: digestOf('alice', asked) }] },
        })
      }),
    )
  })
})

describe('what is written', () => {
  it('is parsed back from policy names', () => {
    fc.assert(
      fc.property(second, hex(40), hex(8), (expiresAt, sha, digest) => {
        const id = grantId(sha, digest)
        const name = policyName(expiresAt, id)
        expect(parsePolicyName(name)).toEqual({ expiresAt, grantId: id, mergeSha: sha.slice(0, 12), digest })
        expect(name).toMatch(/^[\w+=,.@-]{1,128}$/)
      }),
    )
  })

  it('is not parsed from any other policy name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^jit\.\d{8}T\d{6}Z\.[0-9a-f]{12}-[0-9a-f]{8}$/)), name => {
        const parsed = parsePolicyName(name)
        if (parsed) expect(policyName(parsed.expiresAt, parsed.grantId)).toBe(name)
      }),
    )
  })

  it('is parsed back from policy documents', () => {
    const terms = fc.record(
      {
        account: fc.record({
          id: fc.stringMatching(/^\d{12}$/),
          region: fc.constantFrom('us-east-1', 'ap-southeast-1', 'us-gov-west-1', 'cn-north-1'),
          partition: fc.constantFrom('aws' as const, 'aws-cn' as const, 'aws-us-gov' as const),
        }),
        instances,
        document: fc.stringMatching(/^[\w.-]{3,128}$/),
        expiresAt: second,
        notBefore: second,
        mfa: fc.boolean(),
        sourceIps: fc.uniqueArray(
          fc.oneof(fc.ipV4(), fc.ipV6()).map(ip => `${ip.toLowerCase()}/8`),
          { minLength: 1, maxLength: 3 },
        ),
      },
      { requiredKeys: ['account', 'instances', 'document', 'expiresAt'] },
    )
    fc.assert(
      fc.property(terms, given => {
        const { account, document, expiresAt, notBefore } = given
        expect(parsePolicyDocument(policyDocument(given))).toEqual({
          region: account.region,
          instances: [...given.instances].sort(),
          document,
          expiresAt,
          ...(notBefore && { notBefore }),
        })
      }),
    )
  })

  it('is not parsed as the same from a policy document with a changed character', () => {
    const given = {
      account: { id: '123456789012', region: 'us-east-1', partition: 'aws' as const },
      instances: ['i-01234567'],
      document: 'Jit-1h',
      expiresAt: new Date('2026-11-24T06:00:00Z'),
    }
    const json = policyDocument(given)
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.constantFrom(...'{*?$}[]",:a0-'), (at, character) => {
        const changed = json.slice(0, at) + character + json.slice(at + 1)
        const parsed = parsePolicyDocument(changed)
        if (changed !== json && parsed) expect(parsed).not.toEqual(parsePolicyDocument(json))
        for (const id of parsed ? describeReach(parsed.instances) : []) expect(INSTANCE.accepts(id)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is parsed back from instants and durations', () => {
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 86_400 }), (instant, seconds) => {
        expect(parseInstant(formatInstant(instant))).toEqual(instant)
        expect(parseCompactInstant(formatCompactInstant(instant))).toEqual(instant)
        expect(parseDuration(formatDuration(seconds * 1_000))).toBe(seconds * 1_000)
      }),
    )
  })
})

describe('quoting', () => {
  it('leaves one short line that shows every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const shown = quoted(text)
        expect(findHidden(shown)).toBeUndefined()
        expect(shown).toMatch(/^`[^`\n\r\t]*`$/)
        expect(shown.length).toBeLessThan(60 * 11)
        expect(printable(shown, 1_000)).toBe(shown)
      }),
    )
  })
})

describe('the nearest known key', () => {
  const known = ['account', 'instances', 'duration', 'reason', 'start']
  it.each([
    ['durration', 'duration'],
    ['Duration', 'duration'],
    ['instance', 'instances'],
    ['resaon', 'reason'],
    ['stat', 'start'],
    ['acount-', 'account'],
    ['owner', undefined],
    ['', undefined],
  ])('is found for a misspelt key: to %j it is %s', (written, meant) => {
    expect(nearest(written, known)).toBe(meant)
  })

  it('is not searched for if the key is endless', () => {
    expect(nearest('duration'.repeat(8_000), known)).toBeUndefined()
  })
})
