import { ACME } from '../acme.ts'
import type { Granted } from './grant.ts'
import { type Attempt, connect, isRefused, lastWrite, outcomeOf } from './person.ts'
import type { Stage } from './stage.ts'
import { seconds } from './timeline.ts'

/** Alice tries once a second until the new policy has propagated to where AWS judges requests of alice. */
export async function enter(stage: Stage, { expiresAt }: Granted): Promise<string> {
  const { timeline, clock, sandbox } = stage
  const writtenAt = lastWrite(sandbox, 'PutUserPolicy', 'alice') ?? clock.now()
  timeline.heading('3. Alice connects with long-term keys')
  const refusals: Attempt[] = []
  for (;;) {
    if (clock.now() >= expiresAt)
      throw new Error(
        `Alice did not get in before ${expiresAt.toISOString()}: this machine is too slow for the demo's instants, or IAM in the sandbox is.`,
      )
    const attempt = await connect(stage, 'alice')
    if (attempt.session !== undefined) {
      const waited = seconds(clock.now().getTime() - writtenAt.getTime())
      timeline.say('alice', `is in: session ${attempt.session}, ${waited} after the policy was written`)
      timeline.claim(
        `until then alice was refused (${refusals.length} times), and only for want of permission`,
        refusals.every(isRefused),
        refusals,
      )
      return attempt.session
    }
    refusals.push(attempt)
    if (refusals.length === 1)
      timeline.say('alice', 'asks for a shell; IAM has not told everybody yet', [outcomeOf(attempt)])
    await stage.sleep(1_000)
  }
}

/** The session of alice is connected, and nothing else opens. */
export async function tryDoors(stage: Stage, session: string): Promise<void> {
  const { timeline, acme } = stage
  const status = () => acme.account.sessions(ACME.region).find(({ id }) => id === session)?.status
  for (let i = 0; i < 10 && status() === 'Connecting'; i++) await stage.sleep(300)
  timeline.claim('the session is connected', status() === 'Connected', status())
  timeline.heading('4. Nobody and nothing else')
  const doors = [
    { who: 'bob', what: 'asks for the same shell', attempt: () => connect(stage, 'bob') },
    {
      who: 'alice',
      what: 'tries another instance',
      attempt: () => connect(stage, 'alice', { instance: ACME.instances.db }),
    },
    {
      who: 'alice',
      what: "tries another team's document",
      attempt: () => connect(stage, 'alice', { document: 'PlatformTeam-Shell' }),
    },
    {
      who: 'alice',
      what: 'names no document, which would be an unrecorded shell',
      attempt: () => connect(stage, 'alice', { document: null }),
    },
  ]
  for (const { who, what, attempt } of doors) {
    const answer = await attempt()
    timeline.say(who, what, [outcomeOf(answer)])
    timeline.claim('refused', isRefused(answer), outcomeOf(answer))
  }
}
