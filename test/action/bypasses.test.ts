import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import { DOMAIN_BYPASSES } from '../domain/approval-bypasses.ts'
import { recordsOf } from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of all ways past the approval, so that a new one is compared with the others.

const RULE_FILE = '.github/jit-access.yml'
const FILE = 'requests/alice.yaml'
const asked = { [FILE]: request() }
const more = { [FILE]: request({ duration: '8h' }) }
const LAXER = ACME_RULES.replace('max_duration: 8h', 'max_duration: 24h')
const rules = (from: string, to: string) => ACME_RULES.replace(from, to)

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

type Landed = Pick<Push, 'before' | 'sha'>

/** A pull request for alice, as told. */
const open = (options: Partial<Parameters<GitHubWorld['openPullRequest']>[0]> = {}) =>
  github.openPullRequest({ author: 'alice-gh', title: 'Access', branch: 'access', changes: asked, ...options })

const approve = (number: number, by = 'carol') => github.review(number, { by, state: 'APPROVED' })
const land = (number: number, method: 'merge' | 'squash' | 'rebase' = 'merge'): Promise<Landed> =>
  github.merge(number, { by: 'dave', method })

async function openApproveAndLand(
  options: Partial<Parameters<GitHubWorld['openPullRequest']>[0]>,
  ...approvers: readonly string[]
): Promise<Landed> {
  const { number } = await open(options)
  for (const approver of approvers) approve(number, approver)
  return land(number)
}

/** Approved while it goes to a branch that has the request already, and so shows a typo alone; then sent to main instead. */
async function approveAndRetarget(method: 'merge' | 'squash' | 'rebase'): Promise<Landed> {
  const lower = await open({ branch: 'feature' })
  github.close(lower.number)
  const { number } = await open({
    branch: 'topic',
    base: 'feature',
    from: 'feature',
    changes: { 'README.md': 'typo\n' },
  })
  approve(number)
  await scenario.clock.advance(MINUTE)
  await github.retarget(number, 'main', 'alice-gh')
  return land(number, method)
}

/** Approved and merged; what is given happens while the job looks at AWS, when it has read the reviews. */
async function landAndMeanwhile(run: (number: number, review: number) => unknown): Promise<Landed> {
  const { number } = await open()
  const review = approve(number)
  const landed = await land(number)
  scenario.sandbox.aws.faults.add({
    operation: 'DescribeInstanceInformation',
    kind: 'meanwhile',
    run: () => run(number, review),
  })
  return landed
}

/** The first run of the job; the row is the one after it. */
async function andRunAgain(landing: Promise<Landed>): Promise<Landed> {
  const landed = await landing
  await scenario.grant({ number: 0, ...landed })
  await scenario.clock.advance(MINUTE)
  return landed
}

