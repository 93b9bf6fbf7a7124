/** Why something is not granted, and what would change that. An expected outcome, not an exception. */
export interface Refusal {
  /** A sentence without a full stop. */
  readonly message: string
  /** An imperative sentence without a full stop. */
  readonly remedy: string
}
