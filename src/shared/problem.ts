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

/** The outcome of reading something that a person wrote: all of its mistakes at once, or its value. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** `requests/alice.yaml:3:12: message. Remedy.` */
export function describeProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}. ${problem.remedy}.`
}

/** Thrown where nothing can go on without a file that has mistakes in it. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.problems = problems
  }
}
