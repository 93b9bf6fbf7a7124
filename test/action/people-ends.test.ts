import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { SIGN_IN_WAYS } from '../../sandbox/workforce.ts'
import { endingsTold, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { connectSoon, openPersonStory, type PersonStory } from '../support/people.ts'
import { roleAdmin } from '../support/role-admin.ts'
import { MINUTE } from '../support/scenario.ts'

/** How the access of a person without an IAM user ends, by each way of signing in, by the modes and by the built dist. */

let story: PersonStory

describe.each(SIGN_IN_WAYS)('the access of a person who signs in by %s', way => {
  beforeEach(async () => {
    story = await openPersonStory(way)
  })
  afterEach(() => story.scenario.close())

  it('ends at its end by the follow-up, with the session that is open and one that was tried right after', async () => {
    const { scenario, erin, land, connect } = story
    const { result: granted } = await land()
    const bystanders = bystandersOf(story)
    const tries: string[] = []
    for (const time of ['10:58:00', '11:00:02', '11:00:15', '11:00:30'])
      scenario.clock.schedule(on(time), async () => tries.push(await connect()))
    const ended = await followUp(scenario, granted)
    expect(ended.log).not.toContain('::error')
    expect(ended.exitCode).toBe(0)
    const [session = '', ...later] = tries
    expect(later).toEqual(['AccessDeniedException', 'AccessDeniedException', 'AccessDeniedException'])
    expect(story.states()).toEqual({ [session]: 'Terminated' })
    expect(story.policies()).toEqual([])
    expect(revocationsOf(ended)).toMatchObject([{ verdict: 'clean', user: 'erin', owner: erin.owner }])
    expect(bystanders.map(({ status }) => status)).toEqual(['Connected', 'Connected', 'Connected', 'Connected'])
    expect(endingsTold(scenario).map(({ body }) => body)).toEqual([expect.stringContaining('erin')])
  })

  it('is ended by the sweep if the follow-up was lost', async () => {
    const { scenario, land } = story
    await land()
    const session = await connectSoon(story)
    await scenario.clock.advance(70 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.log).not.toContain('::error')
    expect(swept.exitCode).toBe(0)
    const { findings } = JSON.parse(swept.outputs.result ?? '{}')
    expect(findings).toMatchObject([{ state: 'expired', user: 'erin' }])
    expect(story.policies()).toEqual([])
    expect(story.states()).toEqual({ [session]: 'Terminated' })
  })

  it.each(['the user', 'the grant', 'everything'])('is ended by an emergency stop of %s', async what => {
    const { scenario, land } = story
    const { record, push } = await land()
    const session = await connectSoon(story)
    const stops: Readonly<Record<string, Record<string, string>>> = {
      'the user': { user: 'erin' },
      'the grant': { 'grant-id': record.id },
      everything: { everything: 'true' },
    }
    const stopped = await scenario.revoke(stops[what] ?? {})
    expect(stopped.log).not.toContain('::error')
    expect(stopped.exitCode).toBe(0)
    expect(story.policies()).toEqual([])
    expect(story.states()).toEqual({ [session]: 'Terminated' })
    // Nothing gives that grant again but a new merge.
    expect((await scenario.grant(push)).exitCode).toBe(1)
    expect(story.policies()).toEqual([])
  })

  it('is ended with an alarm where nobody merged it, or where a policy was changed to let in another', async () => {
    const { scenario, erin, land } = story
    const { record } = await land()
    const session = await connectSoon(story)
    const held = scenario.acme.account.roles.get(erin.role)?.policies.get(record.policy)?.latest() ?? ''
    const { put } = roleAdmin(scenario)
    await put(erin.role, record.policy, held.replaceAll(`:${erin.identity}"`, ':mallory"'))
    await put(erin.role, record.policy.replace(/\.[0-9a-f]{12}-/, `.${'f'.repeat(12)}-`), held)
    await scenario.clock.advance(2 * MINUTE)
    const swept = await scenario.sweep()
    expect(swept.exitCode).toBe(1)
    const { findings } = JSON.parse(swept.outputs.result ?? '{}') as { findings: { state: string }[] }
    expect(findings.map(({ state }) => state).toSorted()).toEqual(['tampered', 'unknown'])
    expect(story.policies()).toEqual([])
    expect(story.states()).toEqual({ [session]: 'Terminated' })
  })
})

/** Sessions that look like this person's, through our document and on the granted instance, and are others'. */
function bystandersOf({ scenario, erin }: PersonStory) {
  const { account } = scenario.acme
  const session = (owner: string) =>
    account.addSession(ACME.region, {
      owner,
      target: ACME.instances.api,
      document: 'JitAccess-8h',
      startedAt: scenario.clock.now(),
      lines: Array.from({ length: 60 }, (_, minute) => ({
        at: new Date(scenario.clock.now().getTime() + minute * MINUTE),
        text: '$ uptime',
      })),
    })
  return [
    // Another identity in the role, the identity in another role, and an IAM user of each name.
    session(erin.owner.replace(erin.identity, `${erin.identity}-2`)),
    session(erin.owner.replace(`/${erin.role}/`, `/${erin.role}-2/`)),
    session(`arn:aws:iam::${ACME.accountId}:user/erin`),
    session(`arn:aws:iam::${ACME.accountId}:user/${erin.identity}`),
  ]
}
