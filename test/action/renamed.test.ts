import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { recordsOf } from '../support/effects.ts'
import { callsOf, counted, followUp, on, revocationsOf } from '../support/follow-up.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one renamed user, followed through every mode.

let scenario: Scenario
let push: Push
let granted: JobResult
let record: GrantRecord
let session: string

/** Alice has an hour from 10:00, and a session is open; at 10:06 the user is renamed to alice.smith. */
beforeEach(async () => {
  scenario = await openScenario()
  push = await scenario.merge({ files: { 'requests/alice.yaml': request() } })
  granted = await scenario.grant(push)
  const [first] = grantsOf(granted)
  if (!first) throw new Error('it was to be granted')
  record = first
  await scenario.clock.advance(4 * MINUTE)
  session = await scenario.connect('alice')
  await scenario.clock.advance(2 * MINUTE)
})
afterEach(() => scenario.close())

/** All sessions there were: whose they are, and how they stand. */
const sessions = () =>
  scenario.acme.account.sessions(ACME.region).map(({ id, owner, status }) => [id, owner.split('/').at(-1), status])

/** Renames the user, and connects under the new name. */
async function rename(): Promise<string> {
  await scenario.renameUser('alice', 'alice.smith')
  await scenario.clock.advance(2 * MINUTE)
  const second = await scenario.connect('alice')
  await scenario.clock.advance(MINUTE)
  expect(sessions()).toEqual([
    [session, 'alice', 'Connected'],
    [second, 'alice.smith', 'Connected'],
  ])
  return second
}

const shown = (markdown: string) => markdown.replaceAll('&#46;', '.')

async function expectEnded(result: JobResult, second: string): Promise<void> {
  expect(result.log).not.toContain('::error')
  expect(result.exitCode).toBe(0)
  expect(scenario.policies('alice.smith')).toEqual([])
  expect(sessions()).toEqual([
    [session, 'alice', 'Terminated'],
    [second, 'alice.smith', 'Terminated'],
  ])
  expect(result.log).toContain('was renamed to alice.smith')
  expect(shown(result.summary)).toContain('<code>alice</code> was renamed to <code>alice.smith</code>')
  expect(result.summary).toContain('Rename the request file of <code>alice</code>')
  // Proven: nobody can come back any more.
  expect(await scenario.connect('alice')).toBe('AccessDeniedException')
}

