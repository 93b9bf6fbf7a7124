import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grantId, policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import { digestOf, type Request } from '../../src/domain/request/request.ts'
import type { Rules } from '../../src/domain/rules/rules.ts'
import { openGit } from '../../src/git/git.ts'
import { openRulesHistory } from '../../src/services/history/rules.ts'
import { type Choose, readGrants } from '../../src/services/ledger/grants.ts'
import { LEDGER_BRANCH } from '../../src/services/ledger/paths.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { INSTANCE, OTHER_INSTANCE, record as sample } from '../domain/known-grant.ts'
import { newGitHub, requestAccess, START, temporaryDirectory } from '../github/harness.ts'

// Over 200 lines: one ledger, and each record that may stand in it.

const HOUR = 3_600_000
const at = (hours: number) => new Date(START.getTime() + hours * HOUR)

/** What `requestAccess` asks for. */
const requestOf = (user: string): Request => ({
  account: 'dev',
  instances: [INSTANCE],
  durationMs: 4 * HOUR,
  reason: user,
})

type Files = Readonly<Record<string, object | string>>

async function newLedger() {
  const { world, clock, github } = await newGitHub()
  const merge = await requestAccess(world, 'merge', 'alice')
  const write = async (files: Files) => {
    const texts = Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ])
    const by = { name: 'bot', email: 'bot@example.com', at: START }
    const tree = await world.git.changeTree(undefined, Object.fromEntries(texts))
    const commit = await world.git.commit({ tree, parents: [], message: 'x', author: by, committer: by })
    await world.git.updateRef(`refs/heads/${LEDGER_BRANCH}`, commit)
  }
  /** What a checkout of now makes of it. */
  const read = async (choose: Choose = granted => granted) => {
    const directory = join(await temporaryDirectory(), 'clone')
    await world.clone(directory)
    return readFrom(directory, choose)
  }
  const debugged: unknown[] = []
  const readFrom = (directory: string, choose: Choose = granted => granted, checkout = merge.sha) => {
    const git = openGit(directory)
    const rules = { accounts: new Map([['dev', {}]]) } as unknown as Rules
    return readGrants(
      {
        git,
        github,
        checkout,
        paths: { requests: 'requests/', config: '.github/jit-access.yml' },
        rules: openRulesHistory(git, '.github/jit-access.yml', { rules, blobSha: '' }),
        clock,
        debug: error => debugged.push(error),
      },
      choose,
    )
  }
  return { world, merge, write, read, readFrom, debugged }
}

/** A grant of that merge, as its job recorded it. */
function recordOf(mergeSha: string, user = 'alice', change: Partial<GrantRecord> = {}): GrantRecord {
  const id = grantId(mergeSha, digestOf(user, requestOf(user)))
  const times = { mergedAt: formatInstant(START), opensAt: START, expiresAt: at(4) }
  return { ...sample({ id, user, ...times }), policy: policyName(at(4), id), ...change }
}

const folderOf = ({ id }: GrantRecord, month = '2026-11') => `${month}/${id}`
const granted = (record: GrantRecord, month?: string): Files => ({
  [`${folderOf(record, month)}/granted.json`]: { kind: 'granted', grant: record },
})

interface Ending {
  readonly at: number
  readonly verdict?: string
  readonly terminated?: readonly string[]
  readonly outlived?: readonly string[]
  /** What was seen to be deleted; by default all. */
  readonly gone?: readonly string[]
  readonly passes?: 0
  readonly heldBy?: readonly string[]
  readonly deletion?: object
}

const ended = (
  policies: readonly string[],
  { at: hours, verdict = 'clean', terminated = [], outlived = [], gone = policies, passes, ...rest }: Ending,
) => ({
  kind: 'ended',
  revocation: {
    policies,
    startedAt: formatInstant(at(hours)),
    verdict,
    passes: [
      { gone, terminated },
      { gone, terminated: [] },
    ].slice(0, passes),
    outlived: outlived.map(id => ({ id })),
    ...rest,
  },
})

