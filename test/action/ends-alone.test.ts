import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES, prepareAccount } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { account } from '../domain/account.ts'
import { accountEntry } from '../support/account-entry.ts'
import { followUp, on } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of what each job ends alone.

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const down = () => scenario.sandbox.github.faults.add({ kind: 'status', status: 503, count: 99_999 })
const upAgain = () => scenario.sandbox.github.faults.clear()
const resultOf = ({ outputs }: JobResult) => JSON.parse(outputs.result ?? '{}')
const statesIn = (result: JobResult): string[] =>
  resultOf(result).findings.map(({ state, user }: { state: string; user: string }) => `${state} ${user}`)

/** Gives access, and answers the name of its policy. */
async function give(user: 'alice' | 'bob' | 'pia', duration: string): Promise<string> {
  const push = await scenario.merge({ files: { [`requests/${user}.yaml`]: request({ duration }) }, by: 'dave' })
  const [record] = grantsOf(await scenario.grant(push))
  return record?.policy ?? ''
}

const remove = (user: string) => scenario.merge({ files: { [`requests/${user}.yaml`]: null }, by: 'dave' })

/** Resolves when AWS is asked for the first time to delete a policy. */
const firstDeletion = () =>
  new Promise<void>(resolve => {
    scenario.sandbox.aws.faults.add({ operation: 'DeleteUserPolicy', kind: 'meanwhile', run: resolve })
  })

/** GitHub takes requests, and answers none before something has happened. */
function holdGitHub(until: Promise<unknown>): void {
  const { github } = scenario.sandbox
  const { handle } = github
  github.handle = async asked => {
    await until
    return handle(asked)
  }
}

describe('a sweep while GitHub answers 503 to everything', () => {
  it('ends what is over and what the checkout has removed, leaves what GitHub alone knows, and the next one is green', async () => {
    await give('alice', '1h')
    await give('bob', '8h')
    const live = await give('pia', '8h')
    await remove('bob')
    await scenario.clock.advance(50 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.clock.advance(15 * MINUTE)
    down()
    const swept = await scenario.sweep()
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.policies('bob')).toEqual([])
    expect(scenario.policies('pia')).toEqual([live])
    expect(swept.exitCode).toBe(1)
    expect(statesIn(swept)).toEqual(['expired alice', 'superseded bob', 'unjudged pia'])
    expect(resultOf(swept).revocations).toMatchObject([{ verdict: 'clean' }, { verdict: 'clean' }])
    expect(swept.log).toContain(
      'GitHub could not be asked what was merged, so access was ended by the history of the checkout alone, and nothing was looked for that is missing. GitHub did not answer',
    )
    upAgain()
    const next = await scenario.sweep()
    expect(statesIn(next)).toEqual(['live pia'])
  })

  it('ends what is over on a commit that may be of another branch, and nothing that its history has removed', async () => {
    await give('alice', '1h')
    const live = await give('bob', '8h')
    await remove('bob')
    await scenario.clock.advance(65 * MINUTE)
    down()
    const swept = await scenario.sweep({}, { eventName: 'workflow_dispatch' })
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.policies('bob')).toEqual([live])
    expect(swept.exitCode).toBe(1)
    expect(swept.log).toContain('Only what is over was ended. GitHub did not answer')
  })
})

describe('a sweep while GitHub takes requests and does not answer', () => {
  it('ends at once what is over', async () => {
    await give('alice', '1h')
    await scenario.clock.advance(65 * MINUTE)
    const at = scenario.clock.now()
    holdGitHub(firstDeletion())
    expect((await scenario.sweep()).exitCode).toBe(0)
    const deleted = scenario.sandbox.aws.calls.find(({ operation }) => operation === 'DeleteUserPolicy')
    expect(deleted?.at).toEqual(at)
  })
})

describe('a sweep of two accounts of which one does not answer', () => {
  const OTHER = '210987654321'
  const entry = accountEntry('other', OTHER, 'eu-central-1')

  it('ends what nobody merged in the other one meanwhile', async () => {
    const second = scenario.sandbox.aws.addAccount(OTHER)
    prepareAccount(second, 'eu-central-1')
    await scenario.writeRules(ACME_RULES.replace('rules:\n', `${entry}rules:\n`))
    const document = policyDocument({
      account: { ...account, id: OTHER, region: 'eu-central-1' },
      instances: ['i-0123456789abcdef0'],
      document: 'JitAccess-1h',
      expiresAt: on('11:00:00'),
    })
    second.addUser('eve', { policies: { [`jit.20261123T110000Z.${'f'.repeat(12)}-deadbeef`]: document } })
    const ended = new Promise<void>(resolve => {
      // The record of ended sessions is asked for when all passes are done.
      const isPast = (input: unknown) => (input as { State?: string } | undefined)?.State === 'History'
      scenario.sandbox.aws.faults.add({ operation: 'DescribeSessions', kind: 'meanwhile', when: isPast, run: resolve })
    })
    const { region } = ACME
    scenario.sandbox.aws.faults.add({ operation: 'DescribeSessions', region, kind: 'meanwhile', run: () => ended })
    // The call itself may last: only what is done in the other account lets it go on.
    const limits = { aws: { connectMs: 600_000, attemptMs: 600_000 } }
    const swept = await scenario.sweep({}, { limits })
    expect(second.policyNames('eve')).toEqual([])
    expect(statesIn(swept)).toEqual(['unknown eve'])
  })
})

