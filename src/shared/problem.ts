import { ErrorWithRemedy } from './errors.ts'

/** A place in a file that a person wrote. Lines and columns count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One mistake, where it is, and what to write instead. */
export interface Problem extends Position {
  /** What is wrong, as a sentence without a full stop; any quoted input is already printable. */
  readonly message: string
  /** What to do about it, as an imperative sentence without a full stop. */
  readonly remedy: string
}

/** The result of reading text that a person wrote: its value, or all of its mistakes. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** `requests/alice.yaml:3:12: message. Remedy.` */
export function describeProblem(problem: Problem): string {
  return `${whatIsWrong(problem)}. ${problem.remedy}.`
}

const whatIsWrong = ({ file, line, column, message }: Problem) => `${file}:${line}:${column}: ${message}`

/** Thrown where a file with mistakes stops all work. Carries at least one problem. */
export class ProblemsError extends ErrorWithRemedy {
  override readonly name = 'ProblemsError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const last = problems.at(-1)
    const before = problems.slice(0, -1).map(describeProblem)
    super([...before, ...(last ? [whatIsWrong(last)] : [])].join('\n'), last?.remedy ?? 'Correct the file')
    this.problems = problems
  }
}