const idsOf = ({ grants }: Awaited<ReturnType<typeof readGrants>>) =>
  grants.kind === 'known' ? grants.grants.map(({ record }) => record.id) : grants

describe('the grants of the last months', () => {
  it('are those that the ledger has and the default branch requested', async () => {
    const { world, merge, write, read } = await newLedger()
    const record = recordOf(merge.sha)
    await write(granted(record))
    expect(await read()).toEqual({
      grants: {
        kind: 'known',
        grants: [{ record, request: requestOf('alice'), terminated: new Set(), outlived: new Set() }],
        readAt: START,
      },
      ledger: await world.branchSha('access-ledger'),
      failures: [],
    })
  })

  it('are none if nothing has been granted', async () => {
    const { read } = await newLedger()
    expect(await read()).toEqual({ grants: { kind: 'known', grants: [], readAt: START }, failures: [] })
  })

  it('are unknown if the ledger that GitHub has cannot be fetched', async () => {
    const { world, merge, write, readFrom } = await newLedger()
    const directory = join(await temporaryDirectory(), 'clone')
    await world.clone(directory)
    await world.git.run(['remote', 'set-url', 'origin', join(directory, 'gone')], { cwd: directory })
    await write(granted(recordOf(merge.sha)))
    const why = expect.stringMatching(/^The ledger could not be read\. git fetch failed .*"fetch-depth: 2147483647"/)
    expect(await readFrom(directory)).toEqual({
      grants: { kind: 'unknown', why },
      failures: [expect.objectContaining({ message: why })],
    })
  })

  it('are only those that were chosen', async () => {
    const { merge, write, read } = await newLedger()
    const [alice, mallory] = [recordOf(merge.sha), recordOf('f'.repeat(40), 'mallory')]
    await write({ ...granted(alice), ...granted(mallory) })
    const answer = await read(all => all.filter(({ user }) => user === 'alice'))
    expect([idsOf(answer), answer.failures]).toEqual([[alice.id], []])
  })

  it.each([
    ['this month', '2026-11', true],
    ['the month before', '2026-10', true],
    ['the month before that', '2026-09', true],
    ['earlier', '2026-08', false],
    ['a merge without a date', 'undated', true],
    ['some other folder', 'backup', false],
  ])('are read from the folder of %s: %s → %s', async (_, month, isRead) => {
    const { merge, write, read } = await newLedger()
    const record = recordOf(merge.sha)
    await write({ ...granted(record, month), 'README.md': 'x' })
    expect(idsOf(await read())).toEqual(isRead ? [record.id] : [])
  })

  it.each<[string, Files | string]>([
    ['no JSON', '{'],
    ['no record', { kind: 'granted' }],
    ['a record with a field of its own', { grant: { ...recordOf('a'.repeat(40)), more: 1 } }],
    ['an empty file', ''],
  ])('exclude a record that cannot be read: %s', async (_, content) => {
    const { merge, write, read, debugged } = await newLedger()
    const record = recordOf(merge.sha)
    await write({
      ...granted(record),
      '2026-11/bad/granted.json': content,
      '2026-11/bad/ended.ap-southeast-1.json': content,
    })
    expect(idsOf(await read())).toEqual([record.id])
    expect(debugged.map(String)).toEqual([
      'Error: 2026-11/bad/ended.ap-southeast-1.json on access-ledger cannot be read',
      'Error: 2026-11/bad/granted.json on access-ledger cannot be read',
    ])
  })
})

