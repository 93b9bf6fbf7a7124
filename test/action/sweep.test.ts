import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import { account } from '../domain/account.ts'
import { pushToLedger, takeBoundary, writesOf } from '../support/effects.ts'
import { readRequestFile } from '../support/request-file.ts'
import { grantsOf, MINUTE, openScenario, type Push, request, type Scenario, START } from '../support/scenario.ts'

// Over 200 lines: one table of all differences between AWS and the branch.

const { api, db } = ACME.instances
const FILE = 'requests/alice.yaml'

let scenario: Scenario
beforeEach(async () => {
  scenario = await openScenario()
})
afterEach(() => scenario.close())

interface Found {
  readonly state: string
  readonly user: string
  readonly policy?: string
  readonly why: string
}

const resultOf = (result: JobResult) => JSON.parse(result.outputs.result ?? '{}')
const foundIn = (result: JobResult): Found[] => resultOf(result).findings
const statesIn = (result: JobResult) => foundIn(result).map(({ state, user }) => `${state} ${user}`)
const minutes = (count: number) => new Date(START.getTime() + count * MINUTE)

/** A document in our words, until so many minutes after the start. */
const document = (until: number, instances: readonly string[] = [api]): object =>
  JSON.parse(policyDocument({ account, instances, document: 'JitAccess-1h', expiresAt: minutes(until) }))

const land = (content: string | null, approvedBy = ['carol']): Promise<Push> =>
  scenario.merge({ files: { [FILE]: content }, approvedBy })

/** Alice's access for an hour, granted as it should be; time goes on until AWS knows of it. */
async function grantAlice(content = request()) {
  const push = await land(content)
  const [record] = grantsOf(await scenario.grant(push))
  if (!record) throw new Error('it was to be granted')
  await scenario.clock.advance(2 * MINUTE)
  return { push, record }
}

const byHand = (name: string, until = 60, user = 'alice') => scenario.putPolicy(user, name, document(until))
const nameFor = (sha: string, digest = 'deadbeef', until = 60) =>
  policyName(minutes(until), `${sha.slice(0, 12)}-${digest}`)
const digestIn = (policy: string) => policy.slice(-8)

/** What no job may touch: standing access, and a session through a document that is not ours. */
async function standingAccess(user: string): Promise<void> {
  const Statement = [{ Effect: 'Allow', Action: ['ssm:*', 'ssmmessages:*'], Resource: '*' }]
  takeBoundary(scenario, user)
  await scenario.putPolicy(user, 'standing', { Version: '2012-10-17', Statement })
  await scenario.clock.advance(2 * MINUTE)
}

