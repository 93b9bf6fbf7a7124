import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { SIGN_IN_WAYS } from '../../sandbox/workforce.ts'
import { connectSoon, openPersonStory, type PersonStory } from '../support/people.ts'
import { roleAdmin } from '../support/role-admin.ts'
import { grantsOf, MINUTE, request } from '../support/scenario.ts'

/** A person without an IAM user, by each way of signing in: from the grant to the removal, by the modes, by the modes and by the built dist. */

const { api, db } = ACME.instances

let story: PersonStory
const close = () => story.scenario.close()

describe.each(SIGN_IN_WAYS)('a person who signs in by %s', way => {
  beforeEach(async () => {
    story = await openPersonStory(way)
  })
  afterEach(close)

  it('is granted access by one policy on their role, bound to the role’s id and their identity', async () => {
    const { scenario, erin, land, policies } = story
    expect(await story.connect()).toBe('AccessDeniedException')
    const { result, record, push } = await land()
    expect(result.log).not.toContain('::error')
    expect(result.exitCode).toBe(0)
    const { roleId = '', policies: held } = scenario.acme.account.roles.get(erin.role) ?? {}
    expect(record).toMatchObject({
      user: 'erin',
      principal: { kind: 'assumed-role', role: erin.role, roleId, identity: erin.identity },
    })
    expect(policies()).toEqual([record.policy])
    const document = JSON.parse(held?.get(record.policy)?.latest() ?? '{}')
    const bound = document.Statement.map(
      ({ Condition }: { Condition: { StringEquals: object } }) => Condition.StringEquals,
    )
    expect(bound).toHaveLength(3)
    for (const equals of bound) expect(equals).toMatchObject({ 'aws:userid': `${roleId}:${erin.identity}` })
    const [comment] = scenario.sandbox.github.comments(push.number).map(({ body }) => body)
    expect(comment).toContain(erin.role)
    expect(comment).toContain(`--target ${api}`)

    const session = await connectSoon(story)
    expect(session.startsWith(`${erin.identity}-`)).toBe(true)
    expect(await story.connect(db)).toBe('AccessDeniedException')
    expect(Object.keys(story.states())).toEqual([session])
  })

  it('renews: the open session stays, and the old policy is superseded', async () => {
    await story.land(request({ duration: '30m' }))
    const session = await connectSoon(story)
    const renewed = await story.land(request({ duration: '2h' }))
    expect(renewed.result.exitCode).toBe(0)
    expect(story.states()).toEqual({ [session]: 'Connected' })
    expect(story.policies()).toEqual([renewed.record.policy])
  })

  it('asks for another instance: the session on the old one ends', async () => {
    await story.land()
    const session = await connectSoon(story)
    const changed = await story.land(request({ instances: `[${db}]` }))
    expect(changed.result.exitCode).toBe(0)
    expect(story.states()).toEqual({ [session]: 'Terminated' })
    expect(story.policies()).toEqual([changed.record.policy])
  })

  it('removes the request: access ends at once, proven for 90 s after the deletion', async () => {
    await story.land()
    const session = await connectSoon(story)
    const { result } = await story.land(null)
    expect(result.exitCode).toBe(0)
    expect(story.states()).toEqual({ [session]: 'Terminated' })
    expect(story.policies()).toEqual([])
    const { revocation } = JSON.parse(result.outputs.result ?? '').outcomes[0]
    expect(revocation).toMatchObject({ verdict: 'clean', user: 'erin', owner: story.erin.owner })
    const last = Date.parse(revocation.passes.at(-1).at) - Date.parse(revocation.passes[0].at)
    expect(last).toBeGreaterThanOrEqual(90_000)
  })

  it('is granted the same by a re-run, and nothing by one after the role was made anew', async () => {
    const { push, result } = await story.land()
    const again = await story.scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(again.outputs.grants).toBe(result.outputs.grants)
    await story.scenario.clock.advance(5 * MINUTE)
    await roleAdmin(story.scenario).makeAnew(story.erin.role)
    const anew = await story.scenario.grant(push)
    expect(anew.exitCode).toBe(1)
    expect(anew.log).toContain('made anew')
    expect(grantsOf(anew)).toEqual([])
    expect(story.policies()).toEqual([])
  })
})