/** Attempts to get access without a valid approval, and the text of each refusal. */
const BYPASSES: Readonly<Record<string, readonly [attempt: () => Promise<Landed>, refusal: string]>> = {
  // Who approves
  'nobody approves': [() => openApproveAndLand({}), 'has 0 of the 1 approvals'],
  'the author of the pull request approves': [
    () => openApproveAndLand({ author: 'carol' }, 'carol'),
    'carol opened the pull request',
  ],
  'the author of a commit approves': [
    async () => {
      const { number } = await open()
      await github.push(number, { by: 'carol', changes: more })
      approve(number)
      return land(number)
    },
    'carol wrote or committed part of it',
  ],
  'a co-author approves': [
    () => openApproveAndLand({ coAuthors: ['carol'] }, 'carol'),
    'carol is named as a co-author of it',
  ],
  'a co-author approves, named by an address without an account': [
    () => openApproveAndLand({ message: 'Access\n\nCo-Authored-By: C <carol@laptop.local>' }, 'carol'),
    'names a co-author (carol@laptop.local) whose account GitHub does not tell',
  ],
  "the last pusher approves another person's commit": [
    () => openApproveAndLand({ pusher: 'carol' }, 'carol'),
    'carol pushed part of it',
  ],
  'the person who pushed before the last push approves': [
    async () => {
      const { number } = await open({ pusher: 'carol' })
      await github.push(number, { by: 'alice-gh', changes: more })
      approve(number)
      return land(number)
    },
    'carol pushed part of it',
  ],
  'the beneficiary approves': [
    () => openApproveAndLand({ author: 'dave' }, 'alice-gh'),
    'alice-gh would approve their own access',
  ],
  'the beneficiary approves, spelt differently in the rules': [
    async () => {
      await scenario.writeRules(rules('alice: alice-gh', 'alice: ALICE-GH'))
      return openApproveAndLand({ author: 'dave' }, 'alice-gh')
    },
    'alice-gh would approve their own access',
  ],
  'the beneficiary approves with another account of the same person': [
    async () => {
      await scenario.writeRules(rules('alice: alice-gh', 'alice: [alice-gh, carol]'))
      return openApproveAndLand({}, 'carol')
    },
    'carol would approve their own access',
  ],
  'the beneficiary approves after a change of login': [
    async () => {
      github.renameAccount('alice-gh', 'alice-now')
      return openApproveAndLand({ author: 'dave' }, 'alice-now')
    },
    'GitHub knows no person alice-gh, who would get access by the rules',
  ],
  'the beneficiary approves under a new login, and another account has taken the old one': [
    async () => {
      github.renameAccount('alice-gh', 'alice-now')
      github.registerAccount('alice-gh')
      return openApproveAndLand({ author: 'dave' }, 'alice-now')
    },
    'alice-gh, who would get access by the rules, has no access to this repository',
  ],
  'the beneficiary approves under a new login, with the old one taken, a pull request that a bot opened': [
    async () => {
      github.renameAccount('alice-gh', 'alice-now')
      github.registerAccount('alice-gh')
      github.collaborator('helper[bot]', 'write', { type: 'Bot' })
      return openApproveAndLand({ author: 'helper[bot]' }, 'alice-now')
    },
    'alice-gh, who would get access by the rules, has no access to this repository',
  ],
  'the beneficiary approves under a new login, with the old one taken, in a public repository': [
    async () => {
      github.visibility = 'public'
      github.renameAccount('alice-gh', 'alice-now')
      github.registerAccount('alice-gh')
      return openApproveAndLand({ author: 'dave' }, 'alice-now')
    },
    'alice-gh, who would get access by the rules, has no access to this public repository beyond reading it',
  ],
  'the beneficiary approves under a new login, with the second of two old ones taken': [
    async () => {
      await scenario.writeRules(rules('alice: alice-gh', 'alice: [alice-gh, alice-work]'))
      github.collaborator('alice-work', 'write')
      github.renameAccount('alice-work', 'alice-now')
      github.registerAccount('alice-work')
      return openApproveAndLand({ author: 'dave' }, 'alice-now')
    },
    'alice-work, who would get access by the rules, has no access to this repository',
  ],
  'another account is named as the co-author who may ask, by an address with the login of the latter': [
    async () => {
      await scenario.writeRules(rules('approvals: 1', 'approvals: 1\n    requesters: []'))
      github.registerAccount('mallory')
      const id = github.people.find('mallory')?.id
      const message = `Access\n\nCo-authored-by: A <${id}+alice-gh@users.noreply.github.com>`
      return openApproveAndLand({ message }, 'carol')
    },
    'called alice-gh, had a part in this pull request',
  ],
  'a reviewer approved a harmless diff to another branch, and the pull request was then sent to main and merged': [
    () => approveAndRetarget('merge'),
    'carol approved before the base was changed at 23 Nov 2026, 10:01 UTC',
  ],
  'a reviewer approved a harmless diff to another branch, and it was then sent to main and squashed': [
    () => approveAndRetarget('squash'),
    'carol approved before the base was changed at',
  ],
  'a reviewer approved a harmless diff to another branch, and it was then sent to main and rebased': [
    () => approveAndRetarget('rebase'),
    'carol approved before the base was changed at',
  ],
  'a stacked pull request is approved, and goes to main when the lower one is merged': [
    async () => {
      const lower = await open({ author: 'dave', branch: 'lower', changes: { 'lower.md': '1' } })
      const { number } = await open({ branch: 'upper', base: 'lower', from: 'lower' })
      approve(number)
      await github.merge(lower.number, { by: 'dave', method: 'squash' })
      await github.deleteBranch('lower', 'dave')
      return land(number)
    },
    'carol approved before the base was changed at',
  ],
  'main is forced to have the request while it is approved, and then forced back': [
    async () => {
      const first = await github.mainSha()
      await github.pushToMain({ by: 'alice-gh', changes: asked })
      const { number } = await open({ changes: { 'README.md': 'typo\n' } })
      approve(number)
      await github.pushToMain({ by: 'alice-gh', commit: first })
      return land(number)
    },
    'carol approved before the base was changed at',
  ],
  'a bot approves': [
    async () => {
      github.collaborator('approver[bot]', 'write', { type: 'Bot' })
      return openApproveAndLand({}, 'approver[bot]')
    },
    'approver[bot] is not a person',
  ],
  'a reader approves': [
    async () => {
      github.collaborator('guest', 'read')
      return openApproveAndLand({}, 'guest')
    },
    "guest has only the permission 'read'",
  ],
  'a person approves who has lost the right since': [
    async () => {
      const landed = await openApproveAndLand({}, 'carol')
      github.collaborator('carol', 'read')
      return landed
    },
    "carol has only the permission 'read'",
  ],
  'a person approves whom the rule does not name': [
    async () => {
      await scenario.writeRules(rules('approvals: 1', 'approvers: [dave]'))
      return openApproveAndLand({}, 'carol')
    },
    'carol is not among the approvers of rule 1',
  ],
  'a team approves that the token may not read': [
    async () => {
      github.team('acme/oncall', { members: ['carol'] })
      await scenario.writeRules(rules('approvals: 1', 'approvers: [acme/oncall]'))
      return openApproveAndLand({}, 'carol')
    },
    'may not read the team `acme/oncall`',
  ],
  'too few approve': [
    async () => {
      await scenario.writeRules(rules('approvals: 1', 'approvals: 2'))
      return openApproveAndLand({}, 'carol')
    },
    'has 1 of the 2 approvals',
  ],
  'the same person approves twice': [
    async () => {
      await scenario.writeRules(rules('approvals: 1', 'approvals: 2'))
      return openApproveAndLand({}, 'carol', 'carol')
    },
    'has 1 of the 2 approvals',
  ],
  'a person asks on behalf of another without the right to': [
    async () => {
      await scenario.writeRules(rules('approvals: 1', 'requesters: [carol]'))
      return openApproveAndLand({ author: 'dave' }, 'carol')
    },
    'only carol may ask on behalf of alice-gh, and dave had a part in this pull request',
  ],
  'a person approves the pull request that they told a bot to open': [
    () => openApproveAndLand({ author: 'helper[bot]' }, 'carol'),
    'helper[bot] opened the pull request: a bot, and GitHub does not say who told it to',
  ],
  'a person approves what a workflow pushed for them': [
    () => openApproveAndLand({ pusher: 'github-actions[bot]' }, 'carol'),
    'github-actions[bot] pushed part of it: a bot',
  ],
  'a bot wrote a commit, and names the beneficiary as co-author': [
    async () => {
      const { number } = await open()
      await github.push(number, { by: 'alice-gh', author: 'helper[bot]', coAuthors: ['alice-gh'], changes: more })
      approve(number)
      return land(number)
    },
    'helper[bot] wrote or committed part of it: a bot',
  ],
  'the beneficiary approves under a new login, and an accomplice who may write has taken the old one': [
    async () => {
      const id = github.people.find('alice-gh')?.id
      await scenario.writeRules(rules('alice: alice-gh', `alice: {login: alice-gh, id: ${id}}`))
      github.renameAccount('alice-gh', 'alice-now')
      github.collaborator('alice-gh', 'write')
      return openApproveAndLand({ author: 'dave' }, 'alice-now')
    },
    'The account alice-gh has changed hands',
  ],
  'an approver renames the account, an accomplice takes the login and approves': [
    async () => {
      const id = github.people.find('carol')?.id
      await scenario.writeRules(rules('approvals: 1', `approvers: [{login: carol, id: ${id}}]`))
      github.renameAccount('carol', 'carol-now')
      github.collaborator('carol', 'write')
      return openApproveAndLand({}, 'carol')
    },
    'carol is the login of another account than the rules say',
  ],
  'the beneficiary gives up the login after the merge, and the job is run again': [
    async () => {
      const landed = await openApproveAndLand({}, 'carol')
      github.renameAccount('alice-gh', 'alice-now')
      github.registerAccount('alice-gh')
      return landed
    },
    'alice-gh, who would get access by the rules, has no access to this repository',
  ],
  'a harmless diff to another branch is approved, sent to main, squashed, and the job run again': [
    () => andRunAgain(approveAndRetarget('squash')),
    'carol approved before the base was changed at',
  ],
  'a pull request is approved, sent to another branch and back again': [
    async () => {
      github.close((await open({ author: 'dave', branch: 'other', changes: { 'other.md': '1' } })).number)
      const { number } = await open()
      approve(number)
      for (const base of ['other', 'main']) {
        await scenario.clock.advance(MINUTE)
        await github.retarget(number, base, 'alice-gh')
      }
      return land(number)
    },
    'carol approved before the base was changed at 23 Nov 2026, 10:02 UTC',
  ],
  // What is approved
  'an approval that is older than the rule allows': [
    async () => {
      const { number } = await open()
      approve(number)
      await scenario.clock.advance(8 * 24 * 60 * MINUTE)
      return land(number)
    },
    'carol approved 8d before the merge, longer than the 7d that rule 1 allows',
  ],
  'an approval that is dismissed while the job runs': [
    () => landAndMeanwhile((_, review) => github.dismiss(review)),
    'has 0 of the 1 approvals',
  ],
  'changes that another reviewer asks for while the job runs': [
    () => landAndMeanwhile(number => github.review(number, { by: 'dave', state: 'CHANGES_REQUESTED' })),
    'dave asked for changes, and has not taken that back',
  ],
  'reviews that cannot be read again right before the write': [
    () => landAndMeanwhile(() => github.faults.add({ path: /\/reviews$/, kind: 'status', status: 500, count: 100 })),
    'could not be read again right before the write',
  ],
  'an approval that is dismissed after the merge, and the job run again': [
    async () => {
      const { number } = await open()
      const review = approve(number)
      const landed = await land(number)
      github.dismiss(review)
      return landed
    },
    'has 0 of the 1 approvals',
  ],
  'an approval from before the last push': [
    async () => {
      const { number } = await open()
      approve(number)
      await github.push(number, { by: 'alice-gh', changes: more })
      return land(number)
    },
    'carol approved an earlier commit, not the final head',
  ],
  'an approval that was dismissed': [
    async () => {
      const { number } = await open()
      github.dismiss(approve(number))
      return land(number)
    },
    'has 0 of the 1 approvals',
  ],
  'an approval after which changes were asked for': [
    async () => {
      const { number } = await open()
      approve(number)
      github.review(number, { by: 'carol', state: 'CHANGES_REQUESTED' })
      return land(number)
    },
    'carol asked for changes',
  ],
  'an approval after the merge': [
    async () => {
      const { number } = await open()
      const landed = await land(number)
      await scenario.clock.advance(5_000)
      approve(number)
      return landed
    },
    'carol approved only after the merge',
  ],
  'a squash whose content differs': [
    async () => {
      const { number } = await open()
      approve(number)
      return github.merge(number, { by: 'dave', method: 'squash', alsoChanging: more })
    },
    'The merged requests/alice.yaml is not the file that was approved',
  ],
  'an unreviewed commit on top of the approved head': [
    async () => {
      const { number, headSha } = await open()
      approve(number)
      const onTop = await commitOn(headSha, more)
      return github.pushToMain({ by: 'dave', commit: onTop })
    },
    'The merged requests/alice.yaml is not the file that was approved',
  ],
  'a request file renamed to another user, whom it then serves': [
    async () => {
      await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': request() } }))
      const changes = { 'requests/bob.yaml': null, [FILE]: request() }
      return openApproveAndLand({ author: 'bob-gh', changes }, 'alice-gh')
    },
    'alice-gh would approve their own access',
  ],
  'two files that differ by case': [
    () => openApproveAndLand({ changes: { ...asked, 'requests/Alice.yaml': request({ duration: '8h' }) } }, 'carol'),
    'differs from `requests/Alice.yaml` only in case',
  ],
  'a symlink': [
    () => openApproveAndLand({ changes: { 'else.yaml': request(), [FILE]: { symlink: '../else.yaml' } } }, 'carol'),
    'The file is a symbolic link',
  ],
  // By which rules
  'rules changed in the same pull request': [
    () => openApproveAndLand({ changes: { ...asked, [RULE_FILE]: LAXER } }, 'carol'),
    'changes the rules as well as requests',
  ],
  'rules changed in an earlier pull request that is not merged': [
    async () => {
      await open({ author: 'dave', branch: 'rules', changes: { [RULE_FILE]: LAXER } })
      return openApproveAndLand({ from: 'rules', changes: { [FILE]: request({ duration: '8h' }) } }, 'carol')
    },
    'changes the rules as well as requests',
  ],
  'rules loosened after the merge, and the job run again': [
    async () => {
      await scenario.writeRules(rules('max_duration: 8h', 'max_duration: 30m'))
      const landed = await openApproveAndLand({}, 'carol')
      await scenario.writeRules(ACME_RULES)
      return landed
    },
    'When this was merged, the rules did not allow it',
  ],
  'rules tightened after the merge, and an old run run again': [
    async () => {
      const landed = await openApproveAndLand({}, 'carol')
      await scenario.writeRules(rules('max_duration: 8h', 'max_duration: 30m'))
      return landed
    },
    '1h is longer than the 30m that rule 1 allows',
  ],
  'rules tightened while the job runs': [
    async () => {
      const landed = await openApproveAndLand({}, 'carol')
      const { handle } = github
      github.handle = async request => {
        if (request.target.includes('/reviews'))
          await scenario.writeRules(rules('max_duration: 8h', 'max_duration: 30m'))
        return handle(request)
      }
      return landed
    },
    'The rules have changed since this job began',
  ],
  // How it gets onto the default branch
  'a direct push': [
    () => github.pushToMain({ by: 'carol', changes: asked }),
    'did not come from a merged pull request',
  ],
  'a direct push of which GitHub says nothing, at any attempt': [
    async () => {
      const landed = await openApproveAndLand({}, 'carol')
      github.indexLagMs = 3_600_000
      return landed
    },
    'did not come from a merged pull request',
  ],
  'an approval in a fork, whose commit is then pushed': [
    async () => {
      const repository = 'mallory/jit-access'
      const { name, headSha } = await open({ repository, fork: repository })
      github.review(name, { by: 'carol', state: 'APPROVED' })
      await github.merge(name, { by: 'mallory', method: 'merge' })
      return github.pushToMain({ by: 'dave', commit: headSha })
    },
    'did not come from a merged pull request',
  ],
  'a branch in a fork, of which the token does not see who pushed': [
    () => openApproveAndLand({ fork: 'mallory/jit-access' }, 'carol'),
    'GitHub does not show this job who pushed to the branch',
  ],
  'a branch in a fork that is deleted after the merge': [
    async () => {
      const landed = await openApproveAndLand({ fork: 'mallory/jit-access' }, 'carol')
      await github.deleteFork('mallory/jit-access')
      return landed
    },
    'GitHub does not show this job who pushed to the branch',
  ],
}

