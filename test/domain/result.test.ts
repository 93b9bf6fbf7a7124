import { expect, it } from 'vitest'
import { ErrorWithRemedy } from '../../src/shared/errors.ts'
import { ProblemsError } from '../../src/shared/problem.ts'
import { clauseOf, describeFailure, distinct, explain, failureOf } from '../../src/shared/result.ts'

const problem = (line: number) => ({ file: 'f.yaml', line, column: 1, message: 'Is wrong', remedy: 'Correct it' })

it.each<[string, unknown, string, string]>([
  ['an error with a remedy', new ErrorWithRemedy('It broke', 'Mend it'), 'It broke. Mend it', 'It broke. Mend it.'],
  ['an error of others', new Error('ENOENT: no such file'), 'ENOENT: no such file', 'ENOENT: no such file'],
  ['something that is no error', 'gone', 'gone', 'gone'],
  ['one mistake in a file', new ProblemsError([problem(1)]), 'f.yaml:1:1: Is wrong. Correct it', 'f.yaml:1:1: Is wrong. Correct it.'],
  ['two mistakes in a file', new ProblemsError([problem(1), problem(2)]), 'f.yaml:1:1: Is wrong. Correct it.\nf.yaml:2:1: Is wrong. Correct it', 'f.yaml:1:1: Is wrong. Correct it.\nf.yaml:2:1: Is wrong. Correct it.'],
])('a failure says what its error says, with or without the last full stop: %s', (_, error, clause, sentences) => {
  const failure = failureOf(error)
  expect([clauseOf(failure), describeFailure(failure), failure.cause]).toEqual([clause, sentences, error])
  expect(describeFailure(failure)).toBe(error instanceof Error ? error.message : error)
}) // biome-ignore format: a table

it('what a failure kept from being done is said before it, and its remedy and cause stay', () => {
  const cause = new ErrorWithRemedy('It broke', 'Mend it')
  const failure = explain('Nothing was told', failureOf(cause))
  expect(failure).toEqual({ message: 'Nothing was told. It broke', remedy: 'Mend it', cause })
})

it('two failures that read alike are told once', () => {
  const alike = [failureOf(new Error('slow')), failureOf(new Error('slow')), { message: 'else' }]
  expect(distinct(alike).map(describeFailure)).toEqual(['slow', 'else'])
})
