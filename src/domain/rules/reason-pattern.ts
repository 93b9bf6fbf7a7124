/** What a reason must match: a JavaScript regular expression with the flag `u`, matched in linear time. */
export interface ReasonPattern {
  readonly source: string
  /** Whether it matches anywhere in a text, as `RegExp.test` does. */
  readonly test: (text: string) => boolean
}
