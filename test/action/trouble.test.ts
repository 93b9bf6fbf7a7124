import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { allowed, setPermissions } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of troubles, which share one company.

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const alice = { files: { 'requests/alice.yaml': request() } }
const role = (name: string, ...statements: object[]) => setPermissions(scenario, name, ...statements)
const changes = () =>
  scenario.sandbox.aws.calls.filter(
    ({ operation, outcome }) => /^(Put|Delete|Terminate)/.test(operation) && outcome === 'ok',
  )

describe('a job with trouble in AWS or the runner', () => {
  it('names a missing permission, and the role that lacks it', async () => {
    role(
      'JitGrant',
      allowed('iam:GetUser', 'iam:GetUserPolicy', 'iam:ListUserPolicies', 'ssm:DescribeInstanceInformation'),
    )
    const result = await scenario.grant(await scenario.merge(alice))
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('could not write the policy jit.20261123T110000Z.')
    expect(result.log).toContain(
      `arn:aws:iam::${ACME.accountId}:role/JitGrant may write to no other users, and must stay so`,
    )
    expect(scenario.sandbox.github.comments(1)[0]?.body).toContain('Failed for <code>alice</code>')
  })

  it('names a role that does not trust this repository', async () => {
    const { requestToken: _, ...acme } = scenario.acme
    const stranger = scenario.sandbox.oidc.addJob({ repository: 'mallory/fork', event_name: 'push' })
    const result = await scenario.grant(await scenario.merge(alice), {
      requestToken: stranger,
      githubToken: acme.githubToken,
    })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('could not assume the role')
    expect(result.log).toContain('Let the trust policy')
  })

  it('asks for `id-token: write` if it lacks it', async () => {
    const result = await scenario.grant(await scenario.merge(alice), {
      requestToken: '',
    })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('Add `id-token: write` under `permissions:`')
  })

  it.each([
    ['STS refuses a token', () => scenario.sandbox.aws.faults.add({ operation: 'AssumeRoleWithWebIdentity', kind: 'error', code: 'InvalidIdentityTokenException', status: 400 })],
    ['the endpoint of the runner is out of order', () => scenario.sandbox.oidc.faults.add({ kind: 'status', status: 500 })],
    ['the endpoint of the runner drops a connection', () => scenario.sandbox.oidc.faults.add({ kind: 'reset' })],
  ])('gives access and ends it although for a moment %s', async (_, falter) => {
    falter()
    expect((await scenario.grant(await scenario.merge(alice))).exitCode).toBe(0)
    expect(scenario.policies('alice')).toHaveLength(1)
    falter()
    expect((await scenario.revoke({ user: 'alice' })).exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
    falter()
    expect((await scenario.doctor('revoke')).log).not.toContain('not known')
  }) // biome-ignore format: a table

  it("ends access at its end although GitHub's token endpoint is down from twenty minutes before", async () => {
    const granted = await scenario.grant(await scenario.merge(alice))
    const end = scenario.clock.now().getTime() + 60 * MINUTE
    let session = ''
    const at = (minutes: number, run: () => unknown) => scenario.clock.schedule(new Date(end + minutes * MINUTE), run)
    at(-20, () => scenario.sandbox.oidc.faults.add({ kind: 'status', status: 500, count: 10_000 }))
    at(-2, async () => {
      session = await scenario.connect('alice')
    })
    const result = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
    const [first] = scenario.sandbox.aws.calls.filter(({ operation }) => operation === 'DeleteUserPolicy')
    expect(first?.at).toEqual(new Date(end))
    expect(scenario.policies('alice')).toEqual([])
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
    expect(result.log).toContain('clean')
    // What is told afterwards needs a role of its own.
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('its endpoint answered 500')
  })

  it('ends access although STS takes no session policy any more, and grants nothing then', async () => {
    expect((await scenario.grant(await scenario.merge(alice))).exitCode).toBe(0)
    Object.assign(scenario.sandbox.aws.settings, { packedPolicyBytes: 60 })
    const bob = await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh' }))
    expect([bob.exitCode, scenario.policies('bob')]).toEqual([1, []])
    expect(bob.log).toContain('PackedPolicyTooLargeException')
    const revoked = await scenario.revoke({ user: 'alice' })
    expect(revoked.log).toContain('clean')
    expect(scenario.policies('alice')).toEqual([])
  })

  it.each([
    ['throttling', { kind: 'throttle' }],
    ['a server error', { kind: 'error' }],
    ['a dropped connection', { kind: 'reset' }],
    ['an answer lost after the effect', { kind: 'reset', afterEffect: true }],
  ] as const)('retries every second call until it works: %s', async (_, fault) => {
    const { faults } = scenario.sandbox.aws
    for (const operation of [
      'AssumeRoleWithWebIdentity',
      'GetUser',
      'ListUserPolicies',
      'PutUserPolicy',
      'GetUserPolicy',
    ]) {
      faults.add({ operation, count: 1, ...fault })
    }
    const granted = await scenario.grant(await scenario.merge(alice))
    expect(granted.exitCode).toBe(0)
    for (const operation of ['DeleteUserPolicy', 'DescribeSessions', 'TerminateSession'])
      faults.add({ operation, count: 1, ...fault })
    await scenario.clock.advance(59 * MINUTE)
    const session = await scenario.connect('alice')
    const revoked = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
    expect(revoked.exitCode).toBe(0)
    expect(scenario.states('alice')).toEqual({ [session]: 'Terminated' })
  })

  it('is red if one role cannot end sessions, says what is still open, and deletes the policy all the same', async () => {
    const granted = await scenario.grant(await scenario.merge(alice))
    role(
      'JitRevoke',
      allowed('iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:DeleteUserPolicy', 'ssm:DescribeSessions'),
    )
    await scenario.clock.advance(59 * MINUTE)
    const session = await scenario.connect('alice')
    const revoked = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
    expect(revoked.exitCode).toBe(1)
    expect(revoked.log).toContain('Allow ssm:TerminateSession')
    expect(revoked.log).toContain('alice in dev: still open')
    expect(revoked.summary).toContain('STILL OPEN after 10 passes')
    expect(revoked.summary).toContain(session)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('says what remains on SIGTERM while it waits, ends red, and leaves the rest to the next run', async () => {
    const granted = await scenario.grant(await scenario.merge(alice))
    let stop: (signal: NodeJS.Signals) => void = () => {}
    let heard = () => {}
    const said = new Promise<void>(resolve => {
      heard = resolve
    })
    scenario.clock.schedule(new Date('2026-11-23T10:30:00Z'), () => {
      stop('SIGTERM')
      return said
    })
    const stopped = await scenario.revoke(
      { grants: granted.outputs.grants ?? '', wait: 'true' },
      {
        started: signal => {
          stop = signal
        },
        onLine: line => line.includes('SIGTERM') && heard(),
      },
    )
    expect(stopped.exitCode).toBe(1)
    expect(stopped.log).toContain('alice in dev: interrupted')
    expect(stopped.summary).toContain('Interrupted after 0 passes')
    expect(stopped.summary).toContain('Not seen to be deleted')
    expect(scenario.policies('alice')).toHaveLength(1)
    const again = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
    expect(again.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
  })

  it('reads everything in a dry run, prints the plan, and changes nothing', async () => {
    const push = await scenario.merge(alice)
    const planned = await scenario.grant(push, { with: { mode: 'grant', 'dry-run': 'true' } })
    expect(planned.exitCode).toBe(0)
    expect(planned.log).toContain('plan: grant alice: i-0123456789abcdef0 in dev until 2026-11-23T11:00:00Z')
    expect(planned.summary).toContain('Dry run: would be granted')
    expect(scenario.sandbox.github.comments(1)).toEqual([])
    const granted = await scenario.grant(push)
    await scenario.clock.advance(5 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    const before = changes().length
    const ending = await scenario.revoke({ grants: granted.outputs.grants ?? '', 'dry-run': 'true' })
    expect(ending.exitCode).toBe(0)
    expect(ending.summary).toContain(session)
    expect(changes()).toHaveLength(before)
    expect(grantsOf(granted)).toHaveLength(1)
  })

  it.each([
    [{ mode: 'revoke' }, 'needs exactly one of `grants`, `user`'],
    [{ mode: 'revoke', user: '*' }, 'is no IAM user name'],
    [{ mode: 'revoke', user: 'bob', wait: 'yes' }, 'input `wait`'],
    [{ mode: 'revoke', grants: '[{"user": "bob"}]' }, 'is not what mode `grant` puts out'],
    [{ mode: 'revoke', grants: '{' }, 'is not JSON'],
    [{ mode: 'revok', user: 'bob' }, 'input `mode`'],
    [{ mode: 'grant', config: '../jit-access.yml' }, 'must be a path inside the repository'],
    [{ mode: 'grant', config: 'nowhere.yml' }, 'There is no rule file nowhere.yml'],
  ])('refuses the inputs %j with a remedy', async (inputs, message) => {
    const push = await scenario.merge(alice)
    const result = await scenario.grant(push, { with: inputs })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(message)
    expect(changes()).toEqual([])
  })
})