describe('a merge that removes a request while GitHub answers 503 to everything', () => {
  it('ends what it gave, gives nothing, and its next run tells the pull request', async () => {
    await give('alice', '8h')
    await give('bob', '8h')
    await scenario.clock.advance(5 * MINUTE)
    const session = await scenario.connect('alice', undefined, 'JitAccess-8h')
    const push = await scenario.merge({
      files: {
        'requests/alice.yaml': null,
        'requests/bob.yaml': request({ duration: '2h' }),
        'requests/pia.yaml': request(),
      },
      by: 'dave',
    })
    down()
    const removed = await scenario.grant(push)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    for (const user of ['alice', 'bob', 'pia']) expect(scenario.policies(user)).toEqual([])
    expect(removed.exitCode).toBe(1)
    expect(resultOf(removed).outcomes).toMatchObject([
      { kind: 'ended', user: 'alice' },
      { kind: 'ended', user: 'bob' },
    ])
    expect(removed.log).toContain(
      'GitHub could not be asked what this push merged, so nothing was granted. GitHub did not',
    )
    upAgain()
    const again = await scenario.grant(push, { environment: { GITHUB_RUN_ATTEMPT: '2' } })
    expect(again.exitCode).toBe(0)
    expect(['alice', 'bob', 'pia'].map(user => scenario.policies(user).length)).toEqual([0, 1, 1])
    expect(scenario.sandbox.github.comments(push.number)[0]?.body).toContain('Access of <code>alice</code> ended')
  })
})

describe('a merge that removes a request while GitHub takes requests and does not answer', () => {
  it('ends at once what nothing replaces', async () => {
    await give('alice', '8h')
    const push = await remove('alice')
    const at = scenario.clock.now()
    holdGitHub(firstDeletion())
    expect((await scenario.grant(push)).exitCode).toBe(0)
    const deleted = scenario.sandbox.aws.calls.find(({ operation }) => operation === 'DeleteUserPolicy')
    expect(deleted?.at).toEqual(at)
  })
})

describe('a follow-up while IAM takes requests and does not answer', () => {
  // Without an end for its calls, in the time that a test may take.
  const limits = { aws: { connectMs: 600_000, attemptMs: 600_000 }, patience: { firstMs: 50, nextMs: 20 } }

  it('ends sessions in its first pass, is red about the policy, and leaves it to the sweep', async () => {
    const push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
    const granted = await scenario.grant(push)
    await scenario.clock.advance(58 * MINUTE)
    const session = await scenario.connect('alice')
    const { faults } = scenario.sandbox.aws
    for (const operation of ['ListUserPolicies', 'GetUserPolicy', 'DeleteUserPolicy', 'GetAccountAuthorizationDetails'])
      faults.add({ operation, kind: 'hang', count: 9_999 })
    const revoked = await followUp(scenario, granted, { limits })
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    const told = scenario.sandbox.aws.calls.find(({ operation }) => operation === 'TerminateSession')
    // Coverage that cannot be read keeps a session for two passes.
    expect(told?.at).toEqual(on('11:00:40'))
    expect(revoked.exitCode).toBe(1)
    expect(revoked.log).toContain('No answer within')
    faults.clear()
    expect(statesIn(await scenario.sweep())).toEqual(['expired alice'])
    expect(scenario.policies('alice')).toEqual([])
  })
})

describe('a sweep of an account of which one region does not answer', () => {
  it('ends what is over in the other one, and is red', async () => {
    const region = accountEntry('far', ACME.accountId, 'eu-central-1')
    await scenario.writeRules(ACME_RULES.replace('rules:\n', `${region}rules:\n`))
    await give('alice', '1h')
    await scenario.clock.advance(65 * MINUTE)
    const { aws } = scenario.sandbox
    const { handle } = aws
    const isFar = ({ headers }: Parameters<typeof handle>[0]) => /eu-central-1/.test(String(headers.authorization))
    let release = () => {}
    const ended = new Promise<void>(resolve => {
      release = resolve
    })
    aws.handle = async asked => {
      if (isFar(asked)) await ended
      return handle(asked)
    }
    aws.faults.add({ operation: 'DeleteUserPolicy', kind: 'meanwhile', run: release })
    const swept = await scenario.sweep({}, { limits: { patience: { firstMs: 50, nextMs: 20 } } })
    expect(scenario.policies('alice')).toEqual([])
    expect(swept.exitCode).toBe(1)
    expect(swept.log).toContain('No answer within')
  })
})
