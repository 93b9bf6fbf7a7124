import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE, request } from '../support/scenario.ts'
import { openStage, type Stage } from './stage.ts'

describe('the relay, as act runs it', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('hands a grant that outlives a job on to fresh runs, until its end', async () => {
    const { github } = stage.sandbox
    const granted = stage.clock.now().getTime()
    const push = await stage.merge({ files: { 'requests/alice.yaml': request({ duration: '8h' }) } })
    const last = new Date(granted + 7.5 * 60 * MINUTE)
    stage.clock.schedule(last, () => stage.connect('alice', undefined, 'JitAccess-8h'))

    const first = await stage.run('grant.yml', { push })
    expect(first.succeeded, first.log).toBe(true)
    expect(stage.clock.now().getTime()).toBeLessThan(granted + 6 * 60 * MINUTE)
    expect(stage.policies('alice')).toHaveLength(1)
    expect(github.dispatches).toMatchObject([{ workflow: 'follow-up.yml', ref: 'refs/heads/main' }])

    const [second] = await stage.runDispatched()
    expect(second?.succeeded, second?.log).toBe(true)
    expect(github.dispatches.map(({ workflow }) => workflow)).toEqual(['follow-up.yml', 'logs.yml'])
    expect(stage.policies('alice')).toEqual([])
    expect(Object.values(stage.states('alice'))).toEqual(['Terminated'])
  })
})
