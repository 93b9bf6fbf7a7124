import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import { openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

const file = { 'requests/alice.yaml': request() }

/** Runs the job and sees that nothing was written, in no account, and that the job says why. */
async function expectRefusal(push: Pick<Push, 'before' | 'sha'>, message: string) {
  const result = await scenario.grant({ number: 0, ...push })
  expect(result.exitCode).toBe(1)
  expect(result.log).toContain(message)
  expect(result.outputs.grants).toBe('[]')
  expect(scenario.sandbox.aws.calls.filter(({ operation }) => operation === 'PutUserPolicy')).toEqual([])
  return result
}

describe('a merge without everything that a grant needs', () => {
  it('is refused without an approval', async () => {
    await expectRefusal(await scenario.merge({ files: file, approvedBy: [] }), 'has 0 of the 1 approvals')
  })

  it('is refused with an approval by the author of the pull request', async () => {
    await expectRefusal(
      await scenario.merge({ files: file, by: 'carol', approvedBy: ['carol'] }),
      'carol opened the pull request',
    )
  })

  it('is refused with an approval by the beneficiary, in the pull request of another person', async () => {
    await expectRefusal(
      await scenario.merge({ files: file, by: 'dave', approvedBy: ['alice-gh'] }),
      'alice-gh would approve their own access',
    )
  })

  it('is refused with an approval by a person who pushed a commit', async () => {
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: file })
    await github.push(number, { by: 'carol', changes: { 'requests/alice.yaml': request({ duration: '2h' }) } })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await expectRefusal(
      await github.merge(number, { by: 'dave', method: 'merge' }),
      'carol wrote or committed part of it',
    )
  })

  it('is refused with an approval of an earlier head', async () => {
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: file })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    await github.push(number, { by: 'alice-gh', changes: { 'requests/alice.yaml': request({ duration: '8h' }) } })
    await expectRefusal(
      await github.merge(number, { by: 'dave', method: 'merge' }),
      'carol approved an earlier commit, not the final head',
    )
  })

  it('is refused with an approval that was withdrawn', async () => {
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: file })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    github.review(number, { by: 'carol', state: 'CHANGES_REQUESTED' })
    await expectRefusal(await github.merge(number, { by: 'dave', method: 'merge' }), 'carol asked for changes')
  })

  it('is refused with an approval by a person who may only read', async () => {
    scenario.sandbox.github.collaborator('guest', 'read')
    await expectRefusal(
      await scenario.merge({ files: file, approvedBy: ['guest'] }),
      "guest has only the permission 'read'",
    )
  })

  it('is refused with an approval by a bot', async () => {
    scenario.sandbox.github.collaborator('approver[bot]', 'write', { type: 'Bot' })
    await expectRefusal(await scenario.merge({ files: file, approvedBy: ['approver[bot]'] }), 'is not a person')
  })

  it('is refused if it is a direct push', async () => {
    await expectRefusal(
      await scenario.sandbox.github.pushToMain({ by: 'carol', changes: file }),
      'did not come from a merged pull request',
    )
  })

  it('is refused if its bytes are not what was approved', async () => {
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'alice-gh', title: 'x', branch: 'b', changes: file })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    const alsoChanging = { 'requests/alice.yaml': request({ instances: `[${ACME.instances.db}]` }) }
    await expectRefusal(
      await github.merge(number, { by: 'dave', method: 'squash', alsoChanging }),
      'is not the file that was approved',
    )
  })

  it('is refused if it changes rules and requests together', async () => {
    const files = { ...file, '.github/jit-access.yml': ACME_RULES.replace('max_duration: 8h', 'max_duration: 24h') }
    await expectRefusal(await scenario.merge({ files }), 'changes the rules as well as requests')
  })

  it('is refused for a user whom the rules do not map to a person', async () => {
    await expectRefusal(await scenario.merge({ files: { 'requests/mallory.yaml': request() } }), 'mallory')
  })

  it('is refused for a user who does not exist in the account', async () => {
    scenario.acme.account.users.delete('alice')
    await expectRefusal(await scenario.merge({ files: file }), 'There is no IAM user alice in account dev')
  })

  it('is refused for an instance that is not managed or is offline', async () => {
    await expectRefusal(
      await scenario.merge({ files: { 'requests/alice.yaml': request({ instances: '[i-0aaaaaaaaaaaaaaaa]' }) } }),
      'i-0aaaaaaaaaaaaaaaa: not a managed node in ap-southeast-1',
    )
    await expectRefusal(
      await scenario.merge({ files: { 'requests/bob.yaml': request({ instances: `[${ACME.instances.offline}]` }) } }),
      'the SSM agent is not online',
    )
  })

  it('is refused if there is a policy of that name with other content', async () => {
    const push = await scenario.merge({ files: file })
    const name = /as (jit\.\S+)/.exec(
      (await scenario.grant(push, { with: { mode: 'grant', 'dry-run': 'true' } })).log,
    )?.[1]
    await scenario.putPolicy('alice', name ?? '', {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    })
    const result = await scenario.grant(push)
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('with another document than was approved')
  })

  it('is annotated at file, line and column of a request file that cannot be read, and the other files are granted', async () => {
    const files = {
      ...file,
      'requests/bob.yaml': 'instances: [i-*]\nduration: 1h\nreasn: INC-1\n',
      'requests/pia.yaml': { symlink: 'alice.yaml' },
    }
    const { github } = scenario.sandbox
    const { number } = await github.openPullRequest({ author: 'dave', title: 'x', branch: 'b', changes: files })
    github.review(number, { by: 'carol', state: 'APPROVED' })
    const { before, sha } = await github.merge(number, { by: 'carol', method: 'merge' })
    const result = await scenario.grant({ before, sha, number })
    expect(result.exitCode).toBe(1)
    expect(result.log).toMatch(/::error file=requests\/bob\.yaml,line=1,col=\d+::.*instance id/)
    expect(result.log).toMatch(/::error file=requests\/bob\.yaml,line=3,col=1::.*`reason`/)
    expect(result.log).toMatch(/::error file=requests\/pia\.yaml,.*symbolic link/)
    expect(scenario.policies('alice')).toHaveLength(1)
    expect(result.summary).toContain('Files that could not be read')
  })
})
