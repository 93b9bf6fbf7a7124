import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { BREAK_GLASS_RULES, reviewIssues, reviewText } from '../support/break-glass.ts'
import { grantsOf, MINUTE, openScenario, request, type Scenario, START } from '../support/scenario.ts'

// Over 200 lines: one story, and one answer to each question of one page.

const PAGE = 'docs/audit.md'
const RULES = '.github/jit-access.yml'
const { api, db } = ACME.instances
const NEW_RULES = BREAK_GLASS_RULES.replace('max_duration: 8h', 'max_duration: 6h')

/** The grants of the story, by what they are for. */
type Grants = Readonly<Record<'alice' | 'bob' | 'pia' | 'reviewed' | 'open' | 'december', GrantRecord>>

let scenario: Scenario
let grants: Grants
let clone: string
beforeAll(async () => {
  scenario = await openScenario({ rules: BREAK_GLASS_RULES })
  grants = await play()
  clone = await mkdtemp(join(tmpdir(), 'jit-audit-'))
  await promisify(execFile)('git', ['clone', '-q', scenario.sandbox.github.git.directory, clone])
})
afterAll(async () => {
  await rm(clone, { recursive: true, force: true })
  await scenario.close()
})

const until = async (time: string, day = '2026-11-23') =>
  scenario.clock.advance(Date.parse(`${day}T${time}:00Z`) - scenario.clock.now().getTime())

async function granted(change: Parameters<Scenario['merge']>[0]): Promise<GrantRecord> {
  const [grant] = grantsOf(await scenario.grant(await scenario.merge(change)))
  if (!grant) throw new Error('it was to be granted')
  return grant
}

const file = (user: string, fields: Record<string, string> = {}) => ({ [`requests/${user}.yaml`]: request(fields) })

const ERIN = { actor: { login: 'erin', id: 1_005 } }

/** A day in November, and one in December. */
async function play(): Promise<Grants> {
  const alice = await granted({ files: file('alice') })
  await until('10:05')
  await scenario.grant(
    await scenario.merge({ files: file('bob', { instances: `[${db}]` }), by: 'dave', approvedBy: [] }),
  )
  await until('10:10')
  const bob = await granted({ files: file('bob', { duration: '8h' }), by: 'dave' })
  await until('10:40')
  await scenario.grant(await scenario.merge({ files: { 'requests/bob.yaml': null }, by: 'dave' }))
  await until('10:50')
  const pia = await granted({ files: file('pia', { duration: '8h', instances: `[${db}]` }), by: 'dave' })
  await until('11:10')
  await scenario.revoke({ user: 'pia' }, ERIN)
  await until('11:30')
  await scenario.sweep()
  await until('11:40')
  const reviewed = await granted({ files: file('alice', { break_glass: 'true' }), approvedBy: [] })
  scenario.sandbox.github.comment(reviewIssues(scenario)[0]?.number ?? 0, {
    by: 'carol',
    body: reviewText(reviewed.id),
  })
  await scenario.review()
  await until('11:50')
  const open = await granted({ files: file('bob', { break_glass: 'true' }), by: 'bob-gh', approvedBy: [] })
  await until('12:00')
  await scenario.grant(await scenario.merge({ files: { [RULES]: NEW_RULES }, by: 'dave' }))
  await scenario.logs({ user: 'alice', 'show-content': 'true' }, ERIN)
  await until('09:00', '2026-12-02')
  const december = await granted({ files: file('alice', { duration: '2h' }) })
  return { alice, bob, pia, reviewed, open, december }
}

/** The commands of the page, by their heading, in order. */
async function commandsOf(): Promise<ReadonlyMap<string, readonly string[]>> {
  const sections = (await readFile(PAGE, 'utf8')).split(/^## /m).slice(1)
  return new Map(
    sections.map(section => {
      const [heading = ''] = section.split('\n', 1)
      return [heading, [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, command = '']) => command)]
    }),
  )
}

/** What a command of the page prints in the clone, as lines; each line without the spaces around it. */
async function answerTo(heading: string, index = 0, change = (command: string) => command): Promise<string[]> {
  const command = (await commandsOf()).get(heading)?.[index] ?? 'false'
  const env = { PATH: process.env.PATH, HOME: clone, GRANT: grants.bob.id, LC_ALL: 'C' }
  // As at a terminal, where a command that finds nothing is no error.
  const { stdout } = await promisify(execFile)('bash', ['-c', `${change(command)}\ntrue`], { cwd: clone, env })
  return stdout
    .split('\n')
    .map(line => line.trim().replace(/,$/, ''))
    .filter(line => line !== '')
}

