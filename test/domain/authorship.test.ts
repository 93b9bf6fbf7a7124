import { describe, expect, it } from 'vitest'
import { type AuthorshipEvidence, authorshipOf, handOf } from '../../src/domain/approval/authorship.ts'
import type { PullRequestCommit, PushedHead } from '../../src/domain/approval/pull-request.ts'
import type { GitHubAccount } from '../../src/domain/rules/identity-map.ts'
import { cpuMsOf, ordinaryCpuMsOf } from '../support/cpu-time.ts'
import { evidenceOf, HEAD, type Loose, PUSHED_AT, review } from './evidence.ts'

type Change = Partial<Pick<AuthorshipEvidence, 'pushes' | 'reviews'>> & {
  readonly commits?: readonly Loose<PullRequestCommit>[]
  readonly url?: string
}

const authorship = ({ commits = [{}], url, ...change }: Change) => {
  const evidence = evidenceOf({ commits, reviews: [] })
  const pullRequest = { ...evidence.pullRequest, ...(url && { url }) }
  return authorshipOf({ ...evidence, pullRequest, ...change })
}

const messages = (change: Change) => authorship(change).refusals.map(({ message }) => message)

/** What carol (4711) did, where dave did all the rest. */
const carols = (change: Change) => handOf(authorship(change), { logins: new Set(['carol']), ids: new Set([4711]) })

const trailer = (person: string): Loose<PullRequestCommit> => ({ message: `x\n\nCo-authored-by: ${person}` })
const unknown = (email: string) => [
  `Commit ccccccccccc0 names a co-author (${email}) whose account GitHub does not tell`,
]

const WROTE = 'wrote or committed part of it'
const NAMED = 'is named as a co-author of it'
const PUSHED = 'pushed part of it'