/** Each state, made by hand. `left`: the policies of ours that alice has afterwards. */
const STATES: readonly {
  readonly what: string
  readonly make: () => Promise<unknown>
  readonly found: readonly string[]
  readonly red?: true
  readonly left?: number
  readonly says?: RegExp
}[] = [
  { what: 'nothing at all', make: async () => {}, found: [] },
  { what: 'a live grant', make: () => grantAlice(), found: ['live alice'], left: 1 },
  {
    what: 'a live grant of a rebase that landed several commits',
    make: async () => {
      const files = { [FILE]: request(), 'requests/README.md': 'More.\n' }
      await scenario.grant(await scenario.merge({ files, method: 'rebase' }))
    },
    found: ['live alice'],
    left: 1,
  },
  {
    what: 'a grant whose follow-up was lost',
    make: async () => {
      await grantAlice()
      await scenario.clock.advance(70 * MINUTE)
    },
    found: ['expired alice'],
  },
  {
    what: 'a policy that names an unknown commit',
    make: () => byHand(nameFor('f'.repeat(40))),
    found: ['unknown alice'],
    red: true,
    says: /No merge into the default branch is commit f{12}/,
  },
  {
    what: 'a policy that names a commit without such a request',
    make: () => byHand(nameFor(scenario.acme.firstCommit)),
    found: ['unknown alice'],
    red: true,
    says: /requests\/alice\.yaml has no such request/,
  },
  {
    what: 'a policy that names a request which no pull request merged',
    make: async () => {
      await grantAlice()
      const content = request({ duration: '30m' })
      const { sha } = await scenario.sandbox.github.pushToMain({ by: 'dave', changes: { [FILE]: content } })
      await scenario.clock.advance(15 * MINUTE)
      await byHand(nameFor(sha, digestOfEntry(content), 47), 47)
    },
    found: ['superseded alice', 'unknown alice'],
    red: true,
    says: /No pull request was merged as commit/,
  },
  {
    what: 'a policy that names a later merge, which kept the request',
    make: async () => {
      const { record } = await grantAlice()
      const later = await land(`${request()}# a comment\n`)
      await byHand(nameFor(later.sha, digestIn(record.policy), 62), 62)
    },
    found: ['live alice', 'unknown alice'],
    red: true,
    left: 1,
    says: /did not add this request: it stood there before/,
  },
  {
    what: 'a policy that names the head of a pull request, not its merge',
    make: async () => {
      const { push, record } = await grantAlice()
      await byHand(nameFor(await headOf(push), digestIn(record.policy)))
    },
    found: ['live alice', 'unknown alice'],
    red: true,
    left: 1,
    says: /No merge into the default branch is commit/,
  },
  {
    what: 'a policy of alice’s that bob has',
    make: async () => {
      const { record } = await grantAlice()
      await byHand(record.policy, 60, 'bob')
    },
    found: ['live alice', 'unknown bob'],
    red: true,
    left: 1,
  },
  {
    what: 'a policy whose end was moved',
    make: async () => {
      const { record } = await grantAlice()
      await byHand(record.policy, 120)
    },
    found: ['tampered alice'],
    red: true,
    says: /Its document is not the one that #1 was given/,
  },
  {
    what: 'a policy under a later end',
    make: async () => {
      const { push, record } = await grantAlice()
      await byHand(nameFor(push.sha, digestIn(record.policy), 120), 120)
    },
    found: ['live alice', 'tampered alice'],
    red: true,
    left: 1,
    says: /#1 ends at 23 Nov 2026, 11:00 UTC, not when its name says/,
  },
  {
    what: 'a policy that allows everything',
    make: async () => {
      const { record } = await grantAlice()
      await scenario.putPolicy('alice', record.policy, {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      })
    },
    found: ['tampered alice'],
    red: true,
  },
  {
    what: 'a name that begins like ours',
    make: () => byHand('jit.debug'),
    found: ['unreadable alice'],
    left: 1,
    says: /delete it by hand/,
  },
  {
    what: 'a request that was removed minutes ago',
    make: async () => {
      await grantAlice()
      await land(null)
      await scenario.clock.advance(5 * MINUTE)
    },
    found: ['leaving alice'],
    left: 1,
  },
  {
    what: 'a request that was removed, and the job of that merge was lost',
    make: async () => {
      await grantAlice()
      await land(null)
      await scenario.clock.advance(11 * MINUTE)
    },
    found: ['superseded alice'],
  },
  {
    what: 'a request that was removed and put back without approval',
    make: async () => {
      await grantAlice()
      await land(null)
      await land(request(), [])
      await scenario.clock.advance(11 * MINUTE)
    },
    found: ['superseded alice'],
  },
  {
    what: 'a request that one rebase removed and put back',
    make: async () => {
      await grantAlice()
      const { github } = scenario.sandbox
      const { number } = await github.openPullRequest({
        author: 'alice-gh',
        title: 'Away and back',
        branch: 'away-and-back',
        changes: { [FILE]: null },
      })
      await github.push(number, { by: 'alice-gh', changes: { [FILE]: `${request()}# again\n` } })
      github.review(number, { by: 'carol', state: 'APPROVED' })
      await github.merge(number, { by: 'carol', method: 'rebase' })
      await scenario.clock.advance(15 * MINUTE)
    },
    found: ['live alice'],
    left: 1,
  },
  {
    what: 'a file that cannot be read any more',
    make: async () => {
      await grantAlice()
      const changes = { [FILE]: `${request()}# \u200b\n` }
      await scenario.sandbox.github.pushToMain({ by: 'dave', changes })
    },
    found: ['unjudged alice'],
    red: true,
    left: 1,
    says: /The file on the default branch, as of commit [0-9a-f]{12}, cannot be read/,
  },
  {
    what: 'a merge whose job was lost',
    make: async () => {
      await land(request())
      await scenario.clock.advance(11 * MINUTE)
    },
    found: ['missing alice'],
    says: /#1 gives it until 23 Nov 2026, 11:00 UTC, and it is not there/,
  },
  {
    what: 'a merge whose job may be at work',
    make: async () => {
      await land(request())
      await scenario.clock.advance(5 * MINUTE)
    },
    found: [],
  },
  {
    what: 'a merge whose access would be over by now',
    make: async () => {
      await land(request())
      await scenario.clock.advance(60 * MINUTE)
    },
    found: [],
  },
  {
    what: 'a merge without approval',
    make: async () => {
      await land(request(), [])
      await scenario.clock.advance(11 * MINUTE)
    },
    found: [],
  },
  {
    what: 'a merge of days ago whose start is still to come',
    make: async () => {
      await land(request({ start: '2026-11-27T10:00:00Z' }))
      await scenario.clock.advance(3 * 24 * 60 * MINUTE)
    },
    found: ['missing alice'],
    says: /until 27 Nov 2026, 11:00 UTC/,
  },
  {
    what: 'a grant that was ended on purpose',
    async make() {
      await grantAlice()
      await scenario.revoke({ user: 'alice' })
      await scenario.clock.advance(11 * MINUTE)
    },
    found: [],
  },
  {
    what: 'a grant that only the branch says was ended on purpose',
    make: () => endOnPurpose('ended'),
    found: [],
    red: true,
    says: /no job of ours has witnessed/,
  },
  {
    what: 'a grant that only the branch says has begun to end',
    make: () => endOnPurpose('interrupted'),
    found: [],
    red: true,
  },
  {
    what: 'a grant that only the branch says was ended, by a job that did not know its merge',
    make: () => endOnPurpose('ended', 'undated'),
    found: [],
    red: true,
  },
]

