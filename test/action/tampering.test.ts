import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../src/domain/witness/sha256.ts'
import { type LedgerWorld, makeLedgerWorld, verifyClone } from '../support/ledger-world.ts'
import { TamperedWorld } from '../support/tamper.ts'

// Over 200 lines: one table, each row another way to tamper with one world.

let world: LedgerWorld
let folder: string
let tampered: TamperedWorld

beforeAll(async () => {
  world = await makeLedgerWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jit-tamper-'))
  tampered = await TamperedWorld.of(world, folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const verified = (...args: readonly string[]) => verifyClone(tampered.clone, '--witness', '../witness', ...args)
const REGION = 'ap-southeast-1'
const ENDED = `ended.${REGION}`
const EVIDENCE = `evidence.${REGION}`
const STOP = '2026-11/stops/4711-1.json'
const MALLORY = { name: 'mallory', email: '9+mallory@users.noreply.github.com' }
const bytesOf = (record: unknown) => `${JSON.stringify(record, null, 2)}\n`

it('finds nothing in a world that nobody tampered with', async () => {
  const { exitCode, named, result } = await verified('--since-commit', await tampered.tip())
  expect({ exitCode, named }).toEqual({ exitCode: 0, named: [] })
  expect(result).toMatchObject({ commits: 0 })
  expect((await verified()).result).toMatchObject({
    records: 4,
    witness: { accounts: ['dev'], witnessed: 4, missing: 0 },
    commits: 5,
    differences: [],
  })
})

/** Tampers with the world; answers what is to be named, and further arguments. */
type Row = readonly [what: string, tamper: (t: TamperedWorld) => Promise<Named>]
type Named = readonly string[] | { readonly named: readonly string[]; readonly args: readonly string[] }

/** By people who may push to the branch. */
const BRANCH: readonly Row[] = [
  [
    'a line of a record is edited',
    async t => {
      const path = t.path('granted')
      const record = JSON.parse(await t.read(path))
      await t.push({ [path]: bytesOf({ ...record, reason: 'INC-9999: nothing to see' }) })
      return [`changed ${path} in ${await t.short()}`, `edited ${path}`]
    },
  ],
  [
    'a record is taken away',
    async t => {
      const links = await t.linksOf(t.path(ENDED))
      await t.push({ [t.path(ENDED)]: null })
      return [
        `deleted ${t.path(ENDED)} in ${await t.short()}`,
        `removed ${t.path(ENDED)}`,
        ...links.map(link => `bad-link ${link}`),
      ]
    },
  ],
  [
    'a record is taken away, and put back',
    async t => {
      const text = await t.read(t.path(ENDED))
      const away = await t.push({ [t.path(ENDED)]: null })
      await t.push({ [t.path(ENDED)]: text })
      return [`deleted ${t.path(ENDED)} in ${await t.short(away)}`]
    },
  ],
  [
    'a record is added to a grant',
    async t => {
      const record = JSON.parse(await t.read(t.path('refused', t.refused)))
      const [mergeSha, digest] = [JSON.parse(await t.read(t.path('granted'))).mergeSha, t.granted.slice(13)]
      await t.push({ [t.path('refused')]: bytesOf({ ...record, mergeSha, digest, user: 'alice' }) })
      return [`added ${t.path('refused')}`]
    },
  ],
  [
    'a grant is made up, of a commit that was never merged',
    async t => {
      const id = `${'f'.repeat(12)}-${t.granted.slice(13)}`
      await t.push({ [t.path('granted', id)]: await forgedGrant(t, id, 'f'.repeat(40)) })
      return [`added ${t.path('granted', id)}`, `not-merged ${t.path('granted', id)}`]
    },
  ],
  [
    'a grant is made up, of a merge that has no such request',
    async t => {
      const id = `${t.refused.slice(0, 12)}-0123abcd`
      const { mergeSha } = JSON.parse(await t.read(t.path('refused', t.refused)))
      await t.push({ [t.path('granted', id)]: await forgedGrant(t, id, mergeSha) })
      return [`added ${t.path('granted', id)}`, `not-requested ${t.path('granted', id)}`]
    },
  ],
  [
    'a record of one request is put into the folder of another one',
    async t => {
      await t.push({ [t.path('refused')]: await t.read(t.path('refused', t.refused)) })
      return [`added ${t.path('refused')}`, `wrong-id ${t.path('refused')}`]
    },
  ],
  [
    'a record is copied into another month',
    async t => {
      const path = `2026-10/${t.granted}/granted.json`
      await t.pushBare({ [path]: await t.read(t.path('granted')) })
      return [`added ${path}`, `wrong-month ${path}`]
    },
  ],
  [
    'a record is copied under the name of another kind',
    async t => {
      await t.push({ [t.path('failed')]: await t.read(t.path('granted')) })
      return [`added ${t.path('failed')}`, `wrong-kind ${t.path('failed')}`]
    },
  ],
  [
    'an end is copied under the name of another region',
    async t => {
      const path = t.path('ended.eu-west-1')
      await t.push({ [path]: await t.read(t.path(ENDED)) })
      return [`wrong-region ${path}`, `added ${path}`]
    },
  ],
  [
    'a record is no JSON',
    async t => {
      await t.push({ [t.path('overtaken')]: '{"kind": "overtaken"' })
      return [`added ${t.path('overtaken')}`, `unreadable-record ${t.path('overtaken')}`]
    },
  ],
  [
    'a file is added that is no record',
    async t => {
      await t.push({ 'README.md': 'Nothing was granted.' })
      return ['unexpected-path README.md']
    },
  ],
  [
    'a file is put where the index has links',
    async t => {
      const path = `by-person/alice/20261122T100000Z.granted.${t.granted}.json`
      await t.pushBare({ [path]: await t.read(t.path('granted')) })
      return [`unexpected-path ${path}`]
    },
  ],
  [
    'a link of the index is put beside the others, to the same record',
    async t => {
      const path = `by-person/bob/20261122T100000Z.granted.${t.granted}.json`
      await t.pushBare({ [path]: { mode: '120000', text: `../../${t.path('granted')}` } })
      return [`bad-link ${path}`]
    },
  ],
  [
    'a link of the index is turned to another record',
    async t => {
      const [link = ''] = await t.linksOf(t.path('granted'))
      await t.pushBare({ [link]: { mode: '120000', text: `../../${t.path(ENDED)}` } })
      return [`bad-link ${link}`, `changed ${link} in ${await t.short()}`]
    },
  ],
  [
    'a record is added that the index does not have',
    async t => {
      const path = t.path('evidence.eu-west-1')
      await t.pushBare({ [path]: await t.read(t.path(EVIDENCE)) })
      return [`missing-link ${path}`]
    },
  ],
  [
    'a record becomes executable',
    async t => {
      await t.push({ [t.path(ENDED)]: { mode: '100755', text: await t.read(t.path(ENDED)) } })
      return [`not-a-file ${t.path(ENDED)}`, `retyped ${t.path(ENDED)} in ${await t.short()}`]
    },
  ],
  [
    'a record becomes a link',
    async t => {
      const path = t.path(ENDED)
      const links = await t.linksOf(path)
      await t.push({ [path]: { mode: '120000', text: 'granted.json' } })
      return [
        `not-a-file ${path}`,
        `removed ${path}`,
        `retyped ${path} in ${await t.short()}`,
        ...links.map(link => `bad-link ${link}`),
      ]
    },
  ],
  [
    'a person is the author of a commit',
    async t => {
      const sha = await t.commitTree(await t.tree(await t.tip(), {}), {
        author: MALLORY,
        parents: (await t.commits()).slice(-2, -1),
      })
      await t.move(sha)
      return [`other-author ${await t.short()} by mallory <9+mallory@users.noreply.github.com>`]
    },
  ],
  [
    'a person is the committer of what an app seems to have written',
    async t => {
      const bot = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }
      const sha = await t.commitTree(await t.tree(await t.tip(), {}), {
        committer: MALLORY,
        parents: (await t.commits()).slice(-2, -1),
      })
      await t.move(sha)
      return [`other-author ${await t.short()} by ${bot.name} <${bot.email}>`]
    },
  ],
  [
    'a commit is dated before the one that it follows',
    async t => {
      const parents = (await t.commits()).slice(-2, -1)
      await t.move(await t.commitTree(await t.tree(await t.tip(), {}), { parents, seconds: 1_700_000_000 }))
      return [`misdated-commit ${await t.short()}`]
    },
  ],
  [
    'a commit adds nothing',
    async t => {
      await t.push({})
      return [`empty-commit ${await t.short()}`]
    },
  ],
  [
    'a history of its own is merged into the branch',
    async t => {
      const own = await t.commitTree(await t.tree(undefined, { [t.path('failed')]: '{}' }), { parents: [] })
      const tip = await t.tip()
      await t.move(await t.commitTree(await t.tree(tip, { [t.path('failed')]: '{}' }), { parents: [tip, own] }))
      return [
        `added ${t.path('failed')}`,
        `merged ${await t.short()}`,
        `second-beginning ${await t.short(own)}`,
        `unreadable-record ${t.path('failed')}`,
      ]
    },
  ],
  [
    'a branch of the ledger itself is merged back into it',
    async t => {
      const tip = await t.tip()
      const [first = ''] = await t.commits()
      const side = await t.commitTree(await t.tree(first, { [t.path('overtaken')]: '{}' }), { parents: [first] })
      await t.move(await t.commitTree(await t.tree(tip, {}), { parents: [tip, side] }))
      return [`merged ${await t.short()}`]
    },
  ],
  [
    'the branch is put back to an earlier commit',
    async t => {
      await t.move(await t.commitOf(t.path('refused', t.refused)))
      return [`removed ${t.path(ENDED)}`, `removed ${STOP}`]
    },
  ],
  [
    'the branch is written anew in another order, on dates that fit',
    async t => {
      const [granted, ended] = [await t.commitOf(t.path('granted')), await t.commitOf(t.path(ENDED))]
      const other = new Map([
        [granted, ended],
        [ended, granted],
      ])
      await t.rebuild(commits => commits.slice(0, -1).map(sha => other.get(sha) ?? sha))
      return [`reordered ${t.path(ENDED)}`]
    },
  ],
  [
    'the branch is written anew without its last commits, which an earlier look named',
    async t => {
      const tip = await t.tip()
      await t.rebuild(commits => commits.slice(0, -1))
      return { named: [`rewritten ${await t.short(tip)}`], args: ['--since-commit', tip] }
    },
  ],
  [
    'the branch is written anew with the same files, which the evidence tells',
    async t => {
      const { readFrom } = JSON.parse(await t.read(t.path(EVIDENCE)))
      await t.rebuild()
      const edited = await t.commits()
      expect(edited).not.toContain(readFrom)
      return [`rewritten commit ${readFrom.slice(0, 12)}, named by ${t.path(EVIDENCE)}`]
    },
  ],
  [
    'the branch is written anew with a grant of more instances',
    async t => {
      const widen = (path: string, text: string) =>
        path === t.path('granted') ? text.replaceAll('"i-0', '"i-0ffffffffffffffff",\n"i-0') : text
      await t.rebuild(commits => commits.slice(0, -1), widen)
      return [`edited ${t.path('granted')}`, `other-terms ${t.path('granted')}`]
    },
  ],
  [
    'the branch is written anew with a later end of a grant',
    async t => {
      const longer = (path: string, text: string) =>
        path === t.path('granted') ? text.replaceAll('"expiresAt": "2026-11-23', '"expiresAt": "2026-11-24') : text
      await t.rebuild(commits => commits.slice(0, -1), longer)
      return [`edited ${t.path('granted')}`, `other-terms ${t.path('granted')}`]
    },
  ],
]

/** By people who may do more in the account than our roles, or on the way of a copy. */
const WITNESS: readonly Row[] = [
  [
    'an object is missing between others',
    async t => {
      await t.removeObject(t.key(2))
      return [`added ${t.path('granted')}`, `gap dev: ${t.key(2)}`]
    },
  ],
  [
    'the last object of a grant is missing',
    async t => {
      await t.removeObject(t.key(3))
      return [`added ${t.path(ENDED)}`]
    },
  ],
  [
    'the record in an object is changed',
    async t => {
      const object = await t.object(t.key(2))
      await t.putObject(t.key(2), { ...object, record: { ...(object.record as object), reason: 'INC-9999' } })
      return [`inconsistent dev: ${t.key(2)}`]
    },
  ],
  [
    'an object is written anew with other contents that fit together',
    async t => {
      const object = await t.object(t.key(3))
      const record = { ...(object.record as object), reason: 'INC-9999' }
      await t.putObject(t.key(3), { ...object, record, sha256: sha256(bytesOf(record)) })
      return [`edited ${t.path(ENDED)}`]
    },
  ],
  [
    'two objects change places',
    async t => {
      await t.swapObjects(t.key(2), t.key(3))
      return [`misdated dev: ${t.key(3)}`]
    },
  ],
  [
    'an object is dated back',
    async t => {
      await t.putObject(t.key(3), { ...(await t.object(t.key(3))), at: '2026-11-23T09:00:00Z' })
      return [`misdated dev: ${t.key(3)}`, 'opened-late dev: ledger/opened.json']
    },
  ],
  [
    'an object is added for a record that the branch never had',
    async t => {
      const object = await t.object(t.key(3))
      await t.putObject(t.key(4), { ...object, path: t.path('still-open.ap-southeast-1'), sha256: undefined })
      return [`removed ${t.path('still-open.ap-southeast-1')}`]
    },
  ],
  [
    'an object is added under a number that is not next',
    async t => {
      await t.putObject(t.key(6), await t.object(t.key(1)))
      return [`gap dev: ${t.key(4)}`, `gap dev: ${t.key(5)}`, `misdated dev: ${t.key(6)}`]
    },
  ],
  [
    'an object is added under a name of no kind of ours',
    async t => {
      await t.putObject(`ledger/${t.granted}/latest.json`, await t.object(t.key(1)))
      return [`unreadable dev: ledger/${t.granted}/latest.json`]
    },
  ],
  [
    'an object is no JSON',
    async t => {
      await t.putObject(t.key(4), 'nothing')
      return [`unreadable dev: ${t.key(4)}`]
    },
  ],
  [
    'an object is larger than any of ours',
    async t => {
      await t.putObject(t.key(4), ' '.repeat(5 * 1024 * 1024))
      return [`unreadable dev: ${t.key(4)}`]
    },
  ],
  [
    'the beginning of the witness is missing',
    async t => {
      await t.removeObject('ledger/opened.json')
      return ['not-opened dev: ledger/opened.json']
    },
  ],
  [
    'the beginning of the witness is younger than its records',
    async t => {
      await t.putObject('ledger/opened.json', {
        ...(await t.object('ledger/opened.json')),
        at: '2026-11-24T10:00:00Z',
      })
      return ['opened-late dev: ledger/opened.json']
    },
  ],
  [
    'the witness is that of another repository',
    async t => {
      const keys = await t.replaceInObjects(text => {
        const object = JSON.parse(text.replaceAll('/acme/jit-access/', '/acme/other/'))
        return bytesOf({ ...object, ...(object.sha256 && { sha256: sha256(bytesOf(object.record)) }) })
      })
      const records = [t.path('granted'), t.path(ENDED), t.path('refused', t.refused), STOP]
      return [
        ...keys.filter(key => /\/\d{3}\.json$/.test(key)).map(key => `other-repository dev: ${key}`),
        ...records.map(path => `added ${path}`),
      ]
    },
  ],
  [
    'the witness is of another AWS account',
    async t => {
      const object = await t.object(t.key(1))
      await t.putObject(t.key(1), { ...object, record: { ...(object.record as object), accountId: '999999999999' } })
      return [`other-account dev: ${t.key(1)}`]
    },
  ],
  [
    'the bucket of one account was copied twice',
    async t => {
      await t.copyBucket('prod')
      return [`copied-twice prod: ${t.key(2)}`]
    },
  ],
]

/** A grant of bob that nobody asked for, as our jobs would record it. */
async function forgedGrant(t: TamperedWorld, id: string, mergeSha: string): Promise<string> {
  const text = await t.read(t.path('granted'))
  const record = JSON.parse(text.replaceAll(t.granted, id))
  return bytesOf({ ...record, mergeSha, digest: id.slice(13) })
}

it.each([...BRANCH, ...WITNESS])('names what is tampered with, and nothing else: %s', async (_, tamper) => {
  const expected = await tamper(tampered)
  const { named, args } = 'named' in expected ? expected : { named: expected, args: [] }
  const found = await verified(...args)
  expect(found.named).toEqual([...named].toSorted())
  expect(found.exitCode).toBe(1)
})
