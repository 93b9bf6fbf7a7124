import { looked } from './looked.ts'
import type { Stage } from './stage.ts'

/** So short that it is over before the end, which has the stage for itself. */
const WATCHED = '5s'

/** An engineer watches the session while it is open: the workflow `logs.yml`, started by hand with `follow: 5s`. */
export async function watch(stage: Stage, session: string): Promise<void> {
  const { timeline, sandbox } = stage
  timeline.say(
    'on call',
    `watches alice: the workflow \`logs.yml\` with \`session-id: ${session}\`, \`follow: ${WATCHED}\``,
  )
  const workspace = await stage.folder()
  await sandbox.github.clone(workspace)
  const checkout = { workspace, sha: await sandbox.github.mainSha() }
  const inputs = { mode: 'logs', 'session-id': session, follow: WATCHED }
  const job = await stage.runJob('job logs', inputs, {}, 'workflow_dispatch', checkout)
  const lines = job.log.split('\n').filter(line => line.includes(`${session} | `))
  timeline.claim(
    `the session was seen while it was open: ${lines.length} lines, as alice typed them and the machine answered`,
    lines.some(line => line.endsWith('| $ df -h /var')) && lines.some(line => line.endsWith(' 100% /var')),
    lines,
  )
  const [seen] = looked(job).sessions
  const kinds = seen?.verdicts.map(({ kind }) => kind) ?? []
  // On a slow machine it looks when the end has come, and says so.
  const isLate = kinds.includes('outlived its grant')
  timeline.claim(
    `and the job is ${isLate ? 'red, for the end has come' : 'green'}: ${kinds.join('; ')}`,
    kinds[0] === 'active, recording' && kinds.length === (isLate ? 2 : 1) && job.exitCode === (isLate ? 1 : 0),
    seen,
  )
}
