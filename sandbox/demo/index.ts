import '../quiet.ts'
import { messageOf } from '../../src/shared/errors.ts'
import { enter, tryDoors } from './access.ts'
import { attack } from './attack.ts'
import { audit } from './audit.ts'
import { prepareComparison } from './comparison.ts'
import { reachEnd, startFollowUp } from './end.ts'
import { grantAccess, request } from './grant.ts'
import { lookLast } from './last-look.ts'
import { paint } from './paint.ts'
import { claimPasses } from './passes.ts'
import { report } from './report.ts'
import { openStage, type Stage } from './stage.ts'
import { sweepUp } from './sweep.ts'
import { renderForTerminal } from './terminal-markdown.ts'
import { seconds } from './timeline.ts'
import { watch } from './watch.ts'

/** The main job from end to end, on the real clock: under 90 s, and every claim checked. */

const DEADLINE_MS = 110_000

async function play(stage: Stage): Promise<void> {
  const { timeline, url } = stage
  console.log(`Time-bounded Session Manager access, from end to end, against a local AWS and GitHub at ${url}.`)
  console.log(
    'The clock is the real one (UTC); the action is the built dist, started as a runner starts it. ✓ is checked.',
  )
  console.log(
    "IAM's delays are drawn from 3–6 s for what is granted and 22–30 s for what is deleted; 5–60 s is usual.\n",
  )
  const startedAt = stage.clock.now()
  await prepareComparison(stage)
  const merge = await request(stage)
  const granted = await grantAccess(stage, merge)
  const followUp = startFollowUp(stage, granted)
  const first = await enter(stage, granted)
  await tryDoors(stage, first)
  const [second] = await Promise.all([reachEnd(stage, granted, followUp), watch(stage, first)])
  const revoked = await claimPasses(stage, granted, followUp, [first, second])
  const audited = await audit(stage, merge, granted, [first, second], revoked)
  await lookLast(stage, merge, granted, [first, second], revoked)
  await attack(stage)
  await sweepUp(stage)

  const comments = stage.sandbox.github.comments(merge.number)
  timeline.heading(`11. The comments on pull request #${merge.number}, beside the preview`)
  const [, ours, end, evidence] = comments.map(({ body }) => body)
  for (const comment of [ours, end, evidence]) console.log(`\n${indent(renderForTerminal(comment ?? ''))}`)
  timeline.claim(
    'the jobs wrote one each: what was given, that it has ended, and what became of it',
    comments.length === 4 &&
      comments.every(({ by }) => by === 'github-actions[bot]') &&
      end?.includes('has ended') === true &&
      evidence?.includes('was used in') === true,
    comments,
  )
  timeline.heading('12. The summaries of the jobs')
  for (const { summary } of [granted.job, revoked, audited]) console.log(`\n${indent(renderForTerminal(summary))}`)
  await report(stage, { startedAt, merge, granted, sessions: [first, second], revoked })
}

const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '  ')

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)))
const deadline = setTimeout(() => stop.abort(new Error(`not done after ${seconds(DEADLINE_MS)}`)), DEADLINE_MS)

const startedAt = performance.now()
const stage = await openStage(stop.signal)
const failures = stage.timeline.failures
try {
  await play(stage)
} catch (error) {
  failures.push(`The demo broke off: ${messageOf(stop.signal.aborted ? stop.signal.reason : error)}`)
} finally {
  stop.abort()
  clearTimeout(deadline)
  await stage.close()
}
const took = seconds(performance.now() - startedAt)
if (failures.length === 0) {
  console.log(`\n${paint('green', `All ${stage.timeline.claims} claims hold.`)} ${took}`)
} else {
  console.log(`\n${paint('red', 'The demo does not show what it claims:')} ${took}`)
  for (const failure of failures) console.log(paint('red', `✗ ${failure}`))
  process.exitCode = 1
}
