import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'

describe('a dispatched follow-up of many invented grants, as act runs it', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('waits for none of them, and is red', async () => {
    const count = 2
    const followUps = Array.from({ length: count }, (_, index) => {
      const id = `${'f'.repeat(11)}${index.toString(16)}-deadbeef`
      return { id, environment: 'jit-revoke', grants: [id] }
    })
    const before = stage.clock.now()
    const run = await stage.run('follow-up.yml', { dispatch: { 'follow-ups': JSON.stringify(followUps) } })
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(/No grant f{11}0-deadbeef is live/)
    expect(run.log).toMatch(/No grant f{11}1-deadbeef is live/)
    expect(stage.clock.now()).toEqual(before)
  })
})
