import { afterEach, beforeEach, expect, it } from 'vitest'
import { ACME } from '../../sandbox/acme.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { createAws } from '../../src/aws/clients.ts'
import { indexLinks } from '../../src/domain/ledger/index-links.ts'
import { grantSeries } from '../../src/domain/witness/keys.ts'
import { connectGitHub } from '../../src/github/github.ts'
import { type LedgerRecord, observedBy, written } from '../../src/services/ledger/ledger-record.ts'
import { openRecording } from '../../src/services/ledger/recorder.ts'
import { formatCompactInstant } from '../../src/shared/instant.ts'
import { account } from '../domain/account.ts'
import { ledgerOf, linksOf, recordsOf } from '../support/effects.ts'
import { MINUTE, openScenario, type Scenario, START } from '../support/scenario.ts'

const RUNS = 20
/** The last five runs are those of the first five, started again: they observe the same later. The very last observes the very same. */
const DIFFERENT = 15
const SHARED = `${'f'.repeat(12)}-00000000`

let scenario: Scenario
const { AWS_ENDPOINT_URL } = process.env
beforeEach(async () => {
  scenario = await openScenario()
  process.env.AWS_ENDPOINT_URL = scenario.sandbox.github.apiUrl?.replace(/\/github$/, '')
})
afterEach(async () => {
  if (AWS_ENDPOINT_URL === undefined) delete process.env.AWS_ENDPOINT_URL
  else process.env.AWS_ENDPOINT_URL = AWS_ENDPOINT_URL
  await scenario.close()
})

const idOf = (number: number) => `${String(number).padStart(12, '0')}-0123abcd`
const runOf = (number: number) => `https://github.com/acme/jit-access/actions/runs/${number % DIFFERENT}`

/** A grant of its own, and an end that it saw of a grant that all of them ended. */
function recordsOfRun(number: number): readonly LedgerRecord[] {
  const own = number % DIFFERENT
  const isLater = number >= DIFFERENT && number < RUNS - 1
  const at = new Date(START.getTime() + own * 1_000 + (isLater ? MINUTE : 0))
  const observed = observedBy({ at, run: runOf(number), startedBy: { login: 'carol', event: 'push' } })
  const ended = `2026-11/${SHARED}/ended.${ACME.region}`
  return [
    {
      path: `2026-11/${idOf(own)}/granted.json`,
      content: written({ ...observed, kind: 'granted', user: `user-${own}` }),
      witnessed: { kind: 'granted', grants: [idOf(own)], account: 'dev', subjects: [] },
    },
    {
      path: `${ended}.json`,
      beside: `${ended}.${formatCompactInstant(at)}.json`,
      content: written({ ...observed, kind: 'ended', revocation: { user: 'alice' } }),
      witnessed: { kind: 'ended', grants: [SHARED], account: 'dev', subjects: [] },
    },
  ]
}

/** A recorder with its own connections, as a job of its own has. */
async function recorderOf(number: number) {
  const { sandbox, acme, clock } = scenario
  const random = new Random(number)
  const token = acme.requestToken('jit-revoke')
  const aws = createAws({
    mintToken: audience => sandbox.oidc.token(token, audience),
    sessionName: `jit-revoke-${number}`,
    clock,
  })
  const github = await connectGitHub({
    token: acme.githubToken,
    repository: { owner: 'acme', repo: 'jit-access' },
    apiUrl: sandbox.github.apiUrl ?? '',
    clock,
    random: () => random.next(),
  })
  const context = { clock, aws, log() {}, debug() {}, signal: new AbortController().signal }
  const options = { role: 'revoke', observer: { run: runOf(number) }, dryRun: false } as const
  return openRecording(context, github, { ...options, accounts: async () => [account] })
}

