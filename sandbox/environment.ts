/** The environment that our workflows give a job, by what it does; `undefined` for one without credentials. */
export function environmentOf(inputs: Readonly<Record<string, string>>): string | undefined {
  const { mode, repair, role } = inputs
  switch (mode) {
    case 'grant':
      return 'jit-grant'
    case 'revoke':
    case 'review':
      return 'jit-revoke'
    case 'sweep':
      return repair === 'true' ? 'jit-grant' : 'jit-revoke'
    case 'logs':
      return isForContent(inputs) ? 'jit-transcripts' : 'jit-logs'
    case 'report':
    case 'verify':
      return inputs.witness ? undefined : 'jit-logs'
    case 'doctor':
      return `jit-${role}`
    default:
      return undefined
  }
}

const isForContent = ({ follow = 'false', output, 'show-content': shown }: Readonly<Record<string, string>>) =>
  follow !== 'false' || shown === 'true' || Boolean(output)
