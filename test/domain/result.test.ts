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
])('a failure repeats the text of its error, with one full stop at the end: %s', (_, error, clause, sentences) => {
  const failure = failureOf(error)
  expect([clauseOf(failure), describeFailure(failure), failure.cause]).toEqual([clause, sentences, error])
  expect(describeFailure(failure)).toBe(error instanceof Error ? error.message : error)
}) // biome-ignore format: a table

it('a failure with a context begins with it, and keeps its remedy and cause', () => {
  const cause = new ErrorWithRemedy('It broke', 'Mend it')
  const failure = explain('Nothing was told', failureOf(cause))
  expect(failure).toEqual({ message: 'Nothing was told. It broke', remedy: 'Mend it', cause })
})

it('a list of failures tells two of the same text once', () => {
  const alike = [failureOf(new Error('slow')), failureOf(new Error('slow')), { message: 'else' }]
  expect(distinct(alike).map(describeFailure)).toEqual(['slow', 'else'])
})
