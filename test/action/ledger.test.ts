import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME, ACME_RULES } from '../../sandbox/acme.ts'
import type { GitHubWorld } from '../../sandbox/github/world.ts'
import type { JobResult } from '../../sandbox/job.ts'
import {
  allowed,
  grantedPath,
  ledgerOf,
  linksOf,
  pushToLedger,
  recordsOf,
  setPermissions,
  subjectsOf,
} from '../support/effects.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario } from '../support/scenario.ts'

// Over 200 lines: one table of all records.

const { api, db } = ACME.instances
const FILE = 'requests/alice.yaml'
const asked = { files: { [FILE]: request() } }
const gone = { files: { [FILE]: null } }

let scenario: Scenario
let github: GitHubWorld
beforeEach(async () => {
  scenario = await openScenario()
  github = scenario.sandbox.github
})
afterEach(() => scenario.close())

const mergeAndGrant = async (change: Parameters<Scenario['merge']>[0]) => scenario.grant(await scenario.merge(change))

/** The last parts of the paths on the ledger, sorted. */
const namesOf = async () =>
  Object.keys(await recordsOf(scenario))
    .map(path => path.replace(/^(.*)\/[0-9a-f]{12}-[0-9a-f]{8}\/(.*)$/, '$1/…/$2'))
    .sort()

/** The one record of this name. */
async function record(name: string) {
  const found = Object.entries(await recordsOf(scenario)).filter(([path]) => path.endsWith(`/${name}.json`))
  expect(found.map(([path]) => path)).toHaveLength(1)
  return found[0]?.[1]
}

const idOf = (login: string) => github.people.named(login).id

const allowOnly = (role: string, ...actions: string[]) => setPermissions(scenario, role, allowed(...actions))