describe('access of an IAM user who was renamed', () => {
  it('ends under both names, proven, when its request is removed', async () => {
    const second = await rename()
    const removal = await scenario.merge({ files: { 'requests/alice.yaml': null } })
    const result = await scenario.grant(removal)
    await expectEnded(result, second)
    const [comment] = scenario.sandbox.github.comments(removal.number)
    expect(shown(comment?.body ?? '')).toContain('was renamed to <code>alice.smith</code>')
    const [ended] = Object.entries(await recordsOf(scenario)).filter(([path]) => path.includes('/ended.'))
    expect(ended?.[1]).toMatchObject({ revocation: { user: 'alice', heldBy: ['alice.smith'], verdict: 'clean' } })
  })

  it('ends under both names by the emergency stop for the old name', async () => {
    const second = await rename()
    await expectEnded(await scenario.revoke({ user: 'alice' }), second)
  })

  it('ends under both names by the emergency stop for the old name, if another user has that name now', async () => {
    const second = await rename()
    scenario.acme.account.addUser('alice')
    await expectEnded(await scenario.revoke({ user: 'alice' }), second)
  })

  it('ends by the emergency stop for the new name, with the sessions under it', async () => {
    const second = await rename()
    const result = await scenario.revoke({ user: 'alice.smith' })
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice.smith')).toEqual([])
    expect(sessions()).toContainEqual([second, 'alice.smith', 'Terminated'])
  })

  it('ends under both names by the id of its grant', async () => {
    await rename()
    const result = await scenario.revoke({ 'grant-id': record.id })
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice.smith')).toEqual([])
    expect(sessions().map(([, , status]) => status)).toEqual(['Terminated', 'Terminated'])
  })

  it('ends under both names by the follow-up, which goes on waiting for its end', async () => {
    const second = await rename()
    const result = await followUp(scenario, granted)
    await expectEnded(result, second)
    expect(result.log).not.toContain('gone before its end')
    const [revocation] = revocationsOf(result)
    expect(revocation?.startedAt).toBe('2026-11-23T11:00:00Z')
    expect(scenario.clock.now().getTime()).toBeLessThan(on('11:01:00').getTime())
  })

  it('ends under both names by the follow-up, if the user is renamed between two passes', async () => {
    scenario.sandbox.aws.faults.add({
      operation: 'DeleteUserPolicy',
      kind: 'meanwhile',
      run: () => scenario.renameUser('alice', 'alice.smith'),
    })
    const result = await scenario.revoke({ grants: granted.outputs.grants ?? '' })
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice.smith')).toEqual([])
    expect(await scenario.connect('alice')).toBe('AccessDeniedException')
  })

  it('ends by passes that count a policy once, although users of both names have it again', async () => {
    await rename()
    const { account } = scenario.acme
    const document = JSON.parse(account.users.get('alice.smith')?.policies.get(record.policy)?.latest() ?? '')
    scenario.sandbox.aws.faults.add({
      operation: 'DescribeSessions',
      kind: 'meanwhile',
      async run() {
        account.addUser('alice')
        for (const user of ['alice', 'alice.smith']) await scenario.putPolicy(user, record.policy, document)
      },
    })
    const result = await scenario.revoke({ grants: granted.outputs.grants ?? '' }, { eventName: 'push' })
    const [revocation] = JSON.parse(result.outputs.result ?? '').revocations
    expect(revocation.passes.map(({ deleted }: { deleted: readonly string[] }) => deleted).slice(0, 3)).toEqual([
      [record.policy],
      [record.policy],
      [],
    ])
    expect(result.log).toContain('pass 2: 1 policy deleted')
  })

  it('ends under both names by the sweep, because no merge gave it to the new name', async () => {
    await rename()
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`unknown: alice.smith in dev: ${record.policy}`)
    expect(scenario.policies('alice.smith')).toEqual([])
    expect(sessions().map(([, , status]) => status)).toEqual(['Terminated', 'Terminated'])
  })

  it('is shown under both names by a dry run, which ends nothing', async () => {
    const second = await rename()
    const result = await scenario.revoke({ user: 'alice', 'dry-run': 'true' })
    expect(result.exitCode).toBe(0)
    const [plan] = JSON.parse(result.outputs.result ?? '').plan
    expect(plan.policies).toEqual([record.policy])
    expect(plan.open.map(({ id }: { id: string }) => id).sort()).toEqual([session, second].sort())
    expect(scenario.policies('alice.smith')).toEqual([record.policy])
  })
})

describe('the evidence of a user who was renamed', () => {
  it('has the sessions of both names, and says of those of the new name that the user was renamed', async () => {
    const second = await rename()
    await followUp(scenario, granted)
    const verdicts = async (inputs: Record<string, string>) => {
      const { exitCode, outputs } = await scenario.logs(inputs)
      // Whether it was a rename, CloudTrail alone can prove.
      expect(exitCode).toBe(1)
      const found: { id: string; verdicts: { kind: string; verdict: string }[] }[] = JSON.parse(
        outputs.result ?? '',
      ).sessions
      const of = (id: string) =>
        found
          .find(each => each.id === id)
          ?.verdicts.map(({ verdict }) => verdict)
          .join('; ')
      return [of(session), of(second)]
    }
    const renamed = expect.stringContaining(
      `outside every grant: the ledger says that alice, who had a grant then (${record.id}), was renamed to its user. If CloudTrail has that rename (iam:UpdateUser)`,
    )
    expect(await verdicts({ user: 'alice' })).toEqual([expect.not.stringContaining('outside'), renamed])
    expect(await verdicts({ 'grant-id': record.id })).toEqual([expect.not.stringContaining('outside'), renamed])
    expect(await verdicts({ user: 'alice.smith' })).toEqual([undefined, renamed])
  })

  it('is explained by a rename where a dispatched follow-up finds the policy under another name', async () => {
    await rename()
    const result = await scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('AWS has its policy under the IAM user alice.smith: alice may have been renamed.')
    expect(result.log).toContain('and all is well. Otherwise find out who started this run')
  })
})