const beganAt = async ({ id }: GrantRecord): Promise<string> => {
  const tip = await scenario.sandbox.github.git.text(['ls-tree', '-r', '--name-only', 'access-ledger'])
  for (const path of tip.split('\n').filter(name => /^\d{4}-\d{2}\/.*\/ended\./.test(name))) {
    const { revocation } = JSON.parse(
      (await scenario.sandbox.github.git.blob(`access-ledger:${path}`)).toString('utf8'),
    )
    if (revocation.policies.some((policy: string) => policy.endsWith(id))) return revocation.startedAt
  }
  throw new Error(`${id} has not ended`)
}

const row = ({ user, policy, opensAt }: GrantRecord, end: string) => [user, policy, opensAt, end].join(' ')
const QUESTION = 'Who had access to an instance at a time?'
const at = (time: string) => (command: string) => command.replace(/T=\S+/, `T=${time}`)

it('who had access to an instance is told for a time at which two had', async () => {
  const { alice, bob } = grants
  const expected = [row(alice, alice.expiresAt), row(bob, await beganAt(bob))]
  expect((await answerTo(QUESTION)).toSorted()).toEqual(expected)
})

it.each<[string, string, (all: Grants) => readonly GrantRecord[]]>([
  ['before anybody had', formatInstant(new Date(START.getTime() - MINUTE)), () => []],
  ['when one was ended before the time', '2026-11-23T10:45:00Z', ({ alice }) => [alice]],
  ['when the time of the first is over', '2026-11-23T11:00:00Z', () => []],
  ['in another month', '2026-12-02T09:30:00Z', ({ december }) => [december]],
])('who had access to an instance is told %s', async (_, time, who) => {
  const expected = who(grants).map(grant => grant.policy)
  expect((await answerTo(QUESTION, 0, at(time))).map(line => line.split(' ')[1])).toEqual(expected)
})

it('who had access to an instance is told by the instance', async () => {
  const other = (command: string) => at('2026-11-23T11:00:00Z')(command.replace(api, db))
  expect(await answerTo(QUESTION, 0, other)).toEqual([row(grants.pia, await beganAt(grants.pia))])
  expect(await answerTo(QUESTION, 1)).toEqual([])
})

it('everything of a person in a month is told by links, by records and by subjects', async () => {
  const heading = 'Everything of a person in a month'
  // The second end is that of the request which the file had before, and had ended by then.
  const kinds = ['granted', 'ended', 'granted', 'ended', 'review']
  const links = await answerTo(heading)
  expect(links.map(link => link.split('.')[1])).toEqual(kinds)
  expect(links[0]).toBe(`by-person/alice/20261123T100000Z.granted.${grants.alice.id}.json`)
  const records = await answerTo(heading, 1)
  const kindsRead = records.filter(line => /^"kind": "(?:granted|ended|review)"$/.test(line))
  expect(kindsRead).toEqual(kinds.map(kind => `"kind": "${kind}"`))
  const subjects = await answerTo(heading, 2)
  expect(subjects.map(line => line.replace(/^2026-11-23T\S+ /, '').split(' ')[0])).toEqual([
    'grant',
    'end',
    'grant',
    'end',
    'review',
  ])
})

it('a day is told in order', async () => {
  const links = await answerTo('A day')
  expect(links.map(link => link.split('.').slice(1, 3).join(' '))).toEqual([
    'granted alice',
    'refused bob',
    'granted bob',
    'ended bob',
    'ended bob',
    'granted pia',
    'ended pia',
    'ended alice',
    'granted alice',
    'ended alice',
    'review alice',
    'granted bob',
  ])
})

it('what was refused is told with its reasons', async () => {
  const heading = 'What was refused, and why?'
  expect(await answerTo(heading)).toEqual([
    '"observedAt": "2026-11-23T10:05:00Z"',
    '"user": "bob"',
    '"account": "dev"',
    '"pullRequest": 2',
    expect.stringContaining('has 0 of the 1 approvals'),
  ])
  expect(await answerTo(heading, 1)).toEqual([expect.stringMatching(/^by-day\/2026-11-23\/T100500Z\.refused\.bob\./)])
})