describe('the ledger', () => {
  it('records of a grant its people, account, times, reason, approval, commit, bytes, rule and run', async () => {
    const push = await scenario.merge(asked)
    await scenario.clock.advance(MINUTE)
    const result = await scenario.grant(push)
    const [grant] = grantsOf(result)
    if (!grant) throw new Error('it was to be granted')
    const { headSha } = github.pullRequest(push.number)
    expect(await recordsOf(scenario)).toEqual({
      [grantedPath(grant)]: {
        observedAt: '2026-11-23T10:01:00Z',
        run: 'https://github.com/acme/jit-access/actions/runs/4711',
        startedBy: { login: 'carol', id: idOf('carol'), event: 'push' },
        rulesBlobSha: await github.git.text(['rev-parse', 'main:.github/jit-access.yml']),
        mergeSha: push.sha,
        requestedBy: { login: 'alice-gh', id: idOf('alice-gh') },
        requestedAt: '2026-11-23T10:00:00Z',
        mergedBy: { login: 'carol', id: idOf('carol') },
        file: FILE,
        reason: 'INC-1234: api-3 disk full',
        duration: '1h',
        kind: 'granted',
        user: 'alice',
        account: 'dev',
        instances: [api],
        digest: grant.id.slice(13),
        pullRequest: push.number,
        repeated: false,
        grant,
        approval: {
          pullRequest: { number: push.number, url: `https://github.com/acme/jit-access/pull/${push.number}` },
          headSha,
          blobSha: await github.git.objectAt(headSha, FILE),
          mergedAt: '2026-11-23T10:00:00Z',
          by: [{ login: 'carol', at: '2026-11-23T10:00:00Z' }],
        },
        rule: 1,
        advice: [],
      },
    })
    expect(grantedPath(grant)).toBe(`2026-11/${push.sha.slice(0, 12)}-${grant.id.slice(13)}/granted.json`)
  })

  it('records who started the run again, and leaves out an account that is gone', async () => {
    const push = await scenario.merge(asked)
    github.deleteAccount('alice-gh')
    await scenario.grant(push, { actor: { login: 'carol', id: 7, again: 'mallory' } })
    // Who had a hand in it is not known any more.
    const { requestedBy, ...rest } = (await record('refused')) ?? {}
    expect(requestedBy).toBeUndefined()
    expect(rest).toMatchObject({
      startedBy: { login: 'mallory', event: 'push' },
      mergedBy: { login: 'carol', id: idOf('carol') },
    })
    expect(rest.startedBy).not.toHaveProperty('id')
  })

  it.each<[string, Partial<Parameters<Scenario['merge']>[0]>, () => Promise<unknown>]>([
    ['refused', { approvedBy: [] }, async () => {}],
    ['failed', {}, async () => allowOnly('JitGrant', 'iam:GetUser', 'iam:ListUserPolicies')],
    ['overtaken', {}, () => scenario.merge(gone)],
  ])(
    'records who asked, who merged it and who started the run of what was not granted: %s',
    async (name, change, meanwhile) => {
      const push = await scenario.merge({ ...asked, ...change, by: 'dave' })
      await meanwhile()
      await scenario.grant(push)
      expect(await record(name)).toMatchObject({
        startedBy: { login: 'carol', event: 'push' },
        requestedBy: { login: 'dave', id: idOf('dave') },
        requestedAt: '2026-11-23T10:00:00Z',
        mergedBy: { login: 'carol', id: idOf('carol') },
      })
    },
  )

  it('records a start that was asked for, and advice', async () => {
    const start = '2026-11-23T12:00:00Z'
    await mergeAndGrant({ files: { [FILE]: request({ start, duration: '4m' }) } })
    expect(await record('granted')).toMatchObject({
      start,
      duration: '4m',
      advice: [{ message: expect.stringContaining('4m is hardly enough') }],
    })
  })

  it('records the reasons of a refusal', async () => {
    const result = await mergeAndGrant({ ...asked, approvedBy: [] })
    expect(result.exitCode).toBe(1)
    expect(await namesOf()).toEqual(['2026-11/…/refused.json'])
    expect(await record('refused')).toMatchObject({
      user: 'alice',
      reason: 'INC-1234: api-3 disk full',
      refusals: [{ message: expect.stringContaining('has 0 of the 1 approvals') }],
    })
  })

  it('records the error of a failure', async () => {
    allowOnly('JitGrant', 'iam:GetUser', 'iam:ListUserPolicies', 'ssm:DescribeInstanceInformation')
    await mergeAndGrant(asked)
    expect(await namesOf()).toEqual(['2026-11/…/failed.json'])
    expect(await record('failed')).toMatchObject({ message: expect.stringContaining('iam:PutUserPolicy') })
  })

  it('records that nobody approved a direct push, undated', async () => {
    const push = await github.pushToMain({ by: 'carol', changes: { [FILE]: request() } })
    await scenario.grant({ number: 0, ...push })
    expect(await namesOf()).toEqual(['undated/…/refused.json'])
    const { pullRequest, ...rest } = (await record('refused')) ?? {}
    expect(pullRequest).toBeUndefined()
    expect(rest).toMatchObject({
      mergeSha: push.sha,
      refusals: [{ message: expect.stringContaining('did not come from a merged pull request') }],
    })
  })

  it('records that a request was overtaken before its job', async () => {
    const push = await scenario.merge(asked)
    await scenario.merge(gone)
    await scenario.grant(push)
    expect(await namesOf()).toEqual(['2026-11/…/overtaken.json'])
  })

  it('records what was open at an end, what was done and how long it took, and keeps the grant before it', async () => {
    await mergeAndGrant(asked)
    await scenario.clock.advance(2 * MINUTE)
    const session = await scenario.connect('alice')
    await scenario.clock.advance(MINUTE)
    await mergeAndGrant(gone)
    expect(await namesOf()).toEqual(['2026-11/…/ended.ap-southeast-1.json', '2026-11/…/granted.json'])
    const { revocation } = (await record('ended.ap-southeast-1')) as { revocation: { passes: object[] } }
    expect(revocation).toMatchObject({
      verdict: 'clean',
      user: 'alice',
      region: ACME.region,
      overrunSeconds: expect.any(Number),
    })
    expect(revocation.passes[0]).toMatchObject({ number: 1, open: [{ id: session }], terminated: [session] })
  })

  it('records the new grant and the end of the old one for a change', async () => {
    await mergeAndGrant(asked)
    await mergeAndGrant({ files: { [FILE]: request({ duration: '2h' }) } })
    expect(await namesOf()).toEqual([
      '2026-11/…/ended.ap-southeast-1.json',
      '2026-11/…/granted.json',
      '2026-11/…/granted.json',
    ])
  })

  it('records nothing new for an entry that a merge leaves untouched', async () => {
    const list = (...entries: string[]) => entries.map(entry => `- ${entry.trim().replaceAll('\n', '\n  ')}\n`).join('')
    await mergeAndGrant({ files: { [FILE]: list(request()) } })
    const [before] = await ledgerOf(scenario)
    await mergeAndGrant({ files: { [FILE]: list(request(), request({ instances: `[${db}]`, duration: '30m' })) } })
    const [, after, ...more] = await ledgerOf(scenario)
    expect(more).toEqual([])
    expect(after?.files.size).toBe((before?.files.size ?? 0) + 1)
  })

  it('records nothing of a merge that changes no access, and gets no branch', async () => {
    const result = await mergeAndGrant({ files: { 'README.md': 'x' } })
    expect(result.exitCode).toBe(0)
    expect(await ledgerOf(scenario)).toEqual([])
  })

  it('records nothing of a dry run', async () => {
    const push = await scenario.merge(asked)
    const dry = { with: { mode: 'grant', 'dry-run': 'true' } }
    expect((await scenario.grant(push, dry)).exitCode).toBe(0)
    expect(await ledgerOf(scenario)).toEqual([])
    await scenario.grant(push)
    const before = await ledgerOf(scenario)
    await scenario.grant(await scenario.merge(gone), dry)
    expect(await ledgerOf(scenario)).toEqual(before)
  })
})

