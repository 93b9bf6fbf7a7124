/**
 * The CPU time that a synchronous call takes, in milliseconds. Other processes do not count, however many there are, so that two
 * calls can be compared on a busy machine.
 */
export function cpuMsOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** The same of an ordinary call, for comparison: so little time that it cannot be measured well counts as 20 ms. */
export const ordinaryCpuMsOf = (run: () => unknown): number => Math.max(20, cpuMsOf(run))
