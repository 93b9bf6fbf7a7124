import { ErrorWithRemedy, messageOf } from './errors.ts'

/** Why something was not done or not found out. It stays data until a renderer writes sentences. */
export interface Failure {
  /** What happened: a sentence without a full stop. */
  readonly message: string
  /** What to do about it: an imperative sentence without a full stop. Absent where the message already says it. */
  readonly remedy?: string
  /** The error that caused it. */
  readonly cause?: unknown
}

/** The result of a call: its value, or why there is none. Both names can be read without checking `ok` first. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T; readonly failure?: never }
  | { readonly ok: false; readonly value?: never; readonly failure: E }

export const succeeded = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const failed = <E>(failure: E): Result<never, E> => ({ ok: false, failure })

/** What an error says, as data. */
export function failureOf(error: unknown): Failure {
  const said = error instanceof ErrorWithRemedy ? error.refusal : { message: messageOf(error) }
  return { ...said, cause: error }
}

/** The same failure with a sentence before it that says what it prevented. */
export const explain = (what: string, failure: Failure): Failure => ({
  ...failure,
  message: `${what}. ${failure.message}`,
})

/** The failure as the end of a sentence: without its last full stop. */
export const clauseOf = ({ message, remedy }: Failure): string =>
  remedy === undefined ? message : `${message}. ${remedy}`

/** The failure as whole sentences; a message without a remedy stays as it is. */
export const describeFailure = (failure: Failure): string =>
  failure.remedy === undefined ? failure.message : `${clauseOf(failure)}.`

/** Removes failures that read the same: several calls may fail for one reason. */
export const distinct = (failures: readonly Failure[]): readonly Failure[] => [
  ...new Map(failures.map(failure => [describeFailure(failure), failure])).values(),
]
