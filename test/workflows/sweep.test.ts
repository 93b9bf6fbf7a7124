import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE, request } from '../support/scenario.ts'
import { openStage, type Stage } from './stage.ts'

const cron = '11,41 * * * *'

describe('the sweep, as act runs it', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('leaves alone, after each merge and on schedule, what is live and known', async () => {
    const push = await stage.merge({ files: { 'requests/alice.yaml': request({ duration: '45m' }) } })
    await stage.run('grant.yml', { push }, { job: 'grant' })
    await stage.clock.advance(2 * MINUTE)
    const session = await stage.connect('alice')
    await stage.clock.advance(MINUTE)
    for (const trigger of [{ push }, { schedule: cron }]) {
      const run = await stage.run('sweep.yml', trigger)
      expect(run.succeeded, run.log).toBe(true)
      expect(run.log).not.toContain('Follow up/')
    }
    expect(stage.policies('alice')).toHaveLength(1)
    expect(stage.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('ends what a lost follow-up left open', async () => {
    await stage.clock.advance(50 * MINUTE)
    expect(stage.policies('alice')).toHaveLength(1)
    expect(Object.values(stage.states('alice'))).toEqual(['Connected'])
    const run = await stage.run('sweep.yml', { schedule: cron })
    expect(run.succeeded, run.log).toBe(true)
    expect(stage.policies('alice')).toEqual([])
    expect(Object.values(stage.states('alice'))).toEqual(['Terminated'])
    expect(stage.sandbox.github.dispatches).toMatchObject([{ workflow: 'logs.yml', inputs: { 'last-look': 'true' } }])
  })

  it('repairs, if told to, what was merged and is missing, and follows it up until its original end', async () => {
    const push = await stage.merge({ files: { 'requests/bob.yaml': request() } })
    const end = stage.clock.now().getTime() + 60 * MINUTE
    await stage.run('grant.yml', { push }, { job: 'grant' })
    const [policy = ''] = stage.policies('bob')
    await stage.deletePolicy('bob', policy)
    await stage.clock.advance(10 * MINUTE)
    const regranted: (readonly string[])[] = []
    stage.clock.schedule(new Date(end - MINUTE), () => regranted.push(stage.policies('bob')))
    const run = await stage.run('sweep.yml', { dispatch: { repair: 'true' } }, { environments: { sweep: 'jit-grant' } })
    expect(run.succeeded, run.log).toBe(true)
    expect(regranted).toEqual([[policy]])
    expect(stage.policies('bob')).toEqual([])
    expect(stage.clock.now().getTime()).toBeGreaterThanOrEqual(end)
  })
})
