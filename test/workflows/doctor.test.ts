import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'

describe('the workflow of the doctor, as act runs it', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('checks a role from its own environment, and is red with the remedy for an unrestricted environment', async () => {
    const { github } = stage.sandbox
    const options = { matrix: { role: 'logs' }, environments: { doctor: 'jit-logs' } }
    github.environment('jit-logs', {})
    const open = await stage.run('doctor.yml', { dispatch: {} }, options)
    expect(open.succeeded).toBe(false)
    expect(open.log).toMatch(/wrong: environment jit-logs/)
    github.environment('jit-logs', { branches: ['main'] })
    const closed = await stage.run('doctor.yml', { schedule: '23 5 * * 1' }, options)
    expect(closed.log).toMatch(/fine: environment jit-logs/)
    expect(closed.log).toMatch(/fine: role logs in dev/)
    expect(closed.log).not.toMatch(/role (grant|revoke) in dev/)
  })
})