function digestOfEntry(content: string): string {
  const parsed = readRequestFile(FILE, Buffer.from(content), ['dev'])
  return parsed.ok ? (parsed.value.entries[0]?.digest ?? '') : ''
}

/** The policy gone, the ledger telling of it, and the file standing as before: as a job that cannot reach the witness leaves it. */
async function endOnPurpose(name: string, month = '2026-11'): Promise<void> {
  const { record } = await grantAlice()
  await pushToLedger(scenario, { [`${month}/${record.id}/${name}.${ACME.region}.json`]: '{}\n' })
  await scenario.deletePolicy('alice', record.policy)
  await scenario.clock.advance(11 * MINUTE)
}

/** The commit that was merged. */
const headOf = ({ sha }: Push): Promise<string> => scenario.sandbox.github.git.text(['rev-parse', `${sha}^2`])

describe.each(STATES)('a sweep that finds $what', ({ make, found, red, left = 0, says = /./ }) => {
  it(`reports ${found.join(', ') || 'nothing'}, and leaves what was merged and what is not ours`, async () => {
    await make()
    const alarms = found.some(each => /^(unknown|tampered)/.test(each))
    const result = await scenario.sweep()
    expect(statesIn(result).toSorted()).toEqual([...found].toSorted())
    expect(result.exitCode).toBe(red ? 1 : 0)
    expect(result.log).toMatch(says)
    expect(scenario.policies('alice')).toHaveLength(left)
    expect(scenario.policies('bob')).toEqual([])
    expect(scenario.sandbox.github.issues).toHaveLength(alarms ? 1 : 0)
    for (const { verdict } of resultOf(result).revocations) expect(verdict).toBe('clean')
  })
})