describe('the authorship of a pull request', () => {
  it.each<[string, Change, string | undefined]>([
    ['not a person who did nothing', {}, undefined],
    ['the author of a commit', { commits: [{}, { author: 'Carol' }] }, WROTE],
    ['the committer of a commit', { commits: [{}, { committer: 'CAROL' }] }, WROTE],
    ['the author of a commit under a former login', { commits: [{}, { author: 'cleo', authorId: 4711 }] }, WROTE],
    ['the committer of a commit under a former login', { commits: [{}, { committer: 'cleo', committerId: 4711 }] }, WROTE],
    ['the person named by the address that another commit has, under a former login', { commits: [trailer('C <c@corp.example>'), { author: 'erin', committer: 'cleo', committerId: 4711, committerEmail: 'c@corp.example' }] }, NAMED],
    ['the person who pushed the head', { pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'Carol' }] }, PUSHED],
    ['the person who pushed the head under a former login', { pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'cleo', byId: 4711 }] }, PUSHED],
    ['the person who pushed an earlier commit', { pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'dave' }, { sha: `${'c'.repeat(11)}0${'c'.repeat(28)}`, at: PUSHED_AT, by: 'carol' }] }, PUSHED],
    ['the person who pushed the head again, after another person pushed it first', { pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'carol' }, { sha: 'd'.repeat(40), at: PUSHED_AT, by: 'carol' }, { sha: HEAD, at: PUSHED_AT, by: 'dave' }] }, PUSHED],
    ['not the person who pushed only what is no part of it any more', { pushes: [{ sha: HEAD, at: PUSHED_AT, by: 'dave' }, { sha: 'd'.repeat(40), at: PUSHED_AT, by: 'carol' }] }, undefined],
    ['a co-author by the noreply address', { commits: [trailer('X <4711+carol@users.noreply.github.com>')] }, NAMED],
    ['a co-author by the noreply address in capitals', { commits: [trailer('X <4711+CAROL@USERS.NOREPLY.GITHUB.COM>')] }, NAMED],
    ['a co-author by the noreply address with a former login', { commits: [trailer('X <4711+cleo@users.noreply.github.com>')] }, NAMED],
    ['a co-author by the login of the noreply address, with any id', { commits: [trailer('X <1+carol@users.noreply.github.com>')] }, NAMED],
    ['a co-author by the noreply address without brackets', { commits: [trailer('4711+carol@users.noreply.github.com')] }, NAMED],
    ['a co-author named second on a line', { commits: [trailer('D <1+dave@users.noreply.github.com>, <4711+carol@users.noreply.github.com>')] }, NAMED],
    ['a co-author named on a folded line', { commits: [trailer('Carol\r\n  <4711+carol@users.noreply.github.com>')] }, NAMED],
    ['a reviewer named as co-author by the older noreply address', { commits: [trailer('X <carol@users.noreply.github.com>')], reviews: [review('Carol', { state: 'COMMENTED' })] }, NAMED],
    ['a co-author by the address that another commit of the same person has', { commits: [trailer('C <Carol@Corp.example>'), { author: 'erin', committer: 'carol', committerEmail: 'carol@corp.EXAMPLE' }] }, NAMED],
    ['a co-author on an Enterprise Server', { url: 'https://git.acme.example/acme/jit/pull/7', commits: [trailer('X <4711+carol@users.noreply.git.acme.example>')] }, NAMED],
  ])('includes everyone who wrote, committed, pushed or is named as a co-author: %s', (_, change, expected) => {
    expect(authorship(change).refusals).toEqual([])
    expect(carols(change)).toBe(expected)
  }) // biome-ignore format: a table

  it('lists everyone at once, with the author of the pull request', () => {
    const commits = [trailer('X <12+erin_acme@users.noreply.github.com>'), { committer: 'web-flow' }]
    const pushes = [{ sha: HEAD, at: PUSHED_AT, by: 'Frank', byId: 13 }]
    const { hands } = authorship({ commits, pushes })
    expect(hands).toEqual([
      { did: 'opened the pull request', login: 'dave' },
      { did: WROTE, login: 'dave' },
      { did: WROTE, login: 'dave' },
      { did: NAMED, login: 'erin_acme', id: 12, isClaimed: true },
      { did: WROTE, login: 'dave' },
      { did: WROTE, login: 'web-flow' },
      { did: PUSHED, login: 'frank', id: 13 },
    ])
  })

  it.each<[string, GitHubAccount, string | undefined]>([
    ['not to the login in the text of the trailer', { login: 'carol' }, undefined],
    ['to the login of the commit that has the address', { login: 'erin' }, NAMED],
  ])('attributes the address of a commit to the account that GitHub names: %s', (_, { login = '' }, expected) => {
    const commits = [trailer('Carol <e@corp.example>'), { author: 'erin', authorEmail: 'E@corp.example' }]
    const named = authorship({ commits }).hands.filter(({ did }) => did === NAMED)
    expect(handOf({ hands: named, refusals: [] }, { logins: new Set([login]), ids: new Set() })).toBe(expected)
  })

  it('includes a bot, which may be named without an id', () => {
    const { hands, refusals } = authorship({ commits: [trailer('B <Helper[bot]@users.noreply.github.com>')] })
    expect(refusals).toEqual([])
    expect(hands.at(-2)).toEqual({ did: NAMED, login: 'helper[bot]', isBot: true })
  })

  it('matches nobody by an absent id or an absent login', () => {
    const nobody = { hands: [{ did: 'x' }], refusals: [] }
    expect(handOf(nobody, { logins: new Set(['carol']), ids: new Set() })).toBeUndefined()
    expect(handOf(nobody, { logins: new Set(), ids: new Set([4711]) })).toBeUndefined()
  })
})

