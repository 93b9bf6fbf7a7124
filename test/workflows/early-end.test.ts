import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE, request } from '../support/scenario.ts'
import { openStage, type Stage } from './stage.ts'

describe('the emergency stop, as act runs it', () => {
  let stage: Stage
  /** What alice and bob hold, and the sessions that they have open. */
  let ids: Record<'alice' | 'bob', string>
  let sessions: Record<'alice' | 'bob', string> | undefined
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  beforeEach(async () => {
    if (sessions && isOpen('alice') && isOpen('bob')) return
    const reason = `INC-${stage.clock.now().getTime()}`
    const files = { 'requests/alice.yaml': request({ reason }), 'requests/bob.yaml': request({ reason }) }
    const push = await stage.merge({ files })
    await stage.run('grant.yml', { push }, { job: 'grant' })
    await stage.clock.advance(2 * MINUTE)
    sessions = { alice: await stage.connect('alice'), bob: await stage.connect('bob') }
    ids = { alice: grantIdOf(stage.policies('alice')), bob: grantIdOf(stage.policies('bob')) }
    await stage.clock.advance(MINUTE)
  })

  const grantIdOf = ([policy = '']: readonly string[]) => policy.split('.')[2] ?? ''
  const isOpen = (user: 'alice' | 'bob') =>
    stage.policies(user).length === 1 && stage.states(user)[sessions?.[user] ?? ''] === 'Connected'
  const isEnded = (user: 'alice' | 'bob') =>
    stage.policies(user).length === 0 && stage.states(user)[sessions?.[user] ?? ''] === 'Terminated'

  it('ends nothing, and is red, if no target is given', async () => {
    const run = await stage.run('revoke.yml', { dispatch: {} })
    expect(run.succeeded).toBe(false)
    expect({ alice: isOpen('alice'), bob: isOpen('bob') }).toEqual({ alice: true, bob: true })
  })

  it.each([
    { what: 'nothing in a dry run', inputs: () => ({ everything: 'true', 'dry-run': 'true' }), ended: [] },
    { what: 'a user', inputs: () => ({ user: 'alice' }), ended: ['alice'] },
    { what: 'a grant', inputs: () => ({ 'grant-id': ids.bob }), ended: ['bob'] },
    { what: 'everything', inputs: () => ({ everything: 'true' }), ended: ['alice', 'bob'] },
  ])('ends exactly $what, at once', async ({ inputs, ended }) => {
    expect({ alice: isOpen('alice'), bob: isOpen('bob') }).toEqual({ alice: true, bob: true })
    const run = await stage.run('revoke.yml', { dispatch: inputs() })
    expect(run.succeeded, run.log).toBe(true)
    const users = ['alice', 'bob'] as const
    expect(users.filter(isEnded)).toEqual(ended)
    expect(users.filter(isOpen)).toEqual(users.filter(user => !ended.includes(user)))
  })
})