describe('a commit of the ledger', () => {
  it('says in its subject who got what, until when and by whose approval, who did not, and what ended', async () => {
    const push = await scenario.merge(asked)
    await scenario.grant(push)
    await mergeAndGrant({ files: { 'requests/bob.yaml': request() }, approvedBy: [] })
    await mergeAndGrant(gone)
    expect(await subjectsOf(scenario)).toEqual([
      `grant alice → ${api} until 11:00Z (#${push.number}, approved by carol)`,
      `refuse bob → dev ${api} (#${push.number + 1})`,
      expect.stringMatching(`^end alice → ${api} \\(clean, [0-9]+ passes\\)$`),
    ])
  })

  it('has a line for each of several records', async () => {
    const both = { files: { ...asked.files, 'requests/bob.yaml': request({ instances: `[${db}]` }) }, by: 'dave' }
    await mergeAndGrant(both)
    expect(await subjectsOf(scenario)).toEqual([expect.stringMatching(/^grant alice → .* … and 1 more$/)])
    const [, blank, ...lines] = (await github.git.text(['log', '-1', '--format=%B', 'access-ledger', '--'])).split('\n')
    expect([blank, ...lines.map(line => line.split(' ').slice(0, 4).join(' '))]).toEqual([
      '',
      `grant alice → ${api}`,
      `grant bob → ${db}`,
    ])
  })
})

describe('the index of the ledger', () => {
  it('has two links to each record, added with it, which git follows on a checkout', async () => {
    await mergeAndGrant(asked)
    await scenario.clock.advance(MINUTE)
    await mergeAndGrant({ files: { [FILE]: request({ duration: '2h' }) } })
    for (const { files, links } of await ledgerOf(scenario)) expect(links.size).toBe(2 * files.size)
    const paths = Object.keys(await recordsOf(scenario))
    const links = Object.entries(await linksOf(scenario))
    for (const path of paths) {
      const own = links.filter(([, target]) => target === `../../${path}`).map(([link]) => link)
      const [, id, name] = path.split('/')
      const kind = name?.split('.')[0]
      expect(own).toEqual([
        expect.stringMatching(`^by-day/2026-11-23/T100[0-9]{3}Z\\.${kind}\\.alice\\.${id}`),
        expect.stringMatching(`^by-person/alice/20261123T100[0-9]{3}Z\\.${kind}\\.${id}`),
      ])
    }
    expect(links).toHaveLength(2 * paths.length)
  })

  it('follows a record to the path that it gets beside another one', async () => {
    const push = await scenario.merge(asked)
    const [grant] = grantsOf(await scenario.grant(push))
    const removal = await scenario.merge(gone)
    const id = `${removal.sha.slice(0, 12)}-${grant?.id.slice(13)}`
    await pushToLedger(scenario, { [`2026-11/${id}/ended.ap-southeast-1.json`]: '{}' })
    await scenario.grant(removal)
    const beside = Object.entries(await linksOf(scenario)).filter(([link]) => link.includes(id))
    expect(beside.map(([, target]) => target)).toEqual([
      expect.stringMatching(`^../../2026-11/${id}/ended.ap-southeast-1.2026`),
      expect.stringMatching(`^../../2026-11/${id}/ended.ap-southeast-1.2026`),
    ])
  })
})

