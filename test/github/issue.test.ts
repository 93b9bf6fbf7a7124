import { describe, expect, test } from 'vitest'
import type { GitHubFault } from '../../sandbox/github/state/faults.ts'
import { connectTo, newWorld, START } from './harness.ts'

// Over 200 lines: one issue, and each state that it can be found in.

const MARKER = '<!-- jit-access: alarm -->'
const TITLE = 'Access that nobody merged'
const alarm = (body: string) => ({ title: TITLE, body, news: `News: ${body}` })
const openOne = { author: 'alice-gh', title: 'One', branch: 'b', changes: { f: '1' }, body: `${MARKER}\nmine` }

async function newAlarm() {
  const { world, clock } = await newWorld()
  world.addToken('job', { contents: 'read', issues: 'write' })
  return { world, clock, github: await connectTo(world, clock, 'job') }
}

describe('the issue of an alarm', () => {
  test('is opened once, then updated in place with a comment, and left alone if it says the same', async () => {
    const { world, github } = await newAlarm()
    const kept = await github.keepIssue(MARKER, alarm('One'))
    expect(kept).toEqual({ number: 1, url: 'https://github.com/acme/jit-access/issues/1', changed: true })
    expect(world.issues).toMatchObject([{ by: 'github-actions[bot]', title: TITLE, body: `${MARKER}\nOne` }])
    expect(world.issues[0]?.comments).toEqual([])

    expect(await github.keepIssue(MARKER, alarm('One'))).toEqual({ ...kept, changed: false })
    expect(world.calls.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toHaveLength(1)

    for (const body of ['Two', 'One']) expect(await github.keepIssue(MARKER, alarm(body))).toEqual(kept)
    expect(world.issues).toMatchObject([
      { number: 1, state: 'open', body: `${MARKER}\nOne`, comments: [{ body: 'News: Two' }, { body: 'News: One' }] },
    ])
  })

  test('reports news again that were reported before, when they are news again', async () => {
    const { world, github } = await newAlarm()
    for (const body of ['One', 'Two', 'Three']) await github.keepIssue(MARKER, { ...alarm(body), news: 'It changed' })
    expect(world.issues[0]?.comments.map(({ body }) => body)).toEqual(['It changed', 'It changed'])
  })

  test('is separate for each marker', async () => {
    const { world, github } = await newAlarm()
    await github.keepIssue(MARKER, alarm('One'))
    await github.keepIssue('<!-- jit-access: other -->', alarm('One'))
    expect(world.issues).toHaveLength(2)
  })

  test('is a new one once a person has closed the old one', async () => {
    const { world, github } = await newAlarm()
    const { number } = await github.keepIssue(MARKER, alarm('One'))
    world.closeIssue(number)
    expect(await github.keepIssue(MARKER, alarm('One'))).toMatchObject({ number: 2, changed: true })
    expect(world.issues).toMatchObject([
      { state: 'closed', comments: [] },
      { state: 'open', comments: [] },
    ])
  })

  test('keeps a title that a person gave it', async () => {
    const { world, github } = await newAlarm()
    const { number } = await github.keepIssue(MARKER, alarm('One'))
    world.issue(number).title = 'INC-1'
    await github.keepIssue(MARKER, alarm('Two'))
    expect(world.issues).toMatchObject([{ title: 'INC-1', body: `${MARKER}\nTwo` }])
  })

  test('is the oldest if two jobs created one each', async () => {
    const { world, github } = await newAlarm()
    const by = 'github-actions[bot]'
    for (const title of ['first', 'second']) world.openIssue({ by, title, body: `${MARKER}\nOne` })
    expect(await github.keepIssue(MARKER, alarm('Two'))).toMatchObject({ number: 1 })
    expect(world.issues).toMatchObject([{ body: `${MARKER}\nTwo` }, { body: `${MARKER}\nOne`, comments: [] }])
  })

  test('is found among many others', async () => {
    const { world, github } = await newAlarm()
    for (let i = 0; i < 120; i++) world.openIssue({ by: 'dave', title: `Issue ${i}` })
    await github.keepIssue(MARKER, alarm('One'))
    expect(await github.keepIssue(MARKER, alarm('One'))).toMatchObject({ number: 121, changed: false })
  })

  test('is never an issue with our marker by another author, or a pull request', async () => {
    const { world, github } = await newAlarm()
    world.openIssue({ by: 'mallory', title: TITLE, body: `${MARKER}\nOne` })
    world.openIssue({ by: 'robot[bot]', title: TITLE, body: `> ${MARKER}\nquoted` })
    await world.openPullRequest({ ...openOne, author: 'robot[bot]' })
    world.openIssue({ by: 'robot[bot]', title: TITLE, body: `${MARKER}\nOne` })
    expect(await github.keepIssue(MARKER, alarm('One'))).toMatchObject({ number: 5, changed: true })
    await github.keepIssue(MARKER, alarm('Two'))
    await github.settleIssue(MARKER, 'Settled')
    expect(world.issues.map(({ body, comments }) => [body, comments.length])).toEqual([
      [`${MARKER}\nOne`, 0],
      [`> ${MARKER}\nquoted`, 0],
      [`${MARKER}\nOne`, 0],
      [`${MARKER}\nSettled\n\nTwo`, 1],
    ])
    expect(world.pullRequest(3).body).toBe(openOne.body)
  })

  test('is only that of the owner of a personal token', async () => {
    const { world, clock } = await newAlarm()
    world.addToken('pat', { issues: 'write' }, { personal: 'erin' })
    const github = await connectTo(world, clock, 'pat')
    world.openIssue({ by: 'robot[bot]', title: TITLE, body: `${MARKER}\nplanted` })
    for (const body of ['One', 'Two']) await github.keepIssue(MARKER, alarm(body))
    expect(world.issues).toMatchObject([{ body: `${MARKER}\nplanted` }, { by: 'erin', body: `${MARKER}\nTwo` }])
  })
})

const LOST: readonly GitHubFault[] = [
  { kind: 'reset', afterEffect: true },
  { kind: 'status', status: 502, afterEffect: true },
  { kind: 'reset' },
  { kind: 'status', status: 502, count: 2 },
  { kind: 'cut' },
  { kind: 'rate-limit', retryAfterSeconds: 5 },
]

describe.each([
  ['the issue', 'POST', '/issues'],
  ['the comment', 'POST', '/issues/1/comments'],
  ['the change', 'PATCH', '/issues/1'],
] as const)('writing an issue when the answer to %s is lost', (_, method, path) => {
  test.each(LOST)('has its effect once: $kind, after its effect: $afterEffect', async fault => {
    const { world, github } = await newAlarm()
    world.faults.add({ ...fault, method, path: new RegExp(`${path}$`) })
    for (const body of ['One', 'Two']) {
      expect(await github.keepIssue(MARKER, alarm(body))).toMatchObject({ number: 1, changed: true })
    }
    expect(world.issues).toMatchObject([{ body: `${MARKER}\nTwo`, comments: [{ body: 'News: Two' }] }])
    expect(world.issues[0]?.comments).toHaveLength(1)
    expect(world.faults.take(method, path), 'the fault was met').toBeUndefined()
  })
})

describe('an issue that cannot be written', () => {
  test('is an error after three attempts to open it', async () => {
    const { world, github } = await newAlarm()
    world.faults.add({ method: 'POST', kind: 'status', status: 500, count: 100 })
    await expect(github.keepIssue(MARKER, alarm('One'))).rejects.toThrow('GitHub did not answer POST')
    expect(world.calls.filter(({ method }) => method === 'POST')).toHaveLength(3)
  })

  test('has its news in one comment, however often the update is attempted', async () => {
    const { world, github } = await newAlarm()
    await github.keepIssue(MARKER, alarm('One'))
    world.faults.add({ method: 'PATCH', kind: 'status', status: 500, count: 100 })
    await expect(github.keepIssue(MARKER, alarm('Two'))).rejects.toThrow('GitHub did not answer PATCH')
    expect(world.issues).toMatchObject([{ body: `${MARKER}\nOne`, comments: [{ body: 'News: Two' }] }])
  })

  test('is not opened a second time if issues cannot be listed', async () => {
    const { world, github } = await newAlarm()
    await github.keepIssue(MARKER, alarm('One'))
    world.faults.add({ path: /\/issues$/, kind: 'status', status: 500, count: 5 })
    await expect(github.keepIssue(MARKER, alarm('One'))).rejects.toThrow('GitHub did not answer GET')
    expect(world.issues).toHaveLength(1)
  })

  test.each([
    ['to list', { contents: 'write' }, 'Add "issues: read" under'],
    ['to write', { issues: 'read', pull_requests: 'write' }, 'Add "issues: write" under'],
  ] as const)('names the permission that the token lacks: %s', async (_, permissions, remedy) => {
    const { world, clock } = await newAlarm()
    world.addToken('weak', permissions)
    const github = await connectTo(world, clock, 'weak')
    await expect(github.keepIssue(MARKER, alarm('One'))).rejects.toThrow(remedy)
    expect(clock.now()).toEqual(START)
  })

  test.each([
    ['GET', 'Add "issues: read" under'],
    ['POST', 'Add "issues: write" under'],
  ])('names that permission even if GitHub does not: %s', async (method, remedy) => {
    const { world, github } = await newAlarm()
    world.faults.add({ method, path: /\/issues$/, kind: 'status', status: 403 })
    await expect(github.keepIssue(MARKER, alarm('One'))).rejects.toThrow(remedy)
  })

  test('says that the repository has no issues', async () => {
    const { world, github } = await newAlarm()
    world.hasIssues = false
    await expect(github.keepIssue(MARKER, alarm('One'))).rejects.toThrow(
      '(410 Issues has been disabled in this repository.). Turn on issues in the settings of this repository.',
    )
  })
})

describe('an issue that is settled', () => {
  const NOTE = '**Nothing of this was found any more at 09:00.**'

  test('has the note once, right below its marker, until the next alarm', async () => {
    const { world, github } = await newAlarm()
    await github.keepIssue(MARKER, alarm('One'))
    for (let i = 0; i < 2; i++) await github.settleIssue(MARKER, NOTE)
    expect(world.issues).toMatchObject([{ state: 'open', body: `${MARKER}\n${NOTE}\n\nOne`, comments: [] }])
    expect(world.calls.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
    await github.keepIssue(MARKER, alarm('One'))
    expect(world.issues).toMatchObject([{ body: `${MARKER}\nOne`, comments: [{ body: 'News: One' }] }])
  })

  test('is recognized as settled with any line ends of the web page', async () => {
    const { world, github } = await newAlarm()
    const { number } = await github.keepIssue(MARKER, alarm('One'))
    const body = `${MARKER}\r\n${NOTE}\r\n\r\nOne\r\n`
    world.issue(number).body = body
    await github.settleIssue(MARKER, NOTE)
    expect(world.issues).toMatchObject([{ body }])
  })

  test.each<[string, (told: Awaited<ReturnType<typeof newAlarm>>) => unknown]>([
    ['there is none', () => {}],
    [
      'it is closed',
      async ({ world, github }) => world.closeIssue((await github.keepIssue(MARKER, alarm('One'))).number),
    ],
  ])('is not created if %s', async (_, happened) => {
    const told = await newAlarm()
    await happened(told)
    const before = told.world.issues
    await told.github.settleIssue(MARKER, NOTE)
    expect(told.world.issues).toEqual(before)
  })
})
