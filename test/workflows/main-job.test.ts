import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { isIndexPath } from '../../src/domain/ledger/record-path.ts'
import { render } from '../support/github-markdown.ts'
import { MINUTE, request } from '../support/scenario.ts'
import { openStage, type Stage } from './stage.ts'

const access = { author: 'alice-gh', title: 'Access to api-3' }

describe('the workflows of this project, as act runs them', () => {
  let stage: Stage
  let number: number
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  const ledger = async () => {
    const paths = await stage.sandbox.github.git.text(['ls-tree', '-r', '--name-only', 'access-ledger'])
    return paths.split('\n').flatMap(path => (isIndexPath(path) ? [] : basename(path)))
  }

  it('show on a pull request what it would do, with the code of its base, whatever it changes', async () => {
    const { github } = stage.sandbox
    const changes = { 'requests/alice.yaml': request(), 'dist/index.js': 'throw new Error("judged by myself")' }
    const bad = await github.openPullRequest({ ...access, branch: 'self-judged', changes })
    const run = await stage.run('validate.yml', { pullRequest: bad.number })
    expect(run.succeeded, run.log).toBe(true)
    expect(github.comments(bad.number).map(({ body }) => body)).toEqual([expect.stringContaining('1h')])
    github.close(bad.number)
  })

  it('show at once on a pull request that it was approved', async () => {
    const { github } = stage.sandbox
    const changes = { 'requests/alice.yaml': request() }
    number = (await github.openPullRequest({ ...access, branch: 'alice-api-3', changes })).number
    const comments = () => github.comments(number).map(({ body }) => body)
    await stage.run('validate.yml', { pullRequest: number })
    expect(comments()).toEqual([expect.stringContaining('0 of 1')])
    const review = github.review(number, { by: 'carol', state: 'APPROVED' })
    const run = await stage.run('validate.yml', { review, of: number })
    expect(run.succeeded, run.log).toBe(true)
    expect(comments()).toEqual([expect.stringContaining('1 of 1; approved by <code>carol')])
  })

  it('grant what was merged and follow it up in the same run, until no access is open', async () => {
    const { github } = stage.sandbox
    const push = await github.merge(number, { by: 'carol', method: 'merge' })
    const half = new Date(stage.clock.now().getTime() + 30 * MINUTE)
    stage.clock.schedule(half, () => stage.connect('alice'))
    const run = await stage.run('grant.yml', { push })
    expect(run.succeeded, run.log).toBe(true)
    expect(stage.policies('alice')).toEqual([])
    expect(Object.values(stage.states('alice'))).toEqual(['Terminated'])
    expect(github.comments(number).at(-1)?.body).toMatch(/<code>alice<\/code> in <code>dev<\/code> has ended.*last at/s)
    expect(await ledger()).toEqual([`ended.${ACME.region}.json`, 'granted.json'])
  })

  it('check the evidence afterwards, and close the grant on pull request and ledger', async () => {
    const [look, ...others] = await stage.runDispatched()
    expect(others).toEqual([])
    expect(look, look?.log).toMatchObject({ workflow: 'logs.yml', succeeded: true })
    const [session] = Object.keys(stage.states('alice'))
    const told = render(stage.sandbox.github.comments(number).at(-1)?.body ?? '').text
    expect(told).toMatch(
      /was used in 1 session\s+A session was open for 30m of 1h\. The last one closed [\d.]+s after the end\./,
    )
    for (const place of [`stream ${session}`, `s3://${ACME.bucket}/sessions/${session}.log`, 'recorded in both'])
      expect(told).toContain(place)
    expect(await ledger()).toContain(`evidence.${ACME.region}.json`)
  })

  it('end access at once if its request is removed, and have nothing to follow up then', async () => {
    const push = await stage.merge({ files: { 'requests/alice.yaml': request({ duration: '2h' }) } })
    await stage.run('grant.yml', { push }, { job: 'grant' })
    await stage.clock.advance(MINUTE)
    const session = await stage.connect('alice', undefined, 'JitAccess-8h')
    expect(stage.states('alice')).toMatchObject({ [session]: 'Connecting' })
    const removal = await stage.merge({ files: { 'requests/alice.yaml': null } })
    const run = await stage.run('grant.yml', { push: removal })
    expect(run.succeeded, run.log).toBe(true)
    expect(run.log).not.toContain('Follow up/')
    expect(stage.policies('alice')).toEqual([])
    expect(stage.states('alice')).toMatchObject({ [session]: 'Terminated' })
  })

  it('follow up what was granted, even if the job is red for another reason', async () => {
    const files = {
      'requests/alice.yaml': request({ reason: 'INC-2' }),
      'requests/bob.yaml': request({ instances: `[${ACME.instances.offline}]` }),
    }
    const run = await stage.run('grant.yml', { push: await stage.merge({ files }) })
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(/Follow up\/.*1 policy deleted/)
    expect(stage.policies('alice')).toEqual([])
  })

  it('say that nothing to follow up has arrived, if the job has put nothing out or GitHub has dropped it', async () => {
    await stage.writeRules('nonsense')
    const push = await stage.merge({ files: { 'requests/alice.yaml': request({ reason: 'INC-3' }) } })
    const run = await stage.run('grant.yml', { push })
    expect(run.succeeded).toBe(false)
    expect(run.log).toMatch(/Nothing to follow up has arrived\b.*\bGitHub drops an output that contains a masked value/)
    expect(run.log).not.toContain('Wait for the end, then end it')
  })
})