describe('an end that is not proven at first', () => {
  it('is recorded as it was, and the next run records beside it that it is proven', async () => {
    await mergeAndGrant(asked)
    await scenario.clock.advance(2 * MINUTE)
    await scenario.connect('alice')
    const reads = ['iam:GetUserPolicy', 'iam:ListUserPolicies', 'iam:GetAccountAuthorizationDetails']
    const ends = [...reads, 'iam:DeleteUserPolicy', 'ssm:DescribeSessions']
    allowOnly('JitRevoke', ...ends)
    const push = await scenario.merge(gone)
    expect((await scenario.grant(push)).exitCode).toBe(1)
    expect(await namesOf()).toEqual(['2026-11/…/granted.json', '2026-11/…/still-open.ap-southeast-1.json'])
    allowOnly('JitRevoke', ...ends, 'ssm:TerminateSession')
    expect((await scenario.grant(push)).exitCode).toBe(0)
    expect(await record('still-open.ap-southeast-1')).toMatchObject({ revocation: { verdict: 'still open' } })
    expect(await record('ended.ap-southeast-1')).toMatchObject({ revocation: { verdict: 'clean' } })
  })

  it('is recorded for each of two regions', async () => {
    await mergeAndGrant(asked)
    await scenario.writeRules(ACME_RULES.replace('region: ap-southeast-1', 'region: us-east-1'))
    expect((await mergeAndGrant(gone)).exitCode).toBe(0)
    expect(await namesOf()).toEqual([
      '2026-11/…/ended.ap-southeast-1.json',
      '2026-11/…/ended.us-east-1.json',
      '2026-11/…/granted.json',
    ])
    expect(await record('ended.us-east-1')).toMatchObject({ revocation: { region: 'us-east-1' } })
  })
})

