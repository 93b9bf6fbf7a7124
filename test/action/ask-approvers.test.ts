import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { startReceiver, TRUSTS_TESTS } from '../support/receiver.ts'
import { type JobSettings, openScenario, request, type Scenario } from '../support/scenario.ts'
import { mistakesForSlack } from '../support/webhook-schemas.ts'

const FILE = 'requests/alice.yaml'
const RULES = `${ACME_RULES.replace('approvals: 1', 'approvals: 1\n    approvers: [alice-gh, carol, dave]')}notify:
  - {name: oncall, kind: slack, events: [asked]}
`

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario({ rules: RULES })
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

const open = (author = 'alice-gh', changes: Record<string, string> = { [FILE]: request() }) =>
  github.openPullRequest({ author, title: 'x', branch: 'b', changes })

const asked = (number: number) =>
  [...(github.pullRequests.find(each => each.number === number)?.requested.people ?? [])].map(({ login }) => login)

const requests = () => github.calls.filter(({ path }) => path.endsWith('/requested_reviewers'))

describe('approvers are asked for a review', () => {
  it('if the preview finds nothing to change: those who may approve, and not the author', async () => {
    const { number } = await open()
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(0)
    expect(asked(number)).toEqual(['carol', 'dave'])
    expect(result.log).toContain('asked for a review: carol, dave')
  })

  it('not one who wrote part of it', async () => {
    const { number } = await open('carol')
    await scenario.validate(number)
    expect(asked(number)).toEqual(['dave'])
  })

  it('once: neither a push of the same requests nor a review asks again', async () => {
    const { number } = await open()
    await scenario.validate(number)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await scenario.validate(number)
    await github.push(number, { by: 'alice-gh', changes: { 'README.md': 'more\n' } })
    await scenario.validate(number)
    expect(requests()).toHaveLength(1)
    expect(asked(number)).toEqual(['dave'])
    const [comment, ...others] = github.comments(number)
    expect(others).toEqual([])
    expect(comment?.body).toMatch(/\n<!-- jit-ssm-access: asked [0-9a-f]{8} -->$/)
  })

  it('again about another request', async () => {
    const { number } = await open()
    await scenario.validate(number)
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await github.push(number, { by: 'alice-gh', changes: { [FILE]: request({ duration: '2h' }) } })
    await scenario.validate(number)
    expect(requests()).toHaveLength(2)
    expect(asked(number)).toEqual(['dave', 'carol'])
  })

  it.each<[string, Record<string, string>]>([
    ['a request that would be refused', { [FILE]: request({ duration: '9h' }) }],
    ['a mistake beside a good request', { [FILE]: request(), 'requests/bob.yaml': 'nonsense: 1\n' }],
    ['other rules', { '.github/jit-access.yml': RULES.replace('8h', '7h') }],
    ['nothing of ours', { 'README.md': 'x\n' }],
  ])('not about %s', async (_, changes) => {
    const { number } = await open('alice-gh', changes)
    await scenario.validate(number)
    expect(requests()).toEqual([])
  })

  it('neither in a dry run, nor in a pull request of a fork, nor with a token that may not comment', async () => {
    const own = await open()
    await scenario.validate(own.number, { with: { mode: 'validate', 'dry-run': 'true' } })
    github.addToken('reader', { contents: 'read', pull_requests: 'read' })
    await scenario.validate(own.number, { githubToken: 'reader' })
    expect(requests()).toEqual([])
  })

  it('teams too, with the token of an app that may read them', async () => {
    github.team('acme/oncall', { members: ['carol'] })
    await scenario.writeRules(RULES.replace('[alice-gh, carol, dave]', '[dave, acme/oncall]'))
    const { number } = await open()
    const permissions = { contents: 'read', pull_requests: 'write', members: 'read' } as const
    github.addToken('app', permissions, { app: 'reader[bot]' })
    const result = await scenario.validate(number, { githubToken: 'app' })
    expect(result.log).toContain('asked for a review: dave, acme/oncall')
    const pull = github.pullRequests.find(each => each.number === number)
    expect([...(pull?.requested.teams ?? [])].map(({ slug }) => slug)).toEqual(['oncall'])
  })

  it('and the check is green if one of them cannot be asked', async () => {
    const { number } = await open()
    github.faults.add({ method: 'POST', path: /requested_reviewers/, kind: 'status', status: 422, count: 2 })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(0)
    expect(result.log).toContain('carol could not be asked for a review: ')
    expect(asked(number)).toEqual(['dave'])
  })

  it('and the check is red if GitHub does not answer, so that they are asked by the next run', async () => {
    const { number } = await open()
    github.faults.add({ method: 'POST', path: /requested_reviewers/, kind: 'status', status: 502, count: 3 })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('The approvers could not be asked for a review')
    await scenario.validate(number)
    expect(asked(number)).toEqual(['carol', 'dave'])
  })
})

describe('webhooks are told of a request that waits for approvals', () => {
  it('once, if the job of the pull request has an address for them', async () => {
    const receiver = await startReceiver()
    try {
      const { number } = await open('alice-gh', { [FILE]: request({ reason: '<!channel> please' }) })
      const told: JobSettings = {
        with: { mode: 'validate', webhooks: `oncall ${receiver.url('/services/T0/B0/secret-path')}` },
        environment: TRUSTS_TESTS,
      }
      const result = await scenario.validate(number, told)
      await scenario.validate(number, told)
      expect(result.exitCode).toBe(0)
      const [first, ...others] = receiver.received
      expect(others).toEqual([])
      expect(mistakesForSlack(first?.body)).toEqual([])
      expect(first?.body.blocks[0].text.text).toBe(
        '🔎 alice asks for access to i-0123456789abcdef0 in dev for 1h. 1 approval is missing: look at the pull request, and approve it if that is right.',
      )
      expect(JSON.stringify(first?.body)).toContain('Reason: &lt;!channel&gt; please')
      expect(JSON.stringify(first?.body)).toContain('May approve: carol, dave')
    } finally {
      receiver.close()
    }
  })

  it('and nothing is red without an address', async () => {
    const { number } = await open()
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(0)
    expect(result.log).not.toContain('webhook')
  })
})
