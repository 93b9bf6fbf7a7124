import { expect, it } from 'vitest'
import { isOurs } from '../../src/domain/grant/policy-name.ts'
import { heldPolicies } from '../../src/domain/reconcile/inline-policies.ts'

const users = new Map([
  ['alice', new Map([['jit.a', '{"a":1}']])],
  ['alice.smith', new Map([['jit.a', '{"a":2}'], ['platform', '{}']])],
  ['bob', new Map()],
]) // biome-ignore format: a table

it('finds a policy by its name among all users, and lists every user who has it', () => {
  const held = heldPolicies(users, name => name === 'jit.a')
  expect(held).toEqual([
    { user: 'alice', name: 'jit.a', document: '{"a":1}' },
    { user: 'alice.smith', name: 'jit.a', document: '{"a":2}' },
  ])
  expect(heldPolicies(users, isOurs)).toEqual(held)
  expect(heldPolicies(users, name => name === 'jit.gone')).toEqual([])
})
