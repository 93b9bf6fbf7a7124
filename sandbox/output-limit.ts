const MOST_BYTES = 1_048_576

/**
 * What GitHub hands on of the outputs of a job: all, or none if they are more than 1 MiB together, counted as UTF-16; then the job
 * has failed, whatever its steps did (docs/aws-facts.md GH-18). Here names count too, and a workflow hands on all that a step has.
 */
export function withinOutputLimit(outputs: Readonly<Record<string, string>>): {
  readonly outputs: Readonly<Record<string, string>>
  /** What the log then says. */
  readonly error?: string
} {
  const units = Object.entries(outputs).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  if (2 * units <= MOST_BYTES) return { outputs }
  return { outputs: {}, error: '##[error]Fail to evaluate job outputs: Maximum object size exceeded' }
}
