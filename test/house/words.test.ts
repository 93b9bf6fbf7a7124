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

/** GitHub's schedule has been 2 to 12 hours late for weeks (docs/aws-facts.md GH-12). */
test('no page and no text promises when the next sweep comes', () => {
  const pages = ['docs', '.github/workflows', 'infra'].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`),
  )
  const texts = ['README.md', 'SECURITY.md', 'action.yml', ...pages.filter(name => /\.(?:md|ya?ml)$/.test(name))]
    .map(name => ({ name, text: readFileSync(name, 'utf8') }))
    .concat(files)
  const promise =
    /\b(?:(?:the|each|every|within|a|next) half[ -]hour|half an hour (?:as|at)|twice an hour|every (?:30|thirty) minutes)\b/i
  const promises = texts.flatMap(({ name, text }) =>
    text.split('\n').flatMap(line => (promise.test(line) && !/cron:/.test(line) ? [`${name}: ${line}`] : [])),
  )
  expect(promises).toEqual([])
})

test('tags of unions are single words or kebab-case, and no texts', () => {
  expect(matchesOf(/(?:\b(?:kind|state|verdict): |(?<!\|)\| )'\w+(?: \w+)+'/g)).toEqual([])
})
