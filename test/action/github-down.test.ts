import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME_RULES } from '../../sandbox/acme.ts'
import type { JobOptions, JobResult } from '../../sandbox/job.ts'
import { callsOf, endingsTold, revocationsOf } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
let granted: JobResult
let session: string
beforeEach(async () => {
  scenario = await openScenario()
  granted = await scenario.grant(
    await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '8h' }) } }),
  )
  await scenario.clock.advance(5 * MINUTE)
  session = await scenario.connect('alice', undefined, 'JitAccess-8h')
  await scenario.clock.advance(MINUTE)
})
afterEach(() => scenario.close())

const grantId = () => grantsOf(granted)[0]?.id ?? ''

/** What a job may be asked to end, and by which event. */
const TARGETS: Readonly<Record<string, () => readonly [Record<string, string>, string]>> = {
  'a user': () => [{ user: 'alice' }, 'workflow_dispatch'],
  everything: () => [{ everything: 'true' }, 'workflow_dispatch'],
  'a grant id': () => [{ 'grant-id': grantId() }, 'workflow_dispatch'],
  'records of the same run': () => [{ grants: granted.outputs.grants ?? '' }, 'push'],
  'records of a dispatch': () => [{ grants: granted.outputs.grants ?? '' }, 'workflow_dispatch'],
}
const targets = Object.keys(TARGETS)

function revoke(target: string, options: Partial<JobOptions> = {}): Promise<JobResult> {
  const [inputs, eventName] = TARGETS[target]?.() ?? [{}, '']
  return scenario.revoke(inputs, { eventName, ...options })
}

function expectEnded(): void {
  expect(scenario.policies('alice')).toEqual([])
  expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
}

describe('a revocation while GitHub answers 503 to everything', () => {
  beforeEach(() => scenario.sandbox.github.faults.add({ kind: 'status', status: 503, count: 9_999 }))

  it.each(targets)('ends %s, and is red for what could not be told', async target => {
    const ended = await revoke(target)
    expectEnded()
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('GitHub did not answer')
    expect(ended.log).toContain('The witness has these records, and the next sweep adds them to the branch')
    expect(revocationsOf(ended).map(({ verdict }) => verdict)).toEqual(['clean'])
  })

  it.each(targets.filter(target => target !== 'records of the same run'))(
    'says that only the checkout was read to end %s',
    async target => {
      expect((await revoke(target)).log).toContain('so access was ended by those of the checkout')
    },
  )

  it.each(['a user', 'everything'])(
    'says that the end of %s is not proven, because an account that is newer than the checkout may have more',
    async target => {
      const { log } = await revoke(target)
      expect(log).toContain(
        'Access is not proven to have ended: GitHub could not be asked for the rules of now, so access was ended by those of the checkout, and accounts that are newer were not looked into. GitHub did not answer',
      )
      expect(log).not.toContain('Access has ended')
    },
  )

  it.each(targets.filter(target => !['a user', 'everything'].includes(target)))(
    'says that the access of %s has ended, because it was looked for where it was given',
    async target => {
      expect((await revoke(target)).log).toContain('Access has ended, but not all went well: ')
    },
  )

  it('is red without a checkout, because no account is known, and says that nothing is proven', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'jit-empty-'))
    const ended = await revoke('a user', { workspace })
    await rm(workspace, { recursive: true })
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('Access is not proven to have ended: GitHub did not answer')
    expect(ended.log).not.toContain('There is no IAM user')
  })

  it.each(['records of the same run', 'records of a dispatch'])('ends %s without a checkout', async target => {
    const workspace = await mkdtemp(join(tmpdir(), 'jit-empty-'))
    const ended = await revoke(target, { workspace })
    await rm(workspace, { recursive: true })
    expectEnded()
    expect(ended.log).toContain('Ended with the default of 3 passes, 20s apart')
  })
})

describe('a revocation while GitHub does not answer', () => {
  it.each(targets)('ends %s at the right time, with three or more passes from the first second on', async target => {
    const { aws, github } = scenario.sandbox
    const startedAt = scenario.clock.now()
    // The record of ended sessions is asked for when all passes are done.
    const isPast = (input: unknown) => (input as { State?: string } | undefined)?.State === 'History'
    const concluded = new Promise<void>(resolve => {
      aws.faults.add({ operation: 'DescribeSessions', kind: 'meanwhile', when: isPast, run: resolve })
    })
    const { handle } = github
    github.handle = async request => {
      await concluded
      return handle(request)
    }
    const ended = await revoke(target)
    expectEnded()
    expect(ended.exitCode).toBe(0)
    const deleted = callsOf(scenario).find(({ operation }) => operation === 'DeleteUserPolicy')
    expect(deleted?.at).toEqual(startedAt)
    expect(revocationsOf(ended)[0]?.passes.length).toBeGreaterThanOrEqual(3)
    expect(endingsTold(scenario)).toHaveLength(1)
  })
})

describe('a revocation whose checkout has other rules than the default branch', () => {
  const oldCheckout = async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'jit-old-'))
    await scenario.sandbox.github.clone(workspace)
    return workspace
  }

  it.each(['a user', 'everything', 'a grant id', 'records of a dispatch'])(
    'ends %s by the current rules if the older checkout does not know the account',
    async target => {
      await scenario.writeRules(ACME_RULES.replaceAll('dev', 'staging').replaceAll('123456789012', '210987654321'))
      const workspace = await oldCheckout()
      await scenario.writeRules(ACME_RULES)
      const ended = await revoke(target, { workspace })
      await rm(workspace, { recursive: true })
      expectEnded()
      expect(ended.log).not.toContain('There is no IAM user')
      expect(revocationsOf(ended).some(({ verdict }) => verdict === 'clean')).toBe(true)
    },
  )

  it.each(['a user', 'everything'])(
    'ends sessions through a session document that the older checkout does not know: %s',
    async target => {
      await scenario.writeRules(ACME_RULES.replaceAll('JitAccess-', 'JitOther-'))
      const workspace = await oldCheckout()
      await scenario.writeRules(ACME_RULES)
      // The policy, which names the document, was deleted by hand.
      scenario.acme.account.users.get('alice')?.policies.clear()
      const ended = await revoke(target, { workspace })
      await rm(workspace, { recursive: true })
      expectEnded()
      expect(ended.exitCode).toBe(0)
    },
  )

  it('uses the current role if the older checkout has one that is gone, and says what failed', async () => {
    await scenario.writeRules(ACME_RULES.replace('role/JitRevoke', 'role/JitGone'))
    const workspace = await oldCheckout()
    await scenario.writeRules(ACME_RULES)
    const ended = await revoke('a user', { workspace })
    await rm(workspace, { recursive: true })
    expectEnded()
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('JitGone')
  })

  it('uses the last rules if the checkout and the default branch have deleted them, and is red', async () => {
    await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { '.github/jit-access.yml': null } })
    const ended = await revoke('a user')
    expectEnded()
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('There is no rule file .github/jit-access.yml')
  })
})
