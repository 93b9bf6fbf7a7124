import { ACME } from '../acme.ts'
import type { JobResult } from '../job.ts'
import { comparePia } from './comparison.ts'
import type { Granted } from './grant.ts'
import { type Attempt, connect, isJudgedBy, isRefused, lastWrite, outcomeOf, readPolicy } from './person.ts'
import type { Stage } from './stage.ts'
import { seconds } from './timeline.ts'
import { setWeather } from './weather.ts'

/** The job that ends access, started as soon as there are grants, and waiting on its own. */
export function startFollowUp({ timeline, ...stage }: Stage, granted: Granted): FollowUp {
  timeline.say('GitHub', 'starts the job `follow-up` with the output `grants`: mode `revoke`, `wait: true`')
  const inputs = { mode: 'revoke', grants: granted.job.outputs.grants ?? '', wait: 'true' }
  const followUp = { isRunning: true, result: stage.runJob('job follow-up', inputs, {}, 'workflow_dispatch') }
  const end = () => {
    followUp.isRunning = false
  }
  followUp.result.then(end, end)
  return followUp
}

export interface FollowUp {
  readonly isRunning: boolean
  readonly result: Promise<JobResult>
}

/** The end comes while Alice is connected, and Alice reconnects again and again. Answers the second session. */
export async function reachEnd(stage: Stage, granted: Granted, followUp: FollowUp): Promise<string> {
  const { timeline } = stage
  const { expiresAt } = granted
  timeline.heading('5. The end comes while Alice is connected')
  setWeather(stage.sandbox, 'rough')
  await stage.sleepUntil(new Date(expiresAt.getTime() - LAST_MOMENT_MS))
  const late = await connect(stage, 'alice')
  timeline.say('alice', `opens a second shell at the last moment: ${outcomeOf(late)}`)
  timeline.claim('up to the end AWS lets alice in', late.session !== undefined, outcomeOf(late))
  await stage.sleepUntil(expiresAt)
  timeline.say('the clock', `This is the end: ${granted.grant.expiresAt}`)
  const pia = await comparePia(stage)
  claimRefusals(stage, granted, await reconnect(stage, granted, followUp))
  const open = stage.acme.account.sessions(ACME.region).find(({ id }) => id === pia)?.status
  timeline.claim("pia's session on the same instance is not alice's, and goes on", open === 'Connected', open)
  return late.session ?? ''
}

/** Long enough for the call to come through, short enough that the first pass cannot see the session yet. */
const LAST_MOMENT_MS = 2_000

interface Reconnection {
  readonly attempt: Attempt
  /** Whether management reads said before that the policy is gone. */
  readonly deleted: boolean
  /** Whether requests of alice were still judged by it afterwards. */
  readonly judged: boolean
}

/** Once a second, until the follow-up job has ended. */
async function reconnect(stage: Stage, granted: Granted, followUp: FollowUp): Promise<Reconnection[]> {
  const all: Reconnection[] = []
  while (followUp.isRunning) {
    // One is asked before the attempt and one after it: neither goes back, so that both hold for the attempt as well.
    const deleted = (await readPolicy(stage, 'alice', granted.grant.policy)).startsWith('NoSuchEntity')
    const attempt = await connect(stage, 'alice')
    const judged = isJudgedBy(stage, 'alice', granted.document)
    tell(stage, all.at(-1), { attempt, deleted, judged })
    all.push({ attempt, deleted, judged })
    await stage.sleep(1_000)
  }
  return all
}

/** What is new since the last attempt. */
function tell({ timeline, sandbox, clock }: Stage, before: Reconnection | undefined, now: Reconnection): void {
  const { attempt, deleted, judged } = now
  if (!before || !isRefused(attempt)) timeline.say('alice', 'asks for another shell', [outcomeOf(attempt)])
  const deletedAt = lastWrite(sandbox, 'DeleteUserPolicy', 'alice')
  if (deleted && judged && !before?.deleted)
    timeline.say('alice', 'asks again, once a second; refused', [
      'an administrator who asks IAM for the policy gets NoSuchEntity: it is deleted;',
      'but requests of alice are still judged by it, because the deletion has not propagated. Its own end refuses them.',
    ])
  if (deleted && !judged && before?.judged && deletedAt)
    timeline.say(
      'AWS',
      `the deletion has reached alice's requests, ${seconds(clock.now().getTime() - deletedAt.getTime())} after it was made`,
    )
}

function claimRefusals({ timeline }: Stage, { grant }: Granted, all: readonly Reconnection[]): void {
  const refused = all.filter(({ attempt }) => isRefused(attempt)).length
  timeline.say('alice', `has asked ${all.length} times since ${grant.expiresAt}, and been refused ${refused} times`)
  timeline.claim(
    'from the end on, every reconnection was refused',
    refused === all.length && refused > 20,
    all.filter(({ attempt }) => !isRefused(attempt)),
  )
  const stale = all.filter(({ deleted, judged }) => deleted && judged).length
  timeline.claim(`${stale} of them by the end in the policy alone: deleted, and judged by it still`, stale >= 5, stale)
}