describe('access of a renamed user in an account that cannot be read', () => {
  const deny = (count: number) =>
    scenario.sandbox.aws.faults.add({
      operation: 'GetAccountAuthorizationDetails',
      kind: 'error',
      code: 'AccessDenied',
      status: 403,
      count,
    })

  it('is proven in no pass, and the job is red', async () => {
    await rename()
    deny(99)
    const result = await scenario.revoke({ grants: granted.outputs.grants ?? '' })
    expect(result.exitCode).toBe(1)
    expect(revocationsOf(result).map(({ verdict }) => verdict)).toEqual(['still open'])
    expect(result.log).toContain('Access is not proven to have ended')
    expect(result.log).toContain('iam:GetAccountAuthorizationDetails')
  })

  it('is proven by a later pass that can read the account', async () => {
    const second = await rename()
    deny(1)
    await expectEnded(await scenario.revoke({ grants: granted.outputs.grants ?? '' }, { eventName: 'push' }), second)
  })

  it('is waited for by the follow-up until its end', async () => {
    await rename()
    deny(1)
    const result = await followUp(scenario, granted)
    expect(result.exitCode).toBe(0)
    expect(result.log).not.toContain('gone before its end')
    expect(scenario.policies('alice.smith')).toEqual([])
  })

  it.each([
    ['does not have their merges', true],
    ['is none', false],
  ])(
    'is not proven by an emergency stop whose checkout %s, because policies of others may have been granted to alice',
    async (_, isClone) => {
      await rename()
      const workspace = await mkdtemp(join(tmpdir(), 'jit-renamed-'))
      onTestFinished(() => rm(workspace, { recursive: true }))
      if (isClone) {
        await scenario.sandbox.github.clone(workspace)
        execFileSync('git', ['reset', '--quiet', '--hard', scenario.acme.firstCommit], { cwd: workspace })
      }
      const result = await scenario.revoke({ user: 'alice' }, { workspace })
      expect(result.exitCode).toBe(1)
      expect(result.log).toContain(`${record.policy} of alice.smith`)
      expect(result.log).toContain('to end one of them now, give its grant id')
    },
  )
})

describe('an ordinary revocation', () => {
  it('proves the end of access of a deleted user with its passes', async () => {
    scenario.acme.account.users.delete('alice')
    const result = await scenario.revoke({ grants: granted.outputs.grants ?? '' })
    expect(result.exitCode).toBe(0)
    expect(sessions()).toEqual([[session, 'alice', 'Terminated']])
    expect(result.log).not.toContain('renamed')
  })

  it('leaves the grants of all other users alone', async () => {
    const other = await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh' })
    await scenario.grant(other)
    await scenario.clock.advance(2 * MINUTE)
    const bobs = await scenario.connect('bob')
    const result = await scenario.revoke({ user: 'alice' })
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('bob')).toHaveLength(1)
    expect(scenario.states('bob')).toEqual({ [bobs]: 'Connected' })
  })

  it('reads the account only if the policy moved to another user, once, with credentials for that', async () => {
    const costOf = async (inputs: Record<string, string>) => {
      const before = callsOf(scenario).length
      const result = await scenario.revoke(inputs, { eventName: 'push' })
      const {
        AssumeRoleWithWebIdentity,
        DeleteUserPolicy,
        GetAccountAuthorizationDetails = 0,
      } = counted(callsOf(scenario).slice(before))
      const passes = revocationsOf(result)[0]?.passes.length ?? 0
      return { AssumeRoleWithWebIdentity, DeleteUserPolicy, GetAccountAuthorizationDetails, passes }
    }
    const bob = await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() }, by: 'bob-gh' }))
    await scenario.clock.advance(MINUTE)
    const normal = await costOf({ grants: bob.outputs.grants ?? '' })
    expect(normal).toEqual({
      AssumeRoleWithWebIdentity: 2,
      DeleteUserPolicy: normal.passes,
      GetAccountAuthorizationDetails: 0,
      passes: normal.passes,
    })
    await scenario.renameUser('alice', 'alice.smith')
    const renamed = await costOf({ grants: granted.outputs.grants ?? '' })
    expect(renamed).toEqual({
      AssumeRoleWithWebIdentity: 3,
      // Each pass looks under both names.
      DeleteUserPolicy: 2 * renamed.passes,
      GetAccountAuthorizationDetails: 1,
      passes: renamed.passes,
    })
  })
})