describe('a forged record on the ledger', () => {
  it.each<[string, (mergeSha: string) => GrantRecord]>([
    ['of an unknown merge', () => recordOf('f'.repeat(40))],
    ['of a merge without that request', sha => recordOf(sha, 'alice', { id: grantId(sha, 'f'.repeat(8)), policy: policyName(at(4), grantId(sha, 'f'.repeat(8))) })],
    ['of another user’s request', sha => recordOf(sha, 'alice', { user: 'mallory' })],
    ['of a user without requests', sha => recordOf(sha, 'mallory')],
    ['for another instance', sha => recordOf(sha, 'alice', { instances: [INSTANCE, OTHER_INSTANCE] })],
    ['for longer', sha => recordOf(sha, 'alice', { expiresAt: formatInstant(at(5)) })],
    ['at another time than the merge', sha => recordOf(sha, 'alice', { mergedAt: formatInstant(at(9)), opensAt: formatInstant(at(9)), expiresAt: formatInstant(at(13)) })],
    ['from before the merge', sha => recordOf(sha, 'alice', { opensAt: formatInstant(at(-1)) })],
  ])('counts for nothing, and is reported: %s', async (_, forge) => {
    const { merge, write, read } = await newLedger()
    const forged = forge(merge.sha)
    await write({ 'undated/x/granted.json': { grant: forged } })
    expect(await read()).toMatchObject({
      grants: { kind: 'known', grants: [], readAt: START },
      failures: [{ message: expect.stringMatching(new RegExp(`^The ledger has a grant ${forged.id} of ${forged.user} that no merge .* asked for so`)) }],
    })
  }) // biome-ignore format: a table

  it('counts for nothing beside the true one', async () => {
    const { merge, write, read } = await newLedger()
    const record = recordOf(merge.sha)
    await write({ ...granted(record), ...granted({ ...record, expiresAt: formatInstant(at(9)) }, 'undated') })
    const answer = await read()
    expect(answer.grants).toMatchObject({ grants: [{ record }] })
    expect([idsOf(answer), answer.failures]).toEqual([[record.id], [{ message: expect.stringContaining(record.id) }]])
  })
})

it('a request that a later merge kept is not a grant of that merge', async () => {
  const { world, write, readFrom } = await newLedger()
  const later = await requestAccess(world, 'squash', 'bob')
  await write(granted(recordOf(later.sha)))
  const directory = join(await temporaryDirectory(), 'clone')
  await world.clone(directory)
  expect(idsOf(await readFrom(directory, all => all, later.sha))).toEqual([])
})

it('a request of a rebase with later commits is a grant of the last of them', async () => {
  const { world, write, readFrom } = await newLedger()
  const request = 'instances: [i-0123456789abcdef0]\nduration: 4h\nreason: bob\n'
  const { number } = await world.openPullRequest({
    author: 'bob-gh',
    title: 'Access for bob',
    branch: 'bob',
    changes: { 'requests/bob.yaml': request },
  })
  await world.push(number, { by: 'bob-gh', changes: { 'README.md': 'x\n' } })
  const { sha } = await world.merge(number, { by: 'carol', method: 'rebase' })
  const record = recordOf(sha, 'bob')
  await write(granted(record))
  const directory = join(await temporaryDirectory(), 'clone')
  await world.clone(directory)
  expect(idsOf(await readFrom(directory, all => all, sha))).toEqual([record.id])
})

it('a grant counts once the checkout has its merge', async () => {
  const { world, merge, write, readFrom } = await newLedger()
  const later = await requestAccess(world, 'squash', 'bob')
  const record = recordOf(later.sha, 'bob')
  await write(granted(record))
  const directory = join(await temporaryDirectory(), 'clone')
  await world.clone(directory)
  const all = (granted: readonly GrantRecord[]) => granted
  expect(idsOf(await readFrom(directory, all, later.sha))).toEqual([record.id])
  expect(idsOf(await readFrom(directory, all, merge.sha))).toEqual([])
})

