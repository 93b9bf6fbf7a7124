import { expect, it } from 'vitest'
import { loginsBehind, type Persons } from '../../src/domain/persons.ts'

const PERSONS: Persons = [['Alice-GH', 'alice-work'], ['alice-gh'], ['alice-work', 'ALICE-old'], ['bob-gh'], []]

it.each<[string, readonly string[], readonly string[]]>([
  ['nobody has none', [], []],
  ['a stranger has one', ['Stranger'], ['stranger']],
  ['whoever has one has one', ['bob-gh'], ['bob-gh']],
  ['two of one user are hers, and so are those of a user who shares one', ['alice-OLD'], ['alice-old', 'alice-work', 'alice-gh']],
  ['of several people, all', ['bob-gh', 'alice-gh'], ['bob-gh', 'alice-gh', 'alice-work', 'alice-old']],
])('the logins behind some: %s', (_, logins, expected) => {
  expect([...loginsBehind(logins, PERSONS)]).toEqual(expected)
}) // biome-ignore format: a table
