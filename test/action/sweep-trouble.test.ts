import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES, prepareAccount } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { account } from '../domain/account.ts'
import { accountEntry } from '../support/account-entry.ts'
import { recordsOf, writesOf } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario, START } from '../support/scenario.ts'

// Over 200 lines: one table of all failures of a sweep.

const { api, db } = ACME.instances
const FILE = 'requests/alice.yaml'
const alice = { files: { [FILE]: request() } }

let scenario: Scenario
let directory: string
beforeEach(async () => {
  scenario = await openScenario()
  directory = await mkdtemp(join(tmpdir(), 'jit-sweep-'))
})
afterEach(async () => {
  await scenario.close()
  await rm(directory, { recursive: true, force: true })
})

const resultOf = (result: JobResult) => JSON.parse(result.outputs.result ?? '{}')
const statesIn = (result: JobResult): string[] =>
  resultOf(result).findings.map(({ state, user }: { state: string; user: string }) => `${state} ${user}`)
const minutes = (count: number) => new Date(START.getTime() + count * MINUTE)
const document = (until: number, where: { id?: string; region?: string } = {}): object =>
  JSON.parse(
    policyDocument({
      account: { ...account, ...where },
      instances: [api],
      document: 'JitAccess-1h',
      expiresAt: minutes(until),
    }),
  )
const unknownName = `jit.20261123T110000Z.${'f'.repeat(12)}-deadbeef`

/** The checkout of a job that was started before what comes next. */
async function checkoutNow() {
  const workspace = join(directory, 'stale')
  await scenario.sandbox.github.clone(workspace)
  return { workspace, sha: await scenario.sandbox.github.mainSha() }
}

async function grantAlice() {
  const push = await scenario.merge(alice)
  const [record] = grantsOf(await scenario.grant(push))
  if (!record) throw new Error('it was to be granted')
  await scenario.clock.advance(2 * MINUTE)
  return { push, record }
}

