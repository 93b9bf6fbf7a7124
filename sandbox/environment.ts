/** The environment that our workflows give a job, by what it does; `undefined` for one without credentials. */
export function environmentOf({ mode, repair, role }: Readonly<Record<string, string>>): string | undefined {
  switch (mode) {
    case 'grant':
      return 'jit-grant'
    case 'revoke':
      return 'jit-revoke'
    case 'sweep':
      return repair === 'true' ? 'jit-grant' : 'jit-revoke'
    case 'logs':
      return 'jit-logs'
    case 'doctor':
      return `jit-${role}`
    default:
      return undefined
  }
}
