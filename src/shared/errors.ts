import type { Refusal } from './refusal.ts'

/** The message of an error. Our own errors say what happened, where, and what to do; their causes go to the debug log. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** An error that says what happened and what to do about it. Its message is both, as two sentences. */
export class ErrorWithRemedy extends Error {
  /** The two sentences of the message, without their full stops. */
  readonly refusal: Refusal

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(`${message}. ${remedy}.`, options)
    this.refusal = { message, remedy }
  }
}
