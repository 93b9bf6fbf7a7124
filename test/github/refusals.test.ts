import { describe, expect, test } from 'vitest'
import type { Restrictions } from '../../sandbox/github/state/restrictions.ts'
import type { GitHub } from '../../src/github/api.ts'
import { remedyOfKnown, retryOfWrite } from '../../src/github/refusals.ts'
import { connectTo, newWorld, requestAccess, START } from './harness.ts'

const BRANCH = 'access-ledger'
const FILES = [{ path: '2026-11/a/granted.json', content: '{}\n' }]

async function newJob(token: 'job' | 'personal' = 'job') {
  const { world, clock } = await newWorld({ '.github/workflows/follow-up.yml': 'on: workflow_dispatch\n' })
  const permissions = { contents: 'write', actions: 'write', pull_requests: 'write' } as const
  world.addToken('job', permissions, token === 'personal' ? { personal: 'carol' } : {})
  const { number } = await requestAccess(world, 'merge')
  return { world, clock, number, github: await connectTo(world, clock, 'job') }
}

type Call = (github: GitHub, number: number) => Promise<unknown>
const READ: Call = (github, number) => github.reviews(number)
const TEAM: Call = github => github.teamMembers('acme/oncall', ['carol'])
const ACTIVITY: Call = async (github, number) => github.pushes(await github.pullRequest(number))
const COMMENT: Call = (github, number) => github.upsertComment(number, '<!-- x -->', 'y')
const RECORD: Call = github => github.addFiles(BRANCH, FILES, () => 'Record')
const DISPATCH: Call = github => github.dispatchWorkflow('follow-up.yml', {})

const ADDRESSES: Partial<Restrictions> = { ipAllowList: true }
const ARCHIVED: Partial<Restrictions> = { archived: true }

