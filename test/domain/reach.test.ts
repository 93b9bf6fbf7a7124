import { describe, expect, it } from 'vitest'
import { joinReaches, mayReach, type Reach, reachesAll, surelyReaches } from '../../src/domain/session/reach.ts'

const [API, DB] = ['i-0123456789abcdef0', 'i-0fedcba9876543210']

describe('the instances of a scope', () => {
  const api = { tagged: { Service: 'api' } }
  const dev = { tagged: { Service: 'api', Stage: 'dev' } }
  it.each<[Reach, Reach, boolean]>([
    [[API, DB], [API], true],
    [[API], [API, DB], false],
    [[API], [], true],
    ['any', dev, true],
    ['any', 'any', true],
    [dev, 'any', false],
    [api, dev, true],
    [dev, api, false],
    [api, [API], false],
    [[API], api, false],
    [api, [], true],
  ])('%j reaches all of %j: %s', (one, other, expected) => {
    expect(reachesAll(one, other)).toBe(expected)
    if (expected) expect(joinReaches([one, other])).toEqual(one)
  })

  it('is joined to the smallest that has all, and to every one where tags and ids meet', () => {
    expect(joinReaches([])).toEqual([])
    expect(joinReaches([[API], [DB]])).toEqual([API, DB])
    expect(joinReaches([[API], api])).toBe('any')
    expect(joinReaches([api, { tagged: { Service: 'db' } }])).toBe('any')
  })

  it.each<[string, Reach, Reach, boolean]>([
    ['of ids it has', [API], [API], true],
    ['of ids it does not have', [DB], [API], false],
    ['of the same tags', api, api, true],
    ['of fewer tags', api, dev, true],
    ['of more tags', dev, api, false],
    ['of tags, where access to an id ends', api, [API], false],
    ['of tags, where everything ends', api, 'any', false],
    ['of an id, where access by tags ends', [API], api, true],
    ['of an id, where everything ends', [API], 'any', true],
  ])('is kept open by a grant only where that is sure: %s', (_, grant, ending, expected) => {
    expect(surelyReaches(grant, ending, API)).toBe(expected)
    if (expected) expect(mayReach(ending, API)).toBe(true)
  })
})