/** Lets the moves of the branch through only when so many are waiting: of each group, all but one are too late. */
function raceInGroups(...sizes: readonly number[]): { readonly refused: () => number } {
  const { github } = scenario.sandbox
  const { handle } = github
  let waiting: (() => void)[] = []
  const groups = [...sizes]
  let refused = 0
  github.handle = async request => {
    if (request.method !== 'GET' && /\/git\/refs/.test(request.target) && groups.length > 0) {
      const turn = new Promise<void>(resolve => waiting.push(resolve))
      if (waiting.length >= (groups[0] ?? 0)) {
        groups.shift()
        for (const go of waiting) go()
        waiting = []
      }
      await turn
    }
    const response = await handle(request)
    if (/\/git\/refs/.test(request.target) && response.status === 422) refused += 1
    return response
  }
  return { refused: () => refused }
}

it('twenty runs that record at once lose nothing and double nothing', async () => {
  // All at once, and then all that are left: the last of them is too late more than ten times.
  const groups = [RUNS, ...Array.from({ length: DIFFERENT - 2 }, (_, index) => DIFFERENT - 1 - index)]
  const race = raceInGroups(...groups)
  const recorders = await Promise.all(Array.from({ length: RUNS }, (_, number) => recorderOf(number)))
  const failures = await Promise.all(recorders.map(({ recorder }, number) => recorder.add(recordsOfRun(number))))
  expect(failures.flat()).toEqual([])
  expect(race.refused()).toBeGreaterThanOrEqual(groups.reduce((sum, size) => sum + size - 1, 0))

  const commits = await ledgerOf(scenario)
  for (const [index, { parents, files, links }] of commits.entries()) {
    const before = commits[index - 1]
    expect(parents).toEqual(before ? [before.sha] : [])
    expect(files.size - (before?.files.size ?? 0)).toBe(links.size / 2 - (before?.links.size ?? 0) / 2)
    for (const [path, blob] of before?.files ?? []) expect(files.get(path), path).toBe(blob)
    for (const [path, blob] of before?.links ?? []) expect(links.get(path), path).toBe(blob)
  }

  const records = await recordsOf(scenario)
  const contentsOf = (kind: string) =>
    Object.values(records)
      .filter(record => record.kind === kind)
      .map(record => written(record))
  const all = Array.from({ length: RUNS }, (_, number) => recordsOfRun(number))
  const ends = new Set(all.flatMap(([, end]) => end?.content ?? []))
  expect(contentsOf('ended').toSorted()).toEqual([...ends].toSorted())
  expect(contentsOf('granted')).toHaveLength(DIFFERENT)
  for (const content of contentsOf('granted')) expect(all.map(([granted]) => granted?.content)).toContain(content)
  const expectedLinks = Object.entries(records).flatMap(([path, record]) => [...indexLinks(path, written(record))])
  expect(Object.entries(await linksOf(scenario)).toSorted()).toEqual(expectedLinks.toSorted())
  expect(expectedLinks).toHaveLength(2 * (DIFFERENT + ends.size))

  expect(keysIn(SHARED)).toEqual(numbersTo(ends.size))
  for (let number = 0; number < DIFFERENT; number++) expect(keysIn(idOf(number))).toEqual(numbersTo(1))
  const verified = await scenario.verify()
  const number = DIFFERENT + ends.size
  expect(verified.log).toContain(`${number} records, ${number} witnessed`)
  expect(verified.log).not.toMatch(/^(?:edited|added|removed|gap|unreadable|reordered|misdated): /m)
})

function keysIn(id: string): readonly string[] {
  const { objects } = scenario.sandbox.aws.buckets.get(ACME.bucket) ?? { objects: new Map() }
  const folder = `ledger/${grantSeries(id)}/`
  return [...objects.keys()]
    .filter(key => key.startsWith(folder))
    .map(key => key.slice(folder.length))
    .toSorted()
}

const numbersTo = (last: number) =>
  Array.from({ length: last }, (_, index) => `${String(index + 1).padStart(3, '0')}.json`)
