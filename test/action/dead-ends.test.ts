import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

const FILE = 'requests/alice.yaml'
const RULE_FILE = '.github/jit-access.yml'

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

const open = (changes: Record<string, string>) =>
  github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes })
const comments = (number: number) => github.comments(number).map(({ body }) => body)
const annotations = ({ log }: JobResult) => log.match(/^::error file=.*$/gm) ?? []

const NOBODY = "This pull request changes nobody's access."

describe('the comment of an earlier push', () => {
  it('is replaced when the request was taken out again', async () => {
    const { number } = await open({ [FILE]: request() })
    await scenario.validate(number)
    expect(comments(number)).toEqual([expect.stringContaining('Would be granted')])
    await github.push(number, { by: 'alice-gh', changes: { [FILE]: null, 'README.md': 'x' } })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(0)
    expect(comments(number)).toEqual([expect.stringContaining(NOBODY)])
  })

  it('is replaced when a mistake in the rules was mended', async () => {
    const { number } = await open({ [RULE_FILE]: 'version: 1\n' })
    expect((await scenario.validate(number)).exitCode).toBe(1)
    expect(comments(number)).toEqual([expect.stringContaining('❌')])
    await github.push(number, { by: 'alice-gh', changes: { [RULE_FILE]: `${ACME_RULES}# mended\n` } })
    expect((await scenario.validate(number)).exitCode).toBe(0)
    expect(comments(number)).toEqual([expect.not.stringContaining('❌')])
  })

  it('is replaced when the pull request goes to another branch now', async () => {
    const { number } = await open({ [FILE]: request() })
    await scenario.validate(number)
    await github.openPullRequest({ author: 'dave', title: 'x', branch: 'release', changes: { 'README.md': 'y' } })
    await github.retarget(number, 'release', 'alice-gh')
    expect((await scenario.validate(number)).exitCode).toBe(0)
    expect(comments(number)).toEqual([expect.stringContaining(NOBODY)])
  })

  it('is none where there was nothing to say', async () => {
    const { number } = await open({ 'README.md': 'x' })
    expect((await scenario.validate(number)).exitCode).toBe(0)
    expect(comments(number)).toEqual([])
  })
})

describe('a pull request that changes the rules', () => {
  it('shows who gains what, with the limits before and after', async () => {
    const looser = ACME_RULES.replaceAll(/max_duration: \w+/g, 'max_duration: 24h')
    const { number } = await open({ [RULE_FILE]: looser })
    const result = await scenario.validate(number)
    expect(result.exitCode).toBe(0)
    const [comment] = comments(number)
    expect(comment).toContain('What the changed rules make possible')
    expect(comment).toContain('→ <code>24h</code>')
    expect(comment).not.toContain(NOBODY)
    expect(result.summary).toContain('→ <code>24h</code>')
  })
})

describe('a request where none is read', () => {
  it.each(['alice.yaml', 'request/alice.yaml', 'Requests/alice.yml', 'teams/requests/alice.yaml'])(
    'fails the check and the merge: %s',
    async path => {
      const { number } = await open({ [path]: request() })
      const result = await scenario.validate(number)
      expect(result.exitCode).toBe(1)
      expect(annotations(result)).toEqual([expect.stringContaining('Move it to `requests/alice.yaml`')])
      expect(comments(number)).toEqual([expect.stringContaining('❌')])

      const granted = await scenario.grant(await scenario.merge({ files: { [`b/${path}`]: request() } }))
      expect(granted.exitCode).toBe(1)
      expect(annotations(granted)).toEqual([expect.stringContaining('requests are read from requests/ alone')])
      expect(scenario.policies('alice')).toEqual([])
    },
  )

  it.each([
    ['a list of requests', 'old/alice.yaml', `- ${request().trim().replaceAll('\n', '\n  ')}\n`, 1],
    ['another YAML file', 'config/app.yaml', 'duration: 4h\nname: x\n', 0],
    ['an example', 'docs/alice.yaml.example', request(), 0],
    ['no YAML at all', 'x.yaml', '{{ template }}: [', 0],
  ])('is told from other files: %s', async (_, path, text, exitCode) => {
    const { number } = await open({ [path]: text })
    expect((await scenario.validate(number)).exitCode).toBe(exitCode)
  })
})