describe('a session that no live grant covers', () => {
  it('is ended if a standing policy allowed it through our document, and other sessions go on', async () => {
    const { record } = await grantAlice()
    await standingAccess('alice')
    await standingAccess('bob')
    const covered = await scenario.connect('alice')
    const elsewhere = await scenario.connect('alice', db)
    const foreign = await scenario.connect('alice', db, 'PlatformTeam-Shell')
    const bobs = await scenario.connect('bob')
    const other = await scenario.connect('bob', api, 'PlatformTeam-Shell')
    await scenario.clock.advance(10_000)
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(0)
    expect(statesIn(result).toSorted()).toEqual(['live alice', 'stray alice', 'stray bob'])
    expect(scenario.states('alice')).toEqual({
      [covered]: 'Connected',
      [elsewhere]: 'Terminated',
      [foreign]: 'Connected',
    })
    expect(scenario.states('bob')).toEqual({ [bobs]: 'Terminated', [other]: 'Connected' })
    expect(scenario.policies('alice').toSorted()).toEqual([record.policy, 'standing'].toSorted())
    expect(result.log).toContain('::warning::stray: alice in dev')
    expect(scenario.sandbox.github.issues).toEqual([])
  })

  it.each<[string, () => Promise<JobResult>]>([
    ['the sweep', () => scenario.sweep()],
    ['the emergency stop', () => scenario.revoke({ everything: 'true' })],
  ])('is ended by %s if a role has it, beside everything else that has to end', async (_, run) => {
    await grantAlice()
    const Statement = [{ Effect: 'Allow', Action: ['ssm:*', 'ssmmessages:*'], Resource: '*' }]
    const { account: acme } = scenario.acme
    const { arn } = acme.addRole('Admin', { trust: {}, policies: { admin: { Version: '2012-10-17', Statement } } })
    const owner = arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/').concat('/alice')
    const key = acme.addRoleSession('Admin', 'alice', { durationMs: 12 * 60 * MINUTE })
    await scenario.clock.advance(60 * MINUTE)
    await scenario.connectWith(key, db, 'JitAccess-1h')
    await scenario.clock.advance(10_000)
    const result = await run()
    expect(result.exitCode).toBe(0)
    expect(scenario.policies('alice')).toEqual([])
    const owned = acme.sessions(ACME.region).filter(session => session.owner === owner)
    expect(owned.map(({ status }) => status)).toEqual(['Terminated'])
  })

  it('is neither touched nor reported if nothing of it is ours', async () => {
    await standingAccess('bob')
    const session = await scenario.connect('bob', api, 'PlatformTeam-Shell')
    await scenario.clock.advance(10_000)
    const before = writesOf(scenario)
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(0)
    expect(writesOf(scenario)).toEqual(before)
    expect(`${result.log}${result.summary}${result.outputs.result}`).not.toMatch(/bob|standing/)
    expect(scenario.states('bob')).toEqual({ [session]: 'Connected' })
  })

  it('is ended after a lost follow-up, with its overrun reported, and a second sweep has nothing to do', async () => {
    await grantAlice()
    const session = await scenario.connect('alice')
    await scenario.clock.advance(48 * MINUTE)
    const late = await scenario.connect('alice')
    await scenario.clock.advance(20 * MINUTE)
    const result = await scenario.sweep()
    expect(result.exitCode).toBe(0)
    expect(statesIn(result)).toEqual(['expired alice'])
    expect(Object.keys(scenario.states('alice')).toSorted()).toEqual([session, late].toSorted())
    expect(new Set(Object.values(scenario.states('alice')))).toEqual(new Set(['Terminated']))
    expect(Number(result.outputs['overrun-seconds'])).toBeGreaterThan(600)
    const again = await scenario.sweep()
    expect(again.exitCode).toBe(0)
    expect(statesIn(again)).toEqual([])
    expect(again.summary).toContain('Nothing else was found')
  })
})
