import { expect, it } from 'vitest'
import { isOurs } from '../../src/domain/grant/policy-name.ts'
import { userHolder } from '../../src/domain/principal/principal.ts'
import { heldPolicies } from '../../src/domain/reconcile/inline-policies.ts'

const users = new Map<string, Map<string, string>>([
  ['alice', new Map([['jit.a', '{"a":1}']])],
  ['alice.smith', new Map([['jit.a', '{"a":2}'], ['platform', '{}']])],
  ['bob', new Map()],
]) // biome-ignore format: a table

it('finds a policy by its name among all users, and lists every user who has it', () => {
  const all = { users, roles: new Map() }
  const held = heldPolicies(all, name => name === 'jit.a')
  expect(held).toEqual([
    { holder: userHolder('alice'), name: 'jit.a', document: '{"a":1}' },
    { holder: userHolder('alice.smith'), name: 'jit.a', document: '{"a":2}' },
  ])
  expect(heldPolicies(all, isOurs)).toEqual(held)
  expect(heldPolicies(all, name => name === 'jit.gone')).toEqual([])
})