describe('the end of a grant', () => {
  const known = async (files: (record: GrantRecord) => Files) => {
    const { merge, write, read } = await newLedger()
    const record = recordOf(merge.sha)
    await write({ ...granted(record), ...files(record) })
    const { grants, failures } = await read()
    expect(failures).toEqual([])
    if (grants.kind !== 'known') throw new Error('they were to be known')
    const [{ endedAt, terminated, outlived } = { terminated: [], outlived: [] }] = grants.grants
    return { endedAt, terminated: [...terminated], outlived: [...outlived] }
  }
  const nothing = { endedAt: undefined, terminated: [], outlived: [] }
  const region = 'ap-southeast-1'

  it.each<[string, readonly string[], readonly string[]]>([
    ['a user who was renamed', ['bob.smith'], ['bob.smith']],
    ['what is no user name, and could reach a policy of IAM', ['*', 'a*', 'x/y', 'bob.smith'], ['bob.smith']],
    ['more names than anybody has', ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd']],
  ])('names its other holders: %s', async (_, heldBy, expected) => {
    const { merge, write, read } = await newLedger()
    const record = recordOf(merge.sha)
    await write({
      ...granted(record),
      [`${folderOf(record)}/ended.${region}.json`]: ended([record.policy], { at: 4, heldBy }),
    })
    const { grants } = await read()
    expect(grants.kind === 'known' && grants.grants[0]?.heldBy).toEqual(expected)
  })

  it.each<[string, (record: GrantRecord) => Files, object]>([
    ['at its expiry', record => ({ [`${folderOf(record)}/ended.${region}.json`]: ended([record.policy], { at: 4, terminated: ['a'], outlived: ['a'] }) }), { ...nothing, terminated: ['a'], outlived: ['a'] }],
    ['early', record => ({ [`${folderOf(record)}/ended.${region}.json`]: ended([record.policy], { at: 1 }) }), { ...nothing, endedAt: at(1) }],
    ['by a job that did not know its merge', record => ({ [`undated/${record.id}/ended.${region}.json`]: ended([record.policy], { at: 2 }) }), { ...nothing, endedAt: at(2) }],
    ['by the merge that removed its request', record => ({ [`2026-11/${'b'.repeat(12)}-01234567/ended.${region}.json`]: ended([record.policy], { at: 3, terminated: ['a'] }) }), { ...nothing, endedAt: at(3), terminated: ['a'] }],
    ['with everything that its user had', record => ({ [`${folderOf(record)}/ended.${region}.json`]: ended(['jit.20261124T110000Z.cccccccccccc-01234567', record.policy], { at: 2 }) }), { ...nothing, endedAt: at(2) }],
    ['in several attempts, of which the first began it, and only what was proven is told', record => ({
      [`${folderOf(record)}/interrupted.${region}.json`]: ended([record.policy], { at: 1, verdict: 'interrupted', terminated: ['a'], outlived: ['a'] }),
      [`${folderOf(record)}/still-open.${region}.json`]: ended([record.policy], { at: 2, verdict: 'still open', terminated: ['b'], outlived: ['b'] }),
      [`${folderOf(record)}/ended.${region}.json`]: ended([record.policy], { at: 3, terminated: ['c'], outlived: ['c'] }),
    }), { endedAt: at(1), terminated: ['c', 'a', 'b'], outlived: ['c'] }],
    ['not by a job that was told to stop while it waited', record => ({ [`${folderOf(record)}/interrupted.${region}.json`]: ended([record.policy], { at: 1, verdict: 'interrupted', passes: 0 }) }), nothing],
    ['not by a job that could not delete the policy', record => ({ [`${folderOf(record)}/still-open.${region}.json`]: ended([record.policy], { at: 1, verdict: 'still open', gone: [], terminated: ['a'] }) }), { ...nothing, terminated: ['a'] }],
    ['at its expiry, though its policy was gone before, if no job of ours is known to have deleted it', record => ({ [`${folderOf(record)}/ended.${region}.json`]: ended([record.policy], { at: 1, deletion: { by: 'not known' } }) }), nothing],
    ['not of other grants', record => ({ [`${folderOf(record)}/ended.${region}.json`]: ended(['jit.20261124T110000Z.cccccccccccc-01234567', 'x', `${record.policy}0`], { at: 1, terminated: ['a'] }) }), nothing],
    ['not from other records', record => ({ [`${folderOf(record)}/evidence.${region}.json`]: ended([record.policy], { at: 1 }), [`${folderOf(record)}/refused.json`]: ended([record.policy], { at: 1 }) }), nothing],
  ])('is read from the ledger: %s', async (_, files, expected) => {
    expect(await known(files)).toEqual(expected)
  }) // biome-ignore format: a table
})