describe('a sweep on a checkout that is older than main', () => {
  it('leaves a younger grant alone, and the session that it covers', async () => {
    const stale = await checkoutNow()
    const { record } = await grantAlice()
    const session = await scenario.connect('alice')
    await scenario.clock.advance(10_000)
    const result = await scenario.sweep({}, stale)
    expect(result.exitCode).toBe(0)
    expect(statesIn(result)).toEqual(['too new alice'])
    expect(scenario.policies('alice')).toEqual([record.policy])
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('does not repair what main has removed since', async () => {
    await scenario.merge(alice)
    await scenario.clock.advance(11 * MINUTE)
    const stale = await checkoutNow()
    await scenario.merge({ files: { [FILE]: null } })
    const result = await scenario.sweep({ repair: 'true' }, stale)
    expect(resultOf(result).outcomes.map(({ kind }: { kind: string }) => kind)).toEqual(['overtaken'])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('ends a policy that names a commit of no branch, even if GitHub knows that commit', async () => {
    const { number } = await scenario.sandbox.github.openPullRequest({
      author: 'alice-gh',
      title: 'Never merged',
      branch: 'open',
      changes: alice.files,
    })
    const head = await scenario.sandbox.github.git.text(['rev-parse', `refs/pull/${number}/head`])
    await scenario.putPolicy('alice', `jit.20261123T110000Z.${head.slice(0, 12)}-deadbeef`, document(60))
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(statesIn(result)).toEqual(['unknown alice'])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is refused on another branch', async () => {
    const other = await scenario.sandbox.github.git.commit({
      tree: `${scenario.acme.firstCommit}^{tree}`,
      parents: [scenario.acme.firstCommit],
      message: 'Elsewhere',
      author: { name: 'x', email: 'x@example.com', at: START },
      committer: { name: 'x', email: 'x@example.com', at: START },
    })
    await scenario.sandbox.github.moveBranch('elsewhere', other, 'dave')
    const result = await scenario.sweep({}, { sha: other })
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/is not on main, so it does not tell what was merged\. Run mode `sweep` on main\./)
  })
})

describe('a sweep beside the job of a merge', () => {
  it('leaves a grant alone that is written while it reads, and its session', async () => {
    const push = await scenario.merge(alice)
    let granted: JobResult | undefined
    scenario.sandbox.aws.faults.add({
      operation: 'GetAccountAuthorizationDetails',
      kind: 'meanwhile',
      run: async () => {
        granted = await scenario.grant(push)
      },
    })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(0)
    expect(granted && grantsOf(granted).map(({ user }) => user)).toEqual(['alice'])
    expect(statesIn(result)).toEqual(['live alice'])
    expect(scenario.policies('alice')).toHaveLength(1)
  })

  it('leaves a session alone that is covered by a grant written after the sweep has read', async () => {
    const Statement = [{ Effect: 'Allow', Action: ['ssm:*', 'ssmmessages:*'], Resource: '*' }]
    await scenario.putPolicy('alice', 'standing', { Version: '2012-10-17', Statement })
    await scenario.clock.advance(2 * MINUTE)
    const stray = await scenario.connect('alice', db)
    const soon = await scenario.connect('alice', api)
    await scenario.clock.advance(10_000)
    const push = await scenario.merge(alice)
    scenario.sandbox.aws.faults.add({
      operation: 'GetAccountAuthorizationDetails',
      kind: 'meanwhile',
      run: () => {
        // The passes list the sessions anew: by then the user has a grant for the session that is open there.
        scenario.sandbox.aws.faults.add({
          operation: 'DescribeSessions',
          kind: 'meanwhile',
          run: () => scenario.grant(push),
        })
      },
    })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [stray]: 'Terminated', [soon]: 'Connected' })
  })
})

describe('a sweep of several accounts and regions', () => {
  const OTHER = '210987654321'
  const rulesWith = (...entries: string[]) => ACME_RULES.replace('rules:\n', `${entries.join('')}rules:\n`)

  it('sweeps the others if an account cannot be read, and is red', async () => {
    await scenario.writeRules(rulesWith(accountEntry('shut', OTHER, 'eu-central-1')))
    await scenario.putPolicy('alice', unknownName, document(60))
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(statesIn(result)).toEqual(['unknown alice'])
    expect(scenario.policies('alice')).toEqual([])
    expect(resultOf(result).failures).toEqual([expect.stringMatching(/^AWS account shut: could not assume the role/)])
    expect(resultOf(result).revocations).toMatchObject([{ verdict: 'clean' }])
  })

  it('evaluates the policies of an account if a region cannot be read, and is red', async () => {
    await scenario.writeRules(rulesWith(accountEntry('far', ACME.accountId, 'eu-central-1')))
    await scenario.putPolicy('alice', unknownName, document(60))
    const { faults } = scenario.sandbox.aws
    faults.add({ operation: 'DescribeSessions', kind: 'error', count: 8 })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(statesIn(result)).toEqual(['unknown alice'])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('calls each region once, and each account once for its policies, and ends everything together', async () => {
    const { aws } = scenario.sandbox
    const second = aws.addAccount(OTHER)
    prepareAccount(second, 'eu-central-1')
    const elsewhere = document(60, { id: OTHER, region: 'eu-central-1' })
    second.addUser('eve', { policies: { [unknownName]: elsewhere } })
    await scenario.writeRules(
      rulesWith(accountEntry('far', ACME.accountId, 'us-east-1'), accountEntry('other', OTHER, 'eu-central-1')),
    )
    await scenario.putPolicy('alice', unknownName, document(60))
    const calls = () => aws.calls.map(({ operation, account, region }) => `${operation} ${account} ${region}`)
    const result = await scenario.sweep({ 'dry-run': 'true' })
    expect(statesIn(result).toSorted()).toEqual(['unknown alice', 'unknown eve'])
    const reads = calls().filter(call => /^(Describe|GetAccount)/.test(call))
    expect(reads.toSorted()).toEqual(
      [
        `DescribeSessions ${ACME.accountId} ap-southeast-1`,
        `DescribeSessions ${ACME.accountId} us-east-1`,
        `DescribeSessions ${OTHER} eu-central-1`,
        expect.stringContaining(`GetAccountAuthorizationDetails ${ACME.accountId}`),
        expect.stringContaining(`GetAccountAuthorizationDetails ${OTHER}`),
      ].toSorted(),
    )
    const swept = await scenario.sweep()
    const { revocations } = resultOf(swept)
    expect(revocations.map(({ user, verdict }: Record<string, string>) => [user, verdict])).toEqual([
      ['alice', 'clean'],
      ['eve', 'clean'],
    ])
    expect(Math.abs(Date.parse(revocations[0].finishedAt) - Date.parse(revocations[1].finishedAt))).toBeLessThan(20_000)
    expect(second.policyNames('eve')).toEqual([])
  })
})

describe('a sweep with partial failures', () => {
  it('leaves a grant alone if GitHub cannot answer, and is red', async () => {
    const { record } = await grantAlice()
    scenario.sandbox.github.faults.add({ path: /\/pulls$/, kind: 'status', status: 500, count: 20 })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(statesIn(result)).toEqual(['unjudged alice'])
    expect(scenario.policies('alice')).toEqual([record.policy])
  })

  it('does not take a merge for missing if the index of GitHub lags', async () => {
    const { record } = await grantAlice()
    scenario.sandbox.github.faults.add({ path: /\/commits\/[0-9a-f]+\/pulls$/, kind: 'empty', count: 100 })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(0)
    expect(statesIn(result)).toEqual(['too new alice'])
    expect(scenario.policies('alice')).toEqual([record.policy])
  })

  it('ends what is over even if GitHub cannot answer', async () => {
    await grantAlice()
    await scenario.clock.advance(70 * MINUTE)
    scenario.sandbox.github.faults.add({ path: /\/pulls$/, kind: 'status', status: 500, count: 20 })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(statesIn(result)).toEqual(['expired alice'])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('ends what is over even if the rules have a mistake, by the last rules that could be read', async () => {
    await grantAlice()
    await scenario.clock.advance(70 * MINUTE)
    await scenario.writeRules('version: 2\n')
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(statesIn(result)).toEqual(['expired alice'])
    expect(scenario.policies('alice')).toEqual([])
    expect(result.log).toContain('The last rules that could be read count')
  })

  it('is red if the issue cannot be written, and has ended access all the same', async () => {
    await scenario.putPolicy('alice', unknownName, document(60))
    scenario.sandbox.github.faults.add({ method: 'POST', path: /\/issues$/, kind: 'status', status: 410 })
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(scenario.policies('alice')).toEqual([])
    expect(resultOf(result).failures).toEqual([expect.stringMatching(/^The issue for alarms could not be written\./)])
  })
})

describe('a sweep that is stopped', () => {
  const stopAt = async (operation: string, signal: NodeJS.Signals) => {
    let stop = (_: NodeJS.Signals) => {}
    scenario.sandbox.aws.faults.add({ operation, kind: 'meanwhile', run: () => stop(signal) })
    return scenario.sweep({}, { started: started => (stop = started) })
  }

  beforeEach(async () => {
    await grantAlice()
    await scenario.clock.advance(40 * MINUTE)
    await scenario.connect('alice')
    await scenario.clock.advance(30 * MINUTE)
  })

  it('says what is not proven, and is red, if the runner stops it', async () => {
    const result = await stopAt('TerminateSession', 'SIGTERM')
    expect(result.exitCode).toBe(1)
    expect(resultOf(result).revocations).toMatchObject([{ user: 'alice', verdict: 'interrupted' }])
    expect(result.log).toContain('alice in dev: interrupted')
  })

  it.each(['GetAccountAuthorizationDetails', 'DeleteUserPolicy', 'TerminateSession'])(
    'leaves nothing that the next one does not end, if it dies at %s',
    async operation => {
      expect((await stopAt(operation, 'SIGKILL')).exitCode).toBeNull()
      const result = await scenario.sweep()
      expect(result.exitCode).toBe(0)
      expect(scenario.policies('alice')).toEqual([])
      expect(Object.values(scenario.states('alice'))).toEqual(['Terminated'])
    },
  )

  it('raises the alarm about what it has deleted in the next run, if it dies between two passes', async () => {
    await scenario.putPolicy('alice', unknownName, document(120))
    let listings = 0
    let stop = (_: NodeJS.Signals) => {}
    // Those of the first passes, of what is over and of what nobody merged, and that of a second one.
    const when = () => scenario.policies('alice').length === 0 && ++listings === 3
    scenario.sandbox.aws.faults.add({
      operation: 'DescribeSessions',
      when,
      kind: 'meanwhile',
      run: () => stop('SIGKILL'),
    })
    expect((await scenario.sweep({}, { started: started => (stop = started) })).exitCode).toBeNull()
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.sandbox.github.issues).toMatchObject([
      { state: 'open', body: expect.stringContaining('-deadbeef') },
    ])
  })
})

describe('the calls of a sweep', () => {
  it('are two to GitHub for each live grant, and five to its witness', async () => {
    const { aws, github } = scenario.sandbox
    const asked = async () => {
      const [before, callsBefore] = [github.calls.length, aws.calls.length]
      expect((await scenario.sweep()).exitCode).toBe(0)
      const paths = github.calls.slice(before).map(({ path }) => path.replace(/\?.*/, ''))
      const aboutPulls = paths.filter(path => /\/pulls(\/\d+)?$/.test(path))
      return { pulls: aboutPulls.length, others: paths.length - aboutPulls.length, aws: aws.calls.length - callsBefore }
    }
    const none = await asked()
    await grantAlice()
    // The first sweep of a day that sees a policy writes that down.
    await scenario.sweep()
    const one = await asked()
    const bob = await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'dave' })
    await scenario.grant(bob)
    const two = await asked()
    expect([none.pulls, one.pulls, two.pulls]).toEqual([0, 2, 4])
    expect(new Set([none.others, one.others, two.others]).size).toBe(1)
    // Of each: its two records and the end of their list, the stops of its user, those of everything.
    const perGrant = 5
    // Of all: a role and a first look at the witness; the lists of stops, findings, sweeps and rules; findings of two months again.
    const perAccount = 3 + 2 + 4 + 2
    // The first sweep also writes that the account has a witness, and reads that back.
    expect(none.aws).toBe(perAccount + 2)
    // The record of the day, and the end of that list again.
    expect([one.aws, two.aws]).toEqual([1, 2].map(grants => perAccount + grants * perGrant + 2))
  })
})

describe('the writes of a sweep', () => {
  it('are none in a dry run, which reports everything', async () => {
    const { record } = await grantAlice()
    const session = await scenario.connect('alice')
    await scenario.clock.advance(10_000)
    await scenario.putPolicy('alice', record.policy, document(120))
    await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'dave' })
    await scenario.clock.advance(11 * MINUTE)
    const before = writesOf(scenario)
    const result = await scenario.sweep({ 'dry-run': 'true', repair: 'true' })
    expect(result.exitCode).toBe(1)
    expect(writesOf(scenario)).toEqual(before)
    expect(statesIn(result)).toEqual(['tampered alice', 'missing bob'])
    expect(resultOf(result).plan).toMatchObject([{ user: 'alice', policies: [record.policy], open: [{ id: session }] }])
    expect(resultOf(result).outcomes).toMatchObject([{ kind: 'grantable', user: 'bob' }])
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('are none if there is nothing to do, but for the first record of a day', async () => {
    await grantAlice()
    await scenario.sweep()
    const before = writesOf(scenario)
    expect((await scenario.sweep()).exitCode).toBe(0)
    expect(writesOf(scenario)).toEqual(before)
  })

  it('restore what is missing, if told to, under the name and the end that its merge gave; a second sweep restores nothing', async () => {
    const { number } = await scenario.merge(alice)
    await scenario.clock.advance(20 * MINUTE)
    const result = await scenario.sweep({ repair: 'true' })
    expect(result.exitCode).toBe(0)
    const [record] = grantsOf(result)
    expect(record).toMatchObject({ user: 'alice', expiresAt: '2026-11-23T11:00:00Z', pullRequest: number })
    expect(JSON.parse(result.outputs['follow-ups'] ?? '')).toMatchObject([{ grants: [record] }])
    expect(scenario.policies('alice')).toEqual([record?.policy])
    expect(scenario.sandbox.github.comments(number)[0]?.body).toContain('<code>alice</code> may open a shell on')
    expect(Object.keys(await recordsOf(scenario)).toSorted()).toEqual([
      `2026-11/${record?.id}/granted.json`,
      `2026-11/findings/missing.dev.alice.${record?.policy}.json`,
    ])
    const again = await scenario.sweep({ repair: 'true' })
    expect(statesIn(again)).toEqual(['live alice'])
    expect(again.outputs.grants).toBe('[]')
  })

  it('do not restore what was ended, recorded and told to its pull request', async () => {
    const { push, record } = await grantAlice()
    await scenario.putPolicy('alice', record.policy, document(120))
    const swept = await scenario.sweep()
    expect(statesIn(swept)).toEqual(['tampered alice'])
    expect(Object.keys(await recordsOf(scenario))).toContain(`2026-11/${record.id}/ended.${ACME.region}.json`)
    expect(scenario.sandbox.github.comments(push.number).map(({ body }) => body)).toContainEqual(
      expect.stringContaining('has ended'),
    )
    await scenario.clock.advance(11 * MINUTE)
    const again = await scenario.sweep({ repair: 'true' })
    expect(again.exitCode).toBe(0)
    expect(statesIn(again)).toEqual([])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('keep one issue for all alarms, which says the same until there is news, and is settled when there is none', async () => {
    const { github } = scenario.sandbox
    await scenario.putPolicy('alice', unknownName, document(60))
    await scenario.sweep()
    const [first] = github.issues
    expect(first).toMatchObject({ state: 'open', comments: [] })
    expect(first?.body).toMatch(/<code>alice<\/code>.*-deadbeef<\/code>/s)
    await scenario.putPolicy('alice', unknownName, document(60))
    await scenario.sweep()
    expect(github.issues).toEqual([first])
    await scenario.sweep()
    expect(github.issues[0]?.body).toContain('found nothing of this any more')
    await scenario.putPolicy('bob', unknownName, document(60))
    await scenario.sweep()
    expect(github.issues).toHaveLength(1)
    expect(github.issues[0]?.body).toContain('<code>bob</code>')
    expect(github.issues[0]?.body).not.toContain('found nothing of this any more')
    expect(github.issues[0]?.comments).toHaveLength(1)
  })
})
