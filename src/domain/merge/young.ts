/**
 * How long a grant job may take from the merge to its last write. Before that, AWS may not match the branch yet, and GitHub
 * may not know yet which pull request a commit came from.
 */
const GRANT_JOB_MS = 10 * 60_000

/**
 * Whether the time that a commit carries lies within {@link GRANT_JOB_MS}. A time in the future does not count as young,
 * because it would stay young.
 */
export function isYoung(at: Date, now: Date): boolean {
  const age = now.getTime() - at.getTime()
  return age > -SKEW_MS && age < GRANT_JOB_MS
}

const SKEW_MS = 60_000
