import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from '../support/scenario.ts'
import { openCallingStage, type Stage } from './stage.ts'

describe("an organisation's own repository that calls the workflows, as act runs them", () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openCallingStage()
  })
  afterAll(() => stage?.close())

  it('has no code of the action, and previews, grants, relays, ends and checks with that of the called commit', async () => {
    const { github } = stage.sandbox
    const changes = { 'requests/alice.yaml': request({ duration: '8h' }) }
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'Access', branch: 'alice', changes })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    const previewed = await stage.run('validate.yml', { pullRequest: number })
    expect(previewed.succeeded, previewed.log).toBe(true)
    expect(github.comments(number)).toHaveLength(1)

    const push = await github.merge(number, { by: 'carol', method: 'merge' })
    const granted = await stage.run('grant.yml', { push })
    expect(granted.succeeded, granted.log).toBe(true)
    expect(stage.policies('alice')).toHaveLength(1)

    const [ended] = await stage.runDispatched()
    expect(ended, ended?.log).toMatchObject({ workflow: 'follow-up.yml', succeeded: true })
    expect(stage.policies('alice')).toEqual([])

    const [looked] = await stage.runDispatched()
    expect(looked, looked?.log).toMatchObject({ workflow: 'logs.yml', succeeded: true })
    expect(github.comments(number).at(-1)?.body).toContain('Never used')
  })
})
