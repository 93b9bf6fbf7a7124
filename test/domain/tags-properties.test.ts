import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicyDocument, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { isSame, type Request } from '../../src/domain/request/request.ts'
import { sortTags, type Tags } from '../../src/domain/request/targets.ts'
import { joinReaches, mayReach, type Reach, reachesAll, surelyReaches } from '../../src/domain/session/reach.ts'
import { beginsLikeId, INSTANCE, INSTANCE_NAME, TAG_KEY, TAG_VALUE } from '../../src/shared/identifiers.ts'
import { readRequestFile } from '../support/request-file.ts'

const SIGNS = [...'aZ09_.:/=+@-']
const key = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 30 }).filter(TAG_KEY.accepts)
const value = fc.string({ unit: fc.constantFrom(...SIGNS, ' '), minLength: 1, maxLength: 30 }).filter(TAG_VALUE.accepts)
const tags: fc.Arbitrary<Tags> = fc
  .dictionary(fc.oneof(key, fc.constantFrom('Service', 'Stage', 'constructor', '1', '10', '9')), value, {
    minKeys: 1,
    maxKeys: 5,
  })
  .filter(given => new Set(Object.keys(given).map(each => each.toLowerCase())).size === Object.keys(given).length)
const terms = {
  account: { id: '123456789012', region: 'us-east-1', partition: 'aws' as const },
  document: 'Jit-1h',
  expiresAt: new Date('2026-11-24T06:00:00Z'),
}
const turned = (given: Tags) => Object.fromEntries(Object.entries(given).reverse())

describe('tags', () => {
  it('are read back from the policy of a live grant, in any order of theirs', () => {
    fc.assert(
      fc.property(tags, given => {
        const json = policyDocument({ ...terms, instances: { tagged: given } })
        expect(policyDocument({ ...terms, instances: { tagged: turned(given) } })).toBe(json)
        expect(parsePolicyDocument(json)?.instances).toEqual({ tagged: given })
      }),
    )
  })

  it('cannot be changed by one sign in the policy without being other tags, or no policy of ours', () => {
    const json = policyDocument({ ...terms, instances: { tagged: { Service: 'api', Stage: 'dev' } } })
    fc.assert(
      fc.property(fc.nat(json.length - 1), fc.constantFrom(...'{*?$}[]",:a0- '), (at, sign) => {
        const changed = json.slice(0, at) + sign + json.slice(at + 1)
        const parsed = parsePolicyDocument(changed)
        if (changed === json || !parsed) return
        expect(parsed).not.toEqual(parsePolicyDocument(json))
        const given = 'tagged' in parsed.instances ? parsed.instances.tagged : {}
        for (const [name, text] of Object.entries(given))
          expect([TAG_KEY.accepts(name), TAG_VALUE.accepts(text)]).toEqual([true, true])
      }),
      { numRuns: 2_000 },
    )
  })

  it('are the same request exactly if they are the same tags', () => {
    const request = (given: Tags): Request => ({ account: 'dev', tags: given, durationMs: 1, reason: 'x' })
    const entry = (given: Tags) => ({ user: 'alice', request: request(given) })
    fc.assert(
      fc.property(tags, tags, (one, other) => {
        expect(isSame(entry(one), entry(turned(one)))).toBe(true)
        const isEqual = JSON.stringify(sortTags(one)) === JSON.stringify(sortTags(other))
        expect(isSame(entry(one), entry(other))).toBe(isEqual)
      }),
    )
  })

  it('are read from a request file as they are written', () => {
    fc.assert(
      fc.property(tags, given => {
        const yaml = `tags: ${JSON.stringify(given)}\nduration: 1h\nreason: x\n`
        const parsed = readRequestFile('requests/alice.yaml', Buffer.from(yaml), ['dev'])
        expect(parsed.ok && parsed.value.entries[0]?.request.tags).toEqual(given)
      }),
    )
  })
})

it('a name is never taken for an id, nor an id for a name', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), key, fc.constantFrom('i-01234567', 'mi-0123456789abcdef0', 'I-1', 'arn:aws:x')),
      text => {
        expect(INSTANCE.accepts(text) && INSTANCE_NAME.accepts(text)).toBe(false)
        if (beginsLikeId(text)) expect(INSTANCE_NAME.accepts(text)).toBe(false)
      },
    ),
  )
})

describe('the reach of a grant', () => {
  const ids = fc.uniqueArray(fc.constantFrom('i-1', 'i-2', 'i-3'))
  const few = fc.dictionary(fc.constantFrom('A', 'B'), fc.constantFrom('a', 'b'), { minKeys: 1 })
  const reach: fc.Arbitrary<Reach> = fc.oneof(
    ids,
    few.map(tagged => ({ tagged })),
    fc.constant('any' as const),
  )
  const world = fc.record({ 'i-1': few, 'i-2': few, 'i-3': few })
  const isIn = (of: Reach, id: string, tagsOf: Readonly<Record<string, Tags>>): boolean => {
    if (of === 'any') return true
    if (!('tagged' in of)) return of.includes(id)
    return Object.entries(of.tagged).every(([name, text]) => tagsOf[id]?.[name] === text)
  }

  it('says of no instance for sure what is not so, and leaves none out of what may be', () => {
    fc.assert(
      fc.property(reach, reach, world, fc.constantFrom('i-1', 'i-2', 'i-3'), (one, other, all, id) => {
        if (isIn(one, id, all)) expect(mayReach(one, id)).toBe(true)
        if (reachesAll(one, other) && isIn(other, id, all)) expect(isIn(one, id, all)).toBe(true)
        // A session of the ending access is on an instance that was in its reach.
        if (surelyReaches(one, other, id) && isIn(other, id, all)) expect(isIn(one, id, all)).toBe(true)
        if (isIn(one, id, all) || isIn(other, id, all)) expect(isIn(joinReaches([one, other]), id, all)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
