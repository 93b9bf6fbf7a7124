import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { findHidden } from '../../src/shared/printable.ts'
import { referencesIn, render } from '../support/github-markdown.ts'
import { everySnippet } from '../support/hostile.ts'
import { runnerReads } from '../support/runner-model.ts'
import { openScenario, request, type Scenario } from '../support/scenario.ts'

const FILE = 'requests/alice.yaml'
const LONG = 64 * 1024

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

/** What our own Markdown is made of: anything else was smuggled in. */
const OURS =
  /^<\/?(?:h[23]|p|ul|li|strong|details|summary|pre|br)>$|^<(?:code|pre|br)(?: class="language-(?:json|sh)")? ?\/?>$|^<!-- jit-ssm-access: (?:grant|preview|asked(?: [\da-f]{8})+) -->$|^<a href="https:\/\/github\.com\/acme\/jit-access\/blob\/[\da-f]{40}\/\.github\/jit-access\.yml#L\d+">$|^<\/a>$/

/** Nothing of it is a command, an escape, an element or a reference that is not ours. */
function expectHarmless(result: JobResult, number: number): void {
  const { commands } = runnerReads(result.log)
  expect([...new Set(commands.map(({ name }) => name))].filter(name => !COMMANDS.has(name))).toEqual([])
  expect(result.log).not.toMatch(/(?![\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
  expect(Object.keys(result.outputs).filter(name => !OUTPUTS.has(name))).toEqual([])
  for (const markdown of [result.summary, ...github.comments(number).map(({ body }) => body)]) {
    const rendered = render(markdown)
    expect(rendered.structure.filter(tag => !OURS.test(tag))).toEqual([])
    expect(referencesIn(rendered)).toEqual([])
  }
}

const COMMANDS = new Set(['error', 'warning', 'debug', 'add-mask'])
const OUTPUTS = new Set(['grants', 'follow-ups', 'result', 'overrun-seconds'])

/** Opens, validates, approves, merges and grants; all that is said on the way must be harmless. */
async function goThrough(options: Partial<Parameters<GitHubWorld['openPullRequest']>[0]>, approvers = ['carol']) {
  const asked = { author: 'alice-gh', title: 'x', branch: 'b', changes: { [FILE]: request() } }
  const { number } = await github.openPullRequest({ ...asked, ...options })
  const shown = await scenario.validate(number)
  expectHarmless(shown, number)
  for (const by of approvers) github.review(number, { by, state: 'APPROVED', body: everySnippet.join('\n') })
  const landed = await github.merge(number, { by: 'dave', method: 'merge' })
  const granted = await scenario.grant({ number, ...landed })
  expectHarmless(granted, number)
  return { shown, granted }
}

/** Those that a strict YAML file takes for a text of one line that can be seen. */
const visible = everySnippet.filter(text => !/[\n\t]/.test(text) && !findHidden(text) && text.trim() !== '')
const reasons = Array.from({ length: 10 }, (_, index) =>
  visible
    .filter((_, place) => place % 10 === index)
    .join(' ')
    .slice(0, 480)
    .trim(),
)

describe('hostile text', () => {
  it('renders nothing and runs nothing in reasons, granted and refused', async () => {
    const list = (rule: string) =>
      reasons
        .map(
          reason =>
            `- ${request({ reason: `${rule}${reason}` })
              .trim()
              .replaceAll('\n', '\n  ')}\n`,
        )
        .join('')
    await scenario.writeRules(ACME_RULES.replace('approvals: 1', "approvals: 1\n    reason: '^INC-'"))
    const { shown, granted } = await goThrough({ changes: { [FILE]: list(''), 'requests/bob.yaml': list('INC-') } })
    expect(JSON.parse(shown.outputs.result ?? '').problems).toEqual([])
    expect(JSON.parse(shown.outputs.result ?? '').previews).toHaveLength(20)
    expect(JSON.parse(granted.outputs.result ?? '').outcomes).toHaveLength(20)
    const told = JSON.parse(shown.outputs.result ?? '').previews.map(({ kind }: { kind: string }) => kind)
    expect(new Set(told)).toEqual(new Set(['grantable', 'refused']))
  })

  it('renders nothing and runs nothing in any place of files', async () => {
    const changes = everySnippet.map(
      (text, index) => [`requests/u${index}.yaml`, `${text}\nreason: ${text}\n`] as const,
    )
    const { shown } = await goThrough({ changes: Object.fromEntries(changes) })
    expect(shown.exitCode).toBe(1)
  })

  it('renders nothing and runs nothing in names of files, with any byte that git allows', async () => {
    const names = everySnippet.filter(text => !/[/\0]/.test(text) && !/\p{Cs}/u.test(text) && !/^\.{1,2}$/.test(text))
    const raw = Buffer.from('requests/\xff\xfe\x1b[2J.yaml', 'latin1')
    const changes = new Map<string | Uint8Array, string>([[raw, request()]])
    for (const name of names) changes.set(`requests/${name.slice(0, 100)}.yaml`, request())
    const { shown } = await goThrough({ changes: changes as never })
    expect(shown.exitCode).toBe(1)
    expect(JSON.parse(shown.outputs.result ?? '').problems.length).toBeGreaterThan(names.length / 2)
  })

  it('renders nothing and runs nothing in titles, bodies, branches, commit messages and names of people', async () => {
    const all = everySnippet.join('\n')
    const person = { name: 'x ::error::y', email: '::stop-commands::@evil.example', at: scenario.clock.now() }
    const { granted } = await goThrough({
      title: all.slice(0, LONG),
      body: all.repeat(20).slice(0, LONG),
      branch: 'a/$(id)`id`"<b>&@carol#1;x',
      message: `${all}\n\n${'x'.repeat(LONG)}\nCo-authored-by: <b>${all.replaceAll('\n', ' ')} <::error::@x>\n`,
      signature: { author: person },
    })
    expect(granted.exitCode).toBe(1)
    expect(granted.log).toContain('GitHub does not know who wrote commit')
    expect(scenario.policies('alice')).toEqual([])
  })

  it('renders nothing and runs nothing in logins, if GitHub let it through', async () => {
    const logins = ['x|y', '<b>x</b>', '@acme', '::error::x', '##[error]x', 'a\u202eb', '\u001b[31mx']
    for (const login of logins) github.collaborator(login, 'read')
    const { granted } = await goThrough({}, logins)
    expect(granted.exitCode).toBe(1)
    expect(granted.log).toContain("has only the permission 'read'")
  })

  it('renders nothing and runs nothing in names of policies in AWS', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 'ec2:*', Resource: `arn:aws:ec2:::${'a'.repeat(1_185)}` }],
    }
    await scenario.putPolicy('alice', '@carol=,+x', policy)
    const { granted } = await goThrough({ changes: { [FILE]: request() } })
    expect(granted.exitCode).toBe(1)
    expect(granted.log).toContain('@carol=,+x')
  })
})