describe('an authorship that GitHub cannot tell', () => {
  it.each<[string, string, string]>([
    ['an address that no commit has', 'Carol <carol@corp.example>', 'carol@corp.example'],
    ['a name alone', 'Carol', 'Carol'],
    ['nothing at all', '', 'without an e-mail address'],
    ['the older noreply address of a login that GitHub shows nowhere, for it may be a former one', 'C <cleo@users.noreply.github.com>', 'cleo@users.noreply.github.com'],
    ['the noreply address of another host', 'C <4711+carol@users.noreply.github.com.evil.example>', '4711+carol@users.noreply.github.com.evil.example'],
    ['an address with two @', 'C <4711+carol@users.noreply.github.com@users.noreply.github.com>', '4711+carol@users.noreply.github.com@users.noreply.github.com'],
    ['a noreply host in other letters', 'C <4711+carol@users.nоreply.github.com>', '4711+carol@users.nоreply.github.com'],
    ['a login that none can be', 'C <4711+ca.rol@users.noreply.github.com>', '4711+ca.rol@users.noreply.github.com'],
    ['an id that none can be', 'C <47x11+carol@users.noreply.github.com>', '47x11+carol@users.noreply.github.com'],
    ['an id that a number cannot hold', 'C <4711471147114711+carol@users.noreply.github.com>', '4711471147114711+carol@users.noreply.github.com'],
    ['text that reads another way round', 'C <\u202ecarol@corp.example>', '\\u{202e}carol@corp.example'],
    ['an endless address', `C <${'x'.repeat(65_536)}@x>`, `${'x'.repeat(119)}…`],
  ])('is refused if a co-author is named by %s', (_, person, shown) => {
    expect(messages({ commits: [trailer(person)] })).toEqual(unknown(shown))
  }) // biome-ignore format: a table

  it('is refused once, in short, if one commit names a thousand unknown co-authors', () => {
    const message = Array.from({ length: 1_000 }, (_, index) => `Co-authored-by: X <${index}@x>`).join('\n')
    expect(messages({ commits: [{}, { message }] })).toEqual([
      'Commit ccccccccccc1 names a co-author (0@x, 1@x, 2@x, 3@x, 4@x and 995 more) whose account GitHub does not tell',
    ])
  })

  const head = `GitHub does not say who pushed its final head ${'c'.repeat(12)} to the branch of pull request #7`
  const part = 'GitHub does not say who pushed part of it to the branch of pull request #7'
  const unseen = { message: 'not shown', remedy: 'ask' }
  it.each<[string, readonly PushedHead[] | typeof unseen, string]>([
    ['pushes cannot be seen', unseen, 'not shown'],
    ['nobody is known to have pushed', [], head],
    ['the pushes that are known lack the head', [{ sha: `${'c'.repeat(11)}0${'c'.repeat(28)}`, at: PUSHED_AT, by: 'dave' }], head],
    ['the head was pushed by an account that is gone', [{ sha: HEAD, at: PUSHED_AT }], head],
    ['one of two who pushed the head is gone', [{ sha: HEAD, at: PUSHED_AT }, { sha: HEAD, at: PUSHED_AT, by: 'dave' }], part],
    ['another commit was pushed by an account that is gone', [{ sha: HEAD, at: PUSHED_AT, by: 'dave' }, { sha: `${'c'.repeat(11)}0${'c'.repeat(28)}`, at: PUSHED_AT }], part],
  ])('is refused if pushes are missing: %s', (_, pushes, expected) => {
    expect(messages({ pushes })).toEqual([expected])
  }) // biome-ignore format: a table

  it('is accepted if an unknown account pushed only what is no part of the pull request', () => {
    expect(
      messages({
        pushes: [
          { sha: 'd'.repeat(40), at: PUSHED_AT },
          { sha: HEAD, at: PUSHED_AT, by: 'dave' },
        ],
      }),
    ).toEqual([])
  })
})

it('resolves 250 commits of thousands of co-authors each at once', () => {
  const resolve = (count: number, coAuthors: number) => {
    const message = Array.from({ length: coAuthors }, (_, index) => `Co-authored-by: <${index}@x>`).join('\n')
    const commit = { message, authorEmail: 'dave@x', committerEmail: 'dave@x' }
    expect(messages({ commits: Array.from({ length: count }, () => commit) })).toHaveLength(count)
  }
  const all = cpuMsOf(() => resolve(250, 2_000))
  // A tenth of the commits, then a hundredth of the co-authors: with the square of either it would be 100 and 10,000 times.
  expect(all).toBeLessThan(50 * ordinaryCpuMsOf(() => resolve(25, 2_000)))
  expect(all).toBeLessThan(1_000 * ordinaryCpuMsOf(() => resolve(250, 20)))
})