async function commitOn(parent: string, changes: Parameters<GitHubWorld['git']['changeTree']>[1]): Promise<string> {
  const author = { name: 'dave', email: 'dave@users.noreply.github.com', at: scenario.clock.now() }
  const tree = await github.git.changeTree(parent, changes)
  return github.git.commit({ tree, parents: [parent], message: 'On top', author, committer: author })
}

const writes = () =>
  scenario.sandbox.aws.calls.filter(({ operation }) => /^(Put(?!Object)|Attach|Create)/.test(operation))

describe('a request that was not validly approved', () => {
  it.each(Object.entries(BYPASSES))('is granted nothing: %s', async (_, [attempt, refusal]) => {
    const landed = await attempt()
    const before = writes().length
    const result = await scenario.grant({ number: 0, ...landed })
    expect(result.log).toContain(refusal)
    expect(result.exitCode).toBe(1)
    expect(grantsOf(result).filter(({ user }) => user === 'alice')).toEqual([])
    expect(writes().slice(before)).toEqual([])
    expect(scenario.policies('alice')).toEqual([])
  })

  it('is tried in at least 80 ways, here and in the domain', () => {
    expect(Object.keys(BYPASSES).length).toBeGreaterThanOrEqual(60)
    expect(Object.keys({ ...BYPASSES, ...DOMAIN_BYPASSES }).length).toBeGreaterThanOrEqual(80)
  })

  it('is granted if one approval is dismissed while the job runs, and another one is enough', async () => {
    const { number } = await open()
    const review = approve(number)
    approve(number, 'dave')
    const landed = await land(number)
    const run = () => github.dismiss(review)
    scenario.sandbox.aws.faults.add({ operation: 'DescribeInstanceInformation', kind: 'meanwhile', run })
    const result = await scenario.grant({ number, ...landed })
    expect(result.exitCode).toBe(0)
    expect(grantsOf(result)).toHaveLength(1)
    const [recorded] = Object.values(await recordsOf(scenario))
    expect(recorded).toMatchObject({ approval: { by: [{ login: 'dave' }] } })
  })

  it('is refused in a merge queue, while the approved request beside it is granted', async () => {
    const good = await open()
    approve(good.number)
    const changes = { 'requests/bob.yaml': request({ instances: `[${ACME.instances.db}]` }) }
    const bad = await open({ author: 'bob-gh', branch: 'bad', changes })
    const result = await scenario.grant({
      number: 0,
      ...(await github.mergeQueue([bad.number, good.number], { method: 'merge', by: 'dave' })),
    })
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain(`Pull request #${bad.number} has 0 of the 1 approvals`)
    expect(grantsOf(result).map(({ user }) => user)).toEqual(['alice'])
    expect(scenario.policies('bob')).toEqual([])
  })
})