describe('a merge that adds nothing', () => {
  const ask = (changes: Record<string, string>) => scenario.merge({ files: changes })
  /** The same request in other bytes. */
  const again = (text: string) => `# again\n${text}`
  const refusedFor = (result: JobResult) =>
    (JSON.parse(result.outputs.result ?? '').outcomes as { kind: string; refusals?: { message: string }[] }[]).map(
      ({ kind, refusals = [] }) => [kind, ...refusals.map(({ message }) => message)].join(': '),
    )

  it.each<[string, () => Promise<void>, RegExp]>([
    [
      'was refused for want of an approval',
      async () => {
        await scenario.grant(await scenario.merge({ files: { [FILE]: request() }, approvedBy: [] }))
        await scenario.clock.advance(20 * MINUTE)
      },
      /#1 added it, and its access was not given/,
    ],
    [
      'is over',
      async () => {
        await scenario.grant(await ask({ [FILE]: request() }))
        await scenario.clock.advance(90 * MINUTE)
      },
      /its access by #1 was over at 23 Nov 2026, 11:00 UTC/,
    ],
    [
      'was ended before its time',
      async () => {
        await scenario.grant(await ask({ [FILE]: request() }))
        await scenario.clock.advance(20 * MINUTE)
        await scenario.revoke({ user: 'alice' })
      },
      /its access by #1 was ended at 23 Nov 2026, 10:2\d/,
    ],
    [
      'came without a pull request',
      async () => {
        await github.pushToMain({ by: 'dave', changes: { [FILE]: request() } })
        await scenario.clock.advance(20 * MINUTE)
      },
      /it came with commit [0-9a-f]{12}, without a pull request/,
    ],
  ])('is refused, and says why, where the request %s', async (_, before, why) => {
    await before()
    const { number } = await open({ [FILE]: again(request()) })
    const shown = await scenario.validate(number)
    expect(shown.log).toMatch(/^::warning file=requests\/alice.yaml.*this one gives nothing.*change the request/m)
    expect(comments(number)).toEqual([expect.stringContaining('Gives nothing')])

    const held = scenario.policies('alice')
    const result = await scenario.grant(await ask({ [FILE]: `${again(request())}# twice\n` }))
    expect(result.exitCode).toBe(1)
    expect(refusedFor(result)).toEqual([expect.stringMatching(why)])
    expect(annotations(result)).toEqual([expect.stringContaining('in a new pull request')])
    expect(scenario.policies('alice')).toEqual(held)
  })

  it('leaves a live grant as it is, and is green', async () => {
    await scenario.grant(await ask({ [FILE]: request() }))
    await scenario.clock.advance(20 * MINUTE)
    const held = scenario.policies('alice')
    const result = await scenario.grant(await ask({ [FILE]: again(request()) }))
    expect(result.exitCode).toBe(0)
    expect(refusedFor(result)).toEqual(['kept'])
    expect(scenario.policies('alice')).toEqual(held)
  })

  it('says nothing of requests beside one that is new', async () => {
    const list = (...texts: string[]) => texts.map(text => `- ${text.trim().replaceAll('\n', '\n  ')}\n`).join('')
    await scenario.grant(await ask({ [FILE]: list(request()) }))
    await scenario.clock.advance(90 * MINUTE)
    const result = await scenario.grant(await ask({ [FILE]: list(request(), request({ reason: 'INC-2' })) }))
    expect(result.exitCode).toBe(0)
    expect(refusedFor(result)).toEqual(['kept', 'granted'])
  })
})