it('what ended early is told with who started the run, and not what ended in time', async () => {
  const { bob, pia } = grants
  expect(await answerTo('What ended early, and by whom?')).toEqual([
    ['bob', bob.policy, await beganAt(bob), 'carol', 'push'].join(' '),
    ['pia', pia.policy, await beganAt(pia), 'erin', 'workflow_dispatch'].join(' '),
  ])
  expect(await answerTo('What ended early, and by whom?', 1)).toEqual([])
})

it('who approved is told, and the very bytes and rules', async () => {
  const heading = 'Who approved it, and what exactly?'
  const lines = await answerTo(heading)
  expect(lines).toContain('"login": "carol"')
  expect(lines).toContain('"requestedBy": {')
  expect(lines).toContain('"at": "2026-11-23T10:10:00Z"')
  expect(lines).toContain('"rule": 1')
  const bytes = (await answerTo(heading, 1)).join('\n')
  for (const text of [BREAK_GLASS_RULES, request({ duration: '8h' })])
    for (const line of text.trim().split('\n')) expect(bytes).toContain(line.trim().replace(/,$/, ''))
})

it('what changed in the rules is told, and by whom', async () => {
  const heading = 'What changed in the rules?'
  const lines = await answerTo(heading)
  expect(lines).toContain('-    max_duration: 8h')
  expect(lines).toContain('+    max_duration: 6h')
  const recorded = await answerTo(heading, 1)
  expect(recorded).toEqual(
    expect.arrayContaining(['"approvedBy": [', '"login": "dave"', expect.stringContaining('max_duration 8h → 6h')]),
  )
})

it('access without an approval is told, with its reviews and without', async () => {
  const heading = 'Access without an approval, and its reviews'
  const { reviewed, open } = grants
  const paths = [reviewed, open].map(({ id }) => `origin/access-ledger:2026-11/${id}/granted.json`)
  expect(await answerTo(heading)).toEqual(paths.toSorted())
  expect(await answerTo(heading, 1)).toEqual(
    expect.arrayContaining([
      '"user": "alice"',
      `"grant": "${reviewed.id}"`,
      '"verdict": "approved"',
      '"login": "carol"',
      '"text": "looked at the transcript"',
    ]),
  )
  expect(await answerTo(heading, 2)).toEqual([open.id])
})

it('emergency stops are told with who pulled them, and what ended in a run', async () => {
  const lines = await answerTo('Emergency stops')
  expect(lines).toEqual(expect.arrayContaining(['"login": "erin"', '"user": "pia"', '"event": "workflow_dispatch"']))
  expect(await answerTo('Emergency stops', 1)).toContainEqual(expect.stringContaining(`/${grants.pia.id}/ended.`))
})

it('who read transcripts is told', async () => {
  const lines = await answerTo('Who read transcripts?')
  expect(lines).toEqual(
    expect.arrayContaining(['"login": "erin"', '"show-content"', expect.stringContaining('sessions of alice')]),
  )
})

it('a commit that takes something off the ledger is shown, and a merge that is not there is not', async () => {
  expect(await answerTo('Is it true?')).toEqual([])
  expect(await answerTo('Is it true?', 1)).toEqual([
    expect.stringMatching(/^2026-11-23T10:10:00\S* Merge pull request/),
  ])
  const other = (command: string) => `GRANT=0123456789ab-89abcdef\n${command}`
  await expect(answerTo('Is it true?', 1, other)).resolves.toEqual([])
  const removing = `git checkout -q origin/access-ledger && git rm -q -r by-day && git -c user.name=m -c user.email=m commit -qm x`
  const tampered = (command: string) =>
    [removing, command.replace('origin/access-ledger', 'HEAD'), 'git checkout -q main'].join('\n')
  expect(await answerTo('Is it true?', 0, tampered)).toContainEqual(expect.stringMatching(/^D\s+by-day\//))
})

it('every command of the page is run by one of these tests', async () => {
  const numbers = Object.fromEntries([...(await commandsOf())].map(([heading, { length }]) => [heading, length]))
  expect(numbers).toEqual({
    [QUESTION]: 2,
    'Everything of a person in a month': 3,
    'A day': 1,
    'What was refused, and why?': 2,
    'What ended early, and by whom?': 2,
    'Who approved it, and what exactly?': 2,
    'What changed in the rules?': 2,
    'Access without an approval, and its reviews': 3,
    'Emergency stops': 2,
    'Who read transcripts?': 1,
    'Is it true?': 2,
    'The whole list, as a report': 0,
  })
})
