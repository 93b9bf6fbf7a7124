import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import { groupHolders } from '../../src/aws/session-policy.ts'
import { account } from '../domain/account.ts'
import { type Crowd, openCrowd } from '../support/crowd.ts'
import { fullNumbers } from '../support/full-numbers.ts'
import { userHolders } from '../support/principals.ts'
import { MINUTE } from '../support/scenario.ts'

// Over 200 lines: one crowd is opened for several measures.

let crowd: Crowd

const PASSES = 3
/** What AWS lists of sessions at once, and of users. */
const PAGE = { sessions: 200, users: 1_000 } as const
/** Beside those of the crowd: in the first account, the people of the sandbox. */
const OTHERS = 5

type Counts = Readonly<Record<string, number>>

/** How often each thing was asked for since then. */
function countsSince(marks: readonly string[], from: number): Counts {
  const counts: Record<string, number> = {}
  for (const mark of marks.slice(from)) counts[mark] = (counts[mark] ?? 0) + 1
  return counts
}

const ofAws = () => crowd.scenario.sandbox.aws.calls.map(({ operation }) => operation)
const ofGitHub = () =>
  crowd.scenario.sandbox.github.calls.map(
    ({ method, path }) =>
      `${method} ${path.replace(/\?.*/, '').replaceAll(/\b(?:[0-9a-f]{40}|[0-9a-f]{12})\b|\d+/g, '…')}`,
  )

/** Runs a job, and counts what it asks for. */
async function counted(run: () => Promise<JobResult>) {
  const [aws, github] = [ofAws().length, ofGitHub().length]
  const result = await run()
  return { result, aws: countsSince(ofAws(), aws), github: countsSince(ofGitHub(), github) }
}

const sum = (counts: Counts) => Object.values(counts).reduce((total, count) => total + count, 0)
const pages = (items: number, size: number) => Math.max(1, Math.ceil(items / size))
const over = <T>(items: readonly T[], weigh: (item: T) => number) =>
  items.reduce((total, item) => total + weigh(item), 0)

/** What ending costs: with as many people, and open sessions, in each account. */
function costOfEnding(sizes: readonly number[]): Counts {
  const people = over(sizes, size => size)
  return {
    // A session is for so many users; the witness has one of its own.
    AssumeRoleWithWebIdentity: over(
      sizes,
      size => groupHolders('revoke', account, userHolders(...namesOf(size))).length + 1,
    ),
    GetUserPolicy: people,
    DeleteUserPolicy: PASSES * people,
    // Open in the first pass, and in AWS's memory after the last; nothing in between.
    DescribeSessions: over(sizes, size => 2 * pages(size, PAGE.sessions) + PASSES - 1),
    // What other grants of the same user cover.
    ListUserPolicies: people,
    TerminateSession: people,
    // The witness of each end, after a look for earlier records of the grant: it has one, and no second. And that it is opened.
    GetObject: over(sizes, size => 2 * size + 2),
    PutObject: over(sizes, size => size + 1),
  }
}

const namesOf = (size: number) => Array.from({ length: size }, (_, index) => `person-${String(index).padStart(4, '0')}`)
/** How many people are in each account. */
const sizesOf = (people: number, accounts = 3) =>
  Array.from({ length: accounts }, (_, index) => Math.floor((people + accounts - 1 - index) / accounts))

const plus = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map(key => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  )

interface Row {
  readonly job: string
  readonly people: number
  readonly aws: Counts
  readonly github: Counts
}

const rows: Row[] = []
afterAll(() => {
  const cells = rows.map(({ job, people, aws, github }) => {
    const of = (...operations: string[]) => over(operations, operation => aws[operation] ?? 0)
    const iam = of('GetUserPolicy', 'DeleteUserPolicy', 'ListUserPolicies', 'GetAccountAuthorizationDetails')
    const ssm = [of('DescribeSessions'), of('TerminateSession')]
    return [job, people, of('AssumeRoleWithWebIdentity'), iam, ...ssm, of('GetObject', 'PutObject'), sum(github)]
  })
  const head = ['', 'grants', 'STS', 'IAM', 'sessions listed', 'terminated', 'S3', 'GitHub']
  const lines = [head, head.map(() => '---'), ...cells].map(line => `| ${line.join(' | ')} |`)
  console.log(`Calls for grants that end together in three accounts\n${lines.join('\n')}`)
})

/** Everybody has connected, and this long is left. */
async function openUntil(people: number, leftMs: number, accounts?: number): Promise<void> {
  // A process of its own: what is held here is how long it takes by the clock, with a hundred calls under way at once.
  crowd = await openCrowd(people, accounts, { level: 'dist' })
  const { clock, close } = crowd.scenario
  onTestFinished(close)
  await clock.advance(crowd.endsAt.getTime() - Math.max(leftMs, 0) - 2 * MINUTE - clock.now().getTime())
  await crowd.connect()
  await clock.advance(2 * MINUTE + Math.max(-leftMs, 0))
  const { policies, open } = crowd.left()
  expect([policies.length, open.length]).toEqual([people, people])
}

const commentsOf = ({ scenario, push }: Crowd) => scenario.sandbox.github.comments(push.number).map(({ body }) => body)

