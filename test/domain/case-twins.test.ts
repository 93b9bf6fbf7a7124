import { expect, it } from 'vitest'
import { findDuplicatesIgnoringCase } from '../../src/config/case-duplicates.ts'

it.each<[string, readonly string[], [string, string][]]>([
  ['none', [], []],
  ['none among others', ['r/alice.yaml', 'r/alice-admin.yaml', 'r/bob.yaml'], []],
  ['two', ['r/Alice.yaml', 'r/alice.yaml', 'r/bob.yaml'], [['r/alice.yaml', 'r/Alice.yaml'], ['r/Alice.yaml', 'r/alice.yaml']]],
  ['two that differ in the ending', ['r/alice.YAML', 'r/alice.yaml'], [['r/alice.yaml', 'r/alice.YAML'], ['r/alice.YAML', 'r/alice.yaml']]],
  ['three, each with another', ['r/ALICE.yaml', 'r/Alice.yaml', 'r/alice.yaml'], [['r/Alice.yaml', 'r/ALICE.yaml'], ['r/ALICE.yaml', 'r/alice.yaml'], ['r/alice.yaml', 'r/ALICE.yaml']]],
  ['the same name in another folder is another file', ['r/alice.yaml', 'r/sub/Alice.yaml'], []],
])('finds files whose names differ only in case: %s', (_, paths, expected) => {
  expect(new Map(findDuplicatesIgnoringCase(paths))).toEqual(new Map(expected))
}) // biome-ignore format: a table
