import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SIGN_IN_WAYS } from '../../sandbox/workforce.ts'
import { followUp } from '../support/follow-up.ts'
import { connectSoon, openPersonStory, type PersonStory } from '../support/people.ts'
import { MINUTE } from '../support/scenario.ts'

/** The evidence of a person without an IAM user, by each way of signing in, by the modes and by the built dist. */

let story: PersonStory

describe.each(SIGN_IN_WAYS)('the sessions of a person who signs in by %s', way => {
  beforeEach(async () => {
    story = await openPersonStory(way)
  })
  afterEach(() => story.scenario.close())

  it('are found, attributed and recorded, and the last look closes the grant', async () => {
    const { scenario, erin, land } = story
    const { result: granted, record } = await land()
    const session = await connectSoon(story)
    // Another identity in the role, and a user of the person's name: theirs are no sessions of this person.
    const { account, users } = scenario.acme
    const told = { target: record.instances[0] ?? '', document: 'JitAccess-1h', startedAt: scenario.clock.now() }
    const others = [erin.owner.replace(erin.identity, 'mallory'), users.alice.arn.replace('alice', 'erin')].map(
      owner => account.addSession('ap-southeast-1', { ...told, owner }).id,
    )
    await scenario.clock.advance(5 * MINUTE)
    account
      .sessions('ap-southeast-1')
      .find(({ id }) => id === session)
      ?.exit()
    await followUp(scenario, granted)
    await scenario.clock.advance(20 * MINUTE)
    const looked = await scenario.logs({ user: 'erin' })
    const seen = JSON.parse(looked.outputs.result ?? '{}').sessions as { id: string; verdicts: { verdict: string }[] }[]
    expect(seen.map(({ id, verdicts }) => [id, ...verdicts.map(({ verdict }) => verdict)])).toEqual([
      [session, 'recorded in both'],
    ])
    expect(looked.exitCode).toBe(0)
    expect(looked.summary).toContain(session)
    for (const other of others) expect(looked.log + looked.summary).not.toContain(other)

    const last = await scenario.logs({ 'grant-id': record.id, 'last-look': 'true' })
    expect(last.log).not.toContain('::error')
    expect(last.exitCode).toBe(0)
    expect(last.summary).toContain(session)
  })
})
