import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name: `src/${name}`, text: readFileSync(`src/${name}`, 'utf8') }))

/** The matches of a pattern in src, each with its file. */
const matchesOf = (pattern: RegExp): readonly string[] =>
  files.flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([match]) => `${name}: ${match}`))

test('src calls people "they", and uses the plain words of the field', () => {
  expect(
    matchesOf(/\b(?:broom|errands?|(?:her|him)self|hers?|she|his|who(?:m?ever)|whichever|somebody|someone)\b/gi),
  ).toEqual([])
})

test('tags of unions are single words or kebab-case, and no texts', () => {
  expect(matchesOf(/(?:\b(?:kind|state|verdict): |(?<!\|)\| )'\w+(?: \w+)+'/g)).toEqual([])
})