describe('a second run of a job', () => {
  const JOBS: Readonly<Record<string, () => Promise<Pick<Push, 'before' | 'sha'>>>> = {
    'of a grant': () => scenario.merge(asked),
    'of a refusal': () => scenario.merge({ ...asked, approvedBy: [] }),
    'of a direct push': () => github.pushToMain({ by: 'carol', changes: { [FILE]: request() } }),
  }
  it.each(Object.entries(JOBS))('adds nothing to the ledger: a run %s', async (_, job) => {
    const push = { number: 0, ...(await job()) }
    const first = await scenario.grant(push)
    const before = await ledgerOf(scenario)
    expect(before.length).toBeGreaterThan(0)
    await scenario.clock.advance(MINUTE)
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(first.exitCode)
    expect(await ledgerOf(scenario)).toEqual(before)
  })

  it('adds that nothing was left to end, once, however often it runs', async () => {
    await mergeAndGrant(asked)
    const push = await scenario.merge(gone)
    await scenario.grant(push)
    expect(await namesOf()).toHaveLength(2)
    for (let again = 0; again < 3; again++) {
      await scenario.clock.advance(MINUTE)
      await scenario.grant(push)
      expect(await namesOf()).toEqual([
        expect.stringMatching(/^2026-11\/…\/ended\.ap-southeast-1\.\d{8}T\d{6}Z\.json$/),
        '2026-11/…/ended.ap-southeast-1.json',
        '2026-11/…/granted.json',
      ])
    }
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('adds another outcome: a refusal beside the grant', async () => {
    const push = await scenario.merge(asked)
    await scenario.grant(push)
    await scenario.clock.advance(MINUTE)
    github.review(push.number, { by: 'carol', state: 'CHANGES_REQUESTED' })
    await scenario.grant(push)
    expect(await namesOf()).toEqual(['2026-11/…/granted.json', '2026-11/…/refused.json'])
  })
})

describe('a ledger that cannot be written', () => {
  const expectUnrecorded = async (result: JobResult, said: string) => {
    expect(result.exitCode).toBe(1)
    expect(result.log).toContain('The ledger could not be written.')
    expect(result.log).toContain(said)
    expect(grantsOf(result).map(({ user }) => user)).toEqual(['alice'])
    expect(scenario.policies('alice')).toEqual([grantsOf(result)[0]?.policy])
    expect(github.comments(1)[0]?.body).toContain('<code>alice</code> may open a shell on')
    expect(result.summary).toContain('The ledger could not be written')
    expect(await ledgerOf(scenario)).toEqual([])
  }

  it('makes the job red without undoing a grant, asks for `contents: write`, and has the grant after the next run', async () => {
    github.addToken('reader', { contents: 'read', pull_requests: 'write' })
    const push = await scenario.merge(asked)
    const result = await scenario.grant(push, { githubToken: 'reader' })
    await expectUnrecorded(result, 'Add "contents: write" under "permissions:" of this job.')
    await scenario.clock.advance(MINUTE)
    const again = await scenario.grant(push)
    expect(again.exitCode).toBe(0)
    expect(again.outputs.grants).toBe(result.outputs.grants)
    // As the first run witnessed it.
    expect(await record('granted')).toMatchObject({
      observedAt: '2026-11-23T10:00:00Z',
      user: 'alice',
      repeated: false,
    })
    expect((await scenario.verify()).exitCode).toBe(0)
  })

  it('makes the job red without undoing a grant if a ruleset lets no job add to it, and tries once', async () => {
    github.branchRules.set('access-ledger', [{ type: 'pull_request', codeOwners: false, approvals: 1 }])
    const push = await scenario.merge(asked)
    const result = await scenario.grant(push)
    await expectUnrecorded(result, 'Changes must be made through a pull request')
    expect(result.log).toContain('Take the branch out of the ruleset')
    expect(github.calls.filter(({ path }) => path.endsWith('/git/refs'))).toHaveLength(1)
  })

  it('makes the job red without undoing a grant if GitHub takes no writes', async () => {
    const push = await scenario.merge(asked)
    github.faults.add({ method: 'POST', path: /\/git\//, kind: 'status', status: 500, count: 10 })
    await expectUnrecorded(await scenario.grant(push), 'GitHub did not answer POST')
  })
})

describe('the branch of the ledger', () => {
  /** Every commit's parent is the one before, and no file of an earlier one changes or goes. */
  async function expectAppendOnly(): Promise<void> {
    let before: Awaited<ReturnType<typeof ledgerOf>>[number] | undefined
    for (const commit of await ledgerOf(scenario)) {
      expect(commit.parents).toEqual(before ? [before.sha] : [])
      for (const [path, blob] of before?.files ?? []) expect(commit.files.get(path), path).toBe(blob)
      for (const [path, blob] of before?.links ?? []) expect(commit.links.get(path), path).toBe(blob)
      expect(commit.files.size).toBeGreaterThan(before?.files.size ?? 0)
      before = commit
    }
  }

  it('only grows, over grants, changes, refusals, direct pushes, ends and second runs', async () => {
    const pushes: Pick<Push, 'before' | 'sha'>[] = []
    const steps = [
      () => scenario.merge(asked),
      () => scenario.merge({ files: { [FILE]: request({ duration: '2h' }) }, approvedBy: [] }),
      () => github.pushToMain({ by: 'carol', changes: { 'requests/bob.yaml': request() } }),
      () => scenario.merge({ files: { [FILE]: request({ duration: '30m' }), 'requests/pia.yaml': request() } }),
      () => scenario.merge(gone),
    ]
    for (const step of steps) {
      const push = await step()
      pushes.push(push)
      await scenario.grant({ number: 0, ...push })
      await scenario.clock.advance(MINUTE)
    }
    for (const push of pushes) await scenario.grant({ number: 0, ...push })
    expect((await ledgerOf(scenario)).length).toBeGreaterThanOrEqual(steps.length)
    await expectAppendOnly()
  })

  it('has the records of three jobs that write at once', async () => {
    const users = ['alice', 'bob', 'pia'] as const
    const pushes = []
    for (const user of users)
      pushes.push(await scenario.merge({ by: 'dave', files: { [`requests/${user}.yaml`]: request() } }))
    const results = await Promise.all(pushes.map(push => scenario.grant(push)))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    const recorded = Object.values(await recordsOf(scenario)).map(({ user }) => user)
    expect(recorded.sort()).toEqual([...users])
    await expectAppendOnly()
  })
})
