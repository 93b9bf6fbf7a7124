import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import { MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'
import { actionsOf, expectMissing, expectWhole, FOR_PEOPLE, without } from './lacking.ts'

/**
 * Both directions: each mode has what it needs from the template's roles, and needs all of it. Every action is taken from its role, one
 * at a time, and the job that needs it has to say so.
 */

let scenario: Scenario

/** What grant and revoke role need to add a record to the witness. */
const WITNESS = ['s3:GetObject', 's3:PutObject']

const open = async () => {
  scenario = await openScenario()
}
const close = () => scenario.close()

/** The last of these lets the policy be written. */
const GRANT = ['iam:GetUser', 'ssm:DescribeInstanceInformation', 'iam:ListUserPolicies', 'iam:PutUserPolicy']

describe('the grant role', () => {
  let push: Push
  beforeAll(async () => {
    await open()
    push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
  })
  afterAll(close)

  it('has no action that is not tried here, or in test/action/session-key.test.ts', () => {
    expect([...GRANT, 'iam:GetUserPolicy', 'ssm:GetDocument', ...WITNESS, ...FOR_PEOPLE.JitGrant].toSorted()).toEqual(
      actionsOf(scenario, 'JitGrant').toSorted(),
    )
  })

  it.each(GRANT)('needs %s', async action => {
    expectMissing(await without(scenario, 'JitGrant', action, () => scenario.grant(push)), action)
  })

  it('needs iam:GetUserPolicy to read back what it wrote, and without it warns and grants all the same', async () => {
    const { exitCode, log } = await without(scenario, 'JitGrant', 'iam:GetUserPolicy', () => scenario.grant(push))
    expect(log).toMatch(/^::warning.*iam:GetUserPolicy: AccessDenied/m)
    expect(exitCode).toBe(0)
    expect(scenario.policies('alice')).toHaveLength(1)
  })

  it.each(WITNESS)('needs %s for the witness, and without it warns and grants all the same', async action => {
    for (const bucket of scenario.sandbox.aws.buckets.values()) bucket.objects.clear()
    const { exitCode, log } = await without(scenario, 'JitGrant', action, () => scenario.grant(push))
    expect(log).toMatch(new RegExp(`^::warning.*${action}.*this grant is not witnessed yet`, 'm'))
    expect(exitCode).toBe(0)
  })

  it('has every action that it needs', async () => expectWhole(await scenario.grant(push), 0))
})

const ENDING = [
  'iam:ListUserPolicies',
  'iam:GetUserPolicy',
  'iam:DeleteUserPolicy',
  'ssm:DescribeSessions',
  'ssm:TerminateSession',
]
/** Tried in test/infra/live-tags.test.ts. */
const NODES = 'ssm:DescribeInstanceInformation'
const SWEEPING = ['iam:GetAccountAuthorizationDetails', 'ssm:DescribeSessions']

describe('the revoke role', () => {
  beforeAll(open)
  afterAll(close)

  /** Alice holds access, and is connected. */
  async function revoke(): Promise<JobResult> {
    const { acme, clock } = scenario
    const account = { id: ACME.accountId, region: ACME.region, partition: 'aws' } as const
    const access = { account, instances: [ACME.instances.api], document: 'JitAccess-1h' }
    const expiresAt = new Date(clock.now().getTime() + 60 * MINUTE)
    const name = policyName(expiresAt, `${'f'.repeat(12)}-deadbeef`)
    await scenario.putPolicy('alice', name, JSON.parse(policyDocument({ ...access, expiresAt })))
    const told = { owner: acme.users.alice.arn, target: ACME.instances.api, document: 'JitAccess-1h' }
    acme.account.addSession(ACME.region, { ...told, startedAt: clock.now() })
    return scenario.revoke({ user: 'alice' })
  }

  it('has no action that is not tried here', () => {
    expect([...new Set([...ENDING, ...SWEEPING, ...WITNESS, NODES, ...FOR_PEOPLE.JitRevoke])].toSorted()).toEqual(
      [...new Set(actionsOf(scenario, 'JitRevoke'))].toSorted(),
    )
  })

  it.each(ENDING)('needs %s', async action => {
    expectMissing(await without(scenario, 'JitRevoke', action, revoke), action)
  })

  it.each(WITNESS)('needs %s for the witness, and without it ends access all the same, and is red', async action => {
    const { exitCode, log } = await without(scenario, 'JitRevoke', action, revoke)
    expect(log).toMatch(new RegExp(`^::error.*Access has ended, but not all went well: .*${action}`, 'm'))
    expect(exitCode).toBe(1)
  })

  it('has every action that it needs', async () => expectWhole(await revoke(), 0))

  it.each(SWEEPING)('needs %s to sweep', async action => {
    expectMissing(await without(scenario, 'JitRevoke', action, () => scenario.sweep()), action)
  })

  it('has every action that it needs to sweep', async () => expectWhole(await scenario.sweep(), 0))
})

const READING = [
  'iam:GetUser',
  'ssm:DescribeSessions',
  'logs:GetLogEvents',
  'logs:DescribeLogStreams',
  's3:GetObject',
  's3:ListBucket',
]

describe('the logs role', () => {
  beforeAll(async () => {
    await open()
    const { acme, clock } = scenario
    const told = { owner: acme.users.alice.arn, target: ACME.instances.api, document: 'JitAccess-1h' }
    const startedAt = new Date(clock.now().getTime() - 10 * MINUTE)
    const lines = [{ at: startedAt, text: '$ uptime' }]
    acme.account.addSession(ACME.region, { ...told, startedAt, endedAt: new Date(startedAt.getTime() + MINUTE), lines })
    // No stream yet, and no object.
    acme.account.addSession(ACME.region, { ...told, startedAt: clock.now() })
  })
  afterAll(close)

  it('has no action that is not tried here', () => {
    expect([...READING, 'ssm:GetDocument', 's3:GetObject'].toSorted()).toEqual(
      actionsOf(scenario, 'JitLogs').toSorted(),
    )
  })

  const logs = () => scenario.logs({ user: 'alice' })
  it.each(READING)('needs %s', async action => {
    expectMissing(await without(scenario, 'JitLogs', action, logs), action)
  })

  it('has every action that it needs, and is red only because nothing granted these sessions', async () =>
    expectWhole(await logs(), 1))

  const verify = () => scenario.verify({ witness: '' })
  it.each(['s3:ListBucket', 's3:GetObject'])('needs %s to compare the ledger with the witness', async action => {
    await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh' }))
    expectMissing(await without(scenario, 'JitLogs', action, verify), action)
    expectWhole(await verify(), 0)
  })

  it('needs ssm:GetDocument for the doctor, and says so', async () => {
    const doctor = () => scenario.doctor('logs')
    expectMissing(await without(scenario, 'JitLogs', 'ssm:GetDocument', doctor), 'ssm:GetDocument')
    expect((await doctor()).log).not.toContain('AccessDenied')
  })
})