describe('a hundred grants of one pull request that end together in three accounts', () => {
  it('are followed up within one minute, with exactly the calls that they need', async () => {
    const people = 100
    await openUntil(people, 15 * MINUTE)
    const { scenario, records, endsAt } = crowd
    const run = () => scenario.revoke({ grants: JSON.stringify(records), wait: 'true' }, { eventName: 'push' })
    const { result, aws, github } = await counted(run)
    rows.push({ job: 'follow-up', people, aws, github })
    expect(result.exitCode).toBe(0)
    expect(crowd.left()).toEqual({ policies: [], open: [] })

    const { revocations } = JSON.parse(result.outputs.result ?? '')
    expect(revocations).toHaveLength(people)
    for (const { verdict, passes, overrunSeconds } of revocations) {
      expect(verdict).toBe('clean')
      expect(passes).toHaveLength(PASSES)
      expect(Date.parse(passes.at(-1).at) - endsAt.getTime()).toBeLessThanOrEqual(MINUTE)
      expect(overrunSeconds).toBeGreaterThan(0)
      expect(overrunSeconds).toBeLessThan(20)
    }
    const overruns = revocations.map(({ overrunSeconds }: { overrunSeconds: number }) => overrunSeconds)
    expect(Number(result.outputs['overrun-seconds'])).toBe(Math.ceil(Math.max(...overruns)))

    // It looks when it starts, every five minutes, and at the end.
    const looks = 4
    expect(aws).toEqual(plus(costOfEnding(sizesOf(people)), { ListUserPolicies: looks * people }))
    const [comment, ...others] = commentsOf(crowd)
    expect(others).toEqual([])
    expect(comment).toContain('Access has ended for all 100')
    expect(comment?.match(/^- 🔒/gm)).toHaveLength(people)
    expect(sum(github)).toBeLessThan(30)
  })
})

describe('the sweep after a lost follow-up', () => {
  /** Three accounts each. A thousand take more than one page of users, and of sessions, of an account. */
  const SIZES = [10, 100, ...(fullNumbers ? [1_000] : [])].map(people => ({ people, accounts: 3 }))
  const asked = new Map<number, { readonly aws: number; readonly github: Counts }>()

  it.each(SIZES)(
    'ends $people grants within one minute, with exactly the calls that they need',
    async ({ people, accounts }) => {
      await openUntil(people, -MINUTE, accounts)
      const { scenario } = crowd
      const startedAt = scenario.clock.now()
      const { result, aws, github } = await counted(() => scenario.sweep())
      rows.push({ job: 'sweep', people, aws, github })
      asked.set(people, { aws: sum(aws), github })
      expect(result.exitCode).toBe(0)
      expect(crowd.left()).toEqual({ policies: [], open: [] })
      expect(scenario.clock.now().getTime() - startedAt.getTime()).toBeLessThanOrEqual(MINUTE)
      expect(result.log.match(/ pass 3: .*; clean$/gm)).toHaveLength(people)
      const sizes = sizesOf(people, accounts)
      const finding = {
        AssumeRoleWithWebIdentity: sizes.length,
        GetAccountAuthorizationDetails: over(sizes, size => pages(size + OTHERS, PAGE.users)),
        DescribeSessions: over(sizes, size => pages(size, PAGE.sessions)),
      }
      // What the branch may lack of this month: four lists. What is gone: findings of two months. And the record of the day.
      const noting = { GetObject: (4 + 2 + 1) * sizes.length, PutObject: sizes.length }
      expect(aws).toEqual(plus(plus(costOfEnding(sizes), finding), noting))
      const [comment, ...others] = commentsOf(crowd)
      expect(others).toEqual([])
      expect(comment).toContain(`Access has ended for all ${people}`)
      expect(comment?.length).toBeLessThan(65_536)
      const subjects = (await scenario.sandbox.github.git.text(['log', '--format=%s', 'access-ledger'])).split('\n')
      expect(subjects).toEqual([
        `sweep ${accounts} accounts: ${people} policies`,
        expect.stringMatching(new RegExp(`^end person-[0-9]{4} → .* … and ${people - 1} more$`)),
        'Record grants',
      ])
      const listed = await scenario.sandbox.github.git.text(['ls-tree', '-r', '--name-only', 'access-ledger'])
      expect(listed.match(new RegExp(`/ended\\.(${ACME.region}|eu-central-1|us-east-1)\\.json$`, 'gm'))).toHaveLength(
        people,
      )
    },
  )

  it('makes no more calls to AWS for each of many grants than of few, and the same calls to GitHub for all grants of a merge', () => {
    const [ten, ...more] = SIZES.map(({ people }) => ({ people, ...asked.get(people) }))
    expect(more.map(({ github }) => github)).toEqual(more.map(() => ten?.github))
    const each = [ten, ...more].map(size => (size?.aws ?? Number.NaN) / (size?.people ?? 0))
    expect(each).toEqual(each.toSorted((a, b) => b - a))
    expect(sum(ten?.github ?? {})).toBeLessThan(30)
  })
})

describe('the emergency stop of everything', () => {
  it('makes the same calls to GitHub for thirty grants of a pull request as for ten, and tells of all in one comment', async () => {
    const asked = []
    for (const people of [10, 30]) {
      await openUntil(people, 30 * MINUTE)
      const { result, github } = await counted(() => crowd.scenario.revoke({ everything: 'true' }))
      expect(result.exitCode).toBe(0)
      expect(crowd.left()).toEqual({ policies: [], open: [] })
      expect(commentsOf(crowd)).toEqual([expect.stringContaining(`Access has ended for all ${people}`)])
      asked.push(github)
    }
    expect(asked[0]).toEqual(asked[1])
  })
})