describe('a refusal that no other attempt and no permission changes', () => {
  test.each<[what: string, set: Partial<Restrictions>, call: Call, remedy: string]>([
    ['an address that is on no list, for a read', ADDRESSES, READ, 'IP allow list'],
    ['for a team, which may be absent for others', ADDRESSES, TEAM, 'IP allow list'],
    ['for an activity, likewise', ADDRESSES, ACTIVITY, 'IP allow list'],
    ['for a comment', ADDRESSES, COMMENT, 'IP allow list'],
    ['for a record', ADDRESSES, RECORD, 'IP allow list'],
    ['for a dispatch', ADDRESSES, DISPATCH, 'IP allow list'],
    ['a blocked repository', { blocked: true }, READ, 'GitHub Support'],
    ['an archived repository, for a comment', ARCHIVED, COMMENT, 'Unarchive the repository'],
    ['for a record', ARCHIVED, RECORD, 'Unarchive the repository'],
    ['for a dispatch', ARCHIVED, DISPATCH, 'Unarchive the repository'],
    ['a locked conversation', { locked: new Set([1]) }, COMMENT, 'Unlock the conversation'],
    ['a workflow that is off', { disabledWorkflows: new Set(['follow-up.yml']) }, DISPATCH, 'Enable the workflow'],
    ['Actions that are off', { actionsDisabled: 'repository' }, DISPATCH, 'Settings, Actions, General'],
    ['an account without Actions', { actionsDisabled: 'user' }, DISPATCH, 'Ask GitHub Support'],
  ])('is final at once, with its own remedy: %s', async (_, set, call, remedy) => {
    const { world, clock, number, github } = await newJob()
    Object.assign(world.restrictions, set)
    const before = world.calls.length
    await expect(call(github, number)).rejects.toThrow(remedy)
    await expect(call(github, number)).rejects.not.toThrow('permissions:')
    expect(clock.now()).toEqual(START)
    const refused = world.calls.slice(before).filter(({ status }) => status >= 400 && status !== 404)
    expect(refused).toHaveLength(2)
  })

  test('is the same in GraphQL, which answers 200 and an error', async () => {
    const { world, clock, number } = await newJob()
    // There is a comment that may be ours, so the account of the token is asked for.
    world.comment(number, { by: 'mallory', body: '<!-- x -->\nz' })
    const { handle } = world
    world.handle = request => {
      world.restrictions.ipAllowList = request.target === '/graphql'
      return handle(request)
    }
    const github = await connectTo(world, clock, 'job')
    await expect(COMMENT(github, number)).rejects.toThrow(/does not say which account.*IP allow list \(input/)
  })

  test('is that of single sign-on for a personal token, and never for that of a job', async () => {
    const personal = await newJob('personal')
    personal.world.restrictions.saml = true
    await expect(READ(personal.github, personal.number)).rejects.toThrow('Configure SSO')
    const job = await newJob()
    job.world.restrictions.saml = true
    expect(await READ(job.github, job.number)).toHaveLength(1)
  })

  test('is none that a missing permission has: that names the permission', async () => {
    const { world, clock, number } = await newJob()
    world.addToken('reader', { contents: 'read', pull_requests: 'read' })
    const reader = await connectTo(world, clock, 'reader')
    await expect(RECORD(reader, number)).rejects.toThrow('Add "contents: write" under "permissions:" of this job')
    await expect(DISPATCH(reader, number)).rejects.toThrow('Add "actions: write" under "permissions:" of this job')
  })
})

describe('a branch whose rules let no job add to it', () => {
  test.each([
    ['pull requests', { type: 'pull_request', codeOwners: false, approvals: 0 }, 'Changes must be made through a pull'],
    ['checks', { type: 'required_status_checks', check: 'ci' }, 'Required status check "ci" is expected'],
    ['no creation', { type: 'creation' }, 'creations being restricted'],
    ['a form of messages', { type: 'commit_message_pattern', pattern: 'CHG-' }, 'matching pattern'],
  ] as const)('fails at once, not as a race: %s', async (_, rule, words) => {
    const { world, clock, number, github } = await newJob()
    world.branchRules.set(BRANCH, [rule])
    const before = world.calls.length
    const failed = RECORD(github, number)
    await expect(failed).rejects.toThrow(words)
    await expect(failed).rejects.toThrow('Take the branch out of the ruleset')
    expect(clock.now()).toEqual(START)
    expect(world.calls.length - before).toBeLessThanOrEqual(4)
  })

  test('fails so once the branch is there, and for a classic protection', async () => {
    const { world, clock, number, github } = await newJob()
    await RECORD(github, number)
    const more: Call = github => github.addFiles(BRANCH, [{ path: 'b', content: 'b' }], () => 'Record')
    world.branchRules.set(BRANCH, [{ type: 'update' }])
    await expect(more(github, number)).rejects.toThrow('Cannot update this protected ref')
    world.branchRules.clear()
    world.restrictions.classicDemands.set(BRANCH, 'Required status check "ci" is expected.')
    await expect(more(github, number)).rejects.toThrow('Take the branch out of the ruleset')
    expect(clock.now()).toEqual(START)
  })

  test('is none with rules that forbid force-pushes, deletions, merges and missing signatures', async () => {
    const { world, number, github } = await newJob()
    const types = ['deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures'] as const
    world.branchRules.set(
      BRANCH,
      types.map(type => ({ type })),
    )
    expect(await RECORD(github, number)).toBe(1)
  })
})

test('a refusal that may be a race or a rule is tried three times', async () => {
  const { world, number, github } = await newJob()
  const message = 'Reference update failed'
  world.faults.add({ method: 'POST', path: /\/git\/refs/, kind: 'status', status: 422, message, count: 2 })
  expect(await RECORD(github, number)).toBe(1)
  world.faults.add({ method: 'PATCH', path: /\/git\/refs/, kind: 'status', status: 422, message, count: 9 })
  await expect(github.addFiles(BRANCH, [{ path: 'b', content: 'b' }], () => 'Record')).rejects.toThrow(message)
  const tries = world.calls.filter(({ method }) => method === 'PATCH')
  expect(tries).toHaveLength(3)
})

/** As people report GitHub's answers (docs/aws-facts.md GH-25). */
test.each([
  [403, 'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.', 'IP allow list'],
  [403, 'Resource protected by organization SAML enforcement. You must grant your OAuth token access to an organization within this enterprise.', 'Configure SSO'],
  [403, '`acme` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.', 'Leave the input github-token out'],
  [403, 'Resource not accessible by personal access token', 'Give the token of the input github-token'],
  [403, 'Resource not accessible by integration', undefined],
  [451, 'Repository access blocked', 'GitHub Support'],
  [422, 'Repository rule violations found\n\nSecret detected in content', 'takes for a secret'],
  [409, 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n', 'Take the branch out'],
  [422, 'At least 1 approving review is required by reviewers with write access.', 'Take the branch out'],
  [422, "You're not authorized to push to this branch. Visit https://docs.github.com/articles/about-protected-branches/ for more information.", 'Take the branch out'],
  [422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow", 'Enable the workflow'],
  [422, "Workflow does not have 'workflow_dispatch' trigger", undefined],
  // Words of other people come after GitHub's own, and never first.
  [422, 'Unexpected inputs provided: ["Repository was archived"]', undefined],
  [404, 'Repository was archived so is read-only.', undefined],
])('the remedy for %i %s', (status, message, remedy) => {
  const found = remedyOfKnown({ status, message })
  if (remedy === undefined) expect(found).toBeUndefined()
  else expect(found).toContain(remedy)
}) // biome-ignore format: a table

test.each([
  [422, 'Update is not a fast forward', 'race'],
  [422, 'Reference already exists', 'race'],
  [422, 'Object does not exist', 'race'],
  [409, 'Conflict', 'race'],
  [422, 'Reference cannot be updated', 'perhaps'],
  [422, 'Repository rule violations found\n\nCannot update this protected ref.\n\n', 'never'],
  [409, 'Repository rule violations found\n\nCannot update this protected ref.\n\n', 'never'],
  [403, 'Resource not accessible by integration', 'never'],
])('a write that was refused with %i %s is tried again: %s', (status, message, expected) => {
  expect(retryOfWrite({ status, message })).toBe(expected)
})
