import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

const { api } = ACME.instances

let scenario: Scenario
let granted: JobResult
let session: string
beforeEach(async () => {
  scenario = await openScenario()
  granted = await scenario.grant(
    await scenario.merge({ files: { 'requests/alice.yaml': request({ duration: '8h' }) } }),
  )
  await scenario.clock.advance(2 * MINUTE)
  session = await scenario.connect('alice', api, 'JitAccess-8h')
  await scenario.clock.advance(MINUTE)
})
afterEach(() => scenario.close())

const WAYS: Readonly<Record<string, () => Promise<JobResult>>> = {
  'the grant is revoked': () => scenario.revoke({ grants: granted.outputs.grants ?? '' }),
  'the user is revoked': () => scenario.revoke({ user: 'alice' }),
  'the request is taken off main': async () =>
    scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null } })),
}

const CHANGES: Readonly<Record<string, string>> = {
  'the session documents have other names': ACME_RULES.replaceAll('JitAccess-', 'JitSession-'),
  'the account has another region': ACME_RULES.replace('region: ap-southeast-1', 'region: us-east-1'),
  'there is a second region, and it comes first': secondRegion(),
}

describe('access that ends after the rules have changed', () => {
  it.each(Object.keys(CHANGES).flatMap(change => Object.keys(WAYS).map(way => [change, way] as const)))(
    'ends by the facts of its grant: %s, and %s',
    async (change, way) => {
      await scenario.writeRules(CHANGES[change] ?? '')
      const ended = await WAYS[way]?.()
      expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
      expect(scenario.policies('alice')).toEqual([])
      expect(ended?.exitCode).toBe(0)
    },
  )

  it('ends although the rules do not know its account any more, together with others, and is red: its witness is not where the rules say', async () => {
    await scenario.writeRules(ACME_RULES.replaceAll('dev', 'staging'))
    const ended = await scenario.revoke({ grants: granted.outputs.grants ?? '' })
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain(
      'The witness of AWS account staging, in the bucket ssm-onetime-logs-staging, could not be reached',
    )
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.policies('alice')).toEqual([])
  })

  it('fails loudly if its request is removed and the rules do not know its account any more', async () => {
    await scenario.writeRules(ACME_RULES.replaceAll('dev', 'staging'))
    const removed = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null } }))
    expect(removed.exitCode).toBe(1)
    expect(removed.log).toContain('The rules know no account dev. Restore it in the rule file')
  })

  it('ends although the rules are broken, and the job is red', async () => {
    await scenario.writeRules(`${ACME_RULES}oops: 1\n`)
    const ended = await scenario.revoke({ grants: granted.outputs.grants ?? '' })
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(scenario.policies('alice')).toEqual([])
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('Unknown key `oops`')
    expect(ended.log).toContain('The last rules that could be read count')
    expect(JSON.parse(ended.outputs.result ?? '').revocations[0].verdict).toBe('clean')
  })

  it('ends although the rules are broken and nothing is checked out, as in the follow-up', async () => {
    await scenario.writeRules(`${ACME_RULES}oops: 1\n`)
    const workspace = await mkdtemp(join(tmpdir(), 'jit-empty-'))
    const ended = await scenario.revoke({ grants: granted.outputs.grants ?? '' }, { workspace })
    await rm(workspace, { recursive: true })
    expect(scenario.policies('alice')).toEqual([])
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('Ended with the default of 3 passes, 20s apart')
  })

  it('is described by the record of its grant with everything that a revocation needs', () => {
    expect(grantsOf(granted)[0]).toMatchObject({
      account: 'dev',
      accountId: ACME.accountId,
      region: ACME.region,
      partition: 'aws',
      role: `arn:aws:iam::${ACME.accountId}:role/JitRevoke`,
      instances: [api],
      documents: ['JitAccess-1h', 'JitAccess-8h'],
    })
  })
})

describe('an emergency stop for a misspelt or deleted user', () => {
  it('fails if there is no IAM user of that name', async () => {
    const ended = await scenario.revoke({ user: 'alcie' })
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('There is no IAM user alcie in dev')
    expect(scenario.states('alice')).toEqual({ [session]: 'Connected' })
  })

  it('ends the open session of a user who was deleted', async () => {
    scenario.acme.account.users.delete('alice')
    const ended = await scenario.revoke({ user: 'alice' })
    expect(ended.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })

  it('happens too when the request of a deleted user is removed', async () => {
    scenario.acme.account.users.delete('alice')
    const ended = await scenario.grant(await scenario.merge({ files: { 'requests/alice.yaml': null } }))
    expect(ended.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })
})

function secondRegion(): string {
  const dev = ACME_RULES.slice(ACME_RULES.indexOf('  dev:'), ACME_RULES.indexOf('rules:'))
  const other = dev.replace('dev:', 'us:').replace('region: ap-southeast-1', 'region: us-east-1')
  return ACME_RULES.replace(dev, other + dev)
}
