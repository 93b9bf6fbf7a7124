import { expect } from 'vitest'
import { describeProblem, type Parsed } from '../../src/shared/problem.ts'

/** A file with mistakes: `yaml`, or a good file with one text of it replaced by another. */
export interface BadFile {
  readonly name: string
  readonly yaml?: string
  readonly edit?: readonly [from: string, to: string]
  /** Its bytes, where text will not do. */
  readonly bytes?: readonly number[]
  readonly path?: string
  /** `LINE:COLUMN: message. Remedy.` */
  readonly expected: readonly string[]
}

export function bytesOf({ name, yaml, edit, bytes }: BadFile, good: string): Uint8Array {
  if (bytes) return Uint8Array.from(bytes)
  if (!edit) return new TextEncoder().encode(yaml)
  expect(good.split(edit[0]).length, `${name}: the text to replace stands in the good file once`).toBe(2)
  return new TextEncoder().encode(good.replace(edit[0], () => edit[1]))
}

export function problemsOf(parsed: Parsed<unknown>): readonly string[] {
  return parsed.ok ? [] : parsed.problems.map(problem => describeProblem({ ...problem, file: '' }).slice(1))
}
