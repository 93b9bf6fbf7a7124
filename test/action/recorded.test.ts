import { afterEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { ledgerOf, linksOf, pushToLedger } from '../support/effects.ts'
import { followUp, rulesWith } from '../support/follow-up.ts'
import {
  grantsOf,
  MINUTE,
  openScenario,
  type Push,
  request,
  type Scenario,
  type ScenarioOptions,
} from '../support/scenario.ts'

// Over 200 lines: six stories that share one recorder.

/**
 * What 36 jobs answered: exit code, log, outputs, summary; and what stood on pull requests, issues and the ledger after them.
 * The files are public: what reads our outputs and our ledger relies on them. `npx vitest run test/action/recorded.test.ts -u`
 * records them anew; the diff of the commit then shows each text that changed.
 */
let scenario: Scenario
let jobs: string[]
afterEach(() => scenario.close())

const asked = { files: { 'requests/alice.yaml': request() } }
const both = { files: { ...asked.files, 'requests/bob.yaml': request({ duration: '30m' }) }, by: 'dave' }

async function open(options: ScenarioOptions = {}): Promise<void> {
  scenario = await openScenario(options)
  jobs = []
}

async function record(title: string, run: Promise<JobResult>): Promise<JobResult> {
  const result = await run
  const outputs = Object.entries(result.outputs).map(([name, value]) => section(`output ${name}`, value))
  jobs.push(
    [
      `# ${title}: exit code ${result.exitCode}`,
      section('log', stable(result.log)),
      ...outputs,
      section('summary', result.summary),
    ].join('\n'),
  )
  return result
}

/** Without what differs from run to run: signed tokens and how many, stack traces, ports, and the order of what is done side by side. */
const stable = (log: string) =>
  log
    .replaceAll(/(?<=::add-mask::).*/g, '***')
    .replaceAll(/^::debug::.*\n/gm, '')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .split('\n')
    .toSorted(byWords)
    .join('\n')
    // A job that waits by virtual time may need a token again before or after what it does beside that.
    .replaceAll(/(?:^::add-mask::.*\n)+/gm, '::add-mask::***\n')
    .trimStart()

/** In an order that no id of a commit decides: those follow from every file of the repository. */
function byWords(a: string, b: string): number {
  const [left, right] = [a, b].map(text => text.replaceAll(/\b[0-9a-f]{12}(?:[0-9a-f]{28})?\b/g, ''))
  return left === undefined || right === undefined || left === right ? 0 : left < right ? -1 : 1
}

/** Commit ids follow from every file of the repository, workflows too: each is shown by the order in which it first comes. */
function withoutCommitIds(text: string): string {
  const ids = [...new Set(text.match(/\b[0-9a-f]{40}\b/g))]
  return ids.reduce(
    (shown, id, index) => shown.replaceAll(id, `COMMIT${index + 1}`).replaceAll(id.slice(0, 12), `COMMIT${index + 1}`),
    text,
  )
}

const section = (title: string, text: string) => `## ${title}\n${text.trimEnd()}\n`

/** All that a story left where people and programs read it. */
async function expectRecorded(name: string): Promise<void> {
  const { github } = scenario.sandbox
  const comments = github.pullRequests.flatMap(({ number }) =>
    github.comments(number).map(({ body }) => section(`comment on #${number}`, body)),
  )
  const records = (await ledgerOf(scenario)).at(-1)?.files ?? new Map<string, string>()
  const ledger = await Promise.all(
    [...records].map(async ([path, blob]) => section(`ledger ${path}`, (await github.git.blob(blob)).toString('utf8'))),
  )
  const links = Object.entries(await linksOf(scenario)).map(([path, target]) => `${path} → ${target}`)
  const index = links.length > 0 ? [section('index of the ledger', links.toSorted(byWords).join('\n'))] : []
  const subjects =
    records.size > 0 ? await github.git.text(['log', '--reverse', '--format=%B', 'access-ledger', '--']) : ''
  const log = subjects === '' ? [] : [section('commits of the ledger', subjects)]
  const text = [...jobs, '# afterwards', ...comments, ...ledger.toSorted(byWords), ...index, ...log].join('\n')
  await expect(withoutCommitIds(text)).toMatchFileSnapshot(`../recorded/${name}.txt`)
}

/** A pull request that is open, and what the preview says of it. */
async function preview(title: string, files: Record<string, string | null>): Promise<number> {
  const { number } = await scenario.sandbox.github.openPullRequest({
    author: 'alice-gh',
    title: 'Access',
    branch: `open-${title.replaceAll(' ', '-')}`,
    changes: files,
  })
  await record(`validate: ${title}`, scenario.validate(number))
  return number
}

describe('what jobs answer stays as it was recorded', () => {
  it('from preview over grant and follow-up to evidence', async () => {
    await open()
    await preview('a request', asked.files)
    const granted = await record('grant', scenario.grant(await scenario.merge(asked)))
    await scenario.clock.advance(30 * MINUTE)
    await scenario.connect('alice')
    await record('sweep: nothing to do', scenario.sweep())
    await record('follow-up', followUp(scenario, granted))
    await scenario.clock.advance(20 * MINUTE)
    await record('logs of a user', scenario.logs({ user: 'alice' }))
    await record(
      'logs: the evidence of a grant',
      scenario.logs({ 'grant-id': grantsOf(granted)[0]?.id ?? '', 'last-look': 'true' }),
    )
    await record('sweep: nothing left', scenario.sweep())
    await expectRecorded('main-job')
  })

  it('to requests that are refused, wrong or changed', async () => {
    await open()
    await preview('a file with mistakes', { 'requests/alice.yaml': 'instances: [i-1]\nduration: 9h\nreasn: x\n' })
    await preview('rules beside a request', {
      ...asked.files,
      '.github/jit-access.yml': ACME_RULES.replace('8h', '4h'),
    })
    const unapproved = await scenario.merge({ ...asked, approvedBy: [] })
    await record('grant: not approved', scenario.grant(unapproved))
    const direct = await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { 'requests/pia.yaml': request() } })
    await record('grant: pushed directly', scenario.grant({ ...direct, number: 0 }))
    await record(
      'grant: a later start',
      scenario.grant(
        await scenario.merge({
          files: { 'requests/bob.yaml': request({ start: '2026-11-23T12:00:00Z' }) },
          by: 'bob-gh',
        }),
      ),
    )
    await record(
      'grant: renewed',
      scenario.grant(
        await scenario.merge({ files: { 'requests/bob.yaml': request({ duration: '2h' }) }, by: 'bob-gh' }),
      ),
    )
    await record(
      'grant: removed',
      scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': null }, by: 'bob-gh' })),
    )
    await record('sweep: not approved', scenario.sweep())
    await expectRecorded('changes')
  })

  it('to emergency stops and what is run again after them', async () => {
    await open()
    const push: Push = await scenario.merge(both)
    const granted = await record('grant: two users', scenario.grant(push))
    await record('grant: run again', scenario.grant(push))
    await scenario.clock.advance(5 * MINUTE)
    await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    await record('revoke: dry run', scenario.revoke({ everything: 'true', 'dry-run': 'true' }))
    await record('revoke: one grant', scenario.revoke({ 'grant-id': grantsOf(granted)[1]?.id ?? '' }))
    await record('revoke: a user', scenario.revoke({ user: 'alice' }))
    await record('revoke: everything', scenario.revoke({ everything: 'true' }))
    await record('grant: run again after its end', scenario.grant(push))
    await record('revoke: no such grant', scenario.revoke({ 'grant-id': 'f'.repeat(12).concat('-deadbeef') }))
    await expectRecorded('emergency-stop')
  })

  it('to differences between AWS and the branch', async () => {
    await open()
    const granted = await scenario.grant(await scenario.merge(both))
    const [alice, bob] = grantsOf(granted)
    await scenario.clock.advance(10 * MINUTE)
    await scenario.connect('alice')
    await scenario.putPolicy('alice', alice?.policy ?? '', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    })
    await scenario.deletePolicy('bob', bob?.policy ?? '')
    await scenario.putPolicy('pia', 'jit.pia.by-hand', { Version: '2012-10-17', Statement: [] })
    await scenario.clock.advance(2 * MINUTE)
    await record('sweep: dry run', scenario.sweep({ 'dry-run': 'true' }))
    await record('sweep', scenario.sweep())
    await record('sweep: repair', scenario.sweep({ repair: 'true' }))
    await record('follow-up: nothing left to end', followUp(scenario, granted))
    await record('logs: everybody', scenario.logs({ since: '2026-11-23T09:00:00Z' }))
    await expectRecorded('differences')
  })

  it('to AWS, GitHub and rules that fail', async () => {
    await open()
    const granted = await scenario.grant(await scenario.merge(asked))
    await scenario.clock.advance(5 * MINUTE)
    await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const { aws } = scenario.sandbox
    aws.faults.add({ operation: 'DescribeSessions', kind: 'error', status: 400, code: 'AccessDenied', count: 99 })
    await record('revoke: sessions cannot be listed', scenario.revoke({ user: 'alice' }))
    await record('sweep: sessions cannot be listed', scenario.sweep())
    await scenario.writeRules('version: 1\nacounts: {}\n')
    await record('sweep: rules with a mistake', scenario.sweep())
    await record('revoke: rules with a mistake', scenario.revoke({ grants: granted.outputs.grants ?? '' }))
    await record('revoke: input with a mistake', scenario.revoke({ grants: '[{"user": 1}]' }))
    await record('doctor', scenario.doctor('revoke'))
    await expectRecorded('failures')
  })

  it('to ends that are handed over to a later job', async () => {
    await open({
      rules: rulesWith('{max_wait: 1h, beyond: relay}'),
      files: {
        '.github/workflows/follow-up.yml':
          'on:\n  workflow_dispatch:\n    inputs:\n      follow-ups: {required: true}\n',
      },
    })
    const granted = await scenario.grant(
      await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '2h' }) } }),
    )
    await record('follow-up: handed over', followUp(scenario, granted))
    const relayed = scenario.sandbox.github.dispatches[0]?.inputs['follow-ups']
    const [next] = JSON.parse(String(relayed)) as { grants: string }[]
    await record('follow-up: relayed', scenario.revoke({ grants: JSON.stringify(next?.grants), wait: 'true' }))
    await pushToLedger(scenario, { '2026-11/extra.json': 'not json' })
    await record('sweep: a record with a mistake', scenario.sweep())
    await expectRecorded('hand-over')
  })
})
